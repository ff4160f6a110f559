using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Who one is in a plan: one's roles, what waits for one's answer, the code by which one is appointed; to the head, everybody's.</summary>
[Regola("PIA-04")]
public static class RuoliDialog
{
    public const string Command = "ruoli";

    private const int PerCard = 8;

    public static Step Show(Turn turn)
    {
        var (wording, nomine) = (turn.Wording, turn.Piano.Nomine);
        var head = turn.Riservato(Ruolo.Responsabile) is null;
        List<VoceRuolo> offered = [.. nomine.Proposte(turn.Persona).Select(nomina => Entry(
            nomina, turn, NominaWords.Ruolo(nomina, turn.Piano, wording), wording.Di("ruoli.aspettaTe"), ("accetta", RispostaForms.AcceptName, Stile.Positive), ("rifiuta", RispostaForms.DeclineName, Stile.Default)))];
        List<VoceRuolo> mine = [.. nomine.Di(turn.Persona).Select(nomina => Entry(
            nomina, turn, NominaWords.Ruolo(nomina, turn.Piano, wording), wording.Di("ruoli.tuo"), ("lascia", RispostaForms.EndName, Stile.Default)))];
        mine.AddRange(turn.Incarichi.Select(ruolo => new VoceRuolo(
            NominaWords.Ruolo(ruolo, null, turn.Piano, wording), wording.Di(ruolo == Ruolo.Responsabile ? "ruoli.daImpostazioni" : "ruoli.daSquadra"), [])));
        var others = head
            ? nomine.Tutte.Where(nomina => nomina.A != turn.Persona && nomina.Stato is (StatoNomina.Accettata or StatoNomina.Proposta)).Select(nomina => Entry(
                nomina, turn, $"{NominaWords.Chi(nomina, wording)}: {NominaWords.Ruolo(nomina, turn.Piano, wording)}",
                wording.Di(nomina.Stato == StatoNomina.Accettata ? "ruoli.inCarica" : "ruoli.aspetta"), ("revoca", RispostaForms.EndName, Stile.Default)))
            : [];

        var title = wording.Di("ruoli.titolo");
        string[] text =
        [
            wording.Di(mine.Count + offered.Count == 0 ? "ruoli.nessuno" : "ruoli.testo", ("ambito", turn.Piano.Definizione!.Nome)),
            wording.Di("ruoli.tuoCodice", ("codice", CodicePersona.Di(turn.Persona))),
        ];
        Pulsante[] buttons = head ? [new(wording.Di("pulsante.nomina"), NominaForm.Name, Stile: Stile.Positive)] : [];
        var pages = offered.Concat(mine).Concat(others).Chunk(PerCard).ToList();
        if (pages.Count == 0) pages.Add([]);
        var cards = pages.Select((entries, page) => new Piece.Card(
            Cards.Bind(new RuoliCard(wording.Lingua.Codice(), title, page == 0 ? string.Join("\n\n", text) : "", entries, page == pages.Count - 1 ? buttons : [])), title));
        return new Step.Answer(new Reply([.. cards], new() { Command = Command }), turn.Bozza);
    }

    private static VoceRuolo Entry(Nomina nomina, Turn turn, string title, string state, params ReadOnlySpan<(string Text, string Verb, Stile Style)> buttons)
    {
        List<Pulsante> pulsanti = [];
        foreach (var (text, verb, style) in buttons) pulsanti.Add(new(turn.Wording.Di($"pulsante.{text}"), verb, NominaWords.Id(nomina, turn.Piano), Stile: style));
        return new(title, state, pulsanti);
    }
}

/// <summary>The roles of who asks, and to the head everybody's.</summary>
public sealed record RuoliCard(string Lingua, string Titolo, string Testo, IReadOnlyList<VoceRuolo> Voci, IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaTesto => Testo.Length > 0;
}

/// <param name="Titolo">The role, and whose it is where it is somebody else's; nothing in it is read as markup.</param>
public sealed record VoceRuolo(string Titolo, string Stato, IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaPulsanti => Pulsanti.Count > 0;
}
