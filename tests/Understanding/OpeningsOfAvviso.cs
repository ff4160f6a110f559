namespace PdzBot.Tests;

/// <summary>What people type about the notice, and what the office types to extend it: one a line.</summary>
internal static class OpeningsOfAvviso
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["avviso"] = Avviso,
        ["avviso.proroga"] = Proroga,
    };

    private const string Avviso = """
        avviso
        L'avviso
        quando scade?
        quando scade l'avviso?
        Buongiorno, quando scade l'avviso pubblico?
        qnd scade l'avviso
        quando scade lavviso?
        quando chiude il bando
        qual è la scadenza per aderire?
        entro quando posso aderire?
        entro quando dobbiamo aderire?
        fino a quando si può aderire?
        fino a quando posso mandare l'adesione
        posso ancora aderire?
        possiamo ancora aderire?
        si può ancora aderire ai tavoli?
        poso ancora aderire
        siamo ancora in tempo?
        sono in tempo x aderire?
        c'è ancora tempo?
        c'è ancora tempo per aderire?
        quanto tempo abbiamo per aderire?
        quando si aprono le adesioni?
        quando aprono le iscrizioni
        quando chiudono le adesioni?
        data di scadenza adesioni
        scadenza aviso
        l'avviso è ancora aperto?
        sono ancora aperte le adesioni?
        chi può aderire?
        a chi si rivolge l'avviso?
        vorrei leggere l'avviso
        mostrami l'aviso
        cosa dice l'avviso pubblico?
        dove trovo l'avviso
        si può aderire in ritardo?
        l'avviso è stato prorogato?
        the notice
        show me the notice please
        when does the notice expire?
        what's the deadline to join?
        when is the deadline to join
        until when can we join?
        can I still join?
        are we still in time?
        when does registration close?
        whn does the notice close
        who can join?
        has the notice been extended?
        """;

    private const string Proroga = """
        proroga
        Proroga l'avviso
        vorrei prorogare l'avviso
        devo prorogare l'avviso
        dobbiamo prorogare il termine
        prorogare i termini dell'avviso
        Buongiorno, devo registrare una proroga
        registrare la proroga
        proroga dell'aviso
        prorga l'avviso
        proroga dei termini
        proroga termini adesioni
        proroga delle adesioni fino al 25 maggio
        prorogare la scadenza
        prorogare la scadenza delle adesioni
        spostare la scadenza
        devo spostare il termine
        spostiamo in avanti la scadenza
        allungare i termini
        posticipare la scadenza
        posticipiamo il termine
        riapertura termini
        riapertura dei termini dell'avviso
        dare più tempo per aderire, c'è la proroga
        inserire una proroga
        fare una proroga
        come faccio a prorogare l'avviso?
        come si proroga l'avviso?
        abbiamo una determina di proroga
        c'è la determina di proroga da inserire
        PROROGA AVVISO
        nuovo termine per l'avviso
        extend the notice
        I want to extend the notice
        we have to extend the deadline
        extension of the notice
        postpone the deadline
        extnd the deadline
        reopen the notice
        reopen registration
        how do I extend the deadline?
        new deadline
        """;
}
