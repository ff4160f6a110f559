using System.Text.Json;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Our verdicts against <c>codice-fiscale-js</c> and <c>italian-vat-better</c>, over generated codes.</summary>
/// <remarks>
/// Where they differ the law wins. <c>codice-fiscale-js</c> looks at letters, digits and control only: it takes days that no month has
/// (D.M. 23/12/1976: days 1–31, women 41–71) and places that begin with any letter (cadastral codes: A–M without J and K, Z abroad).
/// <c>italian-vat-better</c> computes the control digit only: it takes any office.
/// </remarks>
[Trait("Regola", "ADE-03")]
public class CodiciOracleTests
{
    private static readonly HashSet<string> SoloNostri = ["giorno", "giornoDelMese", "bisestile", "luogo"];

    [Fact]
    public async Task People_s_codes_have_the_oracle_s_verdict()
    {
        var codici = new CodiciGenerati(seed: 1);
        var validi = Enumerable.Range(0, 3000).Select(_ => codici.Persona()).ToList();
        var omocodi = validi.Select(codici.Omocodia).ToList();
        var mutati = validi.Concat(omocodi).SelectMany((codice, i) => Enumerable.Range(0, 2).Select(j => codici.Mutato(codice, (i + (7 * j)) % 16)));
        var rifatti = validi.Select((codice, i) => CodiciGenerati.ConControllo(codici.Mutato(codice, i % 15)[..15]));

        Assert.All(validi.Concat(omocodi), codice => Assert.Equal(codice, CodiceFiscale.LeggiDiPersona(codice).InBreve()));
        var differenze = await Confronta("person", [.. validi, .. omocodi, .. mutati, .. rifatti], CodiceFiscale.LeggiDiPersona);

        Assert.All(differenze, diversa => Assert.Contains(diversa.Motivo, SoloNostri));
        Assert.Superset(differenze.Select(diversa => diversa.Motivo).ToHashSet(), SoloNostri);
    }

    [Fact]
    public async Task Partite_IVA_have_the_oracle_s_verdict()
    {
        var codici = new CodiciGenerati(seed: 2);
        var valide = Enumerable.Range(1, 3000).Select(i => codici.Numerico($"{(i % 100) + 1:000}")).ToList();
        var mutate = valide.Select((codice, i) => codici.Mutato(codice, i % 11));
        var casuali = Enumerable.Range(0, 3000).Select(_ => codici.Cifre(11));
        var altrove = Enumerable.Range(0, 1000).Select(i => codici.Numerico($"{i:000}"));

        Assert.All(valide, codice => Assert.Equal(codice, PartitaIva.Leggi(codice).InBreve()));
        var differenze = await Confronta("vat", [.. valide, .. mutate, .. casuali, .. altrove], PartitaIva.Leggi);

        Assert.All(differenze, diversa => Assert.Equal("ufficio", diversa.Motivo));
        Assert.NotEmpty(differenze);
    }

    [Fact]
    public async Task Bodies_codes_have_the_control_digit_of_a_partita_IVA()
    {
        var codici = new CodiciGenerati(seed: 4);
        var valide = Enumerable.Range(0, 1000).Select(i => codici.Numerico($"{i:000}")).ToList();
        var casuali = Enumerable.Range(0, 3000).Select(_ => codici.Cifre(11));

        Assert.Empty(await Confronta("vat", [.. valide, .. casuali], CodiceFiscale.LeggiDiEnte));
    }

    /// <summary>The codes on which the verdicts differ, with our motive; none that the oracle refuses is ours.</summary>
    private static async Task<List<(string Codice, string Motivo)>> Confronta<T>(
        string genere, List<string> codici, Func<string, Lettura<T>> leggi)
        where T : notnull
    {
        await using var oracle = Oracle.Start("tax-codes.mjs");
        var verdetti = await oracle.AskAllAsync(codici.Select(codice => JsonSerializer.Serialize(new { kind = genere, text = codice })));

        var differenze = new List<(string, string)>();
        foreach (var (codice, verdetto) in codici.Zip(verdetti))
        {
            var rifiuto = leggi(codice).Rifiuto;
            Assert.True(rifiuto is not null || verdetto == "true", $"{codice}: accepted here, refused by the oracle");
            if (rifiuto is not null && verdetto == "true") differenze.Add((codice, rifiuto.Motivo));
        }

        return differenze;
    }
}
