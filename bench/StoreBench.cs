using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bench;

/// <summary>The store's own rate, what the register makes of it, and how fast its facts are folded.</summary>
public sealed record StoreBench(Figure Raw, Figure Append, Figure Fold)
{
    private const int Callers = 64, Rounds = 4;

    /// <param name="count">Rows of one round.</param>
    public static async Task<StoreBench> RunAsync(string folder, int count)
    {
        await using var store = SqliteTableStore.Open(Path.Combine(folder, "store.db"));
        await using var cancellerie = new Cancellerie(store.Table("registro"));
        await cancellerie.AdottaAsync(Samples.Lecce, Samples.Ora);
        var clerk = await cancellerie.DiAsync(Samples.Lecce.Id);
        var plan = clerk.Stato;
        var rounds = Rounds + 1;
        var commands = Enumerable.Range(0, rounds * count)
            .Select(number => new PresentaAdesione(DomandaAdesione.Leggi(Samples.Answers(number), plan).Domanda!)).ToArray();

        // In turn, so that neither has the quieter machine; the first round only warms up, and until the compiler is done with both.
        var (raw, append) = (default(Figure), default(Figure));
        for (var round = 0; round < rounds; round++)
        {
            var inserted = await InsertAsync(store.Table($"raw{round}"), count);
            var appended = await AppendAsync(clerk, commands.AsMemory(round * count, count), count);
            if (round > 0) (raw, append) = (raw + inserted, append + appended);
        }

        var facts = Facts(100_000);
        Samples.Plan().Applica(facts.Take(10_000));
        var fold = await Figure.OfAsync(1, 1, (_, _) => Task.FromResult(Samples.Plan().Applica(facts)));
        return new(raw, append, fold with { Count = facts.Count });
    }

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
