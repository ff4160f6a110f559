using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Puts a delivery's messages on the wire, and says what came of it.</summary>
[Regola("SCA-06")]
public sealed class Spedizione(Answers answers, Conversations conversations, Ritmo ritmo)
{
    /// <summary>What came of it; the pieces are those that are surely out.</summary>
    public abstract record Esito(int Detti)
    {
        /// <param name="Messaggio">The channel's id of the last piece.</param>
        public sealed record Taken(int Detti, string? Messaggio) : Esito(Detti);

        /// <summary>Not now: the channel or the way to it is in trouble.</summary>
        public sealed record Later(int Detti, TimeSpan? Asked) : Esito(Detti);

        /// <summary>The next piece may be out or not.</summary>
        public sealed record Doubtful(int Detti, TimeSpan? Asked) : Esito(Detti);

        /// <summary>Never: trying again is useless.</summary>
        public sealed record Refused(int Detti, string Why, string Code) : Esito(Detti);

        /// <summary>The bot stops.</summary>
        public sealed record Stopped(int Detti) : Esito(Detti);
    }

    /// <summary>Ends when the first piece may go out.</summary>
    public Task ReadyAsync(Raggiunto place, CancellationToken stop) => ritmo.WaitAsync(place.Key, place.Where.Conversation.TenantId, stop);

    /// <summary>Sends the pieces from one on, in their order. What has begun to be sent is not given up when the bot stops.</summary>
    public Task<Esito> SendAsync(Raggiunto place, Reply reply, int from, CancellationToken stop) =>
        TakenAsync(place, from, reply.Pieces.Length, async piece => (await answers.TellAsync(place.Where, reply, piece, CancellationToken.None)).Id, stop);

    /// <summary>Puts a card in the place of a message that went out before; done again, it says the same.</summary>
    public Task<Esito> ReplaceAsync(Raggiunto place, string message, Reply reply, CancellationToken stop) => TakenAsync(place, 0, 1, async _ =>
    {
        await answers.ReplaceOnceAsync(place.Where, message, reply.Pieces.OfType<Piece.Card>().Single(), CancellationToken.None);
        return message;
    }, stop);

    private async Task<Esito> TakenAsync(Raggiunto place, int from, int pieces, Func<int, Task<string?>> send, CancellationToken stop)
    {
        var told = from;
        try
        {
            var message = (string?)null;
            for (; told < pieces; told++)
            {
                if (told > from) await ReadyAsync(place, stop);
                message = await send(told);
            }

            return new Esito.Taken(told, message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new Esito.Stopped(told);
        }
        catch (ActivityTooLargeException)
        {
            return new Esito.Refused(told, Morte.Rifiutata, nameof(ConnectorObstacle.TooLarge));
        }
        catch (ConnectorException refused) when (refused.IsPermanent)
        {
            if (!refused.Obstacle.ClosesPlace()) return new Esito.Refused(told, Morte.Rifiutata, refused.Code);

            await conversations.CloseAsync(place.Key, refused.Obstacle, CancellationToken.None);
            return new Esito.Refused(told, Morte.NonRaggiungibile, refused.Code);
        }
        catch (ConnectorException failed)
        {
            return failed.IsAmbiguous ? new Esito.Doubtful(told, failed.RetryAfter) : new Esito.Later(told, failed.RetryAfter);
        }
    }
}
