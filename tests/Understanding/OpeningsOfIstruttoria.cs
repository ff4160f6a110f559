namespace PdzBot.Tests;

/// <summary>What the office types about adesioni, and who joined about what the office asked: one a line.</summary>
internal static class OpeningsOfIstruttoria
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["adesioni"] = Adesioni,
        ["adesione.apri"] = Apri,
        ["adesione.ammetti"] = Ammetti,
        ["adesioni.tutte"] = Tutte,
        ["lavoro.ferma"] = Ferma,
        ["adesione.integra"] = Integra,
        ["adesione.preavviso"] = Preavviso,
        ["adesione.ricezione"] = Ricezione,
        ["adesione.escludi"] = Escludi,
        ["adesione.protocollo"] = Protocollo,
    };

    private const string Adesioni = """
        adesioni
        le adesioni
        adesioni da valutare
        adesioni da valutre
        Adesioni ammesse
        adesioni escluse
        adesioni da integrare
        adesioni del tavolo minori
        le adesioni del tavolo povertà
        adesioni del comune di Surbo
        elenco adesioni
        elenco delle adesioni
        mi serve l'elenco delle adesioni
        lista adesioni
        mostrami le adesioni da valutare
        fammi vedere le adesioni ammesse
        buongiorno, ci sono adesioni da valutare?
        quante adesioni ci sono?
        quante adesioni sono arrivate
        quante domande sono arrivate?
        nuove adesioni?
        domande da esaminare
        domande di adesione da valutare
        pratiche aperte
        pratiche da valutare
        adesioni in istruttoria
        istruttoria
        gestione adesioni
        vorrei gestire le adesioni
        devo esaminare le adesioni
        adesioni ricevute
        adesioni in attesa
        adesioni ritirate
        adesioni con preavviso
        applications to review
        pending applications
        list of registrations
        show me the applications
        show all registrations
        new applications?
        how many applications are there?
        admitted registrations
        excluded applications
        applications of the table minors
        manage registrations
        I need the list of applications
        """;

    private const string Apri = """
        apri adesione 12
        apri l'adesione 12
        apri la 12
        apri la pratica n. 12
        apri pratica 12/2022
        mostrami l'adesione numero 7
        fammi vedere l'adesione numero 31
        vorrei aprire l'adesione numero 4
        vedere l'adesione numero 15
        scheda dell'adesione numero 3
        aprire l'adesione numero 22
        mostrami la pratica numero 8
        open application 12
        open registration 7
        open the registration no. 12
        show application number 9
        details of application number 4
        open adesione 12
        """;

    private const string Ammetti = """
        ammetti la 12
        ammetti
        ammetti adesione 12
        ammetti l'adesione n. 12/2022
        ammettere la 7
        ammettiamo la 31
        ammetti la domanda 9
        approva adesione 12
        approvare l'adesione 5
        accogli la domanda 14
        ametti la 12
        ok ammetti la numero 3
        ammetti la 12 a ruolo consultivo
        ammettila a ruolo consultivo
        admit 12 as an adviser
        vorrei ammettere l'adesione 8
        ammissione della 6
        admit 12
        admit application 7
        approve the application 12
        please admit the registration 4
        admit no. 9
        """;

    private const string Tutte = """
        ammetti tutte
        Ammetti tutte le adesioni
        ammetti tutte le adesioni da valutare
        ammetti tutte le adesioni da valutre
        ammettile tutte
        ammetti tutti
        ammetti tute
        ammetti tutte le domande
        vorrei ammettere tutte le adesioni
        devo ammettere tutte le domande
        puoi ammettere tutte le adesioni da valutare?
        buongiorno, ammetti tutte le domande da valutare
        ammetti tutte quelle da valutare
        ammetti tutte le pratiche
        ammetti tutte le adesioni del tavolo minori
        ammetti tutte le adesioni del comune di Surbo
        ammetti tutte le domande dei sindacati
        per favore ammetti tutte le adesioni
        approva tutte le adesioni
        approva tutte le domande
        accogli tutte le domande
        si accolgano tutte le domande
        accetta tutte le adesioni
        ammissione in blocco
        ammetti in blocco
        ammettere in blocco le adesioni
        ammissione di tutte le domande
        si procede all'ammissione di tutte le adesioni
        ammetti tutto l'elenco
        ammettiamo tutte le adesioni
        admit all
        admit them all
        admit all applications
        please admit all the applications
        admit all aplications
        admit all registrations
        I want to admit all applications
        admit everybody
        admit everyone
        approve all applications
        accept all applications
        bulk admission
        admit in bulk
        """;

    private const string Ferma = """
        ferma
        FERMA!
        fermati
        ferma tutto
        frema
        stop
        Stop!
        interrompi
        interrompi il lavoro
        interrompi l'ammissione
        ferma il lavoro
        ferma le ammissioni
        fermati subito
        fermiamoci
        ti puoi fermare?
        per favore fermati
        basta ammettere
        smetti di ammettere
        ferma l'ammissione delle domande
        non andare avanti
        interrompere
        stop it
        stop here
        stop the work
        please stop
        stop now
        stop admitting
        stop the admission
        halt
        interrupt it
        can you stop?
        stopp
        """;

    private const string Integra = """
        chiedi integrazione alla 12
        chiedi un'integrazione per la 12
        chiedere integrazione alla 7
        richiesta di integrazione per la 31
        richiedi integrazione 12
        chiedi integrazioni alla n. 9
        chiedi i dati mancanti alla 4
        chiedi di integrare alla 12
        vorrei chiedere un'integrazione alla 5
        soccorso istruttorio per la 8
        chiedi integrazone alla 12
        devo chiedere integrazioni
        ask for completion of 12
        request completion for 7
        ask for missing data for 3
        request more information from 12
        ask the applicant to complete 9
        """;

    private const string Preavviso = """
        preavviso per la 12
        preavviso di esclusione
        preavviso di esclusione per la 7
        manda il preavviso alla 12
        mandare il preavviso alla 31
        invia il preavviso alla 4
        preavviso 12
        preavvisa la 9
        preaviso di esclusione alla 12
        preavviso di rigetto per la 5
        motivi ostativi 12
        vorrei mandare un preavviso
        warning for 12
        send the warning to 7
        warning of exclusion for 12
        send a warning to 9
        """;

    private const string Ricezione = """
        preavviso ricevuto
        preavviso ricevuto 12
        preavviso ricevuto per la 7
        preaviso ricevuto 12
        preavviso ricevtuo 4
        il preavviso della 12 è stato ricevuto
        il preavviso della n. 9 è stato consegnato
        la 12 ha ricevuto il preavviso
        hanno ricevuto il preavviso della 31
        ha ricevuto il preavviso 5
        preavviso consegnato alla 12
        preavviso notificato alla 3
        preavviso ricevuto via PEC
        preavviso ricevuto con raccomandata 12/2022
        preavviso consegnato a mano alla 8
        annota la ricezione
        annota la ricezione del preavviso
        annota la ricezione del preavviso della 12
        annotare la ricezione del preavviso n. 7
        devo annotare la ricezione del preavviso
        vorrei registrare la ricezione del preavviso della 4
        registra la ricezione del preavviso
        segna la ricezione del preavviso 12
        segna il preavviso della 12 come ricevuto
        ricezione del preavviso
        ricezione preavviso 6
        notifica del preavviso alla 12
        annota la notifica del preavviso 3
        data di ricezione del preavviso
        annota quando ha ricevuto il preavviso la 12
        buongiorno, è arrivata la ricevuta di consegna del preavviso della 12
        avviso di ricevimento del preavviso 9
        warning received
        warning received 12
        warning recieved 7
        the warning for 12 was received
        they received the warning
        warning delivered to 9
        note the reception of the warning
        record the reception of the warning for 12
        note that the warning for 4 was received
        mark the warning as received
        please record that the warning 12 was received
        """;

    private const string Escludi = """
        escludi la 12
        escludi
        escludi adesione 12
        escludere la 7
        escludere l'adesione n. 12/2022
        esclusione della 31
        esclusione adesione 4
        respingi la domanda 9
        respingere l'adesione 12
        rigetta la domanda 5
        vorrei escludere l'adesione 8
        esculdi la 12
        exclude 12
        exclude application 7
        exclude the registration 12
        reject the application 3
        """;

    private const string Protocollo = """
        annota il protocollo della 12
        annotare il protocollo
        annota protocollo 12
        inserisci il protocollo per la 7
        aggiungi il protocollo alla 31
        metti il protocollo alla 4
        protocolla la 12
        protocollare l'adesione 9
        protocollazione della 5
        registra il protocollo della 12
        devo inserire il protocollo
        anota il protocollo della 12
        note down the protocol of 12
        add the protocol to 7
        enter protocol number for 12
        record the protocol of 9
        """;
}
