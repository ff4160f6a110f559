using System.Collections.Immutable;
using System.Text.Json;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>From an activity to what a dialog takes in.</summary>
public static class Inputs
{
    private const int MostInputs = 64;

    /// <summary>Null for what needs no answer.</summary>
    public static Input? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message when SubmitButtons.Pressed(activity) is { } pressed => pressed,
        ActivityTypes.Message => new Input.Said(ActivityText.WithoutMentionOf(activity, activity.Recipient?.Id))
        {
            WithoutMentions = Menzionati.In(activity).Any() ? ActivityText.WithoutMentions(activity) : null,
        },
        // In a personal chat Teams tells of an arrival twice, and only the other time in which language.
        ActivityTypes.ConversationUpdate when activity is { ChannelId: ChannelIds.Teams, IsPersonal: true } => null,
        ActivityTypes.ConversationUpdate when activity.IsPersonal => WhoArrives(activity) is null ? null : new Input.Arrived(),
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when activity.IsBotAdded => new Input.Arrived(),
        _ => null,
    };

    /// <summary>Who has come into a chat of one person outside Teams: there the message that tells it may be the channel's or the bot's own.</summary>
    /// <remarks>A web chat may tell of the bot first, and of the person only with their first words.</remarks>
    [Regola("ADE-14"), Regola("DIA-08")]
    public static ChannelAccount? WhoArrives(Activity activity) =>
        activity is { Type: ActivityTypes.ConversationUpdate, IsPersonal: true, ChannelId: not ChannelIds.Teams }
            ? activity.MembersAdded?.FirstOrDefault(member => member?.Id is { Length: > 0 } id && id != activity.Recipient?.Id)
            : null;

    /// <summary>The button of an <c>adaptiveCard/action</c>; null when the value is not that of an Action.Execute.</summary>
    public static Input.Pressed? Button(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object
            || TextOf(action, "type") != "Action.Execute" || TextOf(action, "verb") is not { Length: > 0 } verb)
            return null;

        var (id, n, inputs) = action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? DataOf(data)
            : ("", 0, ImmutableSortedDictionary<string, string>.Empty);
        return new(verb, id, n, inputs);
    }

    /// <summary>What a button carries, and what was filled in.</summary>
    internal static (string Id, int N, ImmutableSortedDictionary<string, string> Values) DataOf(JsonElement data)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var input in data.EnumerateObject().Where(input => input.Name is not ("id" or "n")).Take(MostInputs))
        {
            if (TextOf(input.Value) is { } text) inputs[input.Name] = text;
        }

        return (TextOf(data, "id") ?? "", data.TryGetProperty("n", out var number) && int.TryParse(TextOf(number), out var read) ? read : 0, inputs.ToImmutable());
    }

    private static string? TextOf(JsonElement json, string member) => json.TryGetProperty(member, out var value) ? TextOf(value) : null;

    /// <summary>A simple value as text; what is not simple is no input.</summary>
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Array => null,
    };
}
