using System.Security.Cryptography;
using NodaTime;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What an operator runs against the loss of a store: <c>export</c>, <c>import</c>, <c>cancellazioni</c> (SEC-06).</summary>
[Regola("SEC-06")]
internal static class CopieCommands
{
    /// <summary>Names the file that holds the key; the key itself is never an argument, for arguments are seen by everybody on the machine.</summary>
    private const string KeySetting = "Pdz:Copie:Chiave";

    private const string KeepNames = "--lascia-persone";
    private const string ExportUsage = "export --piano ID --file FILE [--Pdz:Store STORE] [--Pdz:Copie:Chiave KEYFILE], or export --nuova-chiave KEYFILE";
    private const string ImportUsage = "import --piano ID --file FILE [--cancellazioni LIST] [--lascia-persone] [--Pdz:Store STORE] [--Pdz:Copie:Chiave KEYFILE]";
    private const string ErasuresUsage = "cancellazioni --piano ID [--file LIST] [--Pdz:Store STORE]";

    /// <summary>Makes a copy of a plan beside a running bot or without it; or a new key.</summary>
    public static async Task<int> ExportAsync(string[] args)
    {
        if (Maintenance.Settings(args, "--piano", "--file", "--nuova-chiave") is not { } settings) return Maintenance.Wrong(ExportUsage);
        if (settings["nuova-chiave"] is { Length: > 0 } keyFile) return await NewKeyAsync(keyFile);
        if (settings["piano"] is not { Length: > 0 } name || settings["file"] is not { Length: > 0 } file) return Maintenance.Wrong(ExportUsage);

        var (piano, key) = (new PianoId(name), Key(settings));
        await using var store = StoreSetting.Open(settings["Pdz:Store"], readOnly: true);
        var copia = new Copia(store.Table(StoreSetting.Registro), piano, key, RandomNumberGenerator.Create());
        var persone = new PersoneDelPiano(store, piano);
        await using var output = PrivateFile.Begin(file, replace: false);
        var made = await copia.ScriviAsync(output.Content, Now, persone.NominateAsync);
        foreach (var fault in made.Guasti) Console.Error.WriteLine(fault);
        if (made.Fatti == 0) return Maintenance.Wrong($"{piano}: the register is empty or not there; no copy was made");
        if (!made.Guasti.IsEmpty)
            return Maintenance.Wrong($"{piano}: the register has {made.Guasti.Length} faults; no copy was made. Keep the earlier copies, and what the store itself can copy, until this is mended.");

        output.Finish();
        Console.WriteLine($"{piano}: {made.Fatti} facts and {made.Persone} people in {file}; head {made.Testa}");
        return 0;
    }

    /// <summary>Makes an empty plan what a copy says, less what was erased since; then checks it.</summary>
    public static async Task<int> ImportAsync(string[] args)
    {
        var keepNames = args.Contains(KeepNames);
        if (Maintenance.Settings([.. args.Where(arg => arg != KeepNames)], "--piano", "--file", "--cancellazioni") is not { } settings) return Maintenance.Wrong(ImportUsage);
        if (settings["piano"] is not { Length: > 0 } name || settings["file"] is not { Length: > 0 } file) return Maintenance.Wrong(ImportUsage);

        var (piano, key) = (new PianoId(name), Key(settings));
        var erasures = settings["cancellazioni"] is { } list ? ListFile.Read(list) : null;
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        var restored = Whole(file, () => Ripristino.Leggi(content, key, piano, erasures));

        await using var store = StoreSetting.Open(settings["Pdz:Store"]);
        var persone = new PersoneDelPiano(store, piano);
        var taken = await persone.OccupateAsync(restored.Persone);
        if (!taken.IsEmpty && !keepNames)
            return Maintenance.Wrong(
                $"{file}: {taken.Length} people of this copy are known to this store by another random name that they already use in another plan, an open form or a file ({string.Join(", ", taken)}). "
                + "One account has one name, so they would not find either these acts or those. Restore into a store of its own, or add --lascia-persone: they keep the name they have here, and don't find their acts of the copy. Nothing was written.");

        var (registro, estratti) = (store.Table(StoreSetting.Registro), new Estratti(store.Table(StoreSetting.Estratti)));
        var head = await restored.ScriviAsync(
            content, key, registro, estratti, Now, RandomNumberGenerator.Create(), async () =>
            {
                await ForgetDeliveriesAsync(store.Table(LibroConsegne.TableName), piano);
                await persone.RipristinaAsync(restored.Persone, taken.ToHashSet());
            });

        var result = await Verifica.DiAsync(registro, piano, head, estratti);
        foreach (var fault in result.Guasti) Console.Error.WriteLine(fault);
        Console.WriteLine($"{piano}: {restored.Intestazione.Testa.Seq} facts and {restored.Persone.Length - taken.Length} people restored as they were on {restored.Intestazione.Creata}");
        Console.WriteLine(erasures is null
            ? "No list of later erasures was given: who erased data after this copy was made must be forgotten again by hand."
            : $"{restored.Cancellazione?.Seqs.Length ?? 0} facts erased again{(restored.Oltre > 0 ? $"; {restored.Oltre} of the list came after the copy and are not in it" : "")}. Make a new list now, for the old one is of the register that was lost.");
        Console.WriteLine(result.Sano ? $"{piano}: {result.Fatti} facts, all well; head {result.Testa}" : $"{piano}: {result.Fatti} facts, {result.Guasti.Length} faults");
        return result.Sano ? 0 : 1;
    }

    /// <summary>Tells which facts were erased, as sequence numbers: to be kept beside the copies, and not with the store.</summary>
    public static async Task<int> ErasuresAsync(string[] args)
    {
        if (Maintenance.Settings(args, "--piano", "--file") is not { } settings || settings["piano"] is not { Length: > 0 } name) return Maintenance.Wrong(ErasuresUsage);

        await using var store = StoreSetting.Open(settings["Pdz:Store"], readOnly: true);
        var list = await ElencoCancellazioni.DiAsync(store.Table(StoreSetting.Registro), new(name));
        if (settings["file"] is not { Length: > 0 } file)
        {
            Console.Write(list.Scrivi());
            return 0;
        }

        if (!await ListFile.ReplacedAsync(file, list)) return Maintenance.Wrong(ListFile.OfAnother(file, list.Piano));

        Console.WriteLine($"{name}: {list.Fatti.Length} erased facts in {file}");
        return 0;
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    /// <summary>What a lost register's facts had caused: new facts will have the same numbers, and must be told.</summary>
    private static async Task ForgetDeliveriesAsync(ITable book, PianoId piano)
    {
        var rows = new List<TableTransactionAction>();
        await foreach (var row in book.ReadAllAsync(new(piano.Valore))) rows.Add(new(TableTransactionActionType.Delete, new(row.PartitionKey, row.RowKey), Azure.ETag.All));
        foreach (var some in rows.Chunk(TableLimits.TransactionActions)) await book.SubmitTransactionAsync(some);
    }

    private static async Task<int> NewKeyAsync(string file)
    {
        await using var output = PrivateFile.Begin(file, replace: false);
        await output.Content.WriteAsync(System.Text.Encoding.ASCII.GetBytes(ChiaveCopie.Nuova(RandomNumberGenerator.Create()) + "\n"));
        output.Finish();
        Console.WriteLine($"A new key is in {file}. Keep it apart from the copies, and twice: without it no copy made with it can ever be opened.");
        return 0;
    }

    private static ChiaveCopie Key(IConfiguration settings)
    {
        const string make = "Make one with: export --nuova-chiave KEYFILE";
        if (settings[KeySetting] is not { Length: > 0 } file) throw new InvalidOperationException($"{KeySetting} must name the file that holds the key for copies. {make}");
        if (!File.Exists(file)) throw new InvalidOperationException($"{KeySetting}: there is no file '{file}'. {make}");
        return ChiaveCopie.Leggi(File.ReadAllText(file)) ?? throw new InvalidOperationException($"{KeySetting}: '{file}' does not hold a key (32 bytes in base64). {make}");
    }

    /// <summary>What stops before anything is written says so.</summary>
    private static T Whole<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CopiaIllegibileException wrong)
        {
            throw new CopiaIllegibileException($"{file}: {wrong.Message}. Nothing was written.", wrong);
        }
    }
}
