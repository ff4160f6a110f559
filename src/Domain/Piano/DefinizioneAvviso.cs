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
public enum ModoAdesione
{
    /// <summary>The form is the adesione.</summary>
    Domanda,

    /// <summary>The form counts at once, and so does speaking at the session that the notice names.</summary>
    Entrambi,
}

/// <summary>The privacy notice: it is read, not accepted.</summary>
/// <param name="Versione">What the adesione remembers to have been shown.</param>
/// <param name="Url">Where the full text is, if it is published.</param>
public sealed record DefinizioneInformativa(int Versione, DefinizioneTesto Testo, Uri? Url);

/// <summary>The same words in both languages.</summary>
public sealed record DefinizioneTesto(string It, string En);
