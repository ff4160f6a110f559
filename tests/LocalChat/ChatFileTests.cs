using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>Files in a personal chat: sent by a person, and offered by the bot.</summary>
public class ChatFileTests
{
    private static readonly string Ponte = ChatScene.Read().Persona("ponte")!.ConversationId;

    [Fact]
    public async Task A_file_arrives_as_Teams_sends_it_and_is_fetched_by_its_address()
    {
        await using var chat = await ChatHost.StartAsync();
        byte[] bytes = [1, 2, 3];
        var put = await PutAsync(chat, "../Statuto €.PDF", bytes);
        await chat.PostAsync("personas/ponte/messages", new { text = "ecco", file = (string)put["id"]! });

        var message = Assert.Single(chat.Received);
        var file = Assert.Single(message["attachments"]!.AsArray())!;
        Assert.Equal(("ecco", "application/vnd.microsoft.teams.file.download.info", "Statuto €.PDF", "pdf"), (
            (string)message["text"]!, (string)file["contentType"]!, (string)file["name"]!, (string)file["content"]!["fileType"]!));
        Assert.True(Guid.TryParse((string)file["content"]!["uniqueId"]!, out _));

        var address = new Uri((string)file["content"]!["downloadUrl"]!);
        Assert.True(address.IsLoopback);
        using var fetched = await chat.Http.GetAsync(address);
        Assert.Equal(bytes, await fetched.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "nosniff"), (fetched.Content.Headers.ContentDisposition!.DispositionType, fetched.Headers.GetValues("X-Content-Type-Options").Single()));
        var guessed = new Uri(address.AbsoluteUri.Replace((string)put["id"]!, new string('0', 32), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await chat.Http.GetAsync(guessed)).StatusCode);
    }

    [Theory]
    [InlineData(ChatFiles.LargestFile, 200, "the largest")]
    [InlineData(ChatFiles.LargestFile + 1, 413, "one byte more")]
    public async Task A_file_has_a_largest_size(int size, int status, string because)
    {
        await using var chat = await ChatHost.StartAsync();
        using ByteArrayContent content = new(new byte[size]);
        using var answer = await chat.Http.PostAsync(new Uri("canale/api/personas/ponte/files?name=a.bin", UriKind.Relative), content);
        Assert.True(status == (int)answer.StatusCode, because);
    }

    [Fact]
    public async Task A_file_goes_to_a_personal_chat_only_and_must_be_there()
    {
        await using var chat = await ChatHost.StartAsync();
        var file = (string)(await PutAsync(chat, "a.txt", [1]))["id"]!;
        Assert.Equal(400, (await chat.DoAsync(HttpMethod.Post, "api/personas/segreteria/channels/generale/messages", new { text = "x", file })).Status);
        Assert.Equal(400, (await chat.DoAsync(HttpMethod.Post, "api/personas/ponte/messages", new { text = "x", file = "none" })).Status);
        Assert.Equal(200, (await chat.DoAsync(HttpMethod.Post, "api/personas/ponte/messages", new { text = "", file })).Status);
    }

    [Fact]
    public async Task An_accepted_offer_gives_the_bot_a_place_to_upload_to_once()
    {
        await using var chat = await ChatHost.StartAsync();
        var offer = (string)(await chat.SendAsync(Ponte, Offer()))["id"]!;

        Assert.True((bool)(await chat.PostAsync($"personas/ponte/messages/{offer}/consent", new { action = "accept" }))["taken"]!);

        var invoke = chat.Received.Single();
        var value = invoke["value"]!;
        Assert.Equal(("invoke", "fileConsent/invoke", offer, "fileUpload", "accept", "sì"), (
            (string)invoke["type"]!, (string)invoke["name"]!, (string)invoke["replyToId"]!, (string)value["type"]!, (string)value["action"]!, (string)value["context"]!["id"]!));
        var info = value["uploadInfo"]!;
        Assert.Equal(("ricevuta.pdf", "pdf"), ((string)info["name"]!, (string)info["fileType"]!));

        var upload = new Uri((string)info["uploadUrl"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await chat.Http.GetAsync((string)info["contentUrl"]!)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, await UploadAsync(chat, upload, [3], 1, 2));
        Assert.Equal(HttpStatusCode.Accepted, await UploadAsync(chat, upload, [1, 2], 0, 3));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(chat, upload, [3], 2, 3));
        Assert.Equal(HttpStatusCode.NotFound, await UploadAsync(chat, upload, [1, 2, 3], 0, 3));
        Assert.Equal([1, 2, 3], await chat.Http.GetByteArrayAsync((string)info["contentUrl"]!));
    }

    [Fact]
    public async Task A_declined_offer_gives_no_place_and_an_unknown_one_is_refused()
    {
        await using var chat = await ChatHost.StartAsync((_, _) => Task.FromResult((501, (JsonObject?)null)));
        var offer = (string)(await chat.SendAsync(Ponte, Offer()))["id"]!;
        var plain = (string)(await chat.SendAsync(Ponte, ChatHost.Text("x")))["id"]!;

        Assert.False((bool)(await chat.PostAsync($"personas/ponte/messages/{offer}/consent", new { action = "decline" }))["taken"]!);
        var value = chat.Received.Single()["value"]!;
        Assert.Equal(("decline", "no"), ((string)value["action"]!, (string)value["context"]!["id"]!));
        Assert.Null(value["uploadInfo"]);
        Assert.Equal(404, (await chat.DoAsync(HttpMethod.Post, $"api/personas/ponte/messages/{plain}/consent", new { action = "accept" })).Status);
        Assert.Equal(400, (await chat.DoAsync(HttpMethod.Post, $"api/personas/ponte/messages/{offer}/consent", new { action = "forse" })).Status);
    }

    [Fact]
    public async Task An_upload_larger_than_a_file_may_be_is_refused()
    {
        await using var chat = await ChatHost.StartAsync();
        var offer = (string)(await chat.SendAsync(Ponte, Offer()))["id"]!;
        await chat.PostAsync($"personas/ponte/messages/{offer}/consent", new { action = "accept" });
        var upload = new Uri((string)chat.Received.Single()["value"]!["uploadInfo"]!["uploadUrl"]!);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await UploadAsync(chat, upload, [1], 0, ChatFiles.LargestFile + 1));
        using ByteArrayContent bare = new([1]);
        Assert.Equal(HttpStatusCode.BadRequest, (await chat.Http.PutAsync(upload, bare)).StatusCode);
    }

    internal static JsonObject Offer() => (JsonObject)JsonNode.Parse($$"""
        { "type": "message", "attachments": [ { "contentType": "{{ConsentType}}", "name": "ricevuta.pdf",
          "content": { "description": "La ricevuta della tua adesione", "sizeInBytes": 12345, "acceptContext": { "id": "sì" }, "declineContext": { "id": "no" } } } ] }
        """)!;

    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";

    private static async Task<JsonObject> PutAsync(ChatHost chat, string name, byte[] bytes)
    {
        using ByteArrayContent content = new(bytes);
        using var answer = await chat.Http.PostAsync(new Uri($"canale/api/personas/ponte/files?name={Uri.EscapeDataString(name)}", UriKind.Relative), content);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<HttpStatusCode> UploadAsync(ChatHost chat, Uri address, byte[] part, long from, long total)
    {
        using ByteArrayContent content = new(part);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + part.Length - 1, total);
        using var answer = await chat.Http.PutAsync(address, content);
        return answer.StatusCode;
    }
}
