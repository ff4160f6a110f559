using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What is announced in the channels where the plan works: by the same book, pace and crashes as what persons are told.</summary>
[Trait("Regola", "SCA-05")]
public sealed class CanaliTests : IAsyncDisposable
{
    private const string Minori = "19:minori@thread.tacv2", Ufficio = "19:ufficio@thread.tacv2";

    private readonly SqliteTableStore store = SqliteTableStore.Open(":memory:");
    private readonly ManualTime time = new();
    private readonly Postino channel = new();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Each_channel_where_the_plan_works_is_told_once_and_no_other()
    {
        await using var bot = await BotAsync();
        await bot.WorksInAsync(Minori, "tavolo:minori");
        await bot.WorksInAsync(Ufficio, "udp");
        await bot.WorksInAsync("19:mensa@thread.tacv2", "nessuna");
        await bot.WorksInAsync("19:potenza@thread.tacv2", "udp", new PianoId("potenza-2022-2024"));
        await bot.WorksInAsync("19:passata@thread.tacv2", "udp");
        await bot.WorksInAsync("19:passata@thread.tacv2", "", new PianoId("potenza-2022-2024"));

        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        time.Advance(TimeSpan.FromDays(1));
        await bot.LooksAsync();

        Assert.Equal([Minori, Ufficio], channel.Taken.Select(each => each.Conversation).Order());
        Assert.All(channel.Taken, each => Assert.Equal("002 prova.annuncio numero 1", each.Text));
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public async Task What_is_announced_at_a_tavolo_goes_to_its_own_channels()
    {
        await using var bot = await Istanza.StartAsync(store, time, channel, pace: new WireClock(), voci: VoceConsegna.NeiCanaliDelTavolo<AdesionePresentata>(
            "prova.tavolo", (_, _) => new("minori"), (presentata, _) => Reply.Say($"al tavolo {presentata.Numero}")));
        await bot.WorksInAsync(Minori, "tavolo:minori");
        await bot.WorksInAsync("19:poverta@thread.tacv2", "tavolo:poverta");
        await bot.WorksInAsync(Ufficio, "udp");
        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        time.Advance(TimeSpan.FromDays(1));
        await bot.LooksAsync();

        Assert.Equal([(Minori, "al tavolo 1")], channel.Taken);
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task A_channel_that_asks_for_patience_gets_it_and_the_others_do_not_wait()
    {
        channel.Trouble = call => call == 0 ? "429:90" : null;
        await using var bot = await BotAsync();
        await bot.WorksInAsync(Minori, "tavolo:minori");
        await bot.WorksInAsync(Ufficio, "udp");
        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        time.Advance(TimeSpan.FromSeconds(89));
        await bot.LooksAsync();
        Assert.Single(channel.Taken);

        time.Advance(TimeSpan.FromSeconds(1));
        await bot.LooksAsync();
        Assert.Equal([Minori, Ufficio], channel.Taken.Select(each => each.Conversation).Order());
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task A_channel_that_is_gone_is_closed_until_somebody_writes_there()
    {
        channel.Trouble = call => call == 0 ? "404:ConversationNotFound" : null;
        await using var bot = await BotAsync();
        await bot.WorksInAsync(Minori, "tavolo:minori");
        var first = await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        var second = await bot.JoinAsync(2, "anna");
        await bot.LooksAsync();
        Assert.Equal(["Morta nonRaggiungibile", "Morta nonRaggiungibile"], [.. await bot.StatesAsync(first), .. await bot.StatesAsync(second)]);
        Assert.Equal(1, channel.Calls);

        await bot.WorksInAsync(Minori, "tavolo:minori");
        await bot.JoinAsync(3, "anna");
        await bot.LooksAsync();
        Assert.Equal(["004 prova.annuncio numero 3"], channel.To(Minori));
    }

    [Fact]
    public async Task A_channel_that_went_over_to_another_plan_meanwhile_is_told_nothing()
    {
        await using var bot = await BotAsync();
        await bot.WorksInAsync(Minori, "tavolo:minori");
        var seq = await bot.JoinAsync(1, "anna");
        await bot.Fatti.FollowAsync(Istanza.Piano, default);
        await bot.WorksInAsync(Minori, "udp", new PianoId("potenza-2022-2024"));
        await bot.LooksAsync();

        Assert.Equal(["Morta nonRaggiungibile"], await bot.StatesAsync(seq));
        Assert.Empty(channel.Taken);
    }

    [Fact]
    public async Task Killed_before_any_write_or_after_any_message_every_channel_is_told_by_the_next()
    {
        var (writes, calls) = await LivesAsync(null, null);
        Assert.InRange(writes, 5, 30);
        Assert.Equal(2, calls);
        for (var n = 0; n < writes; n++) await LivesAsync(n, null);
        for (var n = 0; n < calls; n++) await LivesAsync(null, n);
    }

    [Fact]
    public async Task What_comes_after_a_delivery_that_another_instance_is_at_is_told_as_soon_as_that_is_done()
    {
        await using var one = await BotAsync();
        await using var other = await BotAsync();
        await one.WorksInAsync(Minori, "tavolo:minori");
        for (var n = 1; n <= 2; n++) await one.JoinAsync(n, "anna");
        await one.Fatti.FollowAsync(Istanza.Piano, default);
        var first = (await one.BookAsync())[0];
        var claimed = await one.Libro.ChangedAsync(first, first with { Stato = StatoConsegna.Presa, Dovuta = time.GetUtcNow() + Pazienza.Lease }, default);

        await other.LooksAsync();
        Assert.Empty(channel.Taken);
        await one.Libro.ChangedAsync(claimed!, claimed! with { Stato = StatoConsegna.Inviata }, default);
        await other.LooksAsync();

        Assert.Equal(["003 prova.annuncio numero 2"], channel.To(Minori));
    }

    [Fact]
    public async Task Two_instances_tell_each_channel_once()
    {
        await using var one = await BotAsync(TimeProvider.System);
        await using var other = await BotAsync(TimeProvider.System);
        await one.WorksInAsync(Minori, "tavolo:minori");
        await one.WorksInAsync(Ufficio, "udp");
        for (var n = 1; n <= 4; n++) await one.JoinAsync(n, "anna");

        await Task.WhenAll(new[] { one, other }.Select(bot => Task.Run(async () =>
        {
            for (var looks = 0; looks < 10_000 && (channel.Taken.Count < 8 || (await bot.BookAsync()).Any(each => each.IsOpen)); looks++)
            {
                await bot.LooksAsync();
                await Task.Delay(5);
            }
        })));

        string[] said = [.. Enumerable.Range(1, 4).Select(n => $"{n + 1:D3} prova.annuncio numero {n}")];
        Assert.Equal(said, channel.To(Minori));
        Assert.Equal(said, channel.To(Ufficio));
    }

    private Task<Istanza> BotAsync(TimeProvider? clock = null) => Istanza.StartAsync(store, clock ?? time, channel, pace: new WireClock(), voci: Prove.Annuncio);

    /// <summary>One life that ends before its n-th write or after its n-th message, and one that takes over.</summary>
    private static async Task<(int Writes, int Calls)> LivesAsync(int? beforeWrite, int? afterCall)
    {
        await using var inner = SqliteTableStore.Open(":memory:");
        var (store, time, channel) = (new CutOffStore(inner), new ManualTime(), new Postino());
        channel.Killed = () => store.Left = 0;
        int writes;
        await using (var bot = await Istanza.StartAsync(store, time, channel, pace: new WireClock(), voci: Prove.Annuncio))
        {
            await bot.WorksInAsync(Minori, "tavolo:minori");
            await bot.WorksInAsync(Ufficio, "udp");
            await bot.JoinAsync(1, "anna");
            var before = store.Writes;
            (store.Left, channel.Trouble) = (beforeWrite, call => call == afterCall ? "killed" : null);
            try
            {
                await bot.LooksAsync();
            }
            catch (CutOffStore.KilledException)
            {
            }

            writes = store.Writes - before;
        }

        (store.Left, channel.Trouble) = (null, null);
        time.Advance(Pazienza.Lease);
        await using var next = await Istanza.StartAsync(store, time, channel, pace: new WireClock(), voci: Prove.Annuncio);
        await next.LooksAsync();

        Assert.DoesNotContain(await next.BookAsync(), each => each.IsOpen);
        foreach (var place in (string[])[Minori, Ufficio]) Assert.InRange(channel.To(place).Count, 1, beforeWrite is null && afterCall is null ? 1 : 2);
        return (writes, channel.Calls);
    }
}
