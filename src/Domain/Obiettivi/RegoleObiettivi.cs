using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides what the office says of the plan's objectives.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public static partial class RegoleObiettivi
{
    public const int PrimoAnno = 2000, MassimoFonte = 200;

    /// <summary>Nowhere is there one social worker for so few: a slip of the comma.</summary>
    private const int AbitantiPerAlmeno = 100;

    [GeneratedRegex(@"^(nel\s+|anno\s+|in\s+|year\s+)?(?<a>[0-9]{4})\z")]
    private static partial Regex Scritto();

    public static Esito Rileva(Piano piano, RilevaObiettivo comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (Obiettivo(piano, comando.Obiettivo) is not { } obiettivo) return NonPrevisto.Su("obiettivo");
        if (!Anno(comando.Anno, contesto.Ora).Riuscita(out var anno, out var rifiuto)) return rifiuto.Su("anno");
        if (!Fonte(comando.Fonte).Riuscita(out var fonte, out rifiuto)) return rifiuto.Su("fonte");
        if (obiettivo.AbitantiPer is null)
        {
            if (!Comuni(piano, comando.Comuni).Riuscita(out var comuni, out rifiuto)) return rifiuto.Su("comuni");
            return Esito.Di(new ObiettivoRilevato(comando.Obiettivo, anno, new Presenza.Copertura(comuni), fonte));
        }

        if (!Assistenti(piano, comando.Assistenti).Riuscita(out var totale, out rifiuto)) return rifiuto.Su("assistenti");
        if (!Indeterminato(totale, comando.Indeterminato).Riuscita(out var stabili, out rifiuto)) return rifiuto.Su("indeterminato");

        return Esito.Di(new ObiettivoRilevato(comando.Obiettivo, anno, new Presenza.Organico(totale, stabili), fonte));
    }

    /// <summary>Why there is nothing to say of an objective here.</summary>
    public static Rifiuto NonPrevisto => Rifiuto.Per("PIA-06", "obiettivoNonPrevisto");

    /// <summary>The objective as this plan sets it; null where it does not.</summary>
    public static DefinizioneObiettivo? Obiettivo(Piano piano, TipoObiettivo tipo) => piano.Definizione?.Obiettivi.FirstOrDefault(obiettivo => obiettivo.Tipo == tipo);

    /// <summary>All who live in the Ambito, by the figures of its definition.</summary>
    public static long Residenti(DefinizionePiano definizione) => definizione.Comuni.Sum(comune => (long)comune.Residenti);

    /// <summary>A year that has begun.</summary>
    public static Lettura<int> Anno(string testo, Instant ora)
    {
        var oggi = Roma.Data(ora).Year;
        var anno = testo.Trim().ToLowerInvariant() switch
        {
            "quest'anno" or "quest’anno" or "questo anno" or "this year" => oggi,
            "l'anno scorso" or "l’anno scorso" or "anno scorso" or "last year" => oggi - 1,
            var scritto => Scritto().Match(scritto) is { Success: true } letto ? int.Parse(letto.Groups["a"].Value, CultureInfo.InvariantCulture) : -1,
        };
        if (anno < 0) return Rifiuto.Per("PIA-06", "anno", ("esempio", $"{oggi}"));

        return anno is >= PrimoAnno && anno <= oggi ? anno : Rifiuto.Per("PIA-06", anno > oggi ? "annoFuturo" : "annoLontano", ("ultimo", $"{oggi}"), ("primo", $"{PrimoAnno}"));
    }

    public static Lettura<TempoPieno> Assistenti(Piano piano, string testo)
    {
        if (!TempoPieno.Leggi(testo).Riuscita(out var totale, out var rifiuto)) return rifiuto;

        var residenti = Residenti(piano.Definizione!);
        return totale.Centesimi * (long)AbitantiPerAlmeno <= 100 * residenti ? totale : Rifiuto.Per("PIA-06", "troppiAssistenti", ("trovati", $"{totale}"), ("residenti", $"{residenti}"));
    }

    /// <summary>Permanent staff, of all that were named before.</summary>
    public static Lettura<TempoPieno> Indeterminato(TempoPieno totale, string testo)
    {
        if (!TempoPieno.Leggi(testo).Riuscita(out var stabili, out var rifiuto)) return rifiuto;

        return stabili <= totale ? stabili : Rifiuto.Per("PIA-06", "indeterminatoOltre", ("totale", $"{totale}"), ("trovati", $"{stabili}"));
    }

    public static Lettura<int> Comuni(Piano piano, string testo)
    {
        var tutti = piano.Definizione!.Comuni.Length;
        var quanti = testo.Trim().ToLowerInvariant() switch
        {
            "tutti" or "all" => tutti,
            "nessuno" or "none" => 0,
            var scritto => int.TryParse(scritto, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : -1,
        };
        return quanti >= 0 && quanti <= tutti ? quanti : Rifiuto.Per("PIA-06", "comuniCoperti", ("tutti", $"{tutti}"));
    }

    public static Lettura<string> Fonte(string testo)
    {
        if (string.IsNullOrWhiteSpace(testo)) return Rifiuto.Per("PIA-06", "fonteNecessaria");

        return TestoBreve.Leggi(testo, MassimoFonte).Riuscita(out var fonte, out var rifiuto) ? fonte.Valore : rifiuto;
    }
}
