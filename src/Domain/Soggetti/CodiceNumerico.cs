namespace PdzBot.Domain;

/// <summary>The 11 digits that a body's codice fiscale and a partita IVA share; the last one controls the others.</summary>
[Regola("ADE-03", "D.M. 23 dicembre 1976, n. 13813")]
internal static class CodiceNumerico
{
    public const int Lunghezza = 11;

    public static Rifiuto? CifraMancante(string codice)
    {
        for (var i = 0; i < codice.Length; i++)
            if (!char.IsAsciiDigit(codice[i]))
                return Rifiuto.Per("ADE-03", "cifraAttesa", ("posizione", $"{i + 1}"), ("trovato", Caratteri.Mostra(codice, i)));
        return null;
    }

    /// <remarks>Digits in even places count double, less 9 beyond 9; with the control digit the sum ends in 0.</remarks>
    public static Rifiuto? ControlloErrato(string cifre)
    {
        var somma = 0;
        for (var i = 0; i < Lunghezza; i++)
        {
            var cifra = cifre[i] - '0';
            if (i % 2 == 1) cifra = cifra > 4 ? (cifra * 2) - 9 : cifra * 2;
            somma += cifra;
        }

        return somma % 10 == 0 ? null : Rifiuto.Per("ADE-03", "cifraDiControllo");
    }
}
