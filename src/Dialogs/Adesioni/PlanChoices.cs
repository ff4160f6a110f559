using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The lists one chooses from when joining; made once for a definition and a language.</summary>
public sealed class PlanChoices
{
    private static readonly KnownOptions Known = KnownOptions.Load();

    private static readonly Dictionary<Lingua, (Choices Kinds, Choices Sections)> Everywhere = Enum.GetValues<Lingua>()
        .ToDictionary(lingua => lingua, lingua => (new Choices(Known.Of("tipo", lingua.Codice())), new Choices(Known.Of("tipoEts", lingua.Codice()))));

    private static readonly PerDefinizione<PlanChoices> OfPlans = new((definizione, wording) => new(definizione, wording));

    private PlanChoices(DefinizionePiano definizione, Wording wording)
    {
        Comuni = new(
        [
            .. definizione.Comuni.Select(comune => new Option(comune.Istat.Istat, comune.Nome)),
            new(CampiAdesione.ComuneAltrove, wording.Di("form.adesione.comune.altrove"), [.. wording.Di("form.adesione.comune.altroveAncheDetto").Split('|').Select(Synonym.FromString)]),
        ]);
        Tavoli = new(definizione.TavoliAperti.Select(Option));
        TuttiITavoli = new(definizione.Tavoli.Select(Option));
    }

    /// <summary>The plan's comuni, and "elsewhere".</summary>
    public Choices Comuni { get; }

    /// <summary>The tavoli that are open.</summary>
    public Choices Tavoli { get; }

    /// <summary>The closed ones too: who joined them is still there.</summary>
    public Choices TuttiITavoli { get; }

    /// <summary>Kinds of soggetto.</summary>
    public static Choices Kinds(Lingua lingua) => Everywhere[lingua].Kinds;

    /// <summary>Sections of the RUNTS.</summary>
    public static Choices Sections(Lingua lingua) => Everywhere[lingua].Sections;

    /// <summary>Whether a body has contracts with the Ambito.</summary>
    public static Choices Contracts(Wording wording) => new(new[] { ChiPuoAderire.SenzaContratti, CampiAdesione.Si }.Select(code => new Option(
        code,
        wording.Di($"form.adesione.rapportiAmbito.contratti.{code}"),
        [.. wording.Di($"form.adesione.rapportiAmbito.contratti.{code}AncheDetto").Split('|').Select(Synonym.FromString)])));

    public static PlanChoices Of(FormScope scope) => Of(scope.Piano.Definizione!, scope.Wording.Lingua);

    public static PlanChoices Of(DefinizionePiano piano, Lingua lingua) => OfPlans.Di(piano, lingua);

    /// <summary>The tavoli to choose from of who is at some already: the open ones, and one's own that were closed since.</summary>
    [Regola("PIA-07")]
    public static Choices TavoliOf(DomandaInCorso domanda, FormScope scope) =>
        domanda.TavoliPossibili.Any(tavolo => !tavolo.Aperto)
            ? new(domanda.TavoliPossibili.Select(tavolo => tavolo.Aperto ? Option(tavolo) : new Option(tavolo.Id.Valore, scope.Wording.Di("tavoli.nomeChiuso", ("nome", tavolo.Nome)), [tavolo.Nome])))
            : Of(scope).Tavoli;

    private static Option Option(DefinizioneTavolo tavolo) => new(tavolo.Id.Valore, tavolo.Nome);
}
