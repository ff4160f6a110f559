using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PdzBot.ActivityProtocol;

/// <summary>Tells what bytes are by how they begin. It says what a file is not pretending to be, not that it is sound.</summary>
internal static class FileSignature
{
    private const int Beginning = 1024;
    private const int ZipEntriesLookedAt = 4096;

    /// <summary>Bytes no text has, in UTF-8 or in the older one-byte sets that spreadsheets still write.</summary>
    private static readonly SearchValues<byte> NeverInText = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (byte)code).Where(code => !"\t\n\f\r\u001A"u8.Contains(code))]);

    /// <returns>Null: none of the kinds that are taken in; <see cref="FileKind.Text"/> for all plain text.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (bytes.StartsWith("PK\x03\x04"u8)) return OfZip(bytes);
        return IsSignedData(bytes) ? FileKind.SignedData : OfText(bytes);
    }

    /// <summary>Office files are archives with a table of contents and a folder of their own.</summary>
    private static FileKind OfZip(ReadOnlySpan<byte> bytes)
    {
        const int NameLengthAt = 26, NameAt = 30;
        var (contents, word, sheets) = (false, false, false);
        for (var entries = 0; entries < ZipEntriesLookedAt && bytes.IndexOf("PK\x03\x04"u8) is var at and >= 0; entries++)
        {
            bytes = bytes[at..];
            if (bytes.Length < NameAt) break;

            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(bytes[NameLengthAt..]), bytes.Length - NameAt);
            var name = bytes.Slice(NameAt, length);
            contents |= name.SequenceEqual("[Content_Types].xml"u8);
            word |= name.StartsWith("word/"u8);
            sheets |= name.StartsWith("xl/"u8);
            bytes = bytes[4..];
        }

        return (contents, word, sheets) switch
        {
            (true, true, false) => FileKind.Docx,
            (true, false, true) => FileKind.Xlsx,
            _ => FileKind.Zip,
        };
    }

    /// <summary>A sequence that opens with the name 1.2.840.113549.1.7.2; its length may be of any form.</summary>
    private static bool IsSignedData(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes[0] != 0x30) return false;

        var lengthBytes = bytes[1] > 0x80 ? bytes[1] & 0x7F : 0;
        return lengthBytes <= 4 && bytes.Length > 2 + lengthBytes
            && bytes[(2 + lengthBytes)..].StartsWith((ReadOnlySpan<byte>)[0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]);
    }

    /// <remarks>A web page is none of these: it is what a host shows in place of a file when it wants somebody to sign in.</remarks>
    private static FileKind? OfText(ReadOnlySpan<byte> bytes)
    {
        var wide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;
        if (bytes.IsEmpty || (wide is null && bytes.ContainsAny(NeverInText))) return null;

        var start = (wide ?? Encoding.UTF8).GetString(bytes[..Math.Min(bytes.Length, Beginning)]).AsSpan().TrimStart('\uFEFF').TrimStart();
        if (wide is not null && start.Contains('\0')) return null;
        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)) return null;

        var isXml = start.StartsWith("<?xml", StringComparison.Ordinal)
            || start.StartsWith("<!--", StringComparison.Ordinal)
            || (start.Length > 1 && start[0] == '<' && (char.IsLetter(start[1]) || start[1] == '_'));
        return isXml ? FileKind.Xml : FileKind.Text;
    }
}
