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
        ProponiNomina proponi => RegoleNomina.Proponi(piano, proponi, contesto),
        AccettaNomina accetta => RegoleNomina.Accetta(piano, accetta, contesto),
        RifiutaNomina rifiuta => RegoleNomina.Rifiuta(piano, rifiuta, contesto),
        RevocaNomina revoca => RegoleNomina.Revoca(piano, revoca, contesto),
        RegistraSquadra registra => RegoleSquadra.Registra(piano, registra, contesto),
        TogliSquadra togli => RegoleSquadra.Togli(piano, togli, contesto),
        CancellaDati cancella => Cancellazione.Decide(piano, cancella, contesto),
        RiapplicaCancellazioni riapplica => Cancellazione.Riapplica(piano, riapplica, contesto),
        _ => throw new InvalidOperationException($"No rule decides a {comando.GetType().Name}"),
    };
}
