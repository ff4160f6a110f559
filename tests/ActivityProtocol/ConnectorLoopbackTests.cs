using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ConnectorLoopbackTests
{
    [Fact]
    public async Task The_registered_client_sends_through_a_real_connection()
    {
        var (path, body, type) = ("", "", "");
        await using var connector = await StartAsync(async context =>
        {
            path = context.Request.Path.ToUriComponent();
            type = context.Request.ContentType;
            using var reader = new StreamReader(context.Request.Body);
            body = await reader.ReadToEndAsync();
            context.Response.StatusCode = 201;
            await context.Response.WriteAsync("""{"id":"1700"}""");
        });
        await using var services = Services();

        var response = await services.GetRequiredService<ConnectorClient>()
            .SendAsync(connector.Urls.Single() + "/emea/", "19:a@thread.tacv2;messageid=7", new() { Type = "message", Text = "È arrivato?" });

        Assert.Equal("1700", response.Id);
        Assert.Equal("/emea/v3/conversations/19:a@thread.tacv2;messageid=7/activities", path);
        Assert.Equal("""{"type":"message","text":"È arrivato?"}""", body);
        Assert.Equal(new MediaTypeHeaderValue("application/json", "utf-8").ToString(), type);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var calls = 0;
        await using var connector = await StartAsync(context =>
        {
            calls++;
            context.Response.Redirect("/altrove", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        await using var services = Services();

        var refusal = await Assert.ThrowsAsync<ConnectorException>(
            () => services.GetRequiredService<ConnectorClient>().SendAsync(connector.Urls.Single(), "a:1", new() { Type = "message" }));
        Assert.Equal(307, refusal.Status);
        Assert.Equal(1, calls);
    }

    private static ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddActivityProtocol(new ConfigurationBuilder().Build(), development: true)
        .BuildServiceProvider();

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }
}
