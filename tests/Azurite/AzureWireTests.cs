using Azure;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Samples of what goes over the wire, byte for byte, and what is made of answers.</summary>
public class AzureWireTests
{
    private const string ETagText = "W/\"datetime'2022-05-17T09%3A00%3A00.1234567Z'\"";
    private static readonly ETag Tag = new(ETagText);
    private static readonly Canned Written = new(204, "", ("ETag", ETagText));

    /// <summary>Made with another program: HMAC-SHA256 of date, line feed, account and path.</summary>
    [Theory]
    [InlineData("conto", "/registro(PartitionKey='lecce',RowKey='f%3A000000000001')", "Itdt1q+bZHZWJBb/1DCeqGU42++EnY1MJGtJ31weuHY=", "an address is signed as it is sent")]
    [InlineData("devstoreaccount1", "/devstoreaccount1/registro", "//4ZrGv4iNoL+0cB62PEXE+deECSZiAq7ya96VII7sI=", "an emulator's path has the account twice")]
    [InlineData("conto", "/$batch", "34wt+VCnWDkUKiysIzCUD2qRPywxA04TASLdnBbGHjY=", "of a batch the outer request is signed")]
    public void A_signature_is(string account, string path, string signature, string because)
    {
        var policy = new SharedKeyLitePolicy(account, Convert.FromBase64String("QSB0ZXN0J3Mga2V5LCBub2JvZHkgZWxzZSdzLg=="), TimeProvider.System);
        Assert.True(signature == policy.Signature("Tue, 17 May 2022 09:00:00 GMT", path), because);
    }

    [Fact]
    public async Task A_row_is_sent_as()
    {
        await using var service = await StandIn.StartAsync(Written);
        await using var store = service.Open(clock: new WireClock());
        var row = new TableEntity("l'Aquila", "f:1")
        {
            ["t"] = "è",
            ["b"] = true,
            ["i"] = 1,
            ["l"] = 1L,
            ["d"] = 1.0,
            ["n"] = double.NegativeInfinity,
            ["y"] = new byte[] { 1, 2, 255 },
            ["o"] = new DateTimeOffset(2022, 5, 17, 11, 0, 0, TimeSpan.FromHours(2)).AddTicks(1),
            ["g"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        };

        Assert.Equal(Tag, await store.Table("registro").AddEntityAsync(row));
        await store.Table("registro").UpsertEntityAsync(Row("l'Aquila", "f:1"));
        await store.Table("registro").UpdateEntityAsync(Row("l'Aquila", "f:1"), Tag);
        await store.Table("registro").DeleteEntityAsync("l'Aquila", "f:1", ETag.All);

        Assert.Equal(
            """{"PartitionKey":"l\u0027Aquila","RowKey":"f:1","t":"\u00E8","b":true,"i":1,"l@odata.type":"Edm.Int64","l":"1","d@odata.type":"Edm.Double","d":1,"n@odata.type":"Edm.Double","n":"-Infinity","y@odata.type":"Edm.Binary","y":"AQL/","o@odata.type":"Edm.DateTime","o":"2022-05-17T09:00:00.0000001Z","g@odata.type":"Edm.Guid","g":"0f8fad5b-d9cb-469f-a165-70867728950e"}""",
            service.Asked[0].Body);
        Assert.Equal(
            ["POST /registro", "PUT /registro(PartitionKey='l%27%27Aquila',RowKey='f%3A1')", "PUT /registro(PartitionKey='l%27%27Aquila',RowKey='f%3A1')", "DELETE /registro(PartitionKey='l%27%27Aquila',RowKey='f%3A1')"],
            service.Asked.Select(asked => asked.Line));
        Assert.Equal(["", "", ETagText, "*"], service.Asked.Select(asked => (string?)asked.Headers.IfMatch ?? ""));
        var headers = service.Asked[0].Headers;
        Assert.Equal("application/json", headers.ContentType);
        Assert.Equal("application/json;odata=minimalmetadata", headers.Accept);
        Assert.Equal("return-no-content", headers["Prefer"]);
        Assert.Equal(["2019-02-02", "3.0", "3.0;NetFx"], ((string[])["x-ms-version", "DataServiceVersion", "MaxDataServiceVersion"]).Select(name => (string?)headers[name]));
        Assert.Equal("Mon, 02 Mar 2026 09:00:00 GMT", headers["x-ms-date"]);
        Assert.Equal("SharedKeyLite conto:8KcXU6XhM/mYLMCwRsBK+4l1P3KvpfnXE59thyXi5Pc=", headers.Authorization);
    }

    [Fact]
    public async Task A_batch_is_sent_as()
    {
        await using var service = await StandIn.StartAsync(Canned.Parts($"HTTP/1.1 204 No Content\r\nETag: {ETagText}\r\n", $"HTTP/1.1 204 No Content\r\nETag: {ETagText}\r\n", "HTTP/1.1 204 No Content\r\n"));
        await using var store = service.Open();

        var etags = await store.Table("registro").SubmitTransactionAsync([Add(Row("p", "a", "--x")), Update(Row("p", "b'c"), Tag), Delete("p", "d", ETag.All)]);

        Assert.Equal([Tag, Tag, default], etags);
        var asked = service.Asked.Single();
        Assert.Equal("POST /$batch", asked.Line);
        Assert.Equal("multipart/mixed; boundary=batch_5f1c6a52-7a0b-4b5e-9d0c-0d3e8f6a2b71", asked.Headers.ContentType);
        Assert.Equal(
            $$"""
            --batch_5f1c6a52-7a0b-4b5e-9d0c-0d3e8f6a2b71
            Content-Type: multipart/mixed; boundary=changeset_c3a9f0de-2b64-4f0e-8a57-6f1d2c9b7e40

            --changeset_c3a9f0de-2b64-4f0e-8a57-6f1d2c9b7e40
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST {{service.Address}}registro HTTP/1.1
            Content-Type: application/json
            Accept: application/json;odata=minimalmetadata
            Prefer: return-no-content
            DataServiceVersion: 3.0

            {"PartitionKey":"p","RowKey":"a","testo":"--x"}
            --changeset_c3a9f0de-2b64-4f0e-8a57-6f1d2c9b7e40
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PUT {{service.Address}}registro(PartitionKey='p',RowKey='b%27%27c') HTTP/1.1
            Content-Type: application/json
            Accept: application/json;odata=minimalmetadata
            Prefer: return-no-content
            DataServiceVersion: 3.0
            If-Match: {{ETagText}}

            {"PartitionKey":"p","RowKey":"b\u0027c"}
            --changeset_c3a9f0de-2b64-4f0e-8a57-6f1d2c9b7e40
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE {{service.Address}}registro(PartitionKey='p',RowKey='d') HTTP/1.1
            Content-Type: application/json
            Accept: application/json;odata=minimalmetadata
            Prefer: return-no-content
            DataServiceVersion: 3.0
            If-Match: *


            --changeset_c3a9f0de-2b64-4f0e-8a57-6f1d2c9b7e40--
            --batch_5f1c6a52-7a0b-4b5e-9d0c-0d3e8f6a2b71--

            """.ReplaceLineEndings("\r\n"),
            asked.Body);
    }

    [Fact]
    public async Task A_range_is_asked_for_page_by_page_and_an_empty_page_goes_on()
    {
        await using var service = await StandIn.StartAsync(
            new(200, """{"odata.metadata":"x","value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!8!bGVjY2U-"), ("x-ms-continuation-NextRowKey", "1!4!Zjox")),
            new(200, """{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"l","RowKey":"f:1","Timestamp":"2022-05-17T09:00:00Z","d":2.0,"e":1E+300,"i":2,"z":null}],"altro":{"a":[1]}}""", ("x-ms-continuation-NextPartitionKey", "1!8!bGVjY2U-")),
            new(200, """{"value":[]}"""));
        await using var store = service.Open();

        var pages = new List<TablePage>();
        for (string? continuation = null; pages.Count == 0 || continuation is not null; continuation = pages[^1].Continuation)
            pages.Add(await store.Table("registro").QueryAsync(new("l'à", "f:", "f;"), 10, continuation));

        Assert.Equal([0, 1, 0], pages.Select(page => page.Entities.Count));
        Assert.Equal("d:Double=4000000000000000\ne:Double=7e37e43c8800759c\ni:Int32=2", pages[1].Entities[0].Content());
        Assert.Equal(("f:1", "W/\"1\""), (pages[1].Entities[0].RowKey, pages[1].Entities[0].ETag.ToString()));
        const string first = "GET /registro()?$filter=PartitionKey%20eq%20'l%27%27%C3%A0'%20and%20RowKey%20ge%20'f%3A'%20and%20RowKey%20lt%20'f%3B'&$top=10";
        Assert.Equal(
            [first, first + "&NextPartitionKey=1%218%21bGVjY2U-&NextRowKey=1%214%21Zjox", first + "&NextPartitionKey=1%218%21bGVjY2U-"],
            service.Asked.Select(asked => asked.Line));
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", "3:The specified entity already exists.", 3)]
    [InlineData(412, "UpdateConditionNotSatisfied", "99:The update condition specified in the request was not satisfied.", 99)]
    [InlineData(400, "InvalidInput", "The batch as a whole: no.", null)]
    [InlineData(403, "AuthorizationPermissionMismatch", "12345:No number of an action's.", null)]
    public async Task A_refused_batch_tells_which_action(int status, string code, string message, int? index)
    {
        await using var service = await StandIn.StartAsync(Canned.Parts(Canned.ErrorPart(status, code, message)));
        await using var store = service.Open();
        await RefusesAsync(status, code, index, () => store.Table("registro").SubmitTransactionAsync([Add(Row("p", "a")), Add(Row("p", "b"))]));
    }

    public static TheoryData<int, string, int, string> Answers => new()
    {
        { 403, """{"odata.error":{"code":"AuthenticationFailed","message":{"lang":"en-US","value":"No.\nRequestId:1"}}}""", 403, "AuthenticationFailed" },
        { 403, """<?xml version="1.0"?><m:error xmlns:m="x"><m:code>AuthenticationFailed</m:code><m:message xml:lang="en-US">No.&#10;RequestId:1</m:message></m:error>""".Replace("&#10;", "\n"), 403, "AuthenticationFailed" },
        { 404, """{"odata.error":{"code":"EntityNotFound","message":{"lang":"en-US","value":"No."}}}""", 404, "ResourceNotFound" },
        { 409, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"No."}}}""", 409, "TableBeingDeleted" },
        { 400, "<html>a gateway's own</html>", 400, "Http400" },
        { 404, "", 404, "Http404" },
        { 200, "{}", 200, "Http200" },
        { 204, "", 502, "AnswerNotUnderstood" },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task What_the_service_says_is_told(int answer, string body, int status, string code)
    {
        await using var service = await StandIn.StartAsync(new Canned(answer, body));
        await using var store = service.Open();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => store.Table("registro").UpdateEntityAsync(Row("p", "r"), ETag.All));
        Assert.Equal((status, code), (refusal.Status, refusal.ErrorCode));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain("RequestId", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("<html>", "another program's")]
    [InlineData("""{"value":[{"l@odata.type":"Edm.Int64","l":"x"}]}""", "no number")]
    [InlineData("""{"value":[{"a":[1]}]}""", "a list is no value")]
    [InlineData("""{"value":[{"a":1""", "cut off")]
    public async Task Rows_that_are_none_are_a_fault(string body, string because)
    {
        await using var service = await StandIn.StartAsync(new Canned(200, body));
        await using var store = service.Open();
        await RefusesAsync(502, "AnswerNotUnderstood", () => store.Table("registro").QueryAsync(new("p")));
        Assert.NotEmpty(because);
    }

    [Fact]
    public async Task A_missing_table_is_made_once_and_then_written_to()
    {
        var missing = Canned.Error(404, "TableNotFound", "0:The table specified does not exist.");
        await using var service = await StandIn.StartAsync(missing, Canned.Error(409, "TableAlreadyExists", "Somebody was first."), Written, missing);
        await using var store = service.Open();

        Assert.Equal(Tag, await store.Table("registro").AddEntityAsync(Row("p", "r")));

        Assert.Equal(["POST /registro", "POST /Tables", "POST /registro"], service.Asked.Select(asked => asked.Line));
        Assert.Equal("""{"TableName":"registro"}""", service.Asked[1].Body);
        Assert.Null(await store.Table("registro").GetEntityIfExistsAsync("p", "r"));
        Assert.Empty((await store.Table("registro").QueryAsync(new("p"))).Entities);
        await RefusesAsync(404, "ResourceNotFound", () => store.Table("registro").UpdateEntityAsync(Row("p", "r"), ETag.All));
        await RefusesAsync(404, "ResourceNotFound", 0, () => store.Table("registro").SubmitTransactionAsync([Delete("p", "r", ETag.All)]));
        Assert.DoesNotContain(service.Asked[3..], asked => asked.Line == "POST /Tables");
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_told()
    {
        await using var service = await StandIn.StartAsync(Canned.Error(404, "TableNotFound", "No."), Canned.Error(409, "TableBeingDeleted", "The specified table is being deleted."));
        await using var store = service.Open();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => store.Table("registro").AddEntityAsync(Row("p", "r")));
        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
        Assert.Contains("takes a minute", refusal.Message, StringComparison.Ordinal);
    }
}
