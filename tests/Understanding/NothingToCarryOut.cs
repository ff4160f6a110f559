namespace PdzBot.Tests;

/// <summary>What must carry out no command: denials, things no command does yet, names, nonsense. One a line.</summary>
internal static class NothingToCarryOut
{
    public const string Texts = """
        non voglio aderire
        non vogliamo aderire
        nn voglio aderire
        non voglio più aderire
        I don't want to join
        we do not want to register
        non voglio recedere
        non vogliamo ritirarci
        non annullare la mia adesione
        I don't want to withdraw
        do not cancel my registration
        non voglio modificare l'adesione
        don't change my registration
        recesso dal contratto di affitto
        cambiare gomme
        modificare la delibera
        deadline?
        scadenze
        quando scade la carta d'identità?
        non prorogare l'avviso
        don't extend the deadline
        proroga del contratto di affitto
        avviso di pagamento della mensa
        ho ricevuto un avviso di accertamento
        vorrei proporre un servizio
        inviare una proposta
        registrare una spesa
        devo caricare una fattura
        rendicontare le spese
        quando è la prossima riunione?
        partecipo alla riunione di domani
        confermo la mia presenza alla riunione
        non confermo
        don't confirm
        non annullare
        do not cancel
        non saltare
        annulla l'ordine della pizza
        ricevuta di pagamento della mensa
        vorrei iscrivere mio figlio all'asilo
        pizza
        che tempo fa a Lecce
        asdfghjkl
        12345
        😊😊
        .
        non inviare
        don't send it
        non voglio la ricevuta
        salta fuori che non è vero
        vorrei un corso di inglese
        contributo
        fondi
        calendario
        silenzia le notifiche
        chi è il responsabile?
        annulla tutto onlus
        chat noir
        la salta spa
        non mi interessa aderire
        siamo contrari all'adesione
        non intendiamo più partecipare
        quanti soldi ha il piano?
        domani c'è riunione?
        non posso confermare
        non sono sicuro
        non ho capito se confermare
        aspetta non inviare
        wait don't submit
        I do not confirm
        non tornare indietro
        don't go back
        non cambiare lingua
        the form is broken
        il modulo non si apre
        la chat non funziona
        cooperativa italiana
        associazione inglese per l'integrazione
        Confermo Cooperativa Sociale
        il salto della quaglia
        back office
        iscrizione albo fornitori
        voglio annullare tutto quello che ho mandato
        non continuare
        non riprendere
        when's the next meeting
        la mia adesione scade?
        la ricevuta del pagamento
        conferma appuntamento
        invia una mail al sindaco
        stop alle notifiche
        salta la riunione
        non è corretto
        non va bene così
        aiuto economico
        bonus bollette
        contributo affitto
        quando inizia il tavolo?
        chi siete?
        non confermo niente
        la conferma non arriva
        non aprire la votazione
        non chiudere la votazione
        don't open the vote
        don't close the vote
        quando si apre la votazione?
        quando chiude la votazione?
        quando si vota per il comune?
        non mandare niente
        """;
}
