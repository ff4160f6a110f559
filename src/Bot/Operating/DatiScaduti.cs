using NodaTime.Text;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What is personal in the acts of plans that have been over for long enough goes, whoever wrote it.</summary>
/// <remarks>
/// When that is, the domain's clock says, as of every date of the law. Under which key some facts are to go is written down first (table
/// <c>cancellazioni</c>) and removed last: where clearing their rows was cut off, the same command given again clears them. Several instances
/// may do it at once.
/// </remarks>
[Regola("SEC-02", "art. 5, par. 1, lett. e Reg. (UE) 2016/679")]
public sealed partial class DatiScaduti(ITableStore store, Piani piani, DatiDiPersona dati, Orologio orologio, ILogger<DatiScaduti> log)
{
    private const string Begun = "scaduti";

    private readonly ITable table = store.Table(DatiDiPersona.TableName);

    /// <summary>One look at every plan; a plan that can't be served waits until it can.</summary>
    public async Task EraseAsync(CancellationToken cancellation)
    {
        foreach (var ambito in piani.Ambiti.Tutti)
        {
            try
            {
                await EraseAsync(ambito.Piano, cancellation);
            }
            catch (RegistroIllegibileException)
            {
                // That a register can't be read is told where it is served.
            }
        }
    }

    private async Task EraseAsync(PianoId piano, CancellationToken cancellation)
    {
        var clerk = await piani.DiAsync(piano);
        if (await table.GetEntityIfExistsAsync(Begun, piano.Valore, cancellation) is { } cutOff)
        {
            var then = InstantPattern.ExtendedIso.Parse(cutOff.GetString("ora")!).Value;
            await clerk.DepositaAsync(new CancellaScaduti([]), Contesto.DellInstallazione(then, new(cutOff.GetString("chiave")!)));
            await dati.RemoveAsync(Begun, piano.Valore, cancellation);
        }

        var (now, erased) = (orologio.Ora, 0);
        foreach (var some in Cancellazione.Scaduti(clerk.Stato, now).Chunk(Cancellazione.AllaVolta))
        {
            var key = ChiaveComando.Di("scaduti", piano.Valore, $"{some[0]}", $"{some[^1]}", $"{some.Length}");
            await table.UpsertEntityAsync(new(Begun, piano.Valore) { ["chiave"] = key.Valore, ["ora"] = InstantPattern.ExtendedIso.Format(now) }, cancellation);
            await clerk.DepositaAsync(new CancellaScaduti([.. some]), Contesto.DellInstallazione(now, key));
            await dati.CompactLaterAsync(cancellation);
            await dati.RemoveAsync(Begun, piano.Valore, cancellation);
            erased += some.Length;
        }

        if (erased > 0) Erased(log, piano.Valore, erased);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plan {Plan}: kept as long as the plan says, what was personal in {Facts} facts is erased")]
    private static partial void Erased(ILogger log, string plan, int facts);
}
