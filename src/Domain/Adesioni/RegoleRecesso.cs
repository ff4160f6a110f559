using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Decides a withdrawal. One may leave at any time: joining is free, and so is leaving.</summary>
/// <remarks>
/// Whoever left may join again: they are nobody's member any more, so the rule of one adesione per soggetto does not stand against it. It is a
/// new act, with the next number and under the notice's window as it is then.
/// </remarks>
[Regola("ADE-08")]
public static class RegoleRecesso
{
    /// <summary>Why one leaves: asked, never required.</summary>
    public static readonly CampoAdesione Motivo = new("motivo", 500, _ => true, _ => true, (testo, _) =>
        TestoLungo.Leggi(testo, 500).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto);

    public static Esito Decide(Piano piano, RecediAdesione comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Numero, contesto.Chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!Motivo.LeggiRisposta(comando.Motivo, RegoleModifica.Domanda(adesione, ImmutableSortedDictionary<string, string>.Empty, piano)).Riuscita(out var motivo, out rifiuto)) return rifiuto;

        return Esito.Di(new AdesioneRecessa(comando.Numero, motivo.Length > 0 ? motivo : null));
    }
}
