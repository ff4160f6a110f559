using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What was asked: the request line, the headers and the body as they came.</summary>
internal sealed record Asked(string Line, IHeaderDictionary Headers, string Body);

/// <summary>An answer given without looking at the question.</summary>
internal sealed record Canned(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    public static Canned Error(int status, string code, string message) =>
        new(status, $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}\nRequestId:1\nTime:2022"}}}""");

    /// <summary>A batch's answer, whose parts these are.</summary>
    public static Canned Parts(params string[] parts) => new(
        202,
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + string.Concat(parts.Select(part => $"--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{part}\r\n"))
        + "--changesetresponse_2--\r\n--batchresponse_1--\r\n",
        ("Content-Type", "multipart/mixed; boundary=batchresponse_1"));

    public static string ErrorPart(int status, string code, string message) =>
        $"HTTP/1.1 {status} No\r\nDataServiceVersion: 3.0;\r\nContent-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8\r\n\r\n{Error(status, code, message).Body}";
}

/// <summary>Stands in for the service where the service itself can't be brought to say a thing.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Canned> answers;

    private StandIn(WebApplication app, ConcurrentQueue<Canned> answers) => (this.app, this.answers) = (app, answers);

    public List<Asked> Asked { get; } = [];

    public Uri Address => new(app.Urls.Single() + "/");

    /// <param name="answers">In order; the last one again and again.</param>
    public static async Task<StandIn> StartAsync(params Canned[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new StandIn(builder.Build(), new(answers));
        standIn.app.Run(standIn.AnswerAsync);
        await standIn.app.StartAsync();
        return standIn;
    }

    public AzureTableStore Open(AzureTableOptions? options = null, TimeProvider? clock = null) => AzureTableStore.Open(
        $"AccountName=conto;AccountKey=QSB0ZXN0J3Mga2V5LCBub2JvZHkgZWxzZSdzLg==;TableEndpoint={Address}",
        () => throw new InvalidOperationException(), clock ?? TimeProvider.System, false, options ?? Azurite.Quick);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        lock (Asked) Asked.Add(new($"{context.Request.Method} {context.Features.Get<IHttpRequestFeature>()!.RawTarget}", new HeaderDictionary(context.Request.Headers.ToDictionary()), body));
        Canned? answer;
        if (answers.Count > 1) answers.TryDequeue(out answer);
        else answers.TryPeek(out answer);
        context.Response.StatusCode = answer!.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Body.Length > 0) await context.Response.WriteAsync(answer.Body);
    }
}
