namespace PdzBot.Tests;

/// <summary>The service objectives of Calabria: anybody sees them, the office writes down what is there (PIA-06).</summary>
[Trait("Regola", "PIA-06")]
public class ObiettiviChatTests
{
    private const string Calabria = "calabria-2020-2022";

    [Fact]
    public async Task The_office_reports_in_words_and_corrects_by_card_and_anybody_sees_it()
    {
        await using var chat = await Chat.With(il: "2021-02-01T10:00", piano: Calabria);
        var (head, anna) = (chat.Head(), chat.Someone());
        (await anna.Says("quanti assistenti sociali servono?")).Expects("68.000 : 5.000 = 13,60 a tempo pieno, cioè 14").Expects("non l'ha ancora rilevato").Expects("Numeri d'esempio");
        (await anna.Says("rileva un obiettivo")).Refuses("PIA-04").Expects("Ufficio di Piano");

        (await head.Says("rileva un obiettivo")).Asks("obiettivo").Expects("Segretariato sociale");
        (await head.Says("assistenti sociali")).Asks("anno");
        (await head.Says("2022")).Refuses("PIA-06", "anno").Expects("puoi scrivere anni dal 2000 al 2021");
        (await head.Says("2020")).Asks("assistenti");
        (await head.Says("tanti")).Refuses("PIA-06", "assistenti").Expects("31,5");
        (await head.Says("11 e mezzo")).Asks("indeterminato");
        (await head.Says("12")).Refuses("PIA-06", "indeterminato").Expects("non può superare il totale (11,50)");
        (await head.Says("8")).Asks("fonte");
        (await head.Says("Conto annuale 2020")).Asks("conferma").Expects("11,50");
        var filed = await head.Says("confermo");
        Assert.Equal(1, filed.Expects("2,10 a tempo pieno").Expects("Contando solo il tempo indeterminato: 5,60").Receipt().Number);

        // Said again of the same year, it takes the first one's place.
        (await head.Says("obiettivi")).Expects("11,50 a tempo pieno, di cui 8,00");
        head.Seen(await chat.PostAsync(head.Invoke("obiettivo.rileva", new() { ["id"] = $"{Calabria}:assistentiSociali", ["n"] = 0 })));
        (await head.Presses("obiettivo.rileva", ("anno", "2020"), ("assistenti", "13,60"))).Expects("indeterminato");
        (await head.Presses("obiettivo.rileva", ("indeterminato", "14"), ("fonte", ""))).Refuses("PIA-06", "indeterminato").Refuses("PIA-06", "fonte");
        (await head.Presses("obiettivo.rileva", ("indeterminato", "13,60"), ("fonte", "Conto rettificato"))).Expects("c'è già una rilevazione: 11,50");
        Assert.Equal(2, (await head.Presses("obiettivo.rileva")).Receipt().Number);
        var seen = await anna.Says("obiettivi");
        seen.Expects("13,60 a tempo pieno, di cui 13,60").Expects("Niente: l'obiettivo è raggiunto.").Expects("Conto rettificato");
        Assert.DoesNotContain("11,50", seen.Text);
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_english_by_comuni_and_in_a_channel()
    {
        await using var chat = await Chat.With(il: "2021-02-01T10:00", piano: Calabria);
        var head = chat.Head();
        (await head.Says("rileva il segretariato sociale")).Asks("anno");
        await head.Says("in english please");
        (await head.Says("last year")).Asks("comuni").Expects("The Ambito has 12 comuni.");
        (await head.Says("13")).Refuses("PIA-06", "comuni").Expects("from 0 to 12");
        (await head.Says("9")).Asks("fonte");
        await head.Says("Carta dei servizi");
        (await head.Says("confirm")).Expects("Objective reported").Expects("3 comuni");

        var channel = new Channel(chat);
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", Calabria));
        var answer = await channel.Hears(head, "service objectives");
        answer.Expects("9 comuni").Expects("Carta dei servizi");
        Assert.DoesNotContain("obiettivo.rileva", string.Concat(answer.Cards.Select(card => card.ToJsonString())));
    }

    [Fact]
    public async Task A_plan_whose_documents_set_none_says_so()
    {
        await using var chat = await Chat.With();

        (await chat.Someone().Says("obiettivi di servizio")).Expects("non fissano obiettivi di servizio");
        (await chat.Head().Says("rileva un obiettivo")).Refuses("PIA-06").Expects("non c'è niente da rilevare");
    }
}
