using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the card of the Rete's register shows.</summary>
[Regola("ADE-09")]
internal static class ReteCards
{
    public static readonly ImmutableArray<string> Fields = [ReteSearch.CategoryField, ReteSearch.TavoloField, ReteSearch.ComuneField, ReteSearch.TextField];

    private const int PerPage = 10;

    /// <summary>Tavoli that are named beside a member, and how long each is shown; all of them are in the file.</summary>
    private const int MostTavoli = 3, LongestTavolo = 60;

    /// <summary>How a button names its plan and what its card shows.</summary>
    public static string Id(Piano piano, ReteSearch search) => $"{piano.Id}:{search.Mark}";

    /// <summary>A page of what is asked for; where there are fewer pages by now, the last.</summary>
    public static Piece.Card Page(Turn turn, ReteSearch search, int page)
    {
        var (wording, choices, rete) = (turn.Wording, ReteChoices.Of(turn.Piano, turn.Lingua), Rete.Di(turn.Piano));
        var found = ReteNames.Of(rete).Find(search.Filtro, search.Text).ToList();
        var pages = Math.Max(1, (found.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 1, pages);
        var (id, title) = (Id(turn.Piano, search), wording.Di("rete.titolo"));
        var view = new ReteCard(
            wording.Lingua.Codice(),
            title,
            turn.Piano.Definizione!.Nome,
            [.. Counts(rete, search, found.Count, choices, wording)],
            found.Count > 0 ? null : wording.Di(search.IsEverything ? "rete.vuota" : "rete.nessuno"),
            [.. found.Skip((page - 1) * PerPage).Take(PerPage).Select(membro => Entry(membro, choices, wording))],
            pages > 1 ? wording.Di("rete.pagina", ("pagina", $"{page}"), ("pagine", $"{pages}")) : null,
            [.. Turning(id, page, pages, wording)],
            wording.Di("rete.filtra"),
            [.. Filters(rete, search, choices, wording)],
            [
                new(wording.Di("pulsante.reteMostra"), ReteDialog.Command, id, 1, Stile.Positive),
                new(wording.Di("pulsante.reteXlsx"), ReteFile.Verb, $"{turn.Piano.Id}:{XlsxFile.Extension}"),
                new(wording.Di("pulsante.reteCsv"), ReteFile.Verb, $"{turn.Piano.Id}:{CsvFile.Extension}"),
            ]);
        return new(Cards.Bind(view), title);
    }

    /// <summary>The numbers of it, with the citizens where a number tells nobody who they are.</summary>
    private static IEnumerable<string> Counts(Rete rete, ReteSearch search, int found, ReteChoices choices, Wording wording)
    {
        yield return wording.Di("rete.conto", ("enti", $"{rete.Membri.Length}"), ("cittadini", $"{rete.Cittadini}"));
        if (search.Filtro.Tavolo is { } tavolo)
            yield return wording.Di("rete.contoTavolo", ("enti", $"{rete.PerTavolo.GetValueOrDefault(tavolo)}"), ("cittadini", $"{rete.CittadiniPerTavolo.GetValueOrDefault(tavolo)}"));
        if (!search.IsEverything) yield return wording.Di("rete.trovati", ("trovati", $"{found}"));
        else if (rete.Membri.Length > 0)
            yield return string.Join(" · ", Categoria.Tutte.Where(rete.PerCategoria.ContainsKey).Select(categoria => Counted(choices.Category(categoria), rete.PerCategoria[categoria])));
    }

    private static VoceRete Entry(Membro membro, ReteChoices choices, Wording wording)
    {
        var tavoli = string.Join("; ", membro.Tavoli.Take(MostTavoli).Select(tavolo => Shortened(choices.Tavolo(tavolo))));
        if (membro.Tavoli.Length > MostTavoli) tavoli = wording.Di("rete.altriTavoli", ("tavoli", tavoli), ("altri", $"{membro.Tavoli.Length - MostTavoli}"));
        string?[] where = [choices.Category(membro.Categoria), choices.Comune(membro.Comune), membro.Voce == Voce.Consultiva ? wording.Di("rete.ruoloConsultivo") : null];
        return new(membro.Nome, string.Join(" · ", where.OfType<string>()), wording.Di("rete.tavoli", ("tavoli", tavoli)));
    }

    [Regola("DIA-06")]
    private static IEnumerable<Pulsante> Turning(string id, int page, int pages, Wording wording)
    {
        if (page > 1) yield return new(wording.Di("pulsante.retePrima"), ReteDialog.Command, id, page - 1);
        if (page < pages) yield return new(wording.Di("pulsante.reteDopo"), ReteDialog.Command, id, page + 1);
    }

    /// <summary>The lists to filter by: of each what somebody is of, and how many.</summary>
    private static IEnumerable<CampoModulo> Filters(Rete rete, ReteSearch search, ReteChoices choices, Wording wording)
    {
        yield return List(ReteSearch.CategoryField, search.CategoryCode, choices.Categories, code => rete.Quanti(Categoria.Leggi(code)!.Value));
        yield return List(ReteSearch.TavoloField, search.TavoloCode, choices.Tavoli, code => rete.PerTavolo.GetValueOrDefault(new(code)));
        yield return List(
            ReteSearch.ComuneField, search.ComuneCode, choices.Comuni, code => code == CampiAdesione.ComuneAltrove ? rete.Altrove : rete.PerComune.GetValueOrDefault(new(code)));
        yield return new(
            ReteSearch.TextField, TipoCampo.Testo, wording.Di("rete.cerca.etichetta"), Valore: search.Text, Segnaposto: wording.Di("rete.cerca.segnaposto"), Massimo: ReteSearch.LongestText);

        CampoModulo List(string field, string chosen, Choices list, Func<string, int> count) => new(
            field,
            TipoCampo.Scelta,
            wording.Di($"rete.{field}.etichetta"),
            Valore: chosen,
            Scelte:
            [
                new(wording.Di($"rete.{field}.tutti"), ReteSearch.All),
                .. from option in list.Options
                   let quanti = count(option.Code)
                   where quanti > 0 || option.Code == chosen
                   select new Scelta(Counted(option.Name, quanti), option.Code),
            ]);
    }

    private static string Counted(string name, int count) => $"{name} ({count})";

    private static string Shortened(string tavolo) => tavolo.Length <= LongestTavolo ? tavolo : $"{tavolo[..tavolo.LastIndexOf(' ', LongestTavolo - 1)]}…";
}
