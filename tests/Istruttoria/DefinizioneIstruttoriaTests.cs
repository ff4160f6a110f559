using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What a notice says of the istruttoria; what it leaves out changes no fingerprint.</summary>
[Trait("Regola", "ADE-06")]
public class DefinizioneIstruttoriaTests
{
    [Theory]
    [InlineData("effetto", "\"istruttoria\"", null, "after the check")]
    [InlineData("effetto", "\"subito\"", "one of \"immediato\", \"istruttoria\"", "no such word")]
    [InlineData("termineIntegrazione", "1", null, "one day at least")]
    [InlineData("termineIntegrazione", "0", "from 1 to 90", "no time at all")]
    [InlineData("terminePreavviso", "10", null, "the law's ten days")]
    [InlineData("terminePreavviso", "9", "from 10 to 90", "fewer than the law's")]
    [InlineData("terminePreavviso", "91", "from 10 to 90", "too many")]
    public void A_notice_says(string membro, string valore, string? guasto, string because)
    {
        var letta = Letta(membro, valore);
        if (guasto is null) Assert.True(letta.Guasti.IsEmpty, because);
        else Assert.Contains(guasto, Assert.Single(letta.Guasti).Messaggio);
    }

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void A_default_that_is_written_out_gives_the_same_fingerprint()
    {
        Assert.Equal(Lecce.Definizione.Impronta, DefinizionePiano.DalRegistro(Con("effetto", "\"immediato\"")).Impronta);
        Assert.Equal(Lecce.Definizione.Impronta, DefinizionePiano.DalRegistro(Con("terminePreavviso", "10")).Impronta);
        var istruttoria = DefinizionePiano.DalRegistro(Con("effetto", "\"istruttoria\""));
        Assert.NotEqual(Lecce.Definizione.Impronta, istruttoria.Impronta);
        Assert.Equal(EffettoAdesione.Istruttoria, DefinizionePiano.DalRegistro(istruttoria.InJson()).Avviso.Effetto);
    }

    private static LetturaDefinizione Letta(string membro, string valore) => DefinizionePiano.Leggi(Con(membro, valore));

    private static byte[] Con(string membro, string valore)
    {
        var file = JsonNode.Parse(FileDiPiano.Lecce)!;
        file["avviso"]![membro] = JsonNode.Parse(valore);
        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }
}
