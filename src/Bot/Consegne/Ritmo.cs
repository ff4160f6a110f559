using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>How fast this instance may tell things: one message a second and conversation, five at once; thirty a second and tenant.</summary>
/// <remarks>
/// Teams lets a bot send 7 in one second and 60 in 30 into one conversation, and 50 a second into one tenant; its numbers are estimates, and several
/// instances each keep these. What is refused for its pace all the same is tried again when the channel says.
/// </remarks>
[Regola("SCA-06")]
public sealed class Ritmo(TimeProvider time)
{
    private const int ConversationBurst = 5, TenantBurst = 30, Remembered = 10_000;

    private static readonly TimeSpan PerConversation = TimeSpan.FromSeconds(1), PerTenant = TimeSpan.FromSeconds(1) / 30;

    private readonly Lock gate = new();
    private readonly Dictionary<string, TimeSpan> full = new(StringComparer.Ordinal);
    private readonly long start = time.GetTimestamp();

    /// <summary>Ends when the next message may go there.</summary>
    public Task WaitAsync(string conversation, string? tenant, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            if (full.Count >= Remembered) Trim(now);
            var (inConversation, inTenant) = (Take($"c:{conversation}", PerConversation, ConversationBurst, now), Take($"t:{tenant}", PerTenant, TenantBurst, now));
            wait = inConversation > inTenant ? inConversation : inTenant;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }

    /// <summary>Takes a place; what came before fills the bucket up to some moment, and it holds as much as the burst.</summary>
    private TimeSpan Take(string key, TimeSpan every, int burst, TimeSpan now)
    {
        var from = full.TryGetValue(key, out var until) && until > now ? until : now;
        full[key] = from + every;
        return from - now - (every * (burst - 1));
    }

    private void Trim(TimeSpan now)
    {
        foreach (var (key, until) in full.Where(each => each.Value <= now).ToList()) full.Remove(key);
    }
}
