using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>All that this project writes to the log. No token, text, name, id of a person or URL is ever a parameter.</summary>
internal static partial class WireLog
{
    private const int LongestWord = 120;

    [LoggerMessage(1, LogLevel.Warning, "Activity refused with {Status}: {Reason} (issuer: {Issuer})")]
    public static partial void Refused(ILogger log, int status, string reason, string issuer);

    [LoggerMessage(2, LogLevel.Information, "Activity not read: {Status}")]
    public static partial void NotRead(ILogger log, int status);

    [LoggerMessage(3, LogLevel.Information, "The channel's signing keys were fetched: {Count}")]
    public static partial void KeysFetched(ILogger log, int count);

    [LoggerMessage(4, LogLevel.Warning, "The channel's signing keys could not be fetched ({Fault}); known keys: {Count}")]
    public static partial void KeysNotFetched(ILogger log, string fault, int count);

    [LoggerMessage(5, LogLevel.Information, "Connector call will be tried again in {Delay}: {Status} {Code}")]
    public static partial void ConnectorRetry(ILogger log, TimeSpan delay, int? status, string code);

    /// <summary>A word from outside, made harmless: printable ASCII, of bounded length.</summary>
    public static string Word(string? text) =>
        text is null
            ? "-"
            : string.Create(Math.Min(text.Length, LongestWord), text, static (word, from) =>
            {
                for (var i = 0; i < word.Length; i++) word[i] = from[i] is > ' ' and < '\u007f' ? from[i] : '?';
            });
}
