using System.Text;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>A list of erasures as a file, kept beside the copies.</summary>
internal static class ListFile
{
    /// <exception cref="InvalidOperationException">Some line is no part of a list.</exception>
    public static ElencoCancellazioni Read(string file) =>
        ElencoCancellazioni.Leggi(File.ReadAllText(file), out var line)
        ?? throw new InvalidOperationException($"{file}: '{line}' is not the number of a fact. The list has one a line, as the command cancellazioni prints it. Nothing was written.");

    /// <summary>Puts the list in the place of an earlier one; false, and nothing is written, where that one names what this one doesn't.</summary>
    public static async Task<bool> ReplacedAsync(string file, ElencoCancellazioni list)
    {
        if (File.Exists(file) && !list.Comprende(Read(file))) return false;

        await using var output = PrivateFile.Begin(file, replace: true);
        await output.Content.WriteAsync(Encoding.UTF8.GetBytes(list.Scrivi()));
        output.Finish();
        return true;
    }

    /// <summary>Why it was not.</summary>
    public static string OfAnother(string file, PianoId? piano) =>
        $"{file} names erasures that this register of {piano} does not have: it is of another one, or of one that was lost. Nothing was written; give a new file, and keep that one until it is no longer needed.";
}
