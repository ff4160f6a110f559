namespace PdzBot.Bot;

/// <summary>Runs the turns of one conversation one after another, and those of different conversations side by side.</summary>
public sealed class InOrder
{
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> turn)
    {
        Line? line;
        lock (lines)
        {
            if (!lines.TryGetValue(key, out line)) lines[key] = line = new();
            line.Waiting++;
        }

        await line.Turn.WaitAsync();
        try
        {
            return await turn();
        }
        finally
        {
            line.Turn.Release();
            lock (lines)
            {
                if (--line.Waiting == 0) lines.Remove(key);
            }
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Waiting { get; set; }
    }
}
