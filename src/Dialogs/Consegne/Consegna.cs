using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is to be told to somebody because of a fact, wherever they are. Natural key: plan × seq × Cosa × A.</summary>
/// <param name="Cosa">What, by the name of its <see cref="VoceConsegna"/>.</param>
public sealed record Consegna(string Cosa, Destinatario A);

/// <summary>What a crash between sending and noting it down may come to, and an answer of the channel that was lost (SCA-05).</summary>
public enum Garanzia
{
    /// <summary>It may be told twice, but it is told: outcomes, questions.</summary>
    AlmenoUnaVolta,

    /// <summary>It may not be told, but never twice: reminders.</summary>
    AlPiuUnaVolta,
}

/// <summary>All that one may look at to say a delivery. The same gives the same reply.</summary>
/// <param name="Fatto">The fact that caused it; what was personal in it may be erased since.</param>
/// <param name="Piano">The plan as it is now.</param>
public sealed record DaDire(Consegna Consegna, FattoRegistrato Fatto, Piano Piano, Lingua Lingua, Instant Ora)
{
    public Wording Wording => Wording.In(Lingua);

    /// <summary>The person who is told.</summary>
    /// <exception cref="InvalidOperationException">It is told in a channel.</exception>
    public PersonaId Chi => Consegna.A is Destinatario.InPrivato(var chi) ? chi : throw new InvalidOperationException($"{Consegna.Cosa} is told in a channel");
}

/// <summary>One kind of delivery: which fact causes it, who is told, and what.</summary>
/// <param name="Cosa">Letters and dots, unique, as <c>adesione.ammessa</c>; it stays in the store as long as its deliveries do.</param>
/// <param name="A">Which persons are told. The plan holds the fact, and perhaps some that came after it.</param>
/// <param name="Dice">What is said when it goes out; null when it is no longer to be said.</param>
public sealed record VoceConsegna(
    string Cosa, Type Fatto, Func<FattoRegistrato, Piano, IEnumerable<PersonaId>> A, Func<DaDire, Reply?> Dice, Garanzia Garanzia)
{
    public static VoceConsegna Di<TFatto>(
        string cosa,
        Func<TFatto, FattoRegistrato, Piano, IEnumerable<PersonaId>> a,
        Func<TFatto, DaDire, Reply?> dice,
        Garanzia garanzia = Garanzia.AlmenoUnaVolta)
        where TFatto : Fatto =>
        new(cosa, typeof(TFatto), (fatto, dopo) => a((TFatto)fatto.Fatto, fatto, dopo), daDire => dice((TFatto)daDire.Fatto.Fatto, daDire), garanzia);

    /// <summary>What is announced in all channels where the plan works, for whoever reads along.</summary>
    public static VoceConsegna NeiCanali<TFatto>(string cosa, Func<TFatto, DaDire, Reply?> dice, Garanzia garanzia = Garanzia.AlmenoUnaVolta)
        where TFatto : Fatto => Di<TFatto>(cosa, (_, _, _) => [], dice, garanzia) with { PerTutti = true };

    /// <summary>What is announced in the channels of one tavolo, where it has any.</summary>
    public static VoceConsegna NeiCanaliDelTavolo<TFatto>(string cosa, Func<TFatto, Piano, TavoloId> tavolo, Func<TFatto, DaDire, Reply?> dice)
        where TFatto : Fatto => NeiCanali(cosa, dice) with { Tavolo = (fatto, dopo) => tavolo((TFatto)fatto.Fatto, dopo) };

    /// <summary>What changes the card of an earlier delivery in its place, and tells nothing new; where that one never went out there is nothing to change.</summary>
    /// <param name="domanda">The earlier delivery: how its kind's name begins, and the fact that caused it; null where there is none.</param>
    [Regola("DIA-06")]
    public static VoceConsegna AlPosto<TFatto>(
        string cosa,
        Func<TFatto, FattoRegistrato, Piano, IEnumerable<PersonaId>> a,
        Func<TFatto, DaDire, (string Cosa, long Seq)?> domanda,
        Func<TFatto, DaDire, Reply?> dice)
        where TFatto : Fatto => Di(cosa, a, dice) with { Domanda = daDire => domanda((TFatto)daDire.Fatto.Fatto, daDire) };

    /// <summary>The earlier delivery whose place it takes; null for one that is a message of its own.</summary>
    public Func<DaDire, (string Cosa, long Seq)?>? Domanda { get; private init; }

    /// <summary>What the register notes down, by the installation, as soon as the channel has taken it; null where that is nothing, or not because of whom it was told to.</summary>
    public Func<DaDire, Comando?>? Arrivata { get; init; }

    /// <summary>It is told in the plan's channels.</summary>
    public bool PerTutti { get; private init; }

    /// <summary>Whose channels hear it, of those of the plan; null: all.</summary>
    public Func<FattoRegistrato, Piano, TavoloId>? Tavolo { get; private init; }
}
