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

    /// <summary>Cooperatives and citizens of which hardly a word is the same, so that nothing is flattered by packing them.</summary>
    public static ImmutableSortedDictionary<string, string> Varied(int number, Random random)
    {
        var name = $"{Word(random)} {Word(random)}";
        var answers = Answers(number)
            .SetItem("denominazione", $"Cooperativa {Word(random)} {Word(random)} {Word(random)}")
            .SetItem("rappresentante", name)
            .SetItem("email", $"{Word(random).ToLowerInvariant()}@{Word(random).ToLowerInvariant()}.it")
            .SetItem("pec", $"{Word(random).ToLowerInvariant()}@pec.{Word(random).ToLowerInvariant()}.it")
            .SetItem("telefono", $"0832 {random.Next(100_000, 999_999)}")
            .SetItem("supplente", $"{Word(random)} {Word(random)}")
            .SetItem("risorse", random.Next(2) == 0 ? "" : string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word(random))));
        return random.Next(4) > 0 ? answers : answers.SetItem("tipo", "cittadino").SetItem("denominazione", name).SetItem("codiceFiscale", "");
    }

    public static string CodiceFiscale(int number)
    {
        var digits = $"{9_000_000_000 + number}";
        var sum = digits.Select((digit, i) => i % 2 == 0 ? digit - '0' : (digit - '0') * 2 is var twice && twice > 9 ? twice - 9 : twice).Sum();
        return digits + (10 - (sum % 10)) % 10;
    }

    public static Piano Plan() => Piano.Vuoto(Lecce.Id).Applica(new FattoRegistrato(1, new DefinizioneAdottata(Lecce), new("bench"), Ora, Canale.Ufficio, new("0")));

    /// <summary>Two to four syllables.</summary>
    private static string Word(Random random)
    {
        const string Consonants = "bcdfglmnprstvz", Vowels = "aeiou";
        var syllables = Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{Consonants[random.Next(Consonants.Length)]}{Vowels[random.Next(Vowels.Length)]}");
        var word = string.Concat(syllables);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
