namespace PdzBot.Tests;

/// <summary>What people typed to see the tavoli, and the office to change them: one a line.</summary>
internal static class OpeningsOfTavoli
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["tavoli"] = Tavoli,
        ["tavolo.aggiungi"] = Aggiungi,
        ["tavolo.rinomina"] = Rinomina,
        ["tavolo.chiudi"] = Chiudi,
        ["tavolo.riapri"] = Riapri,
    };

    private const string Tavoli = """
        tavoli
        Tavoli
        i tavoli
        quali tavoli ci sono?
        Quali sono i tavoli tematici?
        che tavoli ci sono
        mi dite quali tavoli ci sono?
        buongiorno, vorrei sapere quali sono i tavoli
        elenco dei tavoli
        elenco tavoli tematici
        lista tavoli
        mi fai vedere i tavoli?
        mostrami i tavoli del piano di zona
        vorrei vedere i tavoli
        quali tavoli sono ancora aperti?
        tavoli aperti
        ci sono tavoli chiusi?
        quanti tavoli ci sono?
        quanti sono i tavoli di coprogrammazione?
        di cosa si occupano i tavoli?
        a quali tavoli posso partecipare?
        a che tavoli si può aderire?
        quali tavoli posso scegliere
        i tavoli dell'ambito di Lecce
        TAVOLI TEMATICI
        tavoli tematci
        quali tavli ci sono
        elenco dei tvoli
        i tavoli di co-programmazione
        tavoli divisi per area
        Gentile Ufficio, si chiede l'elenco dei tavoli tematici
        si chiede di conoscere i tavoli aperti
        temi dei tavoli
        tables
        which tables are there?
        what tables are there
        list of tables please
        show me the tables
        which tables are open?
        how many tables are there?
        which tables can I join?
        can you show me the working tables?
        whcih tables are there
        list of tabels
        """;

    private const string Aggiungi = """
        apri un nuovo tavolo
        vorrei aprire un nuovo tavolo
        dobbiamo creare un tavolo
        creare un nuovo tavolo
        nuovo tavolo
        bisogna istituire un nuovo tavolo
        Apriamo un altro tavolo
        aprire un nuovo tavlo
        si deve istituire un tavolo
        open a new table
        we need to create a new table
        please set up a new table
        crate a new table
        """;

    private const string Rinomina = """
        rinomina il tavolo
        rinomina un tavolo
        vorrei rinominare un tavolo
        devo cambiare il nome del tavolo
        cambia nome al tavolo
        dobbiamo correggere il nome di un tavolo
        rinominiamo il tavolo
        rinomnia il tavolo
        modificare il nome del tavolo
        rename the table
        I want to rename a table
        change the name of the table
        renme a table
        """;

    private const string Chiudi = """
        chiudi il tavolo
        chiudi un tavolo
        vorrei chiudere un tavolo
        dobbiamo chiudere il tavolo
        chiusura del tavolo
        chiudiamo il tavolo
        chiudiamo un tavolo
        chiudere il tavlo
        si dispone la chiusura di un tavolo
        close the table
        I'd like to close a table
        can you close a table?
        clsoe the table
        """;

    private const string Riapri = """
        riapri il tavolo
        riapri un tavolo
        vorrei riaprire un tavolo
        dobbiamo riaprire il tavolo chiuso
        riapertura del tavolo
        riapriamo il tavolo
        riaprire il tavlo
        riattivare il tavolo
        si dispone la riapertura di un tavolo
        reopen the table
        I'd like to reopen a closed table
        please reopen the table
        reopn the table
        """;
}
