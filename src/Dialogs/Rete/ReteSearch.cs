using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What somebody wants to see of the Rete: a part of it, and words that stand in the name.</summary>
/// <param name="Text">As typed; "" for all names.</param>
internal sealed record ReteSearch(FiltroRete Filtro, string Text)
{
    /// <summary>The card's inputs.</summary>
    public const string CategoryField = "categoria", TavoloField = "tavolo", ComuneField = "comune", TextField = "cerca";

    /// <summary>The value of a list that filters nothing.</summary>
    public const string All = "tutti";

    /// <summary>A body's name is no longer.</summary>
    public const int LongestText = 150;

    private const int MarkLength = 8;

    public static readonly ReteSearch Everything = new(FiltroRete.Nessuno, "");

    public bool IsEverything => Filtro == FiltroRete.Nessuno && Text.Length == 0;

    public string CategoryCode => Filtro.Categoria?.Codice ?? All;

    public string TavoloCode => Filtro.Tavolo?.Valore ?? All;

    public string ComuneCode => Filtro.Altrove ? CampiAdesione.ComuneAltrove : Filtro.Comune?.Istat ?? All;

    /// <summary>A short mark of what was asked, by which a card's button tells whether it is asked anew.</summary>
    public string Mark =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', CategoryCode, TavoloCode, ComuneCode, Text))))[..MarkLength];

    /// <summary>What a card's inputs say; what the plan does not have is as if it weren't said.</summary>
    [Regola("DIA-06")]
    public static ReteSearch Of(ImmutableSortedDictionary<string, string> inputs, ReteChoices choices)
    {
        var text = inputs.GetValueOrDefault(TextField, "").Trim();
        return new(
            Filter(Known(CategoryField, choices.Categories), Known(TavoloField, choices.Tavoli), Known(ComuneField, choices.Comuni)),
            text.Length > LongestText ? text[..LongestText] : text);

        string? Known(string field, Choices list) =>
            inputs.GetValueOrDefault(field) is { } code && list.Options.Any(option => option.Code == code) ? code : null;
    }

    public static FiltroRete Filter(string? category, string? tavolo, string? comune) => new(
        category is null ? null : Categoria.Leggi(category),
        tavolo is null ? null : new TavoloId(tavolo),
        comune is null or CampiAdesione.ComuneAltrove ? null : new ComuneId(comune),
        comune == CampiAdesione.ComuneAltrove);
}
