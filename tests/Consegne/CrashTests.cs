using System.Globalization;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Killed anywhere, and shared by any number: what must be told is told, what must not be told twice is not, and in the order of the facts.</summary>
[Trait("Regola", "SCA-05")]
public class CrashTests
{
    private static readonly string[] People = ["anna", "bruno", "carla"];

    /// <summary>To who joined, both ways; and to Anna, whoever joins.</summary>
    private static VoceConsegna[] Voci => [Prove.Esito, Prove.Promemoria, Prove.Di("prova.a", a: "anna", pezzi: 2)];

    [Fact]
    public async Task Killed_before_any_write_it_is_told_by_the_next_as_often_as_its_kind_allows()
    {
        var (writes, _) = await RunAsync(null, null);
        Assert.InRange(writes, 15, 60);
        for (var n = 0; n < writes; n++) await RunAsync(n, null);
    }

    [Fact]
    public async Task Killed_after_any_message_it_is_told_by_the_next_as_often_as_its_kind_allows()
    {
        var (_, calls) = await RunAsync(null, null);
        Assert.Equal(12, calls);
        for (var n = 0; n < calls; n++) await RunAsync(null, n);
    }

    [Fact]
    public async Task Killed_again_and_again_it_is_told_by_the_last()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            await using var inner = SqliteTableStore.Open(":memory:");
            var (store, time, channel) = (new CutOffStore(inner), new ManualTime(), new Postino());
            await using (var first = await BotAsync(store, time, channel)) await JoinAsync(first);
            channel.Killed = () => store.Left = 0;
            var lives = 1;
            for (var over = false; !over && lives < 60; lives++)
            {
                var dies = channel.Calls + random.Next(6);
                var byWrite = random.Next(2) == 0;
                store.Left = byWrite ? random.Next(12) : null;
                channel.Trouble = call => !byWrite && call == dies ? "killed" : null;
                try
                {
                    await using var bot = await BotAsync(store, time, channel);
                    await bot.LooksAsync();
                    over = (await bot.BookAsync()) is [_, ..] book && book.All(each => !each.IsOpen);
                }
                catch (CutOffStore.KilledException)
                {
                }

                time.Advance(Pazienza.Lease + TimeSpan.FromSeconds(1));
            }

            Check(channel, most: lives);
        }
    }

    /// <summary>The channel is in trouble in all the ways in which it says so: nothing is lost, nothing comes twice.</summary>
    [Fact]
    public async Task Whatever_trouble_the_channel_admits_all_is_told_once()
    {
        string[] troubles = ["500", "503", "412", "429:3", "429:40", "refused"];
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            await using var store = SqliteTableStore.Open(":memory:");
            var (time, channel) = (new ManualTime(), new Postino { Trouble = _ => random.Next(3) == 0 ? troubles[random.Next(troubles.Length)] : null });
            await using var bot = await BotAsync(store, time, channel);
            await JoinAsync(bot);
            for (var looks = 0; looks < 300 && await OpenAsync(bot); looks++)
            {
                await bot.LooksAsync();
                time.Advance(TimeSpan.FromSeconds(random.Next(1, 200)));
            }

            Check(channel, most: 1);
        }
    }

    [Fact]
    public async Task Two_instances_share_the_work_and_nothing_is_told_twice()
    {
        for (var round = 0; round < 6; round++)
        {
            await using var store = SqliteTableStore.Open(":memory:");
            var channel = new Postino();
            await using var one = await BotAsync(store, TimeProvider.System, channel);
            await using var other = await BotAsync(store, TimeProvider.System, channel);
            foreach (var person in Enumerable.Range(1, 20)) await one.MeetAsync($"persona{person}");
            await one.MeetAsync("anna");
            for (var n = 1; n <= 40; n++) await one.JoinAsync(n, $"persona{(n % 20) + 1}");

            await Task.WhenAll(
                new[] { one, other }.Select(bot => Task.Run(async () =>
                {
                    for (var looks = 0; looks < 1_000 && (Told(channel) < 80 || await OpenAsync(bot)); looks++)
                    {
                        await bot.LooksAsync();
                        await Task.Delay(5);
                    }
                })));

            Assert.All(channel.Taken.GroupBy(each => each.Text), same => Assert.Single(same));
            Assert.Equal(80, Told(channel));
            InOrder(channel);
        }
    }

    private static int Told(Postino channel) => channel.Taken.Count(each => each.Conversation != Istanza.ChatOf("anna"));

    private static async Task<bool> OpenAsync(Istanza bot) => (await bot.BookAsync()) is var book && (book.Count == 0 || book.Any(each => each.IsOpen));

    /// <summary>One life that ends before its n-th write or after its n-th message, and one that takes over.</summary>
    private static async Task<(int Writes, int Calls)> RunAsync(int? beforeWrite, int? afterCall)
    {
        await using var inner = SqliteTableStore.Open(":memory:");
        var (store, time, channel) = (new CutOffStore(inner), new ManualTime(), new Postino());
        channel.Killed = () => store.Left = 0;
        int writes;
        await using (var bot = await BotAsync(store, time, channel))
        {
            await JoinAsync(bot);
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
        await using var next = await BotAsync(store, time, channel);
        await next.LooksAsync();

        Assert.DoesNotContain(await next.BookAsync(), each => each.IsOpen);
        Check(channel, most: beforeWrite is null && afterCall is null ? 1 : 2);
        return (writes, channel.Calls);
    }

    private static Task<Istanza> BotAsync(ITableStore store, TimeProvider time, Postino channel) => Istanza.StartAsync(store, time, channel, pace: new WireClock(), voci: Voci);

    private static async Task JoinAsync(Istanza bot)
    {
        foreach (var person in People) await bot.MeetAsync(person);
        for (var n = 0; n < People.Length; n++) await bot.JoinAsync(n + 1, People[n]);
    }

    /// <param name="most">How often what must be told may be.</param>
    private static void Check(Postino channel, int most)
    {
        var told = channel.Taken.GroupBy(each => each).ToDictionary(same => same.Key, same => same.Count());
        for (var n = 0; n < People.Length; n++)
        {
            var (seq, own, number) = (n + 2, Istanza.ChatOf(People[n]), n + 1);
            Assert.InRange(told.GetValueOrDefault((own, $"{seq:D3} prova.esito numero {number}")), 1, most);
            Assert.InRange(told.GetValueOrDefault((own, $"{seq:D3} prova.promemoria numero {number}")), most == 1 ? 1 : 0, 1);
            for (var piece = 1; piece <= 2; piece++)
                Assert.InRange(told.GetValueOrDefault((Istanza.ChatOf("anna"), $"{seq:D3} prova.a numero {number} ({piece})")), 1, most);
        }

        InOrder(channel);
    }

    private static void InOrder(Postino channel)
    {
        foreach (var chat in channel.Taken.GroupBy(each => each.Conversation))
        {
            var facts = chat.Select(each => int.Parse(each.Text[..3], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(facts.Order(), facts);
        }
    }
}
