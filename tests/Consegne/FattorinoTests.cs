using PdzBot.Dialogs;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>One instance, one channel: what is told, what is tried again, what is given up.</summary>
public sealed class FattorinoTests : IAsyncDisposable
{
    private readonly SqliteTableStore store = SqliteTableStore.Open(":memory:");
    private readonly ManualTime time = new();
    private readonly Postino channel = new();
    private readonly LogLines log = new();

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    [Trait("Regola", "SCA-05")]
    [Trait("Regola", "ADE-06")]
    public async Task An_outcome_is_told_once_in_the_persons_own_chat()
    {
        await using var bot = await BotAsync(Prove.Esito);
        await bot.MeetAsync("anna");
        await bot.MeetAsync("bruno");
        var seq = await bot.JoinAsync(1, "anna");

        await bot.LooksAsync();
        time.Advance(TimeSpan.FromDays(2));
        await bot.LooksAsync();

        Assert.Equal([(Istanza.ChatOf("anna"), "002 prova.esito numero 1")], channel.Taken);
        Assert.Equal(["Inviata"], await bot.StatesAsync(seq));
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task Everybody_is_told_in_their_language()
    {
        await using var bot = await BotAsync(Prove.Esito);
        await bot.MeetAsync("emily", Lingua.Inglese);
        await bot.JoinAsync(1, "emily");
        await bot.LooksAsync();
        await bot.MeetAsync("emily", Lingua.Italiano);
        await bot.JoinAsync(2, "emily");
        await bot.LooksAsync();

        Assert.Equal(["002 prova.esito number 1", "003 prova.esito numero 2"], channel.To(Istanza.ChatOf("emily")));
    }

    [Theory]
    [InlineData("500", 30, "the service itself is in trouble")]
    [InlineData("503", 30, "it is too busy")]
    [InlineData("412", 30, "it was not the moment")]
    [InlineData("refused", 30, "it never arrived")]
    [InlineData("429:7", 30, "the channel's wish is shorter than ours")]
    [InlineData("429:90", 90, "the channel's wish is longer")]
    [InlineData("429:999999", 86_400, "nobody is asked to wait longer than a day")]
    [Trait("Regola", "SCA-06")]
    public async Task What_the_channel_could_not_take_is_told_once_later(string trouble, int seconds, string because)
    {
        channel.Trouble = call => call == 0 ? trouble : null;
        await using var bot = await BotAsync(Prove.Esito, Prove.Promemoria);
        await bot.MeetAsync("anna");
        var seq = await bot.JoinAsync(1, "anna");

        await bot.LooksAsync();
        Assert.Equal(["Rinviata", "Aperta"], await bot.StatesAsync(seq));
        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await bot.LooksAsync();
        Assert.True(channel.Calls == 1, because);

        time.Advance(TimeSpan.FromSeconds(1));
        await bot.LooksAsync();
        Assert.Equal(["Inviata", "Inviata"], await bot.StatesAsync(seq));
        Assert.Equal(["002 prova.esito numero 1", "002 prova.promemoria numero 1"], channel.To(Istanza.ChatOf("anna")));
    }

    [Theory]
    [InlineData(Garanzia.AlmenoUnaVolta, 2, "Inviata", "an outcome is told again")]
    [InlineData(Garanzia.AlPiuUnaVolta, 1, "Morta incerta", "a reminder is not")]
    [Trait("Regola", "SCA-05")]
    public async Task An_answer_that_was_lost_comes_to_what_the_kind_says(Garanzia guarantee, int told, string state, string because)
    {
        channel.Trouble = call => call == 0 ? "lost" : null;
        await using var bot = await BotAsync(Prove.Di("prova", guarantee));
        await bot.MeetAsync("anna");
        var seq = await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        time.Advance(TimeSpan.FromHours(1));
        await bot.LooksAsync();

        Assert.True(channel.Taken.Count == told, because);
        Assert.Equal([state], await bot.StatesAsync(seq));
    }

    [Theory]
    [InlineData("403:BotNotInConversationRoster", "Morta nonRaggiungibile", false, "removed")]
    [InlineData("403:ConversationBlockedByUser", "Morta nonRaggiungibile", false, "blocked")]
    [InlineData("403:BotDisabledByAdmin", "Morta nonRaggiungibile", false, "switched off")]
    [InlineData("404:ConversationNotFound", "Morta nonRaggiungibile", false, "gone")]
    [InlineData("403:NotEnoughPermissions", "Morta rifiutata", true, "other things it may")]
    [InlineData("404", "Morta rifiutata", true, "perhaps an old address")]
    [InlineData("413:MessageSizeTooBig", "Morta rifiutata", true, "a smaller one goes")]
    [InlineData("400:BadSyntax", "Morta rifiutata", true, "a fault of ours")]
    [Trait("Regola", "SCA-06")]
    public async Task A_refusal_for_good_kills_the_delivery_and_closes_the_place_where_it_is_the_places(string trouble, string state, bool stands, string because)
    {
        channel.Trouble = call => call == 0 ? trouble : null;
        await using var bot = await BotAsync(Prove.Esito);
        await bot.MeetAsync("anna");
        var seqs = new[] { await bot.JoinAsync(1, "anna"), await bot.JoinAsync(2, "anna") };
        await bot.LooksAsync();

        Assert.Equal([state], await bot.StatesAsync(seqs[0]));
        Assert.Equal([stands ? "Inviata" : "Morta nonRaggiungibile"], await bot.StatesAsync(seqs[1]));
        Assert.True(channel.Calls == (stands ? 2 : 1), because);
        Assert.Equal(stands, await bot.Conversations.WhereAsync(Istanza.KeyOf("anna"), default) is not null);
        Assert.Contains("prova.esito because of fact lecce-2022-2024 2 is dead", log.All);
        Assert.DoesNotContain("anna", log.All);
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task Who_is_not_reached_is_not_told_when_they_come_back_but_from_then_on()
    {
        await using var bot = await BotAsync(Prove.Esito);
        var before = await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        await bot.MeetAsync("anna");
        time.Advance(TimeSpan.FromHours(2));
        await bot.LooksAsync();
        var after = await bot.JoinAsync(2, "anna");
        await bot.LooksAsync();

        Assert.Equal(["Morta nonRaggiungibile"], await bot.StatesAsync(before));
        Assert.Equal(["Inviata"], await bot.StatesAsync(after));
        Assert.Equal(["003 prova.esito numero 2"], channel.To(Istanza.ChatOf("anna")));
    }

    [Fact]
    [Trait("Regola", "SCA-05")]
    public async Task What_is_overtaken_when_it_is_to_go_out_is_not_told()
    {
        await using var bot = await BotAsync(Prove.Di("prova", ancora: dire => dire.Piano.Seq < 3));
        await bot.MeetAsync("anna");
        await bot.MeetAsync("bruno");
        var seqs = new[] { await bot.JoinAsync(1, "anna"), await bot.JoinAsync(2, "bruno") };
        await bot.LooksAsync();

        Assert.Empty(channel.Taken);
        Assert.Equal(["Morta superata"], await bot.StatesAsync(seqs[0]));
        Assert.DoesNotContain("dead", log.All);
    }

    [Fact]
    [Trait("Regola", "SCA-05")]
    public async Task A_person_is_told_in_the_order_of_the_facts_also_when_the_first_one_has_to_wait()
    {
        channel.Trouble = call => call < 3 ? "503" : null;
        await using var bot = await BotAsync(Prove.Di("prova.a", a: "anna"), Prove.Di("prova.b", a: "anna"));
        await bot.MeetAsync("anna");
        await bot.JoinAsync(1, "bruno");
        await bot.LooksAsync();
        await bot.JoinAsync(2, "carla");
        for (var minute = 0; minute < 10; minute++)
        {
            await bot.LooksAsync();
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["002 prova.a numero 1", "002 prova.b numero 1", "003 prova.a numero 2", "003 prova.b numero 2"], channel.To(Istanza.ChatOf("anna")));
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task After_three_days_of_growing_pauses_it_is_given_up()
    {
        channel.Trouble = _ => "503";
        await using var bot = await BotAsync(Prove.Esito);
        await bot.MeetAsync("anna");
        var seq = await bot.JoinAsync(1, "anna");
        var (start, tries) = (time.GetUtcNow(), new List<TimeSpan>());
        do
        {
            var before = channel.Calls;
            var pause = await bot.LooksAsync();
            if (channel.Calls > before) tries.Add(time.GetUtcNow() - start);
            time.Advance(pause);
        }
        while ((await bot.BookAsync())[0].IsOpen);

        Assert.Equal(["Morta scaduta"], await bot.StatesAsync(seq));
        Assert.Equal([0, 30, 90, 210, 450, 930, 1890, 3810, 7410], tries.Take(9).Select(each => (int)each.TotalSeconds));
        Assert.All(tries.Skip(8).Zip(tries.Skip(9)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second - pair.First));
        Assert.InRange(tries[^1], TimeSpan.FromDays(3) - TimeSpan.FromHours(1), TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task Pieces_that_are_out_are_not_sent_again()
    {
        channel.Trouble = call => call == 1 ? "503" : null;
        await using var bot = await BotAsync(Prove.Di("prova", pezzi: 3));
        await bot.MeetAsync("anna");
        var seq = await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        Assert.Single(channel.Taken);
        time.Advance(TimeSpan.FromSeconds(30));
        await bot.LooksAsync();

        Assert.Equal(["002 prova numero 1 (1)", "002 prova numero 1 (2)", "002 prova numero 1 (3)"], channel.To(Istanza.ChatOf("anna")));
        Assert.Equal(["Inviata"], await bot.StatesAsync(seq));
    }

    [Fact]
    public async Task A_bot_that_stops_between_two_pieces_gives_its_lease_up()
    {
        await using var bot = await BotAsync(Prove.Di("prova", pezzi: 7));
        await bot.MeetAsync("anna");
        var seq = await bot.JoinAsync(1, "anna");

        // The sixth piece has to wait for its second; the bot stops meanwhile.
        using var stop = new CancellationTokenSource();
        var looking = bot.Giro.LookAsync(Istanza.Piano, stop.Token);
        for (var looks = 0; looks < 1_500 && channel.Taken.Count < 5; looks++) await Task.Delay(10);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looking);
        Assert.Equal(["Aperta"], await bot.StatesAsync(seq));

        await using var next = await BotAsync(Prove.Di("prova", pezzi: 7));
        await next.LooksAsync();
        Assert.Equal(Enumerable.Range(1, 7).Select(piece => $"002 prova numero 1 ({piece})"), channel.To(Istanza.ChatOf("anna")));
    }

    [Fact]
    public async Task A_delivery_does_not_come_between_a_turn_and_its_answer()
    {
        await using var bot = await BotAsync(Prove.Esito);
        await bot.MeetAsync("anna");
        await bot.JoinAsync(1, "anna");
        var turn = new TaskCompletionSource<bool>();
        var answering = bot.InOrder.RunAsync(Istanza.KeyOf("anna"), () => turn.Task);

        var looking = bot.LooksAsync();
        for (var looks = 0; looks < 20; looks++) await Task.Delay(5);
        Assert.Empty(channel.Taken);
        turn.SetResult(true);
        await answering;
        await looking;

        Assert.Single(channel.Taken);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task What_was_open_for_a_person_whose_data_are_erased_goes()
    {
        channel.Trouble = call => call < 1 ? "503" : null;
        await using var bot = await BotAsync(Prove.Di("prova.a"), Prove.Di("prova.b", a: "bruno"));
        await bot.MeetAsync("anna");
        await bot.MeetAsync("bruno");
        channel.Trouble = _ => "503";
        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        await bot.Libro.EraseAsync(Istanza.Piano, new("anna"), default);
        channel.Trouble = null;
        time.Advance(TimeSpan.FromHours(1));
        await bot.LooksAsync();

        Assert.Equal([Istanza.ChatOf("bruno")], channel.Taken.Select(each => each.Conversation));
        Assert.Equal(["bruno"], (await bot.BookAsync()).Select(each => each.Consegna.A.Nome));
    }

    [Fact]
    public async Task A_kind_that_this_release_does_not_know_waits_for_one_that_does()
    {
        await using var older = await BotAsync();
        await older.MeetAsync("anna");
        await using var newer = await BotAsync(Prove.Esito);
        var seq = await newer.JoinAsync(1, "anna");
        await newer.Fatti.FollowAsync(Istanza.Piano, default);
        await older.LooksAsync();
        Assert.Equal(["Rinviata"], await older.StatesAsync(seq));

        time.Advance(TimeSpan.FromSeconds(30));
        await newer.LooksAsync();
        Assert.Single(channel.Taken);
    }

    private Task<Istanza> BotAsync(params VoceConsegna[] voci) => Istanza.StartAsync(store, time, channel, log, voci: voci);
}
