using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>From the bytes of a plan's file to its definition: what the file must hold, member by member.</summary>
internal static class DefinizioneLettura
{
    private const int MassimoByte = 1024 * 1024;
    private const int MassimaProfondita = 8;
    internal const int Nome = 200;
    private const int Frase = 500;
    private const int Pagina = 2000;

    public static LetturaDefinizione Leggi(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MassimoByte) return Illeggibile($"A definition takes 1 MiB at most; this file has {json.Length} bytes.");
        if (json.Span.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        if (ErroreDiSintassi(json.Span) is { } errore) return Illeggibile(errore);

        using var documento = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MassimaProfondita });
        var esame = new DefinizioneEsame();
        var definizione = DefinizioneOggetto.Leggi(documento.RootElement, "", esame, Piano);
        if (definizione is not null) DefinizioneRiscontri.Esamina(definizione, esame);

        return esame.Guasti.Count == 0 ? new(definizione!) : new([.. esame.Guasti]);
    }

    /// <remarks>Members at fault come out empty or null here: the definition is thrown away when there is any fault.</remarks>
    private static DefinizionePiano Piano(DefinizioneOggetto file)
    {
        file.Ignora("$schema");
        return new()
        {
            Id = new(file.Id("id")),
            Versione = file.Intero("versione", 1, 1_000_000),
            Esempio = file.Testi("esempio", 100, Nome),
            Regione = file.Testo("regione", Nome),
            Ambito = file.Oggetto("ambito", Ambito)!,
            Rete = file.TestoSeDato("rete", Nome),
            Triennio = file.Oggetto("triennio", o => new DefinizioneTriennio(o.Intero("da", 2000, 2100), o.Intero("a", 2000, 2100)))!,
            Comuni = file.Elenco("comuni", 200, Comune),
            Aree = file.Elenco("aree", 50, o => new DefinizioneArea(new(o.Id("id")), o.Testo("nome", Nome))),
            Tavoli = file.Elenco("tavoli", 100, Tavolo),
            Organi = file.Elenco("organi", 40, Organo, minimo: 0),
            Obiettivi = [.. file.OggettoSeDato("obiettivi", Obiettivi) ?? []],
            Riferimenti = file.Elenco("riferimenti", 20, Riferimento, minimo: 0),
            Avviso = file.Oggetto("avviso", Avviso)!,
            Informativa = file.Oggetto("informativa", Informativa)!,
            Conservazione = file.OggettoSeDato("conservazione", Conservazione) ?? DefinizioneConservazione.Predefinita,
            Cabina = file.OggettoSeDato("cabina", Cabina),
        };
    }

    private static DefinizioneAmbito Ambito(DefinizioneOggetto o) =>
        new(o.Testo("nome", Nome), o.Istat("capofila")) { AncheDetto = o.Testi("ancheDetto", 20, Nome) };

    private static DefinizioneComune Comune(DefinizioneOggetto o) => new(
        o.Istat("istat"),
        o.Testo("nome", Nome),
        o.Intero("residenti", 1, 10_000_000),
        o.Intero("anno", 1861, 2100),
        o.Testo("fonte", Nome));

    private static DefinizioneTavolo Tavolo(DefinizioneOggetto o) => new(
        new(o.Id("id")),
        o.Testo("nome", Nome),
        o.IdSeDato("area") is { } area ? new(area) : null,
        o.Booleano("aperto", seManca: true));

    private static DefinizioneOrgano Organo(DefinizioneOggetto o) => new(
        new(o.Id("id")),
        o.Testo("nome", Nome),
        o.TestoSeDato("composizione", Frase),
        o.TestoSeDato("convocaDa", Nome),
        o.TestoSeDato("allargato", Frase),
        o.Testi("poteri", 20, Frase, minimo: 1),
        o.Testo("fonte", Frase))
    {
        AncheDetto = o.Testi("ancheDetto", 20, Nome),
    };

    private static IEnumerable<DefinizioneObiettivo> Obiettivi(DefinizioneOggetto o)
    {
        DefinizioneObiettivo?[] letti =
        [
            .. Enum.GetValues<TipoObiettivo>().Select(tipo => o.OggettoSeDato(DefinizioneForme.Parola(tipo), uno => new DefinizioneObiettivo(
                tipo, tipo == TipoObiettivo.AssistentiSociali ? uno.Intero("abitantiPer", 100, 1_000_000) : null, uno.Testo("citazione", Frase), uno.Testo("fonte", Frase)))),
        ];
        return letti.OfType<DefinizioneObiettivo>();
    }

    private static DefinizioneRiferimento Riferimento(DefinizioneOggetto o) => new(
        o.Testo("oggetto", Nome),
        o.Elenco("citazioni", 5, citazione => new DefinizioneCitazione(citazione.Testo("atto", Nome), citazione.Testo("fonte", Nome))));

    private static DefinizioneAvviso Avviso(DefinizioneOggetto o) => new()
    {
        Titolo = o.Testo("titolo", Frase),
        Fonte = o.Testo("fonte", Frase),
        Apre = o.Momento("apre"),
        Chiude = o.Momento("chiude"),
        Tardivi = o.Scelta<Tardivi>("tardivi"),
        Adesione = o.Scelta<ModoAdesione>("adesione"),
        Firma = o.OggettoSeDato("firma", firma => new DefinizioneFirma(firma.Scelta<ModoFirma>("modo"), firma.Testo("istruzioni", Frase), firma.Indirizzo("url"))),
        Effetto = o.SceltaSeData<EffettoAdesione>("effetto"),
        TermineIntegrazione = o.InteroSeDato("termineIntegrazione", 1, 90, DefinizioneAvviso.TerminiPerDifetto),
        TerminePreavviso = o.InteroSeDato("terminePreavviso", 10, 90, DefinizioneAvviso.TerminiPerDifetto),
        ChiedeRapporti = o.Booleano("chiedeRapporti"),
        Ammessi = o.OggettoSeDato("ammessi", Ammessi),
        EscludeContratti = o.OggettoSeDato("escludeContratti", esclusi => new DefinizioneEsclusi(esclusi.Testo("citazione", Frase))),
        Contatti = o.Testo("contatti", Frase),
    };

    private static DefinizioneInformativa Informativa(DefinizioneOggetto o) => new(
        o.Intero("versione", 1, 1_000_000),
        o.Oggetto("testo", testo => new DefinizioneTesto(testo.Pagina("it", Pagina), testo.Pagina("en", Pagina)))!,
        o.Indirizzo("url"));

    private static DefinizioneConservazione Conservazione(DefinizioneOggetto o)
    {
        var (bozze, recapiti, personali) = DefinizioneConservazione.Predefinita;
        return new(
            o.InteroSeDato("bozzeGiorni", 1, 730, bozze), o.InteroSeDato("recapitiGiorni", 30, 1825, recapiti), o.InteroSeDato("personaliAnni", 1, 40, personali));
    }

    private static DefinizioneCabina Cabina(DefinizioneOggetto o) => new(
        o.Elenco("posti", 400, posti => new DefinizionePosti(
            posti.IdSeDato("tavolo") is { } tavolo ? new(tavolo) : null,
            posti.Scelta<CategoriaCabina>("categoria"),
            posti.Intero("posti", 0, 50),
            posti.Scelta<MetodoCabina>("metodo"))),
        o.InteroSeDato("durataMesi", 1, 120),
        o.OggettoSeDato("designabili", Ammessi));

    private static DefinizioneAmmessi Ammessi(DefinizioneOggetto o) =>
        new(o.Scelte<TipoSoggetto>("tipi"), o.Scelte<TipoEts>("tipiEts"), o.Testo("citazione", Frase));

    /// <summary>What is wrong before any member can be named, or null.</summary>
    private static string? ErroreDiSintassi(ReadOnlySpan<byte> json)
    {
        var lettore = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MassimaProfondita });
        try
        {
            while (lettore.Read())
            {
                if (lettore.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = lettore.GetString();
            }

            return null;
        }
        catch (JsonException errore)
        {
            var motivo = errore.Message.Split(" LineNumber:")[0];
            return $"Expected a JSON document without comments or trailing commas, at most {MassimaProfondita} levels deep. Line {errore.LineNumber + 1}: {motivo}";
        }
        catch (InvalidOperationException)
        {
            var riga = json[..(int)lettore.TokenStartIndex].Count((byte)'\n') + 1;
            return $"Expected text in UTF-8. Line {riga}: bytes or a \\u escape that are no character.";
        }
    }

    private static LetturaDefinizione Illeggibile(string messaggio) => new(ImmutableArray.Create(new Guasto("$", messaggio)));
}
