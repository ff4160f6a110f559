using System.Text;
using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>A Bicep file read for its names: what it declares and what it mentions. The compiler is not to be had from a package.</summary>
internal sealed partial class Bicep
{
    /// <summary>The language's own words and the functions that we use.</summary>
    private static readonly HashSet<string> Language =
    [
        "targetScope", "using", "param", "var", "resource", "module", "output", "existing", "if", "true", "false", "null", "string", "int", "bool", "array", "object",
        "description", "allowed", "minLength", "maxLength", "minValue", "maxValue",
        "concat", "empty", "flatten", "guid", "items", "json", "length", "map", "range", "replace", "resourceGroup", "subscriptionResourceId", "take", "tenant", "toLower", "uniqueString",
    ];

    private readonly string code;

    public Bicep(string file)
    {
        Text = Comment().Replace(File.ReadAllText(Path.Combine(Oracle.Root, "infra", file)), "");
        code = WithoutText(Text);
    }

    /// <summary>Without comments.</summary>
    public string Text { get; }

    /// <summary>Parameters, and whether each must be given.</summary>
    public Dictionary<string, bool> Parameters =>
        Parameter().Matches(code).ToDictionary(match => match.Groups[1].Value, match => !match.Groups[2].Success);

    public IEnumerable<string> Declared => Declaration().Matches(code).Select(match => match.Groups[1].Value);

    public IEnumerable<(string Symbol, string Type)> Resources => Resource().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>Names in expressions: not what follows a dot, nor a property's own name, nor what is declared.</summary>
    public IEnumerable<string> Mentioned =>
        Name().Matches(Declaration().Replace(code, match => match.Value[..^match.Groups[1].Length])).Select(match => match.Groups[1].Value);

    /// <summary>Mentioned, and neither declared here, nor a lambda's own, nor the language's.</summary>
    public IEnumerable<string> Unknown => Mentioned.Except(Declared).Except(Lambda().Matches(code).Select(match => match.Groups[1].Value)).Except(Language);

    public IEnumerable<string> EnvironmentNames => EnvironmentName().Matches(Text).Select(match => match.Groups[1].Value);

    /// <summary>Text out, what is inserted into it kept.</summary>
    private static string WithoutText(string text)
    {
        var kept = new StringBuilder();
        var open = new Stack<int>();
        var (inText, depth) = (false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inText && c == '\\') i++;
            else if (c == '\'') (inText, _) = (!inText, kept.Append(' '));
            else if (inText && c == '$' && text[i + 1] == '{')
            {
                open.Push(depth);
                (inText, depth, i, _) = (false, 0, i + 1, kept.Append(" ( "));
            }
            else if (!inText && c == '}' && depth == 0 && open.Count > 0) (inText, depth, _) = (true, open.Pop(), kept.Append(" ) "));
            else if (!inText)
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                kept.Append(c);
            }
        }

        Assert.False(inText, "A text that does not end");
        Assert.Equal(0, depth);
        return kept.ToString();
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^param (\w+)(?: [a-z]+)?( =)?", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(?:param|var|resource|module|output) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^resource (\w+) '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Resource();

    [GeneratedRegex(@"(?<![\w.])([A-Za-z_]\w*)(?!\w|:)")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(\w+) =>")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"name: '((?:Pdz__|Bot__|[A-Z]+_)[^']*)'")]
    private static partial Regex EnvironmentName();
}
