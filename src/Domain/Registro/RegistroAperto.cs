using System.Runtime.ExceptionServices;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>A plan's register as one instance knows it: what is committed, and the one way to add to it.</summary>
/// <remarks>Used by one caller at a time; only <see cref="Stato"/> and <see cref="Testa"/> may be read beside it.</remarks>
internal sealed class RegistroAperto(ITable tabella, PianoId piano)
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

    /// <summary>Folds what was written since, by others or by us; each row is shown as it comes.</summary>
    public async Task AggiornaAsync(Action<RigaFatto, FattoRegistrato>? vista = null)
    {
        var righe = new List<Nuova>();
        var fatti = new List<FattoRegistrato>();
        await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano, Stato.Seq))
        {
            var fatto = riga.Leggi(piano);
            vista?.Invoke(riga, fatto);
            righe.Add(new(riga));
            fatti.Add(fatto);
        }

        if (righe.Count > 0) Pubblica(righe, Stato.Applica(fatti));
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
                Pubblica([.. righe.Select(riga => new Nuova(riga))], dopo);
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
            await AggiornaAsync((riga, _) => nostre |= riga.Seq == ultima.Seq && riga.Catena.AsSpan().SequenceEqual(ultima.Catena));
        }
        catch (Exception guasto) when (guasto is not RegistroIllegibileException)
        {
            return null;
        }

        return Stato.Seq == prima ? null : nostre;
    }

    private async Task InviaAsync(IReadOnlyList<RigaFatto> righe)
    {
        foreach (var riga in righe)
        {
            if (riga.Corpo.Length > Payload.PerRiga) await Payload.ScriviAsync(tabella, piano, riga.HCorpo, riga.Corpo, riga.Ora);
            if (riga.Personale?.Length > Payload.PerRiga) await Payload.ScriviAsync(tabella, piano, riga.HPersonale, riga.Personale, riga.Ora);
        }

        await tabella.SubmitTransactionAsync(
            [.. righe.Select(riga => new TableTransactionAction(TableTransactionActionType.Add, ColonneFatto.Scrivi(piano, riga)))]);
    }

    private void Pubblica(IReadOnlyList<Nuova> righe, Piano dopo)
    {
        // The plan first: who finds a key must find in the plan what came of it.
        foto = new(dopo, righe[^1].Catena);
        foreach (var riga in righe)
        {
            Chiavi.Ricorda(riga.Chiave, riga.Seq);
            if (riga.PayloadCorpo is { } corpo) payload.Add(corpo);
            if (riga.PayloadPersonale is { } personale) payload.Add(personale);
        }
    }

    private sealed record Foto(Piano Stato, byte[] Catena);

    /// <summary>What stays known of a row: the fact itself is in the plan.</summary>
    private readonly record struct Nuova(long Seq, string Chiave, byte[] Catena, string? PayloadCorpo, string? PayloadPersonale)
    {
        public Nuova(RigaFatto riga)
            : this(
                riga.Seq,
                riga.Chiave,
                riga.Catena,
                riga.Corpo.Length > Payload.PerRiga ? Payload.Id(riga.HCorpo) : null,
                riga.Personale?.Length > Payload.PerRiga ? Payload.Id(riga.HPersonale) : null)
        {
        }
    }
}
