using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Adesioni on which the office works: presented by "io" on 10 May 2022, decided by the staff.</summary>
internal static class Pratica
{
    public const string Presentata = "2022-05-10T10:00", Oggi = "2022-05-12T10:00";

    /// <summary>The cooperative of Lecce, n. 1, with its number in the RUNTS unless said otherwise.</summary>
    /// <param name="tipoEts">Of another section of the RUNTS, or an ONLUS.</param>
    public static Dato Di(EffettoAdesione effetto = EffettoAdesione.Istruttoria, string runts = "12345", string tipoEts = "impresaSociale", Func<DefinizioneAvviso, DefinizioneAvviso>? cambio = null) =>
        Dato.Che(Lecce.Con(definizione => definizione with { Avviso = (cambio ?? (avviso => avviso))(definizione.Avviso with { Effetto = effetto }) }))
            .Dopo(Lecce.Cooperativa.SetItem("runts", runts).SetItem("tipoEts", tipoEts), il: Presentata, chi: "io")
            .ConRuolo(Ruolo.Ufficio);

    public static Dato Cittadino() =>
        Dato.Che(Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { Effetto = EffettoAdesione.Istruttoria } }))
            .Dopo(Lecce.Cittadino, il: Presentata, chi: "io")
            .ConRuolo(Ruolo.Ufficio);

    public static ChiediIntegrazione Chiede(params string[] campi) => new(1, [.. campi], "", "");

    /// <summary>In each state there is.</summary>
    public static Dato In(StatoAdesione stato) => stato switch
    {
        StatoAdesione.DaSottoscrivere => Di(cambio: avviso => avviso with { Firma = new(ModoFirma.Pec, "Manda il modulo firmato dalla tua PEC", null) }),
        StatoAdesione.Preadesione => Di(cambio: avviso => avviso with { Adesione = ModoAdesione.Intervento }),
        StatoAdesione.Presentata => Di(),
        StatoAdesione.DaIntegrare => Di().Dopo(Chiede("email"), Oggi, "ufficio"),
        StatoAdesione.Preavvisata => Di().Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Oggi, "ufficio"),
        StatoAdesione.Ammessa => Di().Dopo(new AmmettiAdesioni([1]), Oggi, "ufficio"),
        StatoAdesione.Esclusa => In(StatoAdesione.Preavvisata).Ricevuto().Dopo(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-05-23T00:00", "ufficio"),
        StatoAdesione.Recessa => Di().Dopo(new RecediAdesione(1, ""), Oggi),
    };

    /// <summary>The warning of n. 1 was received in chat, at that time.</summary>
    public static Dato Ricevuto(this Dato dato, string il = Oggi) => dato.DopoDaSola(new SegnaPreavvisoConsegnato(dato.Prima().Preavviso!.Seq), il);

    public static Adesione Prima(this Dato dato) => dato.Piano.Adesioni.Numero(1)!;
}
