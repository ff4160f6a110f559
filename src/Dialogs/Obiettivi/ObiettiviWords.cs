using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The words for objectives: what one is called, what is required, present and missing.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
internal static class ObiettiviWords
{
    /// <summary>How many earlier years are shown; the register has all.</summary>
    private const int MostYears = 5;

    public static string Nome(TipoObiettivo tipo, Wording wording) => wording.Di($"obiettivo.{tipo.Codice()}");

    /// <summary>What the plan's objectives are chosen from.</summary>
    public static Choices Choices(Piano piano, Wording wording) => new(piano.Definizione!.Obiettivi.Select(obiettivo => new Option(
        obiettivo.Tipo.Codice(), Nome(obiettivo.Tipo, wording), [.. wording.Di($"obiettivo.{obiettivo.Tipo.Codice()}.ancheDetto").Split('|').Select(Synonym.FromString)])));

    public static string Presente(Presenza presente, Wording wording) => presente switch
    {
        Presenza.Organico organico => wording.Di("obiettivi.organico", ("totale", NumberText.Di(organico.Totale, wording.Lingua)), ("stabili", NumberText.Di(organico.Indeterminato, wording.Lingua))),
        Presenza.Copertura { Comuni: 1 } => wording.Di("obiettivi.unComune"),
        Presenza.Copertura copertura => wording.Di("obiettivi.comuni", ("comuni", $"{copertura.Comuni}")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Richiesto(DefinizioneObiettivo obiettivo, DefinizionePiano definizione, Wording wording) => Fabbisogno(obiettivo, definizione) is { } serve
        ? wording.Di(
            "obiettivi.richiestoPerAbitanti",
            ("per", NumberText.Intero(serve.AbitantiPer, wording.Lingua)), ("residenti", NumberText.Intero(serve.Residenti, wording.Lingua)),
            ("serve", NumberText.Di(serve.Arrotondato, wording.Lingua)), ("interi", NumberText.Intero(serve.Interi, wording.Lingua)))
        : wording.Di("obiettivi.richiestoOvunque", ("comuni", $"{definizione.Comuni.Length}"));

    /// <summary>What is missing of what is there, reckoned with the definition that holds now.</summary>
    public static string Manca(DefinizioneObiettivo obiettivo, Presenza presente, DefinizionePiano definizione, Wording wording)
    {
        if (presente is Presenza.Copertura copertura)
        {
            var comuni = Math.Max(0, definizione.Comuni.Length - copertura.Comuni);
            return comuni switch
            {
                0 => wording.Di("obiettivi.nienteManca"),
                1 => wording.Di("obiettivi.unComune"),
                _ => wording.Di("obiettivi.comuni", ("comuni", $"{comuni}")),
            };
        }

        if (presente is not Presenza.Organico organico || Fabbisogno(obiettivo, definizione) is not { } serve) return wording.Di("obiettivi.nonConfrontabile");

        var (manca, stabili) = (serve.Manca(organico.Totale), serve.Manca(organico.Indeterminato));
        string[] parts =
        [
            manca == default ? wording.Di("obiettivi.nienteManca") : wording.Di("obiettivi.mancano", ("manca", NumberText.Di(manca, wording.Lingua))),
            stabili == default ? wording.Di("obiettivi.stabiliBastano") : wording.Di("obiettivi.mancanoStabili", ("manca", NumberText.Di(stabili, wording.Lingua))),
        ];
        return string.Join('\n', parts);
    }

    /// <summary>How many live in the Ambito, in which years, by which sources; that it is an example where it is.</summary>
    public static string Residenti(DefinizionePiano definizione, Wording wording)
    {
        var anni = definizione.Comuni.Select(comune => comune.Anno).Distinct().Order().ToList();
        var fonti = string.Join("; ", definizione.Comuni.Select(comune => comune.Fonte).Distinct());
        var said = wording.Di(
            "obiettivi.residentiAl",
            ("residenti", NumberText.Intero(RegoleObiettivi.Residenti(definizione), wording.Lingua)), ("anno", anni is [var only] ? $"{only}" : $"{anni[0]}–{anni[^1]}"), ("fonte", fonti));
        return definizione.Inventato("comuni") ? $"{said}\n{wording.Di("obiettivi.residentiEsempio")}" : said;
    }

    /// <summary>What was said of the years before, a line each.</summary>
    public static string Prima(IEnumerable<Rilevazione> prima, Wording wording) =>
        string.Join('\n', prima.Take(MostYears).Select(rilevazione => wording.Di("obiettivi.annoPrima", ("anno", $"{rilevazione.Anno}"), ("presente", Presente(rilevazione.Presente, wording)), ("fonte", rilevazione.Fonte))));

    private static Fabbisogno? Fabbisogno(DefinizioneObiettivo obiettivo, DefinizionePiano definizione) =>
        obiettivo.AbitantiPer is { } per ? new(RegoleObiettivi.Residenti(definizione), per) : null;
}
