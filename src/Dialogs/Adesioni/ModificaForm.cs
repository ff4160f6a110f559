using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which one changes one's adesione: the questions of joining, answered with what is there.</summary>
[Regola("ADE-08")]
public static class ModificaForm
{
    public const string Name = "adesione.modifica";

    /// <summary>Data that say who joined: to have them otherwise one withdraws and joins again.</summary>
    private static readonly string[] WhoJoined = ["tipo", "tipoEts", "denominazione", "codiceFiscale", "runts", "comune"];

    public static readonly Form Form = new(Name, [WhichAdesione.Question, .. Asked().OrderBy(field => field.Page)], File, Notes, AdesioneReceipts.OfChange)
    {
        WordsOf = AdesioneForm.Name,
        About = WhichAdesione.Name,
        Present = (draft, piano) => WhichAdesione.Di(draft, piano) is { } adesione ? RegoleModifica.Attuali(adesione, piano).RemoveRange(CampiTavolo.Persone) : ImmutableSortedDictionary<string, string>.Empty,
        Fixed = scope => [.. WhoJoined.Select(field => (new Option(field, scope.Wording.Di($"form.adesione.{field}.etichetta")), RegoleModifica.Fisso(field)))],
    };

    public static Step Open(Turn turn) => WhichAdesione.Open(Form, turn);

    /// <summary>In the domain's order.</summary>
    private static IEnumerable<Field> Asked()
    {
        var atTavolo = AlTavolo.Fields(Of).ToDictionary(field => field.Name);
        return RegoleModifica.Campi.Select(campo => atTavolo.TryGetValue(campo.Nome, out var field) ? field : Ask(campo));
    }

    /// <summary>As it was asked when joining; all on one page, but for the delega that a new representative may need.</summary>
    private static Field Ask(CampoAdesione campo) => AdesioneForm.Form.Fields.Single(field => field.Name == campo.Nome) with
    {
        Page = campo.Nome == "delega" ? 3 : 2,
        Applies = scope => Of(scope) is var (_, domanda) && campo.SiChiede(domanda),
        Optional = scope => Of(scope) is var (_, domanda) && campo.Facoltativo(domanda),
        Read = (text, scope) => Of(scope) is var (adesione, domanda) ? RegoleModifica.Leggi(campo, text, adesione, domanda, scope.Ora) : RegoleModifica.Fisso(campo.Nome),
        Choices = campo.Nome == AdesioneModificata.CampoTavoli
            ? scope => Of(scope) is var (_, domanda) ? PlanChoices.TavoliOf(domanda, scope) : PlanChoices.Of(scope).Tavoli
            : AdesioneForm.Form.Fields.Single(field => field.Name == campo.Nome).Choices,
        Variant = scope => Of(scope) is var (_, domanda) && domanda.Cittadino ? "cittadino" : null,
    };

    private static (Adesione Adesione, DomandaInCorso Domanda)? Of(FormScope scope) =>
        WhichAdesione.Di(scope.Bozza, scope.Piano) is { } adesione ? (adesione, RegoleModifica.Domanda(adesione, Changes(scope), scope.Piano)) : null;

    private static ImmutableSortedDictionary<string, string> Changes(FormScope scope) => scope.Bozza.Answers.Remove(WhichAdesione.Name);

    private static (Comando?, ImmutableArray<Rifiuto>) File(FormScope scope) => (new ModificaAdesione(WhichAdesione.Numero(scope[WhichAdesione.Name]), Changes(scope)), []);

    private static ImmutableArray<string> Notes(FormScope scope)
    {
        var definizione = scope.Piano.Definizione!;
        string?[] notes =
        [
            scope.Wording.Di("modifica.fissi", ("contatti", definizione.Avviso.Contatti)),
            RegoleModifica.TavoliFermi(scope.Piano, scope.Ora) is { } still ? scope.Wording.Plain(still) : null,
            PianoWords.Example(definizione, scope.Wording, withDates: false),
        ];
        return [.. notes.OfType<string>()];
    }
}
