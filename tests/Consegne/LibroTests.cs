using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The book of deliveries, on every store; and how it follows the register.</summary>
[Trait("Regola", "SCA-05")]
public class LibroTests
{
    private static readonly PianoId Piano = new("lecce-2022-2024");
    private static readonly PersonaId Anna = new("anna");
    private static readonly Destinatario AdAnna = Destinatario.Di(Anna);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_is_due_is_found_by_its_time_and_written_down_once(string store)
    {
        await using var opened = Stores.Open(store);
        var book = new LibroConsegne(opened.Store, new(opened.Store, TimeProvider.System));
        var some = Enumerable.Range(1, 130).Select(n => ((long)n, new Consegna("prova", Destinatario.Di($"p{n % 70:D2}")))).ToList();

        Assert.Equal(130, await book.WriteAsync(Piano, some, Noon, default));
        Assert.Equal(0, await book.WriteAsync(Piano, some, Noon.AddHours(1), default));
        Assert.Equal(1, await book.WriteAsync(Piano, [.. some.Take(60), (131, new("prova", AdAnna))], Noon.AddHours(1), default));

        Assert.Equal(70, (await book.DueAsync(Piano, Noon, 1_000, default)).Chi.Length);
        Assert.Equal(Noon.AddHours(1), (await book.DueAsync(Piano, Noon, 1_000, default)).Next);
        Assert.Empty((await book.DueAsync(Piano, Noon.AddTicks(-1), 1_000, default)).Chi);
        Assert.Contains(AdAnna, (await book.DueAsync(Piano, Noon.AddHours(1), 1_000, default)).Chi);
        Assert.InRange((await book.DueAsync(Piano, Noon, 7, default)).Chi.Length, 1, 7);
        Assert.Equal([1L, 71L], (await book.OfAsync(Piano, Destinatario.Di("p01"), default)).Select(each => each.Seq));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Of_two_that_claim_one_gets_it(string store)
    {
        await using var opened = Stores.Open(store);
        var book = new LibroConsegne(opened.Store, new(opened.Store, TimeProvider.System));
        await book.WriteAsync(Piano, [(7, new("prova", AdAnna))], Noon, default);
        var read = Assert.Single(await book.OfAsync(Piano, AdAnna, default));
        var wanted = read with { Stato = StatoConsegna.Presa, Dovuta = Noon.AddMinutes(2), Tentativi = 1, Prima = Noon };

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => book.ChangedAsync(read, wanted, default))));

        var claimed = Assert.Single(claims.OfType<Annotata>());
        Assert.Equal(claimed, Assert.Single(await book.OfAsync(Piano, AdAnna, default)));
        Assert.Empty((await book.DueAsync(Piano, Noon, 10, default)).Chi);
        Assert.Equal(AdAnna, Assert.Single((await book.DueAsync(Piano, Noon.AddMinutes(2), 10, default)).Chi));

        var sent = await book.ChangedAsync(claimed, claimed with { Stato = StatoConsegna.Inviata, Detti = 1 }, default);
        Assert.NotNull(sent);
        Assert.Empty(await book.OfAsync(Piano, AdAnna, default));
        Assert.Null((await book.DueAsync(Piano, Noon.AddDays(1), 10, default)).Next);
        Assert.Empty((await book.DueAsync(Piano, Noon.AddDays(1), 10, default)).Chi);
        Assert.Equal(0, await book.WriteAsync(Piano, [(7, new("prova", AdAnna))], Noon, default));
        Assert.Null(await book.ChangedAsync(claimed, claimed with { Stato = StatoConsegna.Morta }, default));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_is_told_in_a_channel_is_found_under_its_name(string store)
    {
        await using var opened = Stores.Open(store);
        var book = new LibroConsegne(opened.Store, new(opened.Store, TimeProvider.System));
        var (one, other) = (Destinatario.Di(new LuogoId("ab12", "cd34")), Destinatario.Di(new LuogoId("ab12", "cd35")));
        Assert.Equal(2, await book.WriteAsync(Piano, [(1, new("prova", one)), (1, new("prova", other))], Noon, default));
        Assert.Equal(0, await book.WriteAsync(Piano, [(1, new("prova", one))], Noon, default));

        Assert.Equal([one.Nome, other.Nome], (await book.DueAsync(Piano, Noon, 10, default)).Chi.Select(each => each.Nome));
        Assert.Equal(new("prova", other), Assert.Single(await book.OfAsync(Piano, other, default)).Consegna);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    [Trait("Regola", "SEC-02")]
    public async Task Erasing_leaves_nothing_of_the_person_and_all_of_the_others(string store)
    {
        await using var opened = Stores.Open(store);
        var book = new LibroConsegne(opened.Store, new(opened.Store, TimeProvider.System));
        await book.WriteAsync(Piano, [(1, new("prova", AdAnna)), (2, new("prova", AdAnna)), (2, new("prova", Destinatario.Di("annalisa"))), (3, new("prova", Destinatario.Di("bruno")))], Noon, default);
        var first = (await book.OfAsync(Piano, AdAnna, default))[0];
        await book.ChangedAsync(first, first with { Stato = StatoConsegna.Inviata }, default);

        await book.EraseAsync(Piano, Anna, default);

        Assert.Equal(["annalisa", "bruno"], (await book.AllAsync(Piano, default)).Select(each => each.Consegna.A.Nome));
        Assert.Equal(["annalisa", "bruno"], (await book.DueAsync(Piano, Noon, 10, default)).Chi.Select(each => each.Nome));
    }

    [Theory]
    [InlineData(30, true, "its last day")]
    [InlineData(31, false, "and the day after")]
    [Trait("Regola", "SEC-02")]
    public async Task What_is_over_goes_after_thirty_days_and_what_is_open_stays(int days, bool there, string because)
    {
        await using var store = SqliteTableStore.Open(":memory:");
        var time = new ManualTime();
        var scadenze = new Scadenze(store, time);
        var book = new LibroConsegne(store, scadenze);
        await book.WriteAsync(Piano, [(1, new("prova", AdAnna)), (2, new("prova", AdAnna))], Noon, default);
        var first = (await book.OfAsync(Piano, AdAnna, default))[0];
        await book.ChangedAsync(first, first with { Stato = StatoConsegna.Inviata }, default);

        time.Advance(TimeSpan.FromDays(days));
        await scadenze.SweepAsync(default);

        Assert.True((await book.AllAsync(Piano, default)).Select(each => each.Seq).SequenceEqual(there ? [1L, 2L] : [2L]), because);
    }

    [Fact]
    public async Task What_happened_before_there_was_a_book_is_not_told()
    {
        await using var store = SqliteTableStore.Open(":memory:");
        var (time, channel) = (new ManualTime(), new Postino());
        await using (var before = await Istanza.StartAsync(new WithoutBook(store), time, channel))
        {
            await before.MeetAsync("anna");
            await before.JoinAsync(1, "anna");
        }

        await using var bot = await Istanza.StartAsync(store, time, channel, voci: Prove.Esito);
        await bot.JoinAsync(2, "anna");
        await bot.LooksAsync();

        Assert.Equal(["003 prova.esito numero 2"], channel.To(Istanza.ChatOf("anna")));
    }

    [Fact]
    public async Task What_happened_while_nobody_looked_is_told()
    {
        await using var store = SqliteTableStore.Open(":memory:");
        var (time, channel) = (new ManualTime(), new Postino());
        await using (var stopped = await Istanza.StartAsync(store, time, channel, voci: Prove.Esito))
        {
            await stopped.MeetAsync("anna");
            await stopped.JoinAsync(1, "anna");
        }

        await using var bot = await Istanza.StartAsync(store, time, channel, voci: Prove.Esito);
        await bot.LooksAsync();
        Assert.Single(channel.Taken);
    }

    [Fact]
    public async Task A_fact_that_concerns_many_is_told_to_each()
    {
        await using var store = SqliteTableStore.Open(":memory:");
        var channel = new Postino();
        var all = Enumerable.Range(1, 130).Select(n => new PersonaId($"p{n}")).ToList();
        var voce = VoceConsegna.Di<AdesionePresentata>("prova", (_, _, _) => all.Concat(all), (_, _) => Reply.Say("ecco"));
        await using var bot = await Istanza.StartAsync(store, TimeProvider.System, channel, voci: voce);
        foreach (var persona in all) await bot.MeetAsync(persona.Valore);
        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();

        Assert.Equal(all.Select(persona => Istanza.ChatOf(persona.Valore)).Order(), channel.Taken.Select(each => each.Conversation).Order());
    }

    [Theory]
    [InlineData("", "no name")]
    [InlineData("due:punti", "a part of a key")]
    [InlineData("con spazio", "words")]
    [InlineData("è", "not ASCII")]
    public void A_kinds_name_is_refused_that_no_row_can_hold(string name, string because) =>
        Assert.True(Assert.Throws<ArgumentException>(() => new ElencoConsegne(Prove.Di(name))).Message.Length > 0, because);

    [Fact]
    public void Two_kinds_of_one_name_are_refused() => Assert.Throws<ArgumentException>(() => new ElencoConsegne(Prove.Esito, Prove.Esito));

    [Fact]
    public void The_real_list_can_be_stored_and_asked()
    {
        var fatto = new FattoRegistrato(1, Esempi.Fatto(1), Anna, Esempi.Maggio, new("msteams"), new("0"));
        Assert.Equal(Consegne.Elenco.Di(fatto, Lecce.Con(), []), Consegne.Di(fatto, Lecce.Con()));
    }

    /// <summary>The store as a release had it that knew no deliveries.</summary>
    private sealed class WithoutBook(ITableStore inner) : ITableStore
    {
        private readonly SqliteTableStore elsewhere = SqliteTableStore.Open(":memory:");

        public ITable Table(string name) => (name == "consegne" ? elsewhere : inner).Table(name);

        public Task CompactAsync(CancellationToken cancellation = default) => inner.CompactAsync(cancellation);

        public Task PingAsync(CancellationToken cancellation = default) => inner.PingAsync(cancellation);

        public ValueTask DisposeAsync() => elsewhere.DisposeAsync();
    }
}
