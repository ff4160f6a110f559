using Microsoft.Extensions.Configuration;

namespace PdzBot.ActivityProtocol;

/// <summary>Who the bot is to the channel, and whom it trusts: the settings <c>Bot:*</c> and <c>Pdz:Tenants</c>.</summary>
/// <remarks>A value that exists is usable: <see cref="From"/> refuses all faults of the settings at once, at start.</remarks>
public sealed class BotIdentity
{
    /// <summary>The app registration's id, lower case; null: anonymous, in Development on this machine only.</summary>
    public string? AppId { get; init; }

    /// <summary>How the bot is registered, and so how it proves itself.</summary>
    public BotAppType AppType { get; init; }

    /// <summary>The tenant of the app registration.</summary>
    public string? TenantId { get; init; }

    /// <summary>The client secret; it is never logged.</summary>
    public string? AppPassword { get; init; }

    /// <summary>In place of the secret.</summary>
    public BotCertificate? Certificate { get; init; }

    /// <summary>Where the channel publishes its signing keys.</summary>
    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Who may have issued a channel's token; compared exactly.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = ["https://api.botframework.com"];

    /// <summary>Where the bot's own tokens come from; the tenant is appended.</summary>
    public Uri TokenAuthority { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>Connector hosts beside the field's own: <c>host</c>, or <c>*.suffix</c>.</summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } = [];

    /// <summary>Hosts of files beside the field's own, written like <see cref="ServiceHosts"/>; they get no token.</summary>
    public IReadOnlyList<string> FileHosts { get; init; } = [];

    /// <summary>Bytes; what is longer is not taken in.</summary>
    public int LargestFile { get; init; } = 10 * 1024 * 1024;

    /// <summary>Tenants whose people may talk to the bot; empty only without an app id: any.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>People who belong to no tenant may talk to the bot: on Web Chat and Direct Line, where whoever hands out the channel's keys lets them in.</summary>
    public bool WebChat { get; init; }

    /// <summary>How old the channel's keys may grow before they are fetched again.</summary>
    public TimeSpan KeyLifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The shortest time between two fetches that tokens with unknown keys provoke.</summary>
    public TimeSpan KeyRefreshInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>No app id: nobody can be told apart by a token, so only this machine may talk to the bot.</summary>
    public bool IsAnonymous => AppId is null;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">They cannot work; the message names every fault and no value.</exception>
    public static BotIdentity From(IConfiguration configuration, bool development)
    {
        var settings = new BotSettings(configuration);
        var identity = settings.Read(development);
        if (settings.Faults.Count > 0)
            throw new InvalidOperationException("The bot cannot start: " + string.Join(" ", settings.Faults));

        return identity;
    }
}

/// <summary>The kinds of registration of the Azure Bot service, by its own names.</summary>
public enum BotAppType
{
    /// <summary>An app of one tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A managed identity: Azure vouches for the machine, and there is no secret at all.</summary>
    UserAssignedMSI,
}
