using System.Text;

namespace PdzBot.Domain;

/// <summary>The id of a tavolo that is opened in chat: made from its name, short, and never one that any tavolo of the plan had before.</summary>
[Regola("PIA-07")]
internal static class IdTavolo
{
    /// <summary>Adesioni list the ids of their tavoli: a short one leaves room for many.</summary>
    private const int Massimo = 24;

    /// <summary>What a name without any Latin letter or figure becomes.</summary>
    private const string SenzaLettere = "tavolo";

    /// <summary>Letters with marks, and under each the plain one: the bot runs without ICU.</summary>
    private const string
        Accentate = "àáâãäåçèéêëìíîïñòóôõöùúûüý",
        SenzaAccento = "aaaaaaceeeeiiiinooooouuuuy";

    /// <param name="usato">Whether a tavolo has this id, or had it.</param>
    public static TavoloId Di(string nome, Func<TavoloId, bool> usato)
    {
        var parole = Parole(nome);
        var radice = new StringBuilder();
        foreach (var parola in parole.TakeWhile(parola => radice.Length == 0 || radice.Length + 1 + parola.Length <= Massimo))
            radice.Append(radice.Length == 0 ? "" : "-").Append(parola.Length <= Massimo ? parola : parola[..Massimo]);

        var corto = radice.Length == 0 ? SenzaLettere : radice.ToString();
        var id = new TavoloId(corto);
        for (var n = 2; usato(id); n++) id = new($"{corto}-{n}");
        return id;
    }

    /// <summary>"L'età più fragile" is l, eta, piu, fragile.</summary>
    private static List<string> Parole(string nome)
    {
        var semplice = new StringBuilder(nome.Length);
        foreach (var segno in nome.Select(char.ToLowerInvariant))
        {
            var posto = Accentate.IndexOf(segno, StringComparison.Ordinal);
            semplice.Append(posto >= 0 ? SenzaAccento[posto] : char.IsAsciiLetterOrDigit(segno) ? segno : ' ');
        }

        return [.. semplice.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
