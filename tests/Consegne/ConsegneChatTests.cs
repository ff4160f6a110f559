using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What goes out by itself, through the real host and the wire.</summary>
public sealed class ConsegneChatTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Store => $"sqlite:{folder.File("pdz.db")}";

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Regola", "SCA-05")]
    [Trait("Regola", "ADE-06")]
    public async Task Who_joined_is_told_after_the_receipt_in_their_chat_and_language()
    {
        await using var chat = await Chat.With(replace: With(Prove.Esito));
        var (anna, emily) = (chat.Someone(), chat.Someone("Emily Clarke", "en-GB"));
        await JoinsAsync(anna, 1);
        await JoinsAsync(emily, 2);
        await chat.DeliveredAsync();

        Assert.Equal("002 prova.esito numero 1", LastTo(chat, anna));
        Assert.Equal("003 prova.esito number 2", LastTo(chat, emily));

        await emily.Says("italiano");
        await JoinsAsync(emily, 3);
        await chat.DeliveredAsync();
        Assert.Equal("004 prova.esito numero 3", LastTo(chat, emily));
        Assert.Single(Told(chat.Connector, anna));
        Assert.Contains("pdzbot_deliveries_total{state=\"inviata\",why=\"\"} 3", await chat.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative)));
    }

    [Fact]
    [Trait("Regola", "SCA-05")]
    public async Task What_was_not_told_before_a_stop_is_told_after_the_start()
    {
        var time = new ManualTime();
        await using var connector = await RecordingConnector.StartAsync();
        await using (var chat = await Chat.With(store: Store, replace: With(Prove.Esito, time), shared: connector))
        {
            var anna = chat.Someone();
            await JoinsAsync(anna, 1, () => connector.Trouble = text => text.Contains("prova.esito", StringComparison.Ordinal) ? HttpStatusCode.ServiceUnavailable : null);
            await chat.DeliveredAsync();
            Assert.Empty(Told(connector, anna));
        }

        connector.Trouble = null;
        time.Advance(TimeSpan.FromSeconds(30));
        await using (var chat = await Chat.With(store: Store, replace: With(Prove.Esito, time), shared: connector))
        {
            await chat.DeliveredAsync();
            Assert.Equal(["002 prova.esito numero 1"], Told(connector, chat.Person(1)));
        }
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task A_try_that_is_due_is_made_without_anybody_calling()
    {
        var time = new ManualTime();
        await using var chat = await Chat.With(replace: With(Prove.Esito, time));
        var anna = chat.Someone();
        await JoinsAsync(anna, 1, () => chat.Connector.Trouble = text => text.Contains("prova.esito", StringComparison.Ordinal) ? HttpStatusCode.ServiceUnavailable : null);
        await chat.DeliveredAsync();
        chat.Connector.Trouble = null;

        // The round sets its timer after it has looked: the clock goes on until it does.
        for (var looks = 0; looks < 500 && Told(chat.Connector, anna).Count == 0; looks++)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(20);
        }

        Assert.Equal(["002 prova.esito numero 1"], Told(chat.Connector, anna));
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task What_is_refused_or_reaches_nobody_is_counted_and_the_bot_is_well()
    {
        await using var chat = await Chat.With(replace: With(Prove.Di("prova.altri", a: "nessuno"), Prove.Esito));
        var anna = chat.Someone();
        await JoinsAsync(anna, 1, () => chat.Connector.Trouble = text => text.Contains("prova.esito", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null);
        await chat.DeliveredAsync();
        chat.Connector.Trouble = null;
        Assert.Empty(Told(chat.Connector, anna));

        // A 403 without a known code refuses the message and leaves the place as it was.
        await JoinsAsync(anna, 2);
        await chat.DeliveredAsync();
        Assert.Equal(["003 prova.esito numero 2"], Told(chat.Connector, anna));
        var metrics = await chat.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Contains("pdzbot_deliveries_total{state=\"morta\",why=\"nonRaggiungibile\"} 2", metrics);
        Assert.Contains("pdzbot_deliveries_total{state=\"morta\",why=\"rifiutata\"} 1", metrics);
        Assert.Equal("ok", await chat.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Whose_data_are_erased_is_not_told_what_was_still_open()
    {
        var time = new ManualTime();
        await using var chat = await Chat.With(replace: With(Prove.Esito, time));
        var anna = chat.Someone();
        await JoinsAsync(anna, 1, () => chat.Connector.Trouble = text => text.Contains("prova.esito", StringComparison.Ordinal) ? HttpStatusCode.ServiceUnavailable : null);
        await chat.DeliveredAsync();
        var book = chat.Services.GetRequiredService<LibroConsegne>();
        Assert.Single(await book.AllAsync(Istanza.Piano, default));

        (await anna.Says("i miei dati")).Expects("Avvisi che ti ho mandato o che ti devo").Expects("sull'atto n. 2 del registro");
        (await anna.Says("cancella i miei dati")).Expects("gli avvisi annotati per te: 1");
        await anna.Presses("dati.cancella.si");

        Assert.Empty(await book.AllAsync(Istanza.Piano, default));
        chat.Connector.Trouble = null;
        time.Advance(TimeSpan.FromHours(1));
        await chat.DeliveredAsync();
        Assert.Empty(Told(chat.Connector, anna));
    }

    [Fact]
    [Trait("Regola", "SCA-05")]
    public async Task Two_hosts_on_one_store_tell_each_thing_once()
    {
        await using var store = SqliteTableStore.Open(":memory:");
        await using var connector = await RecordingConnector.StartAsync();
        await using var one = await SharedAsync(store, connector, Prove.Esito);
        await using var other = await SharedAsync(store, connector, Prove.Esito);
        var people = Enumerable.Range(1, 16).ToList();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (n, _) => await JoinsAsync((n % 2 == 0 ? one : other).Person(n), n));
        await one.DeliveredAsync();
        await other.DeliveredAsync();

        Assert.Equal(people, people.Where(n => Told(connector, one.Person(n)) is [var text] && text.EndsWith("numero " + Number(text), StringComparison.Ordinal)));
        Assert.Equal(people, people.Select(n => int.Parse(Number(Told(connector, one.Person(n)).Single()))).Order());
    }

    [Fact]
    [Trait("Regola", "SCA-05")]
    public async Task What_another_instance_filed_is_found_within_a_minute()
    {
        var time = new ManualTime();
        await using var store = SqliteTableStore.Open(":memory:");
        await using var connector = await RecordingConnector.StartAsync();
        await using var silent = await SharedAsync(store, connector);
        await using var telling = await SharedAsync(store, connector, Prove.Esito, time);
        var anna = silent.Person(1);
        await JoinsAsync(anna, 1);

        for (var looks = 0; looks < 500 && Told(connector, anna).Count == 0; looks++)
        {
            time.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(20);
        }

        Assert.Equal(["002 prova.esito numero 1"], Told(connector, anna));
    }

    private static string Number(string text) => text.Split(' ')[^1];

    private static Task<Chat> SharedAsync(ITableStore store, RecordingConnector connector, VoceConsegna? voce = null, TimeProvider? time = null) =>
        Chat.With(store: "azure:as-if-shared", shared: connector, replace: services =>
        {
            services.AddSingleton(store).AddSingleton(new ElencoConsegne(voce is null ? [] : [voce]));
            if (time is not null) services.AddSingleton(time);
        });

    private static Action<IServiceCollection> With(params VoceConsegna[] voci) => services => services.AddSingleton(new ElencoConsegne(voci));

    private static Action<IServiceCollection> With(VoceConsegna voce, TimeProvider time) => services => services.AddSingleton(new ElencoConsegne(voce)).AddSingleton(time);

    /// <param name="before">What happens just before it is confirmed.</param>
    private static async Task JoinsAsync(Talker who, int n, Action? before = null)
    {
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(n) };
        (await who.Tells(await who.Says("voglio aderire"), answers)).Asks("conferma");
        before?.Invoke();
        (await who.Says("confermo")).Receipt();
    }

    private static string LastTo(Chat chat, Talker who) => (string)chat.Connector.SentTo(who.ConversationId)[^1]["text"]!;

    private static IReadOnlyList<string> Told(RecordingConnector connector, Talker who) =>
        [.. connector.SentTo(who.ConversationId).Select(sent => (string?)sent["text"]).OfType<string>().Where(text => text.Contains("prova.", StringComparison.Ordinal))];
}
