using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace PdzBot.Bot;

/// <summary>The page itself and its parts, under <c>/</c> and <c>/chat/</c>.</summary>
internal sealed class PageFiles : IDisposable
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly PhysicalFileProvider files = new(Path.Combine(ChatScene.Folder, "page"));
    private readonly FileExtensionContentTypeProvider types = new();

    public IResult Page(HttpResponse response) => Part("index.html", response);

    public IResult Part(string path, HttpResponse response)
    {
        var file = files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory || file.PhysicalPath is null || !types.TryGetContentType(path, out var type)) return Results.NotFound();

        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        var charset = type.StartsWith("text/", StringComparison.Ordinal) ? "; charset=utf-8" : "";
        return Results.File(file.PhysicalPath, type + charset, lastModified: file.LastModified);
    }

    public void Dispose() => files.Dispose();
}
