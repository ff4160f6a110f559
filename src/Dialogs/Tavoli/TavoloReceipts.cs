using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of an act about a tavolo to who did it; its number is the fact's place in the register.</summary>
[Regola("PIA-07")]
internal static class TavoloReceipts
{
    public static Receipt? OfAdding(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is TavoloAggiunto fatto ? Of(act, "aggiunto", fatto.Nome, piano, wording, [.. Area(fatto.Area, piano, wording)]) : null;

    public static Receipt? OfRenaming(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is TavoloRinominato fatto ? Of(act, "rinominato", fatto.Nome, piano, wording, [new(wording.Di("tavolo.prima"), fatto.Prima)]) : null;

    public static Receipt? OfClosing(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is TavoloChiuso fatto ? Of(act, "chiuso", Nome(fatto.Tavolo, piano), piano, wording, [new(wording.Di("form.tavolo.chiudi.motivo.etichetta"), fatto.Motivo)]) : null;

    public static Receipt? OfReopening(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is TavoloRiaperto fatto ? Of(act, "riaperto", Nome(fatto.Tavolo, piano), piano, wording, []) : null;

    internal static string Nome(TavoloId tavolo, Piano piano) => RegoleCabina.Tavolo(piano, tavolo)?.Nome ?? tavolo.Valore;

    private static IEnumerable<Riga> Area(AreaId? area, Piano piano, Wording wording) =>
        piano.Definizione!.Aree.FirstOrDefault(una => una.Id == area) is { } sua ? [new(wording.Di("form.tavolo.aggiungi.area.etichetta"), sua.Nome)] : [];

    private static Receipt Of(FattoRegistrato act, string what, string nome, Piano piano, Wording wording, IReadOnlyList<Riga> rows)
    {
        var title = wording.Di($"tavolo.{what}.titolo");
        var view = new RiepilogoCard(
            wording.Lingua.Codice(),
            title,
            null,
            wording.Di($"tavolo.{what}.nota"),
            [
                new(wording.Di("form.ambito"), piano.Definizione!.Nome),
                new(wording.Di("form.tavolo.rinomina.tavolo.etichetta"), nome),
                .. rows,
                new(wording.Di("cabina.ora"), CivilText.Quando(act.Ora, wording.Lingua)),
                new(wording.Di("dati.fatto.impronta"), AdesioneRicevutaCard.Gruppi(act.Impronta.Esadecimale)),
            ],
            [new(wording.Di("pulsante.tavoli"), TavoliDialog.Command)]);
        return new(new(Cards.Bind(view), title), new($"tavolo.{what}", (int)act.Seq, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale), title);
    }
}
