using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The commands of an operator who loses a store and has a copy, and the people who go on talking afterwards.</summary>
[Trait("Regola", "SEC-06")]
public sealed class CopieChatTests : IDisposable
{
    private const string Plan = "lecce-2022-2024";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Regola", "ADE-04")]
    [Trait("Regola", "SEC-02")]
    public async Task After_a_restoration_people_find_their_acts_and_what_they_erased_since_the_copy_is_gone()
    {
        (int Number, string Sha256) receipt;
        await NewKeyAsync();
        await using (var chat = await Chat.With(store: Store("lost.db")))
        {
            var (anna, maria) = (chat.Someone(), chat.Someone("Maria Bianchi"));
            receipt = (await AdesioneChatTests.Joined(chat, anna)).Receipt();
            await DatiChatTests.Joined(maria, DatiChatTests.Citizen);
            await WellAsync("export", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("lost.db"));
            (await DatiChatTests.ErasedAsync(maria)).Receipt();
            await WellAsync("cancellazioni", "--piano", Plan, "--file", folder.File("elenco.txt"), "--Pdz:Store", Store("lost.db"));
        }

        var said = await WellAsync("import", "--piano", Plan, "--file", folder.File("copia.pdz"), "--cancellazioni", folder.File("elenco.txt"), "--Pdz:Store", Store("new.db"));

        Assert.Contains("1 facts erased again", said);
        Assert.Contains("all well; head 4:", said);
        Assert.DoesNotContain(Everything.In(folder.File("new.db")), row => row.Contains("Maria Bianchi", StringComparison.Ordinal) || row.Contains(DatiChatTests.Citizen["codiceFiscale"], StringComparison.Ordinal));
        await using (var chat = await Chat.With(store: Store("new.db")))
        {
            var (anna, maria, altra) = (chat.Person(1, activities: 1_000), chat.Person(2, "Maria Bianchi", activities: 1_000), chat.Person(3, "Lucia Verdi", activities: 1_000));
            (await anna.Says("la mia adesione")).Expects("n. 1/2022");
            Assert.Equal(receipt, (await anna.Says("la mia ricevuta")).Receipt());
            var asked = await altra.Tells(await altra.Says("voglio aderire"), new Dictionary<string, string> { ["tipo"] = "associazione non iscritta", ["denominazione"] = "Un'altra" });
            asked.Asks("codiceFiscale");
            (await altra.Says("93012345679")).Refuses("ADE-04", "codiceFiscale");
            Assert.DoesNotContain("maria.bianchi", (await maria.Says("i miei dati")).Text, StringComparison.Ordinal);
            (await maria.Tells(await maria.Says("voglio aderire"), DatiChatTests.Citizen)).Asks("conferma");
            Assert.Equal(3, (await maria.Says("confermo")).Receipt().Number);
        }
    }

    [Fact]
    public async Task A_copy_and_a_list_are_their_owners_alone_and_take_no_ones_place_unasked()
    {
        await CopiedAsync();
        string[] export = ["export", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("lost.db")];
        foreach (var file in (string[])["copia.pdz", "chiave"])
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder.File(file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);

        var before = await File.ReadAllBytesAsync(folder.File("copia.pdz"));
        Assert.Contains("already", await WrongAsync(export));
        Assert.Contains("already", await WrongAsync("export", "--nuova-chiave", folder.File("chiave")));
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.File("copia.pdz")));
        Assert.Contains("has a register", await WrongAsync("import", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("lost.db")));

        await File.WriteAllTextAsync(folder.File("elenco.txt"), "99\n");
        Assert.Contains("does not have", await WrongAsync("cancellazioni", "--piano", Plan, "--file", folder.File("elenco.txt"), "--Pdz:Store", Store("lost.db")));
        Assert.Equal("99\n", await File.ReadAllTextAsync(folder.File("elenco.txt")));
        Assert.Equal($"# pdzbot-cancellazioni 1 {Plan}\n", await WellAsync("cancellazioni", "--piano", Plan, "--Pdz:Store", Store("lost.db")));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.parziale"));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_copy_is_said_in_one_line_and_nothing_is_written()
    {
        await CopiedAsync();
        string[] import = ["import", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("new.db")];
        await File.WriteAllTextAsync(folder.File("altra"), ChiaveCopie.Nuova(System.Security.Cryptography.RandomNumberGenerator.Create()));
        await File.WriteAllTextAsync(folder.File("parola"), "segretissima");
        await File.WriteAllTextAsync(folder.File("sbagliato.txt"), "tutte\n");
        (string[] Args, string Says)[] wrong =
        [
            (["import", "--piano", Plan, "--Pdz:Store", Store("new.db")], "import --piano ID"),
            ([.. import, "--cancelazioni", "x"], "import --piano ID"),
            ([.. import, "--cancellazioni", folder.File("sbagliato.txt")], "'tutte'"),
            ([.. import, "--Pdz:Copie:Chiave", folder.File("altra")], "another key"),
            ([.. import, "--Pdz:Copie:Chiave", folder.File("parola")], "32 bytes in base64"),
            ([.. import, "--Pdz:Copie:Chiave", ""], "--nuova-chiave"),
            (["import", "--piano", "potenza", "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("new.db")], $"copy of {Plan}"),
            (["export", "--piano", "atlantide", "--file", folder.File("c.pdz"), "--Pdz:Store", Store("lost.db")], "empty or not there"),
        ];
        foreach (var (args, says) in wrong)
        {
            var told = await WrongAsync(args);
            Assert.Contains(says, told);
            Assert.DoesNotContain("segretissima", told);
        }

        Assert.False(File.Exists(folder.File("new.db")));
        Assert.False(File.Exists(folder.File("c.pdz")));
    }

    [Fact]
    public async Task An_account_met_meanwhile_gets_the_copys_name_unless_it_uses_the_other_one()
    {
        await CopiedAsync();
        TableEntity known;
        await using (var lost = SqliteTableStore.Open(folder.File("lost.db"), readOnly: true)) known = (await lost.Table("persone").ScanAsync()).Entities.Single();
        var other = new string('b', 24);
        foreach (var (uses, keeps) in ((string?, bool)[])[(null, false), ("bozze", true), ("registro", true)])
        {
            var name = $"{uses ?? "unused"}.db";
            await using (var store = SqliteTableStore.Open(folder.File(name)))
            {
                await store.Table("persone").AddEntityAsync(new(known.PartitionKey, known.RowKey) { ["persona"] = other, ["lingua"] = "en", ["piani"] = "potenza" });
                await store.Table("recapiti").AddEntityAsync(new(other, "personale") { ["conversazione"] = "x" });
                foreach (var plan in (string[])[Plan, "potenza"]) await store.Table("consegne").AddEntityAsync(new(plan, "segno") { ["seq"] = 500L });
                if (uses == "bozze") await store.Table("bozze").AddEntityAsync(new(other, "potenza:adesione"));
                if (uses == "registro") await store.Table("registro").AddEntityAsync(new("potenza", "f:000000000001") { ["autore"] = "altri", ["corpo"] = System.Text.Encoding.UTF8.GetBytes($"{{\"delegata\":\"{other}\"}}") });
            }

            string[] import = ["import", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store(name)];
            if (keeps)
            {
                Assert.Contains(other, await WrongAsync(import));
                import = [.. import, "--lascia-persone"];
            }

            await WellAsync(import);
            await using var after = SqliteTableStore.Open(folder.File(name), readOnly: true);
            var row = (await after.Table("persone").ScanAsync()).Entities.Single();
            Assert.Equal((keeps ? other : known.GetString("persona"), "en"), (row.GetString("persona"), row.GetString("lingua")));
            Assert.Contains("potenza", row.GetString("piani"));
            Assert.Equal("potenza", (await after.Table("consegne").ScanAsync()).Entities.Single().PartitionKey);
            Assert.Equal(keeps, await after.Table("recapiti").GetEntityIfExistsAsync(other, "personale") is not null);
        }
    }

    private string Store(string name) => $"sqlite:{folder.File(name)}";

    private Task<string> NewKeyAsync() => WellAsync("export", "--nuova-chiave", folder.File("chiave"));

    /// <summary>A store with one adesione, and its copy.</summary>
    private async Task CopiedAsync()
    {
        await NewKeyAsync();
        await using (var chat = await Chat.With(store: Store("lost.db"))) await AdesioneChatTests.Joined(chat, chat.Someone());
        await WellAsync("export", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("lost.db"));
    }

    private async Task<string> WellAsync(params string[] args)
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(WithKey(args));
        Assert.True(exitCode == 0, errors);
        Assert.Equal("", errors);
        return output;
    }

    private async Task<string> WrongAsync(params string[] args)
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(WithKey(args));
        Assert.True(exitCode == 1, string.Join(' ', args));
        Assert.Single(errors.TrimEnd().Split('\n'));
        return errors;
    }

    private string[] WithKey(string[] args) =>
        args.Contains("--Pdz:Copie:Chiave") || args.Contains("--nuova-chiave") ? args : [.. args, "--Pdz:Copie:Chiave", folder.File("chiave")];
}
