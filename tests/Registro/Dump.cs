using System.Collections;
using System.Globalization;
using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Values as text, canonically: what has the same text is the same.</summary>
internal static class Dump
{
    /// <summary>A plan by all that can be asked of it.</summary>
    public static string Di(Piano piano)
    {
        var testo = new StringBuilder();
        testo.AppendLine(CultureInfo.InvariantCulture, $"{piano.Id} seq {piano.Seq} next {piano.Adesioni.ProssimoNumero}");
        testo.AppendLine(Valore(piano.Definizione));
        testo.AppendLine(Valore(piano.Nomine.Tutte)).AppendLine(Valore(piano.Referenze.Tutte)).AppendLine(Valore(piano.Squadre));
        testo.AppendLine(Valore(piano.Cabina.Designazioni)).AppendLine(Valore(piano.Variazioni.Tavoli.Tutti));
        foreach (var tavolo in piano.Definizione?.Tavoli ?? []) testo.AppendLine(CultureInfo.InvariantCulture, $"{tavolo} {piano.Adesioni.Al(tavolo.Id)}");
        testo.AppendLine(CultureInfo.InvariantCulture, $"informativa {piano.Informative.Versione} since {piano.Informative.Dal}, {piano.Informative.DalleOre}");
        testo.AppendLine(Valore(piano.Obiettivi.Tutte));
        foreach (var adesione in piano.Adesioni.Tutte)
        {
            var trovata = adesione.Soggetto is { } soggetto && piano.Adesioni.Di(soggetto, out var sua) ? sua.Numero : 0;
            var dellAutore = piano.Adesioni.Di(adesione.Autore).Select(altra => altra.Numero);
            testo.AppendLine(CultureInfo.InvariantCulture,
                $"{Valore(adesione)} found {trovata}, at {piano.Adesioni.Numero(adesione.Numero) == adesione}, author's {string.Join(' ', dellAutore)}, personal {piano.Personali.Interessato(adesione.Seq)}, author's personal {string.Join(' ', piano.Personali.Di(adesione.Autore))}, read {string.Join(' ', RegoleInformativa.LetteDa(piano, adesione.Autore))}");
        }

        foreach (var stato in Enum.GetValues<StatoAdesione>())
            testo.AppendLine(CultureInfo.InvariantCulture, $"{stato} {piano.Adesioni.Quante(stato)}: {string.Join(' ', piano.Adesioni.In(stato).Select(adesione => adesione.Numero))}");
        var conDati = Enumerable.Range(1, (int)piano.Seq).Where(seq => piano.Personali.Interessato(seq) is not null);
        testo.AppendLine(CultureInfo.InvariantCulture, $"personal {string.Join(' ', conDati)}");
        return testo.ToString();
    }

    /// <summary>A record by its properties, in their order.</summary>
    public static string Valore(object? valore) => valore switch
    {
        null => "null",
        string testo => $"\"{testo}\"",
        DefinizionePiano definizione => $"DefinizionePiano {{ {definizione.Id} {definizione.Versione} {definizione.Impronta} }}",
        IEnumerable elenco => $"[{string.Join(", ", elenco.Cast<object>().Select(Valore))}]",
        Fatto or FattoRegistrato or Adesione or DatiAdesione or DatiPersonali or PersoneAlTavolo or Modifica or Recesso or Integrazione or Preavviso or Osservazioni or Ammissione or Esclusione or Protocollo or Nomina or Referenza or Designazione or Designato or Elezione or Candidatura or EsitoElezione or ParitaDecisa =>
            $"{valore.GetType().Name} {{ {string.Join(", ", valore.GetType().GetProperties().Select(parte => $"{parte.Name} = {Valore(parte.GetValue(valore))}"))} }}",
        _ => Convert.ToString(valore, CultureInfo.InvariantCulture)!,
    };
}
