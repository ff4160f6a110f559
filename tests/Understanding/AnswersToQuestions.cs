namespace PdzBot.Tests;

/// <summary>What people answered to the questions of forms, some of it like a command: one a line. Here names; accounts and what is read as something are beside.</summary>
internal static partial class AnswersToQuestions
{
    /// <summary>The name of a body.</summary>
    public const string Denominazione = """
        Cooperativa sociale Il Ponte
        Avviso Pubblico
        Cooperativa Nuovi Tavoli
        Associazione Aiuto alla Vita
        Rete Donne Salento
        Tavolo per la Pace
        comitato di quartiere San Pio
        la rete dei mercatini solidali
        Centro Antiviolenza Renata Fonte
        Chi Ama Educa onlus
        Voglio Vivere ODV
        Vogliamo Esserci APS
        associazione nuova domanda
        Adesione Sociale
        Comune di Lecce
        Ufficio di Piano
        Cabina 33
        Movimento per la Casa
        Apriti Cielo
        Aiutiamoli a vivere
        fondazione con il sud
        Help Center Lecce
        Open Table Foundation
        The Network for Women
        Join Us charity
        Caritas diocesana
        AIUTO E SOLIDARIETA' - O.D.V.
        a.s.d. polisportiva riscatto
        Parliamone APS
        Italiani in rete
        Cambiamo Rotta
        coop. soc. dati e persone
        associazione di promozione sociale La Ricevuta
        Centro servizi per il volontariato
        S.O.S. Famiglia
        Cooperativa Aperta
        Il Tavolo di Mamre
        ass. cult. Chi Sei Tu
        Rete della Conoscenza
        Insieme si può onlus
        Auser
        ANMIC Lecce
        Istituto comprensivo Stomeo Zimbalo
        asl lecce
        La Nostra Famiglia
        Casa Nostra
        Dove Vai ODV
        Nuova Adesione Coop
        consorzio emmanuel società cooperativa sociale onlus
        Vorrei Una Casa APS
        Cerco Casa
        What Women Want
        Save the Children
        Unione Italiana dei Ciechi e degli Ipovedenti
        cooperativa sociale dimensione dati
        Centro di ascolto Informazioni e Aiuto
        Banco Alimentare
        Un Tetto per Tutti
        parrocchia san giovanni maria vianney
        Mi Fido di Te
        Dimmi di Sì onlus
        fondazione modelli e ricevute
        Sportello Casa Aperta
        Nuovo Tavolo Sociale
        Our Table
        Friends of the Network
        Citizens Advice
        Partecipazione Attiva
        cooperativa sociale l'aquilone
        Libera contro le mafie
        circolo arci la ricreazione
        consulta delle associazioni
        istituto margherita di savoia
        Aiutami ad Aiutare odv
        Comune di Surbo - Servizi sociali
        lega del filo d'oro
        The Listening Centre
        ufficio esecuzione penale esterna
        pro loco di arnesano
        """;

    /// <summary>Who represents a body.</summary>
    public const string Rappresentante = """
        Anna Rossi
        anna rossi
        Anna Rossi, non sono io
        anna rossi non sono io
        Mario Bianchi
        Maria De Luca
        D'Amico Giuseppe
        Rosa Dell'Anna
        giulia marino
        Chiara Salve
        John Smith
        Dado Chiudi
        Italia Moro
        Paola Leone
        dott.ssa Anna Rossi
        Carlo Conte, not me
        Aiuto Ricevuto
        Ammetti Angelo
        Nomina Maria
        Luca Avanti
        """;

    /// <summary>The name of a new tavolo.</summary>
    public const string NomeTavolo = """
        Casa e abitare
        Nuove povertà
        Tavolo casa
        il tavolo dei giovani
        Rete antiviolenza
        Partecipazione e cittadinanza attiva
        Aiuto alle famiglie
        Dati e monitoraggio
        Accesso ai servizi e informazioni
        Dopo di noi
        Housing and homelessness
        Young people
        Inclusione e lavoro
        Adesione e partecipazione dei giovani
        Salute mentale
        Immigrazione e lingua italiana
        Persone senza dimora
        Contrasto alla povertà educativa
        tavolo nuovo sulle dipendenze
        Anziani e domiciliarità
        Accoglienza e diritti
        Sportello casa aperta
        osservatorio povertà
        Servizi in comune
        Women's rights
        Casa, lavoro e dati
        """;
}
