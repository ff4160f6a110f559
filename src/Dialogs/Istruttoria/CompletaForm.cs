using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which who joined answers the office: the questions of joining, exactly those that were asked again.</summary>
[Regola("ADE-06", "art. 6, c. 1, lett. b), L. 241/1990")]
public static class CompletaForm
{
    public const string Name = "adesione.completa";

    public static readonly Form Form = new(
        Name,
        [
            WhichAdesione.Ask(RegoleIntegrazione.DaIntegrare),
            .. CampiAdesione.Tutti.Where(campo => campo.Nome is not ("tipo" or "codiceFiscale")).Select(Ask).OrderBy(field => field.Page),
        ],
        scope => (new IntegraAdesione(WhichAdesione.Numero(scope[WhichAdesione.Name]), Answers(scope)), []),
        scope => [scope.Wording.Di("completa.effetto")],
        IstruttoriaReceipts.OfAnswer)
    {
        WordsOf = AdesioneForm.Name,
        About = WhichAdesione.Name,
        Guide = Asked,
    };

    public static Step Open(Turn turn) => WhichAdesione.Open(Form, turn, RegoleIntegrazione.DaIntegrare);

    /// <summary>As it was asked when joining; all on one page, but for what follows from an answer, and what is declared.</summary>
    private static Field Ask(CampoAdesione campo) => Ask(campo, AdesioneForm.Form.Fields.Single(field => field.Name == campo.Nome));

    private static Field Ask(CampoAdesione campo, Field asJoining) => asJoining with
    {
        Page = campo.Nome switch { "delega" or "comuneAltro" => 3, "privacy" or "veridicita" => 4, _ => 2 },
        Applies = scope => Of(scope) is var (adesione, domanda) && RegoleIntegrazione.InQuestione(adesione, domanda).Contains(campo),
        Optional = scope => Of(scope) is var (_, domanda) && RegoleIntegrazione.Facoltativo(campo, domanda),
        Read = (text, scope) => Of(scope) is var (_, domanda) ? RegoleIntegrazione.Leggi(campo, text, domanda) : RegoleModifica.Fisso(campo.Nome),
        Choices = campo.Nome == AdesioneModificata.CampoTavoli
            ? scope => Of(scope) is var (_, domanda) ? PlanChoices.TavoliOf(domanda, scope) : PlanChoices.Of(scope).Tavoli
            : AdesioneForm.Form.Fields.Single(field => field.Name == campo.Nome).Choices,
        Variant = scope => Of(scope) is var (_, domanda) && domanda.Cittadino ? "cittadino" : asJoining.Variant?.Invoke(scope),
        Forgets = (_, _) => [],
    };

    /// <summary>What the office asked, until when and why; and what is there now.</summary>
    private static string? Asked(FormScope scope)
    {
        if (WhichAdesione.Di(scope.Bozza, scope.Piano) is not { Integrazioni: [.., var chiesta] } adesione) return null;

        var wording = scope.Wording;
        var lines = new List<string> { wording.Di(chiesta.Termine.Passato(scope.Ora) ? "completa.tardi" : "completa.entro", ("termine", $"{chiesta.Termine}")) };
        if (chiesta.Motivo is { } motivo) lines.Add(wording.Di("completa.motivo", ("motivo", motivo)));
        foreach (var field in chiesta.Campi)
        {
            if (AdesioneCards.Answer(field, adesione, scope.Piano, wording) is { Length: > 0 } answer)
                lines.Add(wording.Di("completa.ora", ("campo", wording.Di($"form.adesione.{field}.etichetta")), ("risposta", answer.ReplaceLineEndings("; "))));
        }

        return string.Join("\n\n", lines);
    }

    private static (Adesione Adesione, DomandaInCorso Domanda)? Of(FormScope scope) =>
        WhichAdesione.Di(scope.Bozza, scope.Piano) is { Integrazioni.IsEmpty: false } adesione ? (adesione, RegoleIntegrazione.Domanda(adesione, scope.Piano, Answers(scope))) : null;

    private static ImmutableSortedDictionary<string, string> Answers(FormScope scope) => scope.Bozza.Answers.Remove(WhichAdesione.Name);
}
