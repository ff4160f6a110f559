using System.Collections.Concurrent;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Who is in which team, as far as Teams has told (rows <c>m:</c> and <c>a:</c> of table <c>luoghi</c>). Members are hashes of their accounts, never names.</summary>
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
        var (key, now) = ((squadra, MemberKey(activity, activity.From?.AadObjectId, activity.From?.Id)), time.GetUtcNow());
        if (known.TryGetValue(key, out var before) && now < before.Until) return before.Is;

        var team = await table.GetEntityIfExistsAsync(squadra, Luoghi.Team, cancellation);
        var isMember = team?.GetString("stato") == Luoghi.Active
            && (await IsThereAsync(key.Item2) || await IsThereAsync(MemberKey(activity, null, activity.From?.Id)));
        if (known.Count >= Remembered) known.Clear();
        known[key] = (isMember, now + Fresh);
        return isMember;

        // Where Teams told of them by its own account only, they are known by that.
        async Task<bool> IsThereAsync(string row) => await table.GetEntityIfExistsAsync(squadra, row, cancellation) is not null;
    }

    /// <summary>What Teams tells of members: some came, some went; where the bot goes, nobody is known to be a member any more.</summary>
    public async Task NoteAsync(Activity activity, CancellationToken cancellation)
    {
        var squadra = Luoghi.SquadraOf(activity);
        if (activity.Teams.Event is TeamsEvent.TeamMemberAdded)
        {
            foreach (var row in Others(activity, activity.MembersAdded).SelectMany(added => Rows(squadra, activity.TenantId, activity.ChannelId, added.AadObjectId, added.Id)))
                await table.UpsertEntityAsync(row, cancellation);
        }

        if (activity.Teams.Event is TeamsEvent.TeamMemberRemoved)
        {
            foreach (var removed in Others(activity, activity.MembersRemoved)) await RemoveAsync(squadra, activity, removed, cancellation);
        }

        if (activity.IsBotRemoved) await ClearAsync(squadra, cancellation);
        known.Clear();
    }

    /// <summary>Writes the whole roster down, and who isn't in it is a member no more. A roster that breaks off changes nothing.</summary>
    /// <param name="takesAway">False: who isn't in it stays, as when somebody has just come whom it may not have yet.</param>
    /// <exception cref="ConnectorException">The roster can't be had.</exception>
    public async Task KeepAsync(Squadra squadra, IAsyncEnumerable<TeamMember> roster, bool takesAway, CancellationToken cancellation)
    {
        // Read first: who is told to have come or gone while the roster is on its way has another version by then, or none, and is left as told.
        var before = await MembersAsync(squadra.Id, cancellation);
        var now = new Dictionary<string, TableEntity>();
        await foreach (var member in roster.WithCancellation(cancellation))
        {
            foreach (var row in Rows(squadra.Id, squadra.Tenant, squadra.Canale, member.EntraId, member.Id, member.UserRole)) now[row.RowKey] = row;
        }

        var there = before.Select(row => row.RowKey).ToHashSet();
        foreach (var some in now.Values.Where(row => !there.Contains(row.RowKey)).Chunk(TableLimits.TransactionActions))
            await table.SubmitTransactionAsync([.. some.Select(row => new TableTransactionAction(TableTransactionActionType.Upsert, row))], cancellation);
        foreach (var gone in before.Where(row => takesAway && !now.ContainsKey(row.RowKey))) await RemoveAsync(squadra.Id, gone.RowKey, gone.ETag, cancellation);
        known.Clear();
    }

    /// <summary>Nobody is known to be a member any more.</summary>
    public async Task ClearAsync(string squadra, CancellationToken cancellation)
    {
        foreach (var row in await MembersAsync(squadra, cancellation)) await RemoveAsync(squadra, row.RowKey, ETag.All, cancellation);
        known.Clear();
    }

    private async Task<List<TableEntity>> MembersAsync(string squadra, CancellationToken cancellation) =>
    [
        .. await table.ReadAllAsync(new(squadra, "a:", "a;"), cancellation).ToListAsync(cancellation),
        .. await table.ReadAllAsync(new(squadra, "m:", "m;"), cancellation).ToListAsync(cancellation),
    ];

    /// <summary>A member's row; where Entra knows them by another account than the channel does, also one that leads there from the channel's.</summary>
    private static IEnumerable<TableEntity> Rows(string squadra, string? tenant, string? canale, string? objectId, string? id, string? ruolo = null)
    {
        var member = MemberKey(tenant, canale, objectId, id);
        yield return new(squadra, member) { ["ruolo"] = ruolo };
        if (id is { Length: > 0 } && MemberKey(tenant, canale, null, id) != member) yield return new(squadra, AccountKey(canale, id)) { ["membro"] = member };
    }

    /// <summary>Teams may name them by less than it did when they came: gone is whoever it was.</summary>
    private async Task RemoveAsync(string squadra, Activity activity, ChannelAccount removed, CancellationToken cancellation)
    {
        var account = AccountKey(activity.ChannelId, removed.Id);
        var member = (await table.GetEntityIfExistsAsync(squadra, account, cancellation))?.GetString("membro");
        foreach (var key in (string?[])[MemberKey(activity, removed.AadObjectId, removed.Id), MemberKey(activity, null, removed.Id), member, account])
        {
            if (key is not null) await RemoveAsync(squadra, key, ETag.All, cancellation);
        }
    }

    private async Task RemoveAsync(string squadra, string member, ETag version, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(squadra, member, version, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // Gone already, or come again meanwhile.
        }
    }

    private static IEnumerable<ChannelAccount> Others(Activity activity, IEnumerable<ChannelAccount?>? members) =>
        (members ?? []).OfType<ChannelAccount>().Where(member => member.Id != activity.Recipient?.Id);

    private static string MemberKey(Activity activity, string? objectId, string? id) => MemberKey(activity.TenantId, activity.ChannelId, objectId, id);

    private static string MemberKey(string? tenant, string? canale, string? objectId, string? id) => $"m:{Persone.KeyOf(tenant, objectId, canale, id)}";

    private static string AccountKey(string? canale, string? id) => $"a:{Persone.KeyOf(null, null, canale, id)}";
}
