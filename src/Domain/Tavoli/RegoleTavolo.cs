namespace PdzBot.Domain;

/// <summary>Decides what the office changes of the tavoli once the plan is out.</summary>
[Regola("PIA-07")]
public static class RegoleTavolo
{
    public const int MassimoMotivo = 300;

    /// <summary>As many as one can still read through and choose from in a chat.</summary>
    public const int MassimoTavoli = 40;

    public static Esito Aggiungi(Piano piano, AggiungiTavolo comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (NonAggiunge(piano) is { } no) return no;
        if (!Nome(piano, comando.Nome, null).Riuscita(out var nome, out var rifiuto)) return rifiuto.Su("nome");
        if (comando.Area is { } area && AreaIgnota(piano, area) is { } ignota) return ignota.Su("area");

        return Esito.Di(new TavoloAggiunto(IdTavolo.Di(nome, piano.Variazioni.Tavoli.Visto), nome, comando.Area));
    }

    public static Esito Rinomina(Piano piano, RinominaTavolo comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (NonRinomina(piano, comando.Tavolo) is { } no) return no.Su("tavolo");
        if (!Nome(piano, comando.Nome, comando.Tavolo).Riuscita(out var nome, out var rifiuto)) return rifiuto.Su("nome");

        return Esito.Di(new TavoloRinominato(comando.Tavolo, RegoleCabina.Tavolo(piano, comando.Tavolo)!.Nome, nome));
    }

    public static Esito Chiudi(Piano piano, ChiudiTavolo comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (NonChiude(piano, comando.Tavolo) is { } no) return no.Su("tavolo");
        if (!Motivo(comando.Motivo).Riuscita(out var motivo, out var rifiuto)) return rifiuto.Su("motivo");

        return Esito.Di(new TavoloChiuso(comando.Tavolo, motivo));
    }

    public static Esito Riapri(Piano piano, RiapriTavolo comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;

        return NonRiapre(piano, comando.Tavolo) is { } no ? no.Su("tavolo") : Esito.Di(new TavoloRiaperto(comando.Tavolo));
    }

    /// <summary>Why no further tavolo is opened; null when one can be.</summary>
    public static Rifiuto? NonAggiunge(Piano piano) => piano.Definizione switch
    {
        null => Rifiuto.Per("ADE-05", "nessunAvviso"),
        { Tavoli.Length: >= MassimoTavoli } => Rifiuto.Per("PIA-07", "troppiTavoli", ("massimo", $"{MassimoTavoli}")),
        _ => null,
    };

    /// <summary>Why a tavolo gets no other name; null when it can. A closed one can, too.</summary>
    public static Rifiuto? NonRinomina(Piano piano, TavoloId tavolo) => RegoleCabina.Tavolo(piano, tavolo) is null ? Ignoto() : null;

    /// <summary>Why a tavolo is not closed; null when it can be.</summary>
    /// <remarks>Not during a vote: who joins that tavolo before the vote ends votes, so closing it would choose the voters.</remarks>
    public static Rifiuto? NonChiude(Piano piano, TavoloId tavolo)
    {
        if (RegoleCabina.Tavolo(piano, tavolo) is not { } suo) return Ignoto();
        if (!suo.Aperto) return Rifiuto.Per("PIA-07", "giaChiuso", ("nome", suo.Nome));
        if (piano.Definizione!.TavoliAperti.Take(2).Count() == 1) return Rifiuto.Per("PIA-07", "ultimoAperto", ("nome", suo.Nome));

        return piano.Cabina.Votazioni.FirstOrDefault(votazione => votazione.Tavolo == tavolo) is { Elezione: { } elezione }
            ? Rifiuto.Per("PIA-07", "votazioneInCorso", ("nome", suo.Nome), ("chiude", $"{elezione.Chiude}"))
            : null;
    }

    /// <summary>Why a tavolo is not opened again; null when it can be.</summary>
    public static Rifiuto? NonRiapre(Piano piano, TavoloId tavolo) => RegoleCabina.Tavolo(piano, tavolo) switch
    {
        null => Ignoto(),
        { Aperto: true, Nome: var nome } => Rifiuto.Per("PIA-07", "giaAperto", ("nome", nome)),
        _ => null,
    };

    /// <summary>A name that no other tavolo has, closed ones neither: people choose by it.</summary>
    /// <param name="suo">The tavolo that is to have it; null for a new one.</param>
    public static Lettura<string> Nome(Piano piano, string testo, TavoloId? suo)
    {
        if (string.IsNullOrWhiteSpace(testo)) return Rifiuto.Per("ADE-02", "obbligatorio");
        if (!TestoBreve.Leggi(testo, DefinizioneLettura.Nome).Riuscita(out var nome, out var rifiuto)) return rifiuto;

        var altro = piano.Definizione?.Tavoli.FirstOrDefault(tavolo => tavolo.Id != suo && UgualeNome(tavolo.Nome, nome.Valore));
        if (altro is not null) return Rifiuto.Per("PIA-07", altro.Aperto ? "nomeUsato" : "nomeDiChiuso", ("nome", altro.Nome));

        return suo is { } id && RegoleCabina.Tavolo(piano, id)?.Nome == nome.Valore ? Rifiuto.Per("PIA-07", "nomeUguale", ("nome", nome.Valore)) : nome.Valore;
    }

    /// <summary>Why it is closed, for all to read.</summary>
    public static Lettura<string> Motivo(string testo)
    {
        if (string.IsNullOrWhiteSpace(testo)) return Rifiuto.Per("PIA-07", "motivoNecessario");

        return TestoBreve.Leggi(testo, MassimoMotivo).Riuscita(out var motivo, out var rifiuto) ? motivo.Valore : rifiuto;
    }

    public static Rifiuto? AreaIgnota(Piano piano, AreaId area) =>
        piano.Definizione?.Aree.Any(una => una.Id == area) == true ? null : Rifiuto.Per("PIA-07", "areaIgnota");

    /// <summary>Names are told apart as the plan's file tells them apart.</summary>
    internal static bool UgualeNome(string nome, string altro) => string.Equals(nome, altro, StringComparison.OrdinalIgnoreCase);

    private static Rifiuto Ignoto() => Rifiuto.Per("PIA-07", "tavoloIgnoto");
}
