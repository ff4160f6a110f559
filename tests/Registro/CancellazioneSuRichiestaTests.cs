using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who joined on paper and does not write to the bot asks the office by letter to have their data erased.</summary>
[Trait("Regola", "SEC-02")]
[Trait("Regola", "ADE-15")]
public class CancellazioneSuRichiestaTests
{
    private const string Dopo = "2022-05-25T10:00", Giorno = "24/05/2022";

    private static readonly OraDiRoma Seduta = OraDiRoma.Leggi("2022-05-19T15:00").Valore;
    private static readonly ImmutableSortedDictionary<string, string> Nessuna = ImmutableSortedDictionary<string, string>.Empty;

    private static readonly ImmutableSortedDictionary<string, string> Sindacato = Nessuna
        .Add("tipo", "sindacato").Add("denominazione", "Unione dei lavoratori").Add("codiceFiscale", "93012345679").Add("tavoli", "poverta").Add("rappresentante", "Bruno Neri");

    private static readonly ImmutableSortedDictionary<string, string> Cittadino = Nessuna
        .Add("tipo", "cittadino").Add("denominazione", "Giuseppe Verdi").Add("codiceFiscale", "RSSMRA80A01E506G").Add("tavoli", "poverta");

    /// <summary>N. 1 wrote to the bot; n. 2, a union, and n. 3, a citizen, were ticked off on paper.</summary>
    private static Dato Tre => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio)
        .Dopo(Lecce.Cooperativa.SetItem("codiceFiscale", Esempi.CodiceEnte(7)), "2022-05-10T10:00", "anna")
        .Dopo(new AdesionePerPresenza(Seduta, null, PersonaId.Nessuna, Sindacato), "2022-05-20T10:00", "ufficio")
        .Dopo(new AdesionePerPresenza(Seduta, null, PersonaId.Nessuna, Cittadino), "2022-05-20T10:00", "ufficio");

    private static Adesione Numero(Dato dato, int numero) => dato.Piano.Adesioni.Numero(numero)!;

    private static CancellaSuRichiesta Chiesta(Dato dato, int numero, string protocollo = "0012345/2022", string data = Giorno) =>
        new(numero, protocollo, data, CancellazioneSuRichiesta.Vanno(dato.Piano, Numero(dato, numero)) is [.., var ultimo] ? ultimo : 0);

    [Fact]
    [Trait("Regola", "SEC-01")]
    public void The_office_erases_and_the_fact_says_at_whose_request()
    {
        var dato = Tre;
        var seqs = CancellazioneSuRichiesta.Vanno(dato.Piano, Numero(dato, 2));

        dato.Quando(Chiesta(dato, 2), Dopo, "ufficio").Allora<DatiCancellati>(fatto => fatto == new DatiCancellati(seqs, new("0012345/2022", new(2022, 5, 24))));
        var dopo = dato.Dopo(Chiesta(dato, 2), Dopo, "ufficio");

        var adesione = Numero(dopo, 2);
        Assert.Equal((null, "Unione dei lavoratori", true), (adesione.Personali, adesione.Dati.Denominazione, adesione.FaParteDellaRete));
        Assert.Equal((dopo.Piano.Seq, new Protocollo("0012345/2022", new LocalDate(2022, 5, 24))), (adesione.Cancellata!.Seq, adesione.Cancellata.Richiesta));
        Assert.Equal("Giuseppe Verdi", Numero(dopo, 3).Personali!.Nome);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void A_citizen_s_adesione_is_closed_and_the_codice_fiscale_is_free()
    {
        var dato = Tre;
        var dopo = dato.Dopo(Chiesta(dato, 3), Dopo, "ufficio");

        Assert.True(Numero(dopo, 3) is { Chiusa: true, FaParteDellaRete: false, Personali: null });
        var ancora = new AdesionePerPresenza(Seduta, null, PersonaId.Nessuna, Cittadino);
        Assert.Empty(Assert.IsType<Esito.Accolto>(dato.Quando(ancora, Dopo, "ufficio").Esito).Fatti);
        Assert.True(Numero(dopo.Dopo(ancora, Dopo, "ufficio"), 4) is { FaParteDellaRete: true, Personali.Nome: "Giuseppe Verdi" });
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void What_the_office_wrote_of_it_goes_too_and_what_who_speaks_for_the_body_completed()
    {
        var parla = Tre.Dopo(new ChiediReferente("93012345679", "Carla Conti", "si"), Dopo, "carla").Dopo(new AmmettiReferente(1), Dopo, "ufficio");
        var risposte = Nessuna.Add("comune", "075035").Add("rappresentante", "Luca Blu").Add("carica", "segretario").Add("email", "b@example.it").Add("privacy", "si").Add("veridicita", "si");
        var dato = parla.Dopo(new IntegraAdesione(2, risposte.Remove("rappresentante")), Dopo, "carla").Dopo(Pratica.Chiede("email") with { Numero = 2, Motivo = "Bruno Neri non risponde" }, Dopo, "ufficio");

        var dopo = dato.Dopo(Chiesta(dato, 2), Dopo, "ufficio");

        var adesione = Numero(dopo, 2);
        Assert.Equal((null, null), (adesione.Personali, adesione.Integrazioni[^1].Motivo));
        Assert.NotEmpty(dopo.Piano.Personali.Di(new("carla")));
    }

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData(null, "PIA-04", "riservatoUfficio", null, "somebody without a role")]
    [InlineData(Ruolo.Comune, "PIA-04", "riservatoUfficio", null, "a comune is not the office")]
    [InlineData(Ruolo.Ufficio, null, null, null, "the office may")]
    [InlineData(Ruolo.Responsabile, null, null, null, "and so may its head")]
    public void Who_may(Ruolo? ruolo, string? regola, string? motivo, string? campo, string because)
    {
        var dato = Tre;
        var chiesta = Chiesta(dato, 2);
        dato.ConRuolo(ruolo is { } uno ? [uno] : []).Quando(chiesta, Dopo, "carla");

        Assert.NotEmpty(because);
        if (regola is null) dato.Riuscito();
        else dato.Rifiutato(regola, motivo!, campo);
    }

    [Theory]
    [InlineData(1, "SEC-02", "scriveDaSe", "who has an account does it by themselves")]
    [InlineData(2, null, null, "who has none is ticked off on paper")]
    [InlineData(4, "ADE-06", "nessuna", "there is none")]
    public void Whose(int numero, string? regola, string? motivo, string because)
    {
        var dato = Tre;
        dato.Quando(new CancellaSuRichiesta(numero, "7/2022", Giorno, numero == 2 ? 3 : 2), Dopo, "ufficio");

        Assert.NotEmpty(because);
        if (regola is null) dato.Riuscito();
        else dato.Rifiutato(regola, motivo!);
    }

    [Theory]
    [Trait("Regola", "ADE-07")]
    [InlineData("", Giorno, "ADE-02", "obbligatorio", "protocollo", "without a number")]
    [InlineData("n.n.", Giorno, "ADE-07", "protocolloForma", "protocollo", "no number in it")]
    [InlineData("7", "18/05/2022", "ADE-07", "protocolloPrima", "data", "the day before they joined")]
    [InlineData("7", "19/05/2022", null, null, null, "that very day")]
    [InlineData("7", "25/05/2022", null, null, null, "today")]
    [InlineData("7", "26/05/2022", "ADE-07", "protocolloFuturo", "data", "tomorrow")]
    public void The_request_has_a_number_and_a_day(string protocollo, string data, string? regola, string? motivo, string? campo, string because)
    {
        var dato = Tre;
        dato.Quando(Chiesta(dato, 2, protocollo, data), Dopo, "ufficio");

        Assert.NotEmpty(because);
        if (regola is null) dato.Riuscito();
        else dato.Rifiutato(regola, motivo!, campo);
    }

    [Fact]
    public void Nothing_goes_that_was_not_told_and_nothing_twice()
    {
        var dato = Tre;
        var detto = Chiesta(dato, 2);
        var ancora = dato.Dopo(Pratica.Chiede("email") with { Numero = 2, Motivo = "Bruno Neri non risponde" }, Dopo, "ufficio");

        ancora.Quando(detto, Dopo, "ufficio").Rifiutato("SEC-02", "daVedere", "cancella");
        ancora.Quando(Chiesta(ancora, 2), Dopo, "ufficio").Allora<DatiCancellati>(fatto => fatto.Seqs.SequenceEqual([3L, 7L]));
        var dopo = ancora.Dopo(Chiesta(ancora, 2), Dopo, "ufficio");
        dopo.Quando(Chiesta(dopo, 2), Dopo, "ufficio").Rifiutato("SEC-02", "giaCancellati");
    }

    [Fact]
    public async Task A_random_register_has_such_erasures_and_is_sound()
    {
        var tabella = await RegistroCasuale.ScriviAsync(seme: 3, comandi: 300);

        Assert.InRange((await RegistroCasuale.FattiAsync(tabella)).Count(fatto => fatto.Fatto is DatiCancellati { Richiesta: not null }), 2, 100);
        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
    }

    [Fact]
    [Trait("Regola", "SEC-05")]
    public void By_the_numbers_of_the_facts_the_office_erases_nobody_s()
    {
        var dato = Tre;
        dato.Quando(new CancellaDati(CancellazioneSuRichiesta.Vanno(dato.Piano, Numero(dato, 2))), Dopo, "ufficio").Rifiutato("SEC-02", "datiDiAltri");
        dato.Quando(new CancellaDati([2]), Dopo, "anna").Allora<DatiCancellati>(fatto => fatto.Richiesta is null);
    }
}
