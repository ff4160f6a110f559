using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Once at start and then once a day: what was kept long enough goes.</summary>
/// <remarks>The round and the days of drafts, files and addresses are the real clock's. Only what is personal in acts goes by the domain's: a date counted from a triennium.</remarks>
[Regola("SEC-02", "art. 5, par. 1, lett. e Reg. (UE) 2016/679")]
public sealed partial class Pulizie(Allegati allegati, Scadenze scadenze, DatiScaduti scaduti, DatiDiPersona dati, TimeProvider time, ILogger<Pulizie> log) : BackgroundService
{
    /// <summary>One round.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await allegati.SweepAsync(cancellation);
        await scadenze.SweepAsync(cancellation);
        await scaduti.EraseAsync(cancellation);
        await dati.ResumeRequestedAsync(cancellation);
        await dati.CompactAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever was in the way today, the next round finds it again; the bot goes on.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(log, fault.GetType().Name);
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was kept long enough could not be deleted: {Fault}; again tomorrow")]
    private static partial void Failed(ILogger log, string fault);
}
