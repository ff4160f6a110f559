namespace PdzBot.Tests;

/// <summary>What people typed about the service objectives: one a line.</summary>
internal static class OpeningsOfObiettivi
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["obiettivi"] = Obiettivi,
        ["obiettivo.rileva"] = Rileva,
    };

    private const string Obiettivi = """
        obiettivi
        Obiettivi di servizio
        gli obiettivi di servizio
        quali sono gli obiettivi di servizio?
        OBIETTIVI
        obbiettivi di servizio
        vorrei vedere gli obiettivi
        buongiorno, mi può mostrare gli obiettivi di servizio?
        a che punto sono gli obiettivi?
        a che punto siamo con gli obiettivi di servizio?
        situazione obiettivi
        stato degli obiettivi
        Si richiede lo stato degli obiettivi di servizio
        assistenti sociali
        quanti assistenti sociali ci sono?
        quanti assistenti sociali abbiamo?
        quanti assistenti sociali servono?
        quanti assistenti sociali mancano?
        quanti assistenti social mancano
        qunati assistenti sociali servono?
        numero assistenti sociali
        servono altri assistenti sociali?
        fabbisogno assistenti sociali
        carenza assistenti sociali
        un assistente sociale ogni 5000 abitanti
        un assistente sociale ogni quanti abitanti?
        rapporto fra assistenti sociali e abitanti
        quanti assistenti sociali a tempo indeterminato?
        assistenti sociali a tempo indeterminato
        interventi di inclusione
        segretariato sociale
        in quanti comuni c'è il segretariato sociale?
        segretariato socile
        leps
        livelli essenziali
        service objectives
        objectives
        show me the objectives please
        how many social workers do we need?
        how many social workers are missing?
        how many social workers are there
        social workers
        number of social worker
        have we reached the objectives?
        permanent social workers
        """;

    private const string Rileva = """
        rileva un obiettivo
        Rileva un obiettivo
        rilevare gli obiettivi
        devo rilevare gli assistenti sociali
        vorrei registrare gli assistenti sociali
        rileva gli assistenti sociali
        rileva il segretariato sociale
        aggiornare il numero di assistenti sociali
        devo aggiornare gli assistenti sociali
        inserire gli assistenti sociali
        rilevazione obiettivi
        rileva un obietivo
        report an objective
        I have to report the social workers
        update the number of social workers
        enter the number of social workers
        """;
}
