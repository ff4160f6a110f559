using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace PdzBot.TableStorage;

/// <summary>The answer to a batch: one part for each action that was done, or a single one that says what was refused.</summary>
internal static class BatchAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    /// <summary>Lets a batch be tried again also when only a part of its answer says that there was no time for it.</summary>
    public static ResponseClassifier Classifier { get; } = new PartClassifier();

    /// <summary>The status that counts: within a batch's answer, the first part's.</summary>
    public static int Status(Response response)
    {
        if (response.Status != 202) return response.Status;
        var body = response.Content.ToMemory().Span;
        var at = body.IndexOf("HTTP/1.1 "u8);
        return at >= 0 && body.Length >= at + 12 && int.TryParse(body.Slice(at + 9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 202;
    }

    /// <summary>Each action's new ETag, in order; or why none was done.</summary>
    public static (ETag[]? ETags, AzureFault? Fault) Read(Response response, int actions)
    {
        if (response.Status != 202) return (null, AzureFault.Of(response));

        var etags = new List<ETag>(actions);
        using var lines = new StreamReader(response.Content.ToStream(), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith(StatusLine, StringComparison.Ordinal)) continue;
            var (status, reason) = ReadStatus(line);
            var etag = ReadHeaders(lines);
            if (status >= 400) return (null, AzureFault.Of(status, reason, ReadBody(lines)));
            etags.Add(etag);
        }

        return etags.Count == actions ? (etags.ToArray(), null) : throw AzureFault.NotUnderstood($"{etags.Count} parts for {actions} actions.");
    }

    private static (int Status, string Reason) ReadStatus(string line)
    {
        var rest = line.AsSpan(StatusLine.Length);
        return rest.Length >= 3 && int.TryParse(rest[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? (status, rest[3..].Trim().ToString())
            : throw AzureFault.NotUnderstood("a part without a status.");
    }

    private static ETag ReadHeaders(StreamReader lines)
    {
        ETag etag = default;
        while (lines.ReadLine() is { Length: > 0 } header)
        {
            if (header.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase)) etag = new(header[5..].Trim());
        }

        return etag;
    }

    private static byte[] ReadBody(StreamReader lines)
    {
        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal)) body.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(body.ToString());
    }

    private sealed class PartClassifier : ResponseClassifier
    {
        public override bool IsRetriableResponse(HttpMessage message) =>
            base.IsRetriableResponse(message) || (message.Response.Status == 202 && Status(message.Response) is 408 or 429 or 500 or 502 or 503 or 504);
    }
}
