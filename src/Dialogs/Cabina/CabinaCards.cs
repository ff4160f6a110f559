using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The cabina as a card: for each tavolo who sits, who is asked, what is voted on, which seats are free.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class CabinaCards
{
    /// <summary>Tavoli to a card: more would not fit in one message.</summary>
    private const int PerCard = 8;

    /// <summary>Buttons that fit on a card.</summary>
    private const int MostButtons = 6;

    /// <summary>How a button names what it is about: with its plan, since the person may talk of another by the time it is pressed.</summary>
    public static string Id(string code, Piano piano) => $"{piano.Id}:{code}";

    /// <summary>What the pressed button names; null where it names nothing, "" where it is of another plan.</summary>
    public static string? Named(Turn turn) => turn.Input is not Input.Pressed { Id: { Length: > 0 } id } ? null
        : id.StartsWith($"{turn.Piano.Id}:", StringComparison.Ordinal) ? id[(turn.Piano.Id.Valore.Length + 1)..] : "";

    public static IEnumerable<Piece> Overview(CabinaScope scope, IEnumerable<Pulsante> buttons)
    {
        var (wording, definizione) = (scope.Wording, scope.Piano.Definizione!);
        var title = wording.Di("cabina.titolo");
        var rows = definizione.Tavoli.Select(tavolo => new Riga(tavolo.Nome, string.Join('\n', Lines(tavolo.Id, scope)))).Where(riga => riga.Valore.Length > 0).ToList();
        var guide = $"{wording.Di("cabina.guida", ("ambito", definizione.Nome))} {(definizione.PostiInventati ? wording.Di("cabina.esempio") : "")}".TrimEnd();
        var pages = rows.Count == 0 ? [[]] : rows.Chunk(PerCard).ToList();
        foreach (var (at, page) in pages.Index())
        {
            var last = at == pages.Count - 1;
            yield return new Piece.Card(
                Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, null, at == 0 ? guide : null, page, last ? [.. buttons.Take(MostButtons)] : [])), title);
        }
    }

    /// <summary>The totals of a vote that is closed.</summary>
    public static IEnumerable<string> Voti(Designazione designazione, CabinaScope scope)
    {
        if (designazione.Elezione is not { Esito: { } esito } elezione) yield break;

        foreach (var (numero, voti) in esito.Voti)
            yield return scope.Wording.Di("cabina.voti.uno", ("chi", scope.Soggetto(elezione.Numero(numero)!.Adesione)), ("voti", $"{voti}"));
        yield return scope.Wording.Di("cabina.voti.tutti", ("votanti", $"{esito.Votanti}"), ("nulli", $"{esito.Nulli}"));
    }

    private static IEnumerable<string> Lines(TavoloId tavolo, CabinaScope scope) =>
        Enum.GetValues<CategoriaCabina>().SelectMany(categoria => Lines(tavolo, categoria, scope).Select(line => $"{scope.Categoria(categoria)}: {line}"));

    private static IEnumerable<string> Lines(TavoloId tavolo, CategoriaCabina categoria, CabinaScope scope)
    {
        var wording = scope.Wording;
        foreach (var designazione in scope.Piano.Cabina.Designazioni.Where(una => (una.Tavolo, una.Categoria) == (tavolo, categoria)))
        {
            foreach (var designato in designazione.Designati)
            {
                var chi = ("chi", scope.Designato(designato));
                if (designato.InCarica(scope.Ora)) yield return wording.Di("cabina.siede", chi, ("fine", scope.Giorno(designato.Fine!.Value)));
                else if (designato.Scaduto(scope.Ora)) yield return wording.Di("cabina.scaduto", chi, ("fine", scope.Giorno(designato.Fine!.Value)));
                else if (designazione.Chiama(designato.Adesione, scope.Ora)) yield return wording.Di("cabina.chiamato", chi);
            }

            if (!designazione.InParita.IsEmpty) yield return wording.Di("cabina.pari", ("tra", string.Join(", ", designazione.InParita.Select(designato => scope.Soggetto(designato.Adesione)))));
            if (designazione.Elezione is { Esito: null } elezione)
            {
                yield return wording.Di(
                    elezione.Aperta(scope.Ora) ? "cabina.votazione.aperta" : "cabina.votazione.finita",
                    ("chiude", scope.Fine(elezione.Chiude)), ("candidature", $"{elezione.InCorsa.Count()}"), ("votanti", $"{elezione.HannoVotato}"));
            }
            else if (designazione.Elezione is not null)
            {
                yield return wording.Di("cabina.votazione.chiusa", ("voti", string.Join("; ", Voti(designazione, scope))));
            }
        }

        if (RegoleCabina.Tavolo(scope.Piano, tavolo) is { Aperto: true } && RegoleCabina.Definizione(scope.Piano).Di(tavolo, categoria) is { } posti && RegoleCabina.Liberi(scope.Piano, tavolo, categoria, scope.Ora) is var liberi and > 0)
            yield return wording.Di("cabina.liberi", ("posti", $"{liberi}"), ("metodo", wording.Di($"cabina.metodo.{posti.Metodo.Codice()}")));
    }
}
