using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the office asks who joined for some fields anew.</summary>
[Regola("ADE-06", "art. 6, c. 1, lett. b), L. 241/1990")]
public static class IntegrazioneForm
{
    public const string Name = "adesione.integra";

    private const string Fields = "campi";

    public static readonly Form Form = new(
        Name,
        [
            OfficeAdesione.Question((scope, numero) => Fit(scope.Piano, numero)),
            new(Fields, FieldKind.Choices, 2, 600, _ => true, _ => false, Read) { Choices = Choices },
            Ask(RegoleIntegrazione.Motivo, FieldKind.LongText),
            Ask(RegoleIntegrazione.Giorni, FieldKind.Text),
        ],
        File,
        _ => [],
        IstruttoriaReceipts.OfRequest)
    {
        About = WhichAdesione.Name,
        Guide = Missing,
    };

    public static Step Open(Turn turn) => OfficeAdesione.Open(Form, turn, Fit);

    internal static Field Ask(CampoAdesione campo, FieldKind kind) => new(
        campo.Nome,
        kind,
        2,
        campo.Massimo,
        _ => true,
        scope => campo.Facoltativo(new(scope.Bozza.Answers, scope.Piano)),
        (text, scope) => campo.LeggiRisposta(text, new(scope.Bozza.Answers, scope.Piano)));

    /// <summary>What the form would ask for now, and is not there.</summary>
    private static string? Missing(FormScope scope)
    {
        if (WhichAdesione.Di(scope.Bozza, scope.Piano) is not { } adesione) return null;

        var missing = RegoleIntegrazione.Mancanti(adesione, scope.Piano).Select(field => scope.Wording.Di($"form.adesione.{field}.etichetta")).ToList();
        return missing.Count == 0 ? null : scope.Wording.Di("pratica.manca", ("campi", string.Join(", ", missing)));
    }

    private static Lettura<Adesione> Fit(Piano piano, int numero) => Mosse.Legale(piano, numero, Mossa.ChiediIntegrazione);

    private static Choices Choices(FormScope scope) => new(
        WhichAdesione.Di(scope.Bozza, scope.Piano) is { } adesione
            ? RegoleIntegrazione.DaChiedere(adesione, scope.Piano).Select(campo => new Option(campo.Nome, scope.Wording.Di($"form.adesione.{campo.Nome}.etichetta")))
            : []);

    private static Lettura<string> Read(string text, FormScope scope)
    {
        if (WhichAdesione.Di(scope.Bozza, scope.Piano) is not { } adesione) return Rifiuto.Per("ADE-02", "obbligatorio");
        var fields = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return RegoleIntegrazione.Campi(adesione, scope.Piano, [.. fields]).Riuscita(out var campi, out var refusal) ? string.Join(',', campi) : refusal;
    }

    private static (Comando?, ImmutableArray<Rifiuto>) File(FormScope scope) => (
        new ChiediIntegrazione(
            WhichAdesione.Numero(scope[WhichAdesione.Name]), [.. scope[Fields].Split(',')], scope[RegoleIntegrazione.Motivo.Nome], scope[RegoleIntegrazione.Giorni.Nome]),
        []);
}
