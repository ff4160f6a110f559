namespace PdzBot.ActivityProtocol;

/// <summary>The kinds of file that are taken in; all others are refused unread.</summary>
public enum FileKind
{
    Pdf,
    Png,
    Jpeg,
    Docx,
    Xlsx,
    Zip,

    /// <summary>PKCS#7 signed data (<c>.p7m</c>), in DER: something else with a signature around it.</summary>
    SignedData,

    Xml,
    Csv,
    Text,
}

/// <summary>What a file says of itself, held against what its bytes say.</summary>
public static class FileKinds
{
    private static readonly Dictionary<string, FileKind> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pdf"] = FileKind.Pdf,
        ["png"] = FileKind.Png,
        ["jpg"] = FileKind.Jpeg,
        ["jpeg"] = FileKind.Jpeg,
        ["docx"] = FileKind.Docx,
        ["xlsx"] = FileKind.Xlsx,
        ["zip"] = FileKind.Zip,
        ["p7m"] = FileKind.SignedData,
        ["xml"] = FileKind.Xml,
        ["csv"] = FileKind.Csv,
        ["txt"] = FileKind.Text,
    };

    /// <summary>The usual ending of a name, without its dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "pdf",
        FileKind.Png => "png",
        FileKind.Jpeg => "jpg",
        FileKind.Docx => "docx",
        FileKind.Xlsx => "xlsx",
        FileKind.Zip => "zip",
        FileKind.SignedData => "p7m",
        FileKind.Xml => "xml",
        FileKind.Csv => "csv",
        FileKind.Text => "txt",
    };

    /// <summary>By an ending, with or without its dot; null: not a kind that is taken in.</summary>
    internal static FileKind? OfExtension(string extension) =>
        Extensions.TryGetValue(extension.TrimStart('.'), out var kind) ? kind : null;

    /// <summary>Whether bytes of one kind may go by the name of another. Text has no mark of its own: what it is, its name says.</summary>
    internal static bool Honours(this FileKind claimed, FileKind? found) => claimed switch
    {
        FileKind.Csv => found is FileKind.Text,
        FileKind.Text => found is FileKind.Text or FileKind.Xml,
        FileKind.Zip => found is FileKind.Zip or FileKind.Docx or FileKind.Xlsx,
        FileKind.Pdf or FileKind.Png or FileKind.Jpeg or FileKind.Docx or FileKind.Xlsx or FileKind.SignedData or FileKind.Xml => found == claimed,
    };
}
