using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Shows who ordered a long work how far it is: one message that changes in its place, at last to how it ended.</summary>
/// <remarks>Where the channel lets no message be changed there are two: that it goes on, and how it ended. Changing again what was changed already does no harm.</remarks>
[Regola("DIA-09"), Regola("SCA-06")]
public sealed class AvvisiLavoro(LibroLavori libro, Recapiti recapiti, Answers answers, Conversations conversations, Ritmo ritmo, InOrder inOrder)
{
    /// <summary>A message that can't be changed any more, or is not to be.</summary>
    private const string Fixed = "";

    /// <summary>Shows how it stands. What can't be shown just now is shown the next time.</summary>
    /// <returns>The work with its message, and whether it was shown; null: it was taken away meanwhile.</returns>
    public async Task<(LavoroAnnotato? Work, bool Shown)> ShowAsync(LavoroAnnotato noted, CancellationToken stop)
    {
        var work = noted.Lavoro;
        if (noted.Messaggio == Fixed && work.Fine is null) return (noted, true);
        if (await recapiti.ReachAsync(work.Chi, stop) is not { } place) return (noted, true);

        await ritmo.WaitAsync(place.Key, place.Where.Conversation.TenantId, stop);
        var card = LavoroDialog.Card(work, Wording.In(place.Lingua));
        try
        {
            if (noted.Messaggio is not { Length: > 0 } message) return (await SendAsync(noted, place, card), true);

            await answers.ReplaceAsync(place.Where, message, card, CancellationToken.None);
            return (noted, true);
        }
        catch (ConnectorException refused) when (refused.Obstacle.ClosesPlace())
        {
            await conversations.CloseAsync(place.Key, refused.Obstacle, CancellationToken.None);
            return (noted, true);
        }
        catch (ConnectorException refused) when ((refused.IsPermanent || refused.Status == 501) && noted.Messaggio is { Length: > 0 })
        {
            // It is gone, or the channel changes none: the end comes as a message of its own.
            var bare = await KeptAsync(noted, Fixed);
            return bare is null || work.Fine is null ? (bare, true) : await ShowAsync(bare, stop);
        }
        catch (ConnectorException refused)
        {
            return (noted, refused.IsPermanent);
        }
    }

    /// <summary>In the line of the conversation: after the answer to who ordered it.</summary>
    private Task<LavoroAnnotato?> SendAsync(LavoroAnnotato noted, Raggiunto place, Piece.Card card) =>
        inOrder.RunAsync(place.Key, async () =>
            await KeptAsync(noted, (await answers.TellAsync(place.Where, Reply.Show(card), 0, CancellationToken.None)).Id ?? Fixed));

    /// <summary>Notes the message down, on top of a wish to stop that came meanwhile.</summary>
    /// <returns>Null: the work was put away, or others change it all the time; its lease runs out and the round finds it again.</returns>
    private async Task<LavoroAnnotato?> KeptAsync(LavoroAnnotato noted, string message)
    {
        var (work, now) = (noted.Lavoro, (LavoroAnnotato?)noted);
        for (var tries = 0; now is not null && tries < LibroLavori.Tries; tries++)
        {
            if (await libro.ChangedAsync(now, now with { Messaggio = message }, CancellationToken.None) is { } kept) return kept;

            now = await libro.FindOpenAsync(work.Piano, work.Chi, work.Id, CancellationToken.None);
        }

        return null;
    }
}
