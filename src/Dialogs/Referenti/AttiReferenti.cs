using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What one who speaks for a body does with its adesione, told to the others who do, each in their own chat: changed, withdrawn, answered to the office.</summary>
/// <remarks>
/// Which data, never what they say now: that is read in the adesione. Nobody hears of what is over by then: once the adesione has ended its end is what is told, and who
/// speaks for it no more is told nothing.
/// </remarks>
[Regola("ADE-11")]
public static class AttiReferenti
{
    public static readonly VoceConsegna[] Voci =
    [
        Voce<AdesioneModificata>("modificata", fatto => fatto.Numero, (fatto, dire, _) => [Quali(fatto.Campi, dire.Wording)]),
        Voce<AdesioneRecessa>("recessa", fatto => fatto.Numero, (_, _, _) => []),
        Voce<AdesioneIntegrata>("integrata", fatto => fatto.Numero, (fatto, dire, adesione) => [Quali(fatto.Campi, dire.Wording), Adesso(adesione, dire.Wording)]),
        Voce<OsservazioniPresentate>("osservata", fatto => fatto.Numero, (_, dire, adesione) => [Adesso(adesione, dire.Wording)]),
    ];

    [Regola("ADE-08")]
    [Regola("ADE-06")]
    private static VoceConsegna Voce<TFatto>(string cosa, Func<TFatto, int> numero, Func<TFatto, DaDire, Adesione, IReadOnlyList<Riga>> righe)
        where TFatto : Fatto => VoceConsegna.Di<TFatto>(
            $"adesione.{cosa}",
            (fatto, registrato, piano) => Altri(piano, numero(fatto), registrato.Autore),
            (fatto, dire) => Altri(dire.Piano, numero(fatto), dire.Fatto.Autore).Contains(dire.Chi) && dire.Piano.Adesioni.Numero(numero(fatto)) is { } adesione && Attuale(adesione, dire.Fatto)
                ? Say(cosa, adesione, righe(fatto, dire, adesione), dire)
                : null);

    private static IEnumerable<PersonaId> Altri(Piano piano, int numero, PersonaId autore) => RegoleAdesione.ChiParla(piano, numero).Where(chi => chi != autore);

    /// <summary>It stands, or this is the act that ended it.</summary>
    private static bool Attuale(Adesione adesione, FattoRegistrato fatto) =>
        adesione.Esclusione is null && (adesione.Recesso is not { } recesso || recesso.Seq == fatto.Seq);

    private static Riga Quali(IEnumerable<string> campi, Wording wording) =>
        new(wording.Di("atti.dati"), string.Join('\n', campi.Select(campo => wording.Di($"form.adesione.{campo}.etichetta"))));

    private static Riga Adesso(Adesione adesione, Wording wording) => new(wording.Di("pratica.adesso"), StatoInParole.Di(adesione, wording));

    private static Reply Say(string cosa, Adesione adesione, IReadOnlyList<Riga> righe, DaDire dire)
    {
        var wording = dire.Wording;
        var title = wording.Di($"consegna.adesione.{cosa}.titolo", ("numero", adesione.Nome));
        var text = wording.Di(
            $"consegna.adesione.{cosa}.testo", ("chi", Chi(dire.Piano, adesione, dire.Fatto.Autore, wording)), ("ente", AdesioneCards.Name(adesione, wording)), ("ambito", dire.Piano.Definizione!.Nome));
        return Reply.Show(new(
            Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, null, text, righe, [new(wording.Di("pulsante.mia"), "adesione.mia")])), title));
    }

    /// <summary>Who did it, as the others know them: by the name they gave when they asked, as long as it is there; of who presented the adesione no name is kept.</summary>
    private static string Chi(Piano piano, Adesione adesione, PersonaId autore, Wording wording) =>
        autore == adesione.Autore ? wording.Di("atti.presentante")
        : piano.Referenze.Di(autore).LastOrDefault(una => una.Adesione == adesione.Numero)?.Nome ?? wording.Di("atti.altro");
}
