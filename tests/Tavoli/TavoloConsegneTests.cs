using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who sits at a tavolo is told in their own chat what became of it.</summary>
[Trait("Regola", "PIA-07")]
public class TavoloConsegneTests
{
    private const string Il = "2022-05-10T10:00";

    private static readonly TavoloId Violenza = new("violenza");

    /// <summary>chi-1 and chi-5 sit at violenza; chi-2 withdrew; chi-3 never sat there; io is the office, and sits there too.</summary>
    private static Dato Dati => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio)
        .Dopo(CabinaDati.Ente(1, TipoSoggetto.Ets, "violenza", "poverta"), Il, "chi-1")
        .Dopo(CabinaDati.Ente(2, TipoSoggetto.Ets, "violenza"), Il, "chi-2").Dopo(new RecediAdesione(2, ""), Il, "chi-2")
        .Dopo(CabinaDati.Ente(3, TipoSoggetto.Ets, "poverta"), Il, "chi-3")
        .Dopo(CabinaDati.Ente(4, TipoSoggetto.Ets, "violenza"), Il, "io")
        .Dopo(Lecce.Cittadino.SetItem("tavoli", "violenza"), Il, "chi-5");

    [Fact]
    public void Who_sits_there_is_told_but_not_who_did_it()
    {
        var chiuso = Dati.Dopo(new ChiudiTavolo(Violenza, "I lavori sono finiti"), Il);

        Assert.Equal(["chi-1", "chi-5"], A(chiuso.Piano, new TavoloChiuso(Violenza, "I lavori sono finiti")));
        Assert.Equal(["chi-1", "chi-5"], A(chiuso.Piano, new TavoloRiaperto(Violenza)));
        Assert.Equal(["chi-1", "chi-5"], A(chiuso.Piano, new TavoloRinominato(Violenza, "Prima", "Dopo")));
        Assert.Empty(A(chiuso.Piano, new TavoloAggiunto(Violenza, "Nuovo", null)));
    }

    [Theory]
    [InlineData("luca", true, "speaks for who sits there, with consent")]
    [InlineData("bruno", true, "and so does who speaks for a body of the office's own")]
    [InlineData("ugo", false, "has only asked to")]
    [InlineData("eva", false, "does no more")]
    [InlineData("dino", false, "their body has left")]
    [InlineData("rita", false, "their body never sat there")]
    [Trait("Regola", "ADE-11")]
    public void Whoever_speaks_for_a_body_with_consent_is_told_too(string chi, bool vale, string because)
    {
        var parlano = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio)
            .Dopo(CabinaDati.Ente(1, TipoSoggetto.Ets, "violenza"), Il, "chi-1").Dopo(CabinaDati.Ente(2, TipoSoggetto.Ets, "violenza"), Il, "chi-2")
            .Dopo(CabinaDati.Ente(3, TipoSoggetto.Ets, "poverta"), Il, "chi-3").Dopo(CabinaDati.Ente(4, TipoSoggetto.Ets, "violenza"), Il, "io");
        foreach (var (ente, altro) in (ReadOnlySpan<(int, string)>)[(1, "luca"), (4, "bruno"), (1, "ugo"), (1, "eva"), (2, "dino"), (3, "rita")])
            parlano = parlano.Dopo(new ChiediReferente(Esempi.CodiceEnte(ente), "Nome Cognome", "si"), Il, altro);
        foreach (var numero in (ReadOnlySpan<int>)[1, 2, 4, 5, 6]) parlano = parlano.Dopo(new AmmettiReferente(numero), Il, "ufficio");

        var chiuso = parlano.Dopo(new CessaReferente(4), Il, "chi-1").Dopo(new RecediAdesione(2, ""), Il, "dino").Dopo(new ChiudiTavolo(Violenza, "Finito"), Il);
        var fatto = new TavoloChiuso(Violenza, "Finito");

        Assert.Equal(["chi-1", "luca", "bruno"], A(chiuso.Piano, fatto));
        Assert.True(Dice(chiuso.Piano, fatto, "tavolo.chiuso", chi) is not null == vale, because);
        if (chi == "luca") Assert.Null(Dice(chiuso.Dopo(new CessaReferente(1), Il, "chi-1").Piano, fatto, "tavolo.chiuso", chi, seq: chiuso.Piano.Seq));
    }

    [Theory]
    [InlineData(Lingua.Italiano, "«Contro la violenza»", "Motivo: I \\*lavori\\* sono finiti", "Tu resti: la tua adesione n. 1/2022 non cambia")]
    [InlineData(Lingua.Inglese, "“Contro la violenza”", "Reason: I \\*lavori\\* sono finiti", "You stay: your adesione no. 1/2022 does not change")]
    public void The_message_says_which_why_and_that_one_stays(Lingua lingua, params string[] frasi)
    {
        var dato = Dati.Dopo(new RinominaTavolo(Violenza, "Contro la violenza"), Il).Dopo(new ChiudiTavolo(Violenza, "I *lavori* sono finiti"), Il);
        var text = Text(Dice(dato.Piano, new TavoloChiuso(Violenza, "I *lavori* sono finiti"), "tavolo.chiuso", "chi-1", lingua)!);

        Assert.All(frasi, frase => Assert.Contains(frase, text));
        Assert.Contains("\"verb\":\"tavoli\"", Json(Dice(dato.Piano, new TavoloChiuso(Violenza, ""), "tavolo.chiuso", "chi-1", lingua)!));
    }

    [Fact]
    public void A_new_name_is_told_with_the_old_one()
    {
        var dato = Dati.Dopo(new RinominaTavolo(Violenza, "Contro la violenza"), Il);

        Assert.Contains("Il tavolo «Si chiamava così» ora si chiama «Contro la violenza»", Text(Dice(dato.Piano, new TavoloRinominato(Violenza, "Si chiamava così", "Contro la violenza"), "tavolo.rinominato", "chi-5")!));
    }

    [Fact]
    public void What_changed_again_or_concerns_one_no_more_is_not_told()
    {
        var chiuso = Dati.Dopo(new ChiudiTavolo(Violenza, "Finito"), Il);
        var fatto = new TavoloChiuso(Violenza, "Finito");
        Assert.NotNull(Dice(chiuso.Piano, fatto, "tavolo.chiuso", "chi-1"));

        Assert.Null(Dice(chiuso.Dopo(new RiapriTavolo(Violenza), Il).Piano, fatto, "tavolo.chiuso", "chi-1", seq: chiuso.Piano.Seq));
        Assert.Null(Dice(chiuso.Dopo(new RecediAdesione(1, ""), Il, "chi-1").Piano, fatto, "tavolo.chiuso", "chi-1", seq: chiuso.Piano.Seq));
        Assert.NotNull(Dice(chiuso.Dopo(new ChiudiTavolo(new("poverta"), "Finito"), Il).Piano, fatto, "tavolo.chiuso", "chi-1", seq: chiuso.Piano.Seq));
    }

    private static IEnumerable<string> A(Piano piano, Fatto fatto) => Consegne.Di(Registrato(piano, fatto, null), piano).Select(consegna => consegna.A.Nome);

    private static Reply? Dice(Piano piano, Fatto fatto, string cosa, string a, Lingua lingua = Lingua.Italiano, long? seq = null) =>
        Consegne.Dice(new(cosa, Destinatario.Di(a)), Registrato(piano, fatto, seq), piano, lingua, Dato.Ora(Il));

    private static FattoRegistrato Registrato(Piano piano, Fatto fatto, long? seq) => new(seq ?? piano.Seq, fatto, new("io"), Dato.Ora(Il), new("msteams"), new("0"));

    private static string Json(Reply reply) => Assert.IsType<Piece.Card>(Assert.Single(reply.Pieces)).Content.ToJsonString();

    /// <summary>All texts of the card.</summary>
    private static string Text(Reply reply) => string.Join('\n', CardRules.Objects(Assert.IsType<Piece.Card>(Assert.Single(reply.Pieces)).Content).Select(element => (string?)element["text"]).OfType<string>());
}
