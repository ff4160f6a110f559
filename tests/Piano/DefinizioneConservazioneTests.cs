using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>For how long a plan keeps what is about people; what it leaves out changes no fingerprint.</summary>
[Trait("Regola", "SEC-02")]
public class DefinizioneConservazioneTests
{
    [Theory]
    [InlineData("bozzeGiorni", 1, null, "a day at least")]
    [InlineData("bozzeGiorni", 0, "from 1 to 730", "a form that nobody could fill in")]
    [InlineData("bozzeGiorni", 731, "from 1 to 730", "a form forgotten for two years")]
    [InlineData("recapitiGiorni", 30, null, "a month at least")]
    [InlineData("recapitiGiorni", 29, "from 30 to 1825", "nobody could be told of anything")]
    [InlineData("recapitiGiorni", 1826, "from 30 to 1825", "more than five years")]
    [InlineData("personaliAnni", 40, null, "forty years, as for some accounts")]
    [InlineData("personaliAnni", 0, "from 1 to 40", "while it is still being reported on")]
    [InlineData("personaliAnni", 41, "from 1 to 40", "for ever")]
    public void A_plan_says_for_how_long(string membro, int valore, string? guasto, string because)
    {
        var letta = DefinizionePiano.Leggi(Con($$"""{"{{membro}}":{{valore}}}"""));
        if (guasto is null) Assert.True(letta.Guasti.IsEmpty, because);
        else Assert.Contains(guasto, Assert.Single(letta.Guasti, trovato => trovato.Percorso == $"conservazione.{membro}").Messaggio);
    }

    [Fact]
    public void A_misspelt_member_is_named_with_what_was_meant() =>
        Assert.Contains("Did you mean \"personaliAnni\"?", Assert.Single(DefinizionePiano.Leggi(Con("""{"personaleAnni":5}""")).Guasti).Messaggio);

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void What_is_said_is_kept_and_a_default_that_is_written_out_gives_the_same_fingerprint()
    {
        Assert.Equal(Lecce.Definizione.Impronta, DefinizionePiano.DalRegistro(Con("{}")).Impronta);
        Assert.Equal(Lecce.Definizione.Impronta, DefinizionePiano.DalRegistro(Con("""{"bozzeGiorni":90,"recapitiGiorni":365,"personaliAnni":5}""")).Impronta);
        var altra = DefinizionePiano.DalRegistro(Con("""{"bozzeGiorni":30,"recapitiGiorni":365,"personaliAnni":10}"""));
        Assert.NotEqual(Lecce.Definizione.Impronta, altra.Impronta);
        Assert.Equal(new(30, 365, 10), DefinizionePiano.DalRegistro(altra.InJson()).Conservazione);
        Assert.DoesNotContain("recapitiGiorni", Encoding.UTF8.GetString(altra.InJson()));
    }

    [Fact]
    public void What_is_personal_in_acts_stays_until_the_end_of_the_fifth_year_after_the_triennium()
    {
        Assert.Equal(new LocalDate(2029, 12, 31), Lecce.Definizione.PersonaliFino);
        Assert.Equal(new LocalDate(2034, 12, 31), DefinizionePiano.DalRegistro(Con("""{"personaliAnni":10}""")).PersonaliFino);
    }

    [Fact]
    public void Each_kind_says_when_it_goes_as_the_plan_has_it()
    {
        var piano = DefinizionePiano.DalRegistro(Con("""{"bozzeGiorni":30,"personaliAnni":10}"""));

        var tutte = Conservazione.Di(piano, recapitiGiorni: 400).ToDictionary(genere => genere.Genere);

        Assert.Equal((30, 400, new LocalDate(2034, 12, 31)), (tutte["bozze"].Giorni, tutte["recapiti"].Giorni, tutte["personali"].Fino));
        Assert.Equal(["atti", "persona"], tutte.Values.Where(genere => genere is { Giorni: null, Fino: null }).Select(genere => genere.Genere).Order());
    }

    private static byte[] Con(string conservazione)
    {
        var file = JsonNode.Parse(FileDiPiano.Lecce)!;
        file["conservazione"] = JsonNode.Parse(conservazione);
        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }
}
