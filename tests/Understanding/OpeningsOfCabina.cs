namespace PdzBot.Tests;

/// <summary>What people typed about the cabina di regia: one a line.</summary>
internal static class OpeningsOfCabina
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["cabina"] = Cabina,
        ["cabina.designa"] = Designa,
        ["cabina.accetta"] = Accetta,
        ["cabina.rifiuta"] = Rifiuta,
        ["cabina.cessa"] = Cessa,
    };

    private const string Cabina = """
        chi è nella cabina di regia?
        Chi c'è nella cabina di regia
        cabina di regia
        la cabina di regia
        CABINA DI REGIA
        buongiorno, chi siede nella cabina di regia?
        chi fa parte della cabina di regia?
        chi sono i componenti della cabina di regia
        mi può dire i membri della cabina di regia?
        vorrei vedere la composizione della cabina di regia
        com'è composta la cabina di regia?
        quanti posti ci sono in cabina di regia?
        ci sono posti liberi in cabina di regia?
        mostrami la cabina di regia
        vorrei vedere la cabina di regia
        cos'è la cabina di regia?
        che cosa fa la cabina di regia
        chi ci rappresenta in cabina di regia?
        elenco cabina di regia
        cabina regia
        cabina di reggia
        cabian di regia
        composizione cabina regia
        situazione cabina di regia
        esito della votazione
        com'è finita la votazione, quali sono i risultati della votazione?
        risultato del voto
        chi è stato eletto?
        ci sono votazioni aperte?
        la votazione è aperta?
        Si richiede la composizione della cabina di regia
        incarichi in cabina di regia
        designati alla cabina di regia
        who is on the steering committee?
        who sits on the steering committee
        steering committee
        the members of the steering committee please
        what is the steering committee?
        are there free seats on the steering committee?
        show me the steering comittee
        who was elected?
        results of the vote
        are there open votes?
        """;

    private const string Designa = """
        designa
        designare
        vorrei designare un rappresentante
        designazione per la cabina di regia
        designare i rappresentanti per la cabina di regia
        designiamo il nostro rappresentante
        designare il rappresentante
        fare la designazione per la cabina di regia
        designazione condivisa
        nominare il nostro referente
        vorremmo nominare un referente per la cabina di regia
        nominiamo il nostro referente per la cabina di regia
        nomina del nostro referente per la cabina di regia
        nomina referente cabina di regia
        designazione del referente
        indicare il referente per la cabina di regia
        designare rapresentante
        designate our representative
        name our representative
        I need to designate a representative
        name a representative for the steering committee
        Buongiorno, devo registrare la designazione
        registrare la designazione della seduta
        scrivi chi è stato designato
        scrivere chi è stato designato in seduta
        dobbiamo registrare i designati della seduta
        verbale con la designazione dei rappresentanti
        Si trasmette la designazione del rappresentante per la cabina di regia
        Con la presente si designa il rappresentante per la cabina di regia
        Si comunica la nomina del nostro referente per la cabina di regia
        il sindacato nomina il suo referente per la cabina di regia
        come si designa un rappresentante?
        vorrei indicare il nostro referente
        DESIGNAZIONE
        desgnare un rappresentante
        designazzione condivisa
        nominare il nostro refrente
        nominare il nostro rappresentante in cabina di regia
        scegliere il rappresentante per la cabina di regia
        write down a designation
        write down whom the session designated
        record the designation of the session
        nominate our representative
        we name our representative on the steering committee
        desigante a representative
        """;

    private const string Accetta = """
        accetto il posto
        accettiamo il posto
        vorrei accettare il posto
        accetto il posto in cabina di regia
        accetto la designazione
        Si accetta la designazione
        accetto di far parte della cabina di regia
        acetto il posto
        accetto il psto
        I accept the seat
        accept the seat
        we accept the seat on the steering committee
        I accept the designation
        Buongiorno, accetto il posto
        ACCETTO IL POSTO
        accetto volentieri il posto
        accetto l'incarico in cabina di regia
        accettiamo la designazione
        accettiamo l'incarico in cabina di regia
        vorremmo accettare il posto in cabina di regia
        Con la presente si accetta il posto in cabina di regia
        Il sottoscritto accetta la designazione
        La scrivente associazione accetta il posto in cabina di regia
        accettazione del posto
        accettazione della designazione
        accettazione dell'incarico in cabina di regia
        come accetto il posto?
        sì, accetto il posto
        confermo che accetto il posto
        accetto la nomina in cabina di regia
        accettto il posto
        accetto il posto in cabina di reggia
        acceto la designazione
        I accept the seat on the steering committee
        I want to accept the seat
        we accept the designation
        yes, I accept the seat
        accept the office on the steering committee
        I acept the seat
        how do I accept the seat?
        """;

    private const string Rifiuta = """
        rinuncio al posto
        rinunciare al posto
        rinunciamo al posto
        rinuncio al posto in cabina di regia
        non accetto il posto
        non accettiamo il posto
        non accetto la designazione
        I decline the seat
        give up the seat
        I give up the seat on the steering committee
        I refuse the seat
        I don't accept the seat
        decline the designation
        """;

    private const string Cessa = """
        lascio l'incarico in cabina di regia
        vorrei lasciare la cabina di regia
        lasciamo la cabina di regia
        mi dimetto dalla cabina di regia
        dimissioni dalla cabina di regia
        fine dell'incarico in cabina di regia
        chiudi l'incarico in cabina di regia
        cessazione dall'incarico in cabina di regia
        leave the steering committee
        I resign from the steering committee
        I want to leave the steering committee
        end the office on the steering committee
        """;
}
