using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the bot can do for this person now: by the roles they have, what waits for them, and the adesioni they speak for.</summary>
/// <param name="Testo">The line of the welcome that is theirs.</param>
/// <param name="Comandi">What they can do first, best first; all of them commands.</param>
[Regola("DIA-08")]
public sealed record PerChi(string Testo, IReadOnlyList<string> Comandi)
{
    public static PerChi Di(Turn turn)
    {
        var (piano, wording) = (turn.Piano, turn.Wording);
        var roles = RegoleRuoli.Di(piano, turn.Persona, turn.Incarichi);
        if (piano.Nomine.Proposte(turn.Persona).Any()) return new(wording.Di("benvenuto.proposta"), [RuoliDialog.Command, ReteDialog.Command]);

        if (roles.Contains(Ruolo.Responsabile) || roles.Contains(Ruolo.Ufficio))
        {
            var toCheck = piano.Adesioni.Quante(StatoAdesione.Presentata);
            string[] head = roles.Contains(Ruolo.Responsabile) ? [NominaForm.Name] : [];
            return new(wording.Di("benvenuto.ufficio", ("quante", $"{toCheck}")), [AdesioniDialog.Command, ReteDialog.Command, CabinaDialog.Command, .. head, RuoliDialog.Command]);
        }

        if (roles is [var role, ..])
            return new(
                wording.Di("benvenuto.incarico", ("ruolo", NominaWords.Ruolo(role, RegoleRuoli.Comuni(piano, turn.Persona).Select(comune => (ComuneId?)comune).FirstOrDefault(), piano, wording))),
                [ReteDialog.Command, CabinaDialog.Command, RuoliDialog.Command]);

        if (RegoleAdesione.Proprie(piano, turn.Persona).LastOrDefault() is { } mine)
            return new(wording.Di("benvenuto.aderente", ("numero", $"{mine.Numero}/{mine.Anno}")), ["adesione.mia", ModificaForm.Name, ReteDialog.Command]);

        return RegoleAdesione.FuoriFinestra(piano, turn.Ora) is null
            ? new(wording.Di("benvenuto.come"), [AdesioneForm.Name, TavoliDialog.Command, "adesione.mia"])
            : new(wording.Di("benvenuto.come"), ["adesione.mia", ReteDialog.Command]);
    }
}
