using System.Text.RegularExpressions;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office wants of a tavolo, said in one sentence: "rinomina il tavolo povertà in …", "chiudi il tavolo sulla violenza".</summary>
/// <remarks>Names in a sentence are nobody's phrase; so what such a sentence begins with tells the command.</remarks>
[Regola("DIA-02")]
internal static partial class TavoloWords
{
    /// <param name="Rest">What stands after the word tavolo.</param>
    public readonly record struct Sentence(string Command, string Rest);

    /// <summary>The command that a sentence begins with; null where it begins with none.</summary>
    public static Sentence? Read(string text)
    {
        var said = Beginning().Match(text.Trim());
        if (!said.Success) return null;

        var command = said.Groups["nuovo"].Success ? "tavolo.aggiungi"
            : said.Groups["rinomina"].Success ? "tavolo.rinomina"
            : said.Groups["chiudi"].Success ? "tavolo.chiudi"
            : "tavolo.riapri";
        return new(command, said.Groups["resto"].Value.Trim());
    }

    /// <summary>The tavolo named, and what stands after "in": the new name, or "".</summary>
    public static (TavoloId Tavolo, string Nome)? Which(string rest, Choices tavoli)
    {
        foreach (Match into in Into().Matches(rest))
        {
            if (One(rest[..into.Index], tavoli) is { } before) return (before, Bare(rest[(into.Index + into.Length)..]));
        }

        return One(rest, tavoli) is { } tavolo ? (tavolo, "") : null;
    }

    /// <summary>"sulla casa" is the new tavolo "Casa".</summary>
    public static string NewName(string rest)
    {
        var name = Bare(About().Replace(rest, ""));
        return name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static TavoloId? One(string name, Choices tavoli) =>
        Bare(About().Replace(name, "")) is { Length: > 0 } bare && tavoli.One(bare).Riuscita(out var read, out _) ? new TavoloId(read.Code) : null;

    private static string Bare(string name) => name.Trim(' ', '"', '\'', '«', '»', '“', '”', '.', '!', '?', ',', ':', '’');

    [GeneratedRegex(
        """
        ^(?:(?:buongiorno|buonasera|salve|ciao|per\ favore|per\ piacere|vorrei|voglio|vorremmo|vogliamo|devo|dobbiamo|bisogna|puoi|si\ può|please|hello|hi|i\ want\ to|i'd\ like\ to|we\ want\ to|can\ you|could\ you)[\s,.!:]+)*
        (?:
          (?<nuovo>(?:apr(?:i|ire|iamo)|cre(?:a|are|iamo)|istitui(?:sci|re|amo)|open|create|set\ up)\s+(?:un\s+|il\s+|a\s+|an\s+)?(?:altro\s+|nuovo\s+|new\s+|another\s+)?(?:tavolo|table)
            |(?:aggiung(?:i|ere|iamo)|add)\s+(?:un\s+|a\s+)?(?:nuovo|new)\s+(?:tavolo|table))
          |(?<rinomina>(?:rinomin(?:a|are|iamo)|rename|(?:cambi(?:a|are|amo)\s+(?:il\s+)?nome|change\s+the\s+name)\s+(?:a|al|del|of))\s+(?:il\s+|the\s+)?(?:tavolo|table))
          |(?<chiudi>(?:chiud(?:i|ere|iamo)|close)\s+(?:il\s+|the\s+)?(?:tavolo|table))
          |(?<riapri>(?:riapr(?:i|ire|iamo)|reopen|re-open)\s+(?:il\s+|the\s+)?(?:tavolo|table))
        )\b(?<resto>.*)$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?:\s+(?:in|come|to|as)\s+|\s*(?:→|->|:)\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Into();

    [GeneratedRegex(@"^[\s:,]*(?:(?:chiamato|intitolato|dal titolo|di nome|dedicato a(?:l|lla|llo|lle|i|gli)?|called|named|sul(?:la|lo|le)?|sui|sugli|su|per|di|del(?:la|lo|le)?|dei|degli|on|about|for)\s+|(?:sull|dell|all|dedicato all)['’])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
