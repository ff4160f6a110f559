namespace PdzBot.Tests;

/// <summary>What people type about roles and appointments: one a line.</summary>
internal static class OpeningsOfRuoli
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["ruoli"] = Ruoli,
        ["nomina"] = Nomina,
        ["nomina.accetta"] = Accetta,
        ["nomina.rifiuta"] = Rifiuta,
        ["nomina.revoca"] = Revoca,
    };

    private const string Ruoli = """
        ruoli
        Ruoli
        i miei ruoli
        che ruolo ho?
        Quali sono i miei incarichi?
        vedi i miei incarichi
        incarichi
        qual è il mio codice personale?
        mi serve il mio codice personale
        dammi il codice personale
        dove trovo il codice personale
        codice personle
        mi hanno nominato
        sono stato nominato
        Buongiorno, sono stata nominata dal Comune
        elenco degli incarichi
        elenco ruoli
        elenco dei miei ruoli
        i mie ruoli
        il mio incaricho
        che incarichi ho x il piano
        vorrei vedere i miei incarichi
        devo mandare il mio codice al responsabile
        il responsabile mi ha chiesto il codice personale
        RUOLI
        mostrami i ruoli
        roles
        my roles
        What is my role?
        which roles do I have
        my personal code
        where do I find my code?
        I need my personal code
        list of roles
        show me my roles please
        give me my code please
        I was appointed
        waht is my code
        who has which role?
        my roels
        """;

    private const string Nomina = """
        nomina
        Nomina
        nominare
        vorrei nominare un collega
        devo nominare una collega dell'ufficio
        voglio nominare qualcuno
        nominare il referente del comune di Lequile
        dobbiamo nominare il referente di un comune
        devo nominare la Regione
        fare una nomina
        nuova nomina
        dare un incarico
        devo dare un incarico a una collega
        proporre un incarico
        assegnare un incarico
        affidare un incarico a un collega
        aggiungere un collega all'ufficio
        vorrei aggiungere una persona all'ufficio di piano
        dare un ruolo
        assegnare un ruolo a qualcuno
        nomnare un collega
        nominre qualcuno
        come faccio a nominare un collega?
        come si nomina un referente?
        Buongiorno, devo nominare un nuovo responsabile
        nomina un responsabile
        NOMINA
        nominare x l'ufficio
        nomina ufficio
        nomina all'ufficio
        nomina come responsabile
        nomina per la Regione
        appoint
        appoint somebody
        I'd like to appoint a colleague
        new appointment
        appoint a contact of the municipality
        assign a role
        give somebody a role
        offer a role
        add a colleague to the office
        I have to appoint a new head
        apoint a colleague
        how do I appoint somebody?
        appoint to the office
        appoint as head of the office
        """;

    private const string Accetta = """
        accetto l'incarico
        Accetto l'incarico
        accetto la nomina
        sì, accetto l'incarico
        accettare l'incarico
        vorrei accettare l'incarico
        acetto l'incarico
        accetto l'incaricho
        I accept the role
        accept the appointment
        """;

    private const string Rifiuta = """
        rifiuto l'incarico
        non accetto l'incarico
        rifiuto la nomina
        non voglio l'incarico
        vorrei rifiutare l'incarico
        rifuto l'incarico
        I decline the role
        decline the appointment
        refuse the role
        """;

    private const string Revoca = """
        revoca l'incarico
        revocare un incarico
        devo revocare una nomina
        togliere un incarico
        lascio l'incarico
        rinuncio all'incarico
        vorrei lasciare l'incarico
        mi dimetto dall'incarico
        ritirare la nomina
        rinucio all'incarico
        revoke the appointment
        take back a role
        I give up my role
        resign from the role
        """;
}
