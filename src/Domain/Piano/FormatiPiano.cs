namespace PdzBot.Domain;

/// <summary>How the facts about the plan itself lie in the store.</summary>
public static class FormatiPiano
{
    public static readonly FormatoFatto DefinizioneV1 = new(
        "DefinizioneAdottata",
        1,
        typeof(DefinizioneAdottata),
        fatto => new(((DefinizioneAdottata)fatto).Definizione.InJson(), null),
        (corpo, _) => new DefinizioneAdottata(DefinizionePiano.DalRegistro(corpo)));
}
