using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>The container file's instructions, a line each.</summary>
internal static partial class ContainerFile
{
    public static IReadOnlyList<(string Word, string Arguments)> Instructions { get; } =
    [
        .. Continued().Replace(File.ReadAllText(Path.Combine(Oracle.Root, "Containerfile")), " ").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1].Trim())),
    ];

    /// <summary>What each FROM begins, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Word, string Arguments)>> Stages { get; } =
        [.. Instructions.Index().Where(each => each.Item.Word == "FROM").Select(from => (IReadOnlyList<(string, string)>)[.. Instructions.Skip(from.Index).TakeWhile((each, at) => at == 0 || each.Word != "FROM")])];

    public static IEnumerable<string> Values(int stage, string word) => Stages[stage].Where(each => each.Word == word).Select(each => each.Arguments);

    public static IEnumerable<KeyValuePair<string, string>> Variables =>
        Values(^1, "ENV").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static IEnumerable<string> Values(Index stage, string word) => Values(stage.GetOffset(Stages.Count), word);

    [GeneratedRegex(@"\\\s*\n")]
    private static partial Regex Continued();
}
