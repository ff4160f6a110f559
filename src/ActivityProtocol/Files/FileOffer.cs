using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>A file or picture that came with a message, before anything of it was fetched.</summary>
internal sealed class FileOffer
{
    private FileOffer(Attachment attachment, string? url, string? fileType, bool isPicture, bool isOnConnector)
    {
        Url = Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null;
        IsPicture = isPicture;
        IsOnConnector = isOnConnector;
        RawName = attachment.Name;
        var named = FileKinds.OfExtension(FileName.ExtensionOf(Name));
        var typed = fileType is { Length: > 0 } ? FileKinds.OfExtension(fileType) : named;
        Claimed = named is null || named == typed ? typed : null;
    }

    public Uri? Url { get; }

    /// <summary>It lies with the connector, which wants the bot's token; files lie elsewhere and must not get it.</summary>
    public bool IsPicture { get; }

    /// <summary>It lies with the connector: a picture, or what was sent from a chat in a page, whose address is its own credential.</summary>
    public bool IsOnConnector { get; }

    public string? RawName { get; }

    public string Name => FileName.Of(RawName);

    /// <summary>By its type; a name that ends like another kind contradicts it. A picture need not say anything.</summary>
    public FileKind? Claimed { get; }

    /// <summary>Null: neither a file nor a picture.</summary>
    public static FileOffer? Of(Attachment attachment)
    {
        if (string.Equals(attachment.ContentType, Attachment.FileDownload, StringComparison.OrdinalIgnoreCase))
        {
            var content = attachment.Content as JsonObject;
            return new(attachment, content.Text("downloadUrl"), content.Text("fileType"), isPicture: false, isOnConnector: false);
        }

        if (attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)
            return new(attachment, attachment.ContentUrl, fileType: null, isPicture: true, isOnConnector: true);

        return IsPlain(attachment) ? new(attachment, attachment.ContentUrl, fileType: null, isPicture: false, isOnConnector: true) : null;
    }

    /// <summary>A file as channels other than Teams send it: a name, and where it lies.</summary>
    public static bool IsPlain(Attachment attachment) =>
        attachment is { Content: null, ContentUrl.Length: > 0, Name.Length: > 0, ContentType: { } type }
        && !type.StartsWith("application/vnd.microsoft.", StringComparison.OrdinalIgnoreCase)
        && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes under the offer's name, or why they are refused.</summary>
    public FileReceipt Weigh(ReadOnlyMemory<byte> bytes)
    {
        var found = FileSignature.Of(bytes.Span);
        if (IsPicture)
        {
            return found is { } picture and (FileKind.Png or FileKind.Jpeg)
                ? new FileReceipt.Received(FileName.Of(RawName, picture), picture, bytes)
                : new FileReceipt.KindRefused(Name, Claimed, found);
        }

        return Claimed is { } claimed && claimed.Honours(found)
            ? new FileReceipt.Received(FileName.Of(RawName, claimed), claimed, bytes)
            : new FileReceipt.KindRefused(Name, Claimed, found);
    }
}
