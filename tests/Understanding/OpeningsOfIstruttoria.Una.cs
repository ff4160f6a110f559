namespace PdzBot.Tests;

/// <summary>What the office types to have something done with one adesione.</summary>
internal static partial class OpeningsOfIstruttoria
{
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
        preavviso
        preavviso alla 12
        preavviso per la n. 12/2022
        preavviso per l'adesione 7
        manda preavviso alla 9
        manda il preavviso di esclusione alla 12
        invia il preavviso di esclusione alla numero 4
        inviare il preavviso alla 31
        invio del preavviso alla 8
        preavviso di eslcusione per la 12
        preavvsio per la 7
        preavvisare la 12
        preavvisare l'esclusione della 5
        devo preavvisare la n. 14
        devo mandare il preavviso alla 12
        vorrei inviare il preavviso di esclusione alla 3
        puoi mandare il preavviso alla 12?
        buongiorno, manda il preavviso alla 6
        si invii il preavviso alla 12
        comunicazione dei motivi ostativi alla 12
        motivi ostativi per la 9
        preavviso dieci bis per la 12
        preavviso di rigetto 4
        warning
        warning of exclusion
        send the warning of exclusion to 12
        please send the warning to 4
        warn the applicant 7
        notice of rejection for 12
        wraning for 9
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
        escludi la n. 12
        escludi la numero 7
        escludi l'adesione 12
        Escludi l'adesione n. 12/2022
        escludiamo la 12
        escludere un'adesione
        escludi adesone 4
        escluedi la 9
        si escluda la 12
        si esclude la domanda n. 7
        devo escludere l'adesione n. 21
        vorrei escludere la 12
        puoi escludere la 5?
        buongiorno, escludi la 12
        per favore escludi la pratica 3
        esclusione dell'adesione 12
        atto di esclusione per la 8
        respingi l'adesione 14
        respingere la domanda n. 4
        rigettare la domanda 12
        rigetto della domanda 9
        non ammettere l'adesione 12
        exclude adesione 12
        exclude the application no. 12/2022
        exlude application 7
        please exclude the application 4
        reject application 12
        I want to exclude 9
        turn down the application 12
        """;

    private const string Riapri = """
        riapri l'adesione 12
        riapri l'adesione
        riapri adesione 7
        riaprire l'adesione n. 12/2022
        riapri l'adesione esclusa 4
        riapri la pratica 9
        riapri la domanda 31
        vorrei riaprire l'adesione 12
        devo riaprire la pratica n. 8
        riapertura dell'adesione 5
        annulla l'esclusione
        annulla l'esclusione della 12
        annulla l'esclusione dell'adesione 7
        annullare l'esclusione della n. 4
        annulla l'esclusone della 12
        anulla l'esclusione 9
        annullamento dell'esclusione 3
        vorrei annullare l'esclusione della 12
        per favore annulla l'esclusione della 6
        revoca l'esclusione della 12
        revocare l'esclusione 7
        togli l'esclusione alla 12
        ritira l'esclusione della 9
        riammetti l'adesione 12
        riammettere l'adesione 4
        annulla in autotutela l'esclusione 12
        annullamento in autotutela
        annullamento in autotutela della 12
        esclusione annullata in autotutela 8
        in autotutela annulla l'esclusione della 12
        annul the exclusion of 12
        annul the exclusion
        cancel the exclusion of 7
        revoke the exclusion of 12
        undo the exclusion of 4
        take back the exclusion of 9
        reopen adesione 12
        reopen application 12
        reopen the application no. 7
        repen the application 3
        please reopen the adesione 4
        readmit the application 12
        """;

    private const string Riesamina = """
        riesamina l'adesione 12
        riesamina la 12
        riesamina
        riesamina adesione 7
        riesamina la pratica 9
        riesamina la domanda n. 31
        riesaminare l'adesione 4
        riesamnia l'adesione 12
        rieamina la 7
        vorrei riesaminare l'adesione 12
        devo riesaminare l'adesione n. 12/2022
        riesame
        riesame della 12
        riesame dell'adesione 5
        apri il riesame della 12
        aprire il riesame dell'adesione 8
        riesamina l'adesione ammessa 12
        verifica di nuovo l'ammissione della 12
        verificare di nuovo l'ammissione 7
        ricontrolla l'ammissione della 12
        ricontrollare l'ammissione n. 4
        rimetti in valutazione la 12
        rimetti in valutazione l'adesione 9
        rimettere in valutazione l'adesione 3
        rimetti in istruttoria la 12
        riapri l'istruttoria della 12
        riapri l'ammissione della 7
        rivedi l'ammissione della 12
        rivedere l'ammissione 4
        vorrei rivedere l'ammissione della 31
        annulla l'ammissione della 12
        review the admission no. 12
        review the admission of 12
        review the admitted application 7
        check the admission of 12 again
        check the admission again
        recheck the application 4
        re-examine the application 12
        reconsider the admission of 9
        reopen the admission of 12
        open a review of 12
        please review the admission of 3
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
