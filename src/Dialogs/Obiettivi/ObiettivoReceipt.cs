using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of a report of an objective: what it says, and what is missing by it.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
internal static class ObiettivoReceipt
{
    public static Receipt? Of(FattoRegistrato act, Piano piano, Wording wording)
    {
        if (act.Fatto is not ObiettivoRilevato rilevato) return null;

        var (definizione, title) = (piano.Definizione!, wording.Di("obiettivi.ricevuta.titolo"));
        var numero = piano.Obiettivi.Tutte.First(rilevazione => rilevazione.Seq == act.Seq).Numero;
        var view = new RiepilogoCard(wording.Lingua.Codice(), title, null, wording.Di("obiettivi.ricevuta.nota"), [.. Rows()], [new(wording.Di("pulsante.obiettivi"), ObiettiviDialog.Command)]);
        return new(new(Cards.Bind(view), title), new(Codice, numero, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale), wording.Di("obiettivi.ricevuta.detto"));

        IEnumerable<Riga> Rows()
        {
            yield return new(wording.Di("form.ambito"), definizione.Nome);
            yield return new(wording.Di("form.obiettivo.rileva.obiettivo.etichetta"), ObiettiviWords.Nome(rilevato.Obiettivo, wording));
            yield return new(wording.Di("obiettivi.presenteNel", ("anno", $"{rilevato.Anno}")), ObiettiviWords.Presente(rilevato.Presente, wording));
            if (RegoleObiettivi.Obiettivo(piano, rilevato.Obiettivo) is { } obiettivo) yield return new(wording.Di("obiettivi.manca"), ObiettiviWords.Manca(obiettivo, rilevato.Presente, definizione, wording));
            yield return new(wording.Di("obiettivi.fonteDato"), rilevato.Fonte);
            yield return new(wording.Di("cabina.ora"), CivilText.Quando(act.Ora, wording.Lingua));
            yield return new(wording.Di("dati.fatto.impronta"), AdesioneRicevutaCard.Gruppi(act.Impronta.Esadecimale));
        }
    }

    private const string Codice = "obiettivo.rilevato";
}
