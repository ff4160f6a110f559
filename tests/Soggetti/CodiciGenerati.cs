namespace PdzBot.Tests;

/// <summary>Codici fiscali and partite IVA out of a seeded source, and the control characters, computed in another way than ours.</summary>
internal sealed class CodiciGenerati(int seed)
{
    private const string Segni = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Lettere = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly string[] Luoghi = ["E506", "L736", "H501", "F205", "Z100", "A001", "I625", "M208", "Z404"];
    private static readonly int[] PosizioniDiCifra = [6, 7, 9, 10, 12, 13, 14];
    private readonly Random random = new(seed);

    public string Persona()
    {
        var anno = random.Next(1920, 2020);
        var mese = random.Next(1, 13);
        var giorno = random.Next(1, DateTime.DaysInMonth(anno, mese) + 1) + (random.Next(2) * 40);
        var nome = string.Concat(Enumerable.Range(0, 6).Select(_ => Lettere[random.Next(26)]));
        return ConControllo($"{nome}{anno % 100:00}{"ABCDEHLMPRST"[mese - 1]}{giorno:00}{Luoghi[random.Next(Luoghi.Length)]}");
    }

    /// <summary>The same code with letters for any of its seven digits, and its new control character.</summary>
    public string Omocodia(string persona)
    {
        var segni = persona.ToCharArray();
        foreach (var i in PosizioniDiCifra)
            if (random.Next(2) == 0)
                segni[i] = "LMNPQRSTUV"[segni[i] - '0'];
        return ConControllo(new string(segni, 0, 15));
    }

    /// <summary>The same text with another capital or digit at an index.</summary>
    public string Mutato(string codice, int indice)
    {
        char altro;
        do altro = Segni[random.Next(Segni.Length)];
        while (altro == codice[indice]);
        return codice[..indice] + altro + codice[(indice + 1)..];
    }

    public string Numerico(string ufficio) => ConCifra($"{random.Next(1, 10_000_000):0000000}{ufficio}");

    public string Cifre(int quante) => string.Concat(Enumerable.Range(0, quante).Select(_ => (char)('0' + random.Next(10))));

    /// <summary>Any text at all: letters, digits, what codes and addresses are made of, and what nobody expects.</summary>
    public string Qualsiasi()
    {
        const string Curiosi = "@.,;:-–—()'’\"<>+/ \t\n\r\u00A0\u200B\u202E\u0000\uFEFF１٣àÈßıſ\uD83D\uDE00\uD800\uFFFF°#";
        var testo = new char[random.Next(60)];
        for (var i = 0; i < testo.Length; i++)
            testo[i] = random.Next(3) switch
            {
                0 => Curiosi[random.Next(Curiosi.Length)],
                1 => Segni[random.Next(Segni.Length)],
                _ => (char)('a' + random.Next(26)),
            };
        return new(testo);
    }

    /// <summary>Fifteen characters and their control character: the classic way, by the place in a shuffled alphabet.</summary>
    public static string ConControllo(string quindici)
    {
        const string Dispari = "BAKPLCQDREVOSFTGUHMINJWZYX";
        var somma = quindici
            .Select(segno => char.IsAsciiDigit(segno) ? Lettere[segno - '0'] : segno)
            .Select((lettera, i) => (i % 2 == 0 ? Dispari : Lettere).IndexOf(lettera))
            .Sum();
        return quindici + Lettere[somma % 26];
    }

    /// <summary>Ten digits and the one that makes them right, found by trying them all against the sum of digits.</summary>
    public static string ConCifra(string dieci) =>
        Enumerable.Range(0, 10)
            .Select(cifra => $"{dieci}{cifra}")
            .Single(undici => undici.Select((cifra, i) => $"{(cifra - '0') * (i % 2 == 0 ? 1 : 2)}".Sum(c => c - '0')).Sum() % 10 == 0);
}
