using System.Net;

namespace PdzBot.Tests;

/// <summary>Bytes whose length nobody tells, or tells wrongly.</summary>
internal sealed class UncountedContent(byte[] bytes) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(bytes));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

/// <summary>Begins, and then only time passes.</summary>
internal sealed class StalledContent(WireClock clock) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Stalled(clock));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class Stalled(WireClock clock) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.RunOut();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
