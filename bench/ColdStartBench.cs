using System.Diagnostics;
using System.Security.Cryptography;
using NodaTime;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bench;

/// <summary>How long a plan with many facts takes to be opened: from its rows, and from extracts; in this process, and in one just started.</summary>
public sealed record ColdStartBench(Figure Rows, Figure Packing, Figure Packed, Figure ColdRows, Figure ColdPacked, long Bytes)
{
    private const int Rounds = 3;

    public static async Task<ColdStartBench> RunAsync(string folder, int count)
    {
        var file = Path.Combine(folder, "start.db");
        await using (var store = SqliteTableStore.Open(file)) await WriteAsync(store.Table("registro"), count);

        var rows = await BestAsync(() => OpenAsync(file, packed: false));
        var coldRows = await BestAsync(() => InProcessAsync(file, "rows"));
        var packing = await PackAsync(file, count);
        var bytes = await BytesAsync(file);
        var packed = await BestAsync(() => OpenAsync(file, packed: true));
        var coldPacked = await BestAsync(() => InProcessAsync(file, "packed"));
        return new(rows, packing, packed, coldRows, coldPacked, bytes);
    }

    /// <summary>Opens a plan from its rows alone, or from extracts where there are.</summary>
    public static async Task<Figure> OpenAsync(string file, bool packed)
    {
        await using var store = SqliteTableStore.Open(file);
        Cancelleria? opened = null;
        var figure = await Figure.OfAsync(1, 1, async (_, _) =>
            opened = await Cancelleria.ApriAsync(store.Table("registro"), Samples.Lecce.Id, estratti: packed ? new(store.Table("estratti")) : null));
        await opened!.DisposeAsync();
        return figure with { Count = (int)opened.Stato.Seq };
    }

    private static async Task<Figure> BestAsync(Func<Task<Figure>> open)
    {
        var figures = new List<Figure>();
        for (var round = 0; round < Rounds; round++) figures.Add(await open());
        return figures.MinBy(figure => figure.CpuSeconds);
    }

    private static async Task<Figure> InProcessAsync(string file, string which)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(ColdStartBench).Assembly.Location);
        foreach (var argument in (string[])["open", file, which]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        return Figure.Parse(await process.StandardOutput.ReadToEndAsync());
    }

    private static async Task<Figure> PackAsync(string file, int count)
    {
        await using var store = SqliteTableStore.Open(file);
        var estratti = new Estratti(store.Table("estratti"));
        var figure = await Figure.OfAsync(1, 1, async (_, _) =>
        {
            for (var first = 1; first <= count; first += Estratti.Passo) await estratti.CopiaAsync(store.Table("registro"), Samples.Lecce.Id, first);
        });
        return figure with { Count = count };
    }

    private static async Task<long> BytesAsync(string file)
    {
        await using var store = SqliteTableStore.Open(file, readOnly: true);
        var bytes = 0L;
        await foreach (var row in store.Table("estratti").ReadAllAsync(new(Samples.Lecce.Id.Valore))) bytes += row.GetBinary("dati")!.Length;
        return bytes;
    }

    /// <summary>The plan's definition and then adesioni, no two alike, straight into rows.</summary>
    private static async Task WriteAsync(ITable table, int count)
    {
        var (random, salts, plan) = (new Random(1), RandomNumberGenerator.Create(), Samples.Plan());
        var chain = Catena.Inizio(Samples.Lecce.Id);
        foreach (var seqs in Enumerable.Range(1, count).Chunk(100))
        {
            var rows = seqs.Select(seq =>
            {
                var fact = seq == 1 ? (Fatto)new DefinizioneAdottata(Samples.Lecce) : Adesione(seq - 1, random, plan);
                var author = new PersonaId(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)));
                var row = RigaFatto.Di(seq, chain, fact, new(author, Samples.Ora + Duration.FromMilliseconds(seq * 997L), new("msteams"), ChiaveComando.Di($"{seq}")), salts);
                chain = row.Catena;
                return new TableTransactionAction(TableTransactionActionType.Add, ColonneFatto.Scrivi(Samples.Lecce.Id, row));
            });
            await table.SubmitTransactionAsync([.. rows]);
        }
    }

    private static AdesionePresentata Adesione(int number, Random random, Piano plan)
    {
        var request = DomandaAdesione.Leggi(Samples.Varied(number, random), plan).Domanda!;
        return new(number, 2022, Voce.Piena, request.Dati, request.Personali);
    }
}
