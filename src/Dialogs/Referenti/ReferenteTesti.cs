using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of a request to speak for a body: to who did something at once, to who is concerned in their own chat.</summary>
[Regola("ADE-11")]
public static class ReferenteTesti
{
    public static readonly VoceConsegna[] Voci =
    [
        VoceConsegna.Di<ReferenteChiesto>("referente.chiesto", (fatto, _, piano) => Asked(fatto, piano), (fatto, dire) =>
            Una(dire, fatto.Numero) is { Stato: StatoReferenza.Chiesta } una
                ? Say(dire, una, "chiesto", [("acconsenti", ReferenteForms.ConsentName, Stile.Positive), ("respingi", ReferenteForms.RefuseName, Stile.Default)])
                : null),
        VoceConsegna.Di<ReferenteAmmesso>("referente.ammesso", (fatto, _, piano) => [piano.Referenze.Numero(fatto.Numero)!.Chi], (fatto, dire) => Say(dire, Una(dire, fatto.Numero), "ammesso", [("mia", "adesione.mia", Stile.Default)])),
        VoceConsegna.Di<ReferenteRespinto>("referente.respinto", (fatto, _, piano) => [piano.Referenze.Numero(fatto.Numero)!.Chi], (fatto, dire) => Say(dire, Una(dire, fatto.Numero), "respinto", [])),
        VoceConsegna.Di<ReferenteCessato>("referente.cessato", Ended, (fatto, dire) => Say(dire, Una(dire, fatto.Numero), "cessato", [])),
    ];

    public static Receipt? OfAsking(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ReferenteChiesto fatto ? Of(act, fatto.Numero, "chiesto", piano, wording) : null;

    public static Receipt? OfConsent(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ReferenteAmmesso fatto ? Of(act, fatto.Numero, "ammesso", piano, wording) : null;

    public static Receipt? OfRefusal(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ReferenteRespinto fatto ? Of(act, fatto.Numero, "respinto", piano, wording) : null;

    public static Receipt? OfEnd(FattoRegistrato act, Piano piano, Wording wording) => act.Fatto is ReferenteCessato fatto ? Of(act, fatto.Numero, "cessato", piano, wording) : null;

    /// <summary>Who presented the adesione is asked; the office finds the request among those that wait.</summary>
    private static IEnumerable<PersonaId> Asked(ReferenteChiesto fatto, Piano piano) => [piano.Adesioni.Numero(fatto.Adesione)!.Autore];

    /// <summary>Who spoke and who presented the adesione, but for who ended it: the office ends it for both.</summary>
    private static IEnumerable<PersonaId> Ended(ReferenteCessato fatto, FattoRegistrato registrato, Piano piano)
    {
        var una = piano.Referenze.Numero(fatto.Numero)!;
        return ((PersonaId[])[una.Chi, piano.Adesioni.Numero(una.Adesione)!.Autore]).Where(chi => chi != registrato.Autore);
    }

    private static Referenza Una(DaDire dire, int numero) => dire.Piano.Referenze.Numero(numero)!;

    private static Reply Say(DaDire dire, Referenza una, string what, (string Text, string Verb, Stile Style)[] buttons)
    {
        Pulsante[] pulsanti =
            [.. buttons.Select(button => new Pulsante(dire.Wording.Di($"pulsante.{button.Text}"), button.Verb, button.Verb == "adesione.mia" ? "" : $"{dire.Piano.Id}:{una.Numero}", Stile: button.Style))];
        return Reply.Show(Card(una, $"consegna.referente.{what}", dire.Piano, dire.Wording, pulsanti));
    }

    private static Receipt Of(FattoRegistrato act, int numero, string what, Piano piano, Wording wording)
    {
        var una = piano.Referenze.Numero(numero)!;
        return new(
            Card(una, $"referente.{what}", piano, wording, [new(wording.Di("pulsante.mia"), "adesione.mia")]),
            new($"referente.{what}", numero, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale),
            wording.Di($"referente.{what}.titolo"));
    }

    private static Piece.Card Card(Referenza una, string key, Piano piano, Wording wording, Pulsante[] pulsanti)
    {
        var title = wording.Di($"{key}.titolo");
        var text = wording.Di($"{key}.testo", ("chi", una.Nome ?? wording.Di("ricevuta.cancellato")), ("ente", AdesioneCards.Name(piano.Adesioni.Numero(una.Adesione)!, wording)), ("ambito", piano.Definizione!.Nome));
        return new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, text, pulsanti)), title);
    }
}
