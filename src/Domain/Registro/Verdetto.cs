using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What the clerk says of a command, once what it rests on is durable.</summary>
internal abstract record Verdetto
{
    private Verdetto()
    {
    }

    public sealed record Accolto(ImmutableArray<FattoRegistrato> Fatti, bool Ripetuto) : Verdetto;

    public sealed record Rifiutato(ImmutableArray<Rifiuto> Rifiuti) : Verdetto;

    /// <summary>The first command with its key was accepted: its facts lie here.</summary>
    public sealed record GiaAccolto(Tratto Dove) : Verdetto;

    /// <summary>Deciding or writing it down failed: a mistake of ours.</summary>
    public sealed record Guasto(Exception Causa) : Verdetto;
}
