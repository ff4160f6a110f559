using System.Text;
using System.Text.Json;

namespace PdzBot.ActivityProtocol;

/// <summary>One try that did not succeed.</summary>
internal sealed record ConnectorFailure(int? Status, string Code, TimeSpan? RetryAfter = null, Exception? Cause = null)
{
    /// <summary>The request was on its way when the answer was lost, or a gateway lost it: it may have been delivered.</summary>
    public bool IsAmbiguous { get; init; }

    public bool IsPermanent { get; init; }

    public ConnectorObstacle Obstacle { get; init; }

    /// <summary>The statuses that Teams asks to be tried again; no other may be.</summary>
    public bool IsTransient => Status is null ? !IsPermanent : Status is 412 or 429 or 502 or 503 or 504;

    /// <param name="body">The answer's body; both of the forms in use are read, others give no code.</param>
    public static ConnectorFailure Of(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var code = WireLog.Word(CodeOf(body) ?? "unspecified");
        return new(status, code, retryAfter)
        {
            IsAmbiguous = status is 408 or 502 or 504,
            IsPermanent = status is >= 400 and < 500 and not (401 or 408 or 412 or 429),
            Obstacle = ConnectorObstacles.Of(status, code),
        };
    }

    private static string? CodeOf(ReadOnlyMemory<byte> body)
    {
        if (Object(body) is not { } answer) return null;
        if (answer.TryGetProperty("error", out var error)) return error.Text("code");
        if (answer.Text("message") is { } message
            && Object(Encoding.UTF8.GetBytes(message)) is { } inner
            && inner.Text("subCode") is { } subCode)
            return subCode;

        return answer.TryGetProperty("errorCode", out var number) && number.ValueKind == JsonValueKind.Number
            ? number.GetRawText()
            : answer.Text("errorCode");
    }

    private static JsonElement? Object(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
