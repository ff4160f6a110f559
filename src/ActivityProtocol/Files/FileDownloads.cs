using System.Net;
using Azure.Identity;

namespace PdzBot.ActivityProtocol;

/// <summary>Fetches what people attach: files in a personal chat, pictures anywhere, whatever a chat in a page sends (<c>protocol.md</c> §5).</summary>
/// <remarks>
/// Nothing is believed: not the host, not the length, not the kind. URLs of files are credentials: they are never logged, and the
/// bot's token never goes to them; to the connector, where pictures lie, it goes as with any call.
/// </remarks>
/// <param name="http">Without redirects, without unpacking and without a timeout of its own.</param>
/// <param name="token">Null: without one, from this machine only.</param>
public sealed class FileDownloads(
    HttpClient http, OutboundToken? token, BotIdentity identity, TimeProvider time, ConnectorPatience? patience = null)
{
    private const int MostHops = 3;

    private readonly ServiceHosts _connectors = new(identity);
    private readonly FileHosts _hosts = new(identity);
    private readonly FileTries _tries = new(time, patience ?? FileTries.Patience);

    /// <summary>The attachments that are files or pictures; not cards, and not the HTML that Teams adds to a text.</summary>
    public static IReadOnlyList<Attachment> In(Activity activity) =>
        [.. (activity.Attachments ?? []).Where(attachment =>
            attachment is not null && FileOffer.Of(attachment) is not null && (activity.ChannelId != ChannelIds.Teams || !FileOffer.IsPlain(attachment)))];

    /// <summary>Fetches one of <see cref="In"/>.</summary>
    public async Task<FileReceipt> ReceiveAsync(Attachment attachment, CancellationToken cancel = default)
    {
        if (FileOffer.Of(attachment) is not { } offer) throw new ArgumentException("Not a file.", nameof(attachment));
        if (!offer.IsPicture && offer.Claimed is null) return new FileReceipt.KindRefused(offer.Name, null, null);
        if (offer.Url is null) return new FileReceipt.Unreachable(offer.Name);

        try
        {
            return await _tries.MakeAsync<FileReceipt>((_, within) => OnceAsync(offer, within), cancel)
                ?? new FileReceipt.Unreachable(offer.Name);
        }
        catch (AuthenticationFailedException)
        {
            return new FileReceipt.Unreachable(offer.Name);
        }
    }

    /// <summary>One try, over all its hops: each is checked as the first was.</summary>
    private async Task<(FileReceipt? Result, ConnectorFailure? Failure)> OnceAsync(FileOffer offer, CancellationToken cancel)
    {
        var url = offer.Url!;
        for (var hops = 0; hops <= MostHops; hops++)
        {
            if (!MayFetch(offer, url)) return (new FileReceipt.NotAllowedHost(offer.Name, WireLog.Word(url.IdnHost)), null);

            var bearer = offer.IsPicture && token is not null ? await token.GetAsync(cancel) : null;
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (NextHop(response, url) is { } next)
            {
                url = next;
                continue;
            }

            if (response.StatusCode == HttpStatusCode.OK) return (await TakeAsync(offer, response.Content, cancel), null);

            if (response.StatusCode == HttpStatusCode.Unauthorized && bearer is not null) token!.Drop(bearer);
            return Refused(offer, (int)response.StatusCode, bearer is not null);
        }

        return (new FileReceipt.Unreachable(offer.Name), null);
    }

    private bool MayFetch(FileOffer offer, Uri url) =>
        offer.IsPicture ? _connectors.Trusts(url.AbsoluteUri)
        : offer.IsOnConnector ? _connectors.Has(url)
        : _hosts.Allows(url);

    private static Uri? NextHop(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(from, location, out var next)
            ? next
            : null;

    /// <summary>A token that was refused is renewed once; all else that will not get better by itself ends here.</summary>
    private static (FileReceipt? Result, ConnectorFailure? Failure) Refused(FileOffer offer, int status, bool hadToken) => status switch
    {
        401 when hadToken => (null, ConnectorFailure.Of(status, default, null)),
        401 or 403 or 404 or 410 => (new FileReceipt.Expired(offer.Name), null),
        412 or 429 or >= 500 => (null, ConnectorFailure.Of(status, default, null)),
        _ => (new FileReceipt.Unreachable(offer.Name), null),
    };

    private async Task<FileReceipt> TakeAsync(FileOffer offer, HttpContent content, CancellationToken cancel)
    {
        var limit = identity.LargestFile;
        if (content.Headers.ContentLength > limit) return new FileReceipt.TooLarge(offer.Name, limit);

        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var taken = new MemoryStream();
        var part = new byte[32 * 1024];
        while (await stream.ReadAsync(part, cancel) is var read and > 0)
        {
            if (taken.Length + read > limit) return new FileReceipt.TooLarge(offer.Name, limit);

            taken.Write(part, 0, read);
        }

        return offer.Weigh(taken.GetBuffer().AsMemory(0, (int)taken.Length));
    }
}
