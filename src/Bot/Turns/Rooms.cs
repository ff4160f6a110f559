using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;

namespace PdzBot.Bot;

/// <summary>Where a turn is taken: with one person alone, or where many read along.</summary>
public sealed class Rooms(PersonalTurns personal, ChannelTurns channel, FilesIn files, Conversations conversations)
{
    public async Task<Done> RunAsync(string turnId, Activity activity, Input input, Instant ora, Conversation conversation, CancellationToken cancellation)
    {
        if (!activity.IsPersonal) return await channel.RunAsync(turnId, activity, input, ora, cancellation);
        if (!FilesIn.Any(activity)) return await personal.RunAsync(turnId, activity, input, ora, conversation.Attesa, channelPlan: null, cancellation, conversation.Domanda);

        // Words that came with files are answered after them; files alone are no answer to a question.
        var received = await files.ReceiveAsync(activity, cancellation);
        if (input is not Input.Said { Text.Length: > 0 }) return received with { Attesa = conversation.Attesa, Domanda = conversation.Domanda };

        var done = await personal.RunAsync(turnId, activity, input, ora, conversation.Attesa, channelPlan: null, cancellation, conversation.Domanda);
        return done with { Reply = done.Reply.After(received.Reply) };
    }

    /// <summary>Once the answer is out and remembered.</summary>
    public Task FinishAsync(string key, Activity activity, Done done, CancellationToken cancellation) =>
        activity.IsPersonal ? personal.FinishAsync(key, activity, done, cancellation)
        : key != Conversations.BaseKeyOf(activity) ? conversations.SaveBaseAsync(activity, cancellation)
        : Task.CompletedTask;
}
