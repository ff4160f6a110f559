using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>How it stands with a delivery.</summary>
public enum StatoConsegna
{
    /// <summary>Written down; nobody has tried yet.</summary>
    Aperta,

    /// <summary>An instance is at it, until its lease runs out.</summary>
    Presa,

    /// <summary>The channel could not take it; it is tried again.</summary>
    Rinviata,

    /// <summary>The channel has taken it.</summary>
    Inviata,

    /// <summary>It will not be told: <see cref="Morte"/> says why.</summary>
    Morta,
}

/// <summary>A delivery as it stands in the book.</summary>
/// <param name="Seq">The fact that caused it.</param>
/// <param name="Dovuta">When to look at it again: at once, when it is to be tried again, or when the lease of who is at it runs out.</param>
/// <param name="Version">Whoever changes it must have read it in this one.</param>
public sealed record Annotata(PianoId Piano, long Seq, Consegna Consegna, StatoConsegna Stato, DateTimeOffset Dovuta, ETag Version)
{
    public int Tentativi { get; init; }

    /// <summary>How many pieces of the message are out.</summary>
    public int Detti { get; init; }

    /// <summary>When it was tried first.</summary>
    public DateTimeOffset? Prima { get; init; }

    /// <summary>The last message it went out as, by the channel's id: its card may be changed in its place.</summary>
    public string? Messaggio { get; init; }

    /// <summary>What it died of.</summary>
    public string? Perche { get; init; }

    public bool IsOpen => Stato is StatoConsegna.Aperta or StatoConsegna.Presa or StatoConsegna.Rinviata;

    /// <summary>Somebody is at it, or it is not its time: what comes after it waits, too.</summary>
    public bool Waits(DateTimeOffset now) => Stato is StatoConsegna.Presa or StatoConsegna.Rinviata && Dovuta > now;
}

/// <summary>What deliveries die of.</summary>
public static class Morte
{
    /// <summary>The bot doesn't know where to write to the person or channel, or may not: removed, blocked, data erased, a channel of another plan by now. Theirs to see when they come back.</summary>
    public const string NonRaggiungibile = "nonRaggiungibile";

    /// <summary>The channel refused it for good.</summary>
    public const string Rifiutata = "rifiutata";

    /// <summary>It may have been told, and must not be told twice.</summary>
    public const string Incerta = "incerta";

    /// <summary>When it was to go out, there was nothing to tell any more.</summary>
    public const string Superata = "superata";

    /// <summary>Tried for as long as <see cref="Pazienza.Limit"/>.</summary>
    public const string Scaduta = "scaduta";
}
