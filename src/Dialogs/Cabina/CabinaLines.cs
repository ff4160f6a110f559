using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The acts about the seats of a category at a tavolo, a line each: what was agreed, voted and settled, who sits, sat or said no, which seats are free.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
internal static class CabinaLines
{
    public static IEnumerable<string> Di(TavoloId tavolo, CategoriaCabina categoria, CabinaScope scope)
    {
        foreach (var designazione in scope.Piano.Cabina.Designazioni.Where(una => (una.Tavolo, una.Categoria) == (tavolo, categoria)))
        {
            foreach (var line in Atti(designazione, scope).Concat(designazione.Designati.Select(designato => Di(designazione, designato, scope)).OfType<string>())) yield return line;

            if (!designazione.InParita.IsEmpty) yield return scope.Wording.Di("cabina.pari", ("tra", scope.Elenco(designazione.InParita.Select(designato => designato.Adesione))));
        }

        if (RegoleCabina.Tavolo(scope.Piano, tavolo) is { Aperto: true } && RegoleCabina.Definizione(scope.Piano).Di(tavolo, categoria) is { } posti && RegoleCabina.Liberi(scope.Piano, tavolo, categoria, scope.Ora) is var liberi and > 0)
            yield return scope.Wording.Di("cabina.liberi", ("posti", $"{liberi}"), ("metodo", scope.Wording.Di($"cabina.metodo.{posti.Metodo.Codice()}")));
    }

    /// <summary>The totals of a vote that is closed.</summary>
    public static IEnumerable<string> Voti(Designazione designazione, CabinaScope scope)
    {
        if (designazione.Elezione is not { Esito: { } esito } elezione) yield break;

        foreach (var (numero, voti) in esito.Voti)
            yield return scope.Wording.Di("cabina.voti.uno", ("chi", scope.Soggetto(elezione.Numero(numero)!.Adesione)), ("voti", $"{voti}"));
        yield return scope.Wording.Di("cabina.voti.tutti", ("votanti", $"{esito.Votanti}"), ("nulli", $"{esito.Nulli}"));
    }

    /// <summary>That a vote was closed before its term, and by whom; null where it was not.</summary>
    public static string? PrimaDelTermine(Designazione designazione, CabinaScope scope) => designazione.Elezione is { PrimaDelTermine: true, Esito: { } esito } elezione
        ? scope.Wording.Di("cabina.votazione.primaDelTermine", ("chiude", scope.Fine(elezione.Chiude)), ("da", scope.Responsabile(esito.Da)))
        : null;

    private static IEnumerable<string> Atti(Designazione designazione, CabinaScope scope)
    {
        var (wording, legge) = (scope.Wording, scope.Legge(designazione.Tavolo));
        if (designazione.Seduta is { } seduta)
        {
            var agreed = wording.Di("cabina.condivisa", ("seduta", scope.Giorno(seduta)), ("designati", scope.Elenco(designazione.Designati.Select(designato => designato.Adesione))));
            yield return legge ? $"{agreed} {wording.Di("cabina.verbale", ("verbale", designazione.Verbale ?? wording.Di("cabina.senzaVerbale")))}" : agreed;
        }

        if (designazione.Elezione is { Esito: null } elezione)
        {
            yield return wording.Di(
                elezione.Aperta(scope.Ora) ? "cabina.votazione.aperta" : "cabina.votazione.finita",
                ("chiude", scope.Fine(elezione.Chiude)), ("candidature", $"{elezione.InCorsa.Count()}"), ("votanti", $"{elezione.HannoVotato}"));
        }
        else if (designazione.Elezione is { Esito: { } esito })
        {
            yield return wording.Di("cabina.votazione.chiusa", ("quando", scope.Quando(esito.Ora)), ("voti", string.Join("; ", Voti(designazione, scope))));
            if (PrimaDelTermine(designazione, scope) is { } early) yield return Motivata(early, esito.Motivo, legge, scope);
        }

        foreach (var decisa in designazione.Parita)
        {
            var settled = wording.Di("cabina.paritaDecisa", ("quando", scope.Quando(decisa.Ora)), ("da", scope.Responsabile(decisa.Da)), ("ordine", scope.Elenco(decisa.Ordine)));
            yield return Motivata(settled, decisa.Motivo, legge, scope);
        }
    }

    /// <summary>Where one of the designated stands, with start and end of an office; null of who waits in line.</summary>
    private static string? Di(Designazione designazione, Designato designato, CabinaScope scope)
    {
        var (wording, chi) = (scope.Wording, ("chi", scope.Designato(designato)));
        var dal = ("dal", designato.Dal is { } inizio ? scope.Giorno(inizio) : "");
        var fine = ("fine", designato.Fine is { } termine ? scope.Giorno(termine) : "");
        var fino = ("fino", designato.Fino is { } ultimo ? scope.Giorno(ultimo) : "");
        return designato.Stato switch
        {
            StatoDesignato.InFila => null,
            StatoDesignato.Chiamato => designazione.Chiama(designato.Adesione, scope.Ora) ? wording.Di("cabina.chiamato", chi) : null,
            StatoDesignato.Accettato => wording.Di(designato.Scaduto(scope.Ora) ? "cabina.scaduto" : "cabina.siede", chi, dal, fine),
            StatoDesignato.Rifiutato => wording.Di("cabina.rifiutato", chi, fino),
            StatoDesignato.Cessato => Motivata(wording.Di("cabina.cessato", chi, dal, fino), designato.Motivo, scope.Legge(designato), scope),
            StatoDesignato.Uscito => designato.Dal is null ? null : wording.Di("cabina.uscito", chi, dal, fino),
        };
    }

    private static string Motivata(string line, string? motivo, bool legge, CabinaScope scope) =>
        legge ? $"{line} {scope.Wording.Di("cabina.motivo", ("motivo", scope.Motivo(motivo)))}" : line;
}
