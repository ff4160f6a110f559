using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who is told that somebody speaks for a body no more: who spoke and who presented the adesione, but for who ended it.</summary>
[Trait("Regola", "ADE-11")]
public class FineReferenteTests
{
    private const string Il = "2022-05-10T10:00";

    [Theory]
    [InlineData("ufficio", "luca anna", "the office ends it for both")]
    [InlineData("anna", "luca", "who presented the adesione knows")]
    [InlineData("luca", "anna", "and so does who spoke")]
    public void The_end_is_told_to(string chi, string a, string because)
    {
        var dato = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, Il, "anna")
            .Dopo(new ChiediReferente("93012345679", "Luca Neri", "si"), Il, "luca").Dopo(new AmmettiReferente(1), Il, "anna")
            .ConRuolo(chi == "ufficio" ? [Ruolo.Ufficio] : []).Dopo(new CessaReferente(1), Il, chi);
        var fatto = new FattoRegistrato(dato.Piano.Seq, new ReferenteCessato(1), new(chi), Dato.Ora(Il), new("msteams"), new("0"));

        var dette = Consegne.Di(fatto, dato.Piano).Where(consegna => consegna.Cosa == "referente.cessato").ToList();

        Assert.True(a == string.Join(' ', dette.Select(consegna => consegna.A.Nome)), because);
        foreach (var (lingua, parole) in ((Lingua, string)[])[(Lingua.Italiano, "Luca Neri non parla più per"), (Lingua.Inglese, "Luca Neri no longer speaks for")])
            Assert.All(dette, consegna => Assert.Contains(Testi(Consegne.Dice(consegna, fatto, dato.Piano, lingua, Dato.Ora(Il))!), testo => testo.Contains(parole, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Testi(Reply reply) =>
        CardRules.Objects(Assert.IsType<Piece.Card>(Assert.Single(reply.Pieces)).Content).Select(element => (string?)element["text"]).OfType<string>();
}
