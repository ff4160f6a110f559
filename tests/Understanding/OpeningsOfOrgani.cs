namespace PdzBot.Tests;

/// <summary>What people typed about the bodies of the plan: one a line.</summary>
internal static class OpeningsOfOrgani
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string> { ["organi"] = Organi };

    private const string Organi = """
        organi
        Organi del piano
        gli organi dell'Ambito
        quali sono gli organi del piano?
        vorrei vedere gli organi del piano
        elenco organi
        ORGANI
        organi del paino
        governance
        com'è fatta la governance?
        buongiorno, vorrei capire la governance del piano
        governace
        chi decide?
        ma alla fine chi decide?
        chi prende le decisioni?
        chi approva il piano di zona?
        chi adotta il piano?
        chi firma l'accordo di programma?
        cos'è il coordinamento istituzionale?
        che cosa fa il coordinamento istituzionale
        coordinamento istituzonale
        Si richiede la composizione del coordinamento istituzionale
        chi convoca la conferenza dei sindaci?
        conferenza dei sindaci
        chi fa parte della conferenza dei sindaci?
        conferenza dei sindacci
        cosa fa l'assemblea dei sindaci?
        chi è nell'ufficio di piano?
        chi c'è nell'ufficio di piano
        che cosa fa l'ufficio di piano?
        composizione ufficio di piano
        chi fa parte dell'ufficio di piano?
        cos'è il gruppo tecnico?
        chi è nel gruppo tecnico
        cos'è il servizio sociale professionale?
        cos'è il distretto di inclusione?
        cosa fa la provincia?
        cos'è il coordinamento regionale
        bodies of the plan
        which bodies are there?
        who decides?
        who approves the plan?
        who's on the conference of mayors?
        who is on the conference of mayors
        what does the conference of mayors do?
        confrence of mayors
        who is in the plan office?
        governance of the plan
        please show me the bodies of the plan
        """;
}
