using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office is shown about somebody who does not write to the bot: what there is, what would go, that it is gone.</summary>
[Regola("SEC-02", "artt. 12, 15 e 17 Reg. (UE) 2016/679")]
internal static class DatiAltriCards
{
    /// <summary>The adesione as a card of its own, then all the rest with what one can do about it.</summary>
    public static IEnumerable<Piece> Overview(Adesione adesione, Conservati kept, Piano piano, Wording wording)
    {
        yield return DatiCards.OfAct(adesione, piano, wording);

        var (title, id) = (wording.Di("datiAltri.titolo", ("numero", adesione.Nome)), AdesioneCards.Id(adesione, piano));
        List<Pulsante> buttons =
        [
            new(wording.Di("pulsante.datiTesto"), DatiAltriDialog.FileVerb, $"{id};{DatiFile.Text}"),
            new(wording.Di("pulsante.datiJson"), DatiAltriDialog.FileVerb, $"{id};{DatiFile.Json}"),
        ];
        if (CancellazioneSuRichiesta.Possibile(piano, adesione.Numero).Riuscita(out _, out _))
            buttons.Add(new(wording.Di($"pulsante.{CancellaDatiForm.Name}"), CancellaDatiForm.Name, id, (int)adesione.UltimoAtto, Stile.Destructive));
        yield return new Piece.Card(
            Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, null, wording.Di("datiAltri.guida"), [.. Rows(adesione, kept, piano, wording, whole: false)], buttons)), title);
    }

    /// <summary>Where it comes from, how long it is kept, what can't be erased, and the notice that whoever asks is entitled to.</summary>
    public static IEnumerable<Riga> Rows(Adesione adesione, Conservati kept, Piano piano, Wording wording, bool whole)
    {
        var definizione = piano.Definizione!;
        yield return new(wording.Di("datiAltri.adesione"), DatiCards.Act(adesione, wording));
        yield return new(wording.Di("datiAltri.origine"), wording.Di("datiAltri.origine.carta", ("quando", CivilText.Quando(adesione.Ora, wording.Lingua))));
        foreach (var row in StatoInParole.Protocollo(adesione, wording)) yield return row;
        foreach (var row in DatiRegistroCards.Rows(DatiNelRegistro.Di(kept.Fatti, piano, wording), piano, wording, whole)) yield return row;
        yield return new(wording.Di("dati.conservazione.etichetta"), wording.Di("datiAltri.conservazione", ("fino", CivilText.Giorno(definizione.PersonaliFino, wording.Lingua))));
        yield return new(wording.Di("dati.resta.etichetta"), wording.Di("dati.resta.testo"));
        yield return new(wording.Di("informativa.titolo", ("versione", $"{piano.Informative.Versione}")), InformativaCard.Plain(definizione.Informativa, wording));
    }

    /// <summary>What goes, a line each: every field that has a value, every reason that was written, and where it stands in the register.</summary>
    public static IEnumerable<string> Going(Adesione adesione, Piano piano, Wording wording, NodaTime.Instant now)
    {
        var (vanno, cittadino) = (CancellazioneSuRichiesta.Vanno(piano, adesione), adesione.Dati.Tipo == TipoSoggetto.Cittadino);
        var fields = DatiPersonali.Campi.Where(field => adesione.Personali?.Dato(field) is not null && vanno.Contains(adesione.Fonte(field))).Select(Label).ToList();
        if (adesione.Personali?.AiTavoli is not null) fields.Add(wording.Di("form.adesione.aiTavoli.etichetta"));
        if (fields.Count > 0) yield return string.Join(", ", fields);
        foreach (var chiesta in adesione.Integrazioni.Where(chiesta => vanno.Contains(chiesta.Seq))) yield return Reason("richiesta", chiesta.Ora);
        if (adesione.Preavviso is { } preavviso)
        {
            if (vanno.Contains(preavviso.Seq)) yield return Reason("preavviso", preavviso.Ora);
            foreach (var osservazioni in preavviso.Osservazioni.Where(una => vanno.Contains(una.Seq))) yield return Reason("osservazioni", osservazioni.Ora);
        }

        if (adesione.Esclusione is { } esclusione && vanno.Contains(esclusione.Seq)) yield return Reason("esclusione", esclusione.Ora);
        if (adesione.Recesso is { Motivo: not null } recesso) yield return Reason("recesso", recesso.Ora);
        if (DatiNellaCabina.Nomi(adesione.Numero, piano, vanno)) yield return wording.Di("datiAltri.via.cabina");
        if (DatiNellaCabina.Voti(adesione.Numero, piano, vanno)) yield return wording.Di("datiAltri.via.voto");
        if (cittadino) yield return wording.Di("datiAltri.via.chiude");
        foreach (var follows in cittadino ? SeguitoCancellazione.DelCittadino(adesione, piano, wording, now) : []) yield return follows;
        yield return wording.Di("datiAltri.via.atti", ("atti", string.Join(", ", vanno)));

        string Label(string field) => wording.Di(cittadino && field == "denominazione" ? "form.adesione.denominazione.etichetta.cittadino" : $"form.adesione.{field}.etichetta");

        string Reason(string what, NodaTime.Instant when) =>
            wording.Di("datiAltri.via.testo", ("cosa", wording.Di($"pratica.{what}", ("quando", CivilText.Quando(when, wording.Lingua)))));
    }

    /// <summary>What stays and why, a line each.</summary>
    public static IEnumerable<string> Staying(Adesione adesione, Piano piano, Wording wording)
    {
        yield return wording.Di(adesione.Dati.Tipo == TipoSoggetto.Cittadino ? "datiAltri.resta.cittadino" : "datiAltri.resta.ente", ("numero", adesione.Nome));
        yield return wording.Di("datiAltri.resta.richiesta");
        yield return wording.Di("datiAltri.resta.chat");
    }

    /// <summary>That it is done: at whose request, where the register says so, what is left.</summary>
    public static Receipt? OfErasure(FattoRegistrato act, Piano piano, Wording wording)
    {
        if (act.Fatto is not DatiCancellati { Richiesta: { } richiesta, Seqs: [var first, ..] } || piano.Adesioni.DelFatto(first) is not { } adesione) return null;

        var title = wording.Di("dati.fatto.titolo");
        var card = new RiepilogoCard(
            wording.Lingua.Codice(),
            title,
            null,
            wording.Di("datiAltri.fatto.guida", ("numero", adesione.Nome)),
            [
                new(wording.Di("datiAltri.richiesta"), wording.Di("ricevuta.protocollo.del", ("protocollo", richiesta.Numero), ("data", CivilText.Giorno(richiesta.Data, wording.Lingua)))),
                new(wording.Di("dati.fatto.registro"), wording.Di("dati.fatto.numero", ("numero", $"{act.Seq}"), ("quando", CivilText.Quando(act.Ora, wording.Lingua)))),
                new(wording.Di("dati.fatto.impronta"), AdesioneRicevutaCard.Gruppi(act.Impronta.Esadecimale)),
                new(wording.Di("dati.domanda.resta"), string.Join('\n', Staying(adesione, piano, wording))),
            ],
            [new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command)]);
        return new(
            new(Cards.Bind(card), title),
            new("cancellazione", (int)act.Seq, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale),
            wording.Di("datiAltri.fatto", ("numero", adesione.Nome)));
    }
}
