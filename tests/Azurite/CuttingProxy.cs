using System.Net;
using System.Net.Sockets;

namespace PdzBot.Tests;

/// <summary>What befalls a request on its way.</summary>
internal enum Fate
{
    Served,

    /// <summary>The connection breaks before the service hears of it.</summary>
    NeverArrives,

    /// <summary>It is carried out, and the connection breaks before the answer comes back.</summary>
    AnswerLost,
}

/// <summary>Stands between a client and a service, and breaks connections when told to.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Uri service;
    private readonly Func<Fate> fate;
    private readonly Task accepting;

    /// <param name="fate">Asked once for each request.</param>
    public CuttingProxy(Uri service, Func<Fate> fate)
    {
        (this.service, this.fate) = (service, fate);
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>The first requests meet these, all others are served.</summary>
    public static Func<Fate> First(params Fate[] fates)
    {
        var next = -1;
        return () => Interlocked.Increment(ref next) is var i && i < fates.Length ? fates[i] : Fate.Served;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    /// <summary>One request after another: its bytes until the service begins to answer, the answer's until the client speaks again.</summary>
    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using TcpClient upstream = new();
        try
        {
            await upstream.ConnectAsync(service.Host, service.Port, closing.Token);
            var (near, far) = (client.GetStream(), upstream.GetStream());
            var (heard, answered) = (new byte[64 * 1024], new byte[64 * 1024]);
            var (hearing, answering) = (near.ReadAsync(heard, closing.Token).AsTask(), far.ReadAsync(answered, closing.Token).AsTask());
            var (inRequest, next) = (false, Fate.Served);
            while (true)
            {
                if (await Task.WhenAny(hearing, answering) == answering)
                {
                    var count = await answering;
                    if (count == 0 || next == Fate.AnswerLost) return;
                    inRequest = false;
                    await near.WriteAsync(answered.AsMemory(0, count), closing.Token);
                    answering = far.ReadAsync(answered, closing.Token).AsTask();
                }
                else
                {
                    var count = await hearing;
                    if (!inRequest && count > 0) (inRequest, next) = (true, fate());
                    if (count == 0 || next == Fate.NeverArrives) return;
                    await far.WriteAsync(heard.AsMemory(0, count), closing.Token);
                    hearing = near.ReadAsync(heard, closing.Token).AsTask();
                }
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // Either side has gone; so does the other.
        }
    }
}
