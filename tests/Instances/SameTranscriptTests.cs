using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>The same conversation on either store: what people and machines are told is the same to the letter.</summary>
public partial class SameTranscriptTests
{
    private const string InOneFile = "sqlite::memory:";

    [Fact]
    public async Task People_are_told_the_same_on_either_store()
    {
        var transcripts = await Task.WhenAll(TranscriptAsync(InOneFile), TranscriptAsync("azure:" + Azurite.NewAccount()));

        Assert.True(transcripts[0].Count > 90, "It is a whole conversation");
        foreach (var (inFile, inAzure) in transcripts[0].Zip(transcripts[1])) Assert.Equal(inFile, inAzure);
        Assert.Equal(transcripts[0].Count, transcripts[1].Count);
    }

    private static async Task<List<string>> TranscriptAsync(string store)
    {
        await using var chat = await Chat.With(store: store);
        var transcript = new List<string>();
        var now = "2022-05-10T10:00";

        var anna = chat.Someone();
        Heard(await anna.Arrives());
        await TellsAsync(anna, AdesioneChatTests.Cooperative, "voglio aderire");
        foreach (var text in (string[])["e-mail", "non è una mail", "info@ilponte.example.it", "english please", "italiano", "confermo", "la mia adesione", "la mia ricevuta"]) await SaysAsync(anna, text);

        var marco = chat.Someone("Marco De Santis");
        await SaysAsync(marco, "voglio aderire");
        await SaysAsync(marco, "modulo");
        await PressesAsync(marco, "adesione", ("tipo", "sindacato"));
        await PressesAsync(marco, "adesione", ("denominazione", "CGIL Lecce"), ("codiceFiscale", "93012345679"), ("comune", ""));
        var answers = AdesioneCardTests.Union.Select(answer => (answer.Key, answer.Value)).ToArray();
        for (var page = 0; page < 5; page++) await PressesAsync(marco, "adesione", answers);

        var emily = chat.Someone("Emily Clarke", "en-GB");
        now = "2022-05-20T09:00";
        await TellsAsync(emily, new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["tipo"] = "school", ["codiceFiscale"] = "93012345679" }, "I want to join");
        await TellsAsync(emily, new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(3) }, Esempi.CodiceEnte(3));
        foreach (var text in (string[])["confermo", "my adesione", "cambia ambito", "Potenza", "la mia adesione"]) await SaysAsync(emily, text);

        var channel = new Channel(chat);
        var clerk = chat.Head();
        foreach (var installed in await channel.Installed(clerk)) Heard(installed);
        Heard(await channel.Hears(clerk, "Lecce"));
        Heard(await channel.Hears(clerk, "questo canale è la segreteria delle adesioni"));
        var said = chat.Connector.SentTo(anna.ConversationId).Count;
        Heard(await channel.Hears(anna, "la mia adesione"));
        Assert.NotEmpty(chat.Connector.SentTo(anna.ConversationId).Skip(said));
        foreach (var sent in chat.Connector.SentTo(anna.ConversationId).Skip(said)) transcript.Add(Plain(sent));
        return transcript;

        async Task TellsAsync(Talker who, IReadOnlyDictionary<string, string> answers, string opening)
        {
            var asked = await SaysAsync(who, opening);
            for (var last = ""; (string?)asked.Pdz?["field"] is { } field && field != last && answers.TryGetValue(field, out var answer); last = field) asked = await SaysAsync(who, answer);
        }

        async Task<Answered> SaysAsync(Talker who, string text)
        {
            chat.ClockAt(now);
            return Heard(await who.Says(text));
        }

        async Task PressesAsync(Talker who, string verb, params (string, string)[] inputs)
        {
            chat.ClockAt(now);
            Heard(await who.Presses(verb, inputs));
        }

        Answered Heard(Answered answered)
        {
            transcript.Add($"{(int)answered.Status} {Plain(answered.Body)} {Plain(answered.Header)}");
            transcript.AddRange(answered.Sent.Select(Plain));
            return answered;
        }
    }

    /// <summary>Without what is drawn anew each time: ids, fingerprints, the connector's port.</summary>
    private static string Plain(JsonNode? told) => told is null ? "" : Random().Replace(told.ToJsonString(), "#");

    [GeneratedRegex("[0-9a-f]{24,64}|([0-9a-f]{4}[ -]){3,}[0-9a-f]{4}|http://127.0.0.1:[0-9]+|sent-[0-9]+")]
    private static partial Regex Random();
}
