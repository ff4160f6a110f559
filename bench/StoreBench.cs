using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bench;

/// <summary>The store's own rate, what the register makes of it, and how fast a register is read back.</summary>
public sealed record StoreBench(Figure Raw, Figure Append, Figure Fold, Figure ColdStart)
{
    private const int Callers = 64;

    public static async Task<StoreBench> RunAsync(string folder, int count)
    {
        await using var store = SqliteTableStore.Open(Path.Combine(folder, "store.db"));
        await using var cancellerie = new Cancellerie(store.Table("registro"));
        await cancellerie.AdottaAsync(Samples.Lecce, Samples.Ora);
        var clerk = await cancellerie.DiAsync(Samples.Lecce.Id);
        var plan = clerk.Stato;
        var commands = Enumerable.Range(0, (count * 2) + Callers)
            .Select(number => new PresentaAdesione(DomandaAdesione.Leggi(Samples.Answers(number), plan).Domanda!)).ToArray();

        // Once to warm up, then in turn: half of each, so that neither has the warmer machine.
        await InsertAsync(store.Table("warm"), count / 10);
        var raw1 = await InsertAsync(store.Table("raw1"), count / 2);
        var append1 = await AppendAsync(clerk, commands.AsMemory(0, count), count / 2);
        var raw2 = await InsertAsync(store.Table("raw2"), count / 2);
        var append2 = await AppendAsync(clerk, commands.AsMemory(count, count), count / 2);

        var facts = Facts(100_000);
        Samples.Plan().Applica(facts.Take(10_000));
        var fold = await Figure.OfAsync(1, 1, (_, _) => Task.FromResult(Samples.Plan().Applica(facts)));

        await using var again = new Cancellerie(store.Table("registro"));
        var cold = await Figure.OfAsync(1, 1, (_, _) => again.DiAsync(Samples.Lecce.Id));
        return new(Sum(raw1, raw2), Sum(append1, append2), fold with { Count = facts.Count }, cold with { Count = (int)clerk.Stato.Seq });
    }

    private static Figure Sum(Figure one, Figure other) => new(one.Count + other.Count, one.Seconds + other.Seconds, one.CpuSeconds + other.CpuSeconds);

    /// <summary>Rows as large as a fact's.</summary>
    private static Task<Figure> InsertAsync(ITable table, int count) => Figure.OfAsync(count, Callers, (caller, i) => table.AddEntityAsync(new("piano", $"{caller:D3}-{i:D9}")
    {
        ["tipo"] = "AdesionePresentata",
        ["corpo"] = new byte[420],
        ["personale"] = new byte[110],
        ["catena"] = new byte[32],
        ["hCorpo"] = new byte[32],
        ["hPersonale"] = new byte[32],
        ["sale"] = new byte[16],
        ["chiave"] = new string('k', 64),
    }));

    private static Task<Figure> AppendAsync(Cancelleria clerk, ReadOnlyMemory<PresentaAdesione> commands, int count) => Figure.OfAsync(count, Callers, async (caller, i) =>
    {
        var command = commands.Span[(i * Callers) + caller];
        var outcome = await clerk.DepositaAsync(command, new(new($"p{caller}"), Samples.Ora, new("msteams"), ChiaveComando.Di(command.Domanda.Dati.CodiceFiscale!)));
        if (outcome is not Deposito.Depositato { Ripetuto: false }) throw new InvalidOperationException("Every cooperative joins once");
    });

    private static List<FattoRegistrato> Facts(int count)
    {
        var plan = Samples.Plan();
        return
        [
            .. Enumerable.Range(1, count).Select(number =>
            {
                var request = DomandaAdesione.Leggi(Samples.Answers(number), plan).Domanda!;
                return new FattoRegistrato(
                    number + 1, new AdesionePresentata(number, 2022, Voce.Piena, request.Dati, request.Personali), new($"p{number % 5000}"), Samples.Ora, new("msteams"), new($"{number:x64}"));
            }),
        ];
    }
}
