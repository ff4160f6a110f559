namespace PdzBot.Tests;

/// <summary>What people asked for while a question of a form was open: the command meant, then the words. One a line.</summary>
internal static class RequestsInForms
{
    public static readonly IReadOnlyList<(string Command, string Text)> All =
    [
        .. from line in $"{Italian}\n{English}".Split('\n')
           let at = line.IndexOf('|', StringComparison.Ordinal)
           select (line[..at].Trim(), line[(at + 1)..].Trim()),
    ];

    /// <summary>A command's phrase with a slip of the finger in it.</summary>
    public static readonly IReadOnlyList<(string Command, string Text)> Slips =
        [("annulla", "anulla"), ("indietro", "indetro"), ("adesione.mia", "la mia adesone"), ("adesione.ricevuta", "la mia ricevtua"), ("aiuto", "aiutoo"), ("annulla", "canecl")];

    private const string Italian = """
        tavolo.aggiungi | apri un nuovo tavolo sulla casa
        tavolo.aggiungi | vorrei creare un tavolo per i giovani
        tavolo.chiudi | chiudi il tavolo sulla violenza di genere
        tavolo.rinomina | per favore rinomina il tavolo povertà in Inclusione
        adesione.recedi | voglio recedere dall'adesione della cooperativa
        adesione.recedi | vorremmo ritirare la nostra adesione alla rete
        adesione.mia | a che punto è la domanda che ho presentato?
        adesione.mia | mi fai vedere la mia adesione per favore
        adesione.mia | stato della pratica della nostra associazione
        adesione.modifica | devo cambiare il numero di telefono della mia adesione
        adesione.ricevuta | mi mandi di nuovo la ricevuta della domanda?
        adesione.ricevuta | scusa, dove trovo la ricevuta della cooperativa
        rete | chi altro ha aderito alla rete?
        rete | vorrei vedere l'elenco degli enti che hanno aderito
        avviso | quando scade l'avviso per le adesioni?
        avviso | aspetta, fino a quando si può aderire?
        aiuto | non ho capito cosa devo fare qui
        aiuto | ciao, ho bisogno di aiuto con questa domanda
        tavoli | quali tavoli ci sono in questo piano?
        cabina | chi fa parte della cabina di regia?
        organi | cosa fa il coordinamento istituzionale?
        dati | vorrei sapere che dati avete su di me
        informativa | fammi leggere l'informativa sulla privacy
        lingua | possiamo continuare in inglese per favore?
        avviso.proroga | vorrei prorogare l'avviso di dieci giorni
        nomina | voglio nominare un nuovo collega all'ufficio di piano
        ruoli | dove trovo il mio codice personale?
        adesioni | fammi vedere le domande da istruire
        adesioni | mostrami le adesioni arrivate questa settimana
        annulla | lascia perdere, non voglio più continuare
        indietro | ho sbagliato la risposta di prima, torna indietro
        adesione.mia | volevo sapere se la nostra iscrizione è stata accettata
        adesione.mia | la nostra domanda è arrivata?
        adesione.mia | in quali tavoli siamo iscritti noi?
        adesione.mia | buongiorno, vorrei conoscere lo stato della nostra pratica
        adesione.mia | che fine ha fatto la domanda mandata a maggio
        adesione.recedi | la cooperativa vorrebbe uscire dalla rete
        adesione.recedi | non vogliamo più far parte della rete, come ci ritiriamo?
        adesione.recedi | annullate la nostra iscrizione
        adesione.modifica | abbiamo sbagliato l'indirizzo email, si può correggere?
        adesione.modifica | vogliamo cambiare i tavoli che abbiamo scelto
        adesione.modifica | possiamo aggiungere un tavolo alla nostra adesione?
        adesione.ricevuta | ho perso la ricevuta, me la rimandi
        adesione.ricevuta | mi serve una copia della ricevuta di adesione
        adesione.ricevuta | avrei bisogno della ricevuta in pdf
        rete | quali associazioni fanno già parte della rete?
        rete | elenco degli enti aderenti per favore
        rete | chi partecipa al tavolo povertà?
        avviso | leggimi l'avviso
        avviso | mi mostri il testo dell'avviso
        aiuto | mi sono perso, cosa devo scrivere?
        aiuto | boh non so cosa mettere, mi aiuti?
        aiuto | non è chiaro, puoi spiegarmi come funziona?
        tavoli | fammi vedere i tavoli
        tavoli | vorrei l'elenco dei tavoli tematici
        cabina | mostrami chi siede in cabina di regia
        cabina.candida | vogliamo candidarci per la cabina di regia
        organi | chi nomina l'ufficio di piano?
        organi | quali sono gli organi del piano?
        dati | cancella tutti i miei dati per favore
        dati | voglio eliminare i miei dati dal sistema
        informativa | dove leggo l'informativa privacy?
        informativa | prima vorrei rileggere l'informativa privacy
        lingua | parliamo in inglese please
        ambito | vorrei passare a un altro ambito
        tavolo.aggiungi | dobbiamo aprire un tavolo nuovo su casa e lavoro
        tavolo.riapri | riapri il tavolo sulla povertà
        tavolo.chiudi | vorrei chiudere il tavolo disabilità
        tavolo.rinomina | cambia il nome del tavolo violenza in Donne
        nomina | nomina Carlo Conte come staff dell'ufficio
        nomina | vorrei dare un incarico a una collega
        ruoli | qual è il mio ruolo nel piano?
        adesioni | quante adesioni abbiamo da istruire?
        adesioni | elenco delle adesioni in attesa
        annulla | lasciamo stare, annulla tutto
        indietro | aspetta torna alla domanda di prima
        modulo | preferisco compilare il modulo
        riprendi | riprendiamo da dove eravamo rimasti
        chat | fammi le domande una alla volta
        obiettivi | quanti assistenti sociali abbiamo nell'ambito?
        adesione.mia | ma la nostra adesione è valida?
        adesione.recedi | non ci interessa più, toglieteci dalla rete
        adesione.recedi | come si fa a ritirare l'adesione
        adesione.modifica | è cambiato il nostro presidente, come lo aggiorno?
        adesione.modifica | vorremmo correggere il codice della nostra adesione
        adesione.ricevuta | la ricevuta non mi è arrivata
        adesione.ricevuta | stampami la ricevuta
        rete | sapete dirmi quanti enti sono nella rete
        avviso | c'è ancora tempo per aderire o è scaduto?
        aiuto | scusate ma non capisco la domanda
        cabina | come è composta la cabina di regia
        lingua | preferirei parlare inglese
        tavolo.chiudi | possiamo chiudere il tavolo famiglia?
        adesioni | ci sono nuove adesioni da controllare?
        annulla | no basta, lascio perdere
        indietro | vorrei tornare alla domanda prima
        """;

    private const string English = """
        tavolo.aggiungi | please open a new table on housing
        adesione.recedi | I want to withdraw our application from the network
        adesione.mia | how far along is my application?
        adesione.mia | can you show me what we submitted?
        adesione.modifica | we need to change our legal representative
        adesione.ricevuta | please send me the receipt again
        rete | show me who else joined the network
        avviso | when does the notice close?
        aiuto | can you help me please, I don't understand
        tavoli | what tables are there?
        dati | what data do you keep about me?
        cabina | who sits in the steering committee?
        lingua | can we switch to Italian please
        adesione.mia | did you receive our application?
        adesione.mia | I would like to know the status of our registration
        adesione.mia | what did we declare in our application
        adesione.recedi | how do we leave the network?
        adesione.recedi | please cancel our membership
        adesione.recedi | our cooperative wants to leave the network
        adesione.modifica | I have to change the email address of our registration
        adesione.modifica | how do I change the phone number on my registration?
        adesione.ricevuta | I lost my receipt, can I have another copy
        adesione.ricevuta | where can I find my receipt
        rete | which associations have joined so far?
        rete | who are the members of the network
        avviso | until when can we join?
        avviso | what does the notice say?
        aiuto | sorry, what am I supposed to write here?
        aiuto | I'm stuck, help
        tavoli | list the tables please
        dati | delete all my data
        dati | please show me the data you have on me
        lingua | could we speak English
        tavolo.aggiungi | we want to set up a new table on mental health
        annulla | I changed my mind, cancel everything
        indietro | oops, go back to the previous question
        adesioni | show me the applications to review
        adesione.mia | is our registration complete?
        adesione.recedi | remove our association from the network please
        adesione.modifica | update the contact details of our association
        adesione.ricevuta | can you resend the receipt?
        rete | is Caritas in the network?
        avviso | show me the public notice
        aiuto | what does this question mean?
        tavoli | which tables can we choose from?
        adesioni | list the pending applications
        """;
}
