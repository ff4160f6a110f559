using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The plan of Lecce as tests use it, from its own file.</summary>
public static class Lecce
{
    public static readonly DefinizionePiano Definizione = Letta(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "piani", "lecce-2022-2024.json")));

    /// <summary>A plan under Lecce's definition and nothing else, changed where a test needs it.</summary>
    public static Piano Con(Func<DefinizionePiano, DefinizionePiano>? cambio = null)
    {
        var definizione = cambio is null ? Definizione : cambio(Definizione);
        return Piano.Vuoto(definizione.Id).Applica(new FattoRegistrato(1, new DefinizioneAdottata(definizione), new("ufficio"), default, Canale.Ufficio, new("0")));
    }

    public static DefinizionePiano ConTardivi(DefinizionePiano definizione, Tardivi tardivi) =>
        definizione with { Avviso = definizione.Avviso with { Tardivi = tardivi } };

    /// <summary>What a social cooperative answers; the codice fiscale is as good as invented ones get.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Cooperativa = new Dictionary<string, string>
    {
        ["tipo"] = "ets",
        ["tipoEts"] = "impresaSociale",
        ["denominazione"] = "Cooperativa sociale Il Ponte",
        ["codiceFiscale"] = "93012345679",
        ["comune"] = "075035",
        ["rappresentante"] = "Anna Rossi",
        ["carica"] = "presidente",
        ["email"] = "anna.rossi@ilponte.example.it",
        ["tavoli"] = string.Join(',', Definizione.TavoliAperti.Take(2).Select(tavolo => tavolo.Id)),
        ["privacy"] = "si",
        ["veridicita"] = "si",
    }.ToImmutableSortedDictionary();

    public static readonly ImmutableSortedDictionary<string, string> Cittadino = new Dictionary<string, string>
    {
        ["tipo"] = "cittadino",
        ["denominazione"] = "Giuseppe Verdi",
        ["comune"] = "075083",
        ["email"] = "giuseppe.verdi@example.it",
        ["tavoli"] = Definizione.TavoliAperti.First().Id.Valore,
        ["privacy"] = "si",
    }.ToImmutableSortedDictionary();

    private static DefinizionePiano Letta(byte[] json) =>
        DefinizionePiano.Leggi(json).Riuscita(out var letta, out var guasti) ? letta : throw new InvalidDataException(string.Join('\n', guasti));
}
