using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Bench;

/// <summary>Invented cooperatives, each with a codice fiscale of its own.</summary>
public static class Samples
{
    public static readonly DefinizionePiano Lecce =
        DefinizionePiano.Leggi(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "piani", "lecce-2022-2024.json"))).Riuscita(out var letta, out _)
            ? letta
            : throw new InvalidDataException("Lecce's definition can't be read");

    public static readonly Instant Ora = Instant.FromUtc(2022, 5, 10, 8, 0);

    public static ImmutableSortedDictionary<string, string> Answers(int number) => new Dictionary<string, string>
    {
        ["tipo"] = "ets",
        ["tipoEts"] = "impresaSociale",
        ["denominazione"] = $"Cooperativa sociale numero {number}",
        ["codiceFiscale"] = CodiceFiscale(number),
        ["comune"] = "075035",
        ["rappresentante"] = "Anna Rossi",
        ["carica"] = "presidente",
        ["email"] = $"coop{number}@example.it",
        ["tavoli"] = string.Join(',', Lecce.TavoliAperti.Take(2).Select(tavolo => tavolo.Id)),
        ["privacy"] = "si",
        ["veridicita"] = "si",
    }.ToImmutableSortedDictionary();

    public static string CodiceFiscale(int number)
    {
        var digits = $"{9_000_000_000 + number}";
        var sum = digits.Select((digit, i) => i % 2 == 0 ? digit - '0' : (digit - '0') * 2 is var twice && twice > 9 ? twice - 9 : twice).Sum();
        return digits + (10 - (sum % 10)) % 10;
    }

    public static Piano Plan() => Piano.Vuoto(Lecce.Id).Applica(new FattoRegistrato(1, new DefinizioneAdottata(Lecce), new("bench"), Ora, Canale.Ufficio, new("0")));
}
