using PdzBot.ActivityProtocol;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>An erasure cut off anywhere is finished, and happens once; what lies unused goes in its time.</summary>
[Trait("Regola", "SEC-02")]
public sealed class ErasureTests : IDisposable
{
    private static readonly PianoId Piano = Lecce.Definizione.Id;
    private static readonly PersonaId Maria = new("maria");
    private static readonly string[] Hers = ["Maria Bianchi", "c1@example.org", "RSS", "lettera.txt", "caro ufficio", "bozza di maria", "29:maria", "a:chat-di-maria"];

    private readonly string folder = Directory.CreateTempSubdirectory("pdz-erasure-").FullName;
    private readonly MovedTime time = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true, "at the next start")]
    [InlineData(false, "when she asks again")]
    public async Task Cut_off_before_any_of_its_writes_it_is_finished(bool restart, string because)
    {
        var writes = await WritesOfAnErasureAsync();
        Assert.InRange(writes, 6, 30);
        for (var after = 0; after < writes; after++)
        {
            var path = Path.Combine(folder, $"{restart}{after}.db");
            await using var file = SqliteTableStore.Open(path);
            var store = new CutOffStore(file);
            await using (var before = await BotAsync(store))
            {
                await before.FillAsync();
                store.Left = after;
                await Assert.ThrowsAnyAsync<Exception>(before.EraseAsync);
                store.Left = null;
            }

            await using var bot = await BotAsync(store);
            var resumed = restart ? await bot.Dati.ResumeAsync(default) == 1 : await bot.Dati.ResumedAsync(Maria, Piano, default);

            Assert.True(resumed == after > 0, $"{because}: after {after} writes");
            Assert.Equal(after > 0 ? 1 : 0, await bot.ErasuresAsync());
            var cells = Everything.In(path);
            if (after == 0) Assert.All(Hers, text => Assert.Contains(cells, cell => cell.Contains(text, StringComparison.Ordinal)));
            else Assert.All(Hers, text => Assert.DoesNotContain(cells, cell => cell.Contains(text, StringComparison.Ordinal)));
            Assert.Equal(0, await bot.Dati.ResumeAsync(default));
        }
    }

    [Fact]
    public async Task Two_instances_at_once_erase_once()
    {
        var path = Path.Combine(folder, "two.db");
        await using var file = SqliteTableStore.Open(path);
        await using var one = await BotAsync(file);
        await one.FillAsync();
        await using var other = await BotAsync(file);

        var outcomes = await Task.WhenAll(one.EraseAsync(), other.EraseAsync());

        Assert.Single(outcomes.Cast<Deposito.Depositato>().Select(outcome => Assert.Single(outcome.Fatti).Impronta).Distinct());
        Assert.Equal(1, await one.ErasuresAsync());
        Assert.All(Hers, text => Assert.DoesNotContain(Everything.In(path), cell => cell.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_erases_what_somebody_else_wrote()
    {
        await using var file = SqliteTableStore.Open(Path.Combine(folder, "others.db"));
        await using var bot = await BotAsync(file);
        await bot.FillAsync();
        var clerk = await bot.Piani.DiAsync(Piano);
        var hers = clerk.Stato.Personali.Di(Maria).ToArray();

        var refused = Assert.IsType<Deposito.Respinto>(await clerk.DepositaAsync(Esempi.Cancella(hers), Esempi.Contesto("bruno", "bruno")));

        var refusal = Assert.Single(refused.Rifiuti);
        Assert.Equal(("SEC-02", "datiDiAltri"), (refusal.Regola, refusal.Motivo));
        Assert.Equal(hers, clerk.Stato.Personali.Di(Maria));
        Assert.Empty(clerk.Stato.Personali.Di(new("bruno")));
    }

    [Fact]
    public async Task After_an_erasure_the_file_is_written_anew_and_holds_nothing_of_it()
    {
        var path = Path.Combine(folder, "compact.db");
        await using var file = SqliteTableStore.Open(path);
        await using var bot = await BotAsync(file);
        await bot.FillAsync();
        await bot.EraseAsync();

        await bot.Dati.CompactAsync(default);

        var bytes = string.Concat(((string[])[path, $"{path}-wal"]).Where(File.Exists).Select(Text));
        Assert.All(Hers.Where(text => text.Length > 5), text => Assert.DoesNotContain(text, bytes, StringComparison.Ordinal));

        static string Text(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }
    }

    [Theory]
    [InlineData(90, 0, true, "a draft on its last day")]
    [InlineData(91, 0, false, "and the day after")]
    [InlineData(91, 50, true, "changed meanwhile, it has another ninety days")]
    [InlineData(141, 50, false, "and no more")]
    public async Task A_draft_that_nobody_touches_goes_after_ninety_days(int days, int touched, bool there, string because)
    {
        await using var file = SqliteTableStore.Open(":memory:");
        await using var bot = await BotAsync(file);
        await bot.FillAsync();
        time.Now += TimeSpan.FromDays(touched);
        if (touched > 0)
        {
            var kept = await bot.Bozze.ReadAsync(Maria, Piano, default);
            Assert.True(await bot.Bozze.SavedAsync(kept, kept.InHand.Draft!.Con("comune", "075035"), days: 90, default));
        }

        time.Now += TimeSpan.FromDays(days - touched);
        await bot.Scadenze.SweepAsync(default);

        Assert.True((await bot.Bozze.ReadAsync(Maria, Piano, default)).InHand.Draft is not null == there, because);
    }

    [Theory]
    [InlineData(365, true, "a year")]
    [InlineData(366, false, "and a day")]
    public async Task How_somebody_is_reached_goes_after_a_year_unused(int days, bool there, string because)
    {
        await using var file = SqliteTableStore.Open(":memory:");
        await using var bot = await BotAsync(file);
        await bot.FillAsync();

        time.Now += TimeSpan.FromDays(days);
        await bot.Scadenze.SweepAsync(default);

        Assert.True(await bot.Recapiti.KeptAsync(Maria, default) is not null == there, because);
    }

    [Theory]
    [InlineData("2029-12-31T23:59", true, "the last minute in which a plan of 2022–2024 keeps it")]
    [InlineData("2030-01-01T00:00", false, "and the first in which it does not")]
    public async Task What_is_personal_in_acts_goes_five_years_after_the_plan_by_the_domain_s_clock(string il, bool there, string because)
    {
        var path = Path.Combine(folder, "expired.db");
        await using var file = SqliteTableStore.Open(path);
        await using var bot = await BotAsync(file);
        await bot.FillAsync();

        await bot.ExpireAsync(il);
        await bot.ExpireAsync(il);

        Assert.True(Everything.In(path).Any(cell => cell.Contains("Maria Bianchi", StringComparison.Ordinal)) == there, because);
        Assert.Equal(there ? 0 : 1, await bot.ErasuresAsync());
        Assert.True((await Verifica.DiAsync(file.Table(StoreSetting.Registro), Piano)).Sano);
    }

    [Theory]
    [InlineData(true, "after a start")]
    [InlineData(false, "in the same process")]
    public async Task Cut_off_before_any_of_its_writes_the_next_round_finishes_it(bool restart, string because)
    {
        const int Writes = 5;
        for (var after = 0; after <= Writes; after++)
        {
            var path = Path.Combine(folder, $"expired-{restart}{after}.db");
            await using var file = SqliteTableStore.Open(path);
            var store = new CutOffStore(file);
            var bot = await BotAsync(store);
            await bot.FillAsync();
            var before = store.Writes;
            store.Left = after;
            if (after < Writes) await Assert.ThrowsAnyAsync<Exception>(() => bot.ExpireAsync("2030-01-01T00:00"));
            else await bot.ExpireAsync("2030-01-01T00:00");
            Assert.Equal(after, store.Writes - before);
            store.Left = null;
            if (restart)
            {
                await bot.DisposeAsync();
                bot = await BotAsync(store);
            }

            await bot.ExpireAsync("2030-01-02T00:00");

            Assert.Equal(1, await bot.ErasuresAsync());
            Assert.DoesNotContain(Everything.In(path), cell => cell.Contains("Maria Bianchi", StringComparison.Ordinal) || cell.StartsWith("cancellazioni|scaduti", StringComparison.Ordinal));
            Assert.True((await Verifica.DiAsync(file.Table(StoreSetting.Registro), Piano)).Sano, $"{because}, after {after} writes");
            await bot.DisposeAsync();
        }
    }

    private async Task<int> WritesOfAnErasureAsync()
    {
        await using var file = SqliteTableStore.Open(Path.Combine(folder, "count.db"));
        var store = new CutOffStore(file);
        await using var bot = await BotAsync(store);
        await bot.FillAsync();
        var before = store.Writes;
        await bot.EraseAsync();
        return store.Writes - before;
    }

    private async Task<Parts> BotAsync(ITableStore store)
    {
        var cancellerie = new Cancellerie(store.Table(StoreSetting.Registro));
        await cancellerie.AdottaAsync(Lecce.Definizione, Esempi.Maggio);
        return new(store, cancellerie, time);
    }

    /// <summary>The parts of a bot that keep something of people.</summary>
    private sealed class Parts : IAsyncDisposable
    {
        private readonly Cancellerie cancellerie;
        private readonly Allegati allegati;
        private readonly Conversations conversations;

        private readonly ITableStore store;

        public Parts(ITableStore store, Cancellerie cancellerie, TimeProvider time)
        {
            (this.store, this.cancellerie) = (store, cancellerie);
            allegati = new(store, time);
            Scadenze = new(store, time);
            Piani = new(cancellerie, [Lecce.Definizione], null, shared: true);
            Bozze = new(store, Scadenze);
            conversations = new(store, Scadenze, Piani);
            Recapiti = new(store, conversations, new(store), null!);
            Lavori = new(store, Scadenze);
            Dati = new(store, Piani, Bozze, allegati, Recapiti, new(store, Scadenze), Lavori);
        }

        public DatiDiPersona Dati { get; }

        public Scadenze Scadenze { get; }

        public Piani Piani { get; }

        public Bozze Bozze { get; }

        public Recapiti Recapiti { get; }

        public LibroLavori Lavori { get; }

        private static Contesto Yes => new(Maria, Esempi.Maggio, new("msteams"), DatiDialog.Key(Maria, "domanda"));

        /// <summary>An adesione, an open form, a file, and where she is reached.</summary>
        public async Task FillAsync()
        {
            var clerk = await Piani.DiAsync(Piano);
            Assert.IsType<Deposito.Depositato>(await clerk.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("maria", Maria.Valore, Dato.Ora("2022-05-10T10:00"))));
            Assert.True(await Bozze.SavedAsync(new(default, []), Bozza.Aperta("b", "adesione", Maria, Piano, Face.Words).Con("denominazione", "bozza di maria"), days: 90, default));
            await allegati.KeepAsync(Maria, new("lettera.txt", FileKind.Text, "caro ufficio"u8.ToArray()), default);
            var where = new Recapito("https://example.org/", "msteams", new() { Id = "a:chat-di-maria", ConversationType = "personal" }, new() { Id = "28:bot" }, new() { Id = "29:maria" });
            await conversations.SaveAsync("chat", Conversation.New, where, "tenant", default);
            await Recapiti.RememberAsync(Maria, "chat", Lingua.Italiano, default);
        }

        public async Task<Deposito> EraseAsync()
        {
            var clerk = await Piani.DiAsync(Piano);
            var draft = (await Bozze.ReadAsync(Maria, Piano, default)).InHand.Draft;
            var outcome = await Dati.EraseAsync(clerk, Piano, new([.. clerk.Stato.Personali.Di(Maria)]), Yes, draft is null ? [] : [draft], default);
            await Dati.FinishAsync(Maria, Piano, "chat", default);
            return outcome;
        }

        /// <summary>The daily round's look at what is personal in acts, at this time of the domain's clock.</summary>
        public Task ExpireAsync(string il) =>
            new DatiScaduti(store, Piani, Dati, new(TimeProvider.System, Dato.Ora(il)), Microsoft.Extensions.Logging.Abstractions.NullLogger<DatiScaduti>.Instance).EraseAsync(default);

        public async Task<int> ErasuresAsync()
        {
            var clerk = await Piani.DiAsync(Piano);
            return (int)clerk.Stato.Seq - 2;
        }

        public async ValueTask DisposeAsync() => await cancellerie.DisposeAsync();
    }

    private sealed class MovedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 10, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
