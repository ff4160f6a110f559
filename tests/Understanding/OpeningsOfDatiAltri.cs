namespace PdzBot.Tests;

/// <summary>What the office types when somebody who does not write to the bot asks for their data, or for their erasure, by letter: one a line. None of it erases at once.</summary>
internal static class OpeningsOfDatiAltri
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["adesione.dati"] = Dati,
        ["adesione.cancellaDati"] = Cancella,
    };

    private const string Dati = """
        dati dell'adesione 12
        dati dell'adesione
        i dati dell'adesione n. 12/2022
        DATI ADESIONE 12
        mostra i dati dell'adesione 7
        mostrami i dati dell'adesione 7
        fammi vedere i dati dell'adesione 31
        salva i dati dell'adesione 4
        dati personali dell'adesione 9
        quali dati ci sono nell'adesione 9?
        copia dei dati dell'adesione 12
        devo consegnare i dati dell'adesione 12
        vorrei stampare i dati dell'adesione 3
        dati dell'interessato
        i dati dell'interessato n. 12
        accesso ai dati dell'interessato, adesione 12
        devo dare una copia dei dati all'interessato
        richiesta di accesso per lettera
        è arrivata una richiesta di accesso per pec
        richiesta di accesso via pec, adesione 5
        richiesta accesso dell'interessato art. 15
        la signora della 12 ha chiesto i suoi dati
        il rappresentante della 12 chiede i suoi dati
        vuole i suoi dati, è la 12
        ha chiesto copia dei suoi dati
        mostrami i suoi dati
        salva i suoi dati
        dati di chi ha aderito su carta
        i dati di chi ha firmato il foglio
        dati di chi non scrive al bot
        dati dell'adesone 12
        datti dell'adesione 12
        data of adesione 12
        data of the adesione
        show the data of adesione 7
        save the data of the adesione 4
        personal data of adesione no. 9
        they asked for their data
        she asked for a copy of their data
        access request by letter
        an access request came in by pec
        data of who joined on paper
        """;

    private const string Cancella = """
        cancella i dati dell'adesione 12
        cancella dati adesione 12
        CANCELLA I DATI DELL'ADESIONE 12
        cancellare i dati dell'adesione n. 12/2022
        vorrei cancellare i dati dell'adesione 7
        devo cancellare i dati personali dell'adesione 7
        elimina i dati dell'adesione 31
        eliminare i dati dell'adesione 4
        cancellazione dei dati dell'adesione 9
        cancellazione dati adesione 9
        cancella i dati dell'interessato
        cancella i dati dell'interessato, adesione 12
        cancellazione dei dati dell'interessato
        elimina i dati dell'interessato
        richiesta di cancellazione per lettera
        è arrivata una richiesta di cancellazione per pec
        richiesta di cancellazione via pec, adesione 5
        richiesta cancellazione dell'interessato art. 17
        la signora della 12 ha chiesto la cancellazione dei suoi dati
        ha chiesto di cancellare i suoi dati
        il rappresentante della 12 chiede la cancellazione dei suoi dati
        chiede di cancellare i suoi dati, è la 12
        vuole la cancellazione dei suoi dati
        cancella i suoi dati
        elimina i suoi dati
        cancellare i suoi dati, adesione 3
        cancella i dati di chi ha aderito su carta
        cancella i dati di chi non scrive al bot
        cancela i dati dell'adesione 12
        cancella i dati dell'adesone 12
        erase the data of adesione 12
        erase the data of the adesione
        delete the data of adesione 7
        please delete the data of the adesione 4
        erase personal data of adesione no. 9
        they asked to erase their data
        asked for the erasure of their data
        erase their data
        delete their data, adesione 12
        an erasure request came in by letter
        erasure request by pec
        erase the data of who joined on paper
        """;
}
