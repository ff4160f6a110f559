using System.Collections.Concurrent;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Follows the registers and writes down which deliveries their facts cause.</summary>
/// <remarks>
/// First the deliveries of some facts are written, then the checkpoint moves past these: cut off in between, they are written again, and
/// their natural keys let nothing in twice. Facts that cause none only move it now and then, so filing costs the book nothing.
/// </remarks>
public sealed class ConsegneDaiFatti(Piani piani, LibroConsegne libro, ElencoConsegne elenco, Luoghi luoghi, TimeProvider time, ConsegneMetrics metrics)
{
    /// <summary>Facts looked at together.</summary>
    private const int Some = 500;

    private readonly ConcurrentDictionary<PianoId, long> looked = new();

    /// <summary>Up to which fact this instance has looked; zero before it has begun.</summary>
    public long Looked(PianoId piano) => looked.GetValueOrDefault(piano);

    /// <summary>Before anybody is served: what happened before there was a book is not told any more.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        foreach (var ambito in piani.Ambiti.Tutti)
        {
            try
            {
                var clerk = await piani.DiAsync(ambito.Piano);
                await BeginAsync(ambito.Piano, clerk.Stato.Seq, cancellation);
            }
            catch (RegistroIllegibileException)
            {
                // A plan that this release can't read is not served; it begins when it is.
            }
        }
    }

    /// <summary>Writes down what the facts cause that are new since last time.</summary>
    public async Task FollowAsync(PianoId piano, CancellationToken cancellation)
    {
        var clerk = await piani.DiAsync(piano);
        var from = looked.TryGetValue(piano, out var seen) ? seen : await BeginAsync(piano, clerk.Stato.Seq, cancellation);
        while (clerk.Stato is var now && from < now.Seq)
        {
            var facts = await clerk.FattiDopoAsync(from, Some);
            var channels = facts.Any(elenco.PerTutti) ? await luoghi.DiAsync(piano, cancellation) : [];
            var caused = facts.SelectMany(fatto => elenco.Di(fatto, now, channels).Select(consegna => (fatto.Seq, consegna))).ToList();
            from = facts[^1].Seq;
            if (caused.Count > 0 && await libro.CheckpointAsync(piano, cancellation) is var others)
            {
                // What another instance has passed it has written down, and perhaps told.
                metrics.WrittenDown(await libro.WriteAsync(piano, caused.FindAll(each => !(each.Seq <= others)), time.GetUtcNow(), cancellation));
            }

            if (caused.Count > 0 || facts.Length == Some) await libro.MoveAsync(piano, from, cancellation);
            looked[piano] = from;
        }
    }

    private async Task<long> BeginAsync(PianoId piano, long head, CancellationToken cancellation)
    {
        if (await libro.CheckpointAsync(piano, cancellation) is { } checkpoint) return looked[piano] = checkpoint;

        await libro.MoveAsync(piano, head, cancellation);
        return looked[piano] = head;
    }
}
