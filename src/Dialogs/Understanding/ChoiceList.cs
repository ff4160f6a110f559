using System.Collections.Frozen;
using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Reads a list of choices. Names may have commas and "e" in them: the parts are joined again where that makes a name.</summary>
internal sealed class ChoiceList(Choices choices, OptionNames names)
{
    private const int MostParts = 150, LongestName = 6;

    // What a part costs: names met fully are best, two parts beat one name that is only partly said, an unread part is worst.
    private const int Sure = 10, Partly = 15, JoinedPartly = 22, Unread = 1000;

    private static readonly FrozenSet<string> And = Set("e ed and o od or oppure poi anche piu plus then also nonche");

    private static readonly FrozenSet<string> All = Set("tutti tutte tutto all everything ogni qualsiasi qualunque every any");

    private static readonly FrozenSet<string> Both = Set("entrambi entrambe ambedue both");

    /// <summary>What people say before "all of them" and means nothing more: "vogliamo aderire a tutti i tavoli".</summary>
    private static readonly FrozenSet<string> Wishing = Set("voglio vogliamo vorrei vorremmo aderire aderiamo aderisco partecipare partecipiamo partecipo interessano want like join participate take part");

    private static readonly FrozenSet<string> Except = Set(
        "tranne eccetto escluso esclusa esclusi escluse meno salvo fuorche ma but except excluding minus " + Lexicon.Negation);

    private static readonly FrozenSet<string> Nobody = Set("nessuno nessuna nessun niente nulla none nothing neither " + Lexicon.Negation);

    private static readonly FrozenSet<string> Beside = Set("quanti quante them of proprio insieme quelli quelle loro di");

    public Lettura<ImmutableArray<string>> Read(string text)
    {
        var parts = Parts(text);
        var words = parts.SelectMany(part => part.Words).ToList();
        if (words.Count == 0 || choices.Options.IsEmpty) return Choices.Nothing();
        if (names.Whole(Choices.Words(text)) is [var whole]) return ImmutableArray.Create(choices.Options[whole.Option].Code);
        if (words.TrueForAll(word => Nobody.Contains(word) || (Numerals.IsFiller(word) && word != "all"))) return Choices.Nothing();
        if (parts.Count > MostParts) return Choices.NotFound(text);

        var first = words.FindIndex(word => All.Contains(word) || Both.Contains(word));
        return first >= 0 && words[..first].TrueForAll(word => Numerals.IsFiller(word) || Wishing.Contains(word)) ? Everything(parts, first, text) : Some(parts);
    }

    private Lettura<ImmutableArray<string>> Everything(List<Part> parts, int first, string text)
    {
        var words = parts.SelectMany((part, at) => part.Words.Select(word => (Word: word, Part: at))).ToList();
        if (Both.Contains(words[first].Word) && choices.Options.Length != 2) return Choices.NotFound(text);
        var except = words.FindIndex(first + 1, word => Except.Contains(word.Word));
        var between = words[(first + 1)..(except < 0 ? words.Count : except)].ConvertAll(word => word.Word);
        between.RemoveAll(word => Beside.Contains(word));
        var howMany = Numerals.TryRead(between, choices.Options.Length, out var counted) ? counted : [];
        if (howMany.Any(count => count != choices.Options.Length) || (howMany.IsEmpty && !between.TrueForAll(Numerals.IsFiller)))
            return Some(parts);
        if (except < 0) return ImmutableArray.CreateRange(choices.Options.Select(option => option.Code));

        var rest = words.Skip(except + 1).Where(word => !Except.Contains(word.Word)).GroupBy(word => word.Part)
            .Select(part => new Part([.. part.Select(word => word.Word)], string.Join(' ', part.Select(word => word.Word)))).ToList();
        if (rest.Count == 0) return Choices.NotFound(text);
        if (!Some(rest).Riuscita(out var out_, out var refusal)) return refusal;
        var left = choices.Options.Select(option => option.Code).Where(code => !out_.Contains(code)).ToImmutableArray();
        return left.IsEmpty ? Choices.Nothing() : left;
    }

    /// <summary>The cheapest way to read the parts, some of them joined; refused for the first part that cannot be read.</summary>
    private Lettura<ImmutableArray<string>> Some(List<Part> parts)
    {
        var costs = new int[parts.Count + 1];
        var steps = new (int Length, PartRead Read)[parts.Count];
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            costs[at] = int.MaxValue;
            for (var length = 1; length <= LongestName && at + length <= parts.Count; length++)
            {
                var read = length == 1 ? Alone(parts[at]) : Joined(parts.GetRange(at, length));
                if (length > 1 && read.Refusal is not null) continue;
                var cost = read.Cost + costs[at + length];
                if (cost < costs[at]) (costs[at], steps[at]) = (cost, (length, read));
            }
        }

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < parts.Count; at += steps[at].Length)
        {
            if (steps[at].Read.Refusal is { } refusal) return refusal;
            chosen.UnionWith(steps[at].Read.Codes);
        }

        return choices.Options.Select(option => option.Code).Where(chosen.Contains).ToImmutableArray();
    }

    private PartRead Alone(Part part)
    {
        if (names.Whole(part.Words) is not [_] && Numerals.TryRead(part.Words, choices.Options.Length, out var places))
        {
            return places.All(choices.InList)
                ? new PartRead([.. places.Select(place => choices.Options[place - 1].Code)], null, Sure)
                : new PartRead([], choices.OutOfList(), Unread);
        }

        // Words without anything between them may still be several names: "anziani disabili".
        var read = choices.One(part.Words, part.Shown, wholly: false, out var match);
        if (match < NameMatch.Inside && choices.OfSeveral(part.Words) is { Count: > 1 } several)
            return new PartRead([.. several.Select(option => choices.Options[option].Code)], null, Partly);
        return OfName(read, match == NameMatch.Full ? Sure : Partly);
    }

    private PartRead Joined(List<Part> parts)
    {
        var words = parts.SelectMany(part => part.Words).ToList();
        var read = choices.One(words, "", wholly: true, out var match);
        return match == NameMatch.None ? new PartRead([], OfNothing, Unread) : OfName(read, match == NameMatch.Full ? Sure : JoinedPartly);
    }

    private static PartRead OfName(Lettura<ChoiceRead> read, int cost) =>
        read.Riuscita(out var choice, out var refusal) ? new PartRead([choice.Code], null, cost) : new PartRead([], refusal, Unread);

    private static FrozenSet<string> Set(string words) => Folding.Words(words).ToFrozenSet();

    private static List<Part> Parts(string text)
    {
        var parts = new List<Part>();
        var trimmed = Numerals.WithSpokenRanges(text.Length > Folding.MaxLength ? text[..Folding.MaxLength] : text);
        foreach (var piece in trimmed.Split([',', ';', '/', '\n', '\r', '•', '|', '+', '&', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = new List<string>();
            foreach (var word in Choices.Words(piece).Append("e"))
            {
                if (!And.Contains(word)) words.Add(word);
                else if (words.Count > 0)
                {
                    parts.Add(new Part(words, string.Join(' ', words)));
                    words = [];
                }
            }
        }

        return parts;
    }

    private static readonly Rifiuto OfNothing = Choices.NotFound("");

    private sealed record Part(List<string> Words, string Shown);

    private readonly record struct PartRead(ImmutableArray<string> Codes, Rifiuto? Refusal, int Cost);
}
