namespace PdzBot.Tests;

/// <summary>What people typed to change their adesione and to withdraw it: one a line.</summary>
internal static class OpeningsOfChanges
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["adesione.modifica"] = Modifica,
        ["adesione.recedi"] = Recedi,
    };

    private const string Modifica = """
        modifica la mia adesione
        Vorrei modificare la mia adesione
        devo modificare la domanda inviata
        vorrei cambiare i tavoli scelti
        devo cambiare il rappresentante
        il legale rappresentante è cambiato
        È cambiato il presidente della nostra associazione
        buongiorno, abbiamo un nuovo presidente
        cambiare tavolo
        posso cambiare tavolo?
        vorrei aggiungere un tavolo
        togliere un tavolo
        devo correggere la mia adesione
        ho sbagliato la domanda inviata
        c'è un errore nella mia adesione
        aggiornare i dati dell'adesione
        vorrei aggiornare i nostri recapiti
        cambiare email
        ho cambiato email, come la aggiorno?
        devo cambiare il numero di telefono
        cambiare la pec
        modifcare la mia adesione
        modificare l'adesione
        modificare la mia adesine
        vorrei coreggere l'adesione
        rettificare l'adesione
        Salve, dobbiamo sostituire il rappresentante legale
        cambiare il supplente
        vorrei cambiare il supplente di un tavolo
        dobbiamo indicare un altro titolare per un tavolo
        cambia il titolare al tavolo anziani
        cambiare il suplente al tavolo
        come si modifica l'adesione?
        si può modificare la domanda già inviata?
        MODIFICA ADESIONE
        change my registration
        I'd like to change our registration
        edit my application
        please update our contact details
        how can I modify my application?
        we have a new president
        our representative has changed
        I need to change the representative
        add a table
        can we change tables?
        correct my application please
        there's a mistake in my application
        amend our registration
        chnage my registration
        update my registraton
        change my email
        change the deputy at one table
        we want to name someone else for one table
        """;

    private const string Recedi = """
        voglio recedere
        recedi
        Recesso
        vorrei recedere dall'adesione
        come si fa a recedere?
        come faccio a recedere dalla rete?
        ritirare la mia adesione
        vorrei ritirare l'adesione
        vorrei ritirarmi
        ci ritiriamo
        ritiro la mia adesione
        Buongiorno, vorremmo ritirare la nostra adesione
        annulla la mia adesione
        annullare l'adesione
        vorrei annullare la nostra adesione
        annulla l'iscrizione
        cancella la mia adesione
        cancella la mia iscrizione
        cancellare l'iscrizione
        cancellateci dai tavoli
        voglio uscire dalla rete
        come posso uscire dal tavolo?
        usciamo dalla rete
        disiscrivermi
        disdire l'adesione
        revocare l'adesione
        eliminare la mia adesione
        elimina la mia iscrizione
        vorrei togliere l'iscrizione
        non vogliamo più far parte della rete
        voglio receddere
        recesione dall'adesione
        ritriare la mia adesione
        lasciare la rete
        withdraw
        I want to withdraw my application
        how can I withdraw?
        we'd like to withdraw our membership
        cancel my registration
        please cancel our application
        please remove our registration
        unsubscribe
        leave the network
        we want to leave the network
        delete my registration
        withdrwa
        cancel our membershp
        opt out
        """;
}
