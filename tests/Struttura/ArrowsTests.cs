using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PdzBot.Tests;

/// <summary>Which project may know which, and what the domain's concepts never see.</summary>
public class ArrowsTests
{
    private static readonly string Source = Path.Combine(Oracle.Root, "src");

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["TableStorage"] = [],
        ["ActivityProtocol"] = [],
        ["Domain"] = ["TableStorage"],
        ["Dialogs"] = ["Domain"],
        ["Bot"] = ["ActivityProtocol", "Dialogs"],
    };

    [Fact]
    public void Projects_point_one_way()
    {
        var projects = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(Arrows.Keys.Order(), projects.Select(Path.GetFileNameWithoutExtension).Order());
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
            Assert.Equal(Arrows[Path.GetFileNameWithoutExtension(project)].Order(), references.Order());
        }
    }

    [Theory]
    [InlineData("Domain", @"using PdzBot\.(ActivityProtocol|Dialogs|Bot)|Microsoft\.AspNetCore|HttpClient", "", "the domain knows no wire")]
    [InlineData("Domain", @"PdzBot\.TableStorage|TableEntity|\bITable|Sqlite", "Registro", "only the register knows where rows lie")]
    [InlineData("Dialogs", @"PdzBot\.(ActivityProtocol|TableStorage|Bot)|\bActivity\b|Microsoft\.AspNetCore|HttpClient|\bFile\.|TimeProvider", "", "dialogs are pure")]
    [InlineData("ActivityProtocol", @"PdzBot\.(Domain|Dialogs|TableStorage|Bot)\b|[Aa]desion|[Tt]avol", "", "the wire knows nothing of social planning")]
    [InlineData("TableStorage", @"PdzBot\.(Domain|Dialogs|ActivityProtocol|Bot)\b|[Aa]desion|[Tt]avol", "", "the store knows nothing of social planning")]
    public void A_project_does_not_speak_of(string project, string pattern, string exceptIn, string because)
    {
        var folder = Path.Combine(Source, project);
        var offences =
            from file in Sources(folder)
            where exceptIn.Length == 0 || !file.StartsWith(Path.Combine(folder, exceptIn) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("///", StringComparison.Ordinal) && Regex.IsMatch(line, pattern)
            select $"{Path.GetRelativePath(Source, file)}: {line.Trim()}";
        Assert.True(!offences.Any(), $"{because}:\n{string.Join('\n', offences)}");
    }

    [Fact]
    public void The_clock_is_read_in_the_bot_only()
    {
        var offences = Sources(Source)
            .Where(file => !file.StartsWith(Path.Combine(Source, "Bot"), StringComparison.Ordinal) && File.ReadAllText(file).Contains("TimeProvider.System", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) != "ActivityProtocolServices.cs");
        Assert.Empty(offences);
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.DoesNotContain(Sources(Source), file => File.ReadLines(file).Count() > 300);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal));
}
