using System.Text.Json.Nodes;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>The register's card as a reader takes it in.</summary>
internal sealed class CartaRete(JsonObject card)
{
    public CartaRete(Reply reply)
        : this((reply.InPlace ?? reply.Pieces.OfType<Piece.Card>().Single()).Content)
    {
    }

    /// <summary>The names on the page, in their order.</summary>
    public IReadOnlyList<string> Nomi =>
        [.. CardRules.Objects(card).Where(element => (string?)element["type"] == "RichTextBlock").Select(block => (string)block["inlines"]![0]!["text"]!)];

    public string Testo => string.Join('\n', CardRules.Objects(card).Select(element => element["text"]).OfType<JsonValue>().Select(text => text.GetValue<string>()));

    /// <summary>What a filter is set to.</summary>
    public string Filtro(string campo) => (string)Campo(campo)["value"]!;

    /// <summary>What a list offers, with its numbers.</summary>
    public IReadOnlyList<string> Scelte(string campo) => [.. ((JsonArray)Campo(campo)["choices"]!).Select(choice => (string)choice!["title"]!)];

    /// <summary>The data of the button that says this; null when there is none.</summary>
    public (string Id, int N)? Pulsante(string titolo) =>
        CardRules.Objects(card).FirstOrDefault(element => (string?)element["type"] == "Action.Execute" && (string?)element["title"] == titolo) is { } button
            ? ((string)button["data"]!["id"]!, (int)button["data"]!["n"]!)
            : null;

    private JsonObject Campo(string campo) => CardRules.Objects(card).Single(element => (string?)element["id"] == campo && element.ContainsKey("label"));
}
