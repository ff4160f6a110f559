using System.Collections.Immutable;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The teams the bot is in and their channels (table <c>luoghi</c>): what each channel is for, and how it is reached. Who is in them: <see cref="Squadre"/>.</summary>
/// <remarks>A partition a team; a chat of several people is a team of one channel.</remarks>
public sealed class Luoghi(ITableStore store)
{
    internal const string Team = "team", Active = "attivo";
    private const string Removed = "rimosso", Archived = "archiviato", Deleted = "eliminato";

    private readonly ITable table = store.Table("luoghi");

    /// <summary>A place with the version of its row that was read.</summary>
    public readonly record struct Kept(Luogo Luogo, ETag Version);

    public async Task<Kept> ReadAsync(Activity activity, CancellationToken cancellation)
    {
        var (partition, channel) = KeysOf(activity);
        var team = await table.GetEntityIfExistsAsync(partition, Team, cancellation);
        var row = await table.GetEntityIfExistsAsync(partition, channel, cancellation);
        var luogo = new Luogo(
            channel[2..],
            partition,
            row?.GetString("nome"),
            (row?.GetString("piano") ?? team?.GetString("piano")) is { } piano ? new PianoId(piano) : null,
            row?.GetString("scrivania") ?? "",
            row?.GetInt32("n") ?? 0,
            team?.GetBoolean("presentato") ?? false);
        if (luogo.Scrivania == Scrivanie.Ufficio) luogo = luogo with { AltroUfficio = await AnotherOfficeAsync(partition, channel, luogo.Piano, cancellation) };
        return new(luogo, row?.ETag ?? default);
    }

    private async Task<bool> AnotherOfficeAsync(string partition, string channel, PianoId? piano, CancellationToken cancellation)
    {
        await foreach (var other in table.ReadAllAsync(new(partition, "c:", "c;"), cancellation))
        {
            if (other.RowKey != channel && other.GetString("stato") == Active && other.GetString("scrivania") == Scrivanie.Ufficio && other.GetString("piano") == piano?.Valore)
                return true;
        }

        return false;
    }

    /// <summary>Keeps what was said of a channel. False when somebody else said something of it since it was read.</summary>
    public async Task<bool> SavedAsync(Activity activity, Kept before, Luogo after, CancellationToken cancellation)
    {
        var (partition, channel) = KeysOf(activity);
        if (after.Presentato && !before.Luogo.Presentato && !await PresentedAsync(partition, cancellation)) return false;
        if (after.N == before.Luogo.N) return true;

        // Written first: what leads to a channel that is of another plan by now is passed over.
        if (after.Piano is { } piano) await table.UpsertEntityAsync(new(PlanKey(piano), $"{new LuogoId(partition, channel[2..])}"), cancellation);

        var row = new TableEntity(partition, channel)
        {
            ["id"] = activity.BaseConversationId,
            ["conversazione"] = Conversations.BaseKeyOf(activity),
            ["nome"] = activity.Teams.ChannelName ?? before.Luogo.Nome,
            ["piano"] = after.Piano?.Valore,
            ["scrivania"] = after.Scrivania,
            ["n"] = after.N,
            ["stato"] = Active,
        };
        try
        {
            await (before.Version == default ? table.AddEntityAsync(row, cancellation) : table.UpdateEntityAsync(row, before.Version, cancellation));
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }

        // The team's other channels talk of the same plan as long as nobody says otherwise there.
        await ChangeAsync(partition, Team, team => team["piano"] ??= after.Piano?.Valore, cancellation);
        return true;
    }

    /// <summary>The channels where a plan works now, and what they are for.</summary>
    public async Task<ImmutableArray<CanaleDelPiano>> DiAsync(PianoId piano, CancellationToken cancellation)
    {
        var those = ImmutableArray.CreateBuilder<CanaleDelPiano>();
        await foreach (var row in table.ReadAllAsync(new(PlanKey(piano)), cancellation))
        {
            var dove = LuogoId.Leggi(row.RowKey);
            if (await ConversationAsync(piano, dove, cancellation) is not null && await ScrivaniaAsync(piano, dove, cancellation) is { } desk) those.Add(new(dove, desk));
        }

        return those.ToImmutable();
    }

    /// <summary>The key of a channel's own conversation, where this plan works in it now and the bot is there; else null.</summary>
    public async Task<string?> ConversationAsync(PianoId piano, LuogoId dove, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(dove.Squadra, $"c:{dove.Canale}", cancellation);
        if (row?.GetString("piano") != piano.Valore || row.GetString("stato") != Active || !Scrivanie.Lavora(row.GetString("scrivania") ?? "")) return null;

        var team = await table.GetEntityIfExistsAsync(dove.Squadra, Team, cancellation);
        return team?.GetString("stato") is null or Active ? row.GetString("conversazione") : null;
    }

    /// <summary>What a channel is for, where it is this plan's, whether the bot is there or not; else null.</summary>
    public async Task<string?> ScrivaniaAsync(PianoId piano, LuogoId dove, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(dove.Squadra, $"c:{dove.Canale}", cancellation) is { } row
        && row.GetString("piano") == piano.Valore && row.GetString("scrivania") is { } scrivania && Scrivanie.Lavora(scrivania)
            ? scrivania
            : null;

    /// <summary>Takes it upon itself to introduce the bot; false when that was done since.</summary>
    private async Task<bool> PresentedAsync(string partition, CancellationToken cancellation)
    {
        var first = false;
        await ChangeAsync(partition, Team, row => (first, row["presentato"]) = (row.GetBoolean("presentato") != true, true), cancellation);
        return first;
    }

    /// <summary>What Teams tells of teams and channels; what means nothing here is passed over.</summary>
    public async Task NoteAsync(Activity activity, CancellationToken cancellation)
    {
        var (partition, channel) = KeysOf(activity);
        if (activity.IsBotAdded) await ChangeAsync(partition, Team, row => Describe(row, activity), cancellation);
        if (activity.IsBotRemoved) await ChangeAsync(partition, Team, row => (row["stato"], row["presentato"]) = (Removed, false), cancellation);

        var happened = activity.Teams.Event;
        if (StateOfTeam(happened) is { } team)
            await ChangeAsync(partition, Team, row => (row["stato"], row["nome"]) = (team, activity.Teams.TeamName ?? row["nome"]), cancellation);
        if (StateOfChannel(happened) is { } state && activity.Teams.ChannelId is { } id)
            await ChangeAsync(
                partition, ChannelKey(id), row => (row["id"], row["nome"], row["stato"]) = (id, activity.Teams.ChannelName ?? row["nome"], state), cancellation);
    }

    private static string? StateOfTeam(TeamsEvent happened) => happened switch
    {
        TeamsEvent.TeamRenamed or TeamsEvent.TeamUnarchived or TeamsEvent.TeamRestored => Active,
        TeamsEvent.TeamArchived => Archived,
        TeamsEvent.TeamDeleted or TeamsEvent.TeamHardDeleted => Deleted,
        _ => null,
    };

    private static string? StateOfChannel(TeamsEvent happened) => happened switch
    {
        TeamsEvent.ChannelCreated or TeamsEvent.ChannelRenamed or TeamsEvent.ChannelRestored or TeamsEvent.ChannelShared => Active,
        TeamsEvent.ChannelDeleted or TeamsEvent.ChannelUnshared => Deleted,
        _ => null,
    };

    private static void Describe(TableEntity row, Activity activity)
    {
        row["id"] = activity.Teams.TeamId ?? activity.BaseConversationId;
        row["nome"] = activity.Teams.TeamName ?? row["nome"];
        row["gruppo"] = activity.Teams.TeamGroupId ?? row["gruppo"];
        row["canale"] = activity.ChannelId;
        row["serviceUrl"] = activity.ServiceUrl;
        row["tenant"] = activity.TenantId;
        row["bot"] = activity.Recipient?.Id;
        row["stato"] = Active;
    }

    /// <summary>Changes a row, which is made if there is none; again on what somebody else has just changed.</summary>
    private async Task ChangeAsync(string partition, string rowKey, Action<TableEntity> change, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.GetEntityIfExistsAsync(partition, rowKey, cancellation);
            try
            {
                if (row is null)
                {
                    var made = new TableEntity(partition, rowKey);
                    change(made);
                    await table.AddEntityAsync(made, cancellation);
                }
                else
                {
                    change(row);
                    await table.UpdateEntityAsync(row, row.ETag, cancellation);
                }

                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
            {
                // Somebody else was first: read and change what they wrote.
            }
        }
    }

    /// <summary>A team that the bot is in; null: it is not, or has never been told how to reach it.</summary>
    public async Task<Squadra?> SquadraAsync(string squadra, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(squadra, Team, cancellation) is { } row
        && row.GetString("stato") == Active && row.GetString("id") is { } id && row.GetString("serviceUrl") is { } serviceUrl
            ? new(squadra, id, serviceUrl, row.GetString("canale"), row.GetString("tenant"))
            : null;

    /// <summary>The team, as facts name it.</summary>
    public static string SquadraOf(Activity activity) => KeysOf(activity).Partition;

    private static (string Partition, string Channel) KeysOf(Activity activity)
    {
        var conversation = activity.BaseConversationId ?? "";
        return (Hash($"{activity.ChannelId}\n{activity.Teams.TeamId ?? conversation}"), ChannelKey(activity.Teams.ChannelId ?? conversation));
    }

    /// <summary>The partition of what leads to a plan's channels.</summary>
    private static string PlanKey(PianoId piano) => $"piano:{piano}";

    private static string ChannelKey(string channelId) => $"c:{Hash(channelId)}";

    private static string Hash(string text) => RowKeys.Of(text)[..40];
}

/// <summary>A team and how its members are asked for.</summary>
/// <param name="Id">As facts name it.</param>
/// <param name="Conversazione">The channel's own id of it.</param>
/// <param name="Canale">Teams, or where else it is.</param>
public sealed record Squadra(string Id, string Conversazione, string ServiceUrl, string? Canale, string? Tenant);
