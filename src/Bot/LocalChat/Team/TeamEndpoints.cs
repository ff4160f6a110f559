namespace PdzBot.Bot;

/// <summary>A channel's name.</summary>
public sealed record ChannelName(string? Name);

/// <summary>The page's side of the team: who changes what. Only members may.</summary>
internal static class TeamEndpoints
{
    public static void MapTeam(this IEndpointRouteBuilder api)
    {
        api.MapGet("/team", async (ChatRoster roster) => ChatResults.Json((await roster.TeamAsync()).ForPage()));

        var team = api.MapGroup("/personas/{pid}/team");
        team.MapPut("/bot", (string pid, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, changes.AddBotAsync));
        team.MapDelete("/bot", (string pid, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, changes.RemoveBotAsync));
        team.MapPost("/channels", (string pid, ChannelName named, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, by => changes.CreateChannelAsync(by, named.Name ?? "")));
        team.MapPut("/channels/{chid}", (string pid, string chid, ChannelName named, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, by => changes.RenameChannelAsync(by, chid, named.Name ?? "")));
        team.MapDelete("/channels/{chid}", (string pid, string chid, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, by => changes.DeleteChannelAsync(by, chid)));
        team.MapPut("/members/{member}", (string pid, string member, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, by => OfMember(scene, member, whom => changes.AddMemberAsync(by, whom))));
        team.MapDelete("/members/{member}", (string pid, string member, ChatScene scene, ChatRoster roster, TeamChanges changes) =>
            AnswerAsync(pid, scene, roster, by => OfMember(scene, member, whom => changes.RemoveMemberAsync(by, whom))));
    }

    private static Task<TeamChange> OfMember(ChatScene scene, string member, Func<ChatPersona, Task<TeamChange>> change) =>
        scene.Persona(member) is { } whom ? change(whom) : Task.FromResult(TeamChange.Refused);

    private static async Task<IResult> AnswerAsync(string pid, ChatScene scene, ChatRoster roster, Func<ChatPersona, Task<TeamChange>> change)
    {
        if (scene.Persona(pid) is not { } by || !(await roster.TeamAsync()).Has(by))
            return ChatRefusal.Of(StatusCodes.Status403Forbidden, "NotAMember", "Only a member changes the team.");

        return await change(by) switch
        {
            TeamChange.Done => ChatResults.Json(new { heard = true }),
            TeamChange.Unheard => ChatResults.Json(new { heard = false }),
            TeamChange.Refused => ChatRefusal.Of(StatusCodes.Status409Conflict, "NotChanged", "There is no such thing, it is so already, or the name is not free."),
        };
    }
}
