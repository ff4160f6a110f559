using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Two registers that differ in nothing but for whom was voted: nothing that anybody sees, and nothing but the personal part, differs.</summary>
[Trait("Regola", "ADE-10")]
public class SegretezzaTests
{
    private const string Il = "2022-05-20T10:00";

    [Fact]
    public void A_choice_lies_in_the_personal_part_only()
    {
        var (uno, due) = (new VotoEspresso(1, 3, VotoSegreto.Per(1)), new VotoEspresso(1, 3, VotoSegreto.Per(2)));
        var (primo, secondo) = (FormatoFatto.PerScrivere(uno).Scrivi!(uno), FormatoFatto.PerScrivere(due).Scrivi!(due));

        Assert.Equal(primo.Corpo, secondo.Corpo);
        Assert.NotEqual(primo.Personale, secondo.Personale);
        Assert.Equal($"{uno}", $"{due}");
        Assert.Equal($"{new EsprimiVoto(1, 3, VotoSegreto.Per(1))}", $"{new EsprimiVoto(1, 3, VotoSegreto.Per(2))}");
        Assert.Equal(Dump.Valore(uno), Dump.Valore(due));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(uno), System.Text.Json.JsonSerializer.Serialize(due));
    }

    [Theory]
    [InlineData("io", "the office")]
    [InlineData("chi-1", "a candidate")]
    [InlineData("chi-3", "who voted")]
    [InlineData("chi-6", "anybody")]
    public void While_it_is_open_everybody_sees_the_same_whatever_was_voted(string chi, string because)
    {
        foreach (var lingua in Enum.GetValues<Lingua>())
        {
            var (primo, secondo) = (Votata(1, 2), Votata(2, 1));
            Assert.True(Visto(primo, chi, lingua) == Visto(secondo, chi, lingua), because);
            Assert.Equal(Dump.Di(primo.Piano), Dump.Di(secondo.Piano));
        }
    }

    [Fact]
    public void Once_closed_only_the_totals_are_known()
    {
        var (primo, secondo) = (Chiusa(Votata(1, 2)), Chiusa(Votata(2, 1)));
        Assert.Equal(Visto(primo, "io", Lingua.Italiano), Visto(secondo, "io", Lingua.Italiano));
        Assert.Equal(Dump.Di(primo.Piano), Dump.Di(secondo.Piano));
        Assert.Equal(0, primo.Piano.Cabina.Numero(1)!.Elezione!.HannoVotato);
    }

    [Fact]
    public void The_receipt_of_a_vote_is_the_same_for_any_choice()
    {
        string Ricevuta(int candidatura)
        {
            var dato = Votata(candidatura, 2);
            return CabinaReceipts.Voto(new(dato.Piano.Seq, new VotoEspresso(1, 3, VotoSegreto.Per(candidatura)), new("chi-3"), Dato.Ora(Il), new("msteams"), new(new string('0', 64))), dato.Piano, Wording.Italiano)!
                .Card.Content.ToJsonString();
        }

        Assert.Equal(Ricevuta(1), Ricevuta(2));
    }

    /// <summary>3 and 2 vote as told, for the candidacies of 1 and 2.</summary>
    private static Dato Votata(int tre, int due) => CabinaDati.Tavolo(MetodoCabina.Votazione)
        .ConRuolo(Ruolo.Ufficio).Dopo(new ApriElezione(new("poverta"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), Il).ConRuolo()
        .Dopo(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1")
        .Dopo(new PresentaCandidatura(1, 2, "Bruna Bianchi"), Il, "chi-2")
        .Dopo(new EsprimiVoto(1, 2, VotoSegreto.Per(due)), Il, "chi-2")
        .Dopo(new EsprimiVoto(1, 3, VotoSegreto.Per(tre)), Il, "chi-3");

    private static Dato Chiusa(Dato dato) => dato.ConRuolo(Ruolo.Responsabile).Dopo(new ChiudiElezione(1, "Hanno votato tutti."), Il);

    private static string Visto(Dato dato, string chi, Lingua lingua)
    {
        var turn = new Turn("1", new(chi), lingua, dato.Piano, null, "bozza", Dato.Ora(Il), new Input.Said("cabina di regia")) { Incarichi = chi == "io" ? [Ruolo.Responsabile] : [] };
        return string.Join('\n', ((Step.Answer)CabinaDialog.Show(turn)).Reply.Pieces.OfType<Piece.Card>().Select(card => card.Content.ToJsonString()));
    }
}
