using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PdzBot.Tests;

/// <summary>What can be said of the container file without building it.</summary>
public class ContainerFileTests
{
    private const int Build = 0, Final = 1;

    [Fact]
    public void It_is_built_in_one_image_and_runs_in_another_of_the_projects_own_version()
    {
        var version = XDocument.Load(Path.Combine(Oracle.Root, "Directory.Build.props")).Descendants("TargetFramework").Single().Value["net".Length..];
        Assert.Equal(2, ContainerFile.Stages.Count);
        Assert.Equal($"mcr.microsoft.com/dotnet/sdk:{version} AS build", ContainerFile.Values(Build, "FROM").Single());
        Assert.StartsWith($"mcr.microsoft.com/dotnet/aspnet:{version}-", ContainerFile.Values(Final, "FROM").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_run_as_root_and_may_write_its_data_only()
    {
        var user = Assert.Single(ContainerFile.Values(Final, "USER"));
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", user);
        Assert.Equal("/data", Assert.Single(ContainerFile.Values(Final, "VOLUME")));
        Assert.Equal([$"--from=build --chown={user} /data /data"], ContainerFile.Values(Final, "COPY").Where(copy => copy.Contains("--chown", StringComparison.Ordinal)));
        Assert.Contains(KeyValuePair.Create("Pdz__Store", "sqlite:/data/pdz.db"), ContainerFile.Variables);
    }

    [Fact]
    public void A_stop_reaches_the_bot_itself_and_its_health_is_asked_from_outside()
    {
        Assert.Equal("""["dotnet", "PdzBot.Bot.dll"]""", Assert.Single(ContainerFile.Values(Final, "ENTRYPOINT")));
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "PdzBot.Bot.dll")));
        Assert.DoesNotContain(ContainerFile.Instructions, each => each.Word is "HEALTHCHECK" or "CMD");
    }

    [Fact]
    public void It_listens_where_it_says()
    {
        var port = Assert.Single(ContainerFile.Values(Final, "EXPOSE"));
        Assert.Contains(KeyValuePair.Create("ASPNETCORE_URLS", $"http://+:{port}"), ContainerFile.Variables);
        Assert.All(ContainerFile.Variables, variable => Assert.True(BotSettingNames.Has(variable.Key), variable.Key));
    }

    [Fact]
    public void What_is_copied_is_there_and_is_let_in()
    {
        var copied = ContainerFile.Values(Build, "COPY").SelectMany(copy => copy.Split(' ')[..^1]).ToList();
        Assert.NotEmpty(copied);
        var letIn = File.ReadLines(Path.Combine(Oracle.Root, ".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        Assert.All(copied, source =>
        {
            Assert.True(Path.Exists(Path.Combine(Oracle.Root, source)), $"{source} is not there");
            Assert.Contains(letIn, name => source == name || source.StartsWith(name + "/", StringComparison.Ordinal));
        });
        Assert.All(letIn, name => Assert.Contains(copied, source => source == name || source.StartsWith(name + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_project_of_the_bot_is_known_before_the_packages_are_restored()
    {
        var before = string.Join('\n', ContainerFile.Stages[Build].TakeWhile(each => each.Word != "RUN").Select(each => each.Arguments));
        var needed = new HashSet<string>();
        Follow("src/Bot/Bot.csproj");
        Assert.Equal(5, needed.Count);

        void Follow(string project)
        {
            if (!needed.Add(project)) return;
            Assert.Contains($"{project} {Path.GetDirectoryName(project)}/", before, StringComparison.Ordinal);
            foreach (var reference in XDocument.Load(Path.Combine(Oracle.Root, project)).Descendants("ProjectReference"))
                Follow(Path.GetRelativePath(Oracle.Root, Path.Combine(Oracle.Root, Path.GetDirectoryName(project)!, (string)reference.Attribute("Include")!)));
        }
    }

    [Fact]
    public void Every_file_a_project_takes_from_outside_its_folder_is_copied()
    {
        var copied = ContainerFile.Values(Build, "COPY").SelectMany(copy => copy.Split(' ')[..^1]).ToList();
        var taken =
            from project in Directory.GetFiles(Path.Combine(Oracle.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            from include in XDocument.Load(project).Descendants().Where(item => item.Name.LocalName is "Content" or "EmbeddedResource").Select(item => (string?)item.Attribute("Include")).OfType<string>()
            from pattern in include.Split(';')
            where pattern.StartsWith("../../", StringComparison.Ordinal)
            select Regex.Match(pattern, @"^\.\./\.\./([^/]+/)").Groups[1].Value;
        Assert.NotEmpty(taken);
        Assert.All(taken.Distinct(), folder => Assert.Contains(folder, copied));
    }
}
