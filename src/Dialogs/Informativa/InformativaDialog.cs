using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The privacy notice that holds, which version one has read, and that one has read it.</summary>
/// <remarks>It is read, never accepted: no word here speaks of consent, and nothing waits for an answer.</remarks>
[Regola("SEC-02", "artt. 13 e 14 Reg. (UE) 2016/679")]
public static class InformativaDialog
{
    public const string Command = "informativa";

    /// <summary>The verb of the button that says that it was read; its id names plan and version.</summary>
    public const string ReadVerb = "informativa.letta";

    /// <summary>The notice; who has something in the register and has not read this version is asked whether they have, by button and in words.</summary>
    public static Step Show(Turn turn) => Shown(turn, null);

    /// <summary>It was read: the version that the button shows.</summary>
    public static Step Read(Turn turn) => turn.Input is Input.Pressed { Id: var id } ? Read(turn, id) : Show(turn);

    /// <summary>The answer in words to the question that was asked last; null when it is no answer.</summary>
    public static Step? Answered(Turn turn, string text)
    {
        if (turn.Domanda is not { } domanda || !domanda.StartsWith(ReadVerb + ' ', StringComparison.Ordinal)) return null;
        if (!YesNo.Read(text).Riuscita(out var yes, out _)) return null;

        return yes
            ? Read(turn, domanda[(ReadVerb.Length + 1)..])
            : new Step.Answer(Reply.Say(turn.Wording.Di("informativa.nonAncora"), new() { Command = ReadVerb }), turn.Bozza);
    }

    private static Step.Filing Read(Turn turn, string id)
    {
        var versione = id.Split(':') is [var piano, var text] && piano == turn.Piano.Id.Valore && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : 0;
        return new Step.Filing(
            new SegnaInformativaLetta(versione),
            ChiaveComando.Di(ReadVerb, turn.Piano.Id.Valore, turn.Persona.Valore, $"{versione}"),
            outcome => Concluded(turn, outcome));
    }

    private static Step.Answer Concluded(Turn turn, Deposito outcome) => outcome switch
    {
        Deposito.Depositato filed => Noted(turn, filed.Piano),
        Deposito.Respinto refused => Shown(turn with { Piano = refused.Piano }, refused),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Step.Answer Noted(Turn turn, Piano piano)
    {
        var wording = turn.Wording;
        var letta = RegoleInformativa.LetteDa(piano, turn.Persona).Last();
        var card = new AvvisoCard(
            wording.Lingua.Codice(),
            wording.Di("informativa.segnata.titolo"),
            wording.Di("informativa.segnata.testo", ("versione", $"{letta.Versione}"), ("quando", CivilText.Quando(letta.Ora, wording.Lingua))),
            [new(wording.Di("pulsante.dati"), DatiDialog.Command)]);
        return new(Reply.Answering(turn.Input, new(Cards.Bind(card), card.Titolo), new() { Command = ReadVerb }), turn.Bozza);
    }

    /// <param name="refused">Why what was said to be read could not be noted.</param>
    private static Step.Answer Shown(Turn turn, Deposito.Respinto? refused)
    {
        var (wording, piano) = (turn.Wording, turn.Piano);
        var asks = RegoleInformativa.Riguarda(piano, turn.Persona) && !RegoleInformativa.Aggiornato(piano, turn.Persona);
        var card = InformativaCard.Notice(
            piano,
            wording,
            wording.Di("informativa.titolo", ("versione", $"{piano.Informative.Versione}")),
            refused is null ? null : string.Join(' ', refused.Rifiuti.Select(wording.Di)),
            wording.Di($"informativa.guida{(!asks ? "" : turn.Bozza is null ? "Chiede" : "Premi")}", ("quando", CivilText.Quando(piano.Informative.DalleOre, wording.Lingua))),
            [InformativaCard.ReadBy(piano, turn.Persona, wording)],
            [.. asks ? [InformativaCard.ReadButton(piano, wording)] : Array.Empty<Pulsante>(), new(wording.Di("pulsante.dati"), DatiDialog.Command)]);
        var pdz = new Pdz { Command = refused is null ? Command : ReadVerb, Refusals = refused is null ? null : Pdz.Of(refused.Rifiuti) };

        // Within a form a yes is the answer to the form's question: then only the button is named.
        return new(Reply.Answering(turn.Input, card, pdz), turn.Bozza) { Domanda = asks && turn.Bozza is null ? $"{ReadVerb} {InformativaCard.Id(piano)}" : null };
    }
}
