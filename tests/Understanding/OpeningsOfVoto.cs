namespace PdzBot.Tests;

/// <summary>What is typed about votes for the cabina di regia: one a line.</summary>
internal static class OpeningsOfVoto
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["cabina.candida"] = Candida,
        ["cabina.ritira"] = Ritira,
        ["cabina.vota"] = Vota,
        ["cabina.apri"] = Apri,
        ["cabina.chiudi"] = Chiudi,
        ["cabina.parita"] = Parita,
    };

    private const string Candida = """
        mi candido alla cabina
        mi candido alla cabina di regia
        Mi candido
        vorrei candidarmi alla cabina di regia
        voglio candidarmi per la cabina di regia
        ci candidiamo alla cabina di regia
        vorremmo candidarci alla cabina di regia
        come ci si candida alla cabina di regia?
        come mi candido alla cabina di regia
        presento la mia candidatura alla cabina di regia
        presentare candidatura cabina di regia
        candidatura alla cabina di regia
        candidatura per la cabina di regia
        Si presenta la candidatura alla cabina di regia
        vorrei candidare la nostra associazione alla cabina di regia
        candidare il nostro ente alla cabina di regia
        vorrei un posto in cabina di regia
        mi candito alla cabina di regia
        candidarmi alla cabina di reggia
        proporre un candidato per la cabina di regia
        stand for the steering committee
        I want to stand for the steering committee
        how do I stand for the steering committee?
        we stand for the steering committee
        run for the steering committee
        candidacy for the steering committee
        I want to submit a candidacy
        Buongiorno, vorrei candidarmi alla cabina di regia
        Con la presente si candida il nostro ente alla cabina di regia
        La scrivente associazione presenta la propria candidatura alla cabina di regia
        la nostra cooperativa si candida alla cabina di regia
        posso candidarmi alla cabina di regia?
        dove presento la candidatura?
        vorrei presentare la mia candidatura
        voglio candidarmi
        mi candidoo alla cabina di regia
        candidatua alla cabina di regia
        vorrei candidrmi alla cabina di regia
        MI CANDIDO
        ci candidiamo
        put our name forward for the steering committee
        we would like to stand for election
        stand for the steering comittee
        how can I stand as a candidate?
        """;

    private const string Ritira = """
        ritiro la candidatura
        vorrei ritirare la candidatura
        ritiriamo la nostra candidatura
        ritira la mia candidatura
        devo ritirare la candidatura alla cabina di regia
        non mi candido più
        non ci candidiamo più
        ritiro la cadidatura
        Buongiorno, vogliamo ritirare la candidatura
        withdraw my candidacy
        I want to withdraw our candidacy
        I withdraw my candidacy
        take back my candidacy
        """;

    private const string Vota = """
        vota
        voto
        vorrei votare
        voglio votare
        come si vota?
        dove si vota
        come voto?
        voto per la cabina di regia
        vorrei votare per la cabina di regia
        esprimo il mio voto
        vorrei esprimere il voto
        devo dare il mio voto
        voglio cambiare voto
        vorrei cambiare il mio voto
        modificare il mio voto
        voto per il candidato
        voto per Il Ponte
        votiamo
        vorei votare
        I want to vote
        how do I vote?
        vote
        cast my vote
        vote for the steering committee
        change my vote
        I vote for Il Ponte
        Buongiorno, vorrei votare
        VOTA
        vorrei esprimere il mio voto per la cabina di regia
        Con la presente si esprime il voto per la cabina di regia
        voglio dare il mio voto
        posso votare?
        possiamo votare per la cabina di regia?
        ho cambiato idea, voglio cambiare voto
        vorrei votare un candidato
        devo votare
        dobbiamo votare
        vorrei votrae
        esprimere voto
        cambiare il mio votto
        we want to vote
        where do I vote?
        can I change my vote?
        I'd like to cast my vote
        vote for a candidate
        """;

    private const string Apri = """
        apri una votazione
        Apri la votazione
        vorrei aprire una votazione
        dobbiamo aprire la votazione
        apri votazione
        APRI UNA VOTAZIONE
        buongiorno, apriamo la votazione
        apri la votazione per il tavolo violenza
        apri una votazione per il tavolo povertà
        aprire la votazione per il tavolo disabilità
        apri la votazione al tavolo anziani
        apri la votazione per il terzo settore
        apri la votazione per la cabina di regia
        aprire una votazione per la cabina di regia
        apri una nuova votazione
        nuova votazione
        avvia il voto
        avvia la votazione
        avviamo la votazione
        si deve avviare la votazione
        vorrei avviare il voto
        Si chiede l'apertura della votazione
        apertura votazione tavolo violenza
        indire una votazione
        far partire la votazione
        come si apre una votazione?
        apri una votazzione
        apri la votazoine
        avvia la votazone
        aprire votazione cabina di reggia
        open a vote
        open the vote
        I want to open a vote
        can you open a vote for the violence table?
        open a vote for the steering committee
        open a ballot
        start the vote
        start the voting please
        call a vote
        opne a vote
        """;

    private const string Chiudi = """
        chiudi la votazione
        Chiudi la votazione
        vorrei chiudere la votazione
        dobbiamo chiudere la votazione
        chiudi votazione
        chiudiamo la votazione
        buongiorno, chiudiamo il voto
        chiudi la votazione per il tavolo violenza
        chiudere la votazione del tavolo povertà
        chiudi la votazione per la cabina di regia
        Si chiede la chiusura della votazione
        chiusura votazione tavolo violenza
        chiudi il voto
        termina la votazione
        concludi la votazione
        conta i voti
        contiamo i voti
        vorrei contare i voti
        conteggio voti
        spoglio dei voti
        scrutinio
        chiudi la votazzione
        chidi la votazione
        close the vote
        close the voting
        I want to close the vote
        close the vote for the violence table
        end the vote
        count the votes
        clsoe the vote
        """;

    private const string Parita = """
        sciogli la parità
        sciogliere la parità
        risolvi la parità
        devo sciogliere la parità
        c'è parità
        c'è una parità da sciogliere
        come si risolve la parità di voti?
        scioglere la parità
        candidati a pari voti
        break the tie
        settle the tie
        I have to resolve the tie
        there is a tie
        """;
}
