using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>From which state which move leads where; every other is refused with the state.</summary>
[Trait("Regola", "ADE-06")]
public class MosseTests
{
    /// <summary>All but signing and attending, which lead from a state only what waits for them: see <see cref="FirmaTests"/> and <see cref="PresenzaTests"/>.</summary>
    private static readonly Dictionary<Mossa, (Comando Comando, string Chi)> Comandi = new()
    {
        [Mossa.Ammetti] = (new AmmettiAdesioni([1]), "ufficio"),
        [Mossa.ChiediIntegrazione] = (Pratica.Chiede("email"), "ufficio"),
        [Mossa.Integra] = (new IntegraAdesione(1, Lecce.Cooperativa.Clear().Add("email", "nuova@example.it")), "io"),
        [Mossa.Preavvisa] = (new PreavvisaEsclusione(1, "Non ha sede"), "ufficio"),
        [Mossa.Riceve] = (new AnnotaRicezione(1, "pec", "12/5/2022"), "ufficio"),
        [Mossa.Osserva] = (new PresentaOsservazioni(1, "Abbiamo sede"), "io"),
        [Mossa.Escludi] = (new EscludiAdesione(1, "Non ha sede", "TAR", 0), "ufficio"),
        [Mossa.Riapri] = (new AnnullaEsclusione(1, "La sede c'era"), "ufficio"),
        [Mossa.Riesamina] = (new RiesaminaAdesione(1, "La visura dice altro"), "ufficio"),
        [Mossa.Recedi] = (new RecediAdesione(1, ""), "io"),
    };

    [Theory]
    [Trait("Regola", "ADE-17")]
    [InlineData(StatoAdesione.DaSottoscrivere, "Preavvisa Preavvisata, Recedi Recessa")]
    [InlineData(StatoAdesione.Preadesione, "Preavvisa Preavvisata, Recedi Recessa")]
    [InlineData(StatoAdesione.Presentata, "Ammetti Ammessa, ChiediIntegrazione DaIntegrare, Preavvisa Preavvisata, Recedi Recessa")]
    [InlineData(StatoAdesione.DaIntegrare, "Ammetti Ammessa, ChiediIntegrazione DaIntegrare, Integra Presentata, Preavvisa Preavvisata, Recedi Recessa")]
    [InlineData(StatoAdesione.Preavvisata, "Ammetti Ammessa, ChiediIntegrazione DaIntegrare, Riceve Preavvisata, Osserva Preavvisata, Escludi Esclusa, Recedi Recessa")]
    [InlineData(StatoAdesione.Ammessa, "Riesamina Presentata, Recedi Recessa")]
    [InlineData(StatoAdesione.Esclusa, "Riapri Presentata")]
    [InlineData(StatoAdesione.Recessa, "")]
    public void From_a_state_only_its_own_moves_lead_on(StatoAdesione da, string mosse)
    {
        var portano = new List<string>();
        foreach (var (mossa, (comando, chi)) in Comandi)
        {
            var dato = In(da).Quando(comando, il: "2022-06-30T10:00", chi);
            if (mossa.Porta(da) is not { } a)
            {
                dato.NonRiuscito();
                continue;
            }

            portano.Add($"{mossa} {a}");
            Assert.Equal(a, dato.Dopo(comando, il: "2022-06-30T10:00", chi).Prima().Stato);
        }

        Assert.Equal(mosse, string.Join(", ", portano));
    }

    /// <summary>For the head; what was warned has received it, by a note that may be mended.</summary>
    private static Dato In(StatoAdesione stato) =>
        (stato == StatoAdesione.Preavvisata ? Pratica.In(stato).Dopo(Comandi[Mossa.Riceve].Comando, Pratica.Oggi, "ufficio") : Pratica.In(stato)).ConRuolo(Ruolo.Responsabile);

    [Theory]
    [InlineData(StatoAdesione.Ammessa, "inAmmessa")]
    [InlineData(StatoAdesione.Esclusa, "inEsclusa")]
    [InlineData(StatoAdesione.Recessa, "inRecessa")]
    public void A_refusal_names_the_state_and_the_number(StatoAdesione stato, string motivo) =>
        Assert.Equal("1/2022", Pratica.In(stato).Quando(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Rifiutato("ADE-06", motivo).Dati["numero"]);

    [Fact]
    [Trait("Regola", "ADE-17")]
    public void Nobody_is_excluded_without_having_been_warned()
    {
        foreach (var stato in (StatoAdesione[])[StatoAdesione.Presentata, StatoAdesione.DaIntegrare])
            Pratica.In(stato).Quando(new EscludiAdesione(1, "Non ha sede", "TAR", 0), Pratica.Oggi, "ufficio").Rifiutato("ADE-17", "senzaPreavviso");
    }

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData(null, false, "anybody")]
    [InlineData(Ruolo.Comune, false, "a comune's contact")]
    [InlineData(Ruolo.Regione, false, "the Region watches")]
    [InlineData(Ruolo.Ufficio, true, "the staff")]
    [InlineData(Ruolo.Responsabile, true, "the head does what the staff does")]
    public void The_office_decides(Ruolo? ruolo, bool vale, string because)
    {
        foreach (var comando in (Comando[])[new AmmettiAdesioni([1]), Pratica.Chiede("email"), new PreavvisaEsclusione(1, "Non ha sede"), new AnnotaProtocollo(1, "1/2022", "oggi")])
        {
            var dato = Pratica.Di().ConRuolo(ruolo is { } suo ? [suo] : []).Quando(comando, Pratica.Oggi, "ufficio");
            if (vale) dato.Riuscito();
            else Assert.True(dato.Rifiutato("PIA-04", "riservatoUfficio") is not null, because);
        }

        Pratica.In(StatoAdesione.Preavvisata).ConRuolo().Quando(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-06-30T10:00").Rifiutato("PIA-04", "riservatoUfficio");
    }

    [Fact]
    public void Only_who_joined_answers()
    {
        Pratica.In(StatoAdesione.DaIntegrare).Quando(Comandi[Mossa.Integra].Comando, Pratica.Oggi, "ufficio").Rifiutato("ADE-08", "nonTua");
        Pratica.In(StatoAdesione.Preavvisata).Quando(Comandi[Mossa.Osserva].Comando, Pratica.Oggi, "ufficio").Rifiutato("ADE-08", "nonTua");
        Pratica.Di().Quando(Comandi[Mossa.Integra].Comando, Pratica.Oggi).Rifiutato("ADE-06", "nienteDaIntegrare");
        Pratica.Di().Quando(Comandi[Mossa.Osserva].Comando, Pratica.Oggi).Rifiutato("ADE-17", "nientePreavviso");
        Pratica.In(StatoAdesione.Esclusa).Quando(new RecediAdesione(1, ""), "2022-05-23T10:00").Rifiutato("ADE-08", "giaEsclusa");
    }

    [Theory]
    [InlineData(EffettoAdesione.Immediato, StatoAdesione.Presentata, true, "a member at once")]
    [InlineData(EffettoAdesione.Immediato, StatoAdesione.DaIntegrare, true, "what is asked changes nothing")]
    [InlineData(EffettoAdesione.Immediato, StatoAdesione.Preavvisata, true, "what is announced neither")]
    [InlineData(EffettoAdesione.Istruttoria, StatoAdesione.Presentata, false, "not before the office admits")]
    [InlineData(EffettoAdesione.Istruttoria, StatoAdesione.DaIntegrare, false, "not before the office admits")]
    [InlineData(EffettoAdesione.Istruttoria, StatoAdesione.Preavvisata, false, "not before the office admits")]
    [InlineData(EffettoAdesione.Istruttoria, StatoAdesione.Ammessa, true, "admitted")]
    [InlineData(EffettoAdesione.Istruttoria, StatoAdesione.Esclusa, false, "excluded")]
    [InlineData(EffettoAdesione.Istruttoria, StatoAdesione.Recessa, false, "left")]
    public void A_member_of_the_rete_is(EffettoAdesione effetto, StatoAdesione stato, bool membro, string because)
    {
        var dato = Pratica.Di(effetto);
        if (stato == StatoAdesione.DaIntegrare) dato = dato.Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio");
        else if (stato == StatoAdesione.Preavvisata) dato = dato.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio");
        else if (stato != StatoAdesione.Presentata) dato = Pratica.In(stato);

        Assert.True(membro == dato.Prima().FaParteDellaRete, because);
    }

    [Fact]
    public void A_member_that_is_asked_for_something_or_warned_stays_one_and_a_changed_notice_takes_nothing_back()
    {
        var ammessa = Pratica.Di(EffettoAdesione.Immediato);
        var altra = ammessa.Piano.Definizione! with { Versione = 99, Avviso = ammessa.Piano.Definizione.Avviso with { Effetto = EffettoAdesione.Istruttoria } };
        Assert.True(ammessa.Dopo(new AdottaDefinizione(altra), Pratica.Oggi).Prima().FaParteDellaRete);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Excluded_a_soggetto_is_free_to_join_again_while_the_window_is_open_under_the_next_number()
    {
        var aperta = Pratica.Di(cambio: avviso => avviso with { Chiude = new(2022, 12, 31, 13, 0) })
            .Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio").Ricevuto().Dopo(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-05-23T00:00", "ufficio");
        aperta.Quando(Lecce.Cooperativa, "2022-05-24T10:00").Allora<AdesionePresentata>(fatto => fatto.Numero == 2);
        Assert.Equal(StatoAdesione.Esclusa, aperta.Prima().Stato);
    }

    [Fact]
    public void Many_are_admitted_at_once_or_none()
    {
        var due = Pratica.Di().Dopo(Lecce.Cittadino, Pratica.Presentata, "altri");
        var esito = Assert.IsType<Esito.Accolto>(Decidi(due, 2, 1, 2));
        Assert.Equal([1, 2], esito.Fatti.Cast<AdesioneAmmessa>().Select(fatto => fatto.Numero));

        var no = Assert.IsType<Esito.Rifiutato>(Decidi(due.Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio"), 1, 2, 3));
        Assert.Equal([("inAmmessa", "1/2022"), ("nessuna", "3")], no.Rifiuti.Select(rifiuto => (rifiuto.Motivo, rifiuto.Dati["numero"])));
    }

    [Theory]
    [InlineData(0, false, "none")]
    [InlineData(100, true, "as many as one commit takes")]
    [InlineData(101, false, "one too many")]
    public void So_many_go_into_one_command(int quante, bool vale, string because)
    {
        var motivi = Decidi(Pratica.Di(), [.. Enumerable.Range(1, quante)]) is Esito.Rifiutato no ? no.Rifiuti.Select(rifiuto => rifiuto.Motivo).Distinct() : [];
        Assert.True(vale != motivi.Contains("quanteInsieme"), because);
    }

    private static Esito Decidi(Dato dato, params int[] numeri) =>
        Decisioni.Decide(dato.Piano, new AmmettiAdesioni([.. numeri]), new(new("ufficio"), Dato.Ora(Pratica.Oggi), new("msteams"), ChiaveComando.Di("x")) { Incarichi = [Ruolo.Ufficio] });
}
