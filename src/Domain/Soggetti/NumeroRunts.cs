namespace PdzBot.Domain;

/// <summary>The repertory number under which a body is entered in the RUNTS, the national register of the third sector.</summary>
[Regola("ADE-02", "D.M. 15 settembre 2020, n. 106")]
public sealed record NumeroRunts
{
    private const int Massimo = 7;

    /// <summary>What people write before the number, in capitals and without dots and spaces; longest first.</summary>
    private static readonly string[] Premesse = ["REPERTORIO", "NUMERO", "RUNTS", "REP", "NUM", "NR", "N°", "Nº", "N", "#", ":"];

    private NumeroRunts(string valore) => Valore = valore;

    /// <summary>One to seven digits, without zeros in front.</summary>
    public string Valore { get; }

    public static Lettura<NumeroRunts> Leggi(string? testo)
    {
        var numero = Caratteri.Compatta(testo);
        while (Premesse.FirstOrDefault(premessa => numero.StartsWith(premessa, StringComparison.Ordinal)) is { } premessa)
            numero = numero[premessa.Length..];

        if (numero.Length == 0) return No("runtsVuoto");
        for (var i = 0; i < Math.Min(numero.Length, Massimo); i++)
            if (!char.IsAsciiDigit(numero[i]))
                return No("runtsCarattere", ("trovato", Caratteri.Mostra(numero, i)));
        if (numero.Length > Massimo) return No("runtsLunghezza", ("massimo", $"{Massimo}"), ("trovate", $"{numero.Length}"));

        var cifre = numero.TrimStart('0');
        return cifre.Length == 0 ? No("runtsVuoto") : new NumeroRunts(cifre);
    }

    public override string ToString() => Valore;

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-02", motivo, dati);
}
