using NodaTime;

namespace PdzBot.Domain;

/// <summary>The public notice that opens the adesioni.</summary>
public sealed record DefinizioneAvviso
{
    public required string Titolo { get; init; }

    /// <summary>The document it is taken from, as an office would quote it.</summary>
    public required string Fonte { get; init; }

    /// <summary>First minute in which one may join, in the civil time of Rome.</summary>
    public required LocalDateTime Apre { get; init; }

    /// <summary>The minute at which the window closes, in the civil time of Rome.</summary>
    public required LocalDateTime Chiude { get; init; }

    public required Tardivi Tardivi { get; init; }

    public required ModoAdesione Adesione { get; init; }

    /// <summary>How who joined by the form signs it; null where the act in chat is enough.</summary>
    public DefinizioneFirma? Firma { get; init; }

    /// <summary>When who joined is a member; by default at once.</summary>
    public EffettoAdesione Effetto { get; init; } = EffettoAdesione.Immediato;

    /// <summary>Days to answer what the office asks, where it says nothing else.</summary>
    public int TermineIntegrazione { get; init; } = TerminiPerDifetto;

    /// <summary>Days for observations on an exclusion that is announced.</summary>
    public int TerminePreavviso { get; init; } = TerminiPerDifetto;

    /// <summary>Whether who joins is asked about its relations with the Ambito.</summary>
    public required bool ChiedeRapporti { get; init; }

    /// <summary>Who may join; null: everybody.</summary>
    public DefinizioneAmmessi? Ammessi { get; init; }

    /// <summary>Bodies that have contracts with the Ambito may not join; null: they may. Then each is asked to say whether it has any.</summary>
    public DefinizioneEsclusi? EscludeContratti { get; init; }

    /// <summary>Whom to ask: office, place, hours, telephone.</summary>
    public required string Contatti { get; init; }

    /// <summary>What an adesione that is presented under this notice needs before it makes its soggetto a member.</summary>
    internal CondizioniAdesione Condizioni => new(Effetto, Adesione, Firma, Tardivi);

    /// <summary>The ten days of art. 10-bis L. 241/1990.</summary>
    internal const int TerminiPerDifetto = 10;
}

/// <summary>What becomes of who comes after the window has closed (ADE-05).</summary>
public enum Tardivi
{
    Rifiutati,

    /// <summary>They join, with an advisory voice.</summary>
    Consultivi,

    /// <summary>They present theirs, and the Ufficio di Piano decides whether they join and with which voice.</summary>
    Ufficio,
}

/// <summary>When who joined becomes a member of the Rete (ADE-06).</summary>
[Regola("ADE-06", "Avviso dell'Ambito")]
public enum EffettoAdesione
{
    /// <summary>With the presentation.</summary>
    Immediato,

    /// <summary>Once the Ufficio di Piano has checked and admits.</summary>
    Istruttoria,
}

/// <summary>How one joins (ADE-15).</summary>
[Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
public enum ModoAdesione
{
    /// <summary>The form is the adesione.</summary>
    Domanda,

    /// <summary>The form counts at once, and so does attending the session that the notice names.</summary>
    Entrambi,

    /// <summary>Attending the session that the notice names; the form before it is a preadesione, which takes effect with the confirmed attendance.</summary>
    Intervento,
}

/// <summary>How the form is signed (ADE-16).</summary>
[Regola("ADE-16", "art. 38 D.P.R. 445/2000; art. 65 D.Lgs. 82/2005")]
public enum ModoFirma
{
    /// <summary>By confirming it in chat.</summary>
    Semplice,

    /// <summary>A signed PDF, with the copy of an identity document.</summary>
    Pdf,

    /// <summary>Sent from one's own PEC.</summary>
    Pec,

    /// <summary>On the page of the body, with SPID or CIE.</summary>
    SpidCie,
}

/// <summary>How the notice wants the form signed, where the act in chat is not enough.</summary>
/// <param name="Istruzioni">What to do and where to send it, in the words of the notice.</param>
/// <param name="Url">The page of the body where one signs with SPID or CIE.</param>
public sealed record DefinizioneFirma(ModoFirma Modo, string Istruzioni, Uri? Url);

/// <summary>The privacy notice: it is read, not accepted.</summary>
/// <param name="Versione">What the adesione remembers to have been shown.</param>
/// <param name="Url">Where the full text is, if it is published.</param>
public sealed record DefinizioneInformativa(int Versione, DefinizioneTesto Testo, Uri? Url);

/// <summary>The same words in both languages.</summary>
public sealed record DefinizioneTesto(string It, string En);
