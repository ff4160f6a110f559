using System.Text.Json;

namespace PdzBot.Dialogs;

/// <summary>The data files of this folder, as they lie in the assembly.</summary>
internal static class UnderstandingData
{
    /// <summary>Reads one file; a fault in it is a programmer's error and throws.</summary>
    public static T Read<T>(string file)
    {
        using var stream = typeof(UnderstandingData).Assembly.GetManifestResourceStream($"understanding/{file}")
            ?? throw new InvalidOperationException($"understanding/{file} is not embedded");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"understanding/{file} is empty");
    }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}

/// <summary><c>commands.json</c>: the commands in use, and what people say of things that no command does yet.</summary>
internal sealed record CommandsFile(CommandEntry[] Commands, ElsewhereEntry Elsewhere);

/// <summary>A command with its ways of being asked for.</summary>
/// <param name="Context"><c>always</c>, or <c>form</c> where it means something only inside a form.</param>
/// <param name="Careful">Carried out only when the text says nothing else; all commands of forms are.</param>
internal sealed record CommandEntry(string Name, string Context, PhrasesEntry It, PhrasesEntry En, bool Careful = false);

/// <summary>The first phrase is the title, as buttons show it. One that begins with <c>=</c> counts only word for word.</summary>
internal sealed record PhrasesEntry(string Title, string[] Phrases);

/// <summary>Phrases that must start nothing; <c>offer</c> is the command offered in their stead.</summary>
internal sealed record ElsewhereEntry(string Offer, string[] It, string[] En);

/// <summary><c>words.json</c>: what is known of single words, both languages together.</summary>
/// <param name="Abbreviations">Chat spelling → the words it stands for.</param>
/// <param name="Stop">Words without meaning of their own.</param>
/// <param name="Negations">Words that turn a sentence round.</param>
/// <param name="Wishes">Words of wanting: after a negation they matter ("non voglio la ricevuta", "non ho la ricevuta").</param>
/// <param name="Weak">Words that say little about what is wanted, by their family's first word.</param>
/// <param name="Families">Words that mean the same to the bot; the first stands for all.</param>
internal sealed record WordsFile(
    Dictionary<string, string> Abbreviations, string[] Stop, string[] Negations, string[] Wishes, string[] Weak, string[][] Families);

/// <summary>One choice of <c>choices.json</c>.</summary>
/// <param name="Implying">Field → code → phrases that give this choice and already answer that field too.</param>
internal sealed record ChoiceEntry(
    string Code, string It, string En, string[] Synonyms, Dictionary<string, Dictionary<string, string[]>>? Implying = null);
