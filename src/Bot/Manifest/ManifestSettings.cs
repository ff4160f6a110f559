using System.Globalization;

namespace PdzBot.Bot;

/// <summary>What the package says of one installation: whose bot it is, and where its public pages are.</summary>
public sealed class ManifestSettings
{
    private static readonly Setting[] Known =
    [
        new("--bot-id", "Bot__AppId", "BOT_ID", "the bot's Entra app id", Guid, null),
        new("--app-id", "Manifest__AppId", "TEAMS_APP_ID", "the app's own id in Teams; the bot's when not given", Guid, null),
        new("--developer", "Manifest__Developer", "DEVELOPER_NAME", "who offers the bot", Name, "PdzBot"),
        new("--website", "Manifest__Website", "WEBSITE_URL", "the office's page about the plan", Https, "https://example.org/pdzbot"),
        new("--privacy", "Manifest__Privacy", "PRIVACY_URL", "the page with the privacy notice", Https, "https://example.org/pdzbot/privacy"),
        new("--terms", "Manifest__Terms", "TERMS_URL", "the page with the terms of use", Https, "https://example.org/pdzbot/terms"),
    ];

    private ManifestSettings(Dictionary<string, string> values, List<string> invented) => (Values, Invented) = (values, invented);

    /// <summary>A valid value for each placeholder of the manifest.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Options that nobody gave and that stand on an invented value: fine for a trial, not for people.</summary>
    public IReadOnlyList<string> Invented { get; }

    /// <summary>A line for each option, with the environment variable that gives it too.</summary>
    public static string Usage { get; } =
        string.Join('\n', Known.Select(setting => $"  {setting.Option,-12} {setting.Meaning}: {setting.Parse("").Expected} (or {setting.Variable})"));

    /// <summary>Reads options first, then the environment; null when there are faults, and then all of them.</summary>
    public static ManifestSettings? Read(IReadOnlyDictionary<string, string> options, Func<string, string?> environment, ICollection<string> faults)
    {
        var (values, invented) = (new Dictionary<string, string>(), new List<string>());
        foreach (var unknown in options.Keys.Except(Known.Select(setting => setting.Option))) faults.Add($"{unknown}: no such option.");
        foreach (var setting in Known)
        {
            var given = options.GetValueOrDefault(setting.Option) ?? environment(setting.Variable);
            if (given is null && setting.Placeholder == "TEAMS_APP_ID") continue;
            if (given is null && setting.Invented is not null) invented.Add(setting.Option);

            var (value, expected) = setting.Parse(given ?? setting.Invented ?? "");
            if (value is not null) values[setting.Placeholder] = value;
            else faults.Add($"{setting.Option}, {setting.Meaning}: expected {expected}; {(given is null ? "it is missing" : $"found \"{given}\"")}.");
        }

        if (faults.Count > 0) return null;
        values.TryAdd("TEAMS_APP_ID", values["BOT_ID"]);
        return new(values, invented);
    }

    private static (string? Value, string Expected) Guid(string text) =>
        (System.Guid.TryParseExact(text, "D", out var guid) && guid != System.Guid.Empty ? guid.ToString("D", CultureInfo.InvariantCulture) : null,
            "a GUID, as 7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a");

    private static (string? Value, string Expected) Name(string text) =>
        (text.Trim() is { Length: > 0 and <= 32 } name && !name.Any(char.IsControl) ? name : null, "1 to 32 characters");

    private static (string? Value, string Expected) Https(string text) =>
        (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0 && url.AbsoluteUri.Length <= 2048
            ? url.AbsoluteUri : null, "an address that begins with https://");

    /// <param name="Invented">What stands in when nobody gives it; null when it must be given.</param>
    private sealed record Setting(
        string Option, string Variable, string Placeholder, string Meaning, Func<string, (string? Value, string Expected)> Parse, string? Invented);
}
