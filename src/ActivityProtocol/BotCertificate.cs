using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PdzBot.ActivityProtocol;

/// <summary>The certificate a bot proves itself with in place of a secret: a file, or an entry of the user's own store.</summary>
/// <remarks>Read each time a credential is made, so that a file that was renewed is found. A class: a record would print the password.</remarks>
public sealed class BotCertificate
{
    /// <summary>PKCS#12, or PEM with certificate and key in one file; null: <see cref="Thumbprint"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Of the file; it is never logged.</summary>
    public string? Password { get; init; }

    /// <summary>SHA-1 in hexadecimal digits; null: <see cref="Path"/>.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>Sends the certificate along (<c>x5c</c>): for registrations that trust a subject and its issuer, not a key.</summary>
    public bool SendChain { get; init; }

    /// <summary>The certificate with its RSA key; null: it is not there, cannot be read or has none.</summary>
    public X509Certificate2? Load()
    {
        try
        {
            var certificate = Path is { } path ? FromFile(path) : FromStore();
            using var key = certificate?.GetRSAPrivateKey();
            if (key is not null) return certificate;

            certificate?.Dispose();
            return null;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private X509Certificate2 FromFile(string path)
    {
        if (!IsPem(path)) return X509CertificateLoader.LoadPkcs12FromFile(path, Password);

        return Password is null
            ? X509Certificate2.CreateFromPemFile(path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, Password);
    }

    private static bool IsPem(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[256];
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].IndexOf("-----BEGIN "u8) >= 0;
    }

    private X509Certificate2? FromStore()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        return store.Certificates.Find(X509FindType.FindByThumbprint, Thumbprint ?? "", validOnly: false)
            .FirstOrDefault(found => found.HasPrivateKey);
    }
}
