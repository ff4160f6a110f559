using System.Text;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class FileSignatureTests
{
    [Theory]
    [InlineData("pdf", FileKind.Pdf)]
    [InlineData("png", FileKind.Png)]
    [InlineData("jpeg", FileKind.Jpeg)]
    [InlineData("docx", FileKind.Docx)]
    [InlineData("xlsx", FileKind.Xlsx)]
    [InlineData("zip", FileKind.Zip)]
    [InlineData("p7m", FileKind.SignedData)]
    [InlineData("xml", FileKind.Xml)]
    [InlineData("csv", FileKind.Text)]
    [InlineData("html", null)]
    [InlineData("exe", null)]
    [InlineData("empty", null)]
    public void Bytes_say_what_they_are(string bytes, FileKind? kind) => Assert.Equal(kind, FileSignature.Of(FileBytes.Of(bytes)));

    [Theory]
    [InlineData("ciao", FileKind.Text, "words")]
    [InlineData("\uFEFF<a/>", FileKind.Xml, "a mark in front")]
    [InlineData(" \r\n\t<_a/>", FileKind.Xml, "space in front")]
    [InlineData("<!-- nota --><a/>", FileKind.Xml, "a comment in front")]
    [InlineData("< 5 anni", FileKind.Text, "smaller than")]
    [InlineData("<", FileKind.Text, "a sign alone")]
    [InlineData("a<html>", null, "a page with a word in front")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE HTML>", null, "a page that calls itself XML")]
    [InlineData("ci\0ao", null, "a nought")]
    [InlineData("ci\u001bao", null, "an escape")]
    [InlineData("a\tb\f\r\n\u001A", FileKind.Text, "the control signs texts have")]
    [InlineData("%PDF", FileKind.Text, "the mark cut short")]
    public void Text_is_told_from_what_looks_like_it(string text, FileKind? kind, string because)
    {
        Assert.True(FileSignature.Of(Encoding.UTF8.GetBytes(text)) == kind, because);
        foreach (var wide in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] bytes = [.. wide.GetPreamble(), .. wide.GetBytes(text.TrimStart('\uFEFF'))];
            if (!text.Contains('\u001b')) Assert.True(FileSignature.Of(bytes) == kind, $"{because}, in {wide.WebName}");
        }
    }

    [Fact]
    public void Older_one_byte_text_is_text() =>
        Assert.Equal(FileKind.Text, FileSignature.Of([.. "citt"u8, 0xE0, .. ";1"u8]));

    [Theory]
    [InlineData(new byte[] { 0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02 }, true, "a length left open")]
    [InlineData(new byte[] { 0x30, 0x40, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02 }, true, "a short length")]
    [InlineData(new byte[] { 0x30, 0x84, 0, 1, 0, 0, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02 }, true, "a long length")]
    [InlineData(new byte[] { 0x30, 0x82, 1, 0, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01 }, false, "data without a signature")]
    [InlineData(new byte[] { 0x30, 0x82, 1, 0 }, false, "cut off")]
    [InlineData(new byte[] { 0x30, 0xFF, 1, 0, 0, 0 }, false, "a length of no form")]
    [InlineData(new byte[] { 0x30 }, false, "its first byte")]
    public void Signed_data_is_told_by_its_name(byte[] bytes, bool signed, string because) =>
        Assert.True(FileSignature.Of(bytes) == FileKind.SignedData == signed, because);

    [Theory]
    [InlineData("word/document.xml", FileKind.Zip, "without its contents")]
    [InlineData("[Content_Types].xml", FileKind.Zip, "contents of nothing")]
    [InlineData("[Content_Types].xml|word/a|xl/b", FileKind.Zip, "both at once")]
    [InlineData("[Content_Types].xml|keyword/a", FileKind.Zip, "another folder")]
    [InlineData("word/a|[Content_Types].xml", FileKind.Docx, "in another order")]
    public void An_office_file_has_its_contents_and_its_folder(string entries, FileKind kind, string because) =>
        Assert.True(FileSignature.Of(FileBytes.Zip(entries.Split('|'))) == kind, because);

    [Fact]
    public void Thousands_of_damaged_files_are_something_or_nothing_and_no_fault()
    {
        var random = new Random(7);
        string[] kinds = ["pdf", "png", "jpeg", "docx", "xlsx", "zip", "p7m", "xml", "csv", "html"];
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = FileBytes.Of(kinds[random.Next(kinds.Length)])[..];
            for (var hits = random.Next(4); hits > 0; hits--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _ = FileSignature.Of(bytes.AsSpan(0, random.Next(bytes.Length + 1)));
        }
    }

    [Theory]
    [InlineData("delega.pdf", "delega.pdf", "plain")]
    [InlineData("../../etc/passwd", "passwd.pdf", "a path")]
    [InlineData(@"C:\Users\ada\delega.pdf", "delega.pdf", "a path of the other kind")]
    [InlineData("delega.pdf/", "file.pdf", "a folder")]
    [InlineData("annexe\u202Efdp.exe", "annexefdp.exe.pdf", "turned round")]
    [InlineData("a\u0000b\r\nc\u200Bd.pdf", "abcd.pdf", "what cannot be seen")]
    [InlineData("  .nascosto. ", "nascosto.pdf", "dots and spaces")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf", "signs no name has")]
    [InlineData("..", "file.pdf", "nothing but dots")]
    [InlineData("", "file.pdf", "nothing")]
    [InlineData(null, "file.pdf", "none")]
    [InlineData("prot. 12", "prot. 12.pdf", "a dot that ends nothing")]
    [InlineData("foto.png", "foto.png.pdf", "another ending")]
    [InlineData("DELEGA.PDF", "DELEGA.PDF", "in capitals")]
    [InlineData("città e perché 😀.pdf", "città e perché 😀.pdf", "letters of any kind")]
    public void A_name_is_made_fit(string? raw, string fit, string because) =>
        Assert.True(FileName.Of(raw, FileKind.Pdf) == fit, $"{because}: {FileName.Of(raw, FileKind.Pdf)}");

    [Theory]
    [InlineData(96, 100)]
    [InlineData(97, 100)]
    [InlineData(1_000_000, 100)]
    public void A_name_is_bounded_and_keeps_its_ending(int stem, int length)
    {
        var name = FileName.Of(new string('a', stem) + ".pdf", FileKind.Pdf);

        Assert.Equal(length, name.Length);
        Assert.EndsWith("a.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_names_are_fit_whatever_they_were()
    {
        var random = new Random(13);
        const string Letters = "ab.. /\\:*?\u202E\u200B\0\r\n\t\ud83d\ude00é\u00A0pdfxmlcsv\u0301\uE000";
        for (var i = 0; i < 10_000; i++)
        {
            var raw = new string([.. Enumerable.Range(0, random.Next(160)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var kind = (FileKind)random.Next(Enum.GetValues<FileKind>().Length);
            var name = FileName.Of(raw, kind);

            Assert.InRange(name.Length, 1, FileName.Longest);
            Assert.DoesNotContain(name, c => char.IsControl(c) || "/\\:*?\u202E\u200B".Contains(c, StringComparison.Ordinal));
            Assert.Equal(kind, FileKinds.OfExtension(FileName.ExtensionOf(name)));
            Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
            Assert.Equal(name, FileName.Of(name, kind));
        }
    }
}
