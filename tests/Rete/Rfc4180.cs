using System.Text;

namespace PdzBot.Tests;

/// <summary>Reads comma-separated values by the letter of RFC 4180, with semicolons; what is not by the letter throws.</summary>
internal static class Rfc4180
{
    public static List<List<string>> Read(string text)
    {
        var (records, at) = (new List<List<string>>(), 0);
        while (at < text.Length)
        {
            var record = new List<string>();
            records.Add(record);
            do record.Add(Field(text, ref at));
            while (Took(text, ref at, ';'));
            if (!Took(text, ref at, '\r') || !Took(text, ref at, '\n')) throw new FormatException($"No end of the record at {at}");
        }

        return records;
    }

    private static string Field(string text, ref int at)
    {
        var field = new StringBuilder();
        if (!Took(text, ref at, '"'))
        {
            while (at < text.Length && text[at] is not (';' or '\r' or '\n' or '"')) field.Append(text[at++]);
            return field.ToString();
        }

        while (!Took(text, ref at, '"') || (at < text.Length && text[at] == '"')) field.Append(text[at++]);
        return field.ToString();
    }

    private static bool Took(string text, ref int at, char c)
    {
        if (at >= text.Length || text[at] != c) return false;

        at++;
        return true;
    }
}
