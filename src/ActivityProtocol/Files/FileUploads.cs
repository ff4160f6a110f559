using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PdzBot.ActivityProtocol;

/// <summary>What became of a file the bot put into somebody's OneDrive.</summary>
public enum FileUploadOutcome
{
    Uploaded,

    /// <summary>The place is on a host the bot does not go to.</summary>
    HostNotAllowed,

    /// <summary>The place is not open any more: the question would have to be asked again.</summary>
    Expired,

    /// <summary>The host does not take it: no room left, or the like.</summary>
    Refused,

    /// <summary>The host did not answer as it should, after all the tries that were allowed. Part of the file may be there.</summary>
    Unreachable,
}

/// <summary>Puts files where <see cref="FileConsent.Accepted"/> opened a place: an upload session of OneDrive, without a token.</summary>
/// <param name="http">Without redirects and without a timeout of its own.</param>
public sealed class FileUploads(HttpClient http, BotIdentity identity, TimeProvider time, ConnectorPatience? patience = null)
{
    /// <summary>Bytes that go in one piece.</summary>
    internal const int Whole = 4 * 1024 * 1024;

    /// <summary>Beyond that, pieces of this size; sessions want multiples of 320 KiB.</summary>
    internal const int Piece = 10 * 320 * 1024;

    private readonly FileHosts _hosts = new(identity);
    private readonly FileTries _tries = new(time, patience ?? FileTries.Patience);

    /// <param name="bytes">At least one.</param>
    public async Task<FileUploadOutcome> SendAsync(FileUpload upload, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bytes.Length);
        if (!_hosts.Allows(upload.Url)) return FileUploadOutcome.HostNotAllowed;

        var piece = bytes.Length <= Whole ? bytes.Length : Piece;
        var from = 0;

        // The session may ask for a piece again; whoever asks more than twice on average goes round in circles.
        for (var left = 2 * ((bytes.Length / piece) + 1); left > 0; left--)
        {
            var to = Math.Min(from + piece, bytes.Length);
            var start = from;
            var step = await _tries.MakeAsync<Step>(
                (doubtful, within) => PutAsync(upload.Url, bytes, start, to, doubtful, within), cancel);
            if (step is null) return FileUploadOutcome.Unreachable;
            if (step.End is { } end) return end;

            from = step.Next;
        }

        return FileUploadOutcome.Unreachable;
    }

    private async Task<(Step? Result, ConnectorFailure? Failure)> PutAsync(
        Uri url, ReadOnlyMemory<byte> bytes, int from, int to, bool doubtful, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ReadOnlyMemoryContent(bytes[from..to]) };
        request.Content.Headers.ContentLength = to - from;
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, to - 1, bytes.Length);
        request.Content.Headers.ContentType = new("application/octet-stream");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        var isLast = to == bytes.Length;
        switch ((int)response.StatusCode)
        {
            case 200 or 201 or 204:
                return (isLast ? Step.Done : new(to, null), null);
            case 202:
                return (await AskedForAsync(response, to, bytes.Length, cancel), null);
            case 416:
                return await WhereAsync(url, bytes.Length, cancel);
            case 404 when isLast && doubtful:
                // The answer to the last bytes was lost, and with them the session ended.
                return (Step.Done, null);
            default:
                return Refused((int)response.StatusCode);
        }
    }

    /// <summary>Asks the session where to go on: it has these bytes already, from a try whose answer was lost.</summary>
    private async Task<(Step? Result, ConnectorFailure? Failure)> WhereAsync(Uri url, int length, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return response.IsSuccessStatusCode
            ? (await AskedForAsync(response, length, length, cancel), null)
            : Refused((int)response.StatusCode);
    }

    private static (Step? Result, ConnectorFailure? Failure) Refused(int status) => status switch
    {
        401 or 403 or 404 or 410 => (new(0, FileUploadOutcome.Expired), null),
        412 or 429 or >= 500 and not 507 => (null, ConnectorFailure.Of(status, default, null)),
        _ => (new(0, FileUploadOutcome.Refused), null),
    };

    /// <summary>Where the session wants to go on.</summary>
    /// <param name="otherwise">If it does not say.</param>
    private static async Task<Step> AskedForAsync(HttpResponseMessage response, int otherwise, int length, CancellationToken cancel)
    {
        const int LargestAnswer = 64 * 1024;
        var next = otherwise;
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancel);
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
            if (document.RootElement.Member("nextExpectedRanges") is { ValueKind: JsonValueKind.Array } ranges
                && ranges.EnumerateArray().Select(StartOf).FirstOrDefault(start => start is not null) is { } asked)
                next = asked;
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException)
        {
            // The status has said that the bytes were taken.
        }

        return next >= length ? Step.Done : new(next, null);
    }

    /// <summary>Of a range like <c>327680-</c> or <c>327680-655359</c>.</summary>
    private static int? StartOf(JsonElement range) =>
        range.ValueKind == JsonValueKind.String
        && int.TryParse(range.GetString()!.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : null;

    /// <summary>After one piece: where the next begins, or how it all ended.</summary>
    private sealed record Step(int Next, FileUploadOutcome? End)
    {
        public static Step Done { get; } = new(0, FileUploadOutcome.Uploaded);
    }
}
