namespace PdzBot.Tests;

/// <summary>What is typed about an adesione before and after the office looks at it: signed, attended, completed, observations: one a line.</summary>
internal static class OpeningsOfPresenza
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["adesione.sottoscritta"] = Sottoscritta,
        ["adesione.presenza"] = Presenza,
        ["adesione.completa"] = Completa,
        ["adesione.osservazioni"] = Osservazioni,
    };

    private const string Sottoscritta = """
        firma ricevuta 12
        firma ricevuta
        è arrivata la firma della 12
        annota la firma della 7
        annotare la firma
        segna la firma dell'adesione 12
        registra la firma della 4
        devo registrare la firma della 31
        la 12 è arrivata firmata
        l'adesione 9 è firmata
        segna la 12 come firmata
        adesione sottoscritta
        modulo firmato della 12
        fima ricevuta 12
        signature received 12
        note the signature of 7
        mark 12 as signed
        the signature arrived for 9
        application signed
        """;

    private const string Presenza = """
        presenza 12
        presenza
        annota la presenza della 12
        segna la presenza della 7
        segnare la presenza
        registra la presenza dell'adesione 12
        devo registrare la presenza della 4
        conferma la presenza della 31
        la 12 era presente
        era presente alla sessione
        è intervenuto alla sessione
        presenza alla sessione della 9
        anota la presenza 12
        attendance 12
        note the attendance of 7
        confirm attendance for 12
        mark 12 as present
        they attended the session
        """;

    private const string Completa = """
        integra la mia adesione
        integrare la mia adesione
        vorrei integrare la nostra adesione
        integrazione
        rispondere alla richiesta di integrazione
        devo rispondere alla richiesta di integrazione
        ci avete chiesto un'integrazione
        mi avete chiesto un'integrazione, eccola
        mandare i dati mancanti
        invio i dati mancanti
        vorrei inviare l'integrazione
        cosa devo integrare?
        che cosa manca alla mia adesione?
        integrazione richiesta
        integra la mia adesone
        complete my registration
        I want to complete our registration
        send the missing data
        what is missing in my application?
        you asked us for missing data
        answer the request for completion
        """;

    private const string Osservazioni = """
        osservazioni
        presentare osservazioni
        vorrei presentare osservazioni
        presento le mie osservazioni
        mandare osservazioni
        osservazioni al preavviso
        rispondere al preavviso
        devo rispondere al preavviso
        risposta al preavviso di esclusione
        controdeduzioni
        vorrei presentare delle controdeduzioni
        contestare l'esclusione
        non sono d'accordo con l'esclusione
        osservazoni
        observations
        submit observations
        I'd like to submit my observations
        reply to the warning
        contest the exclusion
        """;
}
