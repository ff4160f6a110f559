using NodaTime;

namespace PdzBot.Domain;

/// <summary>One of those designated, in the order in which they are asked.</summary>
/// <param name="Nome">Who sits, or would sit, for the soggetto; null where nobody was named yet, and once erased.</param>
/// <param name="SeqNome">The fact in which the name was given.</param>
public sealed record Designato(int Adesione, string? Nome, long SeqNome)
{
    public StatoDesignato Stato { get; init; }

    /// <summary>As many votes as the one before it: neither comes first, until the tie is settled.</summary>
    public bool Pari { get; init; }

    /// <summary>The fact upon which it was asked; 0 before.</summary>
    public long ChiamatoCon { get; init; }

    /// <summary>When it accepted.</summary>
    public Instant? Dal { get; init; }

    /// <summary>The last day of the office.</summary>
    public LocalDate? Fine { get; init; }

    /// <summary>When it said no, left, or ended its office.</summary>
    public Instant? Fino { get; init; }

    /// <summary>Why the office ended; null once erased.</summary>
    public string? Motivo { get; init; }

    internal long SeqMotivo { get; init; }

    /// <summary>It sits in the cabina.</summary>
    public bool InCarica(Instant ora) => Stato == StatoDesignato.Accettato && !Scaduto(ora);

    /// <summary>Its term is over.</summary>
    public bool Scaduto(Instant ora) => Stato == StatoDesignato.Accettato && Fine is { } ultimo && Roma.Data(ora) > ultimo;
}

/// <summary>Where one of the designated stands.</summary>
public enum StatoDesignato
{
    /// <summary>Is asked if those before it say no.</summary>
    InFila,

    /// <summary>Was asked, and has not answered.</summary>
    Chiamato,

    /// <summary>In office, to its term.</summary>
    Accettato,
    Rifiutato,

    /// <summary>Its office ended before the term.</summary>
    Cessato,

    /// <summary>Its soggetto left the Rete or the tavolo, or took another seat there.</summary>
    Uscito,
}
