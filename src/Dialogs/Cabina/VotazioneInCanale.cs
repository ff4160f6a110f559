using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A vote where many read along: the tavolo, the term, the totals. Bodies by their names, which the Rete's register shows to all; of citizens none, and no reason anybody wrote.</summary>
[Regola("ADE-10", "Avviso dell'Ambito")]
[Regola("DIA-07")]
internal static class VotazioneInCanale
{
    /// <summary>Nothing once its term has come.</summary>
    public static Reply? Aperta(CabinaScope scope, Designazione designazione, long seq) => designazione.Elezione!.Aperta(scope.Ora)
        ? Say(
            scope,
            designazione,
            "aperta",
            [scope.Wording.Di("annuncio.votazione.aperta.testo", ("posti", $"{designazione.Posti}"), ("chiude", scope.Fine(designazione.Elezione.Chiude)))],
            VotoForms.Candida.Name,
            VotoForms.Vota.Name)
        : null;

    public static Reply Chiusa(CabinaScope scope, Designazione designazione, long seq)
    {
        var (wording, elezione) = (scope.Wording, designazione.Elezione!);
        var voti = elezione.Esito!.Voti.Select(uno => wording.Di("cabina.voti.uno", ("chi", Ente(scope, elezione.Numero(uno.Candidatura)!.Adesione)), ("voti", $"{uno.Voti}")))
            .Append(wording.Di("cabina.voti.tutti", ("votanti", $"{elezione.Esito.Votanti}"), ("nulli", $"{elezione.Esito.Nulli}")));
        List<string> text = [wording.Di("annuncio.votazione.voti", ("voti", string.Join("; ", voti)))];
        if (elezione.PrimaDelTermine) text.Add(wording.Di("annuncio.votazione.anticipo", ("chiude", scope.Fine(elezione.Chiude))));
        return Say(scope, designazione, "chiusa", [.. text, .. Esito(scope, designazione, seq)]);
    }

    public static Reply Risolta(CabinaScope scope, Designazione designazione, long seq)
    {
        var ordine = designazione.Parita.First(parita => parita.Seq == seq).Ordine;
        return Say(
            scope,
            designazione,
            "parita",
            [scope.Wording.Di("annuncio.votazione.parita.testo", ("ordine", string.Join(", ", ordine.Select(adesione => Ente(scope, adesione))))), .. Esito(scope, designazione, seq)]);
    }

    /// <summary>Who is asked upon the fact, and whose tie waits.</summary>
    private static IEnumerable<string> Esito(CabinaScope scope, Designazione designazione, long seq)
    {
        var chiamati = designazione.Designati.Where(designato => designato.ChiamatoCon == seq).Select(designato => Ente(scope, designato.Adesione)).ToList();
        if (chiamati.Count > 0) yield return scope.Wording.Di("annuncio.votazione.chiamati", ("chiamati", string.Join(", ", chiamati)));
        if (!designazione.InParita.IsEmpty)
            yield return scope.Wording.Di("annuncio.votazione.pari", ("tra", string.Join(", ", designazione.InParita.Select(designato => Ente(scope, designato.Adesione)))));
    }

    private static string Ente(CabinaScope scope, int adesione) => scope.Piano.Adesioni.Numero(adesione)?.Dati.Denominazione ?? scope.Wording.Di("annuncio.votazione.cittadino");

    private static Reply Say(CabinaScope scope, Designazione designazione, string what, IEnumerable<string> text, params ReadOnlySpan<string> verbs)
    {
        var wording = scope.Wording;
        var title = wording.Di($"annuncio.votazione.{what}.titolo");
        List<Pulsante> buttons = [];
        foreach (var verb in verbs) buttons.Add(new(wording.Di($"pulsante.{verb}"), verb));
        buttons.Add(new(wording.Di("pulsante.cabina"), CabinaDialog.Command));
        string[] all = [wording.Di("annuncio.votazione.dove", ("posto", scope.Posto(designazione)), ("ambito", scope.Piano.Definizione!.Nome)), .. text];
        return Reply.Show(new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, string.Join("\n\n", all), buttons)), title));
    }
}
