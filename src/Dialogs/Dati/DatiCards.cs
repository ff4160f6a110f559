using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the cards about one's own data show.</summary>
internal static class DatiCards
{
    /// <summary>Adesioni that are shown in full, the last ones; all of them are in the file.</summary>
    private const int MostActs = 3;

    /// <summary>Files that are named; all of them are in the file.</summary>
    private const int MostFiles = 8;

    /// <summary>What was written about an adesione and is shown, the last of it.</summary>
    private const int MostStory = 4;

    /// <summary>What is kept: each adesione as a card of its own, then all the rest with what one can do about it.</summary>
    public static IEnumerable<Piece> Overview(Turn turn, Conservati kept)
    {
        var wording = turn.Wording;
        foreach (var adesione in turn.Piano.Adesioni.TutteDi(turn.Persona).TakeLast(MostActs)) yield return OfAct(adesione, turn.Piano, wording);

        var id = turn.Piano.Id.Valore;
        yield return Card(
            wording,
            wording.Di("dati.titolo"),
            wording.Di("dati.guida", ("ambito", turn.Piano.Definizione!.Nome)),
            [.. Rows(turn, kept, whole: false)],
            [
                new(wording.Di("pulsante.datiTesto"), DatiFile.Verb, $"{id}:{DatiFile.Text}"),
                new(wording.Di("pulsante.datiJson"), DatiFile.Verb, $"{id}:{DatiFile.Json}"),
                new(wording.Di("pulsante.datiCancella"), DatiDialog.EraseVerb, Stile: Stile.Destructive),
            ]);
    }

    /// <summary>What is declared in an adesione, and the last of what was written about it.</summary>
    public static Piece.Card OfAct(Adesione adesione, Piano piano, Wording wording) =>
        Card(wording, Act(adesione, wording), null, [.. AdesioneCards.Declared(adesione, piano, wording), .. StatoInParole.Storia(adesione, wording).TakeLast(MostStory)], []);

    /// <summary>All that is kept, a label and its lines each; the same words in the card and in the file, which has every line.</summary>
    public static IEnumerable<Riga> Rows(Turn turn, Conservati kept, bool whole)
    {
        var wording = turn.Wording;
        var acts = turn.Piano.Adesioni.TutteDi(turn.Persona).ToList();
        yield return Row("adesioni", acts.Select(adesione => Act(adesione, wording)));
        foreach (var row in DatiRegistroCards.Rows(DatiNelRegistro.Di(kept.Fatti, turn.Piano, wording), turn.Piano, wording, whole)) yield return row;
        foreach (var row in DatiRegistroCards.Stands(turn.Persona, turn.Piano, wording, whole)) yield return row;
        yield return Row("informativa", InformativaCard.Lines(turn.Piano, turn.Persona, wording));
        yield return Row("bozza", turn.Bozze.Select(draft => wording.Di("dati.bozza.aperta", ("modulo", wording.Di($"form.{draft.Form}.titolo")), ("risposte", $"{draft.Answers.Count}"))));
        yield return Row("file", Files(kept, wording));
        if (!kept.Avvisi.IsEmpty) yield return Row("avvisi", DatiRegistroCards.Told(kept.Avvisi, wording, whole));
        if (!kept.Lavori.IsEmpty) yield return Row("lavori", kept.Lavori.Select(work => Ordered(work, wording)));
        yield return Row("lingua", [wording.Di("dati.lingua.parlata")]);
        yield return Row("ambiti", kept.Ambiti);
        yield return Row("recapito", kept.Recapito is { } where ? [Where(where, wording)] : []);
        yield return Row("conservazione", Conservazione.Di(turn.Piano.Definizione!, kept.RecapitiGiorni).Select(kind => Kept(kind, wording)));
        yield return Row("resta", [wording.Di("dati.resta.testo")]);

        Riga Row(string name, IEnumerable<string> lines) =>
            new(wording.Di($"dati.{name}.etichetta"), string.Join('\n', lines) is { Length: > 0 } text ? text : wording.Di("dati.niente"));
    }

    /// <summary>What goes and what stays, before it does.</summary>
    public static Piece.Card Question(Turn turn, Conservati kept, string id)
    {
        var wording = turn.Wording;
        var acts = turn.Piano.Adesioni.TutteDi(turn.Persona).Where(adesione => adesione.Personali is not null).ToList();
        return Card(
            wording,
            wording.Di("dati.domanda.titolo"),
            wording.Di("dati.domanda.guida"),
            [
                new(wording.Di("dati.domanda.via"), string.Join('\n', Going(turn, kept))),
                new(wording.Di("dati.domanda.resta"), string.Join('\n', Staying(acts, wording))),
            ],
            [
                new(wording.Di("pulsante.datiCancellaDavvero"), DatiDialog.YesVerb, id, Stile: Stile.Destructive),
                new(wording.Di("pulsante.datiLascia"), DatiDialog.NoVerb, id),
            ],
            wording.Di("dati.domanda.avviso"));
    }

    /// <summary>That it is done: where the register says so, and what a body has to do now.</summary>
    /// <param name="fatto">Null when nothing of it was in the register.</param>
    public static Piece.Card Receipt(Turn turn, FattoRegistrato? fatto)
    {
        var (wording, definizione) = (turn.Wording, turn.Piano.Definizione!);
        var rows = new List<Riga>();
        if (fatto is not null)
        {
            rows.Add(new(wording.Di("dati.fatto.registro"), wording.Di(
                "dati.fatto.numero", ("numero", $"{fatto.Seq}"), ("quando", CivilText.Quando(fatto.Ora, wording.Lingua)))));
            rows.Add(new(wording.Di("dati.fatto.impronta"), AdesioneRicevutaCard.Gruppi(fatto.Impronta.Esadecimale)));
        }

        var acts = turn.Piano.Adesioni.TutteDi(turn.Persona).Where(adesione => adesione.Personali is null).ToList();
        if (acts.Count > 0) rows.Add(new(wording.Di("dati.domanda.resta"), string.Join('\n', Staying(acts, wording))));
        if (acts.Any(adesione => !adesione.Chiusa)) rows.Add(new(wording.Di("dati.fatto.ente"), wording.Di("dati.fatto.nuovoRappresentante", ("contatti", definizione.Avviso.Contatti))));
        return Card(wording, wording.Di("dati.fatto.titolo"), wording.Di("dati.fatto.guida"), rows, [new(wording.Di("pulsante.dati"), DatiDialog.Command)]);
    }

    private static IEnumerable<string> Going(Turn turn, Conservati kept)
    {
        var wording = turn.Wording;
        foreach (var line in DatiRegistroCards.Going(kept.Fatti, turn.Piano, wording, turn.Ora)) yield return line;
        foreach (var draft in turn.Bozze) yield return wording.Di("dati.via.bozza", ("modulo", wording.Di($"form.{draft.Form}.titolo")));
        if (!kept.Allegati.IsEmpty) yield return wording.Di("dati.via.file", ("quanti", $"{kept.Allegati.Length}"));
        if (!kept.Avvisi.IsEmpty) yield return wording.Di("dati.via.avvisi", ("quanti", $"{kept.Avvisi.Length}"));
        if (!kept.Lavori.IsEmpty) yield return wording.Di("dati.via.lavori", ("quanti", $"{kept.Lavori.Length}"));
        yield return wording.Di("dati.via.recapito");
    }

    private static IEnumerable<string> Staying(List<Adesione> acts, Wording wording) =>
        acts.Select(adesione => adesione.Dati.Denominazione is { } ente
                ? wording.Di("dati.resta.ente", ("numero", Number(adesione)), ("ente", ente))
                : wording.Di("dati.resta.cittadino", ("numero", Number(adesione))))
            .Append(wording.Di("dati.resta.persona"));

    private static string Ordered(Lavoro work, Wording wording) => wording.Di(
        "dati.lavori.uno", ("cosa", wording.Di($"lavoro.{work.Cosa}.fine", ("totale", $"{work.Totale}"))), ("quando", CivilText.Quando(work.Ora, wording.Lingua)));

    private static IEnumerable<string> Files(Conservati kept, Wording wording)
    {
        foreach (var file in kept.Allegati.TakeLast(MostFiles))
            yield return wording.Di(
                "dati.file.uno", ("nome", file.Nome), ("ricevuto", CivilText.Giorno(file.Ricevuto, wording.Lingua)), ("scade", CivilText.Giorno(file.Scade, wording.Lingua)));
        if (kept.Allegati.Length > MostFiles) yield return wording.Di("dati.file.altri", ("quanti", $"{kept.Allegati.Length - MostFiles}"));
    }

    private static string Where(RecapitoConservato where, Wording wording) => where.Usato is { } day
        ? wording.Di("dati.recapito.usato", ("canale", where.Canale), ("giorno", CivilText.Giorno(day, wording.Lingua)))
        : wording.Di("dati.recapito.chat", ("canale", where.Canale));

    private static string Kept(Conservazione kind, Wording wording) => kind switch
    {
        { Giorni: { } days } => wording.Di($"dati.conservazione.{kind.Genere}", ("giorni", $"{days}")),
        { Fino: { } day } => wording.Di($"dati.conservazione.{kind.Genere}", ("fino", CivilText.Giorno(day, wording.Lingua))),
        _ => wording.Di($"dati.conservazione.{kind.Genere}"),
    };

    internal static string Act(Adesione adesione, Wording wording) => wording.Di(
        adesione.Chiusa ? "dati.adesioni.chiusa" : adesione.Personali is null ? "dati.adesioni.cancellata" : "dati.adesioni.una",
        ("numero", Number(adesione)),
        ("nome", AdesioneCards.Name(adesione, wording)),
        ("quando", CivilText.Quando(adesione.Ora, wording.Lingua)));

    private static string Number(Adesione adesione) => $"{adesione.Numero}/{adesione.Anno}";

    private static Piece.Card Card(Wording wording, string title, string? guide, IReadOnlyList<Riga> rows, IReadOnlyList<Pulsante> buttons, string? notice = null) =>
        new(Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, notice, guide, rows, buttons)), title);
}
