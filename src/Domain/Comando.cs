using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>What somebody wants to happen in a plan. It is decided, and then facts follow or a refusal.</summary>
public abstract record Comando
{
    private protected Comando()
    {
    }
}

/// <summary>Who wants it, when, from where, and the key that makes it happen once.</summary>
/// <param name="Ora">The instant the endpoint accepted the message, read once.</param>
public sealed record Contesto(PersonaId Chi, Instant Ora, Canale Canale, ChiaveComando Chiave)
{
    /// <summary>Roles that no fact gives: see <see cref="RegoleRuoli.Di"/>.</summary>
    public ImmutableArray<Ruolo> Incarichi { get; init; } = [];

    /// <summary>The installation wants it, by itself.</summary>
    internal bool DallInstallazione => Chi == Cancellerie.Ufficio && Canale == Canale.Ufficio;

    /// <summary>Something that the installation does by itself: no message is read into this.</summary>
    public static Contesto DellInstallazione(Instant ora, ChiaveComando chiave) => new(Cancellerie.Ufficio, ora, Canale.Ufficio, chiave);
}

/// <summary>The name of one wish, however often it is delivered: a second command with the key of an accepted one gets its outcome.</summary>
/// <remarks>Hashed, since what it is made of (conversation ids) may be personal.</remarks>
public readonly record struct ChiaveComando(string Valore)
{
    /// <summary>From its parts, told apart by their lengths so that no two lists of parts give the same key.</summary>
    public static ChiaveComando Di(params ReadOnlySpan<string> parti)
    {
        var testo = new StringBuilder();
        foreach (var parte in parti) testo.Append(parte.Length).Append(':').Append(parte);
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(testo.ToString()))));
    }

    public override string ToString() => Valore;
}
