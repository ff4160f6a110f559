using Azure;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

if (Maintenance.Of(args) is { } maintenance) return await maintenance();

try
{
    await using var app = await BotHost.BuildAsync(args);
    await app.StartAsync();
    if (app.HasLocalChat()) Console.WriteLine($"PdzBot is ready. Local chat: {app.LocalChatAddress()}");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (DefinizioneRifiutataException refused)
{
    foreach (var rifiuto in refused.Rifiuti) Console.Error.WriteLine(Wording.Inglese.Plain(rifiuto));
    return 1;
}
catch (Exception cannot) when (cannot is InvalidOperationException or StoreLockedException or IOException or InvalidDataException
    or RequestFailedException or UnauthorizedAccessException or FormatException)
{
    Console.Error.WriteLine(cannot.Message);
    return 1;
}
