using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>All adesioni of a filter are admitted in one go, through the real host: progress, stop, restart.</summary>
[Trait("Regola", "DIA-09")]
public class LavoriChatTests
{
    private static readonly TempiLavoro AtOnce = new(TimeSpan.Zero, TimeSpan.Zero);

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task Few_are_admitted_in_the_turn_by_words_or_button_and_pressed_again_nothing_happens()
    {
        await using var desk = await Desk.OpenAsync(130);
        var (chat, carla) = desk;
        (await carla.Says("adesioni da valutare")).Expects("Ammetti tutte: 130");
        (await carla.Presses("adesioni.tutte")).Expects("Ammetto 130 adesioni?").Expects("Da valutare");
        var question = carla.Card!;

        var done = await carla.Presses("adesioni.esegui");
        done.Expects("Ammissione di 130 adesioni").Expects("Ammesse 130 su 130.");
        Assert.NotNull(done.InPlace);
        Assert.Empty(done.Sent);
        (await chat.PostAsync(carla.Press(question, "adesioni.esegui"))).Expects("Ammesse 130 su 130.");
        Assert.Equal(130, await desk.AdmittedAsync());

        (await carla.Says("ammetti tutte")).Expects("Nessuna adesione così");
        (await carla.Says("stop")).Expects("Niente da fermare");
        (await chat.Someone().Says("ammetti tutte")).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task In_English_progress_is_shown_in_one_message_that_changes()
    {
        await using var desk = await Desk.OpenAsync(250, AtOnce);
        var (chat, carla) = desk;
        await carla.Says("english");
        (await carla.Says("admit all applications of the municipality of Lecce")).Expects("Admit 250 adesioni?").Expects("Lecce");
        (await carla.Says("no")).Expects("I admitted nobody");
        await carla.Says("admit all");
        (await carla.Says("yes")).Expects("I have begun").Expects("There are 250");
        await desk.EndedAsync();

        Assert.Single(chat.Connector.SentTo(carla.ConversationId), sent => (string?)sent["summary"] == "Admitting 250 adesioni");
        Assert.Equal(["Admitted 100 of 250.", "Admitted 200 of 250.", "Admitted 250 of 250.", "Admitted 250 of 250."], chat.Connector.Replaced.Select(each => Desk.TextOf(each.Activity)));
        Assert.Equal("Admission of 250 adesioni", (string?)chat.Connector.Replaced.Last().Activity["summary"]);
        Assert.Single(chat.Connector.Replaced.Select(each => each.Id).Distinct());
    }

    [Theory]
    [InlineData("ferma", "in words, with a form open that stays")]
    [InlineData(null, "by the button")]
    public async Task It_is_stopped_after_the_batch_at_hand(string? words, string because)
    {
        await using var desk = await Desk.OpenAsync(250, AtOnce);
        var (chat, carla) = desk;
        var (atHundred, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        chat.Connector.Replaces = async activity =>
        {
            if (!Desk.TextOf(activity).Contains("100", StringComparison.Ordinal)) return true;

            atHundred.TrySetResult();
            await goOn.Task;
            return true;
        };
        if (words is not null) (await carla.Says("nomina")).Asks("ruolo");
        await carla.Says("ammetti tutte");
        await carla.Presses("adesioni.esegui");
        await atHundred.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var card = (System.Text.Json.Nodes.JsonObject)chat.Connector.SentTo(carla.ConversationId)[^1]["attachments"]![0]!["content"]!;
        var stopped = words is null ? await chat.PostAsync(carla.Press(card, "lavoro.ferma")) : await carla.Says(words);
        stopped.Expects("Ammesse 100 su 250.").Expects("Mi fermo appena finisco");
        goOn.SetResult();
        await desk.EndedAsync();

        Assert.Contains("Mi sono fermato. Ammesse 100 su 250. Non fatte: 150.", Desk.TextOf(chat.Connector.Replaced.Last().Activity));
        Assert.True(await desk.AdmittedAsync() == 100, because);
        if (words is not null) (await carla.Says("annulla")).Expects("butt");
        (await carla.Says("adesioni")).Expects("Da valutare 150");
        (await chat.PostAsync(carla.Press(card, "lavoro.ferma"))).Expects("Mi sono fermato. Ammesse 100 su 250.");
    }

    [Fact]
    [Trait("Regola", "SEC-01")]
    public async Task Killed_in_the_middle_it_goes_on_after_the_restart()
    {
        await using var file = SqliteTableStore.Open(":memory:");
        await using var connector = await RecordingConnector.StartAsync();
        var store = new CutOffStore(file);
        using var piani = Desk.Piani();
        await using (var first = await Desk.OpenAsync(250, AtOnce, piani, services => services.AddSingleton<ITableStore>(store), connector))
        {
            connector.Replaces = activity =>
            {
                if (Desk.TextOf(activity).Contains("100", StringComparison.Ordinal)) store.Left = 1;
                return Task.FromResult(true);
            };
            await first.Carla.Says("ammetti tutte");
            await first.Carla.Presses("adesioni.esegui");
            for (var looks = 0; looks < 1_500 && store.Left != 0; looks++) await Task.Delay(20);
        }

        Assert.Equal(0, store.Left);
        await using var next = await Desk.OpenAsync(0, AtOnce, piani, services => services.AddSingleton<ITableStore>(file).AddSingleton<TimeProvider>(new Later(Pazienza.Lease)), connector);
        await next.EndedAsync();

        Assert.Equal(250, await next.AdmittedAsync());
        Assert.Single(connector.SentTo(next.Carla.ConversationId), sent => (string?)sent["summary"] == "Sto ammettendo 250 adesioni");
        Assert.Equal("Ammesse 250 su 250.", Desk.TextOf(connector.Replaced.Last().Activity));
    }

    /// <summary>So many have joined where the office checks first; Carla heads the office.</summary>
    private sealed record Desk(IDisposable? Mine, Chat Chat, Talker Carla) : IAsyncDisposable
    {
        private static readonly PianoId Lecce = Tests.Lecce.Definizione.Id;

        public static PianiCambiati Piani() => new(lecce => lecce["avviso"]!["effetto"] = "istruttoria");

        public static async Task<Desk> OpenAsync(
            int many, TempiLavoro? tempi = null, PianiCambiati? piani = null, Action<IServiceCollection>? replace = null, RecordingConnector? shared = null)
        {
            var mine = piani is null ? Piani() : null;
            var chat = await Chat.With(piani: (piani ?? mine!).Cartella, shared: shared, replace: services =>
            {
                if (tempi is not null) services.AddSingleton(tempi);
                replace?.Invoke(services);
            });
            var clerk = await chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce);
            await Task.WhenAll(Enumerable.Range(1, many).Select(n => clerk.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"ente-{n}", $"persona-{n}", Dato.Ora("2022-05-10T10:00")))));
            return new(mine, chat, chat.Head());
        }

        public void Deconstruct(out Chat chat, out Talker carla) => (chat, carla) = (Chat, Carla);

        public async Task<int> AdmittedAsync() => (await Chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce)).Stato.Adesioni.Quante(StatoAdesione.Ammessa);

        /// <summary>Nothing is under way any more.</summary>
        public async Task EndedAsync()
        {
            var libro = Chat.Services.GetRequiredService<LibroLavori>();
            for (var looks = 0; looks < 1_500; looks++, await Task.Delay(20))
            {
                if ((await libro.OpenAsync(default)).IsEmpty) return;
            }

            Assert.Fail("It never ended");
        }

        public static string TextOf(System.Text.Json.Nodes.JsonObject activity) => (string)activity["attachments"]![0]!["content"]!["body"]![1]!["inlines"]![0]!["text"]!;

        public async ValueTask DisposeAsync()
        {
            await Chat.DisposeAsync();
            Mine?.Dispose();
        }
    }

    /// <summary>The real time, a while later.</summary>
    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by + TimeSpan.FromSeconds(1);
    }
}
