using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>For whom the tavoli are shown.</summary>
/// <param name="Proprie">The adesioni they speak for.</param>
internal sealed record PerChiTavoli(ImmutableArray<Adesione> Proprie, bool Ufficio)
{
    /// <summary>For whoever reads along in a channel: nothing is anybody's.</summary>
    public static readonly PerChiTavoli Tutti = new([], false);

    public static PerChiTavoli Di(Turn turn) => new([.. RegoleAdesione.Proprie(turn.Piano, turn.Persona)], turn.Riservato(Ruolo.Ufficio) is null);
}

/// <summary>The plan's tavoli as cards: by area, whether they are open, how many sit there, which are one's own.</summary>
[Regola("PIA-07")]
internal static class TavoliCards
{
    /// <summary>How a button names a tavolo: with its plan, since the person may talk of another by the time it is pressed.</summary>
    public static string Id(TavoloId tavolo, Piano piano) => CabinaCards.Id(tavolo.Valore, piano);

    public static IEnumerable<Piece.Card> Pages(Piano piano, Wording wording, Instant ora, PerChiTavoli chi, string? note = null)
    {
        var definizione = piano.Definizione!;
        var title = wording.Di("tavoli.titolo");
        var text = wording.Di("tavoli.testo", ("ambito", definizione.Nome), ("aperti", $"{definizione.TavoliAperti.Count()}"), ("tavoli", $"{definizione.Tavoli.Length}"));
        var pages = ByArea(definizione).Chunk(TavoliCard.Most).ToList();
        foreach (var (at, page) in pages.Index())
        {
            var entries = page.Select((tavolo, place) => Entry(tavolo, place == 0 || page[place - 1].Area != tavolo.Area, piano, wording, chi)).ToList();
            Pulsante[] buttons = at == pages.Count - 1 ? [.. Buttons(piano, wording, ora, chi)] : [];
            yield return new(
                Cards.Bind(new TavoliCard(wording.Lingua.Codice(), title, at == 0 ? note : null, at == 0 ? text : null, entries, buttons)), title);
        }
    }

    /// <summary>The areas in the plan's order, then what is of none.</summary>
    private static IEnumerable<DefinizioneTavolo> ByArea(DefinizionePiano definizione) => definizione.Aree.Select(area => (AreaId?)area.Id).Append(null)
        .SelectMany(area => definizione.Tavoli.Where(tavolo => tavolo.Area == area));

    private static VoceTavolo Entry(DefinizioneTavolo tavolo, bool first, Piano piano, Wording wording, PerChiTavoli chi)
    {
        var definizione = piano.Definizione!;
        var area = definizione.Aree.FirstOrDefault(area => area.Id == tavolo.Area)?.Nome;
        var heading = area ?? (definizione.Tavoli.All(altro => altro.Area is null) ? null : wording.Di("tavoli.senzaArea"));
        var presenze = piano.Adesioni.Al(tavolo.Id);
        return new(
            first ? heading : null,
            tavolo.Nome,
            [State(tavolo, piano, wording), wording.Di("tavoli.presenze", ("enti", $"{presenze.Enti}"), ("cittadini", $"{presenze.Cittadini}"))],
            Mine(tavolo, wording, chi),
            chi.Ufficio ? [.. OfOffice(tavolo, piano, wording)] : []);
    }

    private static string State(DefinizioneTavolo tavolo, Piano piano, Wording wording) => tavolo.Aperto ? wording.Di("tavoli.aperto")
        : piano.Variazioni.Tavoli.Di(tavolo.Id)?.Motivo is { } motivo ? wording.Di("tavoli.chiusoPerche", ("motivo", motivo))
        : wording.Di("tavoli.chiuso");

    private static string? Mine(DefinizioneTavolo tavolo, Wording wording, PerChiTavoli chi)
    {
        var mine = chi.Proprie.Where(adesione => adesione.Dati.Tavoli.Contains(tavolo.Id.Valore)).ToList();
        return mine.Count == 0 ? null : wording.Di(
            mine.Exists(adesione => adesione.FaParteDellaRete) ? "tavoli.mio" : "tavoli.mioInAttesa", ("adesioni", string.Join(", ", mine.Select(adesione => adesione.Nome))));
    }

    /// <summary>Each carries the last fact about its tavolo.</summary>
    [Regola("DIA-06")]
    private static IEnumerable<Pulsante> OfOffice(DefinizioneTavolo tavolo, Piano piano, Wording wording)
    {
        string[] forms = [TavoloForms.Rename.Name, tavolo.Aperto ? TavoloForms.Close.Name : TavoloForms.Reopen.Name];
        return forms.Select(form => new Pulsante(wording.Di($"pulsante.{form}"), form, Id(tavolo.Id, piano), (int)piano.Variazioni.Tavoli.UltimoAtto(tavolo.Id)));
    }

    private static IEnumerable<Pulsante> Buttons(Piano piano, Wording wording, Instant ora, PerChiTavoli chi)
    {
        if (chi.Ufficio) yield return new(wording.Di($"pulsante.{TavoloForms.Add.Name}"), TavoloForms.Add.Name, Stile: Stile.Positive);
        if (!chi.Proprie.IsEmpty)
        {
            var which = chi.Proprie is [var only] ? AdesioneCards.Id(only, piano) : "";
            yield return new(wording.Di("pulsante.tavoliModifica"), ModificaForm.Name, which);
        }
        else if (RegoleAdesione.FuoriFinestra(piano, ora) is null)
        {
            yield return new(wording.Di($"pulsante.{AdesioneForm.Name}"), AdesioneForm.Name, Stile: chi.Ufficio ? Stile.Default : Stile.Positive);
        }
    }
}
