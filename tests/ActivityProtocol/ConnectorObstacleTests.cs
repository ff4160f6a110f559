using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ConnectorObstacleTests
{
    private readonly WireClock _clock = new();

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", ConnectorObstacle.NotInstalled, true)]
    [InlineData(403, "ForbiddenOperationException", ConnectorObstacle.NotInstalled, true)]
    [InlineData(403, "BotDisabledByAdmin", ConnectorObstacle.DisabledByAdmin, true)]
    [InlineData(403, "ConversationBlockedByUser", ConnectorObstacle.BlockedByUser, true)]
    [InlineData(403, "MessageWritesBlocked", ConnectorObstacle.BlockedByUser, true)]
    [InlineData(403, "messagewritesblocked", ConnectorObstacle.BlockedByUser, true)]
    [InlineData(404, "ConversationNotFound", ConnectorObstacle.ConversationGone, true)]
    [InlineData(404, "ThreadNotFound", ConnectorObstacle.ConversationGone, true)]
    [InlineData(404, "BotNotInConversationRoster", ConnectorObstacle.NotInstalled, true)]
    [InlineData(404, "ActivityNotFoundInConversation", ConnectorObstacle.ActivityGone, false)]
    [InlineData(404, "MemberNotFoundInConversation", ConnectorObstacle.MemberGone, false)]
    [InlineData(404, "unspecified", ConnectorObstacle.None, false)]
    [InlineData(403, "InvalidBotApiHost", ConnectorObstacle.WrongHost, false)]
    [InlineData(403, "NotEnoughPermissions", ConnectorObstacle.NotPermitted, false)]
    [InlineData(403, "QualcosaDiNuovo", ConnectorObstacle.NotPermitted, false)]
    [InlineData(413, "MessageSizeTooBig", ConnectorObstacle.TooLarge, false)]
    [InlineData(413, "unspecified", ConnectorObstacle.TooLarge, false)]
    [InlineData(400, "MessageSizeTooBig", ConnectorObstacle.TooLarge, false)]
    [InlineData(400, "BadSyntax", ConnectorObstacle.None, false)]
    [InlineData(401, "BotNotRegistered", ConnectorObstacle.None, false)]
    [InlineData(412, "PreconditionFailed", ConnectorObstacle.None, false)]
    [InlineData(429, "Throttled", ConnectorObstacle.None, false)]
    [InlineData(500, "ServiceError", ConnectorObstacle.None, false)]
    [InlineData(502, "BotNotInConversationRoster", ConnectorObstacle.None, false)]
    [InlineData(503, "ConversationNotFound", ConnectorObstacle.None, false)]
    public async Task A_refusal_says_what_it_means_for_the_place(int status, string code, ConnectorObstacle obstacle, bool closes)
    {
        string[] forms =
        [
            $$$"""{"error":{"code":"{{{code}}}","message":"x"}}""",
            $$"""{"errorCode":209,"message":"{\"subCode\":\"{{code}}\",\"details\":\"x\"}"}""",
        ];
        foreach (var body in forms)
        {
            var connector = new ScriptedConnector(_clock, $"{status}") { Body = body };
            var client = new ConnectorClient(new HttpClient(connector), null, new BotIdentity(), _clock, new LogLines().For<ConnectorClient>());
            var refusal = await Assert.ThrowsAsync<ConnectorException>(() => client.SendAsync("http://localhost/", "a:1", new() { Type = "message" }));

            Assert.Equal((obstacle, closes), (refusal.Obstacle, refusal.Obstacle.ClosesPlace()));
        }
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("timeout")]
    [InlineData("refused")]
    public async Task Without_an_answer_nothing_is_known_of_the_place(string line)
    {
        var client = new ConnectorClient(new HttpClient(new ScriptedConnector(_clock, line)), null, new BotIdentity(), _clock, new LogLines().For<ConnectorClient>());

        Assert.Equal(
            ConnectorObstacle.None,
            (await Assert.ThrowsAsync<ConnectorException>(() => client.SendAsync("http://localhost/", "a:1", new() { Type = "message" }))).Obstacle);
    }

    [Fact]
    public void Every_obstacle_closes_a_place_or_does_not() =>
        Assert.All(Enum.GetValues<ConnectorObstacle>(), obstacle => _ = obstacle.ClosesPlace());
}
