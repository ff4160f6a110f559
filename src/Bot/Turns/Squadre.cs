using System.Collections.Concurrent;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Who is in which team, as far as Teams has told (the members in table <c>luoghi</c>).</summary>
/// <remarks>Read at most once a minute for each member; at once when this instance is told of a change.</remarks>
[Regola("PIA-04")]
public sealed class Squadre(ITableStore store, TimeProvider time)
{
    private const int Remembered = 10_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ITable table = store.Table("luoghi");
    private readonly ConcurrentDictionary<(string Squadra, string Member), (bool Is, DateTimeOffset Until)> known = new();

    /// <summary>Whether who sent this is in the team, and the bot still is.</summary>
    public async ValueTask<bool> HasAsync(string squadra, Activity activity, CancellationToken cancellation)
    {
        var (key, now) = ((squadra, Luoghi.MemberKey(activity, activity.From?.AadObjectId, activity.From?.Id)), time.GetUtcNow());
        if (known.TryGetValue(key, out var before) && now < before.Until) return before.Is;

        var team = await table.GetEntityIfExistsAsync(squadra, Luoghi.Team, cancellation);
        var isMember = team?.GetString("stato") == Luoghi.Active
            && (await IsThereAsync(key.Item2) || await IsThereAsync(Luoghi.MemberKey(activity, null, activity.From?.Id)));
        if (known.Count >= Remembered) known.Clear();
        known[key] = (isMember, now + Fresh);
        return isMember;

        // Where Teams told of them by its own account only, they are known by that.
        async Task<bool> IsThereAsync(string row) => await table.GetEntityIfExistsAsync(squadra, row, cancellation) is not null;
    }

    /// <summary>Something was told of a team: what is remembered may be wrong.</summary>
    public void Forget() => known.Clear();
}
