using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of an appointment in somebody's own chat: the offer to who is to have the role, the answer to who offered it, its end to who had it.</summary>
[Regola("PIA-04")]
public static class NominaConsegne
{
    public static readonly VoceConsegna[] Voci =
    [
        VoceConsegna.Di<NominaProposta>("nomina.proposta", (fatto, _, _) => [fatto.A], (fatto, dire) =>
            Nomina(dire, fatto.Numero) is { Stato: StatoNomina.Proposta } nomina
                ? Say(dire, nomina, "proposta", [("accetta", RispostaForms.AcceptName, Stile.Positive), ("rifiuta", RispostaForms.DeclineName, Stile.Default)])
                : null),
        VoceConsegna.Di<NominaAccettata>("nomina.accettata", (fatto, _, piano) => [piano.Nomine.Numero(fatto.Numero)!.Da], (fatto, dire) => Say(dire, Nomina(dire, fatto.Numero), "accettata", [])),
        VoceConsegna.Di<NominaRifiutata>("nomina.rifiutata", (fatto, _, piano) => [piano.Nomine.Numero(fatto.Numero)!.Da], (fatto, dire) => Say(dire, Nomina(dire, fatto.Numero), "rifiutata", [])),
        VoceConsegna.Di<NominaRevocata>("nomina.revocata", Ended, (fatto, dire) => Say(dire, Nomina(dire, fatto.Numero), How(dire), [])),
    ];

    /// <summary>Whoever gives a role up knows it: then the one who gave it is told.</summary>
    private static IEnumerable<PersonaId> Ended(NominaRevocata fatto, FattoRegistrato registrato, Piano piano)
    {
        var nomina = piano.Nomine.Numero(fatto.Numero)!;
        return [registrato.Autore == nomina.A ? nomina.Da : nomina.A];
    }

    private static string How(DaDire dire)
    {
        var nomina = Nomina(dire, ((NominaRevocata)dire.Fatto.Fatto).Numero);
        return dire.Fatto.Autore == nomina.A ? "lasciata" : nomina.SeqNome == 0 ? "ritirata" : "revocata";
    }

    private static Nomina Nomina(DaDire dire, int numero) => dire.Piano.Nomine.Numero(numero)!;

    private static Reply Say(DaDire dire, Nomina nomina, string what, (string Text, string Verb, Stile Style)[] buttons)
    {
        var (wording, piano) = (dire.Wording, dire.Piano);
        var title = wording.Di($"consegna.nomina.{what}.titolo");
        var text = wording.Di(
            $"consegna.nomina.{what}.testo", ("ruolo", NominaWords.Ruolo(nomina, piano, wording)), ("ambito", piano.Definizione!.Nome), ("chi", NominaWords.Chi(nomina, wording)));
        Pulsante[] pulsanti = [.. buttons.Select(button => new Pulsante(wording.Di($"pulsante.{button.Text}"), button.Verb, NominaWords.Id(nomina, piano), Stile: button.Style))];
        return Reply.Show(new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, text, pulsanti)), title));
    }
}
