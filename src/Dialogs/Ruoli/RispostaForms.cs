using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What becomes of an appointment: whoever was asked takes the role or declines it, the head takes it back, whoever has it gives it up.</summary>
[Regola("PIA-04")]
public static class RispostaForms
{
    public const string AcceptName = "nomina.accetta", DeclineName = "nomina.rifiuta", EndName = "nomina.revoca";

    /// <summary>By the name that is asked here the office knows who it is: the account tells nobody.</summary>
    public static readonly Form Accept = new(
        AcceptName,
        [
            WhichNomina.Question(Offered),
            new("nome", FieldKind.Text, 2, 120, _ => true, _ => false, (text, _) => NomePersona.Leggi(text).Riuscita(out var nome, out var refusal) ? nome.Valore : refusal),
            InformativaField.WithName(page: 2),
        ],
        scope => (new AccettaNomina(WhichNomina.Numero(scope), scope["nome"], scope[RegoleInformativa.Campo]), []),
        scope => [scope.Wording.Di("nomina.nomeVisto")],
        NominaReceipts.OfAcceptance)
    { About = WhichNomina.Name };

    public static readonly Form Decline = new(
        DeclineName, [WhichNomina.Question(Offered)], scope => (new RifiutaNomina(WhichNomina.Numero(scope)), []), _ => [], NominaReceipts.OfRefusal)
    { About = WhichNomina.Name, YesConfirms = true };

    /// <summary>The head ends any; everybody else their own.</summary>
    public static readonly Form End = new(
        EndName, [WhichNomina.Question(Endable)], scope => (new RevocaNomina(WhichNomina.Numero(scope)), []), TakingBack, NominaReceipts.OfEnd)
    { About = WhichNomina.Name, YesConfirms = true };

    public static Step OpenAccept(Turn turn) => WhichNomina.Open(Accept, turn, Offered, numero => ToAnswer(turn, numero));

    public static Step OpenDecline(Turn turn) => WhichNomina.Open(Decline, turn, Offered, numero => ToAnswer(turn, numero));

    public static Step OpenEnd(Turn turn) => WhichNomina.Open(
        End,
        turn,
        (piano, chi) => turn.Riservato(Ruolo.Responsabile) is null ? Endable(piano, chi) : piano.Nomine.Di(chi),
        numero => RegoleNomina.Revocabile(turn.Piano, numero, new(turn.Persona, turn.Ora, default, default) { Incarichi = turn.Incarichi }).Riuscita(out _, out var refusal) ? null : refusal);

    /// <summary>Of an offer that nobody has accepted yet it is said that it is one.</summary>
    private static ImmutableArray<string> TakingBack(FormScope scope) =>
        WhichNomina.Di(scope) is { Stato: StatoNomina.Proposta } ? [scope.Wording.Di("nomina.ritiri")] : [];

    private static Rifiuto? ToAnswer(Turn turn, int numero) => RegoleNomina.DaRispondere(turn.Piano, numero, turn.Persona).Riuscita(out _, out var refusal) ? null : refusal;

    private static IEnumerable<Nomina> Offered(Piano piano, PersonaId chi) => piano.Nomine.Proposte(chi);

    private static IEnumerable<Nomina> Endable(Piano piano, PersonaId chi) =>
        piano.Nomine.Tutte.Where(nomina => nomina.Stato is StatoNomina.Proposta or StatoNomina.Accettata);
}
