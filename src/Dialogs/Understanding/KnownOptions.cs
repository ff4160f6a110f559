using System.Collections.Frozen;
using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The options that are the same in every plan: kinds of body, sections of the RUNTS, states of an adesione, roles, means by which a letter is received, with what people call them.</summary>
[Regola("ADE-02"), Regola("PIA-04")]
public sealed class KnownOptions
{
    private readonly FrozenDictionary<string, ChoiceEntry[]> fields;

    private KnownOptions(Dictionary<string, ChoiceEntry[]> file) => fields = file.ToFrozenDictionary();

    public static KnownOptions Load() => new(UnderstandingData.Read<Dictionary<string, ChoiceEntry[]>>("choices.json"));

    /// <summary>The names of the fields whose options are known: <c>tipo</c>, <c>tipoEts</c>, <c>stato</c>, <c>ruolo</c>, <c>mezzo</c>.</summary>
    public IEnumerable<string> Fields => fields.Keys;

    /// <summary>The options of a field, named in the person's language; the other language's names are synonyms.</summary>
    public ImmutableArray<Option> Of(string field, string language) => [.. fields[field].Select(entry => Named(entry, language == "en"))];

    private static Option Named(ChoiceEntry entry, bool inEnglish)
    {
        var (name, other) = inEnglish ? (entry.En, entry.It) : (entry.It, entry.En);
        var implying = from field in entry.Implying ?? []
                       from code in field.Value
                       from phrase in code.Value
                       select new Synonym(phrase, [new Answer(field.Key, code.Key)]);
        return new Option(entry.Code, name, [other, .. entry.Synonyms.Select(Synonym.FromString), .. implying]);
    }
}
