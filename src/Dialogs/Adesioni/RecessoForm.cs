using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which one withdraws one's adesione: a question to be answered yes or no, and a reason for who wants to give one.</summary>
[Regola("ADE-08")]
public static class RecessoForm
{
    public const string Name = "adesione.recedi";

    public static readonly Form Form = new(Name, [WhichAdesione.Question, Reason()], File, Notes, AdesioneReceipts.OfWithdrawal)
    {
        About = WhichAdesione.Name,
        Present = (_, _) => ImmutableSortedDictionary<string, string>.Empty.Add(RegoleRecesso.Motivo.Nome, ""),
        YesConfirms = true,
    };

    public static Step Open(Turn turn) => WhichAdesione.Open(Form, turn);

    private static Field Reason()
    {
        var campo = RegoleRecesso.Motivo;
        return new(
            campo.Nome,
            FieldKind.LongText,
            2,
            campo.Massimo,
            scope => WhichAdesione.Di(scope.Bozza, scope.Piano) is not null,
            _ => true,
            (text, scope) => campo.LeggiRisposta(text, new(scope.Bozza.Answers, scope.Piano)));
    }

    private static (Comando?, ImmutableArray<Rifiuto>) File(FormScope scope) =>
        (new RecediAdesione(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[RegoleRecesso.Motivo.Nome]), []);

    /// <summary>What follows from leaving, and whether one could come back now.</summary>
    private static ImmutableArray<string> Notes(FormScope scope)
    {
        var back = RegoleAdesione.FuoriFinestra(scope.Piano, scope.Ora) is not null ? "recesso.senzaRitorno"
            : RegoleAdesione.VoceAl(scope.Piano, scope.Ora) == Voce.Piena ? "recesso.ritorno"
            : scope.Piano.Definizione!.Avviso.Tardivi == Tardivi.Ufficio ? "recesso.ritornoTardivo" : "recesso.ritornoConsultivo";
        return [scope.Wording.Di("recesso.effetto"), scope.Wording.Di(back)];
    }
}
