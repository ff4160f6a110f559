using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>A channel that keeps what it took, in its order, and gets into trouble when told.</summary>
internal sealed class Postino : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<(string Conversation, string Text)> taken = [];
    private readonly List<(string Conversation, string Card)> cards = [];

    /// <summary>Asked before each message, by how many came before: <c>500</c>, <c>429:7</c> (seconds), <c>403:BotNotInConversationRoster</c>,
    /// <c>lost</c> (taken, the answer is not heard), <c>refused</c> (never arrived), <c>killed</c> (taken, and the bot dies); null takes it.</summary>
    public Func<int, string?>? Trouble { get; set; }

    /// <summary>The conversation from which the bot was taken out.</summary>
    public string? Closed { get; set; }

    /// <summary>Called when the bot dies in the middle.</summary>
    public Action? Killed { get; set; }

    public int Calls { get; private set; }

    public IReadOnlyList<(string Conversation, string Text)> Taken
    {
        get
        {
            lock (gate) return [.. taken];
        }
    }

    /// <summary>The messages that were changed in their place, in the order of the changes: their ids, and the cards they show now.</summary>
    public List<(string Message, string Card)> Replaced { get; } = [];

    /// <summary>The cards that a conversation was sent, as JSON.</summary>
    public IReadOnlyList<string> CardsTo(string conversation)
    {
        lock (gate) return [.. cards.Where(each => each.Conversation == conversation).Select(each => each.Card)];
    }

    public IReadOnlyList<string> To(string conversation) => [.. Taken.Where(each => each.Conversation == conversation).Select(each => each.Text)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var activity = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        var isChange = request.Method == HttpMethod.Put;
        var conversation = Uri.UnescapeDataString(request.RequestUri!.Segments[isChange ? ^3 : ^2].TrimEnd('/'));
        string? trouble;
        lock (gate)
        {
            trouble = Trouble?.Invoke(Calls++) ?? (conversation == Closed ? "403:BotNotInConversationRoster" : null);
            if (isChange)
            {
                if (trouble is null or "lost" or "killed") Replaced.Add((request.RequestUri!.Segments[^1], activity["attachments"]![0]!["content"]!.ToJsonString()));
            }
            else if (trouble is null or "lost" or "killed")
            {
                taken.Add((conversation, (string)(activity["text"] ?? activity["summary"])!));
                if (activity["attachments"]?[0]?["content"] is { } card) cards.Add((conversation, card.ToJsonString()));
            }
        }

        switch (trouble)
        {
            case "lost":
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
            case "refused":
                throw new HttpRequestException(HttpRequestError.ConnectionError, "nobody there");
            case "killed":
                Killed!();
                throw new CutOffStore.KilledException();
        }

        var parts = (trouble ?? "201").Split(':');
        var answer = new HttpResponseMessage((HttpStatusCode)int.Parse(parts[0])) { Content = new StringContent(parts is [_, var code] ? $$$"""{"error":{"code":"{{{code}}}"}}""" : $$"""{"id":"m{{Taken.Count}}"}""", Encoding.UTF8, "application/json") };
        if (parts is ["429", var seconds]) answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(int.Parse(seconds)));
        return answer;
    }
}
