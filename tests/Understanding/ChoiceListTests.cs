using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>Options to choose from, with names that have commas and "e" in them.</summary>
internal static class Esempio
{
    public static readonly Option[] Tavoli =
    [
        new("minori", "Minori e famiglie"),
        new("anziani", "Anziani", ["vecchiaia", "elderly people"]),
        new("disabili", "Disabilità e non autosufficienza"),
        new("inclusione", "La promozione dell'inclusione sociale ed il contrasto alle povertà"),
        new("immigrazione", "Immigrazione, asilo, tratta"),
        new("dipendenze", "Dipendenze"),
    ];
}

[Trait("Regola", "DIA-05")]
public class ChoiceListTests
{
    private static readonly Choices Tavoli = new(Esempio.Tavoli);

    [Theory]
    [InlineData("1 e 3", "1 3", "numbers with e")]
    [InlineData("1,3", "1 3", "with a comma")]
    [InlineData("3;1", "1 3", "in the order of the list")]
    [InlineData("1 3 5", "1 3 5", "with spaces alone")]
    [InlineData("1/2", "1 2", "with a slash")]
    [InlineData("1 1 3 3", "1 3", "each once")]
    [InlineData("1-3", "1 2 3", "a range")]
    [InlineData("1 – 3", "1 2 3", "a range with a long dash")]
    [InlineData("4-2", "2 3 4", "a range backwards")]
    [InlineData("dal 2 al 4", "2 3 4", "a range in words")]
    [InlineData("da 2 a 4 e il 6", "2 3 4 6", "a range and one more")]
    [InlineData("from 2 to 4", "2 3 4", "a range in English")]
    [InlineData("the first and the third", "1 3", "ordinals in English")]
    [InlineData("il primo, il secondo e l'ultimo", "1 2 6", "ordinals")]
    [InlineData("i primi due", "1 2", "the first several")]
    [InlineData("the last two", "5 6", "the last several")]
    [InlineData("tavolo 2 e tavolo 4", "2 4", "with the noun")]
    [InlineData("vorrei solo il 2", "2", "one is a list too")]
    [InlineData("tutti", "1 2 3 4 5 6", "all")]
    [InlineData("Tutti e sei!", "1 2 3 4 5 6", "all, counted")]
    [InlineData("tutti i tavoli", "1 2 3 4 5 6", "all, with the noun")]
    [InlineData("all of them", "1 2 3 4 5 6", "all in English")]
    [InlineData("vogliamo aderire a tutti i tavoli", "1 2 3 4 5 6", "all, as a wish")]
    [InlineData("vorremmo partecipare a tutti tranne il 2", "1 3 4 5 6", "all but one, as a wish")]
    [InlineData("we want to join all of them", "1 2 3 4 5 6", "the same in English")]
    [InlineData("tutti tranne il 2", "1 3 4 5 6", "all but one")]
    [InlineData("tutti, tranne anziani e dipendenze", "1 3 4 5", "all but names")]
    [InlineData("all except 1 and 2", "3 4 5 6", "all but numbers")]
    [InlineData("tutti ma non il 2", "1 3 4 5 6", "all but, said otherwise")]
    [InlineData("tutti tranne immigrazione, asilo, tratta", "1 2 3 4 6", "all but a name with commas")]
    [InlineData("minori e anziani", "1 2", "names")]
    [InlineData("minori, anziani e povertà", "1 2 4", "parts of names")]
    [InlineData("Anziani\nDipendenze", "2 6", "on lines")]
    [InlineData("anziani disabili", "2 3", "with nothing between")]
    [InlineData("minori disabilità", "1 3", "a word of each")]
    [InlineData("1, anziani e l'ultimo", "1 2 6", "numbers and names")]
    [InlineData("1. Minori e famiglie, 2. Anziani", "1 2", "copied from the list")]
    [InlineData("La promozione dell'inclusione sociale ed il contrasto alle povertà", "4", "a name with ed")]
    [InlineData("Immigrazione, asilo, tratta", "5", "a name with commas")]
    [InlineData("immigrazione, asilo, tratta e dipendenze", "5 6", "a name with commas, and another")]
    [InlineData("disabilità e non autosufficienza, anziani", "2 3", "a name with e and non")]
    [InlineData("dipndenze, anzani", "2 6", "slips")]
    public void These_are_chosen(string text, string places, string because)
    {
        Assert.True(Tavoli.Many(text).Riuscita(out var codes, out var refusal), $"{because}: {refusal}");
        var chosen = codes.Select(code => Array.FindIndex(Esempio.Tavoli, option => option.Code == code) + 1);
        Assert.True(places == string.Join(' ', chosen), because);
    }

    [Theory]
    [InlineData("nessuno", "nessunaScelta", null, "none")]
    [InlineData("no", "nessunaScelta", null, "none, said shortly")]
    [InlineData("none of them", "nessunaScelta", null, "none, in English")]
    [InlineData("", "nessunaScelta", null, "nothing said")]
    [InlineData("e, e", "nessunaScelta", null, "nothing between the commas")]
    [InlineData("tutti tranne dal 1 al 6", "nessunaScelta", null, "nothing is left")]
    [InlineData("1 e 9", "numeroFuoriElenco", "6", "the second number is not there")]
    [InlineData("dal 2 al 9", "numeroFuoriElenco", "6", "the range leaves the list")]
    [InlineData("13", "numeroFuoriElenco", "6", "is not read as 1 and 3")]
    [InlineData("anziani e pizza", "sceltaNonTrovata", "pizza", "the part that is unknown is named")]
    [InlineData("1, 2, calcio e tennis", "sceltaNonTrovata", "calcio", "the first such part")]
    [InlineData("tutti tranne la pizza", "sceltaNonTrovata", "la pizza", "also after all but")]
    [InlineData("entrambi", "sceltaNonTrovata", "entrambi", "both, of six")]
    [InlineData("non il 2", "sceltaNonTrovata", "non il 2", "a denial chooses nothing")]
    public void What_cannot_be_read_is_refused_and_named(string text, string reason, string? said, string because)
    {
        Assert.False(Tavoli.Many(text).Riuscita(out _, out var refusal), because);
        Assert.Equal(("DIA-05", reason), (refusal!.Regola, refusal.Motivo));
        Assert.Equal(said, refusal.Dati.Values.SingleOrDefault());
    }

    [Fact]
    public void Both_are_two() =>
        Assert.Equal(["si", "no"], new Choices([new("si", "Mattina"), new("no", "Sera")]).Many("entrambi").Valore.ToArray());

    [Fact]
    public void Any_set_of_numbers_comes_back_however_it_is_written()
    {
        var random = new Random(17);
        string[] between = [", ", " e ", "; ", " ", ",", " and ", " / ", "\n", " + "];
        for (var round = 0; round < 3000; round++)
        {
            var options = Enumerable.Range(1, random.Next(1, 40)).Select(at => new Option($"c{at}", Name(random))).ToArray();
            var places = Enumerable.Range(1, options.Length).Where(_ => random.Next(3) == 0).DefaultIfEmpty(1).ToList();
            var typed = places.OrderBy(_ => random.Next()).Select(place => random.Next(3) == 0 ? $"il {place}" : $"{place}").ToList();
            var text = string.Concat(typed.Select((one, at) => at == 0 ? one : between[random.Next(between.Length)] + one));
            Assert.Equal(places.Select(place => $"c{place}"), new Choices(options).Many(text).Valore);
        }
    }

    [Fact]
    public void Any_range_comes_back()
    {
        for (var from = 1; from <= Esempio.Tavoli.Length; from++)
        {
            for (var to = 1; to <= Esempio.Tavoli.Length; to++)
            {
                var expected = Esempio.Tavoli[(Math.Min(from, to) - 1)..Math.Max(from, to)].Select(option => option.Code);
                foreach (var text in (string[])[$"{from}-{to}", $"dal {from} al {to}", $"from {from} to {to}", $"dalla {from} alla {to}"])
                    Assert.Equal(expected, Tavoli.Many(text).Valore);
            }
        }
    }

    [Fact]
    public void Any_set_of_full_names_comes_back()
    {
        var random = new Random(19);
        for (var round = 0; round < 500; round++)
        {
            var chosen = Esempio.Tavoli.Where(_ => random.Next(2) == 0).DefaultIfEmpty(Esempio.Tavoli[0]).ToList();
            var text = string.Join(random.Next(2) == 0 ? ", " : " e ", chosen.Select(option => option.Name));
            Assert.Equal(chosen.Select(option => option.Code), Tavoli.Many(text).Valore);
        }
    }

    private static string Name(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random)));

    private static string Word(Random random) =>
        new([.. Enumerable.Range(0, random.Next(4, 9)).Select(_ => (char)random.Next('a', 'z' + 1))]);
}
