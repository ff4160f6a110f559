using System.Security.Cryptography;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>A fact as it lies in the store: its columns, with what it says as bytes.</summary>
public sealed record RigaFatto
{
    /// <summary>Bytes of random salt.</summary>
    public const int LunghezzaSale = 32;

    /// <summary>Characters of author, channel and key together.</summary>
    private const int MassimoNomi = 500;

    public required long Seq { get; init; }

    public required string Tipo { get; init; }

    public required int Versione { get; init; }

    public required string Autore { get; init; }

    /// <summary>The instant in ISO 8601, exact to the nanosecond.</summary>
    public required string Ora { get; init; }

    public required string Canale { get; init; }

    public required string Chiave { get; init; }

    public required byte[] Corpo { get; init; }

    /// <summary>Null when the fact holds nothing personal, or no longer.</summary>
    public byte[]? Personale { get; init; }

    /// <summary>Random bytes hashed before the personal part, so that what was erased can't be guessed by trying; erased with it.</summary>
    /// <remarks>Every row has them, also with nothing personal in it: no two rows ever written have the same hash, and a clerk knows its own.</remarks>
    public byte[]? Sale { get; init; }

    public required byte[] HCorpo { get; init; }

    public required byte[] HPersonale { get; init; }

    public required byte[] Catena { get; init; }

    /// <summary>A new row for a fact, tied to the one before it.</summary>
    /// <exception cref="ComandoTroppoGrandeException">It says more than the register takes.</exception>
    public static RigaFatto Di(long seq, ReadOnlySpan<byte> precedente, Fatto fatto, Contesto contesto, RandomNumberGenerator caso)
    {
        var formato = FormatoFatto.PerScrivere(fatto);
        var (corpo, personale) = formato.Scrivi!(fatto);
        if (corpo.Length > Payload.Massimo || personale?.Length > Payload.Massimo)
            throw new ComandoTroppoGrandeException($"A {formato.Tipo} says more than {Payload.Massimo} bytes");

        if (contesto.Chi.Valore.Length + contesto.Canale.Nome.Length + contesto.Chiave.Valore.Length > MassimoNomi)
            throw new ComandoTroppoGrandeException($"Author, channel and key take more than {MassimoNomi} characters");

        var sale = new byte[LunghezzaSale];
        caso.GetBytes(sale);
        var catena = new byte[Domain.Catena.Lunghezza];
        var riga = new RigaFatto
        {
            Seq = seq,
            Tipo = formato.Tipo,
            Versione = formato.Versione,
            Autore = contesto.Chi.Valore,
            Ora = InstantPattern.ExtendedIso.Format(contesto.Ora),
            Canale = contesto.Canale.Nome,
            Chiave = contesto.Chiave.Valore,
            Corpo = corpo,
            Personale = personale,
            Sale = sale,
            HCorpo = Domain.Catena.HCorpo(corpo),
            HPersonale = Domain.Catena.HPersonale(sale, personale),
            Catena = catena,
        };
        Domain.Catena.Di(precedente, riga, catena);
        return riga;
    }

    /// <summary>The fact of a row that was just made of it: what reading the row gives.</summary>
    internal FattoRegistrato Registra(Fatto fatto, Contesto contesto) =>
        new(Seq, fatto, contesto.Chi, contesto.Ora, contesto.Canale, Domain.Catena.Impronta(HCorpo, HPersonale));

    /// <summary>The fact that the row holds.</summary>
    /// <exception cref="FattoSconosciutoException">Its type or version was written by a newer release.</exception>
    /// <exception cref="RegistroIllegibileException">Its bytes are not what its type writes.</exception>
    public FattoRegistrato Leggi(PianoId piano)
    {
        if (Tipo == Ripristino.InCorso) throw new RegistroIllegibileException(piano, Seq, "a restoration began and has not ended: run the import again");
        if (FormatoFatto.PerLeggere(Tipo, Versione) is not { } formato) throw new FattoSconosciutoException(piano, Seq, Tipo, Versione);
        if (OraIso.Leggi(Ora) is not { } ora) throw new RegistroIllegibileException(piano, Seq, "ora is not an instant");

        return new(Seq, LeggiFatto(piano, formato), new(Autore), ora, new(Canale), Domain.Catena.Impronta(HCorpo, HPersonale));
    }

    private Fatto LeggiFatto(PianoId piano, FormatoFatto formato)
    {
        try
        {
            return formato.Leggi(Corpo, Personale) ?? throw new RegistroIllegibileException(piano, Seq, $"not a {Tipo}");
        }
        catch (Exception guasto) when (guasto is not RegistroIllegibileException)
        {
            // Bytes that nobody vouches for may break a reader in any way.
            throw new RegistroIllegibileException(piano, Seq, $"not a {Tipo}: {guasto.GetType().Name}", guasto);
        }
    }
}
