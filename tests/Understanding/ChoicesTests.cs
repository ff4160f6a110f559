using System.Text.Json;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-05")]
public class ChoicesTests
{
    private static readonly Choices Tavoli = new(Esempio.Tavoli);

    [Theory]
    [InlineData("2", "anziani", "a number")]
    [InlineData("n. 2", "anziani", "a number with its sign")]
    [InlineData("2)", "anziani", "as lists are written")]
    [InlineData("2ª", "anziani", "an ordinal in figures")]
    [InlineData("2nd", "anziani", "and in English")]
    [InlineData("due", "anziani", "in letters")]
    [InlineData("la seconda", "anziani", "an ordinal")]
    [InlineData("the second one", "anziani", "an ordinal in English")]
    [InlineData("scelgo il numero 2, grazie", "anziani", "with words around")]
    [InlineData("l'ultimo", "dipendenze", "the last")]
    [InlineData("2 anziani", "anziani", "number and name agree")]
    [InlineData("2️⃣", "anziani", "a keycap")]
    [InlineData("anziani", "anziani", "the name")]
    [InlineData("ANZINAI", "anziani", "a slip")]
    [InlineData("il tavolo degli anziani", "anziani", "the name with words around")]
    [InlineData("povertà", "inclusione", "a part of the name")]
    [InlineData("famiglia", "minori", "another form of a part")]
    [InlineData("dipend", "dipendenze", "the beginning of a word")]
    [InlineData("vecchiaia", "anziani", "a synonym")]
    [InlineData("elderly people", "anziani", "a synonym in another language")]
    [InlineData("immigrazione asilo tratta", "immigrazione", "a name without its commas")]
    public void One_is_chosen(string text, string code, string because)
    {
        Assert.True(Tavoli.One(text).Riuscita(out var read, out var refusal), $"{because}: {refusal}");
        Assert.True(code == read!.Code, because);
    }

    [Theory]
    [InlineData("7", "numeroFuoriElenco", "6", "one beyond the last")]
    [InlineData("0", "numeroFuoriElenco", "6", "one before the first")]
    [InlineData("99999999999999999999", "numeroFuoriElenco", "6", "more than a number can be")]
    [InlineData("pizza", "sceltaNonTrovata", "pizza", "nothing like it")]
    [InlineData("non anziani", "sceltaNonTrovata", "non anziani", "a denial chooses nothing")]
    [InlineData("1 e 2", "sceltaAmbigua", "«Minori e famiglie», «Anziani»", "two where one is asked")]
    [InlineData("1 anziani", "sceltaAmbigua", "«Minori e famiglie», «Anziani»", "number and name disagree")]
    [InlineData("minori anziani", "sceltaAmbigua", "«Minori e famiglie», «Anziani»", "a word of each")]
    [InlineData("", "nessunaScelta", null, "nothing said")]
    [InlineData("😊", "nessunaScelta", null, "nothing but a smile")]
    public void What_is_not_one_is_refused_with_what_would_mend_it(string text, string reason, string? said, string because)
    {
        Assert.False(Tavoli.One(text).Riuscita(out _, out var refusal), because);
        Assert.Equal(("DIA-05", reason), (refusal!.Regola, refusal.Motivo));
        Assert.Equal(said, refusal.Dati.Values.SingleOrDefault());
    }

    [Fact]
    public void A_code_that_looks_like_a_number_is_the_code()
    {
        var comuni = new Choices([new("075035", "Lecce"), new("075083", "Surbo"), new("2", "Altrove")]);
        Assert.Equal("075083", comuni.One("075083").Valore.Code);
        Assert.Equal("2", comuni.One("2").Valore.Code);
        Assert.Equal("075083", comuni.One("la seconda").Valore.Code);
    }

    [Fact]
    public void The_whole_name_wins_over_the_names_that_contain_it()
    {
        var comuni = new Choices(
            [new("a", "Castri di Lecce"), new("b", "Lecce"), new("c", "San Pietro in Lama"), new("d", "San Cesario di Lecce")]);
        Assert.Equal("b", comuni.One("Lecce").Valore.Code);
        Assert.Equal("a", comuni.One("castri").Valore.Code);
        Assert.False(comuni.One("san").Riuscita(out _, out var refusal));
        Assert.Equal("«San Pietro in Lama», «San Cesario di Lecce»", refusal!.Dati["tra"]);
    }

    [Fact]
    public void A_long_text_is_repeated_in_short()
    {
        Assert.False(Tavoli.One(string.Concat(Enumerable.Repeat("pizza 😊\n", 20_000))).Riuscita(out _, out var refusal));
        Assert.InRange(refusal!.Dati["testo"].Length, 10, 40);
        Assert.EndsWith("…", refusal.Dati["testo"], StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Dati["testo"]);
        Assert.DoesNotContain('\uFFFD', JsonSerializer.Serialize(refusal.Dati["testo"]));
    }

    [Fact]
    public void Every_name_with_one_slip_is_met_or_asked_again()
    {
        var random = new Random(5);
        for (var round = 0; round < 3000; round++)
        {
            var option = Esempio.Tavoli[random.Next(Esempio.Tavoli.Length)];
            if (Typed.WithOneSlip(option.Name, random) is not { } slipped) continue;
            Assert.True(Tavoli.One(slipped).Riuscita(out var read, out _) && read.Code == option.Code, slipped);
        }
    }

    [Fact]
    public void No_text_throws()
    {
        var random = new Random(13);
        for (var round = 0; round < 3000; round++)
        {
            var text = Typed.Anything(random);
            Tavoli.One(text).Riuscita(out _, out _);
            Tavoli.Many(text).Riuscita(out _, out _);
        }

        Assert.False(new Choices([]).One("1").Riuscita(out _, out _));
        Assert.False(new Choices([]).Many("tutti").Riuscita(out _, out _));
    }
}
