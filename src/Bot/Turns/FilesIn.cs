using System.Globalization;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;

namespace PdzBot.Bot;

/// <summary>Files that come with a message, in personal chats only.</summary>
public sealed class FilesIn(FileDownloads downloads, Allegati allegati, Persone persone, ConnectorClient connector)
{
    /// <summary>Files of one message; who sends more is asked to send the rest again.</summary>
    private const int Most = 5;

    public static bool Any(Activity activity) => activity.Type == ActivityTypes.Message && activity.IsPersonal && FileDownloads.In(activity).Count > 0;

    /// <summary>Fetches and keeps what came; what became of each, in the person's language.</summary>
    public async Task<Done> ReceiveAsync(Activity activity, CancellationToken cancellation)
    {
        var persona = await persone.OfAsync(activity, cancellation);
        var wording = Wording.In(persona.Lingua);
        var files = FileDownloads.In(activity);
        await ShowTypingAsync(activity, cancellation);
        var told = new List<string>();
        foreach (var file in files.Take(Most))
        {
            var receipt = await downloads.ReceiveAsync(file, cancellation);
            if (receipt is FileReceipt.Received received) await allegati.KeepAsync(persona.Id, received, cancellation);
            told.Add(Words(receipt, wording));
        }

        if (files.Count > Most) told.Add(wording.Di("file.troppi", ("massimo", $"{Most}")));
        return new(Reply.Say(string.Join("\n\n", told)), wording);
    }

    private async Task ShowTypingAsync(Activity activity, CancellationToken cancellation)
    {
        try
        {
            await connector.TypingAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.Typing(), cancellation);
        }
        catch (ConnectorException)
        {
            // A courtesy: the answer itself will tell whether the place can be reached.
        }
    }

    private static string Words(FileReceipt receipt, Wording wording) => receipt switch
    {
        FileReceipt.Received file => wording.Di("file.ricevuto", ("nome", file.Name), ("grandezza", Size(file.Bytes.Length))),
        FileReceipt.TooLarge large => wording.Di("file.troppoGrande", ("nome", large.Name), ("massimo", Size(large.Limit))),
        FileReceipt.KindRefused or FileReceipt.NotAllowedHost => wording.Di("file.tipo", ("nome", receipt.Name)),
        FileReceipt.Expired => wording.Di("file.scaduto", ("nome", receipt.Name)),
        _ => wording.Di("file.nonRaggiunto", ("nome", receipt.Name)),
    };

    /// <summary>Rounded up, so that a limit is never shown as reached by what is under it.</summary>
    private static string Size(int bytes) =>
        bytes < 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 1023) / 1024)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{(bytes + (1024 * 1024) - 1) / (1024 * 1024)} MB");
}
