using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>The canonical form of a definition: what the register keeps and the imprint is taken of.</summary>
/// <remarks>
/// A member at its default is left out. So a member added later does not change the imprint of definitions that don't use it.
/// </remarks>
internal static class DefinizioneScrittura
{
    private static readonly JsonWriterOptions Opzioni = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] InJson(DefinizionePiano piano)
    {
        var byteScritti = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(byteScritti, Opzioni)) Scrivi(json, piano);
        return byteScritti.WrittenSpan.ToArray();
    }

    private static void Scrivi(Utf8JsonWriter json, DefinizionePiano piano)
    {
        json.WriteStartObject();
        json.WriteString("id", piano.Id.Valore);
        json.WriteNumber("versione", piano.Versione);
        if (!piano.Esempio.IsEmpty) Elenco(json, "esempio", piano.Esempio, json.WriteStringValue);
        json.WriteString("regione", piano.Regione);
        json.WriteStartObject("ambito");
        json.WriteString("nome", piano.Ambito.Nome);
        if (!piano.Ambito.AncheDetto.IsEmpty) Elenco(json, "ancheDetto", piano.Ambito.AncheDetto, json.WriteStringValue);
        json.WriteString("capofila", piano.Ambito.Capofila.Istat);
        json.WriteEndObject();
        if (piano.Rete is { } rete) json.WriteString("rete", rete);
        json.WriteStartObject("triennio");
        json.WriteNumber("da", piano.Triennio.Da);
        json.WriteNumber("a", piano.Triennio.A);
        json.WriteEndObject();
        Elenco(json, "comuni", piano.Comuni, comune => Comune(json, comune));
        Elenco(json, "aree", piano.Aree, area => Area(json, area));
        Elenco(json, "tavoli", piano.Tavoli, tavolo => Tavolo(json, tavolo));
        if (!piano.Organi.IsEmpty) Elenco(json, "organi", piano.Organi, organo => Organo(json, organo));
        if (!piano.Obiettivi.IsEmpty) Obiettivi(json, piano.Obiettivi);
        if (!piano.Riferimenti.IsEmpty) Elenco(json, "riferimenti", piano.Riferimenti, riferimento => Riferimento(json, riferimento));
        Avviso(json, piano.Avviso);
        Informativa(json, piano.Informativa);
        Conservazione(json, piano.Conservazione);
        if (piano.Cabina is { } cabina) Cabina(json, cabina);
        json.WriteEndObject();
    }

    private static void Comune(Utf8JsonWriter json, DefinizioneComune comune)
    {
        json.WriteStartObject();
        json.WriteString("istat", comune.Istat.Istat);
        json.WriteString("nome", comune.Nome);
        json.WriteNumber("residenti", comune.Residenti);
        json.WriteNumber("anno", comune.Anno);
        json.WriteString("fonte", comune.Fonte);
        json.WriteEndObject();
    }

    private static void Area(Utf8JsonWriter json, DefinizioneArea area)
    {
        json.WriteStartObject();
        json.WriteString("id", area.Id.Valore);
        json.WriteString("nome", area.Nome);
        json.WriteEndObject();
    }

    private static void Tavolo(Utf8JsonWriter json, DefinizioneTavolo tavolo)
    {
        json.WriteStartObject();
        json.WriteString("id", tavolo.Id.Valore);
        json.WriteString("nome", tavolo.Nome);
        if (tavolo.Area is { } area) json.WriteString("area", area.Valore);
        if (!tavolo.Aperto) json.WriteBoolean("aperto", false);
        json.WriteEndObject();
    }

    private static void Organo(Utf8JsonWriter json, DefinizioneOrgano organo)
    {
        json.WriteStartObject();
        json.WriteString("id", organo.Id.Valore);
        json.WriteString("nome", organo.Nome);
        if (!organo.AncheDetto.IsEmpty) Elenco(json, "ancheDetto", organo.AncheDetto, json.WriteStringValue);
        if (organo.Composizione is { } composizione) json.WriteString("composizione", composizione);
        if (organo.ConvocaDa is { } convoca) json.WriteString("convocaDa", convoca);
        if (organo.Allargato is { } allargato) json.WriteString("allargato", allargato);
        Elenco(json, "poteri", organo.Poteri, json.WriteStringValue);
        json.WriteString("fonte", organo.Fonte);
        json.WriteEndObject();
    }

    private static void Obiettivi(Utf8JsonWriter json, IEnumerable<DefinizioneObiettivo> obiettivi)
    {
        json.WriteStartObject("obiettivi");
        foreach (var obiettivo in obiettivi)
        {
            json.WriteStartObject(DefinizioneForme.Parola(obiettivo.Tipo));
            if (obiettivo.AbitantiPer is { } abitanti) json.WriteNumber("abitantiPer", abitanti);
            json.WriteString("citazione", obiettivo.Citazione);
            json.WriteString("fonte", obiettivo.Fonte);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Riferimento(Utf8JsonWriter json, DefinizioneRiferimento riferimento)
    {
        json.WriteStartObject();
        json.WriteString("oggetto", riferimento.Oggetto);
        Elenco(json, "citazioni", riferimento.Citazioni, citazione =>
        {
            json.WriteStartObject();
            json.WriteString("atto", citazione.Atto);
            json.WriteString("fonte", citazione.Fonte);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Avviso(Utf8JsonWriter json, DefinizioneAvviso avviso)
    {
        json.WriteStartObject("avviso");
        json.WriteString("titolo", avviso.Titolo);
        json.WriteString("fonte", avviso.Fonte);
        json.WriteString("apre", DefinizioneForme.InTesto(avviso.Apre));
        json.WriteString("chiude", DefinizioneForme.InTesto(avviso.Chiude));
        json.WriteString("tardivi", DefinizioneForme.Parola(avviso.Tardivi));
        json.WriteString("adesione", DefinizioneForme.Parola(avviso.Adesione));
        if (avviso.Firma is { } firma)
        {
            json.WriteStartObject("firma");
            json.WriteString("modo", DefinizioneForme.Parola(firma.Modo));
            json.WriteString("istruzioni", firma.Istruzioni);
            if (firma.Url is { } url) json.WriteString("url", url.OriginalString);
            json.WriteEndObject();
        }

        if (avviso.Effetto != EffettoAdesione.Immediato) json.WriteString("effetto", DefinizioneForme.Parola(avviso.Effetto));
        if (avviso.TermineIntegrazione != DefinizioneAvviso.TerminiPerDifetto) json.WriteNumber("termineIntegrazione", avviso.TermineIntegrazione);
        if (avviso.TerminePreavviso != DefinizioneAvviso.TerminiPerDifetto) json.WriteNumber("terminePreavviso", avviso.TerminePreavviso);
        json.WriteBoolean("chiedeRapporti", avviso.ChiedeRapporti);
        if (avviso.Ammessi is { } ammessi) Ammessi(json, "ammessi", ammessi);
        if (avviso.EscludeContratti is { } esclusi)
        {
            json.WriteStartObject("escludeContratti");
            json.WriteString("citazione", esclusi.Citazione);
            json.WriteEndObject();
        }

        json.WriteString("contatti", avviso.Contatti);
        json.WriteEndObject();
    }

    private static void Informativa(Utf8JsonWriter json, DefinizioneInformativa informativa)
    {
        json.WriteStartObject("informativa");
        json.WriteNumber("versione", informativa.Versione);
        json.WriteStartObject("testo");
        json.WriteString("it", informativa.Testo.It);
        json.WriteString("en", informativa.Testo.En);
        json.WriteEndObject();
        if (informativa.Url is { } url) json.WriteString("url", url.OriginalString);
        json.WriteEndObject();
    }

    private static void Conservazione(Utf8JsonWriter json, DefinizioneConservazione conservazione)
    {
        var (bozze, recapiti, personali) = DefinizioneConservazione.Predefinita;
        if (conservazione == DefinizioneConservazione.Predefinita) return;

        json.WriteStartObject("conservazione");
        if (conservazione.BozzeGiorni != bozze) json.WriteNumber("bozzeGiorni", conservazione.BozzeGiorni);
        if (conservazione.RecapitiGiorni != recapiti) json.WriteNumber("recapitiGiorni", conservazione.RecapitiGiorni);
        if (conservazione.PersonaliAnni != personali) json.WriteNumber("personaliAnni", conservazione.PersonaliAnni);
        json.WriteEndObject();
    }

    private static void Cabina(Utf8JsonWriter json, DefinizioneCabina cabina)
    {
        json.WriteStartObject("cabina");
        Elenco(json, "posti", cabina.Posti, posti =>
        {
            json.WriteStartObject();
            if (posti.Tavolo is { } tavolo) json.WriteString("tavolo", tavolo.Valore);
            json.WriteString("categoria", DefinizioneForme.Parola(posti.Categoria));
            json.WriteNumber("posti", posti.Quanti);
            json.WriteString("metodo", DefinizioneForme.Parola(posti.Metodo));
            json.WriteEndObject();
        });
        if (cabina.DurataMesi is { } mesi) json.WriteNumber("durataMesi", mesi);
        if (cabina.Designabili is { } solo) Ammessi(json, "designabili", solo);

        json.WriteEndObject();
    }

    private static void Ammessi(Utf8JsonWriter json, string nome, DefinizioneAmmessi solo)
    {
        json.WriteStartObject(nome);
        if (!solo.Tipi.IsEmpty) Elenco(json, "tipi", solo.Tipi, tipo => json.WriteStringValue(DefinizioneForme.Parola(tipo)));
        if (!solo.TipiEts.IsEmpty) Elenco(json, "tipiEts", solo.TipiEts, tipo => json.WriteStringValue(DefinizioneForme.Parola(tipo)));
        json.WriteString("citazione", solo.Citazione);
        json.WriteEndObject();
    }

    private static void Elenco<T>(Utf8JsonWriter json, string nome, IEnumerable<T> elementi, Action<T> scrivi)
    {
        json.WriteStartArray(nome);
        foreach (var elemento in elementi) scrivi(elemento);
        json.WriteEndArray();
    }
}
