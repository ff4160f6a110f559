namespace PdzBot.Domain;

/// <summary>What was changed in chat of one tavolo; what is null is as the plan's file says.</summary>
/// <param name="UltimoAtto">The last fact about it: what was drawn before it is out of date (DIA-06).</param>
[Regola("PIA-07")]
public sealed record TavoloVariato(TavoloId Id, long UltimoAtto)
{
    /// <summary>It was opened in chat: no version of the file takes it away.</summary>
    public bool Aggiunto { get; init; }

    public string? Nome { get; init; }

    /// <summary>Of one that was opened in chat.</summary>
    public AreaId? Area { get; init; }

    public bool? Aperto { get; init; }

    /// <summary>Why it was closed in chat; null when it wasn't.</summary>
    public string? Motivo { get; init; }

    /// <summary>The tavolo of the file with these changes.</summary>
    internal DefinizioneTavolo Su(DefinizioneTavolo tavolo) =>
        tavolo with { Nome = Nome ?? tavolo.Nome, Area = Aggiunto ? Area ?? tavolo.Area : tavolo.Area, Aperto = Aperto ?? tavolo.Aperto };
}
