using System.Text.Json;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the register holds about somebody, and what is noted down beside it, as members of their data.</summary>
[Regola("SEC-02", "artt. 15 e 20 Reg. (UE) 2016/679")]
internal static class DatiRegistroJson
{
    public static void Write(Utf8JsonWriter json, DatiTenuti dati, Piano piano)
    {
        List(json, "registro", dati.Registro, Write);
        List(json, "incarichi", dati.Persona is { } persona ? piano.Nomine.Tutte.Where(nomina => nomina.A == persona) : [], Write);
        List(json, "enti", dati.Persona is { } chi ? piano.Referenze.Di(chi) : [], Write);
        List(json, "modifiche", dati.Persona is { } autore ? DatiRegistroCards.Changes(autore, piano) : [], Write);
        List(json, "avvisi", dati.Conservati.Avvisi, Write);
        List(json, "lavori", dati.Conservati.Lavori, Write);
    }

    private static void Write(Utf8JsonWriter json, DatoTenuto dato)
    {
        json.WriteNumber("fatto", dato.Seq);
        json.WriteString("tipo", dato.Tipo);
        json.WriteString("gruppo", dato.Gruppo.Codice());
        json.WriteString("quando", InstantPattern.ExtendedIso.Format(dato.Ora));
        if (dato.Adesione is { } adesione) json.WriteNumber("adesione", adesione);
        else json.WriteNull("adesione");
        json.WriteString("tavolo", dato.Tavolo?.Valore);
        json.WriteStartArray("valori");
        foreach (var valore in dato.Valori)
        {
            json.WriteStartObject();
            json.WriteString("campo", valore.Campo);
            json.WriteString("tavolo", valore.Tavolo);
            json.WriteString("valore", valore.Valore);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Nomina nomina)
    {
        json.WriteNumber("numero", nomina.Numero);
        json.WriteString("ruolo", nomina.Ruolo.Codice());
        json.WriteString("comune", nomina.Comune?.Istat);
        json.WriteString("stato", nomina.Stato.Codice());
        json.WriteString("nome", nomina.Nome);
    }

    private static void Write(Utf8JsonWriter json, Referenza una)
    {
        json.WriteNumber("numero", una.Numero);
        json.WriteNumber("adesione", una.Adesione);
        json.WriteString("stato", una.Stato.Codice());
        json.WriteString("nome", una.Nome);
    }

    private static void Write(Utf8JsonWriter json, (Adesione Adesione, Modifica Modifica) una)
    {
        json.WriteNumber("fatto", una.Modifica.Seq);
        json.WriteNumber("adesione", una.Adesione.Numero);
        json.WriteString("quando", InstantPattern.ExtendedIso.Format(una.Modifica.Ora));
        json.WriteStartArray("campi");
        foreach (var campo in una.Modifica.Campi) json.WriteStringValue(campo);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AvvisoConservato avviso)
    {
        json.WriteNumber("fatto", avviso.Fatto);
        json.WriteString("cosa", avviso.Cosa);
        json.WriteString("stato", avviso.Stato);
        json.WriteString("quando", avviso.Quando is { } ora ? InstantPattern.ExtendedIso.Format(ora) : null);
    }

    private static void Write(Utf8JsonWriter json, Lavoro lavoro)
    {
        json.WriteString("cosa", lavoro.Cosa);
        json.WriteString("quando", InstantPattern.ExtendedIso.Format(lavoro.Ora));
        json.WriteNumber("totale", lavoro.Totale);
        json.WriteNumber("fatte", lavoro.Fatte);
        json.WriteString("fine", lavoro.Fine?.Codice());
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
