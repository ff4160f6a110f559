namespace PdzBot.Domain;

/// <summary>Where every command finds the rule that decides it. Pure: the same plan, command and context give the same outcome.</summary>
public static class Decisioni
{
    public static Esito Decide(Piano piano, Comando comando, Contesto contesto) => comando switch
    {
        AdottaDefinizione adotta => AdozioneDefinizione.Decide(piano, adotta),
        PresentaAdesione presenta => RegoleAdesione.Presenta(piano, presenta.Domanda, contesto),
        ModificaAdesione modifica => RegoleModifica.Decide(piano, modifica, contesto),
        RecediAdesione recedi => RegoleRecesso.Decide(piano, recedi, contesto),
        AmmettiAdesioni ammetti => RegoleIstruttoria.Ammetti(piano, ammetti, contesto),
        AmmettiInvariate ammetti => RegoleIstruttoria.AmmettiInvariate(piano, ammetti, contesto),
        ChiediIntegrazione chiedi => RegoleIntegrazione.Chiedi(piano, chiedi, contesto),
        IntegraAdesione integra => RegoleIntegrazione.Integra(piano, integra, contesto),
        PreavvisaEsclusione preavvisa => RegoleEsclusione.Preavvisa(piano, preavvisa, contesto),
        PresentaOsservazioni osserva => RegoleEsclusione.Osserva(piano, osserva, contesto),
        EscludiAdesione escludi => RegoleEsclusione.Escludi(piano, escludi, contesto),
        AnnotaProtocollo annota => RegoleIstruttoria.Annota(piano, annota, contesto),
        ProponiNomina proponi => RegoleNomina.Proponi(piano, proponi, contesto),
        AccettaNomina accetta => RegoleNomina.Accetta(piano, accetta, contesto),
        RifiutaNomina rifiuta => RegoleNomina.Rifiuta(piano, rifiuta, contesto),
        RevocaNomina revoca => RegoleNomina.Revoca(piano, revoca, contesto),
        ChiediReferente chiedi => RegoleReferenti.Chiedi(piano, chiedi, contesto),
        AmmettiReferente ammetti => RegoleReferenti.Ammetti(piano, ammetti, contesto),
        RespingiReferente respingi => RegoleReferenti.Respingi(piano, respingi, contesto),
        CessaReferente cessa => RegoleReferenti.Cessa(piano, cessa, contesto),
        RegistraSquadra registra => RegoleSquadra.Registra(piano, registra, contesto),
        TogliSquadra togli => RegoleSquadra.Togli(piano, togli, contesto),
        ApriElezione apri => RegoleElezione.Apri(piano, apri, contesto),
        PresentaCandidatura candidatura => RegoleElezione.Candida(piano, candidatura, contesto),
        RitiraCandidatura ritira => RegoleElezione.Ritira(piano, ritira, contesto),
        EsprimiVoto voto => RegoleElezione.Vota(piano, voto, contesto),
        ChiudiElezione chiudi => RegoleElezione.Chiudi(piano, chiudi, contesto),
        RisolviParita risolvi => RegoleElezione.Risolvi(piano, risolvi, contesto),
        DesignaCondivisa designa => RegoleDesignazione.Condivisa(piano, designa, contesto),
        NominaReferente nomina => RegoleDesignazione.Nomina(piano, nomina, contesto),
        AccettaDesignazione designazione => RegoleDesignazione.Accetta(piano, designazione, contesto),
        RifiutaDesignazione designazione => RegoleDesignazione.Rifiuta(piano, designazione, contesto),
        CessaIncarico cessa => RegoleDesignazione.Cessa(piano, cessa, contesto),
        CancellaDati cancella => Cancellazione.Decide(piano, cancella, contesto),
        RiapplicaCancellazioni riapplica => Cancellazione.Riapplica(piano, riapplica, contesto),
        _ => throw new InvalidOperationException($"No rule decides a {comando.GetType().Name}"),
    };
}
