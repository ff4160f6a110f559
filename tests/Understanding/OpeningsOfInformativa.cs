namespace PdzBot.Tests;

/// <summary>What people typed to read the privacy notice, or to say that they have: one a line.</summary>
internal static class OpeningsOfInformativa
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string> { ["informativa"] = Informativa };

    private const string Informativa = """
        informativa
        INFORMATIVA
        informtiva
        infomativa
        privacy
        privcy
        privacy?
        informativa privacy
        informativa sulla privacy
        informativa sula privaci
        dove leggo l'informativa sulla privacy?
        vorrei leggere l'informativa
        vorrei prendere visione dell'informativa privacy
        fammi vedere l'informativa
        mostrami l'informativa sulla privacy
        posso rivedere l'informativa?
        testo dell'informativa
        mi mandate il testo dell'informativa privacy per favore
        buongiorno, dove trovo l'informativa privacy?
        si richiede copia dell'informativa privacy
        informativa sul trattamento dei dati personali
        informativa sui dati personali
        informativa ai sensi dell'art. 13 gdpr
        informativa gdpr
        ho letto l'informativa
        ho letto l'informativa sulla privacy
        l'informativa l'ho letta
        abbiamo letto l'informativa
        ho preso visione dell'informativa
        presa visione informativa privacy
        quale informativa ho letto?
        quale versione dell'informativa ho letto
        è cambiata l'informativa?
        cosa è cambiato nell'informativa
        la nuova informativa
        ultima versione dell'informativa
        politica sulla privacy
        la mia privacy
        privacy notice
        privacy policy
        privcy policy
        pirvacy notice
        the privacy notice please
        show me the privacy notice
        can I read the privacy notice?
        where is the privacy policy?
        I want to see the privacy notice
        I have read the privacy notice
        I've read the privacy policy
        which privacy notice did I read?
        which version of the privacy notice did I read
        has the privacy notice changed?
        what changed in the privacy notice
        the new privacy notice
        data protection notice
        privacy statement
        privacy information
        """;
}
