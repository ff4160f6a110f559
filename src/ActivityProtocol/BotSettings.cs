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
        var type = AppType();
        var appId = Id("Bot:AppId");
        var tenantId = Id("Bot:TenantId");
        var (password, certificate) = (Text("Bot:AppPassword"), Certificate());
        if (Text("Bot:AppId") is null)
        {
            if (!development) Faults.Add("Bot:AppId is missing; without it the bot runs only in Development.");
            else if (type == BotAppType.UserAssignedMSI) Faults.Add("Bot:AppId is missing: UserAssignedMSI is known by its client id.");
        }
        else
        {
            if (Text("Bot:TenantId") is null) Faults.Add("Bot:TenantId is missing: a bot belongs to a tenant.");
            CheckProof(type, certificate);
        }

        var tenants = Texts("Pdz:Tenants");
        return new BotIdentity
        {
            AppId = appId,
            AppType = type,
            TenantId = tenantId,
            AppPassword = password,
            Certificate = certificate,
            OpenIdMetadata = Url("Bot:OpenIdMetadata", Defaults.OpenIdMetadata),
            Issuers = Texts("Bot:Issuers") is { Count: > 0 } issuers ? issuers : Defaults.Issuers,
            TokenAuthority = Url("Bot:TokenAuthority", Defaults.TokenAuthority),
            ServiceHosts = Hosts("Bot:ServiceHosts"),
            FileHosts = Hosts("Bot:FileHosts"),
            LargestFile = Number("Bot:LargestFile", Defaults.LargestFile),
            Tenants = tenants.Count > 0 || appId is null || tenantId is null ? tenants : [tenantId],
            WebChat = Flag("Pdz:WebChat"),
            KeyLifetime = Duration("Bot:KeyLifetime", Defaults.KeyLifetime),
            KeyRefreshInterval = Duration("Bot:KeyRefreshInterval", Defaults.KeyRefreshInterval),
        };
    }

    private BotAppType AppType()
    {
        var type = Text("Bot:AppType") ?? nameof(BotAppType.SingleTenant);
        if (type == nameof(BotAppType.SingleTenant)) return BotAppType.SingleTenant;
        if (type == nameof(BotAppType.UserAssignedMSI)) return BotAppType.UserAssignedMSI;

        Faults.Add(type == "MultiTenant"
            ? "Bot:AppType MultiTenant is not in this version; use SingleTenant or UserAssignedMSI."
            : "Bot:AppType must be SingleTenant or UserAssignedMSI.");
        return BotAppType.SingleTenant;
    }

    private BotCertificate? Certificate()
    {
        var (path, password) = (Text("Bot:CertificatePath"), Text("Bot:CertificatePassword"));
        if (password is not null && path is null) Faults.Add("Bot:CertificatePassword is set without Bot:CertificatePath.");

        var thumbprint = Text("Bot:CertificateThumbprint") is { } text ? Thumbprint(text) : null;
        return path is null && thumbprint is null ? null : new BotCertificate
        {
            Path = path,
            Password = password,
            Thumbprint = thumbprint,
            SendChain = Flag("Bot:SendCertificateChain"),
        };
    }

    /// <summary>One way to prove itself, and one that works.</summary>
    private void CheckProof(BotAppType type, BotCertificate? certificate)
    {
        string[] ways = [.. ((string[])["Bot:AppPassword", "Bot:CertificatePath", "Bot:CertificateThumbprint"]).Where(key => Text(key) is not null)];
        if (type == BotAppType.UserAssignedMSI)
        {
            if (ways.Length > 0) Faults.Add($"{ways[0]} is set, but a UserAssignedMSI has no secret: remove it.");
        }
        else if (ways.Length == 0)
        {
            Faults.Add("Bot:AppPassword is missing, or Bot:CertificatePath or Bot:CertificateThumbprint in its place.");
        }
        else if (ways.Length > 1)
        {
            Faults.Add($"{ways[0]} and {ways[1]} are both set: keep one.");
        }
        else if (certificate is not null)
        {
            using var loaded = certificate.Load();
            if (loaded is null) Faults.Add($"{ways[0]} leads to no certificate that can be read and has its RSA key.");
        }
    }

    /// <summary>As certificate windows show it, too: in pairs, with a mark nobody sees in front.</summary>
    private string? Thumbprint(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiHexDigit)]).ToUpperInvariant();
        if (digits.Length == 40) return digits;

        Faults.Add("Bot:CertificateThumbprint is not 40 hexadecimal digits.");
        return null;
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

    private int Number(string key, int otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;

        Faults.Add($"{key} is not a whole number above 0.");
        return otherwise;
    }

    private bool Flag(string key)
    {
        if (Text(key) is not { } text) return false;
        if (bool.TryParse(text, out var flag)) return flag;

        Faults.Add($"{key} is true or false.");
        return false;
    }
}
