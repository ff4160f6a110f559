using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A channel of a team, or a chat of several people: where many read along.</summary>
/// <param name="Id">How its cards name it.</param>
/// <param name="Nome">The channel's name, or the team's for its general channel; null where Teams doesn't tell.</param>
/// <param name="Piano">The plan that is talked about here, once somebody has said so.</param>
/// <param name="Scrivania">What the channel is for: one of <see cref="Scrivanie"/>; "" as long as nobody has said.</param>
/// <param name="Squadra">The team it is in, as facts name it.</param>
/// <param name="N">Counts the changes, so that an old card is known as one (DIA-06).</param>
/// <param name="Presentato">The bot has introduced itself since it was added.</param>
public sealed record Luogo(string Id, string Squadra, string? Nome, PianoId? Piano, string Scrivania, int N, bool Presentato)
{
    /// <summary>Another channel of the team is the office's own, of the same plan: the team stays the office's without this one.</summary>
    public bool AltroUfficio { get; init; }
}

/// <summary>A channel, by the hashes under which its team and it are kept; a chat of several is a team of one channel.</summary>
public readonly record struct LuogoId(string Squadra, string Canale)
{
    public override string ToString() => $"{Squadra}.{Canale}";

    public static LuogoId Leggi(string testo) => testo.IndexOf('.', StringComparison.Ordinal) is var punto and > 0
        ? new(testo[..punto], testo[(punto + 1)..])
        : throw new FormatException($"No place is called {testo}");
}

/// <summary>A channel where a plan works, and what it is for: of <see cref="Scrivanie"/>.</summary>
public readonly record struct CanaleDelPiano(LuogoId Dove, string Scrivania);

/// <summary>What a channel can be for: one of the plan's tavoli, or a desk of the Ufficio di Piano.</summary>
public sealed class Scrivanie
{
    /// <summary>The office's own: whoever is in its team is staff.</summary>
    public const string Ufficio = "udp";

    private const string Tavolo = "tavolo:", Nessuna = "nessuna";

    private static readonly ImmutableArray<string> Fisse = ["adesioni", "rendicontazione", Ufficio, Nessuna];

    private static readonly PerDefinizione<Choices> DeiPiani = new(Elenco);

    /// <summary>The list one chooses from; made once for a definition and a language.</summary>
    public static Choices Di(DefinizionePiano definizione, Lingua lingua) => DeiPiani.Di(definizione, lingua);

    /// <summary>What a desk is called, one of a tavolo that was closed since too; null where there is none of this code.</summary>
    [Regola("PIA-07")]
    public static string? Nome(string scrivania, DefinizionePiano definizione, Lingua lingua) =>
        Di(definizione, lingua).Options.FirstOrDefault(option => option.Code == scrivania)?.Name
        ?? (definizione.Tavoli.FirstOrDefault(tavolo => Tavolo + tavolo.Id == scrivania) is { } chiuso ? Wording.In(lingua).Di("scrivania.tavoloChiuso", ("tavolo", chiuso.Nome)) : null);

    /// <summary>The desk of a tavolo.</summary>
    public static string Di(TavoloId tavolo) => Tavolo + tavolo;

    /// <summary>Whether the plan works there: at a tavolo or a desk of its office.</summary>
    public static bool Lavora(string scrivania) => scrivania is not ("" or Nessuna);

    private static Choices Elenco(DefinizionePiano definizione, Wording wording) => new(
    [
        .. definizione.TavoliAperti.Select(tavolo => new Option(Tavolo + tavolo.Id, wording.Di("scrivania.tavolo", ("tavolo", tavolo.Nome)), [tavolo.Nome])),
        .. Fisse.Select(fissa => new Option(fissa, wording.Di($"scrivania.{fissa}"))),
    ]);
}
