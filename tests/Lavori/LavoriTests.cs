using System.Net;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Long work is done once and told in one message, wherever the bot dies and however many of it there are.</summary>
[Trait("Regola", "DIA-09")]
public sealed class LavoriTests : IAsyncDisposable
{
    private const string Tutte = "Ammissione di 250 adesioni Ammesse 250 su 250. [Elenco delle adesioni]";

    private readonly SqliteTableStore store = SqliteTableStore.Open(":memory:");
    private readonly ManualTime time = new();
    private readonly Bacheca channel = new();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task What_is_done_in_a_moment_is_told_by_the_turn_alone_and_ordered_again_it_is_the_same_work()
    {
        await using var bot = await BotAsync(subito: 2);

        var work = await bot.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);
        var again = await bot.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);

        Assert.Equal((FineLavoro.Finito, 250, 3, 0, 0), (work.Fine, work.Fatte, work.Passi, work.Restano, work.Cambiate));
        Assert.Equal(work with { Incarichi = again.Incarichi }, again);
        Assert.Equal(250, (await bot.AdmissionsAsync()).Count);
        Assert.Empty(await bot.Libro.OpenAsync(default));
        Assert.Equal(0, channel.Requests);
    }

    [Fact]
    public async Task What_takes_longer_shows_how_far_it_is_in_one_message_that_changes()
    {
        await using var bot = await BotAsync();
        var seen = new List<string>();
        channel.Trouble = (_, _) =>
        {
            seen.AddRange(channel.Messages);
            return null;
        };

        Assert.Null((await bot.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default)).Fine);
        await bot.GoOnAsync(time.GetUtcNow());

        Assert.Equal(["Sto ammettendo 250 adesioni Ammesse 0 su 250. [Ferma]", "Sto ammettendo 250 adesioni Ammesse 100 su 250. [Ferma]", "Sto ammettendo 250 adesioni Ammesse 200 su 250. [Ferma]", "Sto ammettendo 250 adesioni Ammesse 250 su 250. [Ferma]"], seen);
        Assert.Equal([Tutte], channel.Messages);
        Assert.All(await bot.AdmissionsAsync(), fatto => Assert.Equal((Cantiere.Carla, Dato.Ora("2022-05-12T10:00")), (fatto.Autore, fatto.Ora)));
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task Where_no_message_can_be_changed_there_are_two()
    {
        await using var bot = await BotAsync();
        channel.Trouble = (_, changes) => changes ? HttpStatusCode.MethodNotAllowed : null;

        await bot.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);
        await bot.GoOnAsync(time.GetUtcNow());

        Assert.Equal(["Sto ammettendo 250 adesioni Ammesse 0 su 250. [Ferma]", Tutte], channel.Messages);
        Assert.Equal(3, channel.Requests);
    }

    [Fact]
    public async Task An_end_that_could_not_be_told_is_told_later()
    {
        await using var bot = await BotAsync();
        await bot.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);
        channel.Trouble = (call, _) => call > 0 ? HttpStatusCode.InternalServerError : null;
        await bot.GoOnAsync(time.GetUtcNow());
        Assert.Equal(FineLavoro.Finito, Assert.Single(await bot.Libro.OpenAsync(default)).Lavoro.Fine);

        channel.Trouble = null;
        await bot.GoOnAsync(time.GetUtcNow());
        Assert.NotEqual([Tutte], channel.Messages);
        time.Advance(TimeSpan.FromSeconds(31));
        await bot.GoOnAsync(time.GetUtcNow());

        Assert.Equal([Tutte], channel.Messages);
        Assert.Empty(await bot.Libro.OpenAsync(default));
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task Stopped_after_the_batch_at_hand_it_says_what_was_done_what_not_and_what_had_changed()
    {
        await using var bot = await BotAsync();
        await bot.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);
        channel.Meanwhile = call => call == 1 ? WithdrawsAndStopsAsync() : Task.CompletedTask;
        await bot.GoOnAsync(time.GetUtcNow());

        Assert.Equal(["Ammissione di 250 adesioni Mi sono fermato. Ammesse 100 su 250. Lasciate come sono perché nel frattempo sono cambiate: 1. Non fatte: 149. Restano come erano. [Elenco delle adesioni]"], channel.Messages);
        Assert.Equal(100, (await bot.AdmissionsAsync()).Count);
        var work = Assert.Single(await bot.Lavori.StopAsync(Lecce.Definizione.Id, Cantiere.Carla, "ordine", default));
        Assert.Equal((FineLavoro.Fermato, 149, 1), (work.Fine, work.Restano, work.Cambiate));
        Assert.Empty(await bot.Lavori.StopAsync(Lecce.Definizione.Id, Cantiere.Carla, null, default));

        async Task WithdrawsAndStopsAsync()
        {
            await (await bot.ClerkAsync()).DepositaAsync(new RecediAdesione(240, ""), Esempi.Contesto("recede", "persona-240", Dato.Ora("2022-05-12T10:01")));
            Assert.True(Assert.Single(await bot.Lavori.StopAsync(Lecce.Definizione.Id, Cantiere.Carla, null, default)).Ferma);
        }
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task Without_the_role_nothing_is_done_and_it_says_so()
    {
        await using var bot = await BotAsync(subito: 2);
        var work = await bot.Lavori.BeginAsync(Cantiere.Ordine(), default);

        Assert.Equal((FineLavoro.Respinto, 0, 250), (work.Fine, work.Fatte, work.Restano));
        Assert.Empty(await bot.AdmissionsAsync());
    }

    /// <summary>Killed before any of its writes, in the turn or in the round: the next bot goes on, nothing is done twice, the count is right.</summary>
    [Theory]
    [InlineData(2, "in the first moments, by the turn")]
    [InlineData(0, "by the round")]
    public async Task Killed_anywhere_it_is_gone_on_with_after_the_restart(int subito, string because)
    {
        var writes = await KilledAsync(subito, null, because);
        Assert.InRange(writes, 8, 30);
        for (var n = 1; n < writes; n++) await KilledAsync(subito, n, because);
    }

    [Fact]
    public async Task Two_instances_do_it_once()
    {
        await using var one = await BotAsync();
        await using var other = new Cantiere(store, time, channel, TimeSpan.Zero);
        await one.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);

        await Task.WhenAll(Task.Run(() => one.GoOnAsync(time.GetUtcNow())), Task.Run(() => other.GoOnAsync(time.GetUtcNow())));

        Assert.Equal([Tutte], channel.Messages);
        Assert.Equal(250, (await one.AdmissionsAsync()).Count);
    }

    [Fact]
    public async Task Two_instances_at_it_after_a_lease_ran_out_count_it_once()
    {
        await using var one = await BotAsync();
        await using var other = new Cantiere(store, time, channel, TimeSpan.Zero);
        await one.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);

        // The first one stands still so long that the other takes it over and ends it.
        channel.Meanwhile = call => call == 1 ? EndsAsync(other) : Task.CompletedTask;
        await one.GoOnAsync(time.GetUtcNow());

        Assert.Equal(250, (await one.AdmissionsAsync()).Count);
        var work = (await one.Libro.FindAsync(Lecce.Definizione.Id, Cantiere.Carla, "ordine", default))!.Lavoro;
        Assert.Equal((FineLavoro.Finito, 250), (work.Fine, work.Fatte));
    }

    /// <summary>Its message can't be noted down any more: the work was taken over, ended and put away meanwhile.</summary>
    [Theory]
    [InlineData(0, "its first message is out")]
    [InlineData(1, "its message can't be changed any more")]
    public async Task Who_shows_work_that_is_over_meanwhile_leaves_it(int call, string because)
    {
        await using var one = await BotAsync();
        await using var other = new Cantiere(store, time, channel, TimeSpan.Zero);
        await one.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);
        channel.Meanwhile = before => before == call ? EndsAsync(other) : Task.CompletedTask;
        channel.Trouble = (before, changes) => changes && before == call ? HttpStatusCode.MethodNotAllowed : null;

        await Task.Run(() => one.GoOnAsync(time.GetUtcNow())).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True((await one.AdmissionsAsync()).Count == 250, because);
        Assert.Empty(await one.Libro.OpenAsync(default));
    }

    [Fact]
    public async Task A_turn_whose_work_is_over_meanwhile_tells_how_it_ended()
    {
        await using var other = await BotAsync();
        await using var one = new Cantiere(store, new Slow(time, look: 2, () => EndsAsync(other)), channel, TimeSpan.Zero);

        var work = await Task.Run(() => one.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((FineLavoro.Finito, 250), (work.Fine, work.Fatte));
    }

    /// <summary>The lease has run out, and another instance does it all.</summary>
    private async Task EndsAsync(Cantiere other)
    {
        time.Advance(Pazienza.Lease + TimeSpan.FromSeconds(1));
        await other.GoOnAsync(time.GetUtcNow());
    }

    private static async Task<int> KilledAsync(int subito, int? after, string because)
    {
        await using var inner = SqliteTableStore.Open(":memory:");
        var (store, time, channel) = (new CutOffStore(inner), new ManualTime(), new Bacheca());
        int writes;
        await using (var first = new Cantiere(store, time, channel, TimeSpan.FromSeconds(subito)))
        {
            await first.FillAsync();
            (writes, store.Left) = (store.Writes, after);
            try
            {
                await first.Lavori.BeginAsync(Cantiere.Ordine(Ruolo.Ufficio), default);
                await first.GoOnAsync(time.GetUtcNow());
            }
            catch (CutOffStore.KilledException)
            {
            }

            writes = store.Writes - writes;
        }

        store.Left = null;
        time.Advance(Pazienza.Lease + TimeSpan.FromSeconds(1));
        await using var next = new Cantiere(store, time, channel, TimeSpan.FromSeconds(subito));
        await next.GoOnAsync(time.GetUtcNow());

        var admissions = await next.AdmissionsAsync();
        Assert.Equal(Enumerable.Range(1, Cantiere.Quante), admissions.Select(fatto => ((AdesioneAmmessa)fatto.Fatto).Numero).Order());
        var work = (await next.Libro.FindAsync(Lecce.Definizione.Id, Cantiere.Carla, "ordine", default))!.Lavoro;
        Assert.True((work.Fine, work.Fatte, work.Restano) == (FineLavoro.Finito, 250, 0), $"{because}, after {after}: {work}");
        Assert.Empty(await next.Libro.OpenAsync(default));
        if (after is not null || subito == 0) Assert.Equal(Tutte, channel.Messages[^1]);

        // Only a message that was out and not noted down stands there twice.
        Assert.InRange(channel.Messages.Count, 0, 2);
        return writes;
    }

    private async Task<Cantiere> BotAsync(int subito = 0)
    {
        var bot = new Cantiere(store, time, channel, TimeSpan.FromSeconds(subito));
        await bot.FillAsync();
        return bot;
    }

    /// <summary>The clock of an instance that stands still at its n-th look at it, while something happens elsewhere.</summary>
    private sealed class Slow(TimeProvider time, int look, Func<Task> meanwhile) : TimeProvider
    {
        private int looks;

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Increment(ref looks) == look) Task.Run(meanwhile).GetAwaiter().GetResult();
            return time.GetUtcNow();
        }

        public override long GetTimestamp() => time.GetTimestamp();
    }
}
