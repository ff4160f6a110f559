using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PdzBot.ActivityProtocol;

/// <summary>Reads the one activity of a request; never more than the largest one into memory.</summary>
internal static class ActivityBody
{
    /// <summary>Teams sends up to 100 KB; its front door itself stops at this size.</summary>
    public const int LargestBytes = 256 * 1024;

    private const int FirstBuffer = 8 * 1024;

    /// <summary>JSON in UTF-8, plain: a body packed by its sender could unpack to any size.</summary>
    public static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>The activity, or the status that says why there is none.</summary>
    /// <remarks>The server's own limit is set as well, for what it reads after the answer; it counts the frames of chunks too.</remarks>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = 2 * LargestBytes;

        var length = context.Request.ContentLength is { } told ? (int)told + 1 : FirstBuffer;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = 0;
            while (await context.Request.Body.ReadAsync(buffer.AsMemory(read), context.RequestAborted) is var more and > 0)
            {
                read += more;
                if (read > LargestBytes) return (null, StatusCodes.Status413PayloadTooLarge);
                if (read == buffer.Length) buffer = Grown(buffer);
            }

            return (ActivityJson.Parse(buffer.AsSpan(0, read)), StatusCodes.Status200OK);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static byte[] Grown(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }
}
