using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>Where the channel posts its activities: who is it, what is it, then the turn.</summary>
/// <remarks>Refusals have no body: nothing of what came in goes back out.</remarks>
public static class ActivityEndpoint
{
    /// <summary>Maps the endpoint; <see cref="ActivityProtocolServices.AddActivityProtocol"/> comes first.</summary>
    /// <param name="turn">
    /// Gets every kind of activity, known or not. Its token is cancelled when the channel hangs up: a turn whose effects must
    /// last does not give up for that. What it throws becomes a 500.
    /// </param>
    public static IEndpointConventionBuilder MapActivities(
        this IEndpointRouteBuilder routes, string pattern, Func<Activity, CancellationToken, Task<ActivityAnswer>> turn)
    {
        var authentication = routes.ServiceProvider.GetRequiredService<InboundAuthentication>();
        var log = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ActivityEndpoint).FullName!);
        return routes.Map(pattern, context => AnswerAsync(context, authentication, turn, log));
    }

    private static async Task AnswerAsync(
        HttpContext context,
        InboundAuthentication authentication,
        Func<Activity, CancellationToken, Task<ActivityAnswer>> turn,
        ILogger log)
    {
        if (RefusedUnread(context) is { } status)
        {
            NotRead(context, status, log);
            return;
        }

        var (caller, token) = await authentication.CallerAsync(context.Request, context.RequestAborted);
        if (!caller.IsAccepted)
        {
            Refuse(context, caller, log);
            return;
        }

        var (activity, fault) = await ActivityBody.ReadAsync(context);
        if (activity is null)
        {
            NotRead(context, fault, log);
            return;
        }

        if (authentication.Admits(token, activity) is { IsAccepted: false } refusal)
        {
            Refuse(context, refusal, log);
            return;
        }

        Hearsay.Drop(activity);
        await WriteAsync(context.Response, await turn(activity, context.RequestAborted), context.RequestAborted);
    }

    private static int? RefusedUnread(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) return StatusCodes.Status405MethodNotAllowed;
        if (!ActivityBody.IsJson(context.Request)) return StatusCodes.Status415UnsupportedMediaType;
        return context.Request.ContentLength > ActivityBody.LargestBytes ? StatusCodes.Status413PayloadTooLarge : null;
    }

    private static void NotRead(HttpContext context, int status, ILogger log)
    {
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
        context.Response.StatusCode = status;
        WireLog.NotRead(log, status);
    }

    private static void Refuse(HttpContext context, InboundVerdict verdict, ILogger log)
    {
        if (verdict.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.StatusCode = verdict.Status;
        WireLog.Refused(log, verdict.Status, verdict.Reason, verdict.Issuer ?? "-");
    }

    private static async Task WriteAsync(HttpResponse response, ActivityAnswer answer, CancellationToken cancel)
    {
        response.StatusCode = answer.Status;
        if (answer.Pdz is { } pdz) response.Headers["x-pdz"] = pdz.ToJsonString();
        if (answer.Body is not { } body) return;

        var json = Utf8Of(body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancel);
    }

    private static ReadOnlyMemory<byte> Utf8Of(JsonNode body)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, ActivityJson.Writing);
        body.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
