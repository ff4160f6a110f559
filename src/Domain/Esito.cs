using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What deciding a command gave.</summary>
public abstract record Esito
{
    private Esito()
    {
    }

    /// <summary>It happens: these facts, in this order.</summary>
    public sealed record Accolto(ImmutableArray<Fatto> Fatti) : Esito;

    /// <summary>It doesn't, and why. Nothing is written.</summary>
    public sealed record Rifiutato(ImmutableArray<Rifiuto> Rifiuti) : Esito;

    public static Esito Di(params ReadOnlySpan<Fatto> fatti) => new Accolto([.. fatti]);

    public static implicit operator Esito(Rifiuto rifiuto) => new Rifiutato([rifiuto]);
}
