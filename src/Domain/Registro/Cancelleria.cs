using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Threading.Channels;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>The clerk of a plan's register: takes commands in turn, decides them, and writes what follows from them down together.</summary>
/// <remarks>
/// One per plan and instance. Rules are decided against memory; that memory is up to date is proved by the commit itself, which inserts the
/// next numbers: if somebody else has taken them, what they wrote is folded and the whole batch is decided again, refusals included. So
/// every rule holds under any number of instances, without locks. An outcome is told only when what it rests on is durable, and a caller
/// who stops waiting stops nothing.
/// </remarks>
public sealed class Cancelleria : IAsyncDisposable
{
    private readonly ITable tabella;
    private readonly PianoId piano;
    private readonly RandomNumberGenerator caso;
    private readonly Func<Piano, Comando, Contesto, Esito> decide;
    private readonly RegistroAperto registro;
    private readonly Channel<InAttesa> coda = Channel.CreateUnbounded<InAttesa>(new() { SingleReader = true });
    private readonly Task servizio;
    private bool daRileggere;

    private Cancelleria(ITable tabella, PianoId piano, RandomNumberGenerator caso, Func<Piano, Comando, Contesto, Esito> decide, RegistroAperto registro)
    {
        (this.tabella, this.piano, this.caso, this.decide, this.registro) = (tabella, piano, caso, decide, registro);
        servizio = Task.Run(ServiAsync);
    }

    /// <summary>Reads a plan's register from the start, and finishes the erasures that were interrupted.</summary>
    /// <param name="caso">Where salts come from; the system's cryptographic source unless told.</param>
    /// <param name="decide">What decides commands; <see cref="Decisioni.Decide"/> unless told.</param>
    /// <exception cref="RegistroIllegibileException">The rows are not what this release can read.</exception>
    public static async Task<Cancelleria> ApriAsync(
        ITable tabella, PianoId piano, RandomNumberGenerator? caso = null, Func<Piano, Comando, Contesto, Esito>? decide = null)
    {
        var registro = new RegistroAperto(tabella, piano);
        var interrotte = new DaSvuotare();
        await registro.AggiornaAsync(interrotte.Vedi);
        await Svuotamento.SvuotaAsync(tabella, piano, interrotte.Seqs);
        return new(tabella, piano, caso ?? RandomNumberGenerator.Create(), decide ?? Decisioni.Decide, registro);
    }

    /// <summary>Why the plan can't be served just now, or null. Every command and every reading tries again.</summary>
    public RegistroIllegibileException? Guasto { get; private set; }

    /// <summary>The plan as committed, as far as this instance has read.</summary>
    /// <exception cref="RegistroIllegibileException">The plan can't be served: <see cref="Guasto"/>.</exception>
    public Piano Stato => Guasto is { } guasto ? throw guasto : registro.Stato;

    /// <summary>How far the register goes, to be published.</summary>
    public Testa Testa => registro.Testa;

    /// <summary>Hands in a command; the outcome is durable when it is told. Throws only for faults of ours: the command may then be handed in again.</summary>
    public async Task<Deposito> DepositaAsync(Comando comando, Contesto contesto)
    {
        var richiesta = new InAttesa.Richiesta(comando, contesto);
        Accoda(richiesta);
        var deposito = await richiesta.Esito switch
        {
            Verdetto.Detto(var detto) => detto,
            Verdetto.GiaAccolto(var dove) => new Deposito.Depositato(await FattiAsync(dove), Stato, Ripetuto: true),
            var altro => throw new InvalidOperationException($"Told as an exception: {altro}"),
        };
        if (deposito is Deposito.Depositato { Fatti: var fatti })
        {
            foreach (var cancellati in fatti.Select(registrato => registrato.Fatto).OfType<DatiCancellati>())
                await Svuotamento.SvuotaAsync(tabella, piano, cancellati.Seqs);
        }

        return deposito;
    }

    /// <summary>What came of the command with this key, if it was accepted; null if it wasn't, or so long ago that its key is forgotten.</summary>
    public async ValueTask<Deposito.Depositato?> EsitoDiAsync(ChiaveComando chiave) =>
        registro.Chiavi.Conosce(chiave.Valore, out var dove) ? new(await FattiAsync(dove), Stato, Ripetuto: true) : null;

    /// <summary>Reads what other instances have written since: at the start of each turn on a shared store.</summary>
    public Task AggiornaAsync()
    {
        var lettore = new InAttesa.Lettore();
        Accoda(lettore);
        return lettore.Letto;
    }

    /// <summary>Removes payload rows of commands before an instant (a day ago, say) whose facts never came; tells how many.</summary>
    public Task<int> SpazzaAsync(Instant primaDi)
    {
        var pulizia = new InAttesa.Pulizia(primaDi);
        Accoda(pulizia);
        return pulizia.Spazzate;
    }

    /// <summary>Takes no more commands, and ends when those that wait have their outcome.</summary>
    public async ValueTask DisposeAsync()
    {
        coda.Writer.TryComplete();
        await servizio;
    }

    private void Accoda(InAttesa voce) => ObjectDisposedException.ThrowIf(!coda.Writer.TryWrite(voce), this);

    private async Task<ImmutableArray<FattoRegistrato>> FattiAsync(Tratto tratto)
    {
        var fatti = ImmutableArray.CreateBuilder<FattoRegistrato>(tratto.Quanti);
        await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano, tratto.Primo - 1, tratto.Quanti)) fatti.Add(riga.Leggi(piano));
        return fatti.ToImmutable();
    }

    private async Task ServiAsync()
    {
        var richieste = new List<InAttesa.Richiesta>();
        while (richieste.Count > 0 || await coda.Reader.WaitToReadAsync())
        {
            var altri = new List<InAttesa>();
            while (coda.Reader.TryRead(out var voce))
            {
                if (voce is InAttesa.Richiesta richiesta) richieste.Add(richiesta);
                else altri.Add(voce);
            }

            if (!await LeggiAsync(richieste, altri)) continue;

            await SpazzaAsync(altri.OfType<InAttesa.Pulizia>());
            if (richieste.Count > 0) await CommettiAsync(richieste);
        }
    }

    /// <summary>Reads the register again where somebody wants it or the last commit left it in doubt. If that fails, nobody waiting can be served.</summary>
    private async Task<bool> LeggiAsync(List<InAttesa.Richiesta> richieste, List<InAttesa> altri)
    {
        if (!daRileggere && altri.Count == 0) return true;

        try
        {
            daRileggere = true;
            await registro.AggiornaAsync();
            (daRileggere, Guasto) = (false, null);
            foreach (var lettore in altri.OfType<InAttesa.Lettore>()) lettore.Compi();
            return true;
        }
        catch (Exception guasto)
        {
            Guasto = guasto as RegistroIllegibileException ?? Guasto;
            foreach (var voce in altri.Concat(richieste)) voce.Fallisci(guasto);
            richieste.Clear();
            return false;
        }
    }

    private async Task SpazzaAsync(IEnumerable<InAttesa.Pulizia> pulizie)
    {
        foreach (var pulizia in pulizie)
        {
            try
            {
                pulizia.Compi(await registro.SpazzaAsync(pulizia.PrimaDi));
            }
            catch (Exception guasto)
            {
                pulizia.Fallisci(guasto);
            }
        }
    }

    /// <summary>Decides what fits in one commit, and commits it. Where somebody else was first all stays waiting, to be decided again.</summary>
    private async Task CommettiAsync(List<InAttesa.Richiesta> richieste)
    {
        var lotto = new Lotto(piano, registro, decide, caso);
        foreach (var richiesta in richieste)
        {
            if (!lotto.Aggiungi(richiesta)) break;
        }

        try
        {
            if (lotto.Righe.Count > 0 && !await registro.CommettiAsync(lotto.Righe, lotto.Dopo)) return;

            foreach (var (richiesta, verdetto) in lotto.Decise) richiesta.Compi(verdetto);
        }
        catch (Exception guasto)
        {
            daRileggere = true;
            Guasto = guasto as RegistroIllegibileException ?? Guasto;
            foreach (var (richiesta, _) in lotto.Decise) richiesta.Fallisci(guasto);
        }

        richieste.RemoveRange(0, lotto.Decise.Count);
    }
}
