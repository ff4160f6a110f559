using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;

namespace PdzBot.Bot;

/// <summary>From a dialog's reply to what the wire carries.</summary>
public sealed class Answers(ConnectorClient connector, MachineData machine)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    private readonly FilesGiven files = new(connector);

    /// <summary>Sends the pieces as messages, in their order; the first one carries what machines read.</summary>
    /// <param name="told">False when the machines' part goes elsewhere: an invoke's answer has it in a header.</param>
    public async Task SendAsync(Recapito where, Reply reply, bool told, CancellationToken cancellation)
    {
        var pdz = told ? machine.Of(reply.Pdz) : null;
        foreach (var piece in reply.Pieces)
        {
            var activity = piece is Piece.File file ? await files.MessageAsync(where, file, cancellation) : Message(where, piece);
            if (pdz is not null) activity.ChannelData = new() { ["pdz"] = pdz };
            pdz = null;
            try
            {
                await PutAsync(where, activity, cancellation);
            }
            catch (ConnectorException refused) when (piece is Piece.File given && refused.IsPermanent && !refused.Obstacle.ClosesPlace())
            {
                await PutAsync(where, FilesGiven.Refused(where, given), cancellation);
            }
        }
    }

    private Task<ConnectorResponse> PutAsync(Recapito where, Activity activity, CancellationToken cancellation) => where.ReplyTo is { } id
        ? connector.ReplyAsync(where.ServiceUrl, where.Conversation.Id!, id, activity, cancellation)
        : connector.SendAsync(where.ServiceUrl, where.Conversation.Id!, activity, cancellation);

    /// <summary>Sends one piece of what nobody asked for just now, in one try; the first one carries what machines read.</summary>
    /// <exception cref="ConnectorException">Not taken.</exception>
    /// <exception cref="ActivityTooLargeException">Nothing was sent.</exception>
    public Task<ConnectorResponse> TellAsync(Recapito where, Reply reply, int piece, CancellationToken cancellation)
    {
        var activity = Message(where, reply.Pieces[piece]);
        if (piece == 0 && machine.Of(reply.Pdz) is { } pdz) activity.ChannelData = new() { ["pdz"] = pdz };
        return connector.SendOnceAsync(where.ServiceUrl, where.Conversation.Id!, activity, cancellation);
    }

    /// <summary>Puts a card in the place of what a message of the bot's own said; done again, it says the same.</summary>
    /// <exception cref="ConnectorException">Not taken; perhaps the channel lets no message be changed.</exception>
    public Task ReplaceAsync(Recapito where, string messageId, Piece.Card card, CancellationToken cancellation) =>
        connector.UpdateAsync(where.ServiceUrl, where.Conversation.Id!, messageId, Message(where, card), cancellation);

    /// <summary>The same in one try.</summary>
    /// <exception cref="ConnectorException">Not taken.</exception>
    public Task ReplaceOnceAsync(Recapito where, string messageId, Piece.Card card, CancellationToken cancellation) =>
        connector.UpdateOnceAsync(where.ServiceUrl, where.Conversation.Id!, messageId, Message(where, card), cancellation);

    /// <summary>Sends a message that is one attachment.</summary>
    public Task ShowAsync(Recapito where, Attachment attachment, CancellationToken cancellation)
    {
        var activity = where.Message();
        activity.Attachments = [attachment];
        return connector.SendAsync(where.ServiceUrl, where.Conversation.Id!, activity, cancellation);
    }

    /// <summary>What answers a button: the card that takes the pressed one's place, or a line that points below.</summary>
    public ActivityAnswer ToInvoke(Reply reply, Wording wording) => new(
        200,
        reply.InPlace is { } card ? Body(200, CardType, card.Content) : Body(200, MessageType, wording.Di("invoke.sotto")),
        machine.Of(reply.Pdz));

    /// <summary>A button that could not be answered. The HTTP status stays 200, or the client would show a failure of its own.</summary>
    public static ActivityAnswer InvokeError(int status, string code, string message, JsonObject? pdz = null) =>
        new(200, Body(status, ErrorType, new JsonObject { ["code"] = code, ["message"] = message }), pdz);

    private static JsonObject Body(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };

    private static Activity Message(Recapito where, Piece piece)
    {
        var activity = where.Message();
        switch (piece)
        {
            case Piece.Words words:
                activity.Text = words.Markdown;
                activity.TextFormat = "markdown";
                if (where.IsPersonal && words.Suggestions is { Length: > 0 } next) activity.SuggestedActions = SuggestedActions.Of(where.Person, next);
                break;
            case Piece.Card card:
                activity.Summary = card.Summary;
                activity.Attachments = [Attachment.Card(where.IsTeams ? card.Content : SubmitButtons.In(card.Content))];
                break;
            case Piece.File:
                throw new ArgumentException("A file is given to who asks for it, never told by itself", nameof(piece));
        }

        return activity;
    }
}

/// <summary>What machines are told, where they may be: in Development, elsewhere only when the settings say so.</summary>
public sealed class MachineData(bool told)
{
    public JsonObject? Of(Pdz pdz) => told ? (JsonObject)JsonSerializer.SerializeToNode(pdz, PdzJson.Default.Pdz)! : null;
}
