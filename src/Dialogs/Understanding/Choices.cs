using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Reads what people answer when they choose from a list: a number of it, a code, a name or part of it, a synonym.</summary>
/// <remarks>Made once for a list of options, which it compiles; reading is then a matter of microseconds.</remarks>
[Regola("DIA-05")]
public sealed class Choices
{
    private const int MostNamed = 5, MostShown = 40, MostWords = 24;

    private readonly OptionNames names;

    public Choices(IEnumerable<Option> options)
    {
        Options = [.. options];
        names = new OptionNames(Options);
    }

    public ImmutableArray<Option> Options { get; }

    /// <summary>What the person reads for a code; the code itself where the list does not have it.</summary>
    public string Name(string code) => Options.FirstOrDefault(option => option.Code == code)?.Name ?? code;

    /// <summary>The one option a text means; refused when it means none, or may mean several.</summary>
    public Lettura<ChoiceRead> One(string text)
    {
        var words = Words(text);
        return words.Count == 0 ? Nothing() : One(words, text, wholly: false, out _);
    }

    /// <summary>The one option a text names and says nothing besides.</summary>
    public Lettura<ChoiceRead> Bare(string text)
    {
        var words = Words(text);
        return words.Count == 0 ? Nothing() : One(words, text, wholly: true, out _);
    }

    /// <summary>The options a list means, in their order, each once: "1 e 3", "dal 2 al 4", names, "tutti tranne il 2".</summary>
    public Lettura<ImmutableArray<string>> Many(string text) => new ChoiceList(this, names).Read(text);

    /// <summary>Reads words as one option.</summary>
    /// <param name="shown">The text as typed, for the refusal.</param>
    /// <param name="wholly">True when each word must belong to the option, as where more than one may be meant.</param>
    /// <param name="match">How well it was met.</param>
    internal Lettura<ChoiceRead> One(List<string> words, string shown, bool wholly, out NameMatch match)
    {
        if (names.Whole(words) is [var whole])
        {
            match = NameMatch.Full;
            return Read(whole);
        }

        match = NameMatch.None;
        if (Numerals.TryRead(words, Options.Length, out var places)) return AtPlaces(places);
        var isNumbered = words.Count > 1 && Numerals.TryRead(words[..1], Options.Length, out places) && places.All(InList);
        var numbered = isNumbered ? places[0] - 1 : -1;
        var found = names.Find(numbered < 0 ? words : words[1..], MostWords, wholly, out match);
        if (numbered >= 0 && found.Count > 0)
            return found.Find(name => name.Option == numbered) is { } both
                ? Read(both)
                : Ambiguous([numbered, .. found.Select(name => name.Option)]);
        return found switch
        {
            [] when OfSeveral(words) is { Count: > 1 } several => Ambiguous(several),
            [] => NotFound(shown),
            [var name] => Read(name),
            _ => Ambiguous(found.Select(name => name.Option)),
        };
    }

    internal Rifiuto OutOfList() => Rifiuto.Per("DIA-05", "numeroFuoriElenco", ("massimo", $"{Options.Length}"));

    internal static Rifiuto Nothing() => Rifiuto.Per("DIA-05", "nessunaScelta");

    /// <summary>The options that single words mean, where every word means exactly one; else none.</summary>
    internal List<int> OfSeveral(List<string> words)
    {
        var options = new List<int>();
        if (words.Contains(Lexicon.Negation)) return options;
        foreach (var word in words.Where(word => !Numerals.IsFiller(word)).Take(MostWords))
        {
            if (names.Find([word], MostWords, wholly: true, out _) is not [var name]) return [];
            options.Add(name.Option);
        }

        return [.. options.Distinct()];
    }

    internal bool InList(int place) => place >= 1 && place <= Options.Length;

    internal static Rifiuto NotFound(string shown) => Rifiuto.Per("DIA-05", "sceltaNonTrovata", ("testo", Shortened(shown)));

    internal static List<string> Words(string text) => Lexicon.Shared.Words(Folding.Fold(text));

    /// <summary>What was typed, on one line and not too long to be repeated in a sentence.</summary>
    internal static string Shortened(string text, int most = MostShown)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4 * most)).Trim();
        var line = string.Create(start.Length, start, (made, from) =>
        {
            for (var at = 0; at < from.Length; at++) made[at] = char.IsControl(from[at]) ? ' ' : from[at];
        });
        if (line.Length <= most && text.Length <= 4 * most) return line;
        var end = Math.Min(most, line.Length) - 1;
        if (end > 0 && char.IsHighSurrogate(line[end - 1])) end--;
        return $"{line.AsSpan(0, Math.Max(end, 0)).TrimEnd()}…";
    }

    private Lettura<ChoiceRead> AtPlaces(ImmutableArray<int> places)
    {
        if (places.Any(place => !InList(place))) return OutOfList();
        var options = places.Distinct().Select(place => place - 1).ToList();
        return options is [var only] ? new ChoiceRead(Options[only].Code, []) : Ambiguous(options);
    }

    private Rifiuto Ambiguous(IEnumerable<int> options)
    {
        var several = options.Distinct().Order().ToList();
        var named = string.Join(", ", several.Take(MostNamed).Select(option => $"«{Options[option].Name}»"));
        return Rifiuto.Per("DIA-05", "sceltaAmbigua", ("tra", several.Count > MostNamed ? $"{named}…" : named));
    }

    private ChoiceRead Read(OptionName name) => new(Options[name.Option].Code, name.Implies);
}
