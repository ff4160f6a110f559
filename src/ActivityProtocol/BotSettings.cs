using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PdzBot.ActivityProtocol;

/// <summary>Reads a <see cref="BotIdentity"/> out of the settings and collects what is wrong with them.</summary>
internal sealed class BotSettings(IConfiguration configuration)
{
    private static readonly BotIdentity Defaults = new();

    public List<string> Faults { get; } = [];

    public BotIdentity Read(bool development)
    {
        CheckAppType();
        var appId = Id("Bot:AppId");
        var tenantId = Id("Bot:TenantId");
        var password = Text("Bot:AppPassword");
        if (Text("Bot:AppId") is null)
        {
            if (!development) Faults.Add("Bot:AppId is missing; without it the bot runs only in Development.");
        }
        else
        {
            if (Text("Bot:TenantId") is null) Faults.Add("Bot:TenantId is missing: a SingleTenant bot belongs to a tenant.");
            if (password is null) Faults.Add("Bot:AppPassword is missing.");
        }

        var tenants = Texts("Pdz:Tenants");
        return new BotIdentity
        {
            AppId = appId,
            TenantId = tenantId,
            AppPassword = password,
            OpenIdMetadata = Url("Bot:OpenIdMetadata", Defaults.OpenIdMetadata),
            Issuers = Texts("Bot:Issuers") is { Count: > 0 } issuers ? issuers : Defaults.Issuers,
            TokenAuthority = Url("Bot:TokenAuthority", Defaults.TokenAuthority),
            ServiceHosts = Hosts("Bot:ServiceHosts"),
            Tenants = tenants.Count > 0 || appId is null || tenantId is null ? tenants : [tenantId],
            KeyLifetime = Duration("Bot:KeyLifetime", Defaults.KeyLifetime),
            KeyRefreshInterval = Duration("Bot:KeyRefreshInterval", Defaults.KeyRefreshInterval),
        };
    }

    private void CheckAppType()
    {
        var type = Text("Bot:AppType") ?? "SingleTenant";
        if (type is "MultiTenant" or "UserAssignedMSI")
            Faults.Add($"Bot:AppType {type} is not in this version; use SingleTenant.");
        else if (type != "SingleTenant")
            Faults.Add("Bot:AppType must be SingleTenant.");
    }

    private string? Text(string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private List<string> Texts(string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(child => child.Value?.Trim() ?? "").Where(text => text.Length > 0)];

    private string? Id(string key)
    {
        if (Text(key) is not { } text) return null;
        if (Guid.TryParseExact(text, "D", out var id)) return id.ToString("D");

        Faults.Add($"{key} is not an id of the form 00000000-0000-0000-0000-000000000000.");
        return null;
    }

    private Uri Url(string key, Uri otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && Loopback.Is(url))))
            return url;

        Faults.Add($"{key} is not an https URL.");
        return otherwise;
    }

    private List<string> Hosts(string key)
    {
        var hosts = Texts(key);
        foreach (var host in hosts)
        {
            var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            if (Uri.CheckHostName(name) != UriHostNameType.Dns || !name.Contains('.', StringComparison.Ordinal))
                Faults.Add($"{key} takes host names, or *.suffix with at least two labels.");
        }

        return hosts;
    }

    private TimeSpan Duration(string key, TimeSpan otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero) return duration;

        Faults.Add($"{key} is not a duration (hh:mm:ss).");
        return otherwise;
    }
}
