using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the bot answers in a turn: some pieces in their order, and the same for machines.</summary>
/// <param name="InPlace">The card that takes the place of the one whose button was pressed.</param>
public sealed record Reply(ImmutableArray<Piece> Pieces, Pdz Pdz, Piece.Card? InPlace = null)
{
    public static Reply Say(string markdown, Pdz? pdz = null) => new([new Piece.Words(markdown)], pdz ?? new());

    public static Reply Show(Piece.Card card, Pdz? pdz = null) => new([card], pdz ?? new());

    /// <summary>The card in place of the pressed one; where words were said, as a message.</summary>
    public static Reply Answering(Input input, Piece.Card card, Pdz? pdz = null) =>
        input is Input.Pressed ? new([], pdz ?? new(), card) : Show(card, pdz);

    /// <summary>All of it as messages, where no card can take another's place.</summary>
    public Reply WithoutPlace => InPlace is { } card ? this with { Pieces = [card, .. Pieces], InPlace = null } : this;

    /// <summary>Another answer's words before this one.</summary>
    public Reply After(Reply before) => before.Pieces is [Piece.Words words] ? After(words.Markdown) : this with { Pieces = [.. before.Pieces, .. Pieces] };

    /// <summary>What is offered besides, after this answer.</summary>
    public Reply Then(Reply offered) => this with { Pieces = [.. Pieces, .. offered.Pieces], Pdz = Pdz with { Offers = offered.Pdz.Offers } };

    /// <summary>One more message after this answer.</summary>
    public Reply AndThen(Piece piece) => this with { Pieces = [.. Pieces, piece] };

    /// <summary>Words before what is answered already, in the same message where that has words too.</summary>
    public Reply After(string markdown) => this with
    {
        Pieces = Pieces is [Piece.Words first, ..]
            ? Pieces.SetItem(0, first with { Markdown = $"{markdown}\n\n{first.Markdown}" })
            : Pieces.Insert(0, new Piece.Words(markdown)),
    };
}

/// <summary>One message of an answer.</summary>
public abstract record Piece
{
    private Piece()
    {
    }

    /// <summary>Text in Teams' Markdown.</summary>
    public sealed record Words(string Markdown) : Piece
    {
        /// <summary>Three at most.</summary>
        public const int MostSuggestions = 3;

        /// <summary>What can be said next with one press; shown in personal chats only, where nobody else sees them.</summary>
        public ImmutableArray<string> Suggestions { get; init; } = [];
    }

    /// <summary>A file for the person to keep; some channels ask first whether they want it.</summary>
    /// <param name="Verb">The button that offers it, pressed again when the person says yes: so the bytes are made anew from what holds then.</param>
    public sealed record File(string Name, string Description, ReadOnlyMemory<byte> Bytes, string Verb, string Id, FileOtherwise Otherwise) : Piece;

    /// <summary>An Adaptive Card, with the words of its notification.</summary>
    public sealed record Card(JsonObject Content, string Summary) : Piece;
}

/// <summary>What a turn says to machines (tests, drivers): <c>channelData.pdz</c>, <c>x-pdz</c>. Never personal data.</summary>
public sealed record Pdz
{
    /// <summary>The form that asks something.</summary>
    public string? Form { get; init; }

    /// <summary>The field asked in words.</summary>
    public string? Field { get; init; }

    /// <summary>The inputs of a form card.</summary>
    public ImmutableArray<string>? Fields { get; init; }

    public PdzReceipt? Receipt { get; init; }

    public ImmutableArray<PdzRefusal>? Refusals { get; init; }

    /// <summary>The short code of a fault of ours.</summary>
    public string? Error { get; init; }

    /// <summary>The command that was understood.</summary>
    public string? Command { get; init; }

    /// <summary>The commands offered, best first.</summary>
    public ImmutableArray<string>? Offers { get; init; }

    public static ImmutableArray<PdzRefusal> Of(IEnumerable<Rifiuto> refusals) => [.. refusals.Select(refusal => new PdzRefusal(refusal.Regola, refusal.Campo))];
}

/// <param name="Sha256">The receipt's fingerprint.</param>
public sealed record PdzReceipt(string Kind, int Number, int Year, string Sha256);

public sealed record PdzRefusal(string Rule, string? Field);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Pdz))]
public sealed partial class PdzJson : JsonSerializerContext;
