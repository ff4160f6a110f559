using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The cabina as a card: for each tavolo what was done about its seats, who sits, who is asked, what is voted on.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class CabinaCards
{
    /// <summary>Rows to a card: more would not fit in one message.</summary>
    private const int PerCard = 8;

    /// <summary>Characters of a row, and of all rows of a card: reasons and minutes may be long.</summary>
    private const int PerRow = 3_000, Characters = 8_000;

    /// <summary>Buttons that fit on a card.</summary>
    private const int MostButtons = 6;

    /// <summary>How a button names what it is about: with its plan, since the person may talk of another by the time it is pressed.</summary>
    public static string Id(string code, Piano piano) => $"{piano.Id}:{code}";

    /// <summary>What the pressed button names; null where it names nothing, "" where it is of another plan.</summary>
    public static string? Named(Turn turn) => turn.Input is not Input.Pressed { Id: { Length: > 0 } id } ? null
        : id.StartsWith($"{turn.Piano.Id}:", StringComparison.Ordinal) ? id[(turn.Piano.Id.Valore.Length + 1)..] : "";

    public static IEnumerable<Piece> Overview(CabinaScope scope, IEnumerable<Pulsante> buttons)
    {
        var (wording, definizione) = (scope.Wording, scope.Piano.Definizione!);
        var title = wording.Di("cabina.titolo");
        var guide = $"{wording.Di("cabina.guida", ("ambito", definizione.Nome))} {(definizione.PostiInventati ? wording.Di("cabina.esempio") : "")}".TrimEnd();
        var pages = Pages(Rows(scope));
        foreach (var (at, page) in pages.Index())
        {
            var last = at == pages.Count - 1;
            yield return new Piece.Card(
                Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, null, at == 0 ? guide : null, page, last ? [.. buttons.Take(MostButtons)] : [])), title);
        }
    }

    /// <summary>A row a tavolo; where much was done at one it goes on in the next row.</summary>
    private static IEnumerable<Riga> Rows(CabinaScope scope)
    {
        foreach (var tavolo in scope.Piano.Definizione!.Tavoli)
        {
            var (some, length) = (new List<string>(), 0);
            foreach (var line in Enum.GetValues<CategoriaCabina>().SelectMany(categoria => CabinaLines.Di(tavolo.Id, categoria, scope).Select(line => $"{scope.Categoria(categoria)}: {line}")))
            {
                if (some.Count > 0 && length + line.Length > PerRow)
                {
                    yield return new(tavolo.Nome, string.Join('\n', some));
                    (some, length) = ([], 0);
                }

                some.Add(line);
                length += line.Length;
            }

            if (some.Count > 0) yield return new(tavolo.Nome, string.Join('\n', some));
        }
    }

    private static List<List<Riga>> Pages(IEnumerable<Riga> rows)
    {
        List<List<Riga>> pages = [[]];
        foreach (var row in rows)
        {
            if (pages[^1].Count == PerCard || (pages[^1].Count > 0 && pages[^1].Sum(each => each.Valore.Length) + row.Valore.Length > Characters)) pages.Add([]);

            pages[^1].Add(row);
        }

        return pages;
    }
}
