using System.Diagnostics;

namespace PdzBot.Tests;

/// <summary>That the variables of infra/main.bicep lead the store to the right identity.</summary>
public class StoreIdentityTests
{
    private const string Id = "7c5a2f0e-93b1-4c6d-8a47-1f2e3d4c5b6a";

    [Fact]
    public async Task The_client_id_alone_says_which_identity_the_store_sees()
    {
        // What Container Apps puts into the environment, and the request that its own documentation describes.
        await using var platform = await StandIn.StartAsync(new Canned(400, """{"error":{"code":"BadRequest","message":"no such identity"}}""", ("Content-Type", "application/json")));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PdzBot.Bot.dll"), "verify", "--piano", "lecce-2022-2024", "--Pdz:Store", "azure:https://127.0.0.1:1/conto"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURE_CLIENT_ID"] = Id, ["IDENTITY_ENDPOINT"] = new Uri(platform.Address, "msi/token").AbsoluteUri, ["IDENTITY_HEADER"] = "parola" },
        };
        using var verify = Process.Start(start)!;
        var (output, errors) = (verify.StandardOutput.ReadToEndAsync(), verify.StandardError.ReadToEndAsync());
        await verify.WaitForExitAsync();
        await output;

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("token", await errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await errors, StringComparison.Ordinal);
        var asked = platform.Asked[0];
        Assert.Contains($"client_id={Id}", asked.Line, StringComparison.Ordinal);
        Assert.Contains("resource=https://storage.azure.com", Uri.UnescapeDataString(asked.Line), StringComparison.Ordinal);
        Assert.Equal("parola", asked.Headers["X-IDENTITY-HEADER"]);
    }
}
