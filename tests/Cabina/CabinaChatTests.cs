using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The cabina di regia through the real host: agreed, named, voted for.</summary>
[Trait("Regola", "ADE-10")]
public class CabinaChatTests
{
    private const string Posto = "poverta/terzoSettore";

    [Fact]
    public async Task A_vote_with_a_withdrawal_in_its_midst_a_tie_and_a_refusal()
    {
        await using var cabina = await CabinaChat.With("votazione");
        var carla = await cabina.Head();
        var (anna, bruna, dora) = (await cabina.Joined(1, TipoSoggetto.Ets, "violenza", "poverta"), await cabina.Joined(2, TipoSoggetto.NonIscritta, "poverta"), await cabina.Joined(3, TipoSoggetto.Religioso, "poverta"));
        await Opened(carla, Posto);
        await Opened(carla, "violenza/terzoSettore");
        await cabina.Chat.DeliveredAsync();

        (await dora.Says("vota")).Refuses("ADE-10").Expects("Non ci sono ancora candidature");

        // Anna is at two tavoli: she is asked at which she stands.
        (await anna.Says("mi candido alla cabina di regia")).Asks("votazione").Expects("inclusione sociale");
        (await anna.Says("1")).Asks("nome");
        (await anna.Says("Anna")).Refuses("ADE-02", "nome");
        (await anna.Says("Anna Rossi")).Asks("conferma").Expects("BOZZA");
        Assert.Equal("cabina.candidatura", Kind(await anna.Says("confermo")));
        (await bruna.Says("mi candido alla cabina di regia")).Asks("nome");
        await bruna.Says("Bruna Bianchi");
        Assert.Equal("cabina.candidatura", Kind(await bruna.Says("confermo")));
        (await dora.Says("mi candido alla cabina di regia")).Asks("nome");
        await dora.Says("Dora Neri");
        Assert.Equal("cabina.candidatura", Kind(await dora.Says("confermo")));

        // Dora votes for Bruna, who then steps back; Dora votes again.
        (await dora.Says("voto per Bruna Bianchi")).Asks("conferma").Expects("Ente 2 (Bruna Bianchi)").Expects("nemmeno io");
        var voted = await dora.Says("confermo");
        Assert.Equal("cabina.voto", Kind(voted));
        Assert.DoesNotContain("Ente 2", voted.Text);
        Assert.DoesNotContain("Bruna", voted.Text);
        Assert.Equal(0, await cabina.Drafts());

        await bruna.Says("cabina di regia");
        (await bruna.Presses("cabina.ritira")).Expects("chi ti ha votato può votare di nuovo");
        Assert.Equal("cabina.ritirata", Kind(await bruna.Presses("cabina.ritira")));
        (await dora.Says("vota")).Asks("candidato");
        (await dora.Says("Dora Neri")).Asks("conferma").Expects("prende il posto di quello di prima");
        Assert.Equal("cabina.voto", Kind(await dora.Says("confermo")));
        (await anna.Says("vota")).Asks("candidato");
        await anna.Says("1");
        Assert.Equal("cabina.voto", Kind(await anna.Says("confermo")));

        var open = await carla.Says("chi è nella cabina di regia?");
        open.Expects("hanno votato 2");
        Assert.DoesNotContain("Ente 3: 1", open.Text);

        cabina.Chat.ClockAt("2022-05-20T18:00");
        (await bruna.Says("vota")).Refuses("ADE-10").Expects("La votazione è finita");
        await carla.Says("cabina di regia");
        await carla.Presses("cabina.chiudi");
        await carla.Presses("cabina.chiudi", ("votazione", "n1"));
        Assert.Equal("cabina.chiusa", Kind(await carla.Presses("cabina.chiudi")));
        var closed = await carla.Says("cabina di regia");
        closed.Expects("parità fra Ente 1, Ente 3").Expects("Ente 1: 1; Ente 3: 1; votanti 2, voti nulli 0");

        (await carla.Presses("cabina.parita")).Expects("Ente 3");
        await carla.Presses("cabina.parita", ("ordine", "2, 1"), ("motivo", "Ha più volontari."));
        var settled = await carla.Presses("cabina.parita");
        Assert.Equal("cabina.parita", Kind(settled));
        settled.Expects("Deve ora accettare").Expects("Ente 3");

        await cabina.Chat.DeliveredAsync();
        Assert.Equal(2, cabina.Told(anna, "Si vota per la cabina di regia").Count());
        foreach (var title in (string[])["Si vota per la cabina di regia", "Votazione chiusa: ecco il risultato", "Parità risolta"]) Assert.Single(cabina.Told(dora, title));

        // Dora says no: Anna is asked.
        await cabina.Asked(dora);
        (await anna.Says("accetto il posto")).Refuses("ADE-10");
        (await dora.Says("rinuncio al posto")).Asks("conferma").Expects("Stai per rinunciare");
        Assert.Equal("cabina.rifiutata", Kind(await dora.Says("sì")));
        await cabina.Asked(anna);
        (await anna.Says("accetto il posto")).Asks("conferma").Expects("Anna Rossi").Expects("31 dicembre 2024");
        Assert.Equal("cabina.accettata", Kind(await anna.Says("confermo")));
        (await bruna.Says("cabina di regia")).Expects("Terzo settore: Ente 1, dal 20 maggio 2022 al 31 dicembre 2024").Expects("Motivo: Ha più volontari.").Expects("Ente 3, ha rinunciato");
        Assert.DoesNotContain("Anna Rossi", (await bruna.Says("cabina di regia")).Text);
        (await carla.Says("cabina di regia")).Expects("Ente 1 (Anna Rossi)");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task Who_may_vote_is_told_so_once_stands_from_the_message_and_hears_why_the_head_closed_early()
    {
        await using var cabina = await CabinaChat.With("votazione");
        var carla = await cabina.Head();
        var (anna, marco) = (await cabina.Joined(1, TipoSoggetto.Ets, "poverta"), await cabina.Joined(4, TipoSoggetto.Sindacato, "poverta"));
        await Opened(carla, Posto);
        await cabina.Chat.DeliveredAsync();
        var told = Assert.Single(cabina.Told(anna, "Si vota per la cabina di regia"));
        anna.Seen(await cabina.Chat.PostAsync(anna.Press(told, "cabina.candida")));
        await anna.Presses("cabina.candida", ("nome", "Anna Rossi"));
        Assert.Equal("cabina.candidatura", Kind(await anna.Presses("cabina.candida")));
        anna.Seen(await cabina.Chat.PostAsync(anna.Press(told, "cabina.vota")));
        await anna.Presses("cabina.vota", ("candidato", "n1"));
        Assert.Equal("cabina.voto", Kind(await anna.Presses("cabina.vota")));

        (await carla.Says("chiudi la votazione")).Asks("motivo").Expects("Perché chiudi prima del termine?");
        (await carla.Says("Ha votato chi c'era.")).Asks("conferma").Expects("Il termine non è ancora arrivato");
        var closed = await carla.Says("sì");
        Assert.Equal("cabina.chiusa", Kind(closed));
        closed.Expects("Ha votato chi c'era.").Expects("prima del termine");
        await cabina.Chat.DeliveredAsync();
        var outcome = Assert.Single(cabina.Told(anna, "Votazione chiusa: ecco il risultato")).ToJsonString();
        Assert.Contains("Ente 1: 1", outcome);
        Assert.Contains("Ha votato chi c", outcome);
        Assert.Empty(cabina.Told(marco, "Si vota per la cabina di regia"));
    }

    [Fact]
    public async Task What_the_session_agreed_is_written_by_the_office_on_a_card()
    {
        await using var cabina = await CabinaChat.With("condivisa");
        var carla = await cabina.Head();
        var (anna, bruna) = (await cabina.Joined(1, TipoSoggetto.Ets, "poverta"), await cabina.Joined(2, TipoSoggetto.NonIscritta, "poverta"));
        (await anna.Says("designare un rappresentante")).Refuses("PIA-04");

        await carla.Says("cabina di regia");
        await carla.Presses("cabina.designa");
        (await carla.Presses("cabina.designa", ("posto", Posto))).Expects("Ente 2");
        (await carla.Presses("cabina.designa", ("designati", "1, 9"), ("seduta", "boh"), ("verbale", ""))).Refuses("CAL-01", "seduta").Refuses("DIA-05", "designati").Refuses("ADE-10", "verbale");
        await carla.Presses("cabina.designa", ("designati", "2, 1"), ("seduta", "9/5/2022"), ("verbale", "Verbale n. 2"));
        var written = await carla.Presses("cabina.designa");
        Assert.Equal("cabina.condivisa", Kind(written));
        written.Expects("9 maggio 2022").Expects("Deve ora accettare");

        await cabina.Asked(bruna);

        // Old card, pressed again by who has nothing to answer (DIA-06).
        (await anna.Says("accetto il posto")).Refuses("ADE-10").Expects("non ci sono posti");
        await bruna.Says("cabina di regia");
        await bruna.Presses("cabina.accetta");
        var asked = bruna.Card!;
        await bruna.Presses("cabina.accetta", ("nome", "Bruna Bianchi"));
        Assert.Equal("cabina.accettata", Kind(await bruna.Presses("cabina.accetta")));
        bruna.Seen(await cabina.Chat.PostAsync(bruna.Press(asked, "cabina.accetta", ("nome", "Altra Persona")))).Expects("Bruna Bianchi");

        // The office ends it with a reason: the next is asked.
        await carla.Says("cabina di regia");
        await carla.Presses("cabina.cessa");
        await carla.Presses("cabina.cessa", ("motivo", "Ha cambiato lavoro."));
        Assert.Equal("cabina.cessato", Kind(await carla.Presses("cabina.cessa")));
        await cabina.Asked(anna);
        (await anna.Says("accetto il posto")).Asks("nome");
    }

    [Fact]
    public async Task A_union_names_its_referente_and_the_referente_accepts()
    {
        await using var cabina = await CabinaChat.With("nomina");
        var marco = await cabina.Joined(4, TipoSoggetto.Sindacato, "poverta");
        (await marco.Says("nominare il nostro referente")).Asks("nome");
        (await marco.Says("Marco De Santis")).Asks("conferma");
        var named = await marco.Says("confermo");
        Assert.Equal("cabina.nominato", Kind(named));
        (await marco.Presses("cabina.accetta")).Expects("Marco De Santis").Expects("Accetti?");
        Assert.Equal("cabina.accettata", Kind(await marco.Presses("cabina.accetta")));
        (await marco.Says("cabina di regia")).Expects("Sindacati: Ente 4 (Marco De Santis), dal").Expects("al 31 dicembre 2024");
        (await marco.Says("nominare il nostro referente")).Refuses("ADE-10").Expects("ha già un posto");
    }

    [Fact]
    [Trait("Regola", "ADE-11")]
    public async Task A_second_person_with_the_body_s_consent_answers_for_it_and_gives_its_seat_up()
    {
        await using var cabina = await CabinaChat.With("nomina");
        var (marco, luca) = (await cabina.Joined(4, TipoSoggetto.Sindacato, "poverta"), cabina.Chat.Someone("Luca Neri"));
        await luca.Tells(await luca.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = Esempi.CodiceEnte(4), ["nome"] = "Luca Neri", ["privacy"] = "sì", ["conferma"] = "confermo" });
        await marco.Says("acconsento");
        (await marco.Says("sì")).Expects("Ora anche Luca Neri parla per");

        await luca.Says("nominare il nostro referente");
        await luca.Says("Luca Neri");
        Assert.Equal("cabina.nominato", Kind(await luca.Says("confermo")));
        (await luca.Says("accetto il posto")).Asks("conferma").Expects("Luca Neri");
        Assert.Equal("cabina.accettata", Kind(await luca.Says("confermo")));
        (await luca.Says("cabina di regia")).Expects("Ente 4 (Luca Neri)");
        await luca.Presses("cabina.cessa");
        await luca.Presses("cabina.cessa", ("motivo", "Ha cambiato lavoro."));
        Assert.Equal("cabina.cessato", Kind(await luca.Presses("cabina.cessa")));
    }

    [Fact]
    public async Task In_English_the_words_are_there_too()
    {
        await using var cabina = await CabinaChat.With("condivisa");
        await cabina.Joined(1, TipoSoggetto.Ets, "poverta");
        var mary = cabina.Chat.Someone("Mary", "en-GB");
        (await mary.Says("who is on the steering committee?")).Expects("Third sector: free seats 1 (agreed in the session)");
    }

    internal static async Task Opened(Talker carla, string posto)
    {
        await carla.Says("cabina di regia");
        await carla.Presses("cabina.apri");
        await carla.Presses("cabina.apri", ("posto", posto));
        await carla.Presses("cabina.apri", ("chiude", "20/5/2022 ore 18"));
        Assert.Equal("cabina.aperta", Kind(await carla.Presses("cabina.apri")));
    }

    private static string? Kind(Answered answered) => (string?)answered.Pdz?["receipt"]?["kind"] is { } kind ? kind : $"{answered.Pdz?.ToJsonString()} {answered.Text}";
}
