using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The roll call of a team: who is in it now, by the channel's own list.</summary>
/// <remarks>
/// When the bot comes into a team and when the team becomes the office's; in the office's teams also at start and once a day, for what
/// Teams told while the bot was away is lost, and who has left must not stay staff.
/// </remarks>
[Regola("PIA-04")]
public sealed partial class Appello(Luoghi luoghi, Squadre squadre, Piani piani, ConnectorClient connector, TimeProvider time, ILogger<Appello> log) : BackgroundService
{
    /// <summary>Calls one team's roll. Where the bot is in it no more, nobody is known to be a member; where the list can't be had, who was known stays.</summary>
    /// <param name="takesAway">False: it only adds.</param>
    public async Task CallAsync(string squadra, CancellationToken cancellation, bool takesAway = true)
    {
        if (await luoghi.SquadraAsync(squadra, cancellation) is not { } team) return;

        try
        {
            await squadre.KeepAsync(team, connector.MembersAsync(team.ServiceUrl, team.Conversazione, cancel: cancellation), takesAway, cancellation);
        }
        catch (ConnectorException refused)
        {
            NoRoster(log, refused.Code);
            if (refused.Obstacle.ClosesPlace()) await squadre.ClearAsync(squadra, cancellation);
        }
    }

    /// <summary>Calls the roll of every team that is an office's. What is in the way of one plan or team is in the way of no other.</summary>
    public async Task CallAllAsync(CancellationToken cancellation)
    {
        foreach (var ambito in piani.Ambiti.Tutti)
        {
            foreach (var squadra in await GuardedAsync(async () => (await piani.DiAsync(ambito.Piano)).Stato.Squadre, [], cancellation))
            {
                await GuardedAsync(
                    async () =>
                    {
                        await CallAsync(squadra, cancellation);
                        return true;
                    },
                    false,
                    cancellation);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do await CallAllAsync(stoppingToken);
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    private Task<T> GuardedAsync<T>(Func<Task<T>> work, T otherwise, CancellationToken stop) =>
        Margine.GuardedAsync(work, otherwise, fault => Failed(log, fault.GetType().Name), stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The members of a team can't be read: {Code}; again tomorrow")]
    private static partial void NoRoster(ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The roll of the offices' teams could not be called: {Fault}; again tomorrow")]
    private static partial void Failed(ILogger log, string fault);
}
