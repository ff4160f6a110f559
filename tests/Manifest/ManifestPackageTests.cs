using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PdzBot.Bot;

namespace PdzBot.Tests;

public sealed class ManifestPackageTests : IDisposable
{
    private const string BotId = "7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a";
    private const string AppId = "0b9f6a52-1d7e-4f3c-9c41-5e8d2a7b6f10";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pdz-manifest-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_zip_has_its_files_at_the_root_with_every_setting_filled_in()
    {
        Assert.Equal(0, Run("--bot-id", BotId, "--app-id", AppId, "--developer", "Ambito \"di\" Lecce", "--website", "https://a.it/x y", "--privacy=https://a.it/p?a=1&b=2", "--terms", "https://a.it/t"));

        var zip = Zip();
        Assert.Equal(["manifest.json", "color.png", "outline.png", "en.json"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(Sorgenti.Leggi("manifest", "color.png"), Content(zip, "color.png"));
        Assert.Equal(Sorgenti.Leggi("manifest", "outline.png"), Content(zip, "outline.png"));
        Assert.Equal(Sorgenti.Leggi("manifest", "en.json"), Content(zip, "en.json"));
        Assert.All(zip.Entries, entry => Assert.DoesNotContain("${{", Encoding.Latin1.GetString(Content(zip, entry.FullName)), StringComparison.Ordinal));

        var manifest = JsonElement.Parse(Content(zip, "manifest.json"));
        Assert.Equal(AppId, manifest.GetProperty("id").GetString());
        Assert.Equal(BotId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(
            ["Ambito \"di\" Lecce", "https://a.it/x%20y", "https://a.it/p?a=1&b=2", "https://a.it/t"],
            manifest.GetProperty("developer").EnumerateObject().Select(member => member.Value.GetString()));
        Assert.Empty(error.ToString());
        Assert.Contains("pdz.zip", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_settings_give_the_same_bytes()
    {
        Run("--bot-id", BotId);
        var first = File.ReadAllBytes(File_);
        Run("--bot-id", BotId);

        Assert.Equal(first, File.ReadAllBytes(File_));
        Assert.All(Zip().Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void A_bot_id_is_enough_for_a_trial_and_the_command_says_what_is_invented()
    {
        Assert.Equal(0, Run("--bot-id", BotId.ToUpperInvariant()));

        var manifest = JsonElement.Parse(Content(Zip(), "manifest.json"));
        Assert.Equal((BotId, BotId), (manifest.GetProperty("id").GetString(), manifest.GetProperty("bots")[0].GetProperty("botId").GetString()));
        Assert.Contains("--developer, --website, --privacy, --terms not given", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_an_option_may_stand_in_the_environment()
    {
        var environment = new Dictionary<string, string>
        {
            ["Bot__AppId"] = AppId,
            ["Manifest__Website"] = "https://a.it",
            ["Manifest__Privacy"] = "https://a.it/p",
            ["Manifest__Terms"] = "https://a.it/t",
            ["Manifest__Developer"] = "Lecce",
        };

        Assert.Equal(0, ManifestCommand.Run(["--bot-id", BotId, "--out", File_], environment.GetValueOrDefault, output, error));

        var manifest = Encoding.UTF8.GetString(Content(Zip(), "manifest.json"));
        Assert.Contains("https://a.it/p", manifest, StringComparison.Ordinal);
        Assert.Contains(BotId, manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(AppId, manifest, StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData("--bot-id, the bot's Entra app id: expected a GUID, as 7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a; it is missing.", "nothing is given")]
    [InlineData("--bot-id, the bot's Entra app id: expected a GUID, as 7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a; found \"pdzbot\".", "a name is no id", "--bot-id", "pdzbot")]
    [InlineData("found \"{7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a}\"", "braces", "--bot-id", "{7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a}")]
    [InlineData("found \"00000000-0000-0000-0000-000000000000\"", "the empty id", "--bot-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--app-id, the app's own id in Teams", "the other id", "--bot-id", BotId, "--app-id", "1")]
    [InlineData("--website, the office's page about the plan: expected an address that begins with https://; found \"http://a.it\".", "not safe", "--bot-id", BotId, "--website", "http://a.it")]
    [InlineData("--privacy", "no address at all", "--bot-id", BotId, "--privacy", "privacy.html")]
    [InlineData("--terms", "a file", "--bot-id", BotId, "--terms", "file:///etc/terms")]
    [InlineData("--terms", "a password inside", "--bot-id", BotId, "--terms", "https://me:secret@a.it")]
    [InlineData("--developer, who offers the bot: expected 1 to 32 characters", "33 characters", "--bot-id", BotId, "--developer", "123456789012345678901234567890123")]
    [InlineData("--developer", "spaces", "--bot-id", BotId, "--developer", "  ")]
    [InlineData("--botid: no such option.", "a slip", "--bot-id", BotId, "--botid", BotId)]
    [InlineData("--website: its value is missing.", "no value", "--bot-id", BotId, "--website", "--terms", "https://a.it")]
    [InlineData("--bot-id: given more than once.", "twice", "--bot-id", BotId, "--bot-id", BotId)]
    [InlineData("expected an option", "no option", "prova")]
    public void A_wrong_setting_is_told_and_nothing_is_written(string says, string because, params string[] args)
    {
        Assert.Equal(2, Run(args));

        Assert.True(error.ToString().Contains(says, StringComparison.Ordinal), $"{because}: {error}");
        Assert.Contains("Usage: manifest --bot-id GUID --out FILE", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(File_));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Assert.Equal(2, ManifestCommand.Run(["--website", "http://a.it", "--terms", "x"], _ => null, output, error));

        foreach (var option in (string[])["--out,", "--bot-id,", "--website,", "--terms,"]) Assert.Contains(option, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told()
    {
        Assert.Equal(1, ManifestCommand.Run(["--bot-id", BotId, "--out", Path.Combine(folder.FullName, "missing", "pdz.zip")], _ => null, output, error));
        Assert.Contains("cannot be written", error.ToString(), StringComparison.Ordinal);
    }

    private string File_ => Path.Combine(folder.FullName, "pdz.zip");

    private int Run(params string[] args) => ManifestCommand.Run([.. args, "--out", File_], _ => null, output, error);

    private ZipArchive Zip() => new(new MemoryStream(File.ReadAllBytes(File_)));

    private static byte[] Content(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
