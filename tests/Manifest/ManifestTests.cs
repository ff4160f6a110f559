using System.Text.Json;

namespace PdzBot.Tests;

/// <summary>The Teams manifest: what Teams asks of it (protocol: manifest 1.25), in both languages, and what the bot really does.</summary>
public class ManifestTests
{
    private static readonly JsonElement Manifest = Read("manifest", "manifest.json");
    private static readonly JsonElement English = Read("manifest", "en.json");

    [Theory]
    [InlineData("$schema", "https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/MicrosoftTeams.schema.json")]
    [InlineData("manifestVersion", "1.25")]
    [InlineData("localizationInfo.defaultLanguageTag", "it")]
    [InlineData("localizationInfo.additionalLanguages[0].languageTag", "en")]
    [InlineData("name.short", "PdzBot")]
    [InlineData("accentColor", "#0066CC")]
    [InlineData("defaultInstallScope", "personal")]
    public void A_fixed_value_is(string path, string value) => Assert.Equal(value, At(path).GetString());

    [Fact]
    public void It_has_the_members_that_Teams_asks_for_and_only_those_we_use() => Assert.Equal(
        [
            "$schema", "manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor", "localizationInfo",
            "defaultInstallScope", "bots", "validDomains",
        ],
        Names(Manifest));

    [Fact]
    public void Its_version_is_semantic() => Assert.Matches(@"^[1-9]\d*\.\d+\.\d+\z", At("version").GetString());

    [Fact]
    public void Nothing_of_one_installation_is_written_in_it()
    {
        Assert.Equal(["name", "websiteUrl", "privacyUrl", "termsOfUseUrl"], Names(At("developer")));
        Assert.All(
            (string[])["id", "bots[0].botId", "developer.name", "developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"],
            path => Assert.Matches(@"^\$\{\{[A-Z_]+\}\}\z", At(path).GetString()));
    }

    [Fact]
    public void The_bot_talks_in_personal_chats_and_in_teams_and_takes_files()
    {
        Assert.Equal(1, At("bots").GetArrayLength());
        Assert.Equal(["botId", "scopes", "isNotificationOnly", "supportsFiles", "commandLists"], Names(At("bots[0]")));
        Assert.Equal(["personal", "team"], Texts(At("bots[0].scopes")));
        Assert.Equal(["personal"], Texts(At("bots[0].commandLists[0].scopes")));
        Assert.Equal(["team"], Texts(At("bots[0].commandLists[1].scopes")));
        Assert.Equal((2, JsonValueKind.True, JsonValueKind.False), (At("bots[0].commandLists").GetArrayLength(), At("bots[0].supportsFiles").ValueKind, At("bots[0].isNotificationOnly").ValueKind));
        Assert.InRange(At("bots[0].commandLists[0].commands").GetArrayLength(), 1, 10);
        Assert.Equal(0, At("validDomains").GetArrayLength());
    }

    /// <remarks>Titles and descriptions of commands: the shorter limits of manifests before 1.24, so that menus stay readable.</remarks>
    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("bots[0].commandLists[0].commands[*].title", 32)]
    [InlineData("bots[0].commandLists[0].commands[*].description", 128)]
    public void A_text_is_there_in_both_languages_and_fits(string path, int most)
    {
        foreach (var one in Expand(path))
        {
            Assert.InRange(At(one).GetString()!.Trim().Length, 1, most);
            Assert.InRange(English.GetProperty(one).GetString()!.Trim().Length, 1, most);
        }
    }

    [Fact]
    public void English_has_each_text_of_the_manifest_and_no_other()
    {
        string[] texts =
        [
            "$schema", "name.short", "name.full", "description.short", "description.full",
            .. Menu("title").Zip(Menu("description"), (t, d) => (string[])[t, d]).SelectMany(pair => pair),
        ];

        Assert.Equal(texts, Names(English));
        Assert.Equal("https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json", English.GetProperty("$schema").GetString());
    }

    [Fact]
    public void The_files_it_names_lie_beside_it()
    {
        Assert.All(
            (string[])["icons.color", "icons.outline", "localizationInfo.additionalLanguages[0].file"],
            path => Assert.True(File.Exists(Sorgenti.Percorso("manifest", At(path).GetString()!)), path));
        Assert.Equal(["color", "outline"], Names(At("icons")));
    }

    /// <summary>Commands that found no room among the ten of a menu: the help, or their own cards, offer them.</summary>
    private static readonly string[] NotInTheMenu = ["rete", "cabina", "cabina.candida", "cabina.vota", "cabina.designa", "cabina.accetta", "cabina.rifiuta"];

    /// <remarks>A click in the menu sends the title in the person's language: the bot must know it as its own.</remarks>
    [Fact]
    [Trait("Regola", "DIA-02")]
    public void The_menu_offers_commands_that_the_bot_understands_at_any_time_by_their_titles()
    {
        var commands = Read("src", "Dialogs", "Understanding", "commands.json").GetProperty("commands").EnumerateArray()
            .Where(command => command.GetProperty("context").GetString() == "always" && !NotInTheMenu.Contains(command.GetProperty("name").GetString()))
            .ToDictionary(
                command => command.GetProperty("it").GetProperty("title").GetString()!,
                command => command.GetProperty("en").GetProperty("title").GetString()!);

        var menu = Menu("title").DistinctBy(path => At(path).GetString()).ToDictionary(path => At(path).GetString()!, path => English.GetProperty(path).GetString()!);

        Assert.All(menu, item => Assert.Equal(item.Value, commands.GetValueOrDefault(item.Key)));
    }

    [Fact]
    public void The_colour_icon_fills_its_square_and_keeps_its_symbol_in_the_middle()
    {
        var icon = Png.Read(Sorgenti.Leggi("manifest", "color.png"));

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Places, place => Assert.Equal(255, icon[place.X, place.Y].A));
        var drawn = icon.Places.Where(place => icon[place.X, place.Y] != (0x00, 0x66, 0xCC, 0xFF)).ToArray();
        Assert.True(drawn.Length > 2000, "there is a symbol");
        Assert.All(drawn, place => Assert.True(place is { X: >= 48 and < 144, Y: >= 48 and < 144 }, $"{place} lies outside the middle 96 by 96"));
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        var icon = Png.Read(Sorgenti.Leggi("manifest", "outline.png"));

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Places, place => Assert.Equal((255, 255, 255), (icon[place.X, place.Y].R, icon[place.X, place.Y].G, icon[place.X, place.Y].B)));
        Assert.Equal(0, icon[0, 0].A);
        Assert.InRange(icon.Places.Count(place => icon[place.X, place.Y].A > 128), 100, 600);
    }

    private static JsonElement At(string path) => path.Replace("[", ".[", StringComparison.Ordinal).Split('.')
        .Aggregate(Manifest, (here, step) => step.StartsWith('[') ? here[int.Parse(step.Trim('[', ']'))] : here.GetProperty(step));

    /// <summary>The personal chat's commands, then a team's.</summary>
    private static IEnumerable<string> Menu(string what) => Enumerable.Range(0, 2).SelectMany(list => Expand($"bots[0].commandLists[{list}].commands[*].{what}"));

    private static string[] Expand(string path) => path.Contains('*', StringComparison.Ordinal)
        ? [.. Enumerable.Range(0, At(path[..path.IndexOf("[*]", StringComparison.Ordinal)]).GetArrayLength()).Select(i => path.Replace("*", $"{i}", StringComparison.Ordinal))]
        : [path];

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string[] Texts(JsonElement element) => [.. element.EnumerateArray().Select(item => item.GetString()!)];

    private static JsonElement Read(params string[] parts) => JsonElement.Parse(Sorgenti.Leggi(parts));
}
