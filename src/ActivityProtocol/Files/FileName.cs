using System.Globalization;
using System.Text;

namespace PdzBot.ActivityProtocol;

/// <summary>Names of files, made fit to be shown and kept.</summary>
public static class FileName
{
    /// <summary>UTF-16 units, the ending included.</summary>
    public const int Longest = 100;

    private const string Nameless = "file";
    private const string NotInNames = "<>:\"|?*";

    /// <summary>Without folders, without what cannot be seen (which may turn a name round), of bounded length.</summary>
    /// <param name="raw">As somebody else wrote it.</param>
    public static string Of(string? raw)
    {
        var last = (raw ?? "")[((raw ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                default:
                    name.Append(NotInNames.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
                    break;
            }
        }

        var shown = name.ToString().Trim(' ', '.', '\u00A0');
        return shown.Length == 0 ? Nameless : Shortened(shown);
    }

    /// <summary>A name for a file of that kind: it gets the kind's ending if it has not got it.</summary>
    public static string Of(string? raw, FileKind kind)
    {
        var name = Of(raw);
        return FileKinds.OfExtension(ExtensionOf(name)) == kind ? name : Shortened(name + "." + kind.Extension());
    }

    /// <summary>Without its dot; empty: none.</summary>
    internal static string ExtensionOf(string name) => name.LastIndexOf('.') is var at and >= 0 ? name[(at + 1)..] : "";

    /// <summary>The ending stays: it says what the file is.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= Longest) return name;

        var extension = ExtensionOf(name) is { Length: > 0 and <= 8 } ending ? "." + ending : "";
        var length = Longest - extension.Length;
        if (char.IsHighSurrogate(name[length - 1])) length--;
        return name[..length].TrimEnd(' ', '.') + extension;
    }
}
