using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The lists by which the Rete's register is filtered; made once for a definition and a language.</summary>
/// <remarks>Of tavoli also those that are closed by now: who joined them stays.</remarks>
internal sealed class ReteChoices
{
    private static readonly KnownOptions Known = KnownOptions.Load();

    private static readonly PerDefinizione<ReteChoices> OfPlans = new((definizione, wording) => new(definizione, wording));

    private ReteChoices(DefinizionePiano definizione, Wording wording)
    {
        var lingua = wording.Lingua.Codice();
        var sections = Known.Of("tipoEts", lingua).ToDictionary(option => option.Code);
        var kinds = Known.Of("tipo", lingua).ToDictionary(option => option.Code);
        Categories = new(Categoria.Tutte.Select(categoria => Category(categoria, kinds, sections)));
        Tavoli = new(definizione.Tavoli.Select(tavolo => new Option(tavolo.Id.Valore, tavolo.Nome)));
        Comuni = new(
        [
            .. definizione.Comuni.Select(comune => new Option(comune.Istat.Istat, comune.Nome)),
            new(CampiAdesione.ComuneAltrove, wording.Di("rete.altrove"), [.. wording.Di("rete.altroveAncheDetto").Split('|').Select(Synonym.FromString)]),
        ]);
    }

    public Choices Categories { get; }

    public Choices Tavoli { get; }

    /// <summary>The plan's comuni, and "outside".</summary>
    public Choices Comuni { get; }

    public static ReteChoices Of(Piano piano, Lingua lingua) => OfPlans.Di(piano.Definizione!, lingua);

    public string Category(Categoria categoria) => Categories.Name(categoria.Codice);

    public string Tavolo(TavoloId tavolo) => Tavoli.Name(tavolo.Valore);

    public string Comune(ComuneId? comune) => Comuni.Name(comune?.Istat ?? CampiAdesione.ComuneAltrove);

    /// <summary>A section says that it is one, so that "rete associativa" is not met by the mere word "rete".</summary>
    private static Option Category(Categoria categoria, Dictionary<string, Option> kinds, Dictionary<string, Option> sections)
    {
        var kind = kinds[categoria.Tipo.Codice()];
        if (categoria.Sezione is not { } sezione) return kind with { Synonyms = [.. kind.Synonyms.Where(synonym => synonym.Implies.IsEmpty && !OfSections(synonym))] };

        var section = sections[sezione.Codice()];
        return section with { Code = categoria.Codice };

        // "Cooperativa" says the section, too; the kind would only make it unclear.
        bool OfSections(Synonym synonym) =>
            categoria.Tipo == TipoSoggetto.Ets && sections.Values.Any(each => each.Synonyms.Any(other => string.Equals(other.Phrase, synonym.Phrase, StringComparison.OrdinalIgnoreCase)));
    }
}
