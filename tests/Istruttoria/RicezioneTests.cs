using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>When a warning of exclusion was received, and how that is known.</summary>
[Trait("Regola", "ADE-17")]
public class RicezioneTests
{
    private static readonly EscludiAdesione Escludi = new(1, "Non ha sede nell'Ambito", "Ricorso al TAR", 0);

    private static Dato Preavvisata => Pratica.In(StatoAdesione.Preavvisata);

    [Theory]
    [InlineData("2022-05-23T00:00", "ten days after the act")]
    [InlineData("2023-05-12T10:00", "a year after")]
    public void As_long_as_it_is_not_received_nobody_is_excluded(string il, string because)
    {
        Assert.NotEmpty(because);
        var rifiuto = Preavvisata.Quando(Escludi, il, "ufficio").Rifiutato("ADE-17", "preavvisoNonRicevuto");
        Assert.Equal(("1/2022", "10"), (rifiuto.Dati["numero"], rifiuto.Dati["giorni"]));
        Assert.Null(Preavvisata.Prima().Preavviso!.Termine);
    }

    [Theory]
    [InlineData("2022-05-12T23:59", 12, "in Rome it is still the day of the act")]
    [InlineData("2022-05-14T00:30", 14, "past midnight in Rome, whatever it is in UTC")]
    [InlineData("2022-05-11T10:00", 12, "by a clock that goes wrong: nothing is received before it is written")]
    public void Sent_to_the_chat_it_is_received_then(string il, int giorno, string because)
    {
        var ricevuta = Preavvisata.Ricevuto(il).Prima().Preavviso!;
        Assert.Equal((MezzoRicezione.Chat, new NodaTime.LocalDate(2022, 5, giorno)), (ricevuta.Ricezione!.Mezzo, ricevuta.Ricezione.Giorno));
        Assert.True(ricevuta.Termine == new Termine(new(2022, 5, giorno + 10)), because);
    }

    [Fact]
    public void The_installation_notes_that_once_and_nobody_else_does()
    {
        Preavvisata.Quando(new SegnaPreavvisoConsegnato(3), Pratica.Oggi, "ufficio").Rifiutato("ADE-17", "soloInstallazione");
        foreach (var (dato, seq) in ((Dato, long)[])[
            (Preavvisata.Ricevuto(), 3), (Preavvisata, 2), (Preavvisata, 99), (Preavvisata.Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio"), 3),
            (Preavvisata.Dopo(new AnnotaRicezione(1, "pec", "12/5/2022"), Pratica.Oggi, "ufficio"), 3)])
            Assert.Empty(Assert.IsType<Esito.Accolto>(Decisioni.Decide(dato.Piano, new SegnaPreavvisoConsegnato(seq), Contesto.DellInstallazione(Dato.Ora(Pratica.Oggi), ChiaveComando.Di("x")))).Fatti);
    }

    [Theory]
    [InlineData("pec", "14/5/2022", "2022-05-24T23:59", false, "the tenth day from that day counts whole")]
    [InlineData("raccomandata", "14/5/2022", "2022-05-25T00:00", true, "and then it is over")]
    [InlineData("mani", "oggi", "2022-05-26T00:00", true, "handed over when it is noted, on the 15th")]
    [InlineData("notifica", "12/5/2022", "2022-05-23T00:00", true, "on the day of the act, at the earliest")]
    public void Outside_the_chat_the_office_notes_day_and_means(string mezzo, string giorno, string il, bool vale, string because)
    {
        Assert.NotEmpty(because);
        var annotata = Preavvisata.Dopo(new AnnotaRicezione(1, mezzo, giorno), "2022-05-15T10:00", "ufficio");
        Assert.Equal(mezzo, annotata.Prima().Preavviso!.Ricezione!.Mezzo.Codice());
        var dato = annotata.Quando(Escludi, il, "ufficio");
        if (vale) dato.Allora<AdesioneEsclusa>();
        else dato.Rifiutato("ADE-17", "preavvisoInCorso");
    }

    [Theory]
    [InlineData("pec", "11/5/2022", "ADE-17", "ricezionePrima", "giorno", "before it was written")]
    [InlineData("pec", "16/5/2022", "ADE-17", "ricezioneFutura", "giorno", "tomorrow")]
    [InlineData("pec", "31/4/2022", "CAL-01", "giornoNonEsiste", "giorno", "no such day")]
    [InlineData("chat", "12/5/2022", "ADE-17", "mezzoIgnoto", "mezzo", "of the chat the bot knows by itself")]
    [InlineData("piccione", "12/5/2022", "ADE-17", "mezzoIgnoto", "mezzo", "no means at all")]
    public void A_note_is_refused(string mezzo, string giorno, string regola, string motivo, string campo, string because)
    {
        Assert.NotEmpty(because);
        Preavvisata.Quando(new AnnotaRicezione(1, mezzo, giorno), "2022-05-15T10:00", "ufficio").Rifiutato(regola, motivo, campo);
    }

    [Fact]
    public void A_wrong_note_is_mended_by_another_and_what_was_received_in_chat_needs_none()
    {
        var annotata = Preavvisata.Dopo(new AnnotaRicezione(1, "pec", "12/5/2022"), "2022-05-15T10:00", "ufficio").Dopo(new AnnotaRicezione(1, "raccomandata", "14/5/2022"), "2022-05-15T10:00", "ufficio");
        Assert.Equal((MezzoRicezione.Raccomandata, 14), (annotata.Prima().Preavviso!.Ricezione!.Mezzo, annotata.Prima().Preavviso!.Ricevuto!.Value.Day));

        Preavvisata.Ricevuto().Quando(new AnnotaRicezione(1, "pec", "12/5/2022"), "2022-05-15T10:00", "ufficio").Rifiutato("ADE-17", "ricevutoInChat");
        Pratica.Di().Quando(new AnnotaRicezione(1, "pec", "12/5/2022"), "2022-05-15T10:00", "ufficio").Rifiutato("ADE-17", "nienteDaRicevere");
        Preavvisata.ConRuolo().Quando(new AnnotaRicezione(1, "pec", "12/5/2022"), "2022-05-15T10:00").Rifiutato("PIA-04", "riservatoUfficio");
    }

    /// <summary>As in registers of before this was noted down.</summary>
    [Theory]
    [InlineData("2022-05-23T23:59", false, "ten days from the first observations, on the 13th")]
    [InlineData("2022-05-24T00:00", true, "then the term is over")]
    public void Whoever_answers_a_warning_has_received_it(string il, bool vale, string because)
    {
        Assert.NotEmpty(because);
        var osservata = Preavvisata.Dopo(new PresentaOsservazioni(1, "La sede c'è"), "2022-05-13T10:00").Dopo(new PresentaOsservazioni(1, "Ecco il contratto"), "2022-05-20T10:00");
        var dato = osservata.Quando(Escludi with { OsservazioniValutate = 5 }, il, "ufficio");
        if (vale) dato.Allora<AdesioneEsclusa>();
        else dato.Rifiutato("ADE-17", "preavvisoInCorso");
    }

    [Fact]
    public void Another_warning_is_another_to_be_received() =>
        Preavvisata.Ricevuto().Dopo(Pratica.Chiede("email"), "2022-05-13T10:00", "ufficio").Dopo(new PreavvisaEsclusione(1, "Non risponde"), "2022-05-24T10:00", "ufficio")
            .Quando(Escludi, "2022-06-30T10:00", "ufficio").Rifiutato("ADE-17", "preavvisoNonRicevuto");

    [Fact]
    public void The_days_are_those_of_the_notice_when_it_was_written()
    {
        var venti = Pratica.Di(cambio: avviso => avviso with { TerminePreavviso = 20 }).Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio");
        var altra = venti.Piano.Definizione! with { Versione = 99, Avviso = venti.Piano.Definizione.Avviso with { TerminePreavviso = 10 } };
        Assert.Equal(new(new(2022, 6, 3)), venti.Dopo(new AdottaDefinizione(altra), Pratica.Oggi).Ricevuto("2022-05-14T10:00").Prima().Preavviso!.Termine);
    }

    [Fact]
    [Trait("Regola", "ADE-11")]
    public void It_is_for_who_presented_the_adesione_and_of_who_has_no_account_for_whoever_speaks_for_it()
    {
        var piano = Pratica.Di().Dopo(new ChiediReferente("93012345679", "Luca Neri", "si"), Pratica.Oggi, "luca").Dopo(new AmmettiReferente(1), Pratica.Oggi, "io").Piano;
        var adesione = piano.Adesioni.Numero(1)!;
        Assert.Equal([true, false, false], new PersonaId[] { new("io"), new("luca"), new("ugo") }.Select(chi => RegoleRicezione.Riceve(piano, adesione, chi)));
        Assert.Equal([true, false], new PersonaId[] { new("luca"), new("ugo") }.Select(chi => RegoleRicezione.Riceve(piano, adesione with { Autore = PersonaId.Nessuna }, chi)));
    }
}
