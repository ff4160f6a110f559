namespace PdzBot.Tests;

/// <summary>What people typed to get an adesione, to see theirs, and to have its receipt: one a line.</summary>
internal static class OpeningsOfAdesione
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["adesione"] = Adesione,
        ["adesione.mia"] = Mia,
        ["adesione.ricevuta"] = Ricevuta,
    };

    private const string Adesione = """
        Voglio aderire
        ADERISCI
        vorrei aderire al piano di zona
        devo fare l'adesione x la coop
        vorrei iscrivere la mia associazione ai tavoli
        buongiorno, come faccio ad aderire?
        Salve, siamo una cooperativa sociale e vorremmo aderire al Piano sociale di zona
        vogliamo partecipare ai tavoli tematici
        aderrire
        adersione
        voglio aderie ai tavoli
        nn so se posso ma vorrei aderire
        mi iscrivo
        iscrizzione
        posso iscrivere l'oratorio?
        Buongiorno, sono la presidente di un'associazione di volontariato e vorrei presentare domanda di adesione
        come ci si iscrive ai tavoli?
        dove si fa la domanda?
        vorrei far parte del tavolo minori
        ci interessa partecipare al tavolo anziani
        la nostra odv intende aderire
        Con la presente si chiede di aderire alla rete del Piano di zona
        manifestazione d'interesse per i tavoli
        ho letto l'avviso e voglio partecipare
        dobbiamo registrarci come sindacato
        vorrei registrare la mia onlus
        inserire nuova adesione
        apri una nuova adesione
        fammi fare l'adesione
        presentare adesione cooperativa arcobaleno
        Possiamo ancora iscriverci?
        sono un cittadino, posso partecipare?
        da privato cittadino voglio partecipare al tavolo
        candidatura ai tavoli
        vorrei entrare nella rete
        join
        I want to join the social plan
        how can we sign up?
        I'd like to register my charity
        we would like to take part in the working tables
        can my cooperative join?
        how do i enroll
        regsiter
        sign me up pls
        apply for membership
        i wanna join
        aderire cm si fa
        Ciao! Vorrei fare l'iscrizione della mia associazione 😊
        L’adesione la faccio qui?
        iniziamo l'adesione
        si può aderire da qui?
        dobbiamo mandare l'adesione del comune di Surbo
        Buongiorno, scrivo per conto della Caritas diocesana: come possiamo entrare nel piano?
        ci piacerebbe esserci ai tavoli
        il nostro ente è interessato a partecipare ai lavori
        che documenti servono per l'adesione?
        sono la segretaria dell'associazione Insieme, devo fare la domanda per i tavoli
        volevo sapere come si partecipa
        aderire
        facciamo domanda
        adesione nuova coop
        inserisci adesione
        ADESIONE TAVOLI
        la cooperativa vuole aderire
        vogliamo sederci al tavolo disabilità
        voglio iscrivermi come cittadino
        posso registrare la mia parrocchia?
        we'd like to be part of the plan
        is it possible to join?
        my organisation wants to participate
        how do we register our union
        registration pls
        aderishi
        iscrivici
        mi voglio scrivere ai tavoli
        presentiamo la candidatura
        sì vorrei aderire grazie
        do la mia adesione
        diamo l'adesione
        siamo il sindacato pensionati e vogliamo esserci
        adesione arcobaleno
        Buonasera, la nostra fondazione vorrebbe aderire
        siamo interessati ad aderire come APS
        dobbiamo inviare la domanda di adesione entro oggi
        mi potete iscrivere?
        vorrei capire come aderire
        ho bisogno di iscrivere la cooperativa
        per aderire?
        adesione coop soc Il Sole
        come si entra nella rete
        vorrei sedermi al tavolo povertà
        we need to apply before the deadline
        can a citizen join?
        how to participate
        I am a volunteer association, we want in
        aderire subito
        siamo l'associazione Alba e ci piacerebbe aderire al piano
        come faccio per iscrivere un ente?
        adesione ai tavoli tematici, come si procede?
        vorremmo essere della partita
        la parrocchia vuole partecipare al tavolo povertà
        devo compilare l'adesione
        join us up
        can I register my company here?
        aderimo anche noi
        voglio fare la domanda d'adesione per l'AVIS
        """;

    private const string Mia = """
        la mia adesione
        vedi la mia adesione
        a che punto è la mia domanda?
        a che punto sono?
        siamo già iscritti?
        ho già aderito?
        volevo sapere se la nostra adesione è arrivata
        avete ricevuto la nostra domanda?
        stato della pratica
        che fine ha fatto la mia richiesta
        la mia adesione è stata accettata?
        mi fai vedere cosa ho dichiarato
        a quali tavoli siamo iscritti?
        in che tavoli sono?
        rivedere l'adesione inviata
        dettaglio adesione
        riepilogo della nostra adesione
        mia adesone
        la mia iscrizzione
        risulto iscritta?
        la nostra associazione risulta tra gli iscritti?
        la coop ha già aderito?
        chi ha fatto l'adesione per la nostra cooperativa?
        numero di adesione
        qual è il numero della mia adesione?
        cosa abbiamo mandato?
        vorrei controllare i dati dell'adesione
        esito della domanda
        siamo stati ammessi?
        è andata a buon fine la mia adesione?
        novità sulla mia domanda?
        mostrami la mia scheda
        vorrei vedere la mia posizione
        la nostra adesione
        stato adesione
        my registration
        show me my application
        are we already registered?
        what's the status of my application?
        did you receive our application
        have we joined?
        which tables are we in?
        what did we declare
        see my membership
        check my regisration
        my aplication
        where is my application
        quando abbiamo aderito?
        a ke punto è la mia domanda
        adesione già fatta, posso vederla?
        avete ricevuto quello che ho mandato?
        è arrivata la domanda?
        controlla se siamo iscritti
        che tavoli avevamo scelto?
        mi ricordi a quali tavoli ci siamo iscritti?
        voglio rivedere i dati che ho inserito
        sono dentro o no?
        la mia pratica a che punto sta
        come sta andando la mia adesione
        ci avete ammessi?
        do you have my application?
        what tables did I choose?
        can I see what I submitted?
        is my application ok
        what happened to my application
        vedi adesione
        visualizza adesione
        la ns adesione
        le mie adesioni
        fammi vedere a che punto siamo con la domanda
        abbiamo aderito?
        mi confermi che siamo iscritti?
        la domanda di ieri è arrivata?
        dove vedo la mia adesione?
        vorrei sapere lo stato della nostra richiesta
        are we in?
        is everything ok with our registration?
        my application pls
        mi dici se la mia domanda è stata accolta?
        quali tavoli ho scelto
        vedere la domanda che ho fatto
        la nostra adesione è ok?
        abbiamo già mandato l'adesione?
        what's my registration number
        has it been accepted?
        riepilogo
        """;

    private const string Ricevuta = """
        mi mandi copia della ricevuta
        ricevuta
        vorrei la ricevuta
        ho perso la ricevuta
        la ricevuta per favore
        mi serve la ricevuta dell'adesione
        potrei avere una copia della ricevuta di adesione?
        ricevutta
        ricevtua
        copia ricevuta pdf
        dove trovo la ricevuta?
        come faccio a stampare la ricevuta
        stampa della ricevuta
        scaricare ricevuta
        mi rimanda la ricevuta x favore
        non ho ricevuto la ricevuta
        nn trovo + la ricevuta
        attestazione di avvenuta adesione
        serve un attestato che abbiamo aderito
        certificato di adesione
        vorrei una copia della domanda
        copia dell'adesione presentata
        il numero di protocollo della nostra domanda
        qual è il protocollo?
        rinviare ricevuta via mail
        la segretaria ha cancellato la ricevuta, me la rimandate?
        la ricevuta della nostra coop
        ricevuta di presentazione
        mi dai la ricevuta
        avete una ricevuta per noi?
        vorrei ristampare la ricevuta
        fammi vedere la ricevuta
        il documento che prova che abbiamo aderito
        gentilmente copia della ricevuta di iscrizione
        receipt
        my receipt please
        send me a copy of the receipt
        I lost our receipt
        can i have the receipt again
        reciept
        proof that we joined
        print my receipt
        download receipt
        where's my receipt?
        resend reciept pls
        certificate of membership
        copy of our application
        duplicato ricevuta
        sha256 della ricevuta
        quietanza di iscrizione
        non mi è arrivata nessuna ricevuta
        ri-mandami la ricevuta
        la ricevuta non la trovo più, me la rimandi?
        ricevuta adesione arcobaleno
        mi serve un documento che dimostri l'iscrizione
        il presidente vuole la ricevuta
        dove la vedo la ricevuta?
        posso riavere la ricevuta
        avete il numero di protocollo?
        I need proof of our registration
        where can i get the receipt
        could you resend the receipt to me
        ricevuta n. 1
        stampami la ricevuta
        ricevuta pdf
        ho bisogno della ricevuta
        mandatemi la ricevuta al più presto
        inviare ricevuta
        mi serve copia di quanto inviato
        vorrei avere il pdf della ricevuta
        send receipt
        the receipt please
        i need a copy of the receipt
        stampare ricevuta adesione
        ricevuta di adesione della coop
        potete rimandarci la ricevuta dell'iscrizione?
        serve la ricevuta x il presidente
        copia conforme della ricevuta
        lost receipt
        ricevuta adesione 2022
        """;
}
