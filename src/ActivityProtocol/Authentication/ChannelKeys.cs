using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>The channel's signing keys: fetched from its published metadata when first needed, and kept fresh.</summary>
/// <remarks>
/// <para>One fetch at a time. Keys grow old after <see cref="BotIdentity.KeyLifetime"/>: they are then fetched again in the
/// background while the known ones serve on, and a fetch that fails leaves them in place. With no keys at all nobody gets in.</para>
/// <para>Not the token library's ConfigurationManager: it reads the system's clock, fetches in its own time, and drops the
/// endorsements.</para>
/// </remarks>
public sealed class ChannelKeys(HttpClient http, BotIdentity identity, TimeProvider time, ILogger<ChannelKeys> log)
{
    private const int LargestDocument = 1 << 20;

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private volatile ChannelKeyRing? _ring;
    private Task<ChannelKeyRing?>? _fetching;
    private DateTimeOffset _notBefore;
    private DateTimeOffset _noForcedBefore;

    /// <summary>The key of that id, or null; an unknown id fetches the keys once more, seldom.</summary>
    internal async ValueTask<ChannelKey?> FindAsync(string kid, CancellationToken cancel)
    {
        if (_ring is not { } ring) return (await Fetch(null, forced: false).WaitAsync(cancel))?.Find(kid);
        if (time.GetUtcNow() >= ring.FetchedAt + identity.KeyLifetime) _ = Fetch(ring, forced: false);

        return ring.Find(kid) ?? (await Fetch(ring, forced: true).WaitAsync(cancel))?.Find(kid);
    }

    /// <param name="seen">The keys that were not enough; if others have come meanwhile there is nothing to fetch.</param>
    private Task<ChannelKeyRing?> Fetch(ChannelKeyRing? seen, bool forced)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_ring, seen)) return Task.FromResult(_ring);
            if (_fetching is { IsCompleted: false }) return _fetching;

            var now = time.GetUtcNow();
            if (now < (forced ? _noForcedBefore : _notBefore)) return Task.FromResult(_ring);

            if (forced) _noForcedBefore = now + identity.KeyRefreshInterval;
            return _fetching = Task.Run(FetchAsync);
        }
    }

    private async Task<ChannelKeyRing?> FetchAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(FetchTimeout, time);
            var metadata = await GetAsync(identity.OpenIdMetadata, timeout.Token);
            var ring = ChannelKeyRing.Parse(await GetAsync(KeysUrl(metadata), timeout.Token), time.GetUtcNow());
            _ring = ring;
            WireLog.KeysFetched(log, ring.Count);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            lock (_gate) _notBefore = time.GetUtcNow() + PauseAfterFailure;
            WireLog.KeysNotFetched(log, fault.GetType().Name, _ring?.Count ?? 0);
        }

        return _ring;
    }

    private async Task<JsonElement> GetAsync(Uri url, CancellationToken cancel)
    {
        using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LargestDocument, cancel);
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancel), default, cancel);
        return document.RootElement.Clone();
    }

    /// <summary>Plain http only where the metadata itself came from this machine.</summary>
    private Uri KeysUrl(JsonElement metadata) =>
        Uri.TryCreate(ChannelKeyRing.Text(metadata, "jwks_uri"), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps
            || (url.Scheme == Uri.UriSchemeHttp && Loopback.Is(url) && Loopback.Is(identity.OpenIdMetadata)))
            ? url
            : throw new JsonException("No usable jwks_uri.");
}
