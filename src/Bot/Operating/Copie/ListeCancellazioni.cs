using System.Threading.Channels;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Keeps each plan's list of erasures in the folder <c>Pdz:Copie:Cancellazioni</c>, as <c>PLAN.txt</c>: written anew at start and after each erasure.</summary>
/// <remarks>
/// What the command <c>cancellazioni</c> writes, without somebody to run it. No erasure waits for it or fails with it: what could not be written is one
/// warning, and is in the list with the next erasure or start. Several instances may write the same files: each reads the whole register.
/// </remarks>
[Regola("SEC-06", "art. 17 Reg. (UE) 2016/679")]
public sealed partial class ListeCancellazioni : BackgroundService
{
    private const string Setting = "Pdz:Copie:Cancellazioni";

    private readonly string folder;
    private readonly ITable registro;
    private readonly Piani piani;
    private readonly Cancellerie cancellerie;
    private readonly ILogger<ListeCancellazioni> log;
    private readonly Channel<PianoId> calls = Channel.CreateUnbounded<PianoId>(new() { SingleReader = true });

    public ListeCancellazioni(string folder, ITableStore store, Piani piani, Cancellerie cancellerie, ILogger<ListeCancellazioni> log)
    {
        (this.folder, this.piani, this.cancellerie, this.log) = (folder, piani, cancellerie, log);
        registro = store.Table(StoreSetting.Registro);
    }

    /// <summary>The folder that the settings name; null: no lists are kept.</summary>
    /// <exception cref="InvalidOperationException">There is no such folder.</exception>
    public static string? Folder(IConfiguration settings) =>
        settings[Setting] is not { Length: > 0 } folder ? null
        : Directory.Exists(folder) ? folder
        : throw new InvalidOperationException($"{Setting}: there is no folder {folder}");

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        cancellerie.Cancellato += Call;
        foreach (var ambito in piani.Ambiti.Tutti) Call(ambito.Piano);
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        cancellerie.Cancellato -= Call;
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await calls.Reader.WaitToReadAsync(stoppingToken))
        {
            // Each reading is of all the register: erasures that came together are one.
            var called = new HashSet<PianoId>();
            while (calls.Reader.TryRead(out var piano)) called.Add(piano);
            foreach (var piano in called) await GuardedAsync(piano, stoppingToken);
        }
    }

    private async Task GuardedAsync(PianoId piano, CancellationToken stop)
    {
        var file = Path.Combine(folder, $"{piano}.txt");
        try
        {
            var list = await ElencoCancellazioni.DiAsync(registro, piano, stop);
            if (!await ListFile.ReplacedAsync(file, list)) OfAnother(log, ListFile.OfAnother(file, piano));
        }
#pragma warning disable CA1031 // The disk, the store or a register that can't be read: the erasure itself is done.
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(log, file, fault.GetType().Name);
        }
    }

    private void Call(PianoId piano) => calls.Writer.TryWrite(piano);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why}")]
    private static partial void OfAnother(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The list of erasures {File} could not be written: {Fault}; again with the next erasure or start")]
    private static partial void Failed(ILogger log, string file, string fault);
}
