using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace PdzBot.Bot;

/// <summary>Where the local chat's files are put and fetched (<c>protocol.md</c> §5): the bot and the page alike, by secret addresses.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder channel)
    {
        channel.MapGet("/files/{secret}/{name}", Fetch);
        channel.MapPut("/uploads/{session}", Upload);
        channel.MapPost("/api/personas/{pid}/files", Put);
    }

    public static Uri AddressOf(ChatFile file, Uri server) => new(server, $"canale/files/{file.Secret}/{Uri.EscapeDataString(file.Name)}");

    public static Uri UploadAddress(string session, Uri server) => new(server, $"canale/uploads/{session}");

    // Never shown in the page's own name: whatever is in it runs nowhere.
    private static IResult Fetch(string secret, ChatFiles files, HttpResponse response)
    {
        if (files.Find(secret) is not { Bytes: { } bytes } file) return Results.NotFound();

        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(bytes, "application/octet-stream", file.Name);
    }

    private static async Task<IResult> Upload(string session, HttpRequest request, ChatFiles files)
    {
        if (!ContentRangeHeaderValue.TryParse(request.Headers.ContentRange, out var range) || range is not { Unit: "bytes", From: { } from, To: { } to, Length: { } total })
            return ChatRefusal.Of(StatusCodes.Status400BadRequest, "invalidRequest", "Expected Content-Range: bytes 0-99/100.");
        if (await BytesAsync(request) is not { } bytes) return ChatRefusal.FileTooBig;

        return Results.StatusCode(files.Take(session, from, to, total, bytes));
    }

    private static async Task<IResult> Put(string pid, [FromQuery] string name, HttpRequest request, ChatScene scene, ChatFiles files)
    {
        if (scene.Persona(pid) is null) return ChatRefusal.ConversationNotFound;
        if (await BytesAsync(request) is not { } bytes) return ChatRefusal.FileTooBig;

        var file = files.Keep(name, bytes);
        return ChatResults.Json(new { id = file.Secret, file.Name, size = bytes.Length });
    }

    /// <summary>Null when it is more than a file may have.</summary>
    private static async Task<byte[]?> BytesAsync(HttpRequest request)
    {
        if (request.ContentLength > ChatFiles.LargestFile) return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = 2 * ChatFiles.LargestFile;

        using MemoryStream all = new();
        var part = new byte[64 * 1024];
        while (await request.Body.ReadAsync(part, request.HttpContext.RequestAborted) is var read and > 0)
        {
            if (all.Length + read > ChatFiles.LargestFile) return null;
            all.Write(part, 0, read);
        }

        return all.ToArray();
    }
}
