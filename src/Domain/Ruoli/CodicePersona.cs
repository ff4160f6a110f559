using System.Globalization;

namespace PdzBot.Domain;

/// <summary>The name of a persona as people hand it to one another: letters and digits that can't be mistaken, and two to check them by.</summary>
/// <remarks>Whoever knows it can ask that persona something in their own chat, and no more.</remarks>
[Regola("PIA-04")]
public static class CodicePersona
{
    // Crockford's thirty-two: no I, L, O, U.
    private const string Alfabeto = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Byte = 12, Simboli = 20, Gruppo = 4, Modulo = 1021;

    public static string Di(PersonaId chi)
    {
        var numero = Numero(Convert.FromHexString(chi.Valore));
        var testo = new char[Simboli + 2];
        var controllo = (int)(numero % Modulo);
        for (var i = Simboli - 1; i >= 0; i--, numero >>= 5) testo[i] = Alfabeto[(int)(numero & 31)];
        (testo[Simboli], testo[Simboli + 1]) = (Alfabeto[controllo >> 5], Alfabeto[controllo & 31]);
        return string.Join('-', testo.Chunk(Gruppo).Select(gruppo => new string(gruppo)));
    }

    /// <summary>Blanks and dashes anywhere, small letters, and letters taken for digits are all right.</summary>
    public static Lettura<PersonaId> Leggi(string testo)
    {
        var simboli = testo.Where(lettera => !char.IsWhiteSpace(lettera) && lettera is not ('-' or '–' or '.')).Select(Simbolo).ToArray();
        if (simboli.Length != Simboli + 2 || simboli.Contains(-1))
            return Rifiuto.Per("PIA-04", "codicePersonaForma", ("simboli", (Simboli + 2).ToString(CultureInfo.InvariantCulture)));

        var numero = simboli.Take(Simboli).Aggregate(UInt128.Zero, (prima, simbolo) => (prima << 5) | (uint)simbolo);
        if (numero >> (8 * Byte) != 0 || (int)(numero % Modulo) != (simboli[Simboli] << 5 | simboli[Simboli + 1])) return Rifiuto.Per("PIA-04", "codicePersonaControllo");

        return new PersonaId(numero.ToString("x24", CultureInfo.InvariantCulture));
    }

    private static UInt128 Numero(ReadOnlySpan<byte> byteDelNome)
    {
        var numero = UInt128.Zero;
        foreach (var uno in byteDelNome) numero = (numero << 8) | uno;
        return numero;
    }

    private static int Simbolo(char lettera) => char.ToUpperInvariant(lettera) switch
    {
        'O' => 0,
        'I' or 'L' => 1,
        var altra => Alfabeto.IndexOf(altra, StringComparison.Ordinal),
    };
}
