namespace PdzBot.Tests;

/// <summary>What people typed to be helped, to go on, to be spoken to in their language, to turn to another Ambito, and of a channel: one a line.</summary>
internal static class OpeningsOfHelp
{
    public static readonly IReadOnlyDictionary<string, string> ByCommand = new Dictionary<string, string>
    {
        ["aiuto"] = Aiuto,
        ["riprendi"] = Riprendi,
        ["lingua"] = Lingua,
        ["ambito"] = Ambito,
        ["canale"] = Canale,
    };

    private const string Aiuto = """
        aiuto
        aiutoo
        aiutami
        help
        come funziona?
        cosa puoi fare?
        cosa sai fare
        non ho capito
        nn ho capito
        non capisco niente
        boh non capisco
        che devo fare?
        che cosa devo fare adesso
        mi aiuti per favore
        ho bisogno d'aiuto
        mi serve aiuto
        istruzioni
        come si usa questo bot
        come ti uso?
        chi sei?
        a cosa serve questa chat
        mi spieghi come funziona
        menu
        comandi disponibili
        quali sono i comandi
        da dove comincio?
        non so da dove iniziare
        sono bloccato
        non riesco ad andare avanti
        ho una domanda
        posso farti una domanda?
        vorrei parlare con qualcuno dell'ufficio
        assistenza
        mi può dare informazioni?
        info
        informazioni sul piano di zona
        che cos'è il piano di zona?
        help me pls
        hlep
        what can you do?
        how does this work
        i don't understand
        i dont get it
        i'm lost
        can you help?
        who are you
        what do i do now
        where do i start?
        buongiorno
        ciao
        salve, avrei bisogno di una mano
        auito
        cosa devo scrivere?
        in che senso?
        non è chiaro
        boh
        che si può fare qui?
        a che serve?
        mi puoi spiegare?
        help!!!
        aiutooo
        sono confusa
        ho bisogno di assistenza
        c'è qualcuno?
        come si procede?
        what now?
        i am confused
        cosa sei?
        dammi qualche informazione
        sei un robot?
        mi dai una mano?
        non so usare questo coso
        come si fa?
        what's this?
        can someone help me
        i need assistance
        how do I use it
        non so come funziona
        che cosa sai fare?
        mi serve una spiegazione
        qualcuno mi aiuta?
        help needed
        """;

    private const string Riprendi = """
        riprendi
        riprendere da dove ero rimasto
        continua
        voglio continuare l'adesione di ieri
        avevo iniziato la domanda, come la riprendo?
        devo finire l'adesione
        completare la domanda iniziata
        dove eravamo rimasti?
        prosegui
        riprendiamo
        ripredni
        la domanda che avevo lasciato a metà
        mi ero interrotto, posso riprendere?
        resume
        continue my application
        finish my registration
        where did I leave off
        i want to finish the form i started
        pick up where we left off
        la bozza
        dov'ero?
        finiamo la domanda
        riapri la mia domanda in sospeso
        voglio finire quello che ho iniziato ieri
        ricominciamo da dove eravamo
        torniamo alla mia adesione
        let's go on with my application
        where were we?
        proseguiamo
        voglio riprendere la mia domanda
        fammi finire l'adesione
        continuiamo da dove eravamo rimasti
        devo ancora completare la domanda
        open my draft please
        continue pls
        riprendiamo la domanda
        voglio continuare da ieri
        where were we
        finish what I started
        """;

    private const string Lingua = """
        parla inglese
        in english please
        italiano
        english
        inglese
        do you speak english?
        can we talk in english
        possiamo parlare in inglese?
        cambia lingua
        non parlo italiano
        switch to italian
        italian please
        torna in italiano
        lingua inglese
        I don't speak Italian
        speak englsh
        change language
        cambia ligua
        si può avere in inglese?
        could we switch to English?
        english pls
        non so l'italiano
        parliamo in italiano
        I'd prefer english
        non capisco l'italiano, parli inglese?
        english version please
        puoi rispondere in inglese?
        """;

    private const string Ambito = """
        cambia ambito
        cambiare ambito
        vorrei cambiare ambito
        voglio cambiare ambito
        cambia amibto
        un altro ambito
        altro ambito per favore
        parliamo di un altro ambito
        passa a un altro ambito
        ambito
        quali ambiti ci sono?
        ho sbagliato ambito
        non è il mio ambito
        in quale ambito sono?
        di quale ambito parliamo?
        scegli l'ambito
        switch ambito
        another ambito please
        which ambito?
        I want to switch ambito
        wrong ambito
        choose ambito
        """;

    private const string Canale = """
        questo canale
        a cosa serve questo canale?
        a che serve questo canale
        imposta questo canale
        imposta il canale
        imposta il cannale
        collega questo canale
        collega il canale
        vorrei impostare questo canale
        cambia canale
        canale
        this channel
        what is this channel for?
        set this channel
        set the chanel
        link this channel
        connect this channel please
        """;
}
