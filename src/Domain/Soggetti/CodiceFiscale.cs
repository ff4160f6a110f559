namespace PdzBot.Domain;

/// <summary>A codice fiscale: 16 characters for a person, 11 digits for a body.</summary>
/// <remarks>
/// Two codes are one soggetto only if they are the same text: a code with omocodia was given to tell its owner from somebody else.
/// Nothing is looked up: a code that exists on paper only cannot be told from one that was issued.
/// </remarks>
[Regola("ADE-03", "D.M. 23 dicembre 1976, n. 13813")]
public sealed record CodiceFiscale
{
    private CodiceFiscale(string valore) => Valore = valore;

    /// <summary>Capitals and digits, without separators.</summary>
    public string Valore { get; }

    /// <summary>True with the 16 characters of a person, false with the 11 digits of a body.</summary>
    public bool DiPersona => Valore.Length == CodiceDiPersona.Lunghezza;

    /// <summary>Reads either, by its length.</summary>
    public static Lettura<CodiceFiscale> Leggi(string? testo) => Leggi(testo, codice => codice.Length switch
    {
        CodiceDiPersona.Lunghezza => CodiceDiPersona.Esamina(codice),
        CodiceNumerico.Lunghezza => EsaminaDiEnte(codice),
        var trovate => No("lunghezza", ("trovate", $"{trovate}")),
    });

    /// <summary>Reads a person's; a body's is refused as such.</summary>
    public static Lettura<CodiceFiscale> LeggiDiPersona(string? testo) => Leggi(testo, codice => codice.Length switch
    {
        CodiceDiPersona.Lunghezza => CodiceDiPersona.Esamina(codice),
        CodiceNumerico.Lunghezza when codice.All(char.IsAsciiDigit) => No("diEnte"),
        var trovate => No("lunghezzaDiPersona", ("trovate", $"{trovate}")),
    });

    /// <summary>Reads a body's; a person's is refused as such.</summary>
    /// <remarks>A partita IVA has the same form: only the IT that may stand before it tells it from a codice fiscale.</remarks>
    public static Lettura<CodiceFiscale> LeggiDiEnte(string? testo) => Leggi(testo, codice => codice.Length switch
    {
        CodiceNumerico.Lunghezza => EsaminaDiEnte(codice),
        CodiceDiPersona.Lunghezza when char.IsAsciiLetterUpper(codice[0]) => No("diPersona"),
        PartitaIva.LunghezzaConPrefisso when codice.StartsWith(PartitaIva.Prefisso, StringComparison.Ordinal) => No("diPartitaIva"),
        var trovate => No("lunghezzaDiEnte", ("trovate", $"{trovate}")),
    });

    public override string ToString() => Valore;

    private static Lettura<CodiceFiscale> Leggi(string? testo, Func<string, Rifiuto?> esame)
    {
        var codice = Caratteri.Compatta(testo);
        if (codice.Length == 0) return No("vuoto");
        return esame(codice) is { } rifiuto ? rifiuto : new CodiceFiscale(codice);
    }

    private static Rifiuto? EsaminaDiEnte(string codice)
    {
        if (CodiceNumerico.CifraMancante(codice) is { } rifiuto) return rifiuto;
        if (codice.All(cifra => cifra == '0')) return No("soloZeri");
        return CodiceNumerico.ControlloErrato(codice);
    }

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-03", motivo, dati);
}
