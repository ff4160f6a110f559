using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>A file of a personal chat. Whoever has its address has the file, as with Teams' pre-authenticated links.</summary>
/// <param name="Secret">The unguessable part of its address.</param>
/// <param name="Bytes">Null while the bot has yet to upload it.</param>
public sealed record ChatFile(string Secret, string UniqueId, string Name, byte[]? Bytes)
{
    /// <summary>The name's ending as Teams gives it: without a dot.</summary>
    public string FileType => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();
}

/// <summary>Files that go between a person and the bot: a few, small, kept in memory only.</summary>
public sealed class ChatFiles
{
    /// <summary>Bytes a file may have.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    private const int Kept = 20;
    private const int LongestName = 120;

    private readonly Lock gate = new();
    private readonly LinkedList<ChatFile> files = new();
    private readonly ConcurrentDictionary<string, Upload> uploads = new();

    public ChatFile Keep(string name, byte[]? bytes)
    {
        ChatFile file = new(RandomNumberGenerator.GetHexString(32, lowercase: true), new Guid(RandomNumberGenerator.GetBytes(16)).ToString(), Clean(name), bytes);
        lock (gate)
        {
            files.AddLast(file);
            if (files.Count > Kept) files.RemoveFirst();
        }

        return file;
    }

    public ChatFile? Find(string secret)
    {
        lock (gate) return files.FirstOrDefault(file => file.Secret == secret);
    }

    /// <summary>Opens an upload session for a file to come.</summary>
    /// <returns>The file, and the unguessable part of the address that takes its bytes.</returns>
    public (ChatFile File, string Session) Begin(string name)
    {
        var file = Keep(name, null);
        var session = RandomNumberGenerator.GetHexString(32, lowercase: true);
        uploads[session] = new(file, new());
        return (file, session);
    }

    /// <summary>Takes the next bytes of a session, as OneDrive does: in order, until all are there; then the session is over.</summary>
    /// <returns>The HTTP status that answers: 202 for a part, 201 for the last, 404, 413 or 416 for what cannot be taken.</returns>
    public int Take(string session, long from, long to, long total, byte[] bytes)
    {
        if (!uploads.TryGetValue(session, out var upload)) return StatusCodes.Status404NotFound;
        if (total > LargestFile) return StatusCodes.Status413PayloadTooLarge;

        lock (upload)
        {
            if (from != upload.SoFar.Length || to - from + 1 != bytes.Length || to >= total) return StatusCodes.Status416RangeNotSatisfiable;

            upload.SoFar.Write(bytes);
            if (upload.SoFar.Length < total) return StatusCodes.Status202Accepted;
        }

        uploads.TryRemove(session, out _);
        lock (gate)
        {
            if (files.Find(upload.File) is { } place) place.Value = upload.File with { Bytes = upload.SoFar.ToArray() };
        }

        return StatusCodes.Status201Created;
    }

    /// <summary>What a message with this file carries to the bot.</summary>
    public static JsonObject Download(ChatFile file, Uri address) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["contentUrl"] = address.AbsoluteUri,
        ["name"] = file.Name,
        ["content"] = new JsonObject { ["downloadUrl"] = address.AbsoluteUri, ["uniqueId"] = file.UniqueId, ["fileType"] = file.FileType },
    };

    private static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = new string([.. last.Where(sign => !char.IsControl(sign))]).Trim();
        if (shown.Length > LongestName) shown = shown[^LongestName..];
        return shown.Trim('.').Length == 0 ? "file" : shown;
    }

    private sealed record Upload(ChatFile File, MemoryStream SoFar);
}
