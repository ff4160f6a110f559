using System.Security.Cryptography;
using System.Text;

namespace PdzBot.Bot;

/// <summary>Row keys for what may hold characters that no key may, or that is nobody's to read: a SHA-256, in hexadecimal digits.</summary>
internal static class RowKeys
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
