using System.IO.Compression;
using System.Text;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>Reads a copy's entries in their order, each only after its seal was found whole. The stream below stays open.</summary>
/// <exception cref="CopiaIllegibileException">Whatever is wrong with the file.</exception>
[Regola("SEC-06")]
public sealed class LetturaCopia : IDisposable
{
    /// <summary>Bytes of one part of a fact; more than any release wrote.</summary>
    private const int MassimoParte = 64 * 1024 * 1024;

    private readonly LetturaCifrata cifrata;
    private readonly BinaryReader voci;
    private long fatti;
    private int persone;

    public LetturaCopia(Stream file, ChiaveCopie chiave)
    {
        cifrata = new(file, chiave);
        voci = new(new DeflateStream(cifrata, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);
        Intestazione = Leggi(() => (VoceCopia)voci.ReadByte() is VoceCopia.Intestazione
            ? new Intestazione(
                new(voci.ReadString()), new(voci.ReadInt64(), Impronta.Di(voci.ReadBytes(Catena.Lunghezza))), InstantPattern.ExtendedIso.Parse(voci.ReadString()).Value)
            : throw new InvalidDataException("No heading"));
    }

    public Intestazione Intestazione { get; }

    /// <summary>All entries to the end; what comes after the facts goes to the personas.</summary>
    public IEnumerable<RigaFatto> Fatti(Action<PersonaInCopia> persona)
    {
        while (true)
        {
            switch (Leggi(() => (VoceCopia)voci.ReadByte()))
            {
                case VoceCopia.Fatto when persone == 0:
                    fatti++;
                    yield return Leggi(Fatto);
                    break;
                case VoceCopia.Persona:
                    persone++;
                    persona(Leggi(Persona));
                    break;
                case VoceCopia.Fine:
                    Leggi(Fine);
                    yield break;
                default:
                    throw new CopiaIllegibileException("it holds an entry that this release does not know");
            }
        }
    }

    public void Dispose()
    {
        voci.Dispose();
        cifrata.Dispose();
    }

    private RigaFatto Fatto() => new()
    {
        Seq = voci.ReadInt64(),
        Tipo = voci.ReadString(),
        Versione = voci.ReadInt32(),
        Autore = voci.ReadString(),
        Ora = voci.ReadString(),
        Canale = voci.ReadString(),
        Chiave = voci.ReadString(),
        Corpo = Bytes() ?? [],
        Personale = Bytes(),
        Sale = Bytes(),
        HCorpo = Bytes() ?? [],
        HPersonale = Bytes() ?? [],
        Catena = Bytes() ?? [],
    };

    private PersonaInCopia Persona() => new(voci.ReadString(), new(voci.ReadString()), voci.ReadString(), voci.ReadBoolean());

    private bool Fine()
    {
        if ((voci.ReadInt64(), voci.ReadInt32()) != (fatti, persone)) throw new InvalidDataException("The counts are others");

        // What no entry needed any more must be whole too, and end here.
        return voci.BaseStream.ReadByte() < 0 && cifrata.ReadByte() < 0 ? true : throw new InvalidDataException("More after the end");
    }

    private byte[]? Bytes()
    {
        var lunghezza = voci.Read7BitEncodedInt() - 1;
        if (lunghezza < 0) return null;
        if (lunghezza > MassimoParte) throw new InvalidDataException("Longer than any part");

        var bytes = voci.ReadBytes(lunghezza);
        return bytes.Length == lunghezza ? bytes : throw new EndOfStreamException();
    }

    private static T Leggi<T>(Func<T> voce)
    {
        try
        {
            return voce();
        }
        catch (Exception guasto) when (guasto is not CopiaIllegibileException)
        {
            // Sealed with the operator's key and yet not what a copy says: whatever broke the reader, it is not to be restored.
            throw new CopiaIllegibileException("its seals are whole, but what it says is not what a copy says", guasto);
        }
    }
}
