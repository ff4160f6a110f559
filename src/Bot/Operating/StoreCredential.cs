using Azure;
using Azure.Core;
using Azure.Identity;

namespace PdzBot.Bot;

/// <summary>A credential whose failure is the store's: whoever uses the store knows one kind of fault.</summary>
internal sealed class StoreCredential(TokenCredential inner) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        try
        {
            return inner.GetToken(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException failed)
        {
            throw NoToken(failed);
        }
    }

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.GetTokenAsync(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException failed)
        {
            throw NoToken(failed);
        }
    }

    private static RequestFailedException NoToken(AuthenticationFailedException failed) =>
        new(503, $"No token for the store from Entra: {failed.Message.Split('\n')[0].Trim()}", "NoToken", failed);
}
