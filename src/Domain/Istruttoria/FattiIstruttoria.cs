using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>The Ufficio di Piano checked an adesione and its soggetto is a member of the Rete.</summary>
/// <param name="Voce">With which voice, where the notice leaves who is late to the office; null: with the one of the presentation.</param>
[Regola("ADE-06", "Avviso dell'Ambito")]
public sealed record AdesioneAmmessa(int Numero, Voce? Voce = null) : Fatto;

/// <summary>The office asks who joined for what is missing or unclear.</summary>
/// <param name="Campi">The fields in question, in the order of the form; see <see cref="RegoleIntegrazione.Chiedibili"/>.</param>
/// <param name="Motivo">What the office wrote about it, if anything; null once erased.</param>
[Regola("ADE-06", "art. 6, c. 1, lett. b), L. 241/1990")]
public sealed record IntegrazioneChiesta(int Numero, ImmutableArray<string> Campi, Termine Termine, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;

    public bool Equals(IntegrazioneChiesta? altra) =>
        altra is not null && (Numero, Termine, Motivo) == (altra.Numero, altra.Termine, altra.Motivo) && Campi.SequenceEqual(altra.Campi);

    public override int GetHashCode() => HashCode.Combine(Numero, Termine, Motivo);
}

/// <summary>Who joined answered what the office asked.</summary>
/// <param name="Campi">The fields that were answered, in the form's order: what is named and has no value was left empty, or is erased.</param>
/// <param name="Dati">All that is declared from now on, but for what is personal.</param>
/// <param name="Personali">The answers that are personal; null when there are none, or once erased.</param>
[Regola("ADE-06")]
public sealed record AdesioneIntegrata(int Numero, ImmutableArray<string> Campi, DatiAdesione Dati, DatiPersonali? Personali) : Fatto
{
    internal override bool HaDatiPersonali => Personali is not null;

    /// <summary>Those of the fields whose value is personal: a citizen's name is, a body's isn't.</summary>
    public IEnumerable<string> CampiPersonali() => Campi.Where(campo => DatiPersonali.Personale(campo, Dati.Tipo));

    public bool Equals(AdesioneIntegrata? altra) =>
        altra is not null && (Numero, Dati, Personali) == (altra.Numero, altra.Dati, altra.Personali) && Campi.SequenceEqual(altra.Campi);

    public override int GetHashCode() => HashCode.Combine(Numero, Dati, Personali);
}

/// <summary>The office says that it is about to exclude, and why; there is time for observations from when it is received.</summary>
/// <param name="Termine">The last day for observations, were it received on the day of the act: it says how many days there are.</param>
/// <param name="Motivo">Null once erased.</param>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public sealed record PreavvisoEsclusione(int Numero, Termine Termine, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;
}

/// <summary>The warning was received: from the day after it the term for observations runs. Noted again, the last one counts.</summary>
/// <param name="Giorno">The day in Rome on which it was.</param>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public sealed record PreavvisoRicevuto(int Numero, MezzoRicezione Mezzo, LocalDate Giorno) : Fatto;

/// <summary>What who joined has to say against the exclusion.</summary>
/// <param name="Testo">Null once erased.</param>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public sealed record OsservazioniPresentate(int Numero, string? Testo) : Fatto
{
    internal override bool HaDatiPersonali => Testo is not null;
}

/// <summary>Excluded from the Rete, by a reasoned act. The number stays taken; the soggetto is free to join again where the notice still lets one.</summary>
/// <param name="Motivo">Null once erased.</param>
/// <param name="Rimedi">To whom one may appeal, and until when.</param>
[Regola("ADE-17", "art. 3 L. 241/1990")]
public sealed record AdesioneEsclusa(int Numero, string? Motivo, string Rimedi) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;
}

/// <summary>The head took an exclusion back: the adesione is looked at anew, and its soggetto is taken by it again.</summary>
/// <param name="Motivo">Null once erased.</param>
[Regola("PIA-04", "art. 21-nonies L. 241/1990")]
public sealed record EsclusioneAnnullata(int Numero, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;
}

/// <summary>The head has an admitted adesione looked at anew. As long as that goes on it stays what it is.</summary>
/// <param name="Motivo">Null once erased.</param>
[Regola("PIA-04", "artt. 7 e 21-nonies L. 241/1990")]
public sealed record RiesameAperto(int Numero, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;
}

/// <summary>What the notice wants signed came in signed.</summary>
/// <param name="Protocollo">Under which number it came in.</param>
/// <param name="Data">The day of that.</param>
[Regola("ADE-16", "art. 38 D.P.R. 445/2000; art. 65 D.Lgs. 82/2005")]
public sealed record AdesioneSottoscritta(int Numero, string Protocollo, LocalDate Data) : Fatto;

/// <summary>The number under which the Comune capofila keeps an adesione. Noted again, the last one counts.</summary>
[Regola("ADE-07", "art. 53 D.P.R. 445/2000")]
public sealed record ProtocolloAnnotato(int Numero, string Protocollo, LocalDate Data) : Fatto;
