using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office and who joined wrote to each other about an adesione, as a member of one's own data.</summary>
[Regola("SEC-02", "artt. 15 e 20 Reg. (UE) 2016/679")]
internal static class DatiIstruttoria
{
    public static void Write(Utf8JsonWriter json, Adesione adesione)
    {
        json.WriteStartObject("istruttoria");
        json.WriteString("stato", adesione.Stato.Codice());
        json.WriteString("protocollo", adesione.Protocollo is { } protocollo ? $"{protocollo.Numero} {LocalDatePattern.Iso.Format(protocollo.Data)}" : null);
        json.WriteStartArray("scritti");
        foreach (var (cosa, quando, testo) in Scritti(adesione))
        {
            json.WriteStartObject();
            json.WriteString("cosa", cosa);
            json.WriteString("quando", InstantPattern.ExtendedIso.Format(quando));
            json.WriteString("testo", testo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<(string Cosa, Instant Quando, string? Testo)> Scritti(Adesione adesione)
    {
        foreach (var chiesta in adesione.Integrazioni) yield return ("integrazione", chiesta.Ora, chiesta.Motivo);
        if (adesione.Preavviso is { } preavviso)
        {
            yield return ("preavviso", preavviso.Ora, preavviso.Motivo);
            foreach (var osservazioni in preavviso.Osservazioni) yield return ("osservazioni", osservazioni.Ora, osservazioni.Testo);
        }

        foreach (var riapertura in adesione.Riaperture)
        {
            if (riapertura.Annullata is { } annullata) yield return ("esclusione", annullata.Ora, annullata.Motivo);
            yield return (riapertura.Annullata is null ? "riesame" : "riapertura", riapertura.Ora, riapertura.Motivo);
        }

        if (adesione.Esclusione is { } esclusione) yield return ("esclusione", esclusione.Ora, esclusione.Motivo);
        if (adesione.Recesso is { } recesso) yield return ("recesso", recesso.Ora, recesso.Motivo);
    }
}
