using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What reading gave, in one line that a table of examples can hold.</summary>
internal static class Letture
{
    /// <summary>The value, or <c>no: motivo nome=valore nome=valore</c>.</summary>
    public static string InBreve<T>(this Lettura<T> lettura)
        where T : notnull =>
        lettura.Riuscita(out var letto, out var rifiuto)
            ? letto.ToString()!
            : string.Join(' ', rifiuto.Dati.Select(dato => $"{dato.Key}={dato.Value}").Prepend($"no: {rifiuto.Motivo}"));
}
