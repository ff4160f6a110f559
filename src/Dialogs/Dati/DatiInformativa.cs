using System.Text.Json;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The privacy notice that holds and the versions one has read, as a member of one's own data.</summary>
[Regola("SEC-02", "artt. 15 e 20 Reg. (UE) 2016/679")]
internal static class DatiInformativa
{
    public static void Write(Utf8JsonWriter json, Piano piano, IEnumerable<LetturaInformativa> lette)
    {
        json.WriteStartObject("informativa");
        json.WriteNumber("versione", piano.Informative.Versione);
        json.WriteString("dal", InstantPattern.ExtendedIso.Format(piano.Informative.DalleOre));
        json.WriteStartArray("lette");
        foreach (var letta in lette)
        {
            json.WriteStartObject();
            json.WriteNumber("versione", letta.Versione);
            json.WriteString("quando", InstantPattern.ExtendedIso.Format(letta.Ora));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
