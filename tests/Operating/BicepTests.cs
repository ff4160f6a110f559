using System.Text.RegularExpressions;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>What can be said of the Bicep files without Azure: their names hold together, and what they set is what the bot reads.</summary>
public class BicepTests
{
    private static readonly Bicep Main = new("main.bicep"), Bot = new("bot.bicep"), Values = new("main.bicepparam");

    public static TheoryData<string> Files => ["main.bicep", "bot.bicep"];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_mentioned_is_declared_once_and_what_is_declared_is_used(string file)
    {
        var bicep = new Bicep(file);
        Assert.Equal([], bicep.Unknown.Distinct());
        Assert.Equal(bicep.Declared.Count(), bicep.Declared.Distinct().Count());
        var mentioned = bicep.Mentioned.ToHashSet();
        Assert.Equal([], bicep.Parameters.Keys.Where(name => !mentioned.Contains(name)));
        Assert.Equal([], Regex.Matches(bicep.Text, @"^var (\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Where(name => !mentioned.Contains(name)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_resource_is_of_a_dated_type(string file) =>
        Assert.All(new Bicep(file).Resources, resource => Assert.Matches(@"^Microsoft\.\w+(/\w+)+@20\d\d-\d\d-\d\d(-preview)?$", resource.Type));

    [Theory]
    [InlineData("Microsoft.BotService/botServices", "bot.bicep")]
    [InlineData("Microsoft.BotService/botServices/channels", "bot.bicep")]
    [InlineData("Microsoft.ManagedIdentity/userAssignedIdentities", "main.bicep")]
    [InlineData("Microsoft.Storage/storageAccounts", "main.bicep")]
    [InlineData("Microsoft.Authorization/roleAssignments", "main.bicep")]
    [InlineData("Microsoft.Authorization/locks", "main.bicep")]
    [InlineData("Microsoft.App/containerApps", "main.bicep")]
    [InlineData("Microsoft.App/managedEnvironments", "main.bicep")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "main.bicep")]
    [InlineData("Microsoft.Insights/diagnosticSettings", "main.bicep")]
    public void There_is(string type, string file) => Assert.Contains(new Bicep(file).Resources, resource => resource.Type.StartsWith(type + "@", StringComparison.Ordinal));

    [Fact]
    public void Example_and_module_give_what_is_asked_and_nothing_else()
    {
        var given = Values.Parameters.Keys.ToList();
        Assert.Equal([], given.Except(Main.Parameters.Keys));
        Assert.Equal([], Main.Parameters.Where(each => each.Value).Select(each => each.Key).Except(given));

        var toModule = Regex.Matches(Regex.Match(Main.Text, @"^module \w+ 'bot\.bicep'.*?\n  params: \{\n(.*?)\n  \}", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value, @"(\w+):")
            .Select(match => match.Groups[1].Value).Where(name => name != "https").ToList();
        Assert.NotEmpty(toModule);
        Assert.Equal([], toModule.Except(Bot.Parameters.Keys));
        Assert.Equal([], Bot.Parameters.Where(each => each.Value).Select(each => each.Key).Except(toModule));
    }

    [Fact]
    public void Every_variable_of_the_app_is_one_the_bot_reads()
    {
        Assert.Equal([], Main.EnvironmentNames.Where(name => !BotSettingNames.Has(name.Replace("${", "", StringComparison.Ordinal))));
        Assert.Superset(new HashSet<string> { "Pdz__Store", "Bot__AppType", "Bot__AppId", "Bot__TenantId", "AZURE_CLIENT_ID" }, Main.EnvironmentNames.ToHashSet());
        Assert.Contains($"'{nameof(BotAppType.UserAssignedMSI)}'", Main.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allowSharedKeyAccess: false", "the account has no key that opens it")]
    [InlineData("allowBlobPublicAccess: false", "nothing in it is public")]
    [InlineData("minimumTlsVersion: 'TLS1_2'", "nothing is spoken in the clear")]
    [InlineData("allowInsecure: false", "nor to the bot")]
    [InlineData("level: 'CanNotDelete'", "the register is not deleted by mistake")]
    [InlineData("scope: storage", "the role is for this account only")]
    [InlineData("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor, Azure's own id of it")]
    [InlineData("path: '/health/live'", "asked whether it is up")]
    [InlineData("path: '/health/ready'", "asked whether it can serve")]
    [InlineData("param minReplicas int = 1", "one instance is always on")]
    public void It_says(string text, string because) => Assert.True(Main.Text.Contains(text, StringComparison.Ordinal), because);

    [Fact]
    public void No_secret_is_asked_for_kept_or_read()
    {
        foreach (var bicep in (Bicep[])[Main, Bot, Values])
            Assert.DoesNotMatch("(?i)listKeys|@secure|password|secret|sharedKey:|connectionString", bicep.Text);
    }

    [Fact]
    [Trait("Regola", "ADE-14")]
    public void A_chat_in_a_page_is_there_only_for_the_pages_named_and_nobody_takes_anothers_id()
    {
        var channel = Regex.Match(Bot.Text, @"^resource pagina .*?^\}", RegexOptions.Multiline | RegexOptions.Singleline).Value;
        Assert.All(
            (string[])["= if (!empty(pagine)) {", "name: 'DirectLineChannel'", "isSecureSiteEnabled: true", "isV1Enabled: false", "trustedOrigins: pagine"],
            text => Assert.Contains(text, channel, StringComparison.Ordinal));
        Assert.Matches(@"webChatSettings = empty\(pagine\) \? \[\] : \[\s+\{\s+name: 'Pdz__WebChat'\s+value: 'true'", Main.Text);
    }

    [Fact]
    public void Ports_are_the_containers()
    {
        var port = ContainerFile.Values(1, "EXPOSE").Single();
        Assert.All(Regex.Matches(Main.Text, @"(?i)\w*port: (\d+)"), match => Assert.Equal(port, match.Groups[1].Value));
        Assert.Contains($"targetPort: {port}", Main.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_registration_points_to_the_bots_door()
    {
        Assert.Contains($"fqdn}}{PdzBot.Bot.MessagesEndpoint.Path}'", Main.Text, StringComparison.Ordinal);
        Assert.Contains("kind: 'azurebot'", Bot.Text, StringComparison.Ordinal);
        Assert.Contains("name: 'MsTeamsChannel'", Bot.Text, StringComparison.Ordinal);
    }
}
