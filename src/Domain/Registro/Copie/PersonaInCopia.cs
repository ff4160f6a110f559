namespace PdzBot.Domain;

/// <summary>Who is who, as far as a register needs it: without this nobody would find their own acts again.</summary>
/// <param name="Conto">The hash of the account, as table <c>persone</c> has it.</param>
/// <param name="Lingua"><c>it</c> or <c>en</c>.</param>
/// <param name="Scelto">They chose this plan as one they talk of. What else they chose is no part of this plan's copy.</param>
public sealed record PersonaInCopia(string Conto, PersonaId Persona, string Lingua, bool Scelto);

/// <summary>Which personas rows speak of: those who wrote them, and those whose random name stands anywhere in what they say.</summary>
/// <remarks>By the name's form, whatever the fact's type: so a fact that this release doesn't know yet leaves nobody out.</remarks>
public sealed class PersoneNominate
{
    /// <summary>Hexadecimal digits of a persona's random name.</summary>
    public const int Cifre = 24;

    private readonly HashSet<string> nomi = new(StringComparer.Ordinal);

    public bool Contiene(PersonaId persona) => nomi.Contains(persona.Valore);

    public void Autore(string autore) => nomi.Add(autore);

    /// <summary>Every name in these bytes: 24 lower-case hexadecimal digits with none beside them.</summary>
    public void In(ReadOnlySpan<byte> bytes)
    {
        for (var inizio = 0; inizio < bytes.Length;)
        {
            var lunghezza = 0;
            while (inizio + lunghezza < bytes.Length && char.IsAsciiHexDigitLower((char)bytes[inizio + lunghezza])) lunghezza++;
            if (lunghezza == Cifre) nomi.Add(System.Text.Encoding.ASCII.GetString(bytes.Slice(inizio, lunghezza)));
            inizio += lunghezza + 1;
        }
    }

    public void Di(RigaFatto riga)
    {
        Autore(riga.Autore);
        In(riga.Corpo);
        In(riga.Personale);
    }
}
