using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>That the page for administrators names what there is.</summary>
public class InstallationPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Oracle.Root, "docs", "INSTALLAZIONE.md"));

    [Fact]
    public void Every_setting_on_it_is_one_the_bot_reads()
    {
        var named = Regex.Matches(Page, @"\b(?:Pdz|Bot)(?::|__)[A-Za-z][\w:-]*").Select(match => match.Value.TrimEnd(':')).Distinct().ToList();
        Assert.Contains("Pdz:Store", named);
        Assert.Equal([], named.Where(name => !BotSettingNames.Has(name)));
    }

    [Fact]
    public void Every_file_on_it_is_there()
    {
        var linked = Regex.Matches(Page, @"\]\(([^)#:]+)(?:#[^)]*)?\)").Select(match => match.Groups[1].Value).ToList();
        var named = Regex.Matches(Page, @"`((?:infra|piani|docs|src|manifest)/[\w./-]*)`").Select(match => "../" + match.Groups[1].Value);
        Assert.NotEmpty(linked);
        Assert.All(linked.Concat(named).Distinct(), path => Assert.True(Path.Exists(Path.Combine(Oracle.Root, "docs", path)), path));
    }

    [Fact]
    public void Every_parameter_and_option_on_it_is_there()
    {
        var parameters = new Bicep("main.bicep").Parameters.Keys.Concat(new Bicep("bot.bicep").Parameters.Keys).ToHashSet();
        var given = Regex.Matches(Page, @"(?<=--parameters .*?)\b(\w+)=").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(given);
        Assert.Equal([], given.Except(parameters));

        var options = Regex.Matches(Page, @"src/Bot -- manifest ((?:.|\\\n)*)").SelectMany(match => Regex.Matches(match.Groups[1].Value, @"--[a-z-]+")).Select(match => match.Value).Distinct();
        Assert.All(options, option => Assert.True(option == "--out" || PdzBot.Bot.ManifestSettings.Usage.Contains($"{option} ", StringComparison.Ordinal), option));
    }
}
