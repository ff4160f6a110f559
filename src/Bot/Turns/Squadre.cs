using System.Collections.Concurrent;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Who is in which team, as far as Teams has told (rows <c>m:</c> of table <c>luoghi</c>). Members are hashes of their accounts, never names.</summary>
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
        var isMember = team?.GetString("stato") == Luoghi.Active && await table.GetEntityIfExistsAsync(squadra, key.Item2, cancellation) is not null;
        if (known.Count >= Remembered) known.Clear();
        known[key] = (isMember, now + Fresh);
        return isMember;
    }

    /// <summary>What Teams tells of members: some came, some went; where the bot goes, nobody is known to be a member any more.</summary>
    public async Task NoteAsync(Activity activity, CancellationToken cancellation)
    {
        var squadra = Luoghi.SquadraOf(activity);
        if (activity.Teams.Event is TeamsEvent.TeamMemberAdded)
        {
            foreach (var added in Others(activity, activity.MembersAdded))
                await table.UpsertEntityAsync(new(squadra, MemberKey(activity, added.AadObjectId, added.Id)), cancellation);
        }

        if (activity.Teams.Event is TeamsEvent.TeamMemberRemoved)
        {
            foreach (var removed in Others(activity, activity.MembersRemoved))
                await RemoveAsync(squadra, MemberKey(activity, removed.AadObjectId, removed.Id), ETag.All, cancellation);
        }

        if (activity.IsBotRemoved) await ClearAsync(squadra, cancellation);
        known.Clear();
    }

    /// <summary>Writes the whole roster down, and who isn't in it is a member no more. A roster that breaks off changes nothing.</summary>
    /// <exception cref="ConnectorException">The roster can't be had.</exception>
    public async Task KeepAsync(Squadra squadra, IAsyncEnumerable<TeamMember> roster, CancellationToken cancellation)
    {
        // Read first: who is told to have come while the roster is on its way has another version by then, and stays.
        var before = await MembersAsync(squadra.Id, cancellation);
        var now = new Dictionary<string, string?>();
        await foreach (var member in roster.WithCancellation(cancellation)) now[Persone.KeyOf(squadra.Tenant, member.EntraId, squadra.Canale, member.Id)] = member.UserRole;

        foreach (var some in now.Chunk(TableLimits.TransactionActions))
        {
            await table.SubmitTransactionAsync(
                [.. some.Select(member => new TableTransactionAction(TableTransactionActionType.Upsert, new(squadra.Id, $"m:{member.Key}") { ["ruolo"] = member.Value }))], cancellation);
        }

        foreach (var gone in before.Where(row => !now.ContainsKey(row.RowKey[2..]))) await RemoveAsync(squadra.Id, gone.RowKey, gone.ETag, cancellation);
        known.Clear();
    }

    /// <summary>Nobody is known to be a member any more.</summary>
    public async Task ClearAsync(string squadra, CancellationToken cancellation)
    {
        foreach (var member in await MembersAsync(squadra, cancellation)) await RemoveAsync(squadra, member.RowKey, ETag.All, cancellation);
        known.Clear();
    }

    private ValueTask<List<TableEntity>> MembersAsync(string squadra, CancellationToken cancellation) =>
        table.ReadAllAsync(new(squadra, "m:", "m;"), cancellation).ToListAsync(cancellation);

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

    private static string MemberKey(Activity activity, string? objectId, string? id) => $"m:{Persone.KeyOf(activity.TenantId, objectId, activity.ChannelId, id)}";
}
