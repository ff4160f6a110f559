using System.Collections.Immutable;
using System.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The questions that several forms of the cabina ask.</summary>
internal static class CabinaFields
{
    /// <summary>Who sits, or would sit, for the soggetto.</summary>
    public static Field Nome { get; } = new("nome", FieldKind.Text, 2, NomePersona.Massimo, _ => true, _ => false, (text, _) =>
        NomePersona.Leggi(text).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto);

    /// <summary>A text that the register keeps until it is erased.</summary>
    /// <param name="serve">Whether it is asked; always where it is left out.</param>
    public static Field Testo(string nome, Func<FormScope, bool>? serve = null) => new(nome, FieldKind.LongText, 2, RegoleCabina.MassimoTesto, serve ?? (_ => true), _ => false, (text, _) =>
        string.IsNullOrWhiteSpace(text) ? Rifiuto.Per("ADE-10", "testoNecessario")
        : TestoLungo.Leggi(text, RegoleCabina.MassimoTesto).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto);

    /// <summary>Some of a list in the order in which they are written: numbers of the list, or names.</summary>
    /// <param name="tutti">Whether all of the list are to be put in order.</param>
    public static Field Ordine(string nome, Func<FormScope, IEnumerable<int>> adesioni, bool tutti) =>
        new(nome, FieldKind.Text, 2, 600, _ => true, _ => false, (text, scope) => Letto(text, [.. adesioni(scope)], tutti, scope))
        {
            Notice = scope => Elenco([.. adesioni(scope)], CabinaScope.Di(scope)),
            Shown = (answer, scope) => string.Join("; ", Adesioni(answer).Select((adesione, at) => $"{at + 1}. {CabinaScope.Di(scope).Soggetto(adesione)}")),
        };

    /// <summary>The adesioni in the answer, in their order.</summary>
    public static ImmutableArray<int> Adesioni(string answer) => [.. answer.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(CabinaCode.Uno)];

    private static string Elenco(ImmutableArray<int> adesioni, CabinaScope scope)
    {
        var text = new StringBuilder();
        foreach (var (at, adesione) in adesioni.Index()) text.Append(at == 0 ? "" : "\n").Append(at + 1).Append(". ").Append(CardText.Literal(scope.Soggetto(adesione)));
        return text.ToString();
    }

    private static Lettura<string> Letto(string text, ImmutableArray<int> adesioni, bool tutti, FormScope scope)
    {
        var choices = new Choices(adesioni.Select(adesione => new Option(CabinaCode.Di(adesione), CabinaScope.Di(scope).Soggetto(adesione))));
        var ordine = new List<string>();
        foreach (var part in Parti(text))
        {
            if (choices.Options.Any(option => option.Code == part)) ordine.Add(part);
            else if (choices.One(part).Riuscita(out var read, out var rifiuto)) ordine.Add(read.Code);
            else return rifiuto;
        }

        if (ordine.Count == 0 || ordine.Distinct().Count() < ordine.Count) return Rifiuto.Per("ADE-10", "ordineDesignati");

        return tutti && ordine.Count < adesioni.Length ? Rifiuto.Per("ADE-10", "ordineParita") : string.Join(',', ordine);
    }

    /// <summary>What is between commas or on a line of its own; digits only may stand between blanks.</summary>
    private static string[] Parti(string text)
    {
        var onlyDigits = text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '.' or '-');
        return text.Split(onlyDigits ? [',', ';', '.', '-', ' ', '\n', '\r', '\t'] : [',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
