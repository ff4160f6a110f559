namespace PdzBot.Tests;

/// <summary>The others of a story that is told on the page: they fill in the same cards, through the channel's door, and are not looked at.</summary>
internal sealed class Altri(Chat chat)
{
    private static readonly string[] Tipi = ["ets", "nonIscritta", "religioso", "sindacato", "pa", "giustizia", "asl", "asp", "scuola", "impresa", "ordine", "altro", "cittadino"];

    private readonly Dictionary<int, Talker> talkers = [];

    /// <summary>Who made the adesione of this number.</summary>
    public Talker this[int numero] => talkers[numero];

    /// <summary>Somebody joins by card, and becomes this number.</summary>
    public async Task JoinAsync(int numero)
    {
        var (who, tipo) = (chat.Person(numero, $"Persona {numero}"), Tipi[numero % Tipi.Length]);
        var filled = new Dictionary<string, string>(AdesioneCardTests.Union)
        {
            ["tipo"] = tipo,
            ["tipoEts"] = "odv",
            ["runts"] = $"{numero}",
            ["denominazione"] = tipo == "cittadino" ? "Ada Neri" : $"Ente {numero}",
            ["codiceFiscale"] = tipo == "cittadino" ? "" : Esempi.CodiceEnte(100 + numero),
            ["rappresentante"] = "Ada Neri",
            ["email"] = $"ente{numero}@example.it",
            ["tavoli"] = "disabilita,violenza,poverta",
        };
        await who.Says("voglio aderire");
        var page = await who.Says("modulo");
        for (var pages = 0; pages < 10 && Fields(page) is not ["conferma"]; pages++) page = await who.Presses("adesione", [.. Fields(page).Select(field => (field, filled[field]))]);
        Assert.Equal(numero, (await who.Presses("adesione")).Receipt().Number);
        talkers[numero] = who;
    }

    /// <summary>Waits until this one has been told these words.</summary>
    public async Task HearsAsync(int numero, string words)
    {
        for (var looks = 0; looks < 1_500 && !Heard(); looks++) await Task.Delay(20);
        Assert.True(Heard(), words);

        bool Heard() => chat.Connector.SentTo(talkers[numero].ConversationId).Any(message => message.ToJsonString().Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Opens a form in words, answers and confirms it.</summary>
    public async Task FilesAsync(int numero, string opening, string kind, params (string Field, string Answer)[] answers)
    {
        var who = talkers[numero];
        (await who.Tells(await who.Says(opening), answers.ToDictionary(each => each.Field, each => each.Answer))).Asks("conferma");
        Assert.Equal(kind, (string?)(await who.Says("confermo")).Pdz?["receipt"]?["kind"]);
    }

    private static string[] Fields(Answered answered) => [.. answered.Pdz!["fields"]!.AsArray().Select(field => (string)field!)];
}
