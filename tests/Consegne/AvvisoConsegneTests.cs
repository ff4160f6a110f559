using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>An extension is announced as long as it is the last word.</summary>
[Trait("Regola", "ADE-05")]
public class AvvisoConsegneTests
{
    private static readonly ProrogaAvviso Prima = new("25/5/2022 ore 13", "Determinazione n. 12"), Poi = new("30/5/2022 ore 13", "Determinazione n. 14");

    [Theory]
    [InlineData(false, "2022-05-16T11:00", true, "it holds")]
    [InlineData(true, "2022-05-16T11:00", false, "a later one is announced itself")]
    [InlineData(false, "2022-05-25T12:59", true, "a minute is left")]
    [InlineData(false, "2022-05-25T13:00", false, "it is over")]
    public void It_is_said_while_it_holds(bool later, string il, bool said, string because)
    {
        var dato = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Dopo(Prima, "2022-05-16T10:00");
        var fatto = new FattoRegistrato(dato.Piano.Seq, new AvvisoProrogato(new(2022, 5, 25, 13, 0), "Determinazione n. 12"), new("head"), Dato.Ora("2022-05-16T10:00"), new("msteams"), new("0"));
        if (later) dato = dato.Dopo(Poi, "2022-05-16T10:30");

        var consegna = Assert.Single(Consegne.Di(fatto, dato.Piano, new CanaleDelPiano(new("ab", "cd"), "udp")));
        Assert.Equal(Destinatario.Di(new LuogoId("ab", "cd")), consegna.A);
        Assert.True(Consegne.Dice(consegna, fatto, dato.Piano, Lingua.Italiano, Dato.Ora(il)) is not null == said, because);
    }
}
