namespace PdzBot.Dialogs;

/// <summary>Takes off the endings that Italian and English words change: number, gender, person, tense, pronouns tied to a verb.</summary>
/// <remarks>Light on purpose: it needs no language. What it misses the families of words mend.</remarks>
public static class Stemming
{
    // The infinitive's r stays, the imperative's vowel goes with the other endings.
    private static readonly string[] Pronouns =
    [
        "rmelo", "rmela", "rmeli", "rmele", "rcelo", "rcela", "rvelo", "rvela", "rselo", "rsela", "rgli",
        "rmi", "rti", "rci", "rsi", "rvi", "rlo", "rla", "rli", "rle", "rne",
    ];

    private static readonly string[] Endings =
    [
        "erebbero", "irebbero", "erebbe", "irebbe", "eremmo", "iremmo", "eranno", "iranno", "eresti", "iresti",
        "atemelo", "atemela", "itemelo", "itemela", "atecela", "atecelo", "amento", "amenti", "imento", "imenti",
        "azione", "azioni", "izione", "izioni", "iscono", "eremo", "iremo", "erete", "irete", "avamo", "evamo", "ivamo",
        "avano", "evano", "ivano", "atemi", "itemi", "etemi", "ateci", "iteci", "ateli", "atelo", "atela", "amelo", "amela",
        "ation", "iamo", "iate", "ando", "endo", "isco", "isci", "isce", "isca", "erei", "irei",
        "ami", "ano", "ono", "are", "ere", "ire", "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto", "uta", "uti", "ute",
        "ava", "eva", "iva", "avo", "evo", "ivo", "era", "ira", "ero", "iro", "ing", "ies", "ion",
        "ed", "es", "ar", "er", "ir", "he", "hi", "ia", "ie", "io", "ii", "a", "e", "i", "o", "s", "y",
    ];

    /// <summary>The stem of one folded word; at least three letters of it remain, four where a long ending goes.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || char.IsAsciiDigit(word[0])) return word;
        foreach (var pronoun in Pronouns)
        {
            if (word.Length - pronoun.Length < 3 || !word.EndsWith(pronoun, StringComparison.Ordinal)) continue;
            word = word[..^(pronoun.Length - 1)];
            break;
        }

        foreach (var ending in Endings)
        {
            var left = word.Length - ending.Length;
            if (left >= (ending.Length > 2 ? 4 : 3) && word.EndsWith(ending, StringComparison.Ordinal)) return word[..left];
        }

        return word;
    }
}
