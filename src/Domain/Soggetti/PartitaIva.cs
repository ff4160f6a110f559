namespace PdzBot.Domain;

/// <summary>A partita IVA: seven digits of matricola, three of the office that gave it, one of control.</summary>
[Regola("ADE-03", "art. 35 D.P.R. 633/1972; D.M. 23 dicembre 1976, n. 13813")]
public sealed record PartitaIva
{
    internal const string Prefisso = "IT";
    internal const int LunghezzaConPrefisso = CodiceNumerico.Lunghezza + 2;

    private PartitaIva(string valore) => Valore = valore;

    /// <summary>The 11 digits, without IT.</summary>
    public string Valore { get; }

    /// <summary>Reads 11 digits, with or without IT before them.</summary>
    public static Lettura<PartitaIva> Leggi(string? testo)
    {
        var codice = Caratteri.Compatta(testo);
        if (codice.Length == LunghezzaConPrefisso && codice.StartsWith(Prefisso, StringComparison.Ordinal))
            codice = codice[Prefisso.Length..];

        if (codice.Length == 0) return No("partitaIvaVuota");
        if (codice.Length != CodiceNumerico.Lunghezza) return No("lunghezzaPartitaIva", ("trovate", $"{codice.Length}"));
        if (CodiceNumerico.CifraMancante(codice) is { } estraneo) return estraneo;
        if (!UfficioEsiste(codice[7..10])) return No("ufficio", ("trovato", codice[7..10]));
        return CodiceNumerico.ControlloErrato(codice) is { } errato ? errato : new PartitaIva(codice);
    }

    public override string ToString() => Valore;

    /// <summary>Province offices 001–100; 120 and 121, 888, 999 are the ones beyond.</summary>
    private static bool UfficioEsiste(string ufficio) =>
        ufficio is "100" or "120" or "121" or "888" or "999" || (ufficio[0] == '0' && ufficio != "000");

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-03", motivo, dati);
}
