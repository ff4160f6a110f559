using System.Collections.Immutable;

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
    /// <summary>Who goes to single tavoli, by tavolo; null when nobody is named for one alone.</summary>
    public ImmutableArray<PersoneAlTavolo>? AiTavoli { get; init; }

    public static readonly DatiPersonali Nessuno = new(null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>The fields of the form whose answers lie here, some of them only a citizen's.</summary>
    public static readonly ImmutableArray<string> Campi =
    [
        "denominazione", "codiceFiscale", "comuneAltro", "rappresentante", "carica", "delega", "email", "pec", "telefono", "supplente", "risorse", "rapportiAmbito",
    ];

    /// <summary>Whether the answer to a field lies here: a body's name and codice fiscale don't.</summary>
    public static bool Personale(string campo, TipoSoggetto tipo) =>
        Campi.Contains(campo) && (tipo == TipoSoggetto.Cittadino || campo is not ("denominazione" or "codiceFiscale"));

    /// <summary>By the field's name.</summary>
    public string? Dato(string campo) => campo switch
    {
        "denominazione" => Nome,
        "codiceFiscale" => CodiceFiscale,
        "comuneAltro" => ComuneAltro,
        "rappresentante" => Rappresentante,
        "carica" => Carica,
        "delega" => Delega,
        "email" => Email,
        "pec" => Pec,
        "telefono" => Telefono,
        "supplente" => Supplente,
        "risorse" => Risorse,
        "rapportiAmbito" => RapportiAmbito,
        _ => throw new ArgumentOutOfRangeException(nameof(campo), campo, "Not personal"),
    };

    public DatiPersonali Con(string campo, string? valore) => campo switch
    {
        "denominazione" => this with { Nome = valore },
        "codiceFiscale" => this with { CodiceFiscale = valore },
        "comuneAltro" => this with { ComuneAltro = valore },
        "rappresentante" => this with { Rappresentante = valore },
        "carica" => this with { Carica = valore },
        "delega" => this with { Delega = valore },
        "email" => this with { Email = valore },
        "pec" => this with { Pec = valore },
        "telefono" => this with { Telefono = valore },
        "supplente" => this with { Supplente = valore },
        "risorse" => this with { Risorse = valore },
        "rapportiAmbito" => this with { RapportiAmbito = valore },
        _ => throw new ArgumentOutOfRangeException(nameof(campo), campo, "Not personal"),
    };

    /// <summary>Who goes to a tavolo besides those named for all.</summary>
    public PersoneAlTavolo AlTavolo(string tavolo) => AiTavoli?.FirstOrDefault(loro => loro.Tavolo == tavolo) ?? new(tavolo);

    /// <summary>With these people at their tavolo; with nobody of its own where they are none.</summary>
    public DatiPersonali Con(PersoneAlTavolo persone)
    {
        var altri = (AiTavoli ?? []).Where(loro => loro.Tavolo != persone.Tavolo);
        return ConSolo(persone == new PersoneAlTavolo(persone.Tavolo) ? altri : altri.Append(persone));
    }

    /// <summary>Without the people of tavoli other than these: who leaves a tavolo has nobody there any more.</summary>
    [Regola("ADE-02")]
    public DatiPersonali SoloAi(ImmutableArray<string> tavoli) => ConSolo((AiTavoli ?? []).Where(loro => tavoli.Contains(loro.Tavolo)));

    public bool Equals(DatiPersonali? altri) =>
        altri is not null
        && (Nome, CodiceFiscale, ComuneAltro, Rappresentante, Carica, Delega, Email, Pec, Telefono, Supplente, Risorse, RapportiAmbito)
            == (altri.Nome, altri.CodiceFiscale, altri.ComuneAltro, altri.Rappresentante, altri.Carica, altri.Delega, altri.Email, altri.Pec, altri.Telefono, altri.Supplente, altri.Risorse, altri.RapportiAmbito)
        && (AiTavoli ?? []).SequenceEqual(altri.AiTavoli ?? []);

    public override int GetHashCode() => HashCode.Combine(Nome, CodiceFiscale, Rappresentante, Email, AiTavoli?.Length);

    private DatiPersonali ConSolo(IEnumerable<PersoneAlTavolo> persone) =>
        this with { AiTavoli = persone.OrderBy(loro => loro.Tavolo, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } tutte ? tutte : null };
}
