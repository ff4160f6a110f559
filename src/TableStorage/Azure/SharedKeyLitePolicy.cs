using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PdzBot.TableStorage;

/// <summary>Signs each try with the account's key. Per try, because the time is part of what is signed and goes stale within minutes.</summary>
internal sealed class SharedKeyLitePolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private readonly string scheme = $"SharedKeyLite {account}:";

    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", scheme + Signature(date, message.Request.Uri.ToUri().AbsolutePath));
    }

    /// <param name="path">As it is sent, percent-encoding and all; with the account's name in it where the address has that.</param>
    internal string Signature(string date, string path)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account}{path}"), hash);
        return Convert.ToBase64String(hash);
    }
}
