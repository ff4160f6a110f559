using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What a plan's file may say of its cabina di regia.</summary>
[Trait("Regola", "ADE-10")]
public class DefinizioneCabinaTests
{
    private const string Intera = """
        {"posti":[{"categoria":"terzoSettore","posti":1,"metodo":"condivisa"},{"tavolo":"poverta","categoria":"terzoSettore","posti":0,"metodo":"votazione"}],"durataMesi":18,"designabili":{"tipi":["ets","cittadino"],"tipiEts":["rete"],"citazione":"solo reti"}}
        """;

    [Fact]
    public void What_is_said_is_read_and_written_again_as_it_was()
    {
        var definizione = Letta(Intera);
        Assert.Contains($"\"cabina\":{Intera}", Encoding.UTF8.GetString(definizione.InJson()), StringComparison.Ordinal);
        Assert.Equal(definizione, DefinizionePiano.DalRegistro(definizione.InJson()));
        Assert.Equal((18, "solo reti"), (definizione.Cabina!.DurataMesi, definizione.Cabina.Designabili!.Citazione));
    }

    [Theory]
    [InlineData("""{"posti":[]}""", "cabina.posti", "no seats are no cabina")]
    [InlineData("""{"posti":[{"categoria":"sindacati","posti":51,"metodo":"nomina"}]}""", "cabina.posti[0].posti", "too many")]
    [InlineData("""{"posti":[{"categoria":"sindaci","posti":1,"metodo":"nomina"}]}""", "cabina.posti[0].categoria", "no such category")]
    [InlineData("""{"posti":[{"categoria":"sindacati","posti":1,"metodo":"sorteggio"}]}""", "cabina.posti[0].metodo", "no such method")]
    [InlineData("""{"posti":[{"tavolo":"ignoto","categoria":"sindacati","posti":1,"metodo":"nomina"}]}""", "cabina.posti[0].tavolo", "no such tavolo")]
    [InlineData("""{"posti":[{"categoria":"sindacati","posti":1,"metodo":"nomina"},{"categoria":"sindacati","posti":2,"metodo":"nomina"}]}""", "cabina.posti[1]", "said twice")]
    [InlineData("""{"posti":[{"categoria":"sindacati","posti":1,"metodo":"nomina"}],"durataMesi":0}""", "cabina.durataMesi", "no time at all")]
    [InlineData("""{"posti":[{"categoria":"sindacati","posti":1,"metodo":"nomina"}],"designabili":{"tipi":["ets","enti"],"citazione":"x"}}""", "cabina.designabili.tipi[1]", "no such kind")]
    [Trait("Regola", "ADE-13")]
    [InlineData("""{"posti":[{"categoria":"sindacati","posti":1,"metodo":"nomina"}],"designabili":{"tipi":["ets"]}}""", "cabina.designabili.citazione", "a refusal quotes the notice")]
    public void A_fault_is_named_with_its_path(string cabina, string percorso, string because)
    {
        var guasti = DefinizionePiano.Leggi(FileDiPiano.Con("cabina", cabina)).Guasti;
        Assert.True(guasti.Any(guasto => guasto.Percorso == percorso), $"{because}: {string.Join('\n', guasti)}");
    }

    private static DefinizionePiano Letta(string cabina) =>
        DefinizionePiano.Leggi(FileDiPiano.Con("cabina", cabina)).Riuscita(out var letta, out var guasti) ? letta : throw new Xunit.Sdk.XunitException(string.Join('\n', guasti));
}
