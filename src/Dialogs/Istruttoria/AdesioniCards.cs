using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the cards of the office's work list show: in a chat with one person alone, for they show personal data.</summary>
[Regola("ADE-06")]
internal static class AdesioniCards
{
    /// <summary>Comuni that go into the card's list; where there are more they are asked for in words.</summary>
    private const int MostComuni = 40;

    /// <summary>Observations that are shown in full.</summary>
    private const int MostStory = 8;

    /// <param name="shown">The entries of the page; those of the filter's page unless something just changed them.</param>
    public static Piece.Card List(FiltroAdesioni filter, Piano piano, Wording wording, string? note = null, IReadOnlyList<Adesione>? shown = null)
    {
        var title = wording.Di("adesioni.titolo");
        var all = filter.Di(piano).ToList();
        var first = Math.Min(filter.Pagina, Math.Max(0, (all.Count - 1) / FiltroAdesioni.PerPagina)) * FiltroAdesioni.PerPagina;
        var here = filter with { Pagina = first / FiltroAdesioni.PerPagina };
        shown ??= all.GetRange(first, Math.Min(FiltroAdesioni.PerPagina, all.Count - first));
        var view = new AdesioniCard(
            wording.Lingua.Codice(),
            title,
            Counts(piano, wording),
            note,
            all.Count == 0 ? wording.Di("adesioni.nessuna") : wording.Di("adesioni.pagina", ("da", $"{first + 1}"), ("a", $"{Math.Min(first + FiltroAdesioni.PerPagina, all.Count)}"), ("quante", $"{all.Count}")),
            Filters(filter, piano, wording),
            [.. shown.Select(adesione => Entry(adesione, here, piano, wording))],
            [.. Buttons(here, all.Count, shown, piano, wording)]);
        return new(Cards.Bind(view), title);
    }

    /// <summary>All that was declared, and all that the office wrote about it.</summary>
    /// <param name="head">Whether it is shown to the head, who may have it looked at anew.</param>
    public static IEnumerable<Piece> Detail(Adesione adesione, Piano piano, Wording wording, string? note, bool head)
    {
        var title = wording.Di("pratica.titolo", ("numero", adesione.Nome), ("ente", AdesioneCards.Name(adesione, wording)));
        var story = StatoInParole.Storia(adesione, wording).TakeLast(MostStory).ToList();
        if (story.Count > 0) yield return Card(wording.Di("pratica.storia", ("numero", adesione.Nome)), null, story, []);
        yield return Card(
            title,
            string.Join("\n\n", new[] { note, StatoInParole.Di(adesione, wording), Lacks(adesione, piano, wording) }.OfType<string>()),
            [.. StatoInParole.Protocollo(adesione, wording), .. AdesioneCards.Declared(adesione, piano, wording)],
            [.. Acts(adesione, piano).Concat(head ? Anew(adesione) : []).Select(act => Act(act, adesione, null, piano, wording))]);

        Piece.Card Card(string heading, string? guide, IReadOnlyList<Riga> rows, IReadOnlyList<Pulsante> buttons) =>
            new(Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), heading, null, guide, rows, buttons)), heading);
    }

    private static string Counts(Piano piano, Wording wording) => string.Join(" · ",
        from option in FiltroDetto.StatesIn(wording.Lingua).Options
        let stato = Codici.Membro<StatoAdesione>(option.Code)!.Value
        let quante = piano.Adesioni.Quante(stato)
        where quante > 0 || stato is not (StatoAdesione.DaSottoscrivere or StatoAdesione.Preadesione)
        select wording.Di("adesioni.conto", ("stato", option.Name), ("quante", $"{quante}")));

    private static List<SceltaFiltro> Filters(FiltroAdesioni filter, Piano piano, Wording wording)
    {
        var plan = PlanChoices.Of(piano.Definizione!, wording.Lingua);
        List<SceltaFiltro> filters =
        [
            Choose("stato", filter.Stato?.Codice(), FiltroDetto.StatesIn(wording.Lingua)),
            Choose("tipo", filter.Tipo?.Codice(), PlanChoices.Kinds(wording.Lingua)),
            Choose("tavolo", filter.Tavolo, plan.TuttiITavoli),
        ];
        if (plan.Comuni.Options.Length <= MostComuni) filters.Add(Choose("comune", filter.Comune, plan.Comuni));
        return filters;

        SceltaFiltro Choose(string name, string? chosen, Choices choices) => new(
            name,
            wording.Di($"adesioni.filtro.{name}"),
            chosen ?? FiltroAdesioni.Tutti,
            [new(wording.Di("adesioni.filtro.tutti"), FiltroAdesioni.Tutti), .. choices.Options.Select(option => new Scelta(option.Name, option.Code))]);
    }

    private static VoceAdesione Entry(Adesione adesione, FiltroAdesioni filter, Piano piano, Wording wording) => new(
        AdesioneCards.Name(adesione, wording),
        AdesioneCards.Number(adesione, wording),
        CivilText.Quando(adesione.Ora, wording.Lingua),
        string.Join(". ", new[] { State(adesione, wording), Lacks(adesione, piano, wording) }.OfType<string>()),
        [],
        [.. Acts(adesione, piano).Where(act => act is not (ProtocolloForm.Name or DatiAltriDialog.Command)).Prepend(AdesioniDialog.OpenVerb).Select(act => Act(act, adesione, filter, piano, wording))]);

    private static string State(Adesione adesione, Wording wording) =>
        StatoInParole.DelloUfficio(adesione, wording) ?? (adesione.Stato == StatoAdesione.Recessa ? StatoInParole.Di(adesione, wording) : wording.Di("adesioni.daVedere"));

    private static string? Lacks(Adesione adesione, Piano piano, Wording wording)
    {
        if (adesione.Stato is StatoAdesione.Esclusa or StatoAdesione.Recessa) return null;

        var lacks = RegoleIntegrazione.Mancanti(adesione, piano).Select(field => wording.Di($"form.adesione.{field}.etichetta")).ToList();
        return lacks.Count == 0 ? null : wording.Di("pratica.manca", ("campi", string.Join(", ", lacks)));
    }

    /// <summary>What the office may do now with an adesione, by the verbs of its buttons.</summary>
    private static IEnumerable<string> Acts(Adesione adesione, Piano piano)
    {
        if (Admissible(adesione)) yield return AdesioniDialog.AdmitVerb;
        if (Admissible(adesione) && adesione.DaDecidere) yield return AdesioniDialog.AdmitAdvisoryVerb;
        if (!adesione.Compiuta && Mossa.Sottoscrivi.Porta(adesione.Stato) is not null) yield return PrimaDellUfficioForms.Signed.Name;
        if (RegolePresenza.Serve(adesione) && RegolePresenza.Confermabile(piano, adesione.Numero).Riuscita(out _, out _)) yield return PrimaDellUfficioForms.Attended.Name;
        if (adesione.Compiuta && Mossa.ChiediIntegrazione.Porta(adesione.Stato) is not null) yield return IntegrazioneForm.Name;
        if (Mossa.Preavvisa.Porta(adesione.Stato) is not null) yield return PreavvisoForm.Name;
        if (adesione is { Stato: StatoAdesione.Preavvisata, Preavviso.Termine: null }) yield return RicezioneForm.Name;
        else if (Mossa.Escludi.Porta(adesione.Stato) is not null) yield return EsclusioneForm.Name;
        yield return ProtocolloForm.Name;
        if (adesione.Autore == PersonaId.Nessuna) yield return DatiAltriDialog.Command;
    }

    /// <summary>What the head may do besides.</summary>
    [Regola("PIA-04")]
    private static IEnumerable<string> Anew(Adesione adesione)
    {
        if (Mossa.Riapri.Porta(adesione.Stato) is not null) yield return RiaperturaForms.Reopen.Name;
        if (Mossa.Riesamina.Porta(adesione.Stato) is not null) yield return RiaperturaForms.Review.Name;
    }

    private static bool Admissible(Adesione adesione) => adesione.Compiuta && Mossa.Ammetti.Porta(adesione.Stato) is not null;

    private static Pulsante Act(string verb, Adesione adesione, FiltroAdesioni? filter, Piano piano, Wording wording) => new(
        wording.Di($"pulsante.{verb}"),
        verb,
        PraticaId.Di(adesione, filter, piano),
        (int)adesione.UltimoAtto,
        verb == AdesioniDialog.AdmitVerb ? Stile.Positive : verb == EsclusioneForm.Name ? Stile.Destructive : Stile.Default);

    private static IEnumerable<Pulsante> Buttons(FiltroAdesioni filter, int all, IReadOnlyList<Adesione> shown, Piano piano, Wording wording)
    {
        yield return new(wording.Di("pulsante.filtra"), AdesioniDialog.Command, $"{piano.Id}:{AdesioniDialog.Chosen}");
        if (filter.Pagina > 0) yield return To(filter.Pagina - 1, "paginaPrima");
        if ((filter.Pagina + 1) * FiltroAdesioni.PerPagina < all) yield return To(filter.Pagina + 1, "paginaDopo");

        // Who is late and left to the office is decided one by one, and so is what the head has looked at anew.
        var admissible = shown.Where(adesione => Admissible(adesione) && adesione is { DaDecidere: false, InRiesame: false }).ToList();
        if (admissible.Count > 1)
            yield return new(wording.Di("pulsante.ammettiTutte"), AdesioniDialog.AdmitAllVerb, AdesioniDialog.IdOf(admissible, piano), AdesioniDialog.NOf(admissible));

        if (AmmettiTutte.Quante(filter, piano) is var every && every > admissible.Count)
            yield return new(wording.Di("pulsante.ammettiOgnuna", ("quante", $"{every}")), AmmettiTutte.Command, $"{piano.Id}:{filter.Codice}");

        Pulsante To(int page, string text) => new(wording.Di($"pulsante.{text}"), AdesioniDialog.Command, $"{piano.Id}:{(filter with { Pagina = page }).Codice}");
    }
}
