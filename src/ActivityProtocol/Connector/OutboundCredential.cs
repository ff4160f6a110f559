using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace PdzBot.ActivityProtocol;

/// <summary>How the bot proves itself to Entra: with a secret, with a certificate, or by the machine Azure runs it on.</summary>
public static class OutboundCredential
{
    /// <param name="identity">With an app id: <see cref="BotIdentity.From"/> has seen to the rest.</param>
    /// <exception cref="CredentialUnavailableException">The certificate is not there any more.</exception>
    public static TokenCredential For(BotIdentity identity) => For(identity, transport: null);

    internal static TokenCredential For(BotIdentity identity, HttpPipelineTransport? transport) => identity switch
    {
        { AppType: BotAppType.UserAssignedMSI } => new ManagedIdentityCredential(
            Options(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity.AppId)), identity, transport)),
        { Certificate: { } certificate } => new ClientCertificateCredential(
            identity.TenantId,
            identity.AppId,
            certificate.Load() ?? throw new CredentialUnavailableException("The bot's certificate cannot be read any more."),
            Options(
                new ClientCertificateCredentialOptions
                {
                    SendCertificateChain = certificate.SendChain,
                    DisableInstanceDiscovery = IsElsewhere(identity),
                },
                identity,
                transport)),
        _ => new ClientSecretCredential(
            identity.TenantId,
            identity.AppId,
            identity.AppPassword,
            Options(new ClientSecretCredentialOptions { DisableInstanceDiscovery = IsElsewhere(identity) }, identity, transport)),
    };

    private static T Options<T>(T options, BotIdentity identity, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = identity.TokenAuthority;
        if (transport is not null) options.Transport = transport;
        return options;
    }

    /// <summary>An authority Microsoft's own list does not know; asking that list would fail.</summary>
    private static bool IsElsewhere(BotIdentity identity) => identity.TokenAuthority != new BotIdentity().TokenAuthority;
}
