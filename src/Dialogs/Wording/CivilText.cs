using NodaTime;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Dates and times of Rome as people write them: "10 maggio 2022, ore 9:00", "10 May 2022, 09:00".</summary>
public static class CivilText
{
    private static readonly string[] Mesi =
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A civil time given in ISO form, to the minute.</summary>
    public static string Quando(string iso, Lingua lingua) => Quando(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(iso).Value, lingua);

    public static string Quando(LocalDateTime quando, Lingua lingua) => lingua switch
    {
        Lingua.Italiano => $"{Giorno(quando.Date, lingua)}, ore {quando.Hour}:{quando.Minute:00}",
        Lingua.Inglese => $"{Giorno(quando.Date, lingua)}, {quando.Hour:00}:{quando.Minute:00}",
    };

    /// <summary>When something ends: "19 maggio 2022, ore 24:00" where that is with the day.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public static string Fine(OraDiRoma fine, Lingua lingua) =>
        fine.DataComeFine == fine.Data ? Quando(fine.Data + fine.Ora, lingua) : lingua switch
        {
            Lingua.Italiano => $"{Giorno(fine.DataComeFine, lingua)}, ore 24:00",
            Lingua.Inglese => $"{Giorno(fine.DataComeFine, lingua)}, 24:00",
        };

    /// <summary>The moment something happened, in Rome.</summary>
    public static string Quando(Instant ora, Lingua lingua) => Quando(Roma.A(ora).OraDiRoma.ToString(), lingua);

    /// <summary>A day given in ISO form.</summary>
    public static string Giorno(string iso, Lingua lingua) => Giorno(LocalDatePattern.Iso.Parse(iso).Value, lingua);

    public static string Giorno(LocalDate data, Lingua lingua) => lingua switch
    {
        Lingua.Italiano => $"{(data.Day == 1 ? "1º" : $"{data.Day}")} {Mesi[data.Month - 1]} {data.Year}",
        Lingua.Inglese => $"{data.Day} {Months[data.Month - 1]} {data.Year}",
    };
}
