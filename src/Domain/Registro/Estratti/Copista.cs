using System.Threading.Channels;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Writes a plan's extracts as its register grows, beside the clerk and never in its way.</summary>
/// <remarks>One loop, so no extract is written twice at once by one instance. What fails is tried again when the next one is finished, or at the next start.</remarks>
internal sealed class Copista : IAsyncDisposable
{
    /// <summary>How often an extract is written anew when its facts are being erased meanwhile.</summary>
    private const int Tentativi = 3;

    private readonly Estratti estratti;
    private readonly ITable registro;
    private readonly PianoId piano;
    private readonly HashSet<long> scritti;
    private readonly Queue<string> daTogliere;
    private readonly Channel<Novita> novita = Channel.CreateUnbounded<Novita>(new() { SingleReader = true });
    private readonly CancellationTokenSource fine = new();
    private readonly Task lavoro;
    private long visti;

    private Copista(Estratti estratti, ITable registro, PianoId piano, IEnumerable<long> scritti, IEnumerable<string> daTogliere, long testa)
    {
        (this.estratti, this.registro, this.piano) = (estratti, registro, piano);
        (this.scritti, this.daTogliere) = ([.. scritti], new(daTogliere));
        Scrivi(testa, []);
        lavoro = Task.Run(LavoraAsync);
    }

    /// <summary>Begins with what an opening found: removes the rows that are good for nothing, and writes what is missing.</summary>
    /// <param name="testa">How far the register goes.</param>
    /// <param name="cancellati">Facts whose extracts were deleted since.</param>
    public static async Task<Copista> DopoAsync(
        Estratti estratti, IReadOnlyList<EstrattoTrovato> trovati, ITable registro, PianoId piano, long testa, IEnumerable<long> cancellati)
    {
        var (scritti, daTogliere) = (new HashSet<long>(), new List<string>());
        foreach (var trovato in trovati)
        {
            if (await trovato.Contenuto is { } estratto) scritti.Add(estratto.Note[0].Seq);
            else daTogliere.AddRange(trovato.RowKeys);
        }

        scritti.ExceptWith(cancellati.Select(estratti.Primo));
        return new(estratti, registro, piano, scritti, daTogliere, testa);
    }

    /// <summary>The register goes so far: another extract may be finished.</summary>
    public void Vedi(long testa)
    {
        if (estratti.Finiti(testa) > Volatile.Read(ref visti)) Scrivi(testa, []);
    }

    /// <summary>The extracts of these facts were deleted: they are to be made again.</summary>
    public void Rifai(IEnumerable<long> seqs, long testa) => Scrivi(testa, [.. seqs.Select(estratti.Primo)]);

    /// <summary>Ends with what is being read or written just now.</summary>
    public async ValueTask DisposeAsync()
    {
        novita.Writer.TryComplete();
        await fine.CancelAsync();
        await lavoro;
    }

    private void Scrivi(long testa, IReadOnlyList<long> tolti)
    {
        Volatile.Write(ref visti, estratti.Finiti(testa));
        novita.Writer.TryWrite(new(testa, tolti));
    }

    private async Task LavoraAsync()
    {
        while (await novita.Reader.WaitToReadAsync())
        {
            while (novita.Reader.TryRead(out var nuova))
            {
                scritti.ExceptWith(nuova.Tolti);
                try
                {
                    await CopiaAsync(nuova.Testa);
                }
                catch (Exception)
                {
                    // The edge of the copyist: an extract that is not there costs the next start some time, and nothing else.
                }
            }
        }
    }

    private async Task CopiaAsync(long testa)
    {
        while (daTogliere.Count > 0)
        {
            await estratti.EliminaAsync(piano, [daTogliere.Peek()]);
            daTogliere.Dequeue();
        }

        for (var estratto = 0L; estratto < estratti.Finiti(testa); estratto++)
        {
            var primo = estratti.PrimoDi(estratto);
            if (scritti.Contains(primo)) continue;

            for (var tentativo = 0; tentativo < Tentativi && !scritti.Contains(primo); tentativo++)
            {
                if (await estratti.CopiaAsync(registro, piano, primo, fine.Token)) scritti.Add(primo);
            }
        }
    }

    private sealed record Novita(long Testa, IReadOnlyList<long> Tolti);
}
