using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What somebody was asked in their own chat and is over, by another's answer or because it was taken back: its card says so in its place, and nothing new is told.</summary>
/// <remarks>Who answered sees it already. A button pressed before the card has changed shows how things stand and does nothing.</remarks>
[Regola("DIA-06")]
public static class DomandeChiuse
{
    public static IEnumerable<VoceConsegna> Voci =>
    [
        Referente<ReferenteAmmesso>("ammesso", fatto => fatto.Numero),
        Referente<ReferenteRespinto>("respinto", fatto => fatto.Numero),
        Referente<ReferenteCessato>("cessato", fatto => fatto.Numero),
        VoceConsegna.AlPosto<NominaRevocata>(
            "domanda.nomina.revocata",
            (fatto, registrato, piano) => Altri(registrato, piano.Nomine.Numero(fatto.Numero)!.A),
            (fatto, dire) => ("nomina.proposta", dire.Piano.Nomine.Numero(fatto.Numero)!.Seq),
            (fatto, dire) => Say(dire.Wording, dire.Wording.Di("domanda.chiusa.nomina", ("ruolo", NominaWords.Ruolo(dire.Piano.Nomine.Numero(fatto.Numero)!, dire.Piano, dire.Wording))))),
        Integrazione<AdesioneIntegrata>("integrata", fatto => fatto.Numero),
        Integrazione<AdesioneAmmessa>("ammessa", fatto => fatto.Numero),
        Integrazione<PreavvisoEsclusione>("preavvisata", fatto => fatto.Numero),
        Integrazione<AdesioneRecessa>("recessa", fatto => fatto.Numero),
        Preavviso<AdesioneAmmessa>("ammessa", fatto => fatto.Numero),
        Preavviso<IntegrazioneChiesta>("integrazione", fatto => fatto.Numero),
        Preavviso<AdesioneEsclusa>("esclusa", fatto => fatto.Numero),
        Preavviso<AdesioneRecessa>("recessa", fatto => fatto.Numero),
        Cabina<DesignazioneAccettata>("accettata", fatto => (fatto.Designazione, fatto.Adesione)),
        Cabina<DesignazioneRifiutata>("rifiutata", fatto => (fatto.Designazione, fatto.Adesione)),
    ];

    [Regola("ADE-11")]
    private static VoceConsegna Referente<TFatto>(string come, Func<TFatto, int> numero)
        where TFatto : Fatto => VoceConsegna.AlPosto<TFatto>(
            $"domanda.referente.{come}",
            (fatto, registrato, piano) => Altri(registrato, piano.Adesioni.Numero(piano.Referenze.Numero(numero(fatto))!.Adesione)!.Autore),
            (fatto, dire) => ("referente.chiesto", dire.Piano.Referenze.Numero(numero(fatto))!.Seq),
            (fatto, dire) => Say(dire.Wording, dire.Wording.Di(
                $"domanda.chiusa.referente.{come}", ("ente", AdesioneCards.Name(dire.Piano.Adesioni.Numero(dire.Piano.Referenze.Numero(numero(fatto))!.Adesione)!, dire.Wording)))));

    /// <summary>The last thing the office asked before this act.</summary>
    [Regola("ADE-06")]
    private static VoceConsegna Integrazione<TFatto>(string come, Func<TFatto, int> numero)
        where TFatto : Fatto => VoceConsegna.AlPosto<TFatto>(
            $"domanda.integrazione.{come}",
            (fatto, registrato, piano) => Chiesta(numero(fatto), registrato.Seq, piano) is null ? [] : Altri(registrato, [.. RegoleAdesione.ChiParla(piano, numero(fatto))]),
            (fatto, dire) => Chiesta(numero(fatto), dire.Fatto.Seq, dire.Piano) is { } chiesta ? ("adesione.integrazione", chiesta.Seq) : null,
            (fatto, dire) => dire.Piano.Adesioni.Numero(numero(fatto)) is { Chiusa: false } adesione
                ? Say(dire.Wording, dire.Wording.Di("domanda.chiusa.integrazione", ("numero", adesione.Nome), ("stato", StatoInParole.Di(adesione, dire.Wording))))
                : null);

    /// <summary>The warning before this act, against which observations could be presented.</summary>
    [Regola("ADE-17")]
    private static VoceConsegna Preavviso<TFatto>(string come, Func<TFatto, int> numero)
        where TFatto : Fatto => VoceConsegna.AlPosto<TFatto>(
            $"domanda.preavviso.{come}",
            (fatto, registrato, piano) => Avvisata(numero(fatto), registrato.Seq, piano) is null ? [] : Altri(registrato, [.. RegoleAdesione.ChiParla(piano, numero(fatto))]),
            (fatto, dire) => Avvisata(numero(fatto), dire.Fatto.Seq, dire.Piano) is { } avvisata ? ("adesione.preavviso", avvisata.Seq) : null,
            (fatto, dire) => dire.Piano.Adesioni.Numero(numero(fatto)) is { Chiusa: false } adesione
                ? Say(dire.Wording, dire.Wording.Di("domanda.chiusa.preavviso", ("numero", adesione.Nome), ("stato", StatoInParole.Di(adesione, dire.Wording))))
                : null);

    [Regola("ADE-10")]
    private static VoceConsegna Cabina<TFatto>(string come, Func<TFatto, (int Designazione, int Adesione)> chi)
        where TFatto : Fatto => VoceConsegna.AlPosto<TFatto>(
            $"domanda.cabina.{come}",
            (fatto, registrato, piano) => Altri(registrato, [.. RegoleAdesione.ChiParla(piano, chi(fatto).Adesione)]),
            (fatto, dire) => dire.Piano.Cabina.Tutti().FirstOrDefault(uno => (uno.Designazione.Numero, uno.Designato.Adesione) == chi(fatto)).Designato is { ChiamatoCon: > 0 } chiamato
                ? ("cabina.chiamata.", chiamato.ChiamatoCon)
                : null,
            (_, dire) => Say(dire.Wording, dire.Wording.Di($"domanda.chiusa.cabina.{come}")));

    private static Integrazione? Chiesta(int numero, long prima, Piano piano) => piano.Adesioni.Numero(numero)?.Integrazioni.LastOrDefault(chiesta => chiesta.Seq < prima);

    private static Preavviso? Avvisata(int numero, long prima, Piano piano) => piano.Adesioni.Numero(numero)?.Preavviso is { } preavviso && preavviso.Seq < prima ? preavviso : null;

    private static IEnumerable<PersonaId> Altri(FattoRegistrato registrato, params IEnumerable<PersonaId> loro) => loro.Where(chi => chi != registrato.Autore);

    private static Reply Say(Wording wording, string text)
    {
        var title = wording.Di("domanda.chiusa.titolo");
        return Reply.Show(new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, text, [])), title));
    }
}
