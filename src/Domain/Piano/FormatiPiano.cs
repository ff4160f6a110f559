using System.Text.Json;

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

    public static readonly FormatoFatto ProrogatoV1 = new(
        "AvvisoProrogato",
        1,
        typeof(AvvisoProrogato),
        fatto =>
        {
            var prorogato = (AvvisoProrogato)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(DefinizioneForme.InTesto(prorogato.Chiude), prorogato.Atto), FattiJson.Default.ProrogaV1), null);
        },
        (corpo, _) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.ProrogaV1)!;
            return new AvvisoProrogato(
                DefinizioneForme.Momento(letto.Chiude, out var chiude) ? chiude : throw new InvalidDataException($"No minute of an extension: {letto.Chiude}"), letto.Atto);
        });

    internal sealed record ProrogaV1(string Chiude, string Atto);
}
