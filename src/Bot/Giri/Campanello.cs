using System.Threading.Channels;

namespace PdzBot.Bot;

/// <summary>Wakes a round that has nothing to do. Rung while the round is busy, it makes it look once more.</summary>
public sealed class Campanello(TimeProvider time)
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to look at.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Until it is rung, or for so long; not at all if there is no pause.</summary>
    public async Task WaitAsync(TimeSpan pause, CancellationToken stop)
    {
        if (pause > TimeSpan.Zero)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAny(rung.Reader.WaitToReadAsync(either.Token).AsTask(), Task.Delay(pause, time, either.Token));
            await either.CancelAsync();
        }

        rung.Reader.TryRead(out _);
    }
}
