namespace PdzBot.Domain;

/// <summary>What was declared about people, and free text in which people may be named.</summary>
/// <param name="Nome">A citizen's name.</param>
/// <param name="CodiceFiscale">A citizen's, if given.</param>
/// <param name="Email">Always there, but where it was erased, or in a change of something else.</param>
public sealed record DatiPersonali(
    string? Nome,
    string? CodiceFiscale,
    string? ComuneAltro,
    string? Rappresentante,
    string? Carica,
    string? Delega,
    string? Email,
    string? Pec,
    string? Telefono,
    string? Supplente,
    string? Risorse,
    string? RapportiAmbito)
{
    public static readonly DatiPersonali Nessuno = new(null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>By the field's name, of those that may be changed.</summary>
    public string? Dato(string campo) => campo switch
    {
        "rappresentante" => Rappresentante,
        "carica" => Carica,
        "delega" => Delega,
        "email" => Email,
        "pec" => Pec,
        "telefono" => Telefono,
        "supplente" => Supplente,
        "risorse" => Risorse,
        _ => throw new ArgumentOutOfRangeException(nameof(campo), campo, "Not to be changed"),
    };

    public DatiPersonali Con(string campo, string? valore) => campo switch
    {
        "rappresentante" => this with { Rappresentante = valore },
        "carica" => this with { Carica = valore },
        "delega" => this with { Delega = valore },
        "email" => this with { Email = valore },
        "pec" => this with { Pec = valore },
        "telefono" => this with { Telefono = valore },
        "supplente" => this with { Supplente = valore },
        "risorse" => this with { Risorse = valore },
        _ => throw new ArgumentOutOfRangeException(nameof(campo), campo, "Not to be changed"),
    };
}
