using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The objectives as a card: of each what is required, present and missing.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
internal static class ObiettiviCards
{
    /// <param name="ufficio">Whether there are buttons to write down what is there.</param>
    public static Piece.Card All(Piano piano, Wording wording, bool ufficio)
    {
        var (definizione, title) = (piano.Definizione!, wording.Di("obiettivi.titolo"));
        var view = new ObiettiviCard(
            wording.Lingua.Codice(),
            title,
            wording.Di(definizione.Obiettivi.IsEmpty ? "obiettivi.nessuno" : "obiettivi.guida", ("ambito", definizione.Nome)),
            [.. definizione.Obiettivi.Select(obiettivo => Entry(obiettivo, piano, wording))],
            [
                .. definizione.Obiettivi.Where(_ => ufficio).Select(obiettivo => new Pulsante(
                    wording.Di("pulsante.rileva", ("obiettivo", ObiettiviWords.Nome(obiettivo.Tipo, wording))), ObiettivoForm.Name, $"{piano.Id}:{obiettivo.Tipo.Codice()}")),
            ]);
        return new(Cards.Bind(view), title);
    }

    private static VoceObiettivo Entry(DefinizioneObiettivo obiettivo, Piano piano, Wording wording)
    {
        var perAnno = piano.Obiettivi.PerAnno(obiettivo.Tipo).ToList();
        return new(ObiettiviWords.Nome(obiettivo.Tipo, wording), [.. Rows()]);

        IEnumerable<Riga> Rows()
        {
            var definizione = piano.Definizione!;
            yield return new(wording.Di("obiettivi.richiesto"), ObiettiviWords.Richiesto(obiettivo, definizione, wording));
            if (perAnno is not [var ultima, .. var prima])
            {
                yield return new(wording.Di("obiettivi.presente"), wording.Di("obiettivi.nonRilevato"));
            }
            else
            {
                yield return new(wording.Di("obiettivi.presenteNel", ("anno", $"{ultima.Anno}")), ObiettiviWords.Presente(ultima.Presente, wording));
                yield return new(wording.Di("obiettivi.manca"), ObiettiviWords.Manca(obiettivo, ultima.Presente, definizione, wording));
                yield return new(wording.Di("obiettivi.fonteDato"), ultima.Fonte);
                if (prima.Count > 0) yield return new(wording.Di("obiettivi.prima"), ObiettiviWords.Prima(prima, wording));
            }

            if (obiettivo.AbitantiPer is not null) yield return new(wording.Di("obiettivi.residenti"), ObiettiviWords.Residenti(definizione, wording));
            yield return new(wording.Di("obiettivi.documento"), $"«{obiettivo.Citazione}»\n{obiettivo.Fonte}");
        }
    }
}

/// <summary>The service objectives of a plan.</summary>
public sealed record ObiettiviCard(string Lingua, string Titolo, string Guida, IReadOnlyList<VoceObiettivo> Voci, IReadOnlyList<Pulsante> Pulsanti);

public sealed record VoceObiettivo(string Nome, IReadOnlyList<Riga> Righe);
