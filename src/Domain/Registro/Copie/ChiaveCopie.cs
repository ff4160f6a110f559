using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>The operator's key for copies: 32 random bytes, in base64 in a file of its own (SEC-06). Who loses it loses every copy made with it.</summary>
[Regola("SEC-06")]
public sealed class ChiaveCopie
{
    public const int Lunghezza = 32;

    private readonly byte[] segreto;

    private ChiaveCopie(byte[] segreto) => this.segreto = segreto;

    /// <summary>Tells which key made a copy, and nothing about the key.</summary>
    internal byte[] Segno => HKDF.DeriveKey(HashAlgorithmName.SHA256, segreto, InvolucroCopia.LunghezzaSegno, info: "pdzbot copia 1: segno"u8.ToArray());

    /// <summary>Reads what a key file says, blanks and line ends around it allowed; null when it is not 32 bytes in base64.</summary>
    public static ChiaveCopie? Leggi(string testo)
    {
        var bytes = new byte[Lunghezza + 3];
        return Convert.TryFromBase64String(testo.Trim(), bytes, out var lunghezza) && lunghezza == Lunghezza ? new(bytes[..Lunghezza]) : null;
    }

    /// <summary>A new key as a key file says it.</summary>
    public static string Nuova(RandomNumberGenerator caso)
    {
        var segreto = new byte[Lunghezza];
        caso.GetBytes(segreto);
        return Convert.ToBase64String(segreto);
    }

    /// <summary>The cipher of one copy: each has a key of its own, drawn from the operator's and the copy's salt, so that no nonce is used twice.</summary>
    internal AesGcm Cifra(byte[] sale) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, segreto, Lunghezza, sale, "pdzbot copia 1: pezzi"u8.ToArray()), InvolucroCopia.LunghezzaSigillo);
}
