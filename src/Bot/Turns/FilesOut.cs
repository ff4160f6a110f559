using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;

namespace PdzBot.Bot;

/// <summary>Files that the person has agreed to take: made anew, put where the channel says, and shown.</summary>
public sealed class FilesOut(FileUploads uploads, PersonalTurns personal, Persone persone, Answers answers, ConnectorClient connector)
{
    /// <summary>Answers a consent card; what the card carries says which button was meant, and no more.</summary>
    public async Task<ActivityAnswer> ConsentAsync(string turnId, Activity activity, Instant ora, CancellationToken cancellation)
    {
        if (!activity.IsPersonal || FileConsent.Read(activity) is not { } consent) return Answers.InvokeError(400, "BadRequest", "Not an answer to a file");

        var wording = Wording.In((await persone.OfAsync(activity, cancellation)).Lingua);
        var where = Recapito.Of(activity);
        var said = consent is FileConsent.Accepted accepted
            ? await PutAsync(turnId, activity, accepted, where, ora, cancellation) ? "file.salvato" : "file.nonSalvato"
            : "file.rifiutato";
        await answers.SendAsync(where, Reply.Say(wording.Di(said)), told: false, cancellation);
        await TakeBackAsync(activity, cancellation);
        return ActivityAnswer.Ok;
    }

    private async Task<bool> PutAsync(string turnId, Activity activity, FileConsent.Accepted accepted, Recapito where, Instant ora, CancellationToken cancellation)
    {
        if (accepted.Context is not { ValueKind: JsonValueKind.Object } context || TextOf(context, "verb") is not { } verb) return false;

        var button = new Input.Pressed(verb, TextOf(context, "id") ?? "", 0, ImmutableSortedDictionary<string, string>.Empty);
        var done = await personal.RunAsync(turnId, activity, button, ora, attesa: null, channelPlan: null, cancellation);
        if (done.Reply.Pieces is not [Piece.File file]) return false;
        if (await uploads.SendAsync(accepted.Upload, file.Bytes, cancellation) is not FileUploadOutcome.Uploaded) return false;

        await answers.ShowAsync(where, accepted.Upload.Card(), cancellation);
        return true;
    }

    /// <summary>The question is answered: left there, it could be pressed again.</summary>
    private async Task TakeBackAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.ReplyToId is not { Length: > 0 } card || card is "." or "..") return;

        try
        {
            await connector.DeleteAsync(activity.ServiceUrl!, activity.Conversation!.Id!, card, cancellation);
        }
        catch (ConnectorException)
        {
            // It stays and does no harm: the file would be made anew.
        }
    }

    private static string? TextOf(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
