using Azure;
using Azure.Core;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>When the service has no time: tried again, later, as often as was said; and what a doubtful try leaves behind.</summary>
public class AzurePatienceTests
{
    private static readonly Canned Written = new(204, "", ("ETag", "W/\"datetime'2022'\""));

    [Theory]
    [InlineData(503, "throttled")]
    [InlineData(500, "timed out over there")]
    [InlineData(408, "timed out on the way")]
    [InlineData(429, "too many")]
    [InlineData(502, "a gateway's")]
    public async Task What_may_pass_is_tried_again(int status, string because)
    {
        await using var service = await StandIn.StartAsync(Canned.Error(status, "ServerBusy", because), new Canned(status), Written);
        await using var store = service.Open();
        await store.Table("registro").AddEntityAsync(Row("p", "r"));
        Assert.Equal(3, service.Asked.Count);
        Assert.Single(service.Asked.Select(asked => asked.Body).Distinct());
    }

    [Fact]
    public async Task It_gives_up_after_its_tries_with_what_the_service_said()
    {
        await using var service = await StandIn.StartAsync(Canned.Error(503, "ServerBusy", "The server is busy."));
        await using var store = service.Open();
        await RefusesAsync(503, "ServerBusy", () => store.Table("registro").AddEntityAsync(Row("p", "r")));
        Assert.Equal(5, service.Asked.Count);
    }

    [Theory]
    [InlineData("1", 2, "as long as one is willing to wait")]
    [InlineData("2", 1, "longer than that")]
    [InlineData("Tue, 03 Mar 2026 09:00:00 GMT", 1, "tomorrow")]
    public async Task A_wait_that_the_service_asks_for_is_kept_or_not_begun(string retryAfter, int tries, string because)
    {
        await using var service = await StandIn.StartAsync(new(503, "", ("Retry-After", retryAfter)), Written);
        await using var store = service.Open(Azurite.Quick with { LongestDelay = TimeSpan.FromSeconds(1) }, new WireClock());
        var writing = store.Table("registro").AddEntityAsync(Row("p", "r"));
        if (tries == 1) await RefusesAsync(503, "Http503", () => writing);
        else await writing;
        Assert.True(tries == service.Asked.Count, because);
    }

    [Fact]
    public async Task A_try_without_an_answer_is_given_up_in_time()
    {
        using System.Net.Sockets.TcpListener silent = new(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        await using var store = Azurite.Open(
            Azurite.NewAccount(new($"http://{silent.LocalEndpoint}/")), Azurite.Quick with { Tries = 2, TryTimeout = TimeSpan.FromMilliseconds(50) });
        await RefusesAsync(500, "AnswerLost", () => store.Table("registro").AddEntityAsync(Row("p", "r")));
    }

    [Fact]
    public async Task A_ping_is_not_tried_again()
    {
        await using var service = await StandIn.StartAsync(new Canned(503));
        await using var store = service.Open();
        await RefusesAsync(503, "Http503", () => store.PingAsync());
        Assert.Equal("GET /Tables?$top=1", service.Asked.Single().Line);
    }

    [Fact]
    public async Task A_batch_is_tried_again_when_only_its_part_says_that_there_was_no_time()
    {
        await using var service = await StandIn.StartAsync(
            Canned.Parts(Canned.ErrorPart(503, "ServerBusy", "0:Busy.")), Canned.Parts(Canned.ErrorPart(500, "OperationTimedOut", "0:Late.")), Canned.Parts("HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n"));
        await using var store = service.Open();
        Assert.Equal([new ETag("W/\"1\"")], await store.Table("registro").SubmitTransactionAsync([Add(Row("p", "r"))]));

        await using var busy = await StandIn.StartAsync(Canned.Parts(Canned.ErrorPart(503, "ServerBusy", "0:Busy.")));
        await using var other = busy.Open();
        await RefusesAsync(503, "ServerBusy", 0, () => other.Table("registro").SubmitTransactionAsync([Add(Row("p", "r"))]));
        Assert.Equal(5, busy.Asked.Count);
    }

    [Theory]
    [InlineData(500, true, "it may have been done")]
    [InlineData(503, true, "so may this")]
    [InlineData(408, true, "and this")]
    [InlineData(429, false, "turned away at the door")]
    public async Task A_conflict_after_a_doubtful_try_is_looked_into(int status, bool doubtful, string because)
    {
        await using var service = await StandIn.StartAsync(
            new(status), Canned.Error(409, "EntityAlreadyExists", "It is there."),
            new(200, """{"odata.etag":"W/\"7\"","PartitionKey":"p","RowKey":"r","Timestamp":"2022-05-17T09:00:00Z","testo":"x"}"""));
        await using var store = service.Open();
        var adding = store.Table("registro").AddEntityAsync(Row("p", "r", "x"));
        if (doubtful) Assert.Equal(new ETag("W/\"7\""), await adding);
        else await RefusesAsync(409, "EntityAlreadyExists", () => adding);
        Assert.True(service.Asked.Count == (doubtful ? 3 : 2), because);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_told_of_a_fault()
    {
        await using var service = await StandIn.StartAsync(new Canned(503));
        await using var store = service.Open(Azurite.Quick with { Tries = 1000 });
        using CancellationTokenSource enough = new();
        var adding = store.Table("registro").AddEntityAsync(Row("p", "r"), enough.Token);
        while (service.Asked.Count < 3) await Task.Yield();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
    }

    [Fact]
    public async Task With_Entra_each_request_bears_a_token_for_storage()
    {
        await using var service = await StandIn.StartAsync(Written);
        var credential = new Moq.Mock<TokenCredential>();
        credential.Setup(each => each.GetTokenAsync(Moq.It.Is<TokenRequestContext>(asked => asked.Scopes.Single() == "https://storage.azure.com/.default"), Moq.It.IsAny<CancellationToken>()))
            .Returns(() => new ValueTask<AccessToken>(new AccessToken("gettone", DateTimeOffset.MaxValue)));
        await using var store = AzureTableStore.Open(
            "https://conto.table.core.windows.net", () => credential.Object, TimeProvider.System, false,
            Azurite.Quick with { Transport = new Azure.Core.Pipeline.HttpClientTransport(new Detour(service.Address)) });

        await store.Table("registro").AddEntityAsync(Row("p", "r"));

        Assert.Equal("Bearer gettone", service.Asked.Single().Headers.Authorization);
        Assert.Equal("POST /registro", service.Asked.Single().Line);
    }

    /// <summary>Leads https requests to a stand-in that speaks http.</summary>
    private sealed class Detour(Uri to) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new(to, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
