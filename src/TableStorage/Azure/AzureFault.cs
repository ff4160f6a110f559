using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;

namespace PdzBot.TableStorage;

/// <summary>What the service says when it says no, or what is told when it says nothing that can be understood.</summary>
/// <param name="Index">In a batch, the action it is about; null when it is the batch as a whole.</param>
internal sealed partial record AzureFault(int Status, string Code, string Message, int? Index)
{
    public bool IsTableNotFound => Code == "TableNotFound";

    /// <summary>Whether an earlier try of ours may be what stands in the way.</summary>
    public bool IsConflict => Status == 412 || Code is "EntityAlreadyExists" or "ResourceNotFound" or "EntityNotFound";

    /// <summary>The row is missing; older parts of the service have another word for it.</summary>
    public bool IsMissing => Code is "ResourceNotFound" or "EntityNotFound";

    public static AzureFault Of(Response response) => Of(response.Status, response.ReasonPhrase, response.Content.ToMemory().Span);

    public static AzureFault Of(int status, string reason, ReadOnlySpan<byte> body)
    {
        var (code, message) = Read(body) ?? ($"Http{status}", reason.Length > 0 ? reason : "The service gave no reason.");
        int? index = null;
        if (message.IndexOf(':') is > 0 and < 4 and var colon && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            (index, message) = (number, message[(colon + 1)..]);
        message = message.AsSpan().TrimStart().ToString().Split('\n')[0].TrimEnd();
        if (code == "EntityNotFound") code = "ResourceNotFound";
        return new(status, code, $"{message}{WhatToDo(status, code)} ({status} {code})", index);
    }

    /// <summary>Whether it may go better another time.</summary>
    public bool MayPass => Status is 408 or 429 or 500 or 502 or 503 or 504;

    public RequestFailedException ToException() => new(Status, Message, Code, null);

    public TableTransactionFailedException ToTransactionException() => new(Status, Message, Code, Index);

    public static RequestFailedException NoAnswer(string address, Exception fault, Doubt doubt)
    {
        var cause = fault is AggregateException all ? all.InnerExceptions[^1] : fault;
        if (cause.InnerException is TableTransactionFailedException said) return said;
        var why = cause.Message.Split('\n')[0].Trim();
        return doubt.OfAnyTry
            ? new(500, $"No answer from {address}; a write may or may not have been done: {why}", "AnswerLost", fault)
            : new(503, $"{address} can't be reached: {why}", "StoreUnreachable", fault);
    }

    public static RequestFailedException NotUnderstood(string what, Exception? cause = null) =>
        new(502, $"The service's answer is not understood: {what}", "AnswerNotUnderstood", cause);

    private static (string Code, string Message)? Read(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body);
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("odata.error") is var error && error.GetProperty("message").GetProperty("value").GetString() is { } message
                ? (error.GetProperty("code").GetString() ?? "", message)
                : null;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Who is not let in may be told so in XML, whatever it accepts.
            return Xml().Match(text) is { Success: true, Groups: var said } ? (said[1].Value, said[2].Value) : null;
        }
    }

    private static string WhatToDo(int status, string code) => status switch
    {
        403 => " Check the account's name and key and this machine's clock; with Entra, the role Storage Table Data Contributor; and the account's firewall.",
        409 when code == "TableBeingDeleted" => " That takes a minute or so; the name is free again afterwards.",
        _ => "",
    };

    [GeneratedRegex(@"<(?:\w+:)?code>([^<]+)</.*<(?:\w+:)?message[^>]*>([^<]+)</", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Xml();
}
