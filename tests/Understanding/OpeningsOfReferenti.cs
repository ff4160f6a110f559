namespace PdzBot.Tests;

/// <summary>What people type about speaking for a body: one a line.</summary>
internal static class OpeningsOfReferenti
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["referente"] = Chiede,
        ["referente.acconsenti"] = Acconsente,
        ["referente.respingi"] = Respinge,
        ["referente.cessa"] = Cessa,
    };

    private const string Chiede = """
        parla per un ente
        vorrei parlare per un ente
        voglio parlare a nome della mia associazione
        devo parlare per la cooperativa
        diventare referente
        vorrei diventare referente dell'associazione
        sono il nuovo referente
        Buongiorno, sono la nuova referente della cooperativa
        la mia associazione ha già aderito
        il mio ente ha gia aderito
        gestire l'adesione di un collega
        fare il referente
        referente di un ente
        parlare per il mio ente
        parlre per un ente
        diventare refernte
        PARLA PER UN ENTE
        speak for a body
        I want to speak for our association
        become a contact
        I'm the new contact
        my association has already joined
        """;

    private const string Acconsente = """
        acconsento
        Acconsento
        do il consenso
        do il mio consenso
        dare il consenso
        sì, acconsento
        aconsento
        I consent
        give consent
        I give my consent
        """;

    private const string Respinge = """
        nego il consenso
        non acconsento
        respingo la richiesta
        respingere la richiesta
        nega il consenso
        respigo la richiesta
        refuse consent
        reject the request
        I reject the request
        """;

    private const string Cessa = """
        togliere il referente
        tolgo il consenso
        revoco il consenso
        togli il referente
        non sono più referente
        smettere di parlare per l'ente
        togliere il consenso
        remove the contact
        withdraw my consent
        take back my consent
        """;
}
