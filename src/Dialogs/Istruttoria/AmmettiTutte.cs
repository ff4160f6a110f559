using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Admits all adesioni that a filter lets through, hundreds or thousands, as long work (DIA-09).</summary>
/// <remarks>
/// Without a state in the filter those to be checked are meant: who was asked for something, or warned, is in the middle of a procedure and is
/// admitted with the others only where that state was chosen. What happened to one of them since the question leaves it as it is.
/// </remarks>
[Regola("ADE-06", "Avviso dell'Ambito")]
[Regola("DIA-09")]
public static class AmmettiTutte
{
    public const string Command = "adesioni.tutte", YesVerb = "adesioni.esegui";

    private const char Between = ';';

    /// <summary>Words that say what to do, not with which.</summary>
    private static readonly string[] Doing = ["ammet", "ammiss", "admi", "approv", "accogl", "accett", "accept"];

    /// <summary>The work itself.</summary>
    public static readonly VoceLavoro Voce = new(
        "adesioni.ammetti",
        (work, piano) => Quali(FiltroAdesioni.Leggi(work.Quali), piano, work.FinoA).Select(adesione => adesione.Numero),
        (work, numeri) => new AmmettiInvariate(numeri, work.FinoA));

    /// <summary>Asks whether all of the filter are to be admitted, and says how many these are.</summary>
    public static Step Ask(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], Command);

        var filter = Whole(turn.Input is Input.Pressed { Id: var pressed } ? FiltroAdesioni.Leggi(AfterPlan(pressed).Split(Between)[0]) : Said(turn));
        var (count, wording) = (Quante(filter, turn.Piano), turn.Wording);
        if (count == 0) return new Step.Answer(Reply.Answering(turn.Input, AdesioniCards.List(filter, turn.Piano, wording), new() { Command = Command }), turn.Bozza);

        var (title, id, n) = (wording.Di("adesioni.tutte.titolo", ("quante", $"{count}")), $"{turn.Piano.Id}:{filter.Codice}{Between}{count}{Between}{Question(turn)}", (int)turn.Piano.Seq);
        var card = new RiepilogoCard(turn.Lingua.Codice(), title, null, wording.Di("adesioni.tutte.guida"), [new(wording.Di("adesioni.tutte.quali"), FiltroDetto.InParole(filter, turn.Piano, wording))],
        [
            new(wording.Di("pulsante.ammettiDavvero"), YesVerb, id, n, Stile.Positive),
            new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command),
        ]);
        return new Step.Answer(Reply.Answering(turn.Input, new(Cards.Bind(card), title), new() { Command = Command }), turn.Bozza) { Domanda = $"{YesVerb} {id} {n}" };
    }

    /// <summary>The button that says yes.</summary>
    public static Step Yes(Turn turn) => turn.Input is Input.Pressed { Id: { Length: > 0 } id, N: var n } ? Confirmed(turn, id, n) : Ask(turn);

    /// <summary>The answer in words to the question that was asked last; null when it is no answer.</summary>
    public static Step? Answered(Turn turn, string text)
    {
        if (turn.Domanda?.Split(' ') is not [YesVerb, var id, var n] || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) return null;
        if (!YesNo.Read(text).Riuscita(out var yes, out _)) return null;

        return yes ? Confirmed(turn, id, seq) : new Step.Answer(Reply.Say(turn.Wording.Di("adesioni.tutte.no"), new() { Command = Command }), turn.Bozza);
    }

    /// <summary>How many would be admitted now.</summary>
    internal static int Quante(FiltroAdesioni filter, Piano piano) => Quali(Whole(filter), piano, piano.Seq).Count();

    private static Step Confirmed(Turn turn, string id, int n)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], Command);
        if (AfterPlan(id).Split(Between) is not [var codice, var asked, { Length: > 0 } question] || n <= 0 || n > turn.Piano.Seq) return Ask(turn);

        // Of those that the question counted some may have changed before the answer.
        var filter = Whole(FiltroAdesioni.Leggi(codice));
        _ = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var counted);
        var work = new Lavoro(
            ChiaveComando.Di(YesVerb, turn.Piano.Id.Valore, turn.Persona.Valore, filter.Codice, $"{n}", question).Valore[..24],
            Voce.Cosa,
            turn.Piano.Id,
            turn.Persona,
            filter.Codice,
            n,
            Math.Clamp(counted, Quali(filter, turn.Piano, n).Count(), turn.Piano.Adesioni.Tutte.Count),
            turn.Ora)
        { Incarichi = turn.Incarichi };
        return new Step.Beginning(work, begun => LavoroDialog.Begun(turn, begun, Command));
    }

    /// <summary>Tells one question from another on the same facts: what came of an order that was refused is not the answer to a new one.</summary>
    private static string Question(Turn turn) => ChiaveComando.Di(Command, turn.Id).Valore[..16];

    private static IEnumerable<Adesione> Quali(FiltroAdesioni filter, Piano piano, long finoA) =>
        filter.Di(piano).Where(adesione => RegoleIstruttoria.Ammissibile(adesione, finoA));

    private static FiltroAdesioni Whole(FiltroAdesioni filter) => filter with { Stato = filter.Stato ?? StatoAdesione.Presentata, Pagina = 0 };

    private static FiltroAdesioni Said(Turn turn) => FiltroDetto.Di(
        string.Join(' ', Folding.Words(Folding.Fold(turn.Input.Words)).Where(word => !Doing.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)))), turn);

    private static string AfterPlan(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
