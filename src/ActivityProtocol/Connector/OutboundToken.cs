using Azure.Core;
using Azure.Identity;

namespace PdzBot.ActivityProtocol;

/// <summary>The bot's own token for the connector: asked for once, kept until shortly before it ends, renewed when refused.</summary>
/// <param name="credential">
/// Makes the credential. Anew after a refusal: credentials keep their tokens too, and would hand out the refused one again. Anew
/// after a failure: the certificate may have been replaced.
/// </param>
public sealed class OutboundToken(Func<TokenCredential> credential, TimeProvider time)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
    private static readonly TokenRequestContext Request = new(["https://api.botframework.com/.default"]);

    private readonly Lock _gate = new();
    private TokenCredential? _credential;
    private AccessToken? _held;
    private Task<AccessToken>? _asking;

    /// <summary>The token of this bot; null where it has no app id and sends without one.</summary>
    public static OutboundToken? For(BotIdentity identity, TimeProvider time) =>
        identity.IsAnonymous ? null : new(() => OutboundCredential.For(identity), time);

    /// <exception cref="AuthenticationFailedException">The authority gives none.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancel)
    {
        Task<AccessToken> asking;
        lock (_gate)
        {
            if (_held is { } held && time.GetUtcNow() < held.ExpiresOn - RenewBefore) return held.Token;

            if (_asking is not { IsCompleted: false }) _asking = Task.Run(AskAsync, CancellationToken.None);
            asking = _asking;
        }

        return (await asking.WaitAsync(cancel)).Token;
    }

    /// <summary>Forgets a token that the connector refused; one that was renewed meanwhile stays.</summary>
    public void Drop(string refused)
    {
        lock (_gate)
        {
            if (_held?.Token != refused) return;

            _held = null;
            _credential = null;
        }
    }

    private async Task<AccessToken> AskAsync()
    {
        try
        {
            TokenCredential asked;
            lock (_gate) asked = _credential ??= credential();

            var token = await asked.GetTokenAsync(Request, CancellationToken.None);
            lock (_gate) _held = token;
            return token;
        }
        catch (AuthenticationFailedException)
        {
            lock (_gate) _credential = null;
            throw;
        }
    }
}
