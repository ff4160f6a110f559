using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who may join, when, and how often. Lecce's window: 2 May 2022, 9:00 to 19 May 2022, 13:00.</summary>
public class PresentaAdesioneTests
{
    [Fact]
    [Trait("Regola", "ADE-02")]
    public void A_cooperative_joins_with_number_one()
    {
        var fatto = Dato.Che(Lecce.Con()).Quando(Lecce.Cooperativa, il: "2022-05-10T10:00").Allora<AdesionePresentata>();

        Assert.Equal((1, 2022, Voce.Piena), (fatto.Numero, fatto.Anno, fatto.Voce));
        Assert.Equal(("93012345679", TipoEts.ImpresaSociale), (fatto.Dati.CodiceFiscale, fatto.Dati.TipoEts));
        Assert.Equal("Anna Rossi", fatto.Personali!.Rappresentante);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Nothing_personal_stands_in_the_part_that_is_kept_for_ever()
    {
        var fatto = Dato.Che(Lecce.Con())
            .Quando(Lecce.Cittadino.Add("codiceFiscale", "RSSMRA80A01E506G"), il: "2022-05-10T10:00")
            .Allora<AdesionePresentata>();

        var corpo = System.Text.Encoding.UTF8.GetString(FormatiAdesioni.PresentataV1.Scrivi!(fatto).Corpo);
        Assert.DoesNotContain("Verdi", corpo);
        Assert.DoesNotContain("RSSMRA", corpo);
        Assert.DoesNotContain("example.it", corpo);
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData("2022-05-02T08:59:59", Tardivi.Consultivi, "nonAncoraAperto", "a second before it opens")]
    [InlineData("2022-05-02T09:00", Tardivi.Rifiutati, "piena", "the minute it opens")]
    [InlineData("2022-05-19T12:59:59", Tardivi.Rifiutati, "piena", "the last second")]
    [InlineData("2022-05-19T13:00", Tardivi.Rifiutati, "chiuso", "the minute it closes, where late ones are refused")]
    [InlineData("2022-05-19T13:00", Tardivi.Consultivi, "consultiva", "the same minute, where they have an advisory voice")]
    [InlineData("2023-01-01T00:00", Tardivi.Consultivi, "consultiva", "however late")]
    public void The_window_is_kept_to_the_minute(string il, Tardivi tardivi, string attesa, string because)
    {
        var dato = Dato.Che(Lecce.Con(definizione => Lecce.ConTardivi(definizione, tardivi))).Quando(Lecce.Cooperativa, il);

        Assert.NotEmpty(because);
        if (attesa is "piena" or "consultiva") dato.Allora<AdesionePresentata>(fatto => fatto.Voce.Codice() == attesa);
        else dato.Rifiutato("ADE-05", attesa);
    }

    [Fact]
    [Trait("Regola", "ADE-07")]
    public void The_year_of_the_number_is_the_civil_year_of_Rome()
    {
        // 31 December 23:30 UTC is already the new year in Rome; the series goes on.
        Dato.Che(Lecce.Con())
            .Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00")
            .Quando(Lecce.Cittadino, il: "2023-01-01T00:30")
            .Allora<AdesionePresentata>(fatto => (fatto.Numero, fatto.Anno) == (2, 2023));
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void A_body_joins_once_and_hears_number_and_date_of_the_first_time()
    {
        var rifiuto = Dato.Che(Lecce.Con())
            .Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00")
            .Quando(Lecce.Cooperativa.SetItem("denominazione", "Un altro nome").SetItem("codiceFiscale", " 930 12345679 "), il: "2022-05-11T10:00")
            .Rifiutato("ADE-04", "enteGiaAderente", "codiceFiscale");

        Assert.Equal("1/2022", rifiuto.Dati["numero"]);
        Assert.Equal("2022-05-10T10:00", rifiuto.Dati["data"]);
        Assert.Equal("Cooperativa sociale Il Ponte", rifiuto.Dati["ente"]);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Of_a_citizen_it_is_only_said_that_the_adesione_is_there()
    {
        var conCodice = Lecce.Cittadino.Add("codiceFiscale", "RSSMRA80A01E506G");
        var rifiuto = Dato.Che(Lecce.Con())
            .Dopo(conCodice, il: "2022-05-10T10:00")
            .Quando(conCodice, il: "2022-05-10T10:01")
            .Rifiutato("ADE-04", "cittadinoGiaAderente", "codiceFiscale");

        Assert.Empty(rifiuto.Dati);
    }

    [Theory]
    [Trait("Regola", "ADE-04")]
    [Trait("Regola", "ADE-11")]
    [InlineData("anna", "enteGiaTuo", "who presented it")]
    [InlineData("luca", "enteGiaTuo", "who speaks for the body with consent")]
    [InlineData("marco", "enteGiaAderente", "who asked to and waits for the consent")]
    [InlineData("altri", "enteGiaAderente", "anybody else")]
    public void Whose_adesione_is_there_already_hears_that_it_is_theirs(string chi, string motivo, string because)
    {
        Assert.NotEmpty(because);
        var rifiuto = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00", chi: "anna")
            .Dopo(new ChiediReferente("93012345679", "Luca Neri", "si"), il: "2022-05-10T11:00", chi: "luca").Dopo(new AmmettiReferente(1), il: "2022-05-10T11:01", chi: "anna")
            .Dopo(new ChiediReferente("93012345679", "Marco Blu", "si"), il: "2022-05-10T11:02", chi: "marco")
            .Quando(Lecce.Cooperativa, il: "2022-05-11T10:00", chi).Rifiutato("ADE-04", motivo, "codiceFiscale");
        Assert.Equal(("1/2022", "2022-05-10T10:00", "Cooperativa sociale Il Ponte"), (rifiuto.Dati["numero"], rifiuto.Dati["data"], rifiuto.Dati["ente"]));
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void A_citizen_hears_number_and_date_of_their_own_adesione_only()
    {
        var conCodice = Lecce.Cittadino.Add("codiceFiscale", "RSSMRA80A01E506G");
        var dato = Dato.Che(Lecce.Con()).Dopo(conCodice, il: "2022-05-10T10:00", chi: "maria");
        Assert.Equal(("1/2022", "2022-05-10T10:00"), dato.Quando(conCodice, il: "2022-05-10T10:01", chi: "maria").Rifiutato("ADE-04", "cittadinoGiaTu", "codiceFiscale").Dati is var dati ? (dati["numero"], dati["data"]) : default);
        Assert.Empty(dato.Quando(conCodice, il: "2022-05-10T10:01", chi: "altri").Rifiutato("ADE-04", "cittadinoGiaAderente", "codiceFiscale").Dati);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void A_citizen_without_codice_fiscale_joins_once_per_persona()
    {
        var dato = Dato.Che(Lecce.Con()).Dopo(Lecce.Cittadino, il: "2022-05-10T10:00", chi: "giuseppe");

        dato.Quando(Lecce.Cittadino, il: "2022-05-10T10:01", chi: "giuseppe").Rifiutato("ADE-04", "personaGiaAderente");
        dato.Quando(Lecce.Cittadino, il: "2022-05-10T10:01", chi: "giuseppina").Allora<AdesionePresentata>(fatto => fatto.Numero == 2);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Erasing_a_citizens_adesione_keeps_its_number_and_frees_the_codice_fiscale()
    {
        var conCodice = Lecce.Cittadino.Add("codiceFiscale", "RSSMRA80A01E506G");
        Dato.Che(Lecce.Con())
            .Dopo(conCodice, il: "2022-05-10T10:00")
            .DopoLaCancellazione(seq: 2)
            .Quando(conCodice, il: "2022-05-12T10:00")
            .Allora<AdesionePresentata>(fatto => fatto.Numero == 2);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Erasing_the_people_of_a_body_leaves_the_body_a_member()
    {
        Dato.Che(Lecce.Con())
            .Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00")
            .DopoLaCancellazione(seq: 2)
            .Quando(Lecce.Cooperativa, il: "2022-05-12T10:00")
            .Rifiutato("ADE-04", "enteGiaAderente", "codiceFiscale");
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    public void In_Lecce_the_form_counts_at_once_and_so_does_the_session()
    {
        var domanda = Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { Adesione = ModoAdesione.Domanda } });

        Assert.True(RegoleAdesione.ValeAncheIntervento(Lecce.Con()));
        Assert.False(RegoleAdesione.ValeAncheIntervento(domanda));
        Dato.Che(domanda).Quando(Lecce.Cooperativa, il: "2022-05-10T10:00").Allora<AdesionePresentata>(fatto => fatto.Numero == 1);
        Dato.Che(Lecce.Con()).Quando(Lecce.Cooperativa, il: "2022-05-10T10:00").Allora<AdesionePresentata>(fatto => fatto.Numero == 1);
    }
}
