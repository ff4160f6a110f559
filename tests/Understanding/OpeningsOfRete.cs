namespace PdzBot.Tests;

/// <summary>What people typed to see who is in the Rete, in all of it or a part, to look for a body, or to take the list away: one a line.</summary>
internal static class OpeningsOfRete
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string> { ["rete"] = Rete };

    private const string Rete = """
        chi fa parte della rete?
        chi fa parte dela rete
        Chi fa parte della Rete per l'inclusione?
        chi c'è nella rete
        chi ce nella rete
        la rete
        RETE
        chi ha aderito?
        chi ha già aderito?
        chi a aderito
        ki ha aderito?
        chi altro ha aderito alla rete?
        chi ha aderito al tavolo minori
        chi ha aderito nel comune di Surbo
        quanti hanno aderito?
        quante associazioni hanno aderito?
        quali enti hanno aderito finora
        quali scuole hanno aderito?
        quali sindacati fanno parte della rete?
        quali cooperative ci sono nella rete
        elenco degli aderenti
        elenco aderenti
        elnco aderenti
        vorrei l'elenco degli enti aderenti
        si chiede l'elenco degli enti aderenti alla Rete
        Si richiede copia dell'elenco degli aderenti
        lista degli iscritti
        elenco degli iscritti al tavolo povertà
        registro degli aderenti
        il registro della rete
        registro pubblico della rete
        chi c'è al tavolo minori?
        chi c'è nel tavolo minori?
        chi siede al tavolo disabilità
        chi partecipa al tavolo violenza?
        chi partecipa ai tavoli?
        enti del tavolo invecchiamento
        membri del tavolo povertà
        membri della rete a Cavallino
        rete Lecce comune di Arnesano
        cerca Il Ponte nella rete
        cercare un ente nella rete
        trova la Caritas nella rete
        cerca tra gli aderenti la cooperativa Il Ponte
        la Caritas fa parte della rete?
        l'AVIS ha aderito alla rete?
        quanti cittadini hanno aderito?
        mostrami la rete
        fammi vedere chi fa parte della rete
        scarica il registro della rete
        esporta la rete in excel
        vorrei scaricare l'elenco degli aderenti in excel
        elenco aderenti in csv
        who is in the network?
        who is in the rete
        who joined?
        who has joined so far?
        who has joined the network
        who are the members?
        whos in the network
        list of members
        list of membrs
        could I see the list of the members please
        which associations joined?
        which schools are in the network?
        how many joined?
        how many bodies are in the network?
        who is at the table on minors?
        who sits at the table on poverty
        show me the network
        search the network for Il Ponte
        find Il Ponte in the network
        register of the members
        public register
        download the list of members
        export the members to excel
        """;
}
