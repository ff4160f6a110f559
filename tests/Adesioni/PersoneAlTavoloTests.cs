using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who goes to one tavolo, where others go than to the rest: named in a change, gone with the tavolo, erased with the fact.</summary>
[Trait("Regola", "ADE-02")]
public class PersoneAlTavoloTests
{
    private static readonly string[] Tavoli = [.. Lecce.Definizione.TavoliAperti.Select(tavolo => tavolo.Id.Valore)];

    [Fact]
    public void At_one_tavolo_others_go_and_at_the_rest_those_of_the_adesione()
    {
        var dato = Aderente(("supplente", "Luca Bianchi"));
        var fatto = dato.Quando(Al(1, titolare: " Rita   Blu ", supplente: "Ugo Nero"), il: "2022-05-12T10:00").Allora<AdesioneModificata>();

        Assert.Equal((Tavoli[1], "titolareTavolo,supplenteTavolo"), (fatto.Tavolo, string.Join(',', fatto.Campi)));
        var dopo = Dopo(dato, Al(1, titolare: "Rita Blu", supplente: "Ugo Nero"));
        Assert.Equal(new PersoneAlTavolo(Tavoli[1], "Rita Blu", "Ugo Nero"), dopo.AlTavolo(Tavoli[1]));
        Assert.Equal(new PersoneAlTavolo(Tavoli[0]), dopo.AlTavolo(Tavoli[0]));
        Assert.Equal(("Anna Rossi", "Luca Bianchi"), (dopo.Rappresentante, dopo.Supplente));
    }

    [Theory]
    [InlineData("Ada Verdi", "", "Ada Verdi", "Ugo Nero", "one of the two, the other stays")]
    [InlineData("come per tutti", "", null, "Ugo Nero", "the representative goes again")]
    [InlineData("As for all.", "tutti", null, null, "nobody of its own is left")]
    [InlineData("Rita Blu", "Ada Verdi", "Rita Blu", "Ada Verdi", "who goes there already does not change")]
    public void What_was_named_changes_and_can_be_taken_away(string titolare, string supplente, string? poiTitolare, string? poiSupplente, string because)
    {
        var dato = Aderente().Dopo(Al(1, titolare: "Rita Blu", supplente: "Ugo Nero"), il: "2022-05-12T10:00");
        var fatto = dato.Quando(Al(1, titolare, supplente), il: "2022-05-12T11:00").Allora<AdesioneModificata>();
        var dopo = Dopo(dato, Al(1, titolare, supplente));

        Assert.NotEmpty(because);
        Assert.Equal(new PersoneAlTavolo(Tavoli[1], poiTitolare, poiSupplente), dopo.AlTavolo(Tavoli[1]));
        Assert.Equal((poiTitolare ?? poiSupplente) is null, dopo.AiTavoli is null);
        Assert.Equal(titolare == "Rita Blu", !fatto.Campi.Contains("titolareTavolo"));
    }

    [Theory]
    [InlineData("", "", "a tavolo alone")]
    [InlineData("Rita Blu", "", "who goes there already")]
    [InlineData("", "come per tutti", "nobody to take away")]
    public void What_is_so_already_changes_nothing(string titolare, string supplente, string because)
    {
        Assert.NotEmpty(because);
        Aderente().Dopo(Al(1, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T10:00")
            .Quando(Al(1, titolare, supplente), il: "2022-05-12T11:00").Rifiutato("ADE-08", "nienteDiCambiato");
    }

    [Fact]
    public void It_is_asked_of_a_body_that_sits_at_several_or_has_people_of_its_own_at_the_last()
    {
        Aderente(("tavoli", Tavoli[0])).Quando(Al(0, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T10:00").Rifiutato("ADE-08", "nienteDiCambiato");
        Dato.Che(Lecce.Con()).Dopo(Lecce.Cittadino.SetItem("tavoli", $"{Tavoli[0]},{Tavoli[1]}"), il: "2022-05-10T10:00", chi: "io")
            .Quando(Al(0, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T10:00").Rifiutato("ADE-08", "nienteDiCambiato");

        var solo = Aderente().Dopo(Al(0, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T10:00").Dopo(Cambia(("tavoli", Tavoli[0])), il: "2022-05-12T11:00");
        Assert.Null(Dopo(solo, Al(0, titolare: "come per tutti", supplente: "")).AiTavoli);
    }

    [Theory]
    [InlineData(5, "Rita Blu", "tavolo", "ADE-02", "tavoloNonScelto", "it does not sit there")]
    [InlineData(1, "Rita", "titolareTavolo", "ADE-02", "nomeECognome", "read as any name")]
    [InlineData(1, "Rita 2 Blu", "titolareTavolo", "ADE-02", "nomeCarattere", "read as any name")]
    public void A_wrong_answer_is_refused_beside_its_field(int tavolo, string titolare, string campo, string regola, string motivo, string because)
    {
        Assert.NotEmpty(because);
        Aderente().Quando(Al(tavolo, titolare, ""), il: "2022-05-12T10:00").Rifiutato(regola, motivo, campo);
    }

    [Fact]
    public void Nobody_is_named_for_a_tavolo_that_is_left_in_the_same_change() =>
        Aderente().Quando(Cambia(("tavoli", $"{Tavoli[0]},{Tavoli[2]}"), ("tavolo", Tavoli[1]), ("titolareTavolo", "Rita Blu")), il: "2022-05-12T10:00")
            .Rifiutato("ADE-02", "tavoloNonScelto", "tavolo");

    [Fact]
    public void Leaving_a_tavolo_drops_its_people_and_coming_back_brings_nobody_along()
    {
        var dato = Aderente().Dopo(Al(0, titolare: "Ada Verdi", supplente: ""), il: "2022-05-12T10:00").Dopo(Al(1, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T10:01")
            .Dopo(Cambia(("tavoli", $"{Tavoli[0]},{Tavoli[2]}")), il: "2022-05-12T10:02");
        Assert.Equal(new PersoneAlTavolo(Tavoli[0], "Ada Verdi"), Assert.Single(dato.Piano.Adesioni.Numero(1)!.Personali!.AiTavoli!.Value));

        Assert.Equal(new PersoneAlTavolo(Tavoli[1]), Dopo(dato, Cambia(("tavoli", $"{Tavoli[0]},{Tavoli[1]}"))).AlTavolo(Tavoli[1]));
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void An_answer_to_the_office_that_leaves_a_tavolo_drops_its_people_too()
    {
        var dato = Aderente().ConRuolo(Ruolo.Ufficio).Dopo(Al(1, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T10:00")
            .Dopo(new ChiediIntegrazione(1, ["tavoli"], "", ""), il: "2022-05-12T11:00", chi: "ufficio")
            .Dopo(new IntegraAdesione(1, ImmutableSortedDictionary<string, string>.Empty.Add("tavoli", Tavoli[0])), il: "2022-05-12T12:00");
        Assert.Null(dato.Piano.Adesioni.Numero(1)!.Personali!.AiTavoli);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void The_names_lie_in_the_part_that_may_be_erased_and_go_with_it()
    {
        var dato = Aderente().Dopo(Al(1, titolare: "Rita Blu", supplente: "Ugo Nero"), il: "2022-05-12T10:00").Dopo(Al(1, titolare: "", supplente: "Ada Verdi"), il: "2022-05-12T10:01");
        var (corpo, personale) = FormatiAdesioni.ModificataV2.Scrivi!(dato.Quando(Al(0, titolare: "Rita Blu", supplente: ""), il: "2022-05-12T11:00").Allora<AdesioneModificata>());
        Assert.DoesNotContain("Rita", System.Text.Encoding.UTF8.GetString(corpo));
        Assert.Contains("Rita", System.Text.Encoding.UTF8.GetString(personale!));

        Assert.Equal(new PersoneAlTavolo(Tavoli[1], null, "Ada Verdi"), dato.DopoLaCancellazione(seq: 3).Piano.Adesioni.Numero(1)!.Personali!.AlTavolo(Tavoli[1]));
        Assert.Equal(new PersoneAlTavolo(Tavoli[1], "Rita Blu", null), dato.DopoLaCancellazione(seq: 4).Piano.Adesioni.Numero(1)!.Personali!.AlTavolo(Tavoli[1]));
        Assert.Null(dato.DopoLaCancellazione(seq: 3).DopoLaCancellazione(seq: 4).Piano.Adesioni.Numero(1)!.Personali!.AiTavoli);
    }

    private static Dato Aderente(params (string Campo, string Risposta)[] risposte) =>
        Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa.SetItems(risposte.Select(risposta => KeyValuePair.Create(risposta.Campo, risposta.Risposta))), il: "2022-05-10T10:00", chi: "io");

    private static DatiPersonali Dopo(Dato dato, ModificaAdesione comando) => dato.Dopo(comando, il: "2022-05-12T12:00").Piano.Adesioni.Numero(1)!.Personali!;

    private static ModificaAdesione Al(int tavolo, string titolare, string supplente) => Cambia(("tavolo", Tavoli[tavolo]), ("titolareTavolo", titolare), ("supplenteTavolo", supplente));

    private static ModificaAdesione Cambia(params (string Campo, string Risposta)[] risposte) =>
        new(1, risposte.ToImmutableSortedDictionary(risposta => risposta.Campo, risposta => risposta.Risposta));
}
