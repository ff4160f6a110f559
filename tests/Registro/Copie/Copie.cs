using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Copies and restorations as tests want them.</summary>
internal static class Copie
{
    public static readonly ChiaveCopie Chiave = ChiaveCopie.Leggi(Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(n => (byte)n)]))!;
    public static readonly Instant Dopo = Esempi.Maggio + Duration.FromDays(30);

    public static async Task<(MemoryStream File, EsitoCopia Esito)> ScriviAsync(ITable registro, PianoId? piano = null, ChiaveCopie? chiave = null, params PersonaInCopia[] persone)
    {
        var file = new MemoryStream();
        var esito = await new Copia(registro, piano ?? Esempi.Lecce, chiave ?? Chiave, RandomNumberGenerator.Create())
            .ScriviAsync(file, Dopo, nominate => persone.Where(persona => nominate.Contiene(persona.Persona)).ToAsyncEnumerable());
        return (file, esito);
    }

    /// <summary>A copy of a register in which all is well.</summary>
    public static async Task<MemoryStream> DiAsync(ITable registro, PianoId? piano = null)
    {
        var (file, esito) = await ScriviAsync(registro, piano);
        Assert.True(esito.Guasti.IsEmpty, string.Join('\n', esito.Guasti));
        return file;
    }

    public static Ripristino Leggi(MemoryStream file, ElencoCancellazioni? cancellazioni = null, PianoId? piano = null) =>
        Ripristino.Leggi(file, Chiave, piano ?? Esempi.Lecce, cancellazioni);

    public static async Task<Testa> RipristinaAsync(MemoryStream file, ITable registro, ElencoCancellazioni? cancellazioni = null, PianoId? piano = null, Estratti? estratti = null) =>
        await Leggi(file, cancellazioni, piano).ScriviAsync(file, Chiave, registro, estratti, Dopo, RandomNumberGenerator.Create(), () => Task.CompletedTask);

    /// <summary>A plan's rows with all their columns, as text; when a payload row was written is not what it says.</summary>
    public static async Task<string> RigheAsync(ITable registro, PianoId? piano = null)
    {
        var righe = new StringBuilder();
        await foreach (var riga in registro.ReadAllAsync(new((piano ?? Esempi.Lecce).Valore))) righe.Append(riga.RowKey).Append('\n').Append(riga.Content()).Append('\n');
        return righe.ToString();
    }

    public static async Task<string> DumpAsync(ITable registro, PianoId? piano = null)
    {
        await using var cancelleria = await Esempi.ApriAsync(registro, piano ?? Esempi.Lecce);
        return Dump.Di(cancelleria.Stato);
    }

    /// <summary>What a copy says once opened, by the format as it is documented and nothing of our own code.</summary>
    public static string Aperta(byte[] file, byte[] segreto)
    {
        Assert.Equal("PDZCOPIA\u0001", Encoding.ASCII.GetString(file, 0, 9));
        using var cifra = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, segreto, 32, file[25..57], "pdzbot copia 1: pezzi"u8.ToArray()), 16);
        using var compresso = new MemoryStream();
        for (var (posto, numero) = (57, 0L); posto < file.Length; numero++)
        {
            var lunghezza = Math.Min(65_536 + 16, file.Length - posto);
            var (pezzo, nonce) = (new byte[lunghezza - 16], new byte[12]);
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(nonce, numero);
            nonce[8] = posto + lunghezza == file.Length ? (byte)1 : (byte)0;
            cifra.Decrypt(nonce, file.AsSpan(posto, lunghezza - 16), file.AsSpan(posto + lunghezza - 16, 16), pezzo, file.AsSpan(0, 57));
            compresso.Write(pezzo);
            posto += lunghezza;
        }

        compresso.Position = 0;
        using var disteso = new StreamReader(new DeflateStream(compresso, CompressionMode.Decompress), Encoding.Latin1);
        return disteso.ReadToEnd();
    }
}
