using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What may be changed in an adesione, by whom and when. Lecce's window: 2 May 2022, 9:00 to 19 May 2022, 13:00.</summary>
[Trait("Regola", "ADE-08")]
public class ModificaAdesioneTests
{
    private static readonly string[] Tavoli = [.. Lecce.Definizione.TavoliAperti.Select(tavolo => tavolo.Id.Valore)];

    [Theory]
    [InlineData("email", " info@ilponte.example.it ", "email", "info@ilponte.example.it", "a new address, read as at the beginning")]
    [InlineData("rappresentante", "Luca Bianchi", "rappresentante", "Luca Bianchi", "another representative")]
    [InlineData("carica", "vicepresidente", "carica", "vicepresidente", "the office")]
    [InlineData("pec", "ponte@pec.it", "pec", "ponte@pec.it", "what was empty")]
    [InlineData("telefono", "0832 123456", "telefono", "0832123456", "what was empty")]
    [InlineData("supplente", "Rita Blu", "supplente", "Rita Blu", "a deputy")]
    [InlineData("risorse", "due sale", "risorse", "due sale", "what is offered")]
    public void One_answer_changes_and_nothing_else(string campo, string risposta, string cambiato, string valore, string because)
    {
        var dato = Aderente();
        var fatto = dato.Quando(Modifica((campo, risposta)), il: "2022-05-12T10:00").Allora<AdesioneModificata>();
        var dopo = dato.Dopo(Modifica((campo, risposta)), il: "2022-05-12T10:00").Piano.Adesioni.Numero(1)!;

        Assert.Equal(cambiato, string.Join(',', fatto.Campi));
        Assert.Null(fatto.Tavoli);
        Assert.True(fatto.Personali!.Dato(cambiato)!.Replace(" ", "", StringComparison.Ordinal) == valore.Replace(" ", "", StringComparison.Ordinal), $"{because}: {fatto.Personali}");
        Assert.Equal(fatto.Personali.Dato(cambiato), dopo.Personali!.Dato(cambiato));
        Assert.Equal(dato.Piano.Adesioni.Numero(1)!.Personali!.Con(cambiato, null), dopo.Personali.Con(cambiato, null));
        Assert.Equal(1, dopo.Numero);
    }

    [Fact]
    public void Tavoli_stand_in_the_part_that_is_kept_and_people_in_the_one_that_may_be_erased()
    {
        var fatto = Aderente()
            .Quando(Modifica(("tavoli", $"{Tavoli[4]},{Tavoli[1]}"), ("rappresentante", "Luca Bianchi")), il: "2022-05-12T10:00")
            .Allora<AdesioneModificata>();

        Assert.Equal($"{Tavoli[1]},{Tavoli[4]}", string.Join(',', fatto.Tavoli!.Value));
        var (corpo, personale) = FormatiAdesioni.ModificataV2.Scrivi!(fatto);
        Assert.DoesNotContain("Bianchi", System.Text.Encoding.UTF8.GetString(corpo));
        Assert.Contains("Bianchi", System.Text.Encoding.UTF8.GetString(personale!));
        Assert.Null(FormatiAdesioni.ModificataV2.Scrivi!(fatto with { Personali = null }).Personale);
    }

    [Theory]
    [InlineData("email", "anna.rossi@ilponte", "ADE-02", "emailDominioSenzaPunto", "read as at the beginning")]
    [InlineData("email", "", "ADE-02", "obbligatorio", "needed as at the beginning")]
    [InlineData("tavoli", "astrologia", "ADE-02", "tavoloIgnoto", "no tavolo of the plan")]
    [InlineData("rappresentante", "Luca Bianchi, non sono io", "ADE-02", "obbligatorio", "who changes it for another has a delega")]
    [InlineData("denominazione", "Un'altra", "ADE-08", "datoFisso", "it says who joined")]
    [InlineData("codiceFiscale", "93000000013", "ADE-08", "datoFisso", "it says who joined")]
    [InlineData("tipo", "sindacato", "ADE-08", "datoFisso", "it says who joined")]
    [InlineData("comune", "075083", "ADE-08", "datoFisso", "not among what is changed here")]
    [InlineData("privacy", "si", "ADE-08", "datoFisso", "nothing to be changed")]
    public void A_wrong_change_is_refused_beside_its_field(string campo, string risposta, string regola, string motivo, string because)
    {
        Assert.NotEmpty(because);
        Aderente().Quando(Modifica((campo, risposta)), il: "2022-05-12T10:00")
            .Rifiutato(regola, motivo, campo == "rappresentante" ? "delega" : campo);
    }

    [Fact]
    public void What_is_there_already_changes_nothing_and_is_told_so()
    {
        Aderente().Quando(Modifica(("email", "anna.rossi@ilponte.example.it"), ("pec", "")), il: "2022-05-12T10:00").Rifiutato("ADE-08", "nienteDiCambiato");
        Aderente().Quando(Modifica(), il: "2022-05-12T10:00").Rifiutato("ADE-08", "nienteDiCambiato");
    }

    [Fact]
    public void A_delega_goes_with_the_one_it_was_for()
    {
        var dato = Aderente(Lecce.Cooperativa.SetItem("rappresentante", "Anna Rossi, non sono io").SetItem("delega", "delega del 2 maggio"));
        var fatto = dato.Quando(Modifica(("rappresentante", "Anna Rossi")), il: "2022-05-12T10:00").Allora<AdesioneModificata>();

        Assert.Equal("rappresentante,delega", string.Join(',', fatto.Campi));
        Assert.Null(dato.Dopo(Modifica(("rappresentante", "Anna Rossi")), il: "2022-05-12T10:00").Piano.Adesioni.Numero(1)!.Personali!.Delega);
    }

    [Fact]
    public void What_is_optional_can_be_taken_away()
    {
        var dato = Aderente(Lecce.Cooperativa.SetItem("telefono", "0832 123456"));
        var fatto = dato.Quando(Modifica(("telefono", "")), il: "2022-05-12T10:00").Allora<AdesioneModificata>();

        Assert.Equal("telefono", string.Join(',', fatto.Campi));
        Assert.Equal(DatiPersonali.Nessuno, fatto.Personali);
        Assert.Null(dato.Dopo(Modifica(("telefono", "")), il: "2022-05-12T10:00").Piano.Adesioni.Numero(1)!.Personali!.Telefono);
    }

    [Theory]
    [InlineData("2022-05-19T12:59:59", Tardivi.Rifiutati, true, "the last second of the window")]
    [InlineData("2022-05-19T13:00", Tardivi.Rifiutati, false, "the minute it closes, where late ones are refused")]
    [InlineData("2022-05-19T13:00", Tardivi.Consultivi, true, "the same minute, where late ones are let in")]
    [InlineData("2023-01-01T00:00", Tardivi.Consultivi, true, "however late")]
    public void A_tavolo_is_added_while_one_may_join_and_left_at_any_time_as_contacts_change(string il, Tardivi tardivi, bool siPuo, string because)
    {
        Assert.NotEmpty(because);
        var dato = Aderente(definizione: definizione => Lecce.ConTardivi(definizione, tardivi));

        foreach (var conUnoNuovo in (string[])[$"{Tavoli[0]},{Tavoli[1]},{Tavoli[5]}", Tavoli[5]])
        {
            var tavoli = dato.Quando(Modifica(("tavoli", conUnoNuovo)), il);
            if (siPuo) tavoli.Allora<AdesioneModificata>();
            else tavoli.Rifiutato("ADE-08", "tavoliFermi", "tavoli");
        }

        dato.Quando(Modifica(("tavoli", Tavoli[1])), il).Allora<AdesioneModificata>(fatto => fatto.Tavoli!.Value.SequenceEqual([Tavoli[1]]));
        dato.Quando(Modifica(("tavoli", "")), il).Rifiutato("ADE-08", "ultimoTavolo", "tavoli");
        dato.Quando(Modifica(("tavoli", " , ")), il).Rifiutato("ADE-08", "ultimoTavolo", "tavoli");
        dato.Quando(Modifica(("email", "info@ilponte.example.it"), ("rappresentante", "Luca Bianchi")), il).Allora<AdesioneModificata>();
    }

    [Theory]
    [InlineData(1, "altri", "nonTua", "somebody else's is as if it weren't there")]
    [InlineData(2, "io", "nonTua", "there is none")]
    [InlineData(-1, "io", "nonTua", "no number at all")]
    public void Only_who_made_it_changes_it(int numero, string chi, string motivo, string because)
    {
        Assert.NotEmpty(because);
        var rifiuto = Aderente().Quando(Modifica(("email", "info@ilponte.example.it")) with { Numero = numero }, il: "2022-05-12T10:00", chi).Rifiutato("ADE-08", motivo);
        Assert.Equal(["contatti"], rifiuto.Dati.Keys);
    }

    [Fact]
    public void A_withdrawn_one_and_one_whose_data_are_erased_change_no_more()
    {
        var recessa = Aderente().Dopo(new RecediAdesione(1, ""), il: "2022-05-12T10:00")
            .Quando(Modifica(("email", "info@ilponte.example.it")), il: "2022-05-12T10:01").Rifiutato("ADE-08", "giaRecessa");
        Assert.Equal(("1/2022", "2022-05-12T10:00"), (recessa.Dati["numero"], recessa.Dati["data"]));

        Aderente(Lecce.Cittadino).DopoLaCancellazione(seq: 2)
            .Quando(Modifica(("email", "info@ilponte.example.it")), il: "2022-05-12T10:00").Rifiutato("ADE-08", "nonTua");
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Erasing_one_of_the_facts_leaves_what_the_others_said()
    {
        var dato = Aderente().Dopo(Modifica(("email", "info@ilponte.example.it"), ("carica", "vicepresidente")), il: "2022-05-12T10:00");

        var senzaDomanda = dato.DopoLaCancellazione(seq: 2).Piano.Adesioni.Numero(1)!;
        Assert.Equal(DatiPersonali.Nessuno with { Email = "info@ilponte.example.it", Carica = "vicepresidente" }, senzaDomanda.Personali);

        var senzaModifica = dato.DopoLaCancellazione(seq: 3).Piano.Adesioni.Numero(1)!;
        Assert.Equal(("Anna Rossi", null, null), (senzaModifica.Personali!.Rappresentante, senzaModifica.Personali.Email, senzaModifica.Personali.Carica));
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Erasing_who_a_citizen_is_erases_what_they_changed_and_why_they_left()
    {
        var piano = Aderente(Lecce.Cittadino).Dopo(Modifica(("email", "nuova@example.it")), il: "2022-05-12T10:00")
            .Dopo(new RecediAdesione(1, "mi trasferisco"), il: "2022-05-13T10:00").Piano;

        var esito = Assert.IsType<Esito.Accolto>(Cancellazione.Decide(piano, new([2]), Esempi.Contesto("a", chi: "io")));
        Assert.Equal(new DatiCancellati([2, 3, 4]), Assert.Single(esito.Fatti));
        Assert.Equal(new DatiCancellati([3]), Assert.Single(Assert.IsType<Esito.Accolto>(Cancellazione.Decide(piano, new([3]), Esempi.Contesto("b", chi: "io"))).Fatti));
    }

    private static Dato Aderente(ImmutableSortedDictionary<string, string>? risposte = null, Func<DefinizionePiano, DefinizionePiano>? definizione = null) =>
        Dato.Che(Lecce.Con(definizione)).Dopo(risposte ?? Lecce.Cooperativa, il: "2022-05-10T10:00", chi: "io");

    private static ModificaAdesione Modifica(params (string Campo, string Risposta)[] risposte) =>
        new(1, risposte.ToImmutableSortedDictionary(risposta => risposta.Campo, risposta => risposta.Risposta));
}
