using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The forms by which the office opens a tavolo, renames one, closes one and opens it again.</summary>
[Regola("PIA-07")]
public static class TavoloForms
{
    private const string Nome = "nome", Area = "area", Motivo = "motivo";

    public static readonly Form Add = new(
        "tavolo.aggiungi",
        [
            new(Nome, FieldKind.Text, 1, 200, _ => true, _ => false, (text, scope) => RegoleTavolo.Nome(scope.Piano, text, null)),
            new(Area, FieldKind.Choice, 1, 70, _ => true, _ => true, (code, scope) => code.Length > 0 && RegoleTavolo.AreaIgnota(scope.Piano, new(code)) is { } unknown ? unknown : code)
            {
                Choices = scope => new(scope.Piano.Definizione!.Aree.Select(area => new Option(area.Id.Valore, area.Nome))),
            },
        ],
        scope => (new AggiungiTavolo(scope[Nome], scope[Area] is { Length: > 0 } area ? new AreaId(area) : null), []),
        scope => [scope.Wording.Di("tavolo.aggiungi.effetto")],
        TavoloReceipts.OfAdding);

    public static readonly Form Rename = new(
        "tavolo.rinomina",
        [
            WhichTavolo.Question(RegoleTavolo.NonRinomina, Nome),
            new(Nome, FieldKind.Text, 2, 200, _ => true, _ => false, (text, scope) => RegoleTavolo.Nome(scope.Piano, text, WhichTavolo.Di(scope))),
        ],
        scope => (new RinominaTavolo(WhichTavolo.Di(scope), scope[Nome]), []),
        scope => [scope.Wording.Di("tavolo.rinomina.effetto")],
        TavoloReceipts.OfRenaming)
    { About = WhichTavolo.Name };

    public static readonly Form Close = new(
        "tavolo.chiudi",
        [
            WhichTavolo.Question(RegoleTavolo.NonChiude, Motivo),
            new(Motivo, FieldKind.Text, 2, RegoleTavolo.MassimoMotivo, _ => true, _ => false, (text, _) => RegoleTavolo.Motivo(text)),
        ],
        scope => (new ChiudiTavolo(WhichTavolo.Di(scope), scope[Motivo]), []),
        scope => [scope.Wording.Di("tavolo.chiudi.effetto")],
        TavoloReceipts.OfClosing)
    { About = WhichTavolo.Name };

    public static readonly Form Reopen = new(
        "tavolo.riapri",
        [WhichTavolo.Question(RegoleTavolo.NonRiapre)],
        scope => (new RiapriTavolo(WhichTavolo.Di(scope)), []),
        scope => [scope.Wording.Di("tavolo.riapri.effetto")],
        TavoloReceipts.OfReopening)
    { About = WhichTavolo.Name, YesConfirms = true };

    internal static ImmutableArray<Form> Tutte => [Add, Rename, Close, Reopen];

    /// <summary>"Apri un nuovo tavolo sulla casa" has its name already.</summary>
    public static Step OpenAdd(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], Add.Name);
        if (RegoleTavolo.NonAggiunge(turn.Piano) is { } no) return AdesioneDialog.Refused(turn, [no], Add.Name);

        var opened = FormDialog.Open(Add, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words);
        return TavoloWords.Read(turn.Input.Words) is { } said && said.Command == Add.Name ? Named(opened, Add, turn, TavoloWords.NewName(said.Rest)) : opened;
    }

    /// <summary>"Rinomina il tavolo povertà in Inclusione" has its new name already.</summary>
    public static Step OpenRename(Turn turn) => Named(
        WhichTavolo.Open(Rename, turn, RegoleTavolo.NonRinomina, Rifiuto.Per("PIA-07", "tavoloIgnoto")), Rename, turn, WhichTavolo.Said(turn, Rename.Name)?.Nome ?? "");

    public static Step OpenClose(Turn turn) => WhichTavolo.Open(Close, turn, RegoleTavolo.NonChiude, Rifiuto.Per("PIA-07", "nessunoDaChiudere"));

    public static Step OpenReopen(Turn turn) => WhichTavolo.Open(Reopen, turn, RegoleTavolo.NonRiapre, Rifiuto.Per("PIA-07", "nessunoChiuso"));

    /// <summary>A name that was said in the opening is the answer to the question for it; one that can't be is asked for.</summary>
    private static Step Named(Step opened, Form form, Turn turn, string name)
    {
        if (name.Length == 0 || opened is not Step.Answer { Draft: { } draft } || draft.Form != form.Name) return opened;

        var scope = turn.Scope(draft);
        return form.Next(scope) is { Name: Nome } ? FormDialog.Say(form, turn with { Bozza = draft }, draft, name) : opened;
    }
}
