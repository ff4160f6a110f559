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
