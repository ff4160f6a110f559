namespace PdzBot.Tests;

/// <summary>Answers in prose: reasons and accounts.</summary>
internal static partial class AnswersToQuestions
{
    /// <summary>What a body brings to the plan.</summary>
    public const string Risorse = """
        una sala per le riunioni dei tavoli
        aiuto nella compilazione delle domande
        supporto psicologico alle famiglie
        vogliamo mettere a disposizione due operatori
        assistenza domiciliare agli anziani
        possiamo aiutare con la traduzione in inglese
        informazioni e orientamento ai servizi
        vorremmo aprire uno sportello per la casa
        apriamo la nostra sede ai tavoli
        we can offer a room for the meetings
        we would like to help families with school children
        un pulmino e tre volontari
        la rete dei nostri volontari nei comuni
        chiediamo di modificare l'orario dello sportello
        cerchiamo di coinvolgere i giovani nei tavoli
        vogliamo partecipare con i nostri operatori al tavolo famiglia
        abbiamo un centro diurno aperto cinque giorni alla settimana
        mettiamo a disposizione i dati della nostra ricerca
        two volunteers and a van
        help with the forms, for who does not speak Italian
        un contributo economico di 500 euro
        corsi di italiano e di inglese
        vorremmo contribuire con un progetto sulla povertà educativa
        i nostri locali, quando non c'è scuola
        mettiamo a disposizione la nostra sede il martedì
        possiamo ospitare le riunioni
        due assistenti sociali e uno psicologo
        non abbiamo risorse da mettere, solo il nostro tempo
        vorremmo aiutare le famiglie con i compiti
        la nostra esperienza con i minori
        ci piacerebbe organizzare un incontro sulla casa
        cosa possiamo offrire: un furgone e due volontari
        our offices and a projector
        we would like to offer language courses
        sappiamo ascoltare le famiglie e le aiutiamo con le pratiche
        vogliamo dare il nostro aiuto dove serve
        vorremmo portare al tavolo la voce dei disabili
        siamo disponibili ad aprire la sede anche la sera
        apriremo uno sportello informativo a Surbo
        we can send one volunteer to each table
        help at the food bank and transport
        we'd like to host a meeting each month
        possiamo mettere a disposizione un'auto
        offriamo consulenza legale gratuita
        vorremmo fare laboratori per i ragazzi
        cooking lessons and a community garden
        """;

    /// <summary>Why one withdraws.</summary>
    public const string MotivoRecesso = """
        vogliamo recedere perché non abbiamo più personale
        recediamo dalla rete per mancanza di volontari
        la cooperativa ha chiuso
        non abbiamo più il tempo di partecipare ai tavoli
        abbiamo aderito a un altro ambito
        ci ritiriamo perché la nostra adesione era un errore
        we want to withdraw because we have no staff left
        our association has closed
        non siamo più interessati
        il nostro rappresentante è cambiato e il nuovo non vuole continuare
        chiediamo di uscire dalla rete perché cambiamo sede
        perché l'avviso chiede troppo
        voglio ritirarmi per motivi di salute
        gli orari delle riunioni non vanno bene
        chi doveva partecipare non lavora più con noi
        ci siamo uniti a un'altra cooperativa che è già nella rete
        la domanda era stata mandata per sbaglio
        we joined by mistake
        we can no longer take part in the meetings of the tables
        non riceviamo mai le convocazioni
        l'associazione si scioglie a fine anno
        è cambiato il presidente e non siamo d'accordo con il piano
        vogliamo uscire perché il tavolo non si è mai riunito
        per motivi organizzativi
        dobbiamo ridurre le attività
        quando abbiamo mandato la domanda il presidente era un altro
        we want to leave because nobody answers our letters
        they sent the wrong form
        il direttivo ha deciso così
        non riusciamo a seguire le riunioni
        non abbiamo capito le regole della coprogrammazione
        la presidente si è dimessa
        cambiamo statuto e non siamo più un ente del terzo settore
        perché non ci avete mai risposto
        we are a small charity and cannot follow so many tables
        our members voted to leave
        abbiamo bisogno di tempo per la nostra cooperativa
        non c'è più interesse da parte dei soci
        vogliamo concentrarci su altri progetti
        ci siamo fusi con un'altra associazione
        per decisione dell'assemblea dei soci del 4 aprile
        perché è cambiato il direttivo e vogliamo ripensarci
        """;

    /// <summary>Why the office is about to exclude somebody.</summary>
    public const string MotivoPreavviso = """
        la domanda è stata presentata da chi non rappresenta l'ente
        non ha risposto alla richiesta di integrazione del 20 maggio
        l'associazione non risulta iscritta al RUNTS
        chiediamo di modificare l'orario dello sportello
        il codice fiscale non corrisponde alla denominazione
        ha contratti in corso con l'Ambito, che l'avviso esclude
        manca la delega del legale rappresentante
        vogliamo verificare la delega prima di ammettere la domanda
        l'adesione è arrivata dopo la scadenza dell'avviso
        la ricevuta della delega non è leggibile
        the application was signed by somebody who may not
        la cooperativa ha cambiato rappresentante e non l'ha comunicato
        dai dati della Camera di Commercio l'impresa risulta cessata
        non fa parte degli enti ammessi dall'avviso, art. 3
        who applied does not represent the association
        l'ente non ha mandato la documentazione richiesta
        non è stata indicata la delega, come chiede l'avviso all'art. 4
        la pec indicata non funziona e la domanda non è firmata
        chi ha firmato non era il legale rappresentante
        come da determina n. 12 del 2022
        the body has not answered the request of 20 May
        i dati dichiarati non sono veri
        la cooperativa è già iscritta con un'altra domanda
        nell'adesione manca il codice fiscale e la firma
        la domanda è doppia: la stessa cooperativa ha già aderito con il n. 3
        chiediamo una copia dello statuto
        serve un nuovo termine per la documentazione
        the applicant has changed its name
        dichiarazioni non veritiere sulla delega
        la documentazione inviata è incompleta
        devono ancora mandare lo statuto
        the registration was made by mistake by a volunteer
        """;

    /// <summary>Why a tavolo is closed.</summary>
    public const string MotivoChiusura = """
        i lavori sono finiti
        nessuno partecipa più
        il tavolo si unisce a quello sulle politiche familiari
        nessuna adesione al tavolo
        determina n. 45 del 3 maggio 2022
        apriremo un tavolo nuovo sulla casa
        vogliamo riunire i due tavoli in uno
        the work is done
        the table has too few members
        lo ha deciso il coordinamento istituzionale
        chi partecipava è passato al tavolo famiglia
        non ci sono più iscritti
        il tavolo non si riunisce da un anno
        si è deciso di chiudere il tavolo con delibera n. 8
        unito al tavolo povertà
        nobody comes to the meetings
        chiediamo che le riunioni siano con il tavolo famiglia
        vogliamo chiuderlo perché i lavori sono finiti
        non c'è più chi lo coordina
        merged with the table on families
        i temi sono trattati da un altro tavolo
        il numero dei partecipanti è troppo basso
        """;
}
