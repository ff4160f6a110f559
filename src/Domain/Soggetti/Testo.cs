using System.Text;

namespace PdzBot.Domain;

/// <summary>How a written text is cleaned before it is kept: what <see cref="TestoBreve"/> and <see cref="TestoLungo"/> share.</summary>
[Regola("ADE-02")]
internal static class Testo
{
    /// <summary>The cleaned text, or why it is none. Lengths count characters as people do (code points), after cleaning.</summary>
    /// <param name="testo">What was written.</param>
    /// <param name="massimo">Most characters it may have.</param>
    /// <param name="righe">True keeps line breaks, and one blank line between paragraphs; false makes them spaces.</param>
    public static Rifiuto? Pulisci(string? testo, int massimo, bool righe, out string pulito)
    {
        pulito = "";
        testo ??= "";
        // Far beyond the limit no cleaning could save it, and it is not worth the reading.
        if (testo.Length > (4L * massimo) + 1000) return TroppoLungo(testo.Length, massimo);
        if (Rifiutato(testo) is { } segno) return segno;

        pulito = righe ? Righe(testo) : Riga(testo.AsSpan());
        if (pulito.Length == 0) return Rifiuto.Per("ADE-02", "testoVuoto");

        var lettere = false;
        var lunghezza = 0;
        foreach (var runa in pulito.EnumerateRunes())
        {
            lettere |= Rune.IsLetter(runa);
            lunghezza++;
        }

        if (!lettere) return Rifiuto.Per("ADE-02", "testoSenzaLettere");
        return lunghezza > massimo ? TroppoLungo(lunghezza, massimo) : null;
    }

    private static Rifiuto TroppoLungo(int trovati, int massimo) =>
        Rifiuto.Per("ADE-02", "testoLungo", ("massimo", $"{massimo}"), ("trovati", $"{trovati}"));

    private static Rifiuto? Rifiutato(string testo)
    {
        var posizione = 1;
        for (var i = 0; i < testo.Length; posizione++)
        {
            var intero = Rune.TryGetRuneAt(testo, i, out var segno);
            if (!intero || (Caratteri.Ingannevole(segno) && !Rune.IsWhiteSpace(segno)))
                return Rifiuto.Per("ADE-02", "testoCarattere", ("posizione", $"{posizione}"), ("trovato", Caratteri.Mostra(testo, i)));
            i += segno.Utf16SequenceLength;
        }

        return null;
    }

    private static string Righe(string testo)
    {
        var righe = testo.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Split('\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029')
            .Select(riga => Riga(riga));
        var pulito = new StringBuilder(testo.Length);
        var vuote = 0;
        foreach (var riga in righe)
        {
            vuote = riga.Length == 0 ? vuote + 1 : 0;
            if (vuote < 2) pulito.Append(riga).Append('\n');
        }

        return pulito.ToString().Trim('\n');
    }

    private static string Riga(ReadOnlySpan<char> riga)
    {
        var pulita = new StringBuilder(riga.Length);
        foreach (var segno in riga)
        {
            if (Caratteri.SenzaSenso(segno)) continue;
            if (!char.IsWhiteSpace(segno)) pulita.Append(segno);
            else if (pulita.Length > 0 && pulita[^1] != ' ') pulita.Append(' ');
        }

        return pulita.ToString().TrimEnd(' ');
    }
}
