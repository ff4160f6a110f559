using System.Collections.Immutable;
using System.Text.Json;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;

namespace PdzBot.Bot;

/// <summary>From an activity to what a dialog takes in.</summary>
public static class Inputs
{
    private const int MostInputs = 64;

    /// <summary>Null for what needs no answer.</summary>
    public static Input? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => new Input.Said(ActivityText.WithoutMentionOf(activity, activity.Recipient?.Id))
        {
            WithoutMentions = Menzionati.In(activity).Any() ? ActivityText.WithoutMentions(activity) : null,
        },
        // In a personal chat Teams tells of an arrival twice, and only the other time in which language.
        ActivityTypes.ConversationUpdate when activity is { ChannelId: "msteams", IsPersonal: true } => null,
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when activity.IsBotAdded => new Input.Arrived(),
        _ => null,
    };

    /// <summary>The button of an <c>adaptiveCard/action</c>; null when the value is not that of an Action.Execute.</summary>
    public static Input.Pressed? Button(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object
            || TextOf(action, "type") != "Action.Execute" || TextOf(action, "verb") is not { Length: > 0 } verb)
            return null;

        var (id, n) = ("", 0);
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            id = TextOf(data, "id") ?? "";
            n = data.TryGetProperty("n", out var number) && int.TryParse(TextOf(number), out var read) ? read : 0;
            foreach (var input in data.EnumerateObject().Where(input => input.Name is not ("id" or "n")).Take(MostInputs))
            {
                if (TextOf(input.Value) is { } text) inputs[input.Name] = text;
            }
        }

        return new(verb, id, n, inputs.ToImmutable());
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
