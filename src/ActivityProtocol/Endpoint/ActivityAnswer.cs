using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>What the channel is told of an activity.</summary>
/// <param name="Status">The HTTP status; for an invoke the client shows a generic failure unless it is 200.</param>
/// <param name="Body">The invoke's own body, written bare: the wire knows no wrapper around it.</param>
/// <param name="Pdz">For machines: the response header <c>x-pdz</c>, JSON in ASCII.</param>
public sealed record ActivityAnswer(int Status, JsonNode? Body = null, JsonObject? Pdz = null)
{
    /// <summary>Done, or of no concern to the bot: unknown kinds of activity are a success.</summary>
    public static ActivityAnswer Ok { get; } = new(200);

    /// <summary>Taken; the turn goes on after the answer.</summary>
    public static ActivityAnswer Accepted { get; } = new(202);

    /// <summary>An invoke whose name the bot does not know.</summary>
    public static ActivityAnswer NotImplemented { get; } = new(501);
}
