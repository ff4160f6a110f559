using System.IO.Compression;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>What a copy says of itself first.</summary>
/// <param name="Testa">How far the register goes in it.</param>
public sealed record Intestazione(PianoId Piano, Testa Testa, Instant Creata);

/// <summary>What one entry of a copy begins with.</summary>
internal enum VoceCopia : byte
{
    Intestazione = 1,
    Fatto = 2,
    Persona = 3,
    Fine = 4,
}

/// <summary>Writes a copy's entries, deflated and then sealed: the heading, every fact, the personas, the end with the counts.</summary>
internal sealed class ScritturaVoci(ScritturaCifrata cifrata) : IDisposable
{
    private readonly BinaryWriter voci = new(new DeflateStream(cifrata, CompressionLevel.Optimal, leaveOpen: true), Encoding.UTF8);
    private long fatti;
    private int persone;

    public void Intestazione(Intestazione intestazione)
    {
        voci.Write((byte)VoceCopia.Intestazione);
        voci.Write(intestazione.Piano.Valore);
        voci.Write(intestazione.Testa.Seq);
        voci.Write(Convert.FromHexString(intestazione.Testa.Catena.Esadecimale));
        voci.Write(InstantPattern.ExtendedIso.Format(intestazione.Creata));
    }

    public void Fatto(RigaFatto riga)
    {
        voci.Write((byte)VoceCopia.Fatto);
        voci.Write(riga.Seq);
        voci.Write(riga.Tipo);
        voci.Write(riga.Versione);
        voci.Write(riga.Autore);
        voci.Write(riga.Ora);
        voci.Write(riga.Canale);
        voci.Write(riga.Chiave);
        Bytes(riga.Corpo);
        Bytes(riga.Personale);
        Bytes(riga.Sale);
        Bytes(riga.HCorpo);
        Bytes(riga.HPersonale);
        Bytes(riga.Catena);
        fatti++;
    }

    public void Persona(PersonaInCopia persona)
    {
        voci.Write((byte)VoceCopia.Persona);
        voci.Write(persona.Conto);
        voci.Write(persona.Persona.Valore);
        voci.Write(persona.Lingua);
        voci.Write(persona.Scelto);
        persone++;
    }

    public void Fine()
    {
        voci.Write((byte)VoceCopia.Fine);
        voci.Write(fatti);
        voci.Write(persone);
    }

    public void Dispose()
    {
        voci.Dispose();
        cifrata.Dispose();
    }

    /// <summary>After their length and one; zero alone is what isn't there.</summary>
    private void Bytes(byte[]? bytes)
    {
        voci.Write7BitEncodedInt(bytes is null ? 0 : bytes.Length + 1);
        if (bytes is not null) voci.Write(bytes);
    }
}
