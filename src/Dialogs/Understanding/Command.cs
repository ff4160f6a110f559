using System.Collections.Immutable;

namespace PdzBot.Dialogs;

/// <summary>A command as people know it.</summary>
/// <param name="Name">Its name in buttons and for machines: <c>adesione.mia</c>.</param>
/// <param name="OnlyInForms">True where it means something only while a form is open.</param>
/// <param name="Careful">True where it is carried out only when the text says nothing else.</param>
/// <param name="Italian">How to ask for it in Italian, the title first.</param>
/// <param name="English">The same in English.</param>
public sealed record Command(string Name, bool OnlyInForms, bool Careful, ImmutableArray<string> Italian, ImmutableArray<string> English)
{
    /// <summary>What a button or an offer shows, and what can be typed for it.</summary>
    public string Title(string language) => language == "en" ? English[0] : Italian[0];

    internal static Command Of(CommandEntry entry)
    {
        foreach (var phrases in (PhrasesEntry[])[entry.It, entry.En])
        {
            if (phrases.Phrases is not [var first, ..] || first != phrases.Title)
                throw new InvalidOperationException($"commands.json: the first phrase of {entry.Name} is not its title '{phrases.Title}'");
        }

        var onlyInForms = entry.Context switch
        {
            "always" => false,
            "form" => true,
            _ => throw new InvalidOperationException($"commands.json: {entry.Name} has the context '{entry.Context}'"),
        };
        return new Command(entry.Name, onlyInForms, onlyInForms || entry.Careful, Plain(entry.It), Plain(entry.En));
    }

    private static ImmutableArray<string> Plain(PhrasesEntry entry) =>
        [.. entry.Phrases.Select(phrase => phrase.TrimStart(PhraseBook.OnlyWhole))];
}
