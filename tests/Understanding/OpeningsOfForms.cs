namespace PdzBot.Tests;

/// <summary>What people typed to steer a form: one a line.</summary>
internal static class OpeningsOfForms
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["indietro"] = Indietro,
        ["annulla"] = Annulla,
        ["salta"] = Salta,
        ["conferma"] = Conferma,
        ["modulo"] = Modulo,
        ["chat"] = Chat,
    };

    private const string Indietro = """
        indietro
        torna indietro
        torna alla domanda di prima
        domanda precedente
        indetro
        idnietro
        back
        go back
        previous question
        vorrei tornare indietro
        ho sbagliato la risposta di prima
        fammi correggere la risposta precedente
        posso tornare indietro?
        go back pls
        precedente
        un passo indietro
        i made a mistake, go back
        posso cambiare la risposta di prima?
        ops ho sbagliato, indietro
        torna un attimo indietro
        back please
        """;

    private const string Annulla = """
        annulla
        annulla tutto
        anulla
        lascia perdere
        lascia stare
        basta
        esci
        basta così
        voglio smettere
        non voglio più continuare
        cancel
        cancel everything
        never mind
        forget it
        exit
        ho cambiato idea
        chiudi tutto
        canecl
        chiudi tutto
        ci ho ripensato
        annulla per favore
        non voglio più farlo
        voglio uscire
        cancel this please
        stop, I changed my mind
        lasciamo perdere dai
        """;

    private const string Salta = """
        salta
        salta questa domanda
        skip
        skip this one
        slata
        passa oltre
        avanti
        prossima domanda
        non ce l'ho
        non lo so
        lascia vuoto
        next
        nessuna
        preferisco non rispondere
        skip pls
        leave it blank
        saltare
        non abbiamo la pec
        questa la salto
        la salto
        non ho la pec
        skip this question please
        I'd like to skip
        nessuna risorsa
        """;

    private const string Conferma = """
        confermo
        conferma
        si confermo
        confermo tutto
        ok confermo
        invia
        invia la domanda
        procedi
        va bene procedi
        confirm
        i confirm
        yes, submit
        submit
        tutto corretto
        conferemo
        confremo
        send it
        confermo i dati
        è tutto giusto
        si, confermo tutto
        confermo e invio
        ok invia
        ok send it
        yes I confirm
        tutto giusto, invia
        """;

    private const string Modulo = """
        modulo
        apri il modulo
        preferisco il modulo
        voglio compilare il modulo
        tutte le domande insieme
        dammi il modulo
        passa al modulo
        la scheda
        form
        open the form
        show me the form
        switch to the card
        can i fill in the form instead?
        all at once
        moudlo
        posso avere il modulo da compilare?
        non hai un modulo da compilare?
        si può fare tutto in un modulo?
        give me the form please
        """;

    private const string Chat = """
        chat
        passa alla chat
        in chat
        torna in chat
        una domanda alla volta
        preferisco la chat
        passo passo
        switch to chat
        let's do it by chat
        one question at a time
        step by step
        facciamolo a parole
        preferisco rispondere in chat
        use the chat
        continuiamo in chat
        back to chat
        preferisco fare in chat
        ask me one by one
        rispondo qui in chat
        """;
}
