using System.Collections.Concurrent;
using PdzBot.ActivityProtocol;

namespace PdzBot.Bot;

/// <summary>The last button of each conversation and its answer: a channel delivers an unanswered invoke again, after about 15 and 30 seconds, under a new id.</summary>
/// <remarks>
/// In memory only, since the answer may hold personal data: after a restart, or at another instance, the same button runs again, and the draft's
/// number and the register's keys see to it that it changes nothing.
/// </remarks>
public sealed class RecentInvokes
{
    private const int Most = 10_000;

    private static readonly TimeSpan Same = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (string Invoke, DateTimeOffset At, ActivityAnswer Answer)> last = new(StringComparer.Ordinal);

    /// <summary>What this invoke was answered, if it is the conversation's last one again.</summary>
    public ActivityAnswer? Again(string conversation, string invoke, DateTimeOffset now) =>
        last.TryGetValue(conversation, out var given) && given.Invoke == invoke && now - given.At < Same ? given.Answer : null;

    public void Remember(string conversation, string invoke, DateTimeOffset now, ActivityAnswer answer)
    {
        if (last.Count >= Most)
        {
            foreach (var (old, given) in last.Where(each => now - each.Value.At >= Same)) last.TryRemove(KeyValuePair.Create(old, given));
            if (last.Count >= Most) last.Clear();
        }

        last[conversation] = (invoke, now, answer);
    }

    /// <summary>Something else was answered since: the same button pressed again is meant.</summary>
    public void Forget(string conversation) => last.TryRemove(conversation, out _);
}
