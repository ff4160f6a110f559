using System.Net.Http.Headers;
using System.Text;

namespace PdzBot.Bench;

/// <summary>Posts people's words to the processes of a bot in turn.</summary>
public sealed class LoadChannel(string serviceUrl, IReadOnlyList<string> doors) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false });
    private int next;

    public async Task PostAsync(int person, string text) => await PostAsync(doors[(int)((uint)Interlocked.Increment(ref next) % doors.Count)], person, text);

    public async Task PostAsync(string url, int person, string text)
    {
        using var body = new StringContent(Message(person, Interlocked.Increment(ref next), text), Encoding.UTF8, Json);
        using var response = await http.PostAsync(url, body);
        if ((int)response.StatusCode != 200) throw new InvalidOperationException($"{url} answered {response.StatusCode}");
    }

    public void Dispose() => http.Dispose();

    private string Message(int person, int id, string text) =>
        $$$"""
        {"type":"message","id":"{{{id}}}","timestamp":"2022-05-10T07:00:00Z","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
        "from":{"id":"29:{{{person}}}","name":"Anna Rossi","aadObjectId":"00000000-0000-0000-0000-{{{person:D12}}}"},
        "recipient":{"id":"28:bot","name":"PdzBot"},"conversation":{"id":"a:{{{person}}}","conversationType":"personal","tenantId":"t"},
        "channelData":{"tenant":{"id":"t"}},"locale":"it-IT","text":"{{{text}}}"}
        """;
}
