namespace PdzBot.Tests;

/// <summary>Two processes of one bot on one store that is theirs alone, both answering to one connector. They are started at the same moment.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private TwoProcesses(string store, RecordingConnector connector, BotProcess one, BotProcess other)
    {
        (Store, Connector, One, Other) = (store, connector, one, other);
        Both = Chat.With(connector, one, other);
        AtOne = Chat.With(one, connector);
        AtOther = Chat.With(other, connector);
    }

    /// <summary>As <c>Pdz:Store</c>.</summary>
    public string Store { get; }

    public RecordingConnector Connector { get; }

    public BotProcess One { get; }

    public BotProcess Other { get; }

    /// <summary>A channel that gives each activity to whose turn it is, and what one of them dies of to the other.</summary>
    public Chat Both { get; }

    public Chat AtOne { get; }

    public Chat AtOther { get; }

    /// <param name="seenByOne">The store as the first process reaches it, where that is another way.</param>
    public static async Task<TwoProcesses> StartAsync(string? store = null, string? seenByOne = null)
    {
        store ??= "azure:" + Azurite.NewAccount();
        var connector = await RecordingConnector.StartAsync();
        var starting = new[] { seenByOne ?? store, store }.Select(each => BotProcess.StartAsync("", "--Pdz:Store", each)).ToList();
        return new(store, connector, await starting[0], await starting[1]);
    }

    /// <summary>Runs the maintenance command on a plan, beside the processes: all must be well, with so many facts.</summary>
    public async Task VerifyAsync(int facts, string piano = "lecce-2022-2024")
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync("verify", "--piano", piano, "--Pdz:Store", Store);
        Assert.True(exitCode == 0, errors);
        Assert.Contains($"{piano}: {facts} facts, all well", output, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var chat in (Chat[])[Both, AtOne, AtOther]) await chat.DisposeAsync();
        One.Dispose();
        Other.Dispose();
        await Connector.DisposeAsync();
    }
}
