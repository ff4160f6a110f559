using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of an act about the cabina: when, what about, its fingerprint. Of a vote never for whom.</summary>
[Regola("ADE-10", "Avviso dell'Ambito")]
public static class CabinaReceipts
{
    public static Receipt? Aperta(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ElezioneAperta aperta
        ? Of("aperta", aperta.Numero, act, piano, wording, scope => [Row("form.cabina.apri.chiude.etichetta", scope.Fine(aperta.Chiude), wording), Row("cabina.posti", $"{aperta.Posti}", wording)])
        : null;

    public static Receipt? Candidatura(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is CandidaturaPresentata candidatura
        ? Of("candidatura", candidatura.Elezione, act, piano, wording, scope =>
            [Row("cabina.soggetto", scope.Soggetto(candidatura.Adesione), wording), Row("form.cabina.candida.nome.etichetta", candidatura.Nome ?? wording.Di("ricevuta.cancellato"), wording)])
        : null;

    public static Receipt? Ritirata(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is CandidaturaRitirata ritirata
        ? Of("ritirata", ritirata.Elezione, act, piano, wording, scope => [Row("cabina.soggetto", scope.Soggetto(Elezione(piano, ritirata.Elezione).Numero(ritirata.Numero)!.Adesione), wording)])
        : null;

    public static Receipt? Voto(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is VotoEspresso voto
        ? Of("voto", voto.Elezione, act, piano, wording, scope =>
            [Row("cabina.soggetto", scope.Soggetto(voto.Adesione), wording), Row("form.cabina.apri.chiude.etichetta", scope.Fine(Elezione(piano, voto.Elezione).Chiude), wording)])
        : null;

    public static Receipt? Chiusa(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ElezioneChiusa chiusa
        ? Of("chiusa", chiusa.Elezione, act, piano, wording, scope => [Row("cabina.voti", string.Join('\n', CabinaLines.Voti(piano.Cabina.Numero(chiusa.Elezione)!, scope)), wording), .. Anticipo(piano.Cabina.Numero(chiusa.Elezione)!, scope), .. Chiamati(chiusa.Elezione, scope)])
        : null;

    public static Receipt? Risolta(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ParitaRisolta risolta
        ? Of("parita", risolta.Designazione, act, piano, wording, scope =>
            [
                Row("form.cabina.parita.ordine.etichetta", string.Join('\n', risolta.Ordine.Select(scope.Soggetto)), wording),
                Row("form.cabina.parita.motivo.etichetta", risolta.Motivo ?? wording.Di("ricevuta.cancellato"), wording),
                .. Chiamati(risolta.Designazione, scope),
            ])
        : null;

    public static Receipt? Condivisa(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is DesignazioneCondivisa condivisa
        ? Of("condivisa", condivisa.Numero, act, piano, wording, scope =>
            [
                Row("form.cabina.designa.designati.etichetta", string.Join('\n', condivisa.Adesioni.Select(scope.Soggetto)), wording),
                Row("form.cabina.designa.seduta.etichetta", scope.Giorno(condivisa.Seduta), wording),
                Row("form.cabina.designa.verbale.etichetta", condivisa.Verbale ?? wording.Di("ricevuta.cancellato"), wording),
                .. Chiamati(condivisa.Numero, scope),
            ])
        : null;

    public static Receipt? Nominato(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ReferenteNominato nominato
        ? Of("nominato", nominato.Numero, act, piano, wording, scope =>
            [Row("cabina.soggetto", scope.Soggetto(nominato.Adesione), wording), Row("form.cabina.nomina.nome.etichetta", nominato.Nome ?? wording.Di("ricevuta.cancellato"), wording)],
            [(IncaricoForms.Accetta.Name, CabinaCode.Di(nominato.Numero, nominato.Adesione))])
        : null;

    public static Receipt? Accettata(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is DesignazioneAccettata accettata
        ? Of("accettata", accettata.Designazione, act, piano, wording, scope =>
            [
                Row("cabina.soggetto", scope.Soggetto(accettata.Adesione), wording),
                Row("form.cabina.accetta.nome.etichetta", accettata.Nome ?? wording.Di("ricevuta.cancellato"), wording),
                Row("cabina.durata", wording.Di("cabina.dalAl", ("dal", scope.Giorno(Roma.Data(act.Ora))), ("al", scope.Giorno(accettata.Fine))), wording),
            ])
        : null;

    public static Receipt? Rifiutata(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is DesignazioneRifiutata rifiutata
        ? Of("rifiutata", rifiutata.Designazione, act, piano, wording, scope => [Row("cabina.soggetto", scope.Soggetto(rifiutata.Adesione), wording)])
        : null;

    public static Receipt? Cessato(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is IncaricoCessato cessato
        ? Of("cessato", cessato.Designazione, act, piano, wording, scope =>
            [
                Row("cabina.soggetto", scope.Soggetto(cessato.Adesione), wording),
                Row("form.cabina.cessa.motivo.etichetta", cessato.Motivo ?? wording.Di("ricevuta.cancellato"), wording),
                .. Chiamati(cessato.Designazione, scope),
            ])
        : null;

    private static Receipt Of(
        string what, int numero, FattoRegistrato act, Piano piano, Wording wording, Func<CabinaScope, IEnumerable<Riga>> rows, params IEnumerable<(string Verb, string Code)> then)
    {
        // Whose act it was may read it: nobody else sees a receipt.
        var scope = new CabinaScope(piano, act.Autore, [], wording, act.Ora);
        var designazione = piano.Cabina.Numero(numero)!;
        var title = wording.Di($"cabina.ricevuta.{what}.titolo");
        var view = new RiepilogoCard(
            wording.Lingua.Codice(),
            title,
            null,
            wording.Di($"cabina.ricevuta.{what}.nota"),
            [
                Row("form.ambito", piano.Definizione!.Nome, wording),
                Row("cabina.posto", scope.Posto(designazione), wording),
                .. rows(scope),
                Row("cabina.ora", CivilText.Quando(act.Ora, wording.Lingua), wording),
                Row("dati.fatto.impronta", AdesioneRicevutaCard.Gruppi(act.Impronta.Esadecimale), wording),
            ],
            [.. then.Select(next => new Pulsante(wording.Di($"pulsante.{next.Verb}"), next.Verb, CabinaCards.Id(next.Code, piano))), new(wording.Di("pulsante.cabina"), CabinaDialog.Command)]);
        return new(
            new(Cards.Bind(view), title),
            new($"cabina.{what}", numero, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale),
            wording.Di($"cabina.ricevuta.{what}.detto"));
    }

    /// <summary>Who is asked now, or that a tie waits.</summary>
    private static IEnumerable<Riga> Chiamati(int numero, CabinaScope scope) => Chiamati(scope.Piano.Cabina.Numero(numero)!, designato => designato.Stato == StatoDesignato.Chiamato, scope);

    private static IEnumerable<Riga> Chiamati(Designazione designazione, Func<Designato, bool> quali, CabinaScope scope)
    {
        var chiamati = designazione.Designati.Where(quali).Select(designato => scope.Soggetto(designato.Adesione)).ToList();
        if (chiamati.Count > 0) yield return Row("cabina.chiamati", string.Join('\n', chiamati), scope.Wording);
        if (!designazione.InParita.IsEmpty) yield return Row("cabina.inParita", string.Join('\n', designazione.InParita.Select(designato => scope.Soggetto(designato.Adesione))), scope.Wording);
    }

    /// <summary>Why it was closed before its term, where it was.</summary>
    internal static IEnumerable<Riga> Anticipo(Designazione designazione, CabinaScope scope) =>
        CabinaLines.PrimaDelTermine(designazione, scope) is { } early
            ? [Row("cabina.anticipo", early, scope.Wording), Row("form.cabina.chiudi.motivo.etichetta", scope.Motivo(designazione.Elezione?.Esito?.Motivo), scope.Wording)]
            : [];

    /// <summary>Whom a vote's outcome calls, and whose tie waits; that nobody has any votes, where nobody has.</summary>
    internal static IEnumerable<Riga> Esito(Designazione designazione, long seq, CabinaScope scope)
    {
        var rows = Chiamati(designazione, designato => designato.ChiamatoCon == seq, scope).ToList();
        return rows.Count > 0 || !designazione.Designati.IsEmpty ? rows : [Row("cabina.chiamati", scope.Wording.Di("cabina.nessunChiamato"), scope.Wording)];
    }

    private static Elezione Elezione(Piano piano, int numero) => piano.Cabina.Numero(numero)!.Elezione!;

    private static Riga Row(string key, string value, Wording wording) => new(wording.Di(key), value);
}
