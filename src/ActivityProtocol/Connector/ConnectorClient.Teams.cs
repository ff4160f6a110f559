namespace PdzBot.ActivityProtocol;

public sealed partial class ConnectorClient
{
    /// <summary>A team the bot is installed in.</summary>
    /// <exception cref="ConnectorException">It could not be told.</exception>
    public async Task<TeamDetails> TeamAsync(string serviceUrl, string teamId, CancellationToken cancel = default) =>
        ConnectorJson.Read(
            await _calls.MakeAsync(serviceUrl, ConnectorRequest.Get(ConnectorRequest.Team(teamId)), cancel),
            ConnectorJson.Default.TeamDetails);

    /// <summary>The channels of a team that the bot can see.</summary>
    /// <exception cref="ConnectorException">It could not be told.</exception>
    public async Task<IReadOnlyList<TeamChannel>> ChannelsAsync(
        string serviceUrl, string teamId, CancellationToken cancel = default)
    {
        var answer = await _calls.MakeAsync(
            serviceUrl, ConnectorRequest.Get(ConnectorRequest.Team(teamId) + "/conversations"), cancel);
        return ConnectorJson.Read(answer, ConnectorJson.Default.TeamChannels).Conversations ?? throw ConnectorJson.NotUnderstood();
    }
}
