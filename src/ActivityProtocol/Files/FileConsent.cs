using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>A file the bot would like to put into somebody's OneDrive: the question as a card, and the answer as it comes back.</summary>
/// <remarks>In personal chats only, with <c>supportsFiles</c> in the manifest. What the card carries comes back from a client: it is no authority.</remarks>
public abstract record FileConsent
{
    private FileConsent(JsonElement? context) => Context = context;

    /// <summary>What was sent along for this answer.</summary>
    public JsonElement? Context { get; }

    /// <summary>The question.</summary>
    /// <param name="name">The file's.</param>
    /// <param name="accepted">Comes back with a yes.</param>
    /// <param name="declined">Comes back with a no; null: the same.</param>
    public static Attachment Card(string name, string description, long sizeInBytes, JsonNode accepted, JsonNode? declined = null) => new()
    {
        ContentType = Attachment.FileConsent,
        Name = name,
        Content = new JsonObject
        {
            ["description"] = description,
            ["sizeInBytes"] = sizeInBytes,
            ["acceptContext"] = accepted.DeepClone(),
            ["declineContext"] = (declined ?? accepted).DeepClone(),
        },
    };

    /// <summary>The answer.</summary>
    /// <returns>Null: another kind of activity, or one that cannot be read.</returns>
    public static FileConsent? Read(Activity activity)
    {
        if (activity is not { Type: ActivityTypes.Invoke, Name: InvokeNames.FileConsent, Value: { } value }) return null;
        if (value.Text("type") is not (null or "fileUpload")) return null;

        var context = value.Member("context");
        return value.Text("action") switch
        {
            "accept" => FileUpload.Read(value.Member("uploadInfo")) is { } upload ? new Accepted(context, upload) : null,
            "decline" => new Declined(context),
            _ => null,
        };
    }

    /// <summary>Neither names nor URLs: the latter are credentials.</summary>
    public sealed override string ToString() => GetType().Name;

    public sealed record Accepted : FileConsent
    {
        internal Accepted(JsonElement? context, FileUpload upload)
            : base(context) => Upload = upload;

        public FileUpload Upload { get; }
    }

    public sealed record Declined : FileConsent
    {
        internal Declined(JsonElement? context)
            : base(context)
        {
        }
    }
}

/// <summary>A place that was opened for one file. A class: its URL is a credential and must not be printed.</summary>
public sealed class FileUpload
{
    private FileUpload(Uri url) => Url = url;

    public required string Name { get; init; }

    public required string? UniqueId { get; init; }

    public required string? FileType { get; init; }

    public required string? ContentUrl { get; init; }

    internal Uri Url { get; }

    /// <summary>The card that shows the file once it is there; the consent card is then to be deleted, or it can be pressed again.</summary>
    public Attachment Card() => new()
    {
        ContentType = Attachment.FileInfo,
        ContentUrl = ContentUrl,
        Name = Name,
        Content = new JsonObject { ["uniqueId"] = UniqueId, ["fileType"] = FileType },
    };

    internal static FileUpload? Read(JsonElement? info) =>
        info is { } place && Uri.TryCreate(place.Text("uploadUrl"), UriKind.Absolute, out var url)
            ? new(url)
            {
                Name = FileName.Of(place.Text("name")),
                UniqueId = place.Text("uniqueId"),
                FileType = place.Text("fileType"),
                ContentUrl = place.Text("contentUrl"),
            }
            : null;
}
