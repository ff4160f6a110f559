using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Gives somebody a file the way they can take it.</summary>
/// <remarks>
/// Teams asks first and puts it into their OneDrive; a guest of the tenant has none there and gets it as text; other channels carry it in
/// the message, as an attachment. No file ever lies at an address of the bot's.
/// </remarks>
[Regola("ADE-14")]
internal sealed class FilesGiven(ConnectorClient connector)
{
    public async Task<Activity> MessageAsync(Recapito where, Piece.File file, CancellationToken cancellation)
    {
        if (!where.IsTeams) return InMessage(where, file);
        return await IsGuestAsync(where, cancellation) ? AsText(where, file) : Consent(where, file);
    }

    /// <summary>The channel did not take it.</summary>
    public static Activity Refused(Recapito where, Piece.File file) => Words(where, file.Otherwise.Refused);

    private static Activity InMessage(Recapito where, Piece.File file)
    {
        if (file.Bytes.Length > InlineFile.Largest) return Words(where, file.Otherwise.TooLarge);

        var activity = Words(where, file.Description);
        activity.Attachments = [InlineFile.Of(file.Name, file.Bytes)];
        return activity;
    }

    private static Activity Consent(Recapito where, Piece.File file)
    {
        var activity = where.Message();
        activity.Attachments = [FileConsent.Card(file.Name, file.Description, file.Bytes.Length, new JsonObject { ["verb"] = file.Verb, ["id"] = file.Id })];
        return activity;
    }

    private static Activity AsText(Recapito where, Piece.File file)
    {
        if (!InlineFile.IsText(file.Name)) return Words(where, file.Otherwise.Guest);

        var activity = where.Message();
        activity.Text = file.Otherwise.AsText(Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF'));
        activity.TextFormat = "plain";
        return ActivityJson.SizeOf(activity) <= ConnectorClient.LargestActivity ? activity : Words(where, file.Otherwise.TooLarge);
    }

    private static Activity Words(Recapito where, string markdown)
    {
        var activity = where.Message();
        activity.Text = markdown;
        activity.TextFormat = "markdown";
        return activity;
    }

    /// <summary>As the roster has them: what they write doesn't say so.</summary>
    private async Task<bool> IsGuestAsync(Recapito where, CancellationToken cancellation)
    {
        if (where.Person?.Id is not { Length: > 0 } id || id is "." or "..") return false;

        try
        {
            return await connector.FindMemberAsync(where.ServiceUrl, where.Conversation.Id!, id, cancellation) is { IsGuest: true };
        }
        catch (ConnectorException)
        {
            // Then as for anybody: the card asks, and Teams says whether it can be.
            return false;
        }
    }
}
