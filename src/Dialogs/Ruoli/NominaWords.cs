using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How appointments are named in cards and sentences.</summary>
public static class NominaWords
{
    /// <summary>How a button names an appointment: with its plan, since the person may talk of another by the time it is pressed.</summary>
    public static string Id(Nomina nomina, Piano piano) => $"{piano.Id}:{nomina.Numero}";

    /// <summary>"Referente del Comune di Lequile", "Ufficio di Piano".</summary>
    public static string Ruolo(Ruolo ruolo, ComuneId? comune, Piano piano, Wording wording) =>
        wording.Di($"ruolo.{ruolo.Codice()}", ("comune", piano.Definizione?.Comuni.FirstOrDefault(uno => uno.Istat == comune)?.Nome ?? ""));

    public static string Ruolo(Nomina nomina, Piano piano, Wording wording) => Ruolo(nomina.Ruolo, nomina.Comune, piano, wording);

    /// <summary>Who is meant: by the name they gave, or as long as they gave none by the beginning of their code.</summary>
    public static string Chi(Nomina nomina, Wording wording) => nomina.Nome ?? wording.Di("ruoli.codice", ("codice", CodicePersona.Di(nomina.A)[..4]));
}
