namespace PdzBot.ActivityProtocol;

/// <summary>A file that travels in the message itself, as a <c>data:</c> URL: for channels that put files nowhere before.</summary>
/// <remarks>
/// The connector takes requests of 256 KB, whether a file comes in a message or is uploaded by itself first, so uploading would carry no more.
/// Nothing of it lies at an address of the bot's.
/// </remarks>
public static class InlineFile
{
    /// <summary>Bytes of a file: as base64 a third more, with room for the message around it.</summary>
    public const int Largest = 180 * 1024;

    private const string Scheme = "data:";

    /// <param name="name">Its ending says what it is.</param>
    public static Attachment Of(string name, ReadOnlyMemory<byte> bytes)
    {
        var type = TypeOf(name);
        return new() { ContentType = type, Name = name, ContentUrl = $"{Scheme}{type};base64,{Convert.ToBase64String(bytes.Span)}" };
    }

    /// <summary>It can be read as it is.</summary>
    public static bool IsText(string name) => FileName.ExtensionOf(name) is "txt" or "csv" or "json";

    internal static bool IsIn(Activity activity) =>
        activity.Attachments?.Any(attachment => attachment.ContentUrl?.StartsWith(Scheme, StringComparison.Ordinal) == true) == true;

    private static string TypeOf(string name) => FileName.ExtensionOf(name) switch
    {
        "txt" => "text/plain",
        "csv" => "text/csv",
        "json" => "application/json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };
}
