using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The office's work list: what there is, one adesione looked at, one or many admitted.</summary>
[Regola("ADE-06", "Avviso dell'Ambito")]
public static partial class AdesioniDialog
{
    public const string Command = "adesioni";

    public const string OpenVerb = "adesione.apri", AdmitVerb = "adesione.ammetti", AdmitAdvisoryVerb = "adesione.consultiva", AdmitAllVerb = "adesioni.ammetti", AdmitAllYesVerb = "adesioni.davvero";

    /// <summary>In a button's id: what is chosen in the card's lists.</summary>
    internal const string Chosen = "scelto";

    /// <remarks>"Adesioni" and no more may be said by somebody who wants to join, too: to who is not of the office that is offered.</remarks>
    public static Step List(Turn turn)
    {
        var reserved = turn.Riservato(Ruolo.Ufficio);
        if (reserved is not null && Folding.Fold(turn.Input.Words) is "adesioni" or "le adesioni") return AiutoDialog.Offer(turn, [AdesioneForm.Name, "adesione.mia"]);
        if (reserved is not null) return AdesioneDialog.Refused(turn, [reserved], Command);

        var filter = turn.Input switch
        {
            Input.Pressed { Id: { Length: > 0 } id, Inputs: var inputs } => After(id) is Chosen ? FiltroAdesioni.Scelto(inputs) : FiltroAdesioni.Leggi(After(id)),
            { Words: { Length: > 0 } words } => FiltroDetto.Di(words, turn),
            _ => new(),
        };
        return Answer(turn, AdesioniCards.List(filter, turn.Piano, turn.Wording), Command);
    }

    /// <summary>All of one adesione; which is said by number.</summary>
    public static Step Open(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], OpenVerb);
        if (OfficeAdesione.Named(turn) is not { } numero) return Which(turn, OpenVerb);

        return Mosse.Aperta(turn.Piano, numero).Riuscita(out var adesione, out var refusal)
            ? new Step.Reaching(adesione.Autore, since => Shown(turn, adesione, Unreached(since, turn.Wording)))
            : AdesioneDialog.Refused(turn, [refusal], OpenVerb);
    }

    /// <summary>How an adesione stands now, as messages of their own: the list stays on the screen.</summary>
    internal static Step.Answer Shown(Turn turn, Adesione adesione, string? note = null) =>
        new(new([.. AdesioniCards.Detail(adesione, turn.Piano, turn.Wording, note, turn.Riservato(Ruolo.Responsabile) is null)], new() { Command = OpenVerb }), turn.Bozza);

    /// <summary>What is decided does not arrive in chat: the office must write by other ways.</summary>
    [Regola("SCA-06")]
    private static string? Unreached(NodaTime.Instant? since, Wording wording) =>
        since is { } dal ? wording.Di("pratica.nonRaggiunto", ("quando", CivilText.Giorno(Roma.Data(dal), wording.Lingua))) : null;

    /// <summary>Admits with one tap, or by number in words; the card shows the list again with what came of it.</summary>
    public static Step Admit(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], AdmitVerb);
        if (OfficeAdesione.Named(turn) is not { } numero) return Which(turn, AdmitVerb);
        if (OfficeAdesione.Stale(turn, numero) is { } stale) return stale;
        if (!Mosse.Legale(turn.Piano, numero, Mossa.Ammetti).Riuscita(out var adesione, out var refusal)) return AdesioneDialog.Refused(turn, [refusal], AdmitVerb);

        var list = turn.Input is Input.Pressed { Id: var id } ? PraticaId.Lista(id) : null;
        // "A ruolo consultivo" is said of who is late; of others it is refused.
        var advisory = turn.Input is Input.Pressed { Verb: AdmitAdvisoryVerb } || Advisory().IsMatch(turn.Input.Words);
        var voce = advisory ? Voce.Consultiva : adesione.DaDecidere ? Voce.Piena : (Voce?)null;
        return new Step.Filing(
            new AmmettiAdesioni([numero], voce),
            ChiaveComando.Di(AdmitVerb, turn.Piano.Id.Valore, $"{numero}", $"{adesione.UltimoAtto}", $"{voce}"),
            outcome => Admitted(turn, outcome, list, [numero]));
    }

    /// <summary>Asks whether to admit all that the page shows and that can be.</summary>
    public static Step AdmitAll(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], AdmitVerb);
        if (Those(turn) is not { } those) return Changed(turn);

        var title = turn.Wording.Di("adesioni.tutte.titolo", ("quante", $"{those.Count}"));
        var names = string.Join("\n", those.Select(adesione => WhichAdesione.Shown(adesione, turn.Wording)));
        return Answer(
            turn,
            new(
                Cards.Bind(new RiepilogoCard(turn.Lingua.Codice(), title, null, null, [new(turn.Wording.Di("adesioni.tutte.quali"), names)],
                [
                    new(turn.Wording.Di("pulsante.ammettiDavvero"), AdmitAllYesVerb, IdOf(those, turn.Piano), NOf(those), Stile.Positive),
                    new(turn.Wording.Di("pulsante.adesioni"), Command),
                ])),
                title),
            AdmitAllVerb);
    }

    public static Step AdmitAllYes(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], AdmitVerb);
        if (Those(turn) is not { } those) return Changed(turn);

        var numbers = those.Select(adesione => adesione.Numero).ToImmutableArray();
        return new Step.Filing(
            new AmmettiAdesioni(numbers),
            ChiaveComando.Di(AdmitAllVerb, turn.Piano.Id.Valore, string.Join(',', numbers), $"{NOf(those)}"),
            outcome => Admitted(turn, outcome, null, numbers));
    }

    internal static string IdOf(IEnumerable<Adesione> those, Piano piano) => $"{piano.Id}:{string.Join('-', those.Select(adesione => adesione.Numero))}";

    /// <summary>The last thing that happened to any of them.</summary>
    internal static int NOf(IEnumerable<Adesione> those) => (int)those.Max(adesione => adesione.UltimoAtto);

    private static Step.Answer Admitted(Turn turn, Deposito outcome, FiltroAdesioni? list, ImmutableArray<int> numbers)
    {
        var after = turn with { Piano = outcome.Piano };
        if (outcome is Deposito.Respinto refused) return AdesioneDialog.Refused(after, refused.Rifiuti, AdmitVerb);

        var names = string.Join(", ", numbers.Select(numero => after.Piano.Adesioni.Numero(numero)!.Nome));
        var advisory = numbers is [var one] && after.Piano.Adesioni.Numero(one) is { Tardiva: true, Voce: Voce.Consultiva };
        var note = turn.Wording.Di(advisory ? "adesioni.ammessaConsultiva" : numbers.Length == 1 ? "adesioni.ammessa" : "adesioni.ammesse", ("numeri", names));
        var pdz = new Pdz { Command = AdmitVerb, Receipt = outcome is Deposito.Depositato { Fatti: [.., var last] } ? ReceiptOf(last, numbers, after.Piano) : null };
        if (turn.Input is not Input.Pressed) return new(Reply.Say(note, pdz), turn.Bozza);

        // The page as it was pressed, each entry as it is now.
        var before = (list ?? new()).Di(turn.Piano).Skip((list?.Pagina ?? 0) * FiltroAdesioni.PerPagina).Take(FiltroAdesioni.PerPagina);
        var shown = list is null ? numbers.Take(FiltroAdesioni.PerPagina) : before.Select(adesione => adesione.Numero);
        var card = AdesioniCards.List(list ?? new(), after.Piano, turn.Wording, note, [.. shown.Select(numero => after.Piano.Adesioni.Numero(numero)!)]);
        return new(Reply.Answering(turn.Input, card, pdz), turn.Bozza);
    }

    /// <summary>Of one adesione its number, of several the last of the facts; the fingerprint is that fact's.</summary>
    [Regola("ADE-07", "art. 18-bis L. 241/1990")]
    private static PdzReceipt ReceiptOf(FattoRegistrato last, ImmutableArray<int> numbers, Piano piano) => numbers is [var one]
        ? new("adesione.ammissione", one, piano.Adesioni.Numero(one)!.Anno, last.Impronta.Esadecimale)
        : new("adesioni.ammissione", (int)last.Seq, Roma.AnnoCivile(last.Ora), last.Impronta.Esadecimale);

    /// <summary>The adesioni that the button names, as long as nothing happened to any of them since.</summary>
    [Regola("DIA-06")]
    private static List<Adesione>? Those(Turn turn)
    {
        if (turn.Input is not Input.Pressed { Id: { Length: > 0 } id, N: var n }) return null;

        var those = After(id).Split('-')
            .Select(each => int.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? turn.Piano.Adesioni.Numero(numero) : null).OfType<Adesione>().ToList();
        return those.Count > 0 && NOf(those) == n ? those : null;
    }

    private static Step.Answer Changed(Turn turn) => Answer(turn, AdesioniCards.List(new(), turn.Piano, turn.Wording, turn.Wording.Di("adesioni.cambiate")), Command);

    internal static Step.Answer Which(Turn turn, string command) =>
        new(Reply.Show(AdesioniCards.List(new(), turn.Piano, turn.Wording, turn.Wording.Di("adesioni.quale")), new() { Command = command }), turn.Bozza);

    private static Step.Answer Answer(Turn turn, Piece.Card card, string command) => new(Reply.Answering(turn.Input, card, new() { Command = command }), turn.Bozza);

    [GeneratedRegex(@"consultiv|advis", RegexOptions.IgnoreCase)]
    private static partial Regex Advisory();

    /// <summary>What a button's id says after the plan.</summary>
    private static string After(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
