using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What to say, in Markdown, where a file can't be given: each time with what to do instead.</summary>
/// <param name="Refused">The channel did not take it.</param>
/// <param name="TooLarge">It is larger than the channel carries.</param>
/// <param name="Guest">A guest of the tenant, who has no OneDrive there, and the file is none to be read as text.</param>
public sealed record FileOtherwise(string Refused, string TooLarge, string Guest)
{
    /// <summary>The text of a file given as text, with a line of introduction.</summary>
    public required Func<string, string> AsText { get; init; }

    [Regola("ADE-14")]
    public static FileOtherwise In(Wording wording) => new(wording.Di("file.senzaFile"), wording.Di("file.troppoPerChat"), wording.Di("file.ospite"))
    {
        AsText = text => $"{wording.Di("file.comeTesto")}\n\n{text}",
    };
}
