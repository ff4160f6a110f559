using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PdzBot.TableStorage;

/// <summary>Tables in an Azure storage account, for any number of processes at once.</summary>
/// <remarks>
/// <para>What is lost on the way or refused for lack of time is tried again (<see cref="AzureTableOptions"/>). A write that is tried again may
/// meet its own effect: its first try was done, and only the answer got lost. Where a conflict follows a try whose answer was not heard, the
/// rows are read again. If they hold exactly what was sent, property by property, the write is ours and has succeeded, with the ETag read;
/// a deletion has succeeded if the row is gone. So a conflict without such a try before it is always somebody else's, at once and without a
/// second look.</para>
/// <para>What this can't tell: two callers who write the very same content at the same time may both be told it was theirs (put something of
/// the caller's own into a row where that matters); and where our write was done unheard and then changed by another, the conflict is
/// reported though ours had been there for a moment. When the last try too has no answer, the call ends in a status of 500 or more and
/// the write may or may not have been done, as <see cref="ITable"/> says.</para>
/// </remarks>
public sealed class AzureTableStore : ITableStore
{
    private readonly AzureWire wire;
    private readonly bool readOnly;
    private readonly SocketsHttpHandler? connections;
    private readonly ConcurrentDictionary<string, AzureTable> tables = new(StringComparer.OrdinalIgnoreCase);

    private AzureTableStore(AzureWire wire, bool readOnly, SocketsHttpHandler? connections) => (this.wire, this.readOnly, this.connections) = (wire, readOnly, connections);

    /// <param name="connection">
    /// A connection string with AccountName and AccountKey, and DefaultEndpointsProtocol, EndpointSuffix or TableEndpoint where they are not the
    /// usual ones; <c>UseDevelopmentStorage=true</c> for the emulator; or <c>https://ACCOUNT.table.core.windows.net</c> for Entra.
    /// </param>
    /// <param name="credential">Who we are to Entra; asked for only when there is no key.</param>
    /// <param name="clock">The real time, which signatures are made with.</param>
    /// <exception cref="FormatException">The connection is not understood; the message says how to mend it and holds nothing of it.</exception>
    public static AzureTableStore Open(
        string connection, Func<TokenCredential> credential, TimeProvider clock, bool readOnly = false, AzureTableOptions? options = null)
    {
        var setting = AzureTableSetting.Parse(connection);
        options ??= new();
        HttpPipelinePolicy authentication = setting.Key is { } key ? new SharedKeyLitePolicy(setting.Account, key, clock) : AzureWire.Entra(credential());
        var connections = options.Transport is null ? Connections(setting) : null;
        var transport = options.Transport ?? new HttpClientTransport(connections!);
        return new(new(setting, authentication, options, transport, clock), readOnly, connections);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Not a name Azure allows: 3 to 63 ASCII letters and digits, a letter first.</exception>
    public ITable Table(string name)
    {
        TableLimits.CheckTable(name);
        return tables.GetOrAdd(name, static (name, store) => new AzureTable(name, store.wire, store.readOnly), this);
    }

    /// <summary>Asks once, without trying again.</summary>
    public async Task PingAsync(CancellationToken cancellation = default)
    {
        using var message = wire.Request(RequestMethod.Get, "/Tables?$top=1");
        AzureRetryPolicy.NeverFor(message);
        var response = await wire.SendAsync(message, cancellation);
        if (response.Status != 200) throw AzureFault.Of(response).ToException();
    }

    /// <summary>Nothing to do: what the service keeps of a deleted row, and for how long, is its own to say.</summary>
    public Task CompactAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        connections?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Connections of this store's own: kept, renewed so that a moved service is found, and as many as callers need.</summary>
    private static SocketsHttpHandler Connections(AzureTableSetting setting) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !setting.Endpoint.IsLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,
    };
}
