using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>"I miei dati" as one persona sees them: the file, and the question before an erasure. The facts that the dialog asks for are handed in as the register has them.</summary>
internal static class DatiVisti
{
    public const string Il = "2022-05-30T10:00";

    /// <summary>UTF-16 units: see <see cref="CardSizeTests"/>.</summary>
    private const int MostOfACard = 18_000;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode Json(Piano piano, IReadOnlyList<FattoRegistrato> fatti, PersonaId chi) => JsonNode.Parse(File(piano, fatti, chi, "json"))!;

    public static string Testo(Piano piano, IReadOnlyList<FattoRegistrato> fatti, PersonaId chi) => Encoding.UTF8.GetString(File(piano, fatti, chi, "testo"));

    /// <summary>What the card shows.</summary>
    public static string Carta(Piano piano, IReadOnlyList<FattoRegistrato> fatti, PersonaId chi, Lingua lingua = Lingua.Italiano) =>
        Testi(Guarda(DatiDialog.Open(Turno(piano, chi, new Input.Said("i miei dati"), lingua)), fatti));

    /// <summary>What the question names, or that there is nothing to erase.</summary>
    public static string Domanda(Piano piano, IReadOnlyList<FattoRegistrato> fatti, PersonaId chi, Lingua lingua = Lingua.Italiano, string il = Il) =>
        Testi(Guarda(DatiDialog.Ask(Turno(piano, chi, new Input.Said("cancella i miei dati"), lingua, il)), fatti));

    private static byte[] File(Piano piano, IReadOnlyList<FattoRegistrato> fatti, PersonaId chi, string form)
    {
        var pressed = new Input.Pressed(DatiFile.Verb, $"{piano.Id}:{form}", 0, ImmutableSortedDictionary<string, string>.Empty);
        return Assert.IsType<Piece.File>(Assert.Single(Guarda(DatiFile.Offer(Turno(piano, chi, pressed, Lingua.Italiano)), fatti).Pieces)).Bytes.ToArray();
    }

    private static Turn Turno(Piano piano, PersonaId chi, Input input, Lingua lingua, string il = Il) => new("1", chi, lingua, piano, null, "bozza", Dato.Ora(il), input);

    private static Reply Guarda(Step step, IReadOnlyList<FattoRegistrato> fatti)
    {
        var looking = Assert.IsType<Step.Looking>(step);
        return Assert.IsType<Step.Answer>(looking.Then(new([], [], null, 365) { Fatti = [.. fatti.Where(fatto => looking.Fatti.Contains(fatto.Seq))] })).Reply;
    }

    private static string Testi(Reply reply)
    {
        foreach (var card in reply.Pieces.OfType<Piece.Card>()) Assert.InRange(card.Content.ToJsonString(AsSent).Length, 1, MostOfACard);
        return string.Join('\n', reply.Pieces.Select(piece => piece is Piece.Card card ? string.Join('\n', CardRules.Objects(card.Content).Select(element => (string?)element["text"]).OfType<string>()) : $"{piece}"));
    }
}
