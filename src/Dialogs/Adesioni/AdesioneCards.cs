using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the cards of the adesioni show.</summary>
public static class AdesioneCards
{
    private const int PerCard = 3;

    public static Pdz Pdz(Adesione adesione) => new() { Receipt = new("adesione", adesione.Numero, adesione.Anno, adesione.Impronta.Esadecimale) };

    /// <summary>How a button names an adesione: with its plan, since the person may talk of another by the time it is pressed.</summary>
    public static string Id(Adesione adesione, Piano piano) => $"{piano.Id}:{adesione.Numero}";

    /// <summary>The number of the adesione that a button names, if it names one of this plan.</summary>
    public static int? Numero(string id, Piano piano) =>
        id.StartsWith($"{piano.Id}:", StringComparison.Ordinal) && int.TryParse(id.AsSpan(piano.Id.Valore.Length + 1), out var numero) ? numero : null;

    /// <summary>Whether a button is about an adesione, and not about a draft.</summary>
    public static bool Names(string id) => id.Contains(':', StringComparison.Ordinal);

    /// <summary>The receipt: number, moment, fingerprint, what was declared, and that it doesn't take the place of the protocol.</summary>
    public static Piece.Card Receipt(Adesione adesione, Piano piano, Wording wording)
    {
        var definizione = piano.Definizione!;
        var view = new AdesioneRicevutaCard(
            wording.Lingua.Codice(),
            wording.Di(adesione.Stato == StatoAdesione.Preadesione ? "ricevuta.titolo.preadesione" : "ricevuta.titolo"),
            Number(adesione, wording),
            Since(adesione, wording),
            Name(adesione, wording),
            Note(adesione, definizione, wording),
            [.. Joined(adesione, definizione, wording), .. Waits(adesione, wording), .. Declared(adesione, piano, wording), .. Changes(adesione, wording)],
            wording.Di("ricevuta.impronta"),
            AdesioneRicevutaCard.Gruppi(adesione.Impronta.Esadecimale),
            wording.Di("ricevuta.avvertenza", ("capofila", definizione.Capofila.Nome)),
            [new(wording.Di("pulsante.mia"), "adesione.mia"), new(wording.Di("pulsante.salvaFile"), AdesioneTesto.Verb, Id(adesione, piano))]);
        return new(Cards.Bind(view), wording.Di("ricevuta.notifica", ("numero", $"{adesione.Numero}/{adesione.Anno}")));
    }

    /// <summary>That it was changed or ended, its advisory voice, and that the plan or its term is an example; null when there is nothing to know.</summary>
    internal static string? Note(Adesione adesione, DefinizionePiano definizione, Wording wording)
    {
        var late = adesione.Voce == Voce.Consultiva;
        string?[] notes =
        [
            adesione.Recesso is { } recesso ? wording.Di("ricevuta.recessa", ("quando", CivilText.Quando(recesso.Ora, wording.Lingua))) : Sentence(StatoInParole.DelloUfficio(adesione, wording)),
            adesione.Modifiche.IsEmpty ? null : wording.Di("ricevuta.modificata"),
            late ? wording.Di(adesione.DaDecidere ? "ricevuta.tardiva" : "ricevuta.consultiva") : null,
            PianoWords.Example(definizione, wording, withDates: late),
        ];
        return notes.Any(note => note is not null) ? string.Join(' ', notes.OfType<string>()) : null;

        static string? Sentence(string? words) => words is null ? null : $"{words}.";
    }

    /// <summary>All of them, a few to a card: more would not fit in one message.</summary>
    public static IEnumerable<Piece> Mine(IReadOnlyList<Adesione> mine, Piano piano, Wording wording)
    {
        var title = wording.Di("mia.titolo");
        var cards = mine.Count == 0 ? [[]] : mine.Chunk(PerCard);
        return cards.Select(some => new Piece.Card(
            Cards.Bind(new AdesioneMiaCard(
                wording.Lingua.Codice(),
                title,
                some.Length == 0 ? wording.Di("mia.nessuna") : null,
                [.. some.Select(adesione => Entry(adesione, piano, wording))],
                some.Length == 0 ? [new(wording.Di("pulsante.adesione"), AdesioneForm.Name, Stile: Stile.Positive)] : [])),
            title));
    }

    private static VoceAdesione Entry(Adesione adesione, Piano piano, Wording wording) => new(
        Name(adesione, wording),
        Number(adesione, wording),
        Since(adesione, wording),
        StatoInParole.Di(adesione, wording),
        [new(wording.Di("form.adesione.tavoli.etichetta"), Tavoli(adesione, piano)), .. AtTavoli(adesione, piano, wording), .. StatoInParole.Protocollo(adesione, wording), .. StatoInParole.Pratica(adesione, wording)],
        [.. Buttons(adesione).Select(button => new Pulsante(wording.Di($"pulsante.{button.Text}"), button.Verb, Id(adesione, piano)))]);

    [Regola("ADE-08")]
    private static IEnumerable<(string Text, string Verb)> Buttons(Adesione adesione)
    {
        yield return ("ricevuta", "adesione.ricevuta");
        if (adesione.Stato is StatoAdesione.Recessa or StatoAdesione.Esclusa) yield break;

        if (adesione.Stato == StatoAdesione.DaIntegrare) yield return (CompletaForm.Name, CompletaForm.Name);
        if (adesione.Stato == StatoAdesione.Preavvisata) yield return (OsservazioniForm.Name, OsservazioniForm.Name);
        yield return (ModificaForm.Name, ModificaForm.Name);
        yield return (RecessoForm.Name, RecessoForm.Name);
    }

    internal static string Number(Adesione adesione, Wording wording) => wording.Di("ricevuta.numero", ("numero", $"{adesione.Numero}/{adesione.Anno}"));

    internal static string Name(Adesione adesione, Wording wording) => adesione.Dati.Denominazione ?? adesione.Personali?.Nome ?? wording.Di("ricevuta.cancellato");

    /// <summary>When it was presented; of who joined by attending, at which session.</summary>
    [Regola("ADE-15")]
    internal static string Since(Adesione adesione, Wording wording) => wording.Di(
        adesione.Intervento is { } intervento && intervento.Seq == adesione.Seq ? "ricevuta.intervenuta" : "ricevuta.presentata", ("quando", CivilText.Quando(adesione.Ora, wording.Lingua)));

    /// <summary>What is still to be done for it to count: how it is signed.</summary>
    [Regola("ADE-16")]
    internal static IEnumerable<Riga> Waits(Adesione adesione, Wording wording) =>
        adesione.Stato == StatoAdesione.DaSottoscrivere ? StatoInParole.Pratica(adesione, wording) : [];

    /// <summary>The Ambito, and what one has become part of, where it has a name.</summary>
    internal static IEnumerable<Riga> Joined(Adesione adesione, DefinizionePiano definizione, Wording wording)
    {
        yield return new(wording.Di("form.ambito"), definizione.Nome);
        if (definizione.Rete is { } rete && adesione.FaParteDellaRete) yield return new(wording.Di("ricevuta.rete"), rete);
        foreach (var row in StatoInParole.Protocollo(adesione, wording)) yield return row;
    }

    /// <summary>What was declared, with the labels of the form; nothing that was left empty.</summary>
    internal static IEnumerable<Riga> Declared(Adesione adesione, Piano piano, Wording wording) =>
        from answer in Answers(adesione, piano, wording)
        where answer.Answer is { Length: > 0 }
        select new Riga(wording.Di($"form.adesione.{answer.Field}.etichetta"), answer.Answer);

    /// <summary>Each change: when, what, its fingerprint.</summary>
    [Regola("ADE-08")]
    internal static IEnumerable<Riga> Changes(Adesione adesione, Wording wording) => adesione.Modifiche.Select(modifica => new Riga(
        wording.Di("ricevuta.modifica.data", ("quando", CivilText.Quando(modifica.Ora, wording.Lingua))),
        $"{string.Join(", ", modifica.Campi.Select(field => wording.Di($"form.adesione.{field}.etichetta")))}\n{AdesioneRicevutaCard.Gruppi(modifica.Impronta.Esadecimale)}"));

    /// <summary>What is declared in one field, as people read it; null when nothing is.</summary>
    internal static string? Answer(string field, Adesione adesione, Piano piano, Wording wording) => field switch
    {
        "denominazione" => adesione.Dati.Denominazione ?? adesione.Personali?.Nome,
        "privacy" => adesione.Dati.Informativa is { Length: > 0 } version ? wording.Di("form.adesione.privacy.letta", ("versione", version)) : null,
        "veridicita" => adesione.Dati.Informativa.Length > 0 ? wording.Di("form.dichiarato") : null,
        _ => Answers(adesione, piano, wording).First(answer => answer.Field == field).Answer,
    };

    /// <summary>What is declared, by field, as people read it; but for the name, which stands on top.</summary>
    internal static IEnumerable<(string Field, string? Answer)> Answers(Adesione adesione, Piano piano, Wording wording)
    {
        var (dati, personali, definizione) = (adesione.Dati, adesione.Personali, piano.Definizione!);
        return
        [
            ("tipo", PlanChoices.Kinds(wording.Lingua).Name(dati.Tipo.Codice())),
            ("tipoEts", dati.TipoEts is { } section ? PlanChoices.Sections(wording.Lingua).Name(section.Codice()) : null),
            ("codiceFiscale", dati.CodiceFiscale ?? personali?.CodiceFiscale),
            ("runts", dati.Runts),
            ("comune", definizione.Comuni.FirstOrDefault(comune => comune.Istat.Istat == dati.Comune)?.Nome ?? personali?.ComuneAltro),
            ("rappresentante", personali?.Rappresentante is { } chi && Rappresentante.Leggi(chi).Riuscita(out var letto, out _) ? letto.Nome.Valore : personali?.Rappresentante),
            ("carica", personali?.Carica),
            ("delega", personali?.Delega),
            ("email", personali?.Email),
            ("pec", personali?.Pec),
            ("telefono", personali?.Telefono),
            ("tavoli", Tavoli(adesione, piano)),
            ("supplente", personali?.Supplente),
            ("aiTavoli", AlTavolo.All(personali, piano, wording)),
            ("risorse", personali?.Risorse),
            ("rapportiAmbito", personali?.RapportiAmbito),
        ];
    }

    internal static string Tavoli(Adesione adesione, Piano piano) => string.Join('\n', adesione.Dati.Tavoli.Select(id => AlTavolo.Nome(id, piano)));

    private static IEnumerable<Riga> AtTavoli(Adesione adesione, Piano piano, Wording wording)
    {
        if (AlTavolo.All(adesione.Personali, piano, wording) is { } people) yield return new(wording.Di("form.adesione.aiTavoli.etichetta"), people);
    }
}
