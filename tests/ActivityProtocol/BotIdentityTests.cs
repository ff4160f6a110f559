using Microsoft.Extensions.Configuration;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class BotIdentityTests
{
    private const string App = "1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5";
    private const string Known = $"AppId={App}|TenantId={WireSamples.Tenant}";
    private const string Whole = Known + "|AppPassword=segreto";
    private const string Print = "00112233445566778899AABBCCDDEEFF00112233";

    [Theory]
    [InlineData("", true, null, "nothing at all, in Development")]
    [InlineData("", false, "Bot:AppId is missing", "nothing at all elsewhere")]
    [InlineData("AppId= ", false, "Bot:AppId is missing", "blank is missing")]
    [InlineData("AppId= ", true, null, "blank, in Development")]
    [InlineData(Whole, false, null, "whole")]
    [InlineData(Whole, true, null, "whole, in Development")]
    [InlineData("AppType=SingleTenant|" + Whole, false, null, "named")]
    [InlineData($"AppId={App}|TenantId={WireSamples.Tenant}", false, "Bot:AppPassword is missing", "no secret")]
    [InlineData($"AppId={App}|TenantId={WireSamples.Tenant}", true, "Bot:AppPassword is missing", "no secret, in Development")]
    [InlineData($"AppId={App}|AppPassword=segreto", false, "Bot:TenantId is missing", "no tenant")]
    [InlineData("AppType=MultiTenant|" + Whole, false, "MultiTenant is not in this version", "known, but later")]
    [InlineData($"AppType=UserAssignedMSI|AppId={App}|TenantId={WireSamples.Tenant}", false, null, "a managed identity")]
    [InlineData("AppType=UserAssignedMSI|" + Whole, false, "Bot:AppPassword is set, but a UserAssignedMSI has no secret", "a secret too many")]
    [InlineData($"AppType=UserAssignedMSI|AppId={App}|TenantId={WireSamples.Tenant}|CertificatePath=x", false, "Bot:CertificatePath is set, but a UserAssignedMSI has no secret", "a certificate too many")]
    [InlineData($"AppType=UserAssignedMSI|AppId={App}", false, "Bot:TenantId is missing", "a managed identity without a tenant")]
    [InlineData("AppType=UserAssignedMSI", true, "Bot:AppId is missing: UserAssignedMSI", "a managed identity without a name, in Development")]
    [InlineData("AppType=UserAssignedMSI", false, "Bot:AppId is missing", "a managed identity without a name")]
    [InlineData("CertificatePath=/non/esiste.pfx|" + Whole, false, "Bot:AppPassword and Bot:CertificatePath are both set", "two ways")]
    [InlineData("CertificateThumbprint=" + Print + "|" + Whole, false, "Bot:AppPassword and Bot:CertificateThumbprint are both set", "two other ways")]
    [InlineData($"CertificatePath=x|CertificateThumbprint={Print}|{Known}", false, "Bot:CertificatePath and Bot:CertificateThumbprint are both set", "two certificates")]
    [InlineData("CertificatePath=/non/esiste.pfx|" + Known, false, "Bot:CertificatePath leads to no certificate", "no file")]
    [InlineData($"CertificateThumbprint={Print}|{Known}", false, "Bot:CertificateThumbprint leads to no certificate", "not in the store")]
    [InlineData("CertificateThumbprint=00aa|" + Known, false, "Bot:CertificateThumbprint is not 40 hexadecimal digits", "too short")]
    [InlineData("CertificatePassword=segreto|" + Whole, false, "Bot:CertificatePassword is set without Bot:CertificatePath", "a password for nothing")]
    [InlineData("LargestFile=0|" + Whole, false, "Bot:LargestFile is not a whole number above 0", "no size")]
    [InlineData("LargestFile=1048576|" + Whole, false, null, "a size")]
    [InlineData("FileHosts:0=*.it|" + Whole, false, "Bot:FileHosts takes host names", "files from half the country")]
    [InlineData("AppType=singletenant|" + Whole, false, "Bot:AppType must be SingleTenant or UserAssignedMSI", "unknown")]
    [InlineData($"AppId=pdzbot|TenantId={WireSamples.Tenant}|AppPassword=segreto", false, "Bot:AppId is not an id", "a name instead of an id")]
    [InlineData($"AppId={App}|TenantId=contoso.it|AppPassword=segreto", false, "Bot:TenantId is not an id", "a domain instead of an id")]
    [InlineData("OpenIdMetadata=http://login.esempio.it/x|" + Whole, false, "Bot:OpenIdMetadata is not an https URL", "keys over plain http")]
    [InlineData("OpenIdMetadata=http://127.0.0.1:8080/x|" + Whole, false, null, "plain http on this machine")]
    [InlineData("OpenIdMetadata=ciao|" + Whole, false, "Bot:OpenIdMetadata is not an https URL", "no URL")]
    [InlineData("TokenAuthority=http://login.esempio.it|" + Whole, false, "Bot:TokenAuthority is not an https URL", "secret over plain http")]
    [InlineData("ServiceHosts:0=smba.esempio.it|" + Whole, false, null, "another host")]
    [InlineData("ServiceHosts:0=*.esempio.it|" + Whole, false, null, "other hosts")]
    [InlineData("ServiceHosts:0=*.it|" + Whole, false, "Bot:ServiceHosts takes host names", "half the country")]
    [InlineData("ServiceHosts:0=*|" + Whole, false, "Bot:ServiceHosts takes host names", "everybody")]
    [InlineData("ServiceHosts:0=https://smba.esempio.it|" + Whole, false, "Bot:ServiceHosts takes host names", "a URL")]
    [InlineData("KeyRefreshInterval=presto|" + Whole, false, "Bot:KeyRefreshInterval is not a duration", "no duration")]
    [InlineData("KeyRefreshInterval=00:00:00|" + Whole, false, "Bot:KeyRefreshInterval is not a duration", "no time at all")]
    public void Settings_that_cannot_work_are_refused_at_start(string settings, bool development, string? fault, string because)
    {
        var refusal = Record.Exception(() => Read(settings, development));

        Assert.True(fault is null ? refusal is null : refusal is InvalidOperationException, because + ": " + refusal);
        if (fault is null) return;

        Assert.Contains(fault, refusal!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("segreto", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read($"AppId={App}|AppType=MultiTenant", development: false));

        Assert.Contains("Bot:TenantId", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Bot:AppPassword", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("MultiTenant", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_compared_as_the_channel_writes_them() =>
        Assert.Equal(App, Read(Whole.Replace(App, App.ToUpperInvariant(), StringComparison.Ordinal), development: false).AppId);

    [Fact]
    public void Without_a_list_only_the_bots_own_tenant_may_talk()
    {
        Assert.Equal([WireSamples.Tenant], Read(Whole, development: false).Tenants);
        Assert.Empty(Read("", development: true).Tenants);
        Assert.True(Read("", development: true).IsAnonymous);
        Assert.Equal(["a", "b"], Read(Whole, development: false, ("Pdz:Tenants:0", "a"), ("Pdz:Tenants:1", "b")).Tenants);
    }

    [Fact]
    public void The_defaults_are_the_public_cloud()
    {
        var identity = Read(Whole, development: false);

        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", identity.OpenIdMetadata.AbsoluteUri);
        Assert.Equal(["https://api.botframework.com"], identity.Issuers);
        Assert.Equal(TimeSpan.FromHours(12), identity.KeyLifetime);
        Assert.Equal(TimeSpan.FromMinutes(5), identity.KeyRefreshInterval);
    }

    private static BotIdentity Read(string settings, bool development, params (string Key, string Value)[] more)
    {
        var values = settings.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .Select(pair => KeyValuePair.Create("Bot:" + pair[0], (string?)pair[1]))
            .Concat(more.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return BotIdentity.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), development);
    }
}
