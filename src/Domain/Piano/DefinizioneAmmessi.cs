using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Which kinds of soggetto a notice lets in, to the Rete or to a seat (ADE-13).</summary>
/// <param name="Tipi">None: the usual ones.</param>
/// <param name="TipiEts">Of the bodies of the third sector, only these sections; none: all.</param>
/// <param name="Citazione">The words of the notice, quoted to who may not.</param>
[Regola("ADE-13", "Avviso dell'Ambito")]
public sealed record DefinizioneAmmessi(ImmutableArray<TipoSoggetto> Tipi, ImmutableArray<TipoEts> TipiEts, string Citazione)
{
    /// <param name="usuali">The kinds that are let in where the notice names none.</param>
    public bool Comprende(TipoSoggetto tipo, ImmutableArray<TipoSoggetto> usuali) => (Tipi.IsEmpty ? usuali : Tipi).Contains(tipo);

    public bool Comprende(TipoEts sezione) => TipiEts.IsEmpty || TipiEts.Contains(sezione);

    /// <param name="sezione">Null of a body of the third sector: not known, and so not let in where sections are named.</param>
    public bool Comprende(TipoSoggetto tipo, TipoEts? sezione, ImmutableArray<TipoSoggetto> usuali) =>
        Comprende(tipo, usuali) && (tipo != TipoSoggetto.Ets || TipiEts.IsEmpty || (sezione is { } quale && Comprende(quale)));
}

/// <summary>That a notice leaves out who has contracts with the Ambito (ADE-13).</summary>
/// <param name="Citazione">The words of the notice, quoted to who is left out.</param>
public sealed record DefinizioneEsclusi(string Citazione);
