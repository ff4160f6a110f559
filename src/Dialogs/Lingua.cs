namespace PdzBot.Dialogs;

/// <summary>The languages in which PdzBot speaks (DIA-01): Italian first, English second; one per person.</summary>
public enum Lingua
{
    Italiano,
    Inglese,
}

public static class Lingue
{
    /// <summary>The language's code: <c>it</c>, <c>en</c>.</summary>
    public static string Codice(this Lingua lingua) => lingua switch { Lingua.Italiano => "it", Lingua.Inglese => "en" };

    /// <summary>From a client's locale (BCP-47): English where it says so, Italian otherwise.</summary>
    public static Lingua DaLocale(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Lingua.Inglese : Lingua.Italiano;

    public static Lingua Altra(this Lingua lingua) => lingua switch { Lingua.Italiano => Lingua.Inglese, Lingua.Inglese => Lingua.Italiano };
}
