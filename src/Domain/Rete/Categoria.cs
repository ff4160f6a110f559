using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>How the Rete's register groups who is in it: the kind of soggetto and, for bodies of the third sector, the section of the RUNTS.</summary>
/// <param name="Sezione">Null for all sections, and for who is in none.</param>
[Regola("ADE-09")]
public readonly record struct Categoria(TipoSoggetto Tipo, TipoEts? Sezione = null)
{
    /// <summary>All there are: each kind, and after the bodies of the third sector their sections.</summary>
    public static readonly ImmutableArray<Categoria> Tutte =
    [
        .. Enum.GetValues<TipoSoggetto>().SelectMany(tipo =>
            tipo == TipoSoggetto.Ets ? [new Categoria(tipo), .. Enum.GetValues<TipoEts>().Select(sezione => new Categoria(tipo, sezione))] : (Categoria[])[new(tipo)]),
    ];

    /// <summary>How lists and cards name it: <c>ets</c>, <c>ets-odv</c>.</summary>
    public string Codice => Sezione is { } sezione ? $"{Tipo.Codice()}-{sezione.Codice()}" : Tipo.Codice();

    public static Categoria Di(DatiAdesione dati) => new(dati.Tipo, dati.Tipo == TipoSoggetto.Ets ? dati.TipoEts : null);

    public static Categoria? Leggi(string codice)
    {
        foreach (var categoria in Tutte)
        {
            if (categoria.Codice == codice) return categoria;
        }

        return null;
    }

    /// <summary>Whether what is of that category is of this one: all bodies of the third sector are of their kind.</summary>
    public bool Comprende(Categoria altra) => Tipo == altra.Tipo && (Sezione is null || Sezione == altra.Sezione);
}
