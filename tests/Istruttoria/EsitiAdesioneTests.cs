using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What who joined is told of what the office decided.</summary>
[Trait("Regola", "ADE-06")]
public class EsitiAdesioneTests
{
    public static TheoryData<string, string, string> Detti => new()
    {
        { "ammetti", "ammessa", "admitted" },
        { "integra", "ti chiede di integrare", "asks you to complete" },
        { "preavviso", "sta per escludere", "is about to exclude" },
        { "escludi", "ha escluso", "has excluded" },
        { "protocollo", "n. 12/2022 del 12 maggio 2022", "no. 12/2022 of 12 May 2022" },
    };

    [Theory]
    [MemberData(nameof(Detti))]
    [Trait("Regola", "ADE-17")]
    [Trait("Regola", "DIA-01")]
    public void Each_outcome_is_told_to_who_joined_in_their_language(string cosa, string italiano, string inglese)
    {
        var (piano, fatto) = Fatto(cosa);
        Assert.Equal([new PersonaId("io")], EsitiAdesione.A(fatto, piano));
        Assert.Contains(italiano, Testo(EsitiAdesione.Dice(fatto, piano, Lingua.Italiano)));
        Assert.Contains(inglese, Testo(EsitiAdesione.Dice(fatto, piano, Lingua.Inglese)));
    }

    [Fact]
    public void What_the_office_went_on_from_and_what_is_erased_is_not_told_any_more()
    {
        var (piano, chiesta) = Fatto("integra");
        var ammessa = new Dato(piano).ConRuolo(Ruolo.Ufficio).Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Piano;
        Assert.Null(EsitiAdesione.Dice(chiesta, ammessa, Lingua.Italiano));

        var (citta, preavviso) = Fatto("preavviso", Pratica.Cittadino());
        Assert.Null(EsitiAdesione.Dice(preavviso, new Dato(citta).DopoLaCancellazione(2).Piano, Lingua.Italiano));
    }

    [Fact]
    public void Nobody_is_told_of_what_they_did_themselves()
    {
        var piano = Pratica.In(StatoAdesione.DaIntegrare).Piano;
        Assert.Empty(EsitiAdesione.A(new(4, new AdesioneRecessa(1, null), new("io"), default, new("msteams"), new("0")), piano));
        Assert.Empty(EsitiAdesione.A(new(4, new AdesioneAmmessa(1), new("io"), default, new("msteams"), new("0")), piano));
    }

    private static (Piano Piano, FattoRegistrato Fatto) Fatto(string cosa, Dato? dato = null)
    {
        dato ??= cosa == "escludi" ? Pratica.In(StatoAdesione.Preavvisata) : Pratica.Di();
        Comando comando = cosa switch
        {
            "ammetti" => new AmmettiAdesioni([1]),
            "integra" => Pratica.Chiede("email"),
            "preavviso" => new PreavvisaEsclusione(1, "Non ha sede"),
            "escludi" => new EscludiAdesione(1, "Non ha sede", "Ricorso al TAR", 0),
            _ => new AnnotaProtocollo(1, "12/2022", "12/05/2022"),
        };
        var il = cosa == "escludi" ? "2022-05-23T00:00" : Pratica.Oggi;
        var fatto = dato.Quando(comando, il, "ufficio").Uno();
        return (dato.Dopo(comando, il, "ufficio").Piano, new(dato.Piano.Seq + 1, fatto, new("ufficio"), Dato.Ora(il), new("msteams"), new("0")));
    }

    private static string Testo(Reply? reply) => string.Join('\n', reply!.Pieces.Cast<Piece.Card>().SelectMany(card => CardRules.Objects(card.Content)).Select(element => (string?)element["text"]).OfType<string>());
}
