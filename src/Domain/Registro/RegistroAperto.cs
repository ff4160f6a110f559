using System.Runtime.ExceptionServices;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>A plan's register as one instance knows it: what is committed, and the one way to add to it.</summary>
/// <remarks>Used by one caller at a time; only <see cref="Stato"/> and <see cref="Testa"/> may be read beside it.</remarks>
/// <param name="avanzato">Told after each fact that is new here, or some together; it must not keep the register waiting.</param>
internal sealed class RegistroAperto(ITable tabella, PianoId piano, Action? avanzato = null)
{
    /// <summary>How often a commit that neither succeeds nor finds somebody else first is tried.</summary>
    public const int Tentativi = 4;

    private readonly HashSet<string> payload = [];
    private Foto foto = new(Piano.Vuoto(piano), Catena.Inizio(piano));

    public Piano Stato => foto.Stato;

    public Testa Testa => foto is var (stato, catena) ? new(stato.Seq, Impronta.Di(catena)) : default;

    /// <summary>The chain hash that the next row follows.</summary>
    public byte[] UltimaCatena => foto.Catena;

    public ChiaviAccolte Chiavi { get; } = new();

    /// <summary>Folds the register from its start: what lies in extracts from these, the rest from the rows. Each fact is shown as it comes.</summary>
    /// <remarks>Before anything else, and once. Facts are folded while the next extract is being unpacked.</remarks>
    public async Task ApriAsync(IEnumerable<EstrattoTrovato> estratti, Action<NotaFatto, Fatto> vista)
    {
        var lettura = new Lettura(foto);
        foreach (var trovato in estratti)
        {
            if (await trovato.Contenuto is not { } estratto) continue;

            await LeggiAsync(estratto.Note[0].Seq - 1);
            for (var i = 0; i < estratto.Fatti.Length; i++) Aggiungi(estratto.Fatti[i], estratto.Note[i], estratto.Catena);
        }

        await LeggiAsync(null);
        foto = lettura.Fine();

        async Task LeggiAsync(long? fino)
        {
            if (fino <= lettura.Seq) return;

            await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano, lettura.Seq, (int?)(fino - lettura.Seq)))
                Aggiungi(riga.Leggi(piano), NotaFatto.Di(riga), riga.Catena);
            if (lettura.Seq < fino) throw new RegistroIllegibileException(piano, lettura.Seq + 1, $"missing up to {fino}");
        }

        void Aggiungi(FattoRegistrato fatto, NotaFatto nota, byte[] catena)
        {
            vista(nota, fatto.Fatto);
            lettura.Aggiungi(fatto, catena);
            Ricorda(nota);
        }
    }

    /// <summary>Folds what was written since, by others or by us; each row is shown as it comes.</summary>
    public async Task AggiornaAsync(Action<RigaFatto>? vista = null)
    {
        var (lettura, note) = ((Lettura?)null, new List<NotaFatto>());
        await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano, Stato.Seq))
        {
            vista?.Invoke(riga);
            (lettura ??= new(foto)).Aggiungi(riga.Leggi(piano), riga.Catena);
            note.Add(NotaFatto.Di(riga));
        }

        if (lettura is not null) Pubblica(note, lettura.Fine());
    }

    /// <summary>Writes a batch after the last fact. False when somebody else was first: their facts are folded, the batch must be decided again.</summary>
    /// <remarks>
    /// Whatever the store throws, the rows tell what happened: our last row's chain hash in its place means that all of the batch is
    /// there, for it covers every row before. With nothing new there the same rows are sent again, so that a write which arrives late is still ours.
    /// </remarks>
    public async Task<bool> CommettiAsync(IReadOnlyList<RigaFatto> righe, Piano dopo)
    {
        for (var tentativo = 1; ; tentativo++)
        {
            ExceptionDispatchInfo guasto;
            try
            {
                await InviaAsync(righe);
                Pubblica(righe.Select(NotaFatto.Di), new(dopo, righe[^1].Catena));
                return true;
            }
            catch (Exception dalloStore)
            {
                guasto = ExceptionDispatchInfo.Capture(dalloStore);
            }

            if (await ScritteAsync(righe[^1]) is { } scritte) return scritte;
            if (tentativo == Tentativi) guasto.Throw();
        }
    }

    /// <summary>Removes payload rows written before an instant whose fact never came; tells how many.</summary>
    public Task<int> SpazzaAsync(Instant primaDi) => Payload.SpazzaAsync(tabella, piano, payload, primaDi);

    /// <summary>Whether the rows after the last fact are ours, or somebody else's; null when there are none, or they can't be read.</summary>
    private async Task<bool?> ScritteAsync(RigaFatto ultima)
    {
        var prima = Stato.Seq;
        var nostre = false;
        try
        {
            await AggiornaAsync(riga => nostre |= riga.Seq == ultima.Seq && riga.Catena.AsSpan().SequenceEqual(ultima.Catena));
        }
        catch (Exception guasto) when (guasto is not RegistroIllegibileException)
        {
            return null;
        }

        return Stato.Seq == prima ? null : nostre;
    }

    private async Task InviaAsync(IReadOnlyList<RigaFatto> righe)
    {
        foreach (var riga in righe) await Payload.ScriviAsync(tabella, piano, riga);

        await tabella.SubmitTransactionAsync(
            [.. righe.Select(riga => new TableTransactionAction(TableTransactionActionType.Add, ColonneFatto.Scrivi(piano, riga)))]);
    }

    private void Pubblica(IEnumerable<NotaFatto> note, Foto dopo)
    {
        // The plan first: who finds a key must find in the plan what came of it.
        foto = dopo;
        foreach (var nota in note) Ricorda(nota);
        avanzato?.Invoke();
    }

    private void Ricorda(NotaFatto nota)
    {
        Chiavi.Ricorda(nota.Chiave, nota.Seq);
        if (nota.PayloadCorpo is { } corpo) payload.Add(corpo);
        if (nota.PayloadPersonale is { } personale) payload.Add(personale);
    }

    private sealed record Foto(Piano Stato, byte[] Catena);

    /// <summary>Facts being folded: nothing of it is seen until it is whole.</summary>
    private sealed class Lettura(Foto prima)
    {
        private readonly PianoInScrittura scrittura = new(prima.Stato);
        private byte[] catena = prima.Catena;

        public long Seq => scrittura.Seq;

        public void Aggiungi(FattoRegistrato fatto, byte[] catena)
        {
            scrittura.Applica(fatto);
            this.catena = catena;
        }

        public Foto Fine() => new(scrittura.Fine(), catena);
    }
}
