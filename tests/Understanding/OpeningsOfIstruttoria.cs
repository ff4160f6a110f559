namespace PdzBot.Tests;

/// <summary>What the office types about adesioni, and who joined about what the office asked: one a line. Those about one adesione are in the other file.</summary>
internal static partial class OpeningsOfIstruttoria
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
        ["adesione.riapri"] = Riapri,
        ["adesione.riesamina"] = Riesamina,
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
        ammetti la n. 12
        ammetti la numero 12/2022
        Ammetti l'adesione 12
        ammetti adesone 12
        amettere l'adesione 4
        ammeti la 9
        ammettila
        si ammetta la 12
        si ammette la domanda n. 7
        si procede ad ammettere l'adesione 12
        buongiorno, ammetti la 12
        puoi ammettere la 5?
        devo ammettere l'adesione n. 21
        accetta l'adesione 12
        accogliere la domanda 3
        ammissione dell'adesione 14
        ammetti la pratica 8
        per me va bene, ammetti la 12
        approve registration 9
        accept the application 4
        admit the application no. 12/2022
        I want to admit 7
        admitt application 12
        can you admit the registration 9?
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
        chiedi integrazione
        chiedere un'integrazione alla numero 12
        chiedi l'integrazione alla n. 12/2022
        chiedi integrazione all'adesione 7
        chiedi intergazione alla 12
        chedi integrazione alla 4
        richiesta integrazione 31
        richiesta di integrazioni alla 9
        richiedere integrazione alla numero 3
        si chiede integrazione alla 12
        devo chiedere un'integrazione alla n. 5
        puoi chiedere integrazione alla 8?
        buongiorno, chiedi integrazione alla 12
        richiedi documenti mancanti alla 7
        chiedere i dati mancanti alla 14
        chiedere di integrare alla 6
        fai integrare la 12
        attiva il soccorso istruttorio per la 12
        soccorso istruttorio
        manca il RUNTS, chiedi integrazione alla 12
        ask for completion
        ask for the completion of 7
        request missing data for 12
        ask 12 for more information
        request completion for application 4
        please ask for completion of 9
        ask for completon of 12
        """;
}
