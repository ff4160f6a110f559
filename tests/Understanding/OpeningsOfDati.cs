namespace PdzBot.Tests;

/// <summary>What people typed to know what is kept of them, to take it away, or to have it erased: one a line. None of it erases at once.</summary>
internal static class OpeningsOfDati
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string> { ["dati"] = Dati };

    private const string Dati = """
        i miei dati
        I MIEI DATI
        i mie dati
        i miei datti
        che dati avete su di me?
        che dati avete di me
        quali dati conservate su di me?
        quali miei dati avete
        cosa sapete di me?
        che cosa sai di me
        voglio vedere i miei dati
        vorrei vedere i miei dati personali
        posso vedere che dati avete?
        mostrami i miei dati
        vorrei una copia dei miei dati
        copia dei miei dati personali per favore
        scaricare i miei dati
        come scarico i miei dati?
        esporta i miei dati
        esporta dati personali
        vorrei esportare i miei dati in un file
        richiesta di accesso ai dati personali
        diritto di accesso
        accesso ai miei dati art. 15 gdpr
        gdpr
        come trattate i miei dati?
        per quanto tempo tenete i miei dati?
        chi può vedere i miei dati?
        portabilità dei dati
        cancella i miei dati
        cancela i miei dati
        cancellate i miei dati!
        vorrei cancellare i miei dati personali
        voglio che cancelliate i miei dati
        elimina tutti i miei dati
        eliminare i dati personali
        rimuovete i miei dati
        cancella il mio account
        chiedo la cancellazione dei miei dati
        cancellazione dati
        diritto all'oblio
        dimenticati di me
        my data
        my dta
        what data do you have about me?
        which data do you have on me
        what do you know about me?
        show me my personal data please
        I want to see my data
        can I see my data?
        can you show me our data
        export my data
        export my personal data
        download my data
        downlaod my data
        a copy of my data please
        subject access request
        how long do you keep my data?
        delete my data
        delete my personal data
        please delete all my data
        erase my data
        I want my data erased
        remove my data please
        delete my account
        right to be forgotten
        forget me
        """;
}
