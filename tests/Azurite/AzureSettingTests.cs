using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Connection strings: what they mean, and what is said of wrong ones without giving anything away.</summary>
public class AzureSettingTests
{
    private const string Key = "c2VncmV0aXNzaW1v";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=conto;AccountKey=" + Key + ";EndpointSuffix=core.windows.net", "conto", "https://conto.table.core.windows.net/", true)]
    [InlineData("AccountName=conto;AccountKey=" + Key, "conto", "https://conto.table.core.windows.net/", true)]
    [InlineData(" accountname = conto ; ACCOUNTKEY=" + Key + ";;EndpointSuffix=core.chinacloudapi.cn;", "conto", "https://conto.table.core.chinacloudapi.cn/", true)]
    [InlineData("AccountName=conto;AccountKey=" + Key + ";TableEndpoint=http://127.0.0.1:10002/conto/;BlobEndpoint=x", "conto", "http://127.0.0.1:10002/conto/", true)]
    [InlineData("AccountName=devstoreaccount1;AccountKey=" + Key + ";TableEndpoint=http://azurite:10002/devstoreaccount1", "devstoreaccount1", "http://azurite:10002/devstoreaccount1", true)]
    [InlineData("https://conto.table.core.windows.net", "conto", "https://conto.table.core.windows.net/", false)]
    [InlineData("https://conto.table.core.windows.net/", "conto", "https://conto.table.core.windows.net/", false)]
    public void A_connection_is(string connection, string account, string endpoint, bool hasKey)
    {
        var setting = AzureTableSetting.Parse(connection);
        Assert.Equal((account, endpoint, hasKey), (setting.Account, setting.Endpoint.AbsoluteUri, setting.Key is not null));
    }

    [Theory]
    [InlineData("", "AccountName")]
    [InlineData("AccountKey=" + Key, "AccountName")]
    [InlineData("AccountName=Conto;AccountKey=" + Key, "lower-case")]
    [InlineData("AccountName=conto", "Entra")]
    [InlineData("AccountName=conto;AccountKey=" + Key + "%", "whole")]
    [InlineData("AccountName=conto;AccountKey=", "whole")]
    [InlineData("AccountName=conto;AccountKey " + Key + "=;x", "Part 2")]
    [InlineData(Key, "Part 1")]
    [InlineData("AccountName=conto;AccountKey=" + Key + ";AccountKey=" + Key, "twice")]
    [InlineData("AccountName=conto;AccountKey=" + Key + ";DefaultEndpointsProtocol=http", "https only")]
    [InlineData("AccountName=conto;AccountKey=" + Key + ";DefaultEndpointsProtocol=ftp", "no address")]
    [InlineData("AccountName=conto;AccountKey=" + Key + ";TableEndpoint=conto", "TableEndpoint")]
    [InlineData("TableEndpoint=https://conto.table.core.windows.net;SharedAccessSignature=sig=" + Key, "signature is not supported")]
    [InlineData("https://conto.table.core.windows.net?sv=2019&sig=" + Key, "without anything after it")]
    [InlineData("http://conto.table.core.windows.net", "https address")]
    [InlineData("UseDevelopmentStorage=forse", "true or not there")]
    public void A_wrong_connection_is_told_in_one_line_without_the_key(string connection, string says)
    {
        var wrong = Assert.Throws<FormatException>(() => AzureTableSetting.Parse(connection));
        Assert.Contains(says, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public async Task Neither_a_wrong_key_nor_a_right_one_is_ever_in_what_is_told()
    {
        var connection = Azurite.NewAccount();
        await using var store = Azurite.Open(connection.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => store.Table("prova").AddEntityAsync(Row("p", "r")));
        Assert.Equal((403, "AuthorizationFailure"), (refusal.Status, refusal.ErrorCode));
        Assert.Contains("clock", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, AzureTableSetting.Parse("AccountName=conto;AccountKey=" + Key).ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => store.PingAsync());
    }

    [Fact]
    public async Task A_store_opened_to_read_writes_nothing()
    {
        var connection = Azurite.NewAccount();
        await using var store = Azurite.Open(connection);
        await using var reader = Azurite.Open(connection, readOnly: true);
        await store.Table("prova").AddEntityAsync(Row("p", "r", "x"));
        Assert.Equal("x", await reader.Table("prova").TextAsync("p", "r"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Table("prova").UpsertEntityAsync(Row("p", "r")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Table("prova").SubmitTransactionAsync([Add(Row("p", "s"))]));
        await reader.PingAsync();
    }
}
