using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of an act about an appointment to who did it.</summary>
public static class NominaReceipts
{
    public static Receipt? OfOffer(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is NominaProposta fatto ? Of(act, fatto.Numero, "proposta", piano, wording) : null;

    public static Receipt? OfAcceptance(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is NominaAccettata fatto ? Of(act, fatto.Numero, "accettata", piano, wording) : null;

    public static Receipt? OfRefusal(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is NominaRifiutata fatto ? Of(act, fatto.Numero, "rifiutata", piano, wording) : null;

    public static Receipt? OfEnd(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is NominaRevocata fatto ? Of(act, fatto.Numero, "revocata", piano, wording, piano.Nomine.Numero(fatto.Numero) is { SeqNome: 0 } ? "ritirata" : "revocata") : null;

    private static Receipt Of(FattoRegistrato act, int numero, string what, Piano piano, Wording wording, string? said = null)
    {
        var nomina = piano.Nomine.Numero(numero) ?? throw new InvalidOperationException($"The register has no appointment {numero}");
        var title = wording.Di($"nomina.{said ?? what}.titolo");
        var text = wording.Di($"nomina.{said ?? what}.testo", ("ruolo", NominaWords.Ruolo(nomina, piano, wording)), ("ambito", piano.Definizione!.Nome));
        var card = new Piece.Card(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, text, [new(wording.Di("pulsante.ruoli"), RuoliDialog.Command)])), title);
        return new(card, new($"nomina.{what}", numero, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale), title);
    }
}
