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
    private readonly RegistroAperto registro;
    private readonly Sportello sportello;
    private readonly Channel<InAttesa> coda = Channel.CreateUnbounded<InAttesa>(new() { SingleReader = true });
    private readonly Task servizio;
    private readonly Estratti? estratti;
    private readonly Copista? copista;
    private readonly Action? cancellato;

    private Cancelleria(ITable tabella, PianoId piano, RegistroAperto registro, Func<Lotto> nuovoLotto, Estratti? estratti, Copista? copista, Action? cancellato)
    {
        (this.tabella, this.piano, this.registro) = (tabella, piano, registro);
        (this.estratti, this.copista, this.cancellato) = (estratti, copista, cancellato);
        sportello = new(coda.Reader, registro, nuovoLotto);
        servizio = Task.Run(sportello.ServiAsync);
    }

    /// <summary>Reads a plan's register from the start, and finishes the erasures that were interrupted.</summary>
    /// <param name="caso">Where salts come from; the system's cryptographic source unless told.</param>
    /// <param name="decide">What decides commands; <see cref="Decisioni.Decide"/> unless told.</param>
    /// <param name="estratti">Where the register also lies packed, to be opened faster; without, it is read row by row.</param>
    /// <param name="avanzata">Told each time that this clerk knows more facts, its own or others'; whoever listens must not keep it waiting.</param>
    /// <param name="cancellato">Told each time that an erasure is in the register, before its rows are cleared; whoever listens must not keep it waiting.</param>
    /// <exception cref="RegistroIllegibileException">The rows are not what this release can read.</exception>
    public static async Task<Cancelleria> ApriAsync(
        ITable tabella,
        PianoId piano,
        RandomNumberGenerator? caso = null,
        Func<Piano, Comando, Contesto, Esito>? decide = null,
        Estratti? estratti = null,
        Action? avanzata = null,
        Action? cancellato = null)
    {
        var (registro, interrotte) = (new RegistroAperto(tabella, piano, avanzata), new DaSvuotare());
        var trovati = estratti is null ? [] : await estratti.TrovaAsync(tabella, piano);
        await registro.ApriAsync(trovati, interrotte.Vedi);
        var seqs = interrotte.Seqs;
        await Svuotamento.SvuotaAsync(tabella, piano, seqs, estratti);

        var (sali, regole) = (new SaliPronti(caso ?? RandomNumberGenerator.Create()), decide ?? Decisioni.Decide);
        var copista = estratti is null ? null : await Copista.DopoAsync(estratti, trovati, tabella, piano, registro.Stato.Seq, seqs);
        return new(tabella, piano, registro, () => new(registro, regole, sali), estratti, copista, cancellato);
    }

    /// <summary>Why the plan can't be served just now, or null. Every command and every reading tries again.</summary>
    public RegistroIllegibileException? Guasto => sportello.Guasto;

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
        Deposito deposito = await richiesta.Esito switch
        {
            (Verdetto.Accolto(var fatti, var ripetuto), var dopo) => new Deposito.Depositato(fatti, dopo, ripetuto),
            (Verdetto.Rifiutato(var rifiuti), var dopo) => new Deposito.Respinto(rifiuti, dopo),
            (Verdetto.GiaAccolto(var dove), var dopo) => new Deposito.Depositato(await FattiAsync(dove), dopo, Ripetuto: true),
            var (altro, _) => throw new InvalidOperationException($"Told as an exception: {altro}"),
        };
        if (deposito is Deposito.Depositato depositato)
        {
            copista?.Vedi(deposito.Piano.Seq);
            foreach (var cancellati in depositato.Fatti.Select(registrato => registrato.Fatto).OfType<DatiCancellati>())
            {
                cancellato?.Invoke();
                await Svuotamento.SvuotaAsync(tabella, piano, cancellati.Seqs, estratti);
                copista?.Rifai(cancellati.Seqs, deposito.Piano.Seq);
            }
        }

        return deposito;
    }

    /// <summary>What came of the command with this key, if it was accepted; null if it wasn't, or so long ago that its key is forgotten.</summary>
    public async ValueTask<Deposito.Depositato?> EsitoDiAsync(ChiaveComando chiave) =>
        registro.Chiavi.Conosce(chiave.Valore, out var dove) ? new(await FattiAsync(dove), Stato, Ripetuto: true) : null;

    /// <summary>The facts after the first n, at most so many, as far as this instance has read.</summary>
    public Task<ImmutableArray<FattoRegistrato>> FattiDopoAsync(long n, int alPiu) => FattiAsync(new(n + 1, (int)Math.Clamp(Stato.Seq - n, 0, alPiu)));

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
        if (copista is not null) await copista.DisposeAsync();
    }

    private void Accoda(InAttesa voce) => ObjectDisposedException.ThrowIf(!coda.Writer.TryWrite(voce), this);

    private async Task<ImmutableArray<FattoRegistrato>> FattiAsync(Tratto tratto)
    {
        var fatti = ImmutableArray.CreateBuilder<FattoRegistrato>(tratto.Quanti);
        await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano, tratto.Primo - 1, tratto.Quanti)) fatti.Add(riga.Leggi(piano));
        return fatti.ToImmutable();
    }
}
