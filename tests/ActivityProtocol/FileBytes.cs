using System.IO.Compression;
using System.Text;

namespace PdzBot.Tests;

/// <summary>Small files of each kind, made here.</summary>
internal static class FileBytes
{
    public static byte[] Pdf { get; } = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n"u8];

    public static byte[] Png { get; } = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF\0"u8];

    public static byte[] Docx { get; } = Zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");

    public static byte[] Xlsx { get; } = Zip("[Content_Types].xml", "xl/workbook.xml");

    public static byte[] SignedData { get; } = [0x30, 0x82, 0x01, 0x0A, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80];

    public static byte[] Xml { get; } = Utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:FatturaElettronica/>");

    public static byte[] Csv { get; } = Utf8("ente;importo\nComune;1.250,00\n");

    public static byte[] Page { get; } = Utf8("<!DOCTYPE html><html><body>Accedi</body></html>");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params string[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                using var writer = zip.CreateEntry(entry).Open();
                writer.Write("contenuto"u8);
            }
        }

        return buffer.ToArray();
    }

    public static byte[] Of(string kind) => kind switch
    {
        "pdf" => Pdf,
        "png" => Png,
        "jpeg" => Jpeg,
        "docx" => Docx,
        "xlsx" => Xlsx,
        "zip" => Zip("a.txt", "cartella/word/b.txt"),
        "p7m" => SignedData,
        "xml" => Xml,
        "csv" => Csv,
        "html" => Page,
        "exe" => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0],
        "empty" => [],
        _ => throw new ArgumentException(kind),
    };
}
