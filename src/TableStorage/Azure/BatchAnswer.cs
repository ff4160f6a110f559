using System.Globalization;
using System.Text;
using Azure;

namespace PdzBot.TableStorage;

/// <summary>The answer to a batch: one part for each action that was done, or a single one that says what was refused.</summary>
internal static class BatchAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    /// <summary>Each action's new ETag, in order; or why none was done.</summary>
    public static (ETag[]? ETags, AzureFault? Fault) Read(Response response, int actions)
    {
        if (response.Status != 202) return (null, AzureFault.Of(response));
        if (FaultOf(response) is { } fault) return (null, fault);

        var etags = new List<ETag>(actions);
        using var lines = new StreamReader(response.Content.ToStream(), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith(StatusLine, StringComparison.Ordinal)) continue;
            etags.Add(ReadHeaders(lines));
        }

        return etags.Count == actions ? (etags.ToArray(), null) : throw AzureFault.NotUnderstood($"{etags.Count} parts for {actions} actions.");
    }

    /// <summary>Why no action was done, or null.</summary>
    public static AzureFault? FaultOf(Response response)
    {
        using var lines = new StreamReader(response.Content.ToStream(), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith(StatusLine, StringComparison.Ordinal)) continue;
            var (status, reason) = ReadStatus(line);
            ReadHeaders(lines);
            return status >= 400 ? AzureFault.Of(status, reason, ReadBody(lines)) : null;
        }

        return null;
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
}
