namespace PdzBot.Domain;

/// <summary>An e-mail address, also a certified one (PEC), as mail providers give them out.</summary>
/// <remarks>
/// Narrower than RFC 5322 on purpose: no quoted names, comments, address literals or accented letters. Nothing is sent to find out
/// whether somebody reads it.
/// </remarks>
[Regola("ADE-02", "RFC 5321, RFC 5322")]
public sealed record Email
{
    private const int Massimo = 254;
    private const int MassimoPrima = 64;
    private const int OltreOgniIndirizzo = 1000;

    private Email(string valore) => Valore = valore;

    /// <summary>The domain in small letters; what stands before @ as it was written.</summary>
    public string Valore { get; }

    public static Lettura<Email> Leggi(string? testo)
    {
        if (testo?.Length > OltreOgniIndirizzo) return No("emailLunga", ("massimo", $"{Massimo}"));
        var scritto = new string([.. (testo ?? "").Where(segno => !Caratteri.SenzaSenso(segno))]).Trim();
        var rifiuto = Forma(scritto) ?? Segni(scritto) ?? Parti(scritto);
        return rifiuto is null ? Letta(scritto) : rifiuto;
    }

    public override string ToString() => Valore;

    private static Email Letta(string scritto)
    {
        var chiocciola = scritto.IndexOf('@', StringComparison.Ordinal);
        return new(scritto[..chiocciola] + scritto[chiocciola..].ToLowerInvariant());
    }

    /// <summary>One address, with something on both sides of its one @.</summary>
    private static Rifiuto? Forma(string scritto)
    {
        if (scritto.Length == 0) return No("emailVuota");
        var chiocciole = scritto.Count(segno => segno == '@');
        var separata = scritto.Any(segno => char.IsWhiteSpace(segno) || segno is ',' or ';');
        return chiocciole switch
        {
            0 => No("emailSenzaChiocciola"),
            > 1 => No(separata ? "emailPiuDiUna" : "emailPiuChiocciole"),
            _ when scritto[0] == '@' => No("emailSenzaNome"),
            _ when scritto[^1] == '@' => No("emailSenzaDominio"),
            _ => null,
        };
    }

    private static Rifiuto? Segni(string scritto)
    {
        if (scritto.Any(char.IsWhiteSpace)) return No("emailSpazio");
        if (scritto.Contains(',', StringComparison.Ordinal)) return No("emailVirgola");
        var chiocciola = scritto.IndexOf('@', StringComparison.Ordinal);
        for (var i = 0; i < scritto.Length; i++)
            if (i != chiocciola && !(i < chiocciola ? DelNome(scritto[i]) : DelDominio(scritto[i])))
                return No("emailCarattere", ("trovato", Caratteri.Mostra(scritto, i)));
        return null;
    }

    private static Rifiuto? Parti(string scritto)
    {
        var parti = scritto.Split('@');
        if (parti.Any(parte => parte.Split('.').Contains(""))) return No("emailPunto");
        if (parti[0].Length > MassimoPrima) return No("emailNomeLungo", ("massimo", $"{MassimoPrima}"));
        if (scritto.Length > Massimo) return No("emailLunga", ("massimo", $"{Massimo}"));

        var etichette = parti[1].Split('.');
        if (etichette.Length < 2) return No("emailDominioSenzaPunto", ("dominio", parti[1]));
        var esiste = etichette.All(Etichetta) && DiPrimoLivello(etichette[^1]);
        return esiste ? null : No("emailDominio", ("dominio", parti[1]));
    }

    private static bool DelNome(char segno) =>
        char.IsAsciiLetterOrDigit(segno) || ".!#$%&'*+-/=?^_`{|}~".Contains(segno, StringComparison.Ordinal);

    private static bool DelDominio(char segno) => char.IsAsciiLetterOrDigit(segno) || segno is '.' or '-';

    private static bool Etichetta(string testo) => testo.Length <= 63 && !testo.StartsWith('-') && !testo.EndsWith('-');

    /// <summary>Two letters or more, or an international one in its ASCII form.</summary>
    private static bool DiPrimoLivello(string etichetta) =>
        (etichetta.Length >= 2 && etichetta.All(char.IsAsciiLetter))
        || (etichetta.Length > 4 && etichetta.StartsWith("xn--", StringComparison.OrdinalIgnoreCase));

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-02", motivo, dati);
}
