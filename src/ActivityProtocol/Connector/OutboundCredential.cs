using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace PdzBot.ActivityProtocol;

/// <summary>How the bot proves itself to Entra: today a single tenant with a secret.</summary>
public static class OutboundCredential
{
    /// <param name="identity">With an app id: <see cref="BotIdentity.From"/> has seen to tenant and secret.</param>
    public static TokenCredential For(BotIdentity identity) => For(identity, transport: null);

    internal static TokenCredential For(BotIdentity identity, HttpPipelineTransport? transport)
    {
        var options = new ClientSecretCredentialOptions
        {
            AuthorityHost = identity.TokenAuthority,
            DisableInstanceDiscovery = identity.TokenAuthority != new BotIdentity().TokenAuthority,
        };
        if (transport is not null) options.Transport = transport;

        return new ClientSecretCredential(identity.TenantId, identity.AppId, identity.AppPassword, options);
    }
}
