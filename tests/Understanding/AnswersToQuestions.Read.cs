namespace PdzBot.Tests;

/// <summary>Answers that are read as something: one of a list, a day, a number, a yes.</summary>
internal static partial class AnswersToQuestions
{
    /// <summary>What kind of soggetto one is.</summary>
    public const string Tipo = """
        cooperativa sociale
        siamo una cooperativa sociale
        ente del terzo settore
        1
        4
        un sindacato
        sono un cittadino
        vogliamo aderire come sindacato
        a trade union
        trade union
        asl
        scuola
        associazione di promozione sociale
        siamo un'associazione di volontariato
        parrocchia
        citizen
        ordine professionale
        impresa
        charity
        school
        sindacato dei lavoratori
        siamo una parrocchia
        impresa sociale
        we are a school
        """;

    /// <summary>In which comune.</summary>
    public const string Comune = """
        Lecce
        lecce
        comune di Lecce
        a Surbo
        San Cesario
        monteroni
        Lizzanello
        san donato di lecce
        2
        siamo a Cavallino
        San Pietro in Lama
        Arnesano (LE)
        Lequile
        altro comune
        surbo
        sono di Lecce
        il nostro comune è Lequile
        monteroni di lecce
        3
        in Lizzanello
        """;

    /// <summary>Until when the notice is extended.</summary>
    public const string Chiude = """
        31 maggio 2022
        31/5/2022
        31/05/2022 ore 13
        31 maggio 2022 alle 13
        31 maggio
        31 May 2022
        31 maggio 2022, ore 13
        31-05-2022
        2022-05-31
        31.5.2022
        31 maggio 2022 ore 13:00
        1 giugno 2022
        15/06/2022
        3 giugno 2022
        31 maggio 2022 h 13
        1/6/2022 ore 12
        30/6/2022
        """;

    /// <summary>Whether the privacy notice was read.</summary>
    public const string Privacy = """
        sì
        si
        SI
        ok
        va bene
        certo
        confermo
        ho letto
        sì, l'ho letta
        yes
        of course
        I agree
        d'accordo
        👍
        lo dichiaro
        sì, confermo
        yes, I have read it
        certo che sì
        sono d'accordo
        accetto
        """;

    /// <summary>How many days there are to complete an application.</summary>
    public const string Giorni = """
        10
        15
        10 giorni
        10 days
        15 days
        30
        20 giorni
        12
        20
        60
        30 days
        45 giorni
        60 giorni
        5
        25 giorni
        7
        90
        """;

    /// <summary>At which tavoli.</summary>
    public const string Tavoli = """
        tutti
        tutti i tavoli
        vogliamo aderire a tutti i tavoli
        1
        1 e 3
        1, 2
        povertà
        povertà e disabilità
        il tavolo povertà
        tavolo violenza
        vorremmo partecipare al tavolo povertà
        tutti quanti
        welfare d'accesso
        invecchiamento attivo
        politiche familiari e tutela dei minori
        all of them
        all
        the first and the third
        2 and 4
        tutti tranne il 3
        violenza
        povertà, violenza e welfare
        tavolo 2 e tavolo 4
        invecchiamento
        disabilità
        inclusione sociale
        """;
}
