using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PdzBot.Bot;

/// <summary>The local chat: a page with personas and a movable clock, and the channel behind it that speaks as Teams does.</summary>
/// <remarks>
/// Only in Development, only while no app id is set, only for this machine. The bot cannot tell it from Teams: its service URL is
/// <c>http://localhost:PORT/canale/</c> and everything comes in by <c>/api/messages</c>.
/// </remarks>
public static partial class LocalChat
{
    /// <summary>Needs an <c>ITableStore</c>; adds an <see cref="Orologio"/> unless there is one.</summary>
    public static IServiceCollection AddLocalChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(all => Orologio.Da(
            all.GetRequiredService<IConfiguration>(), all.GetRequiredService<IHostEnvironment>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => ChatScene.Read());
        services.AddSingleton<ChatEvents>();
        services.AddSingleton<ChatHistory>();
        services.AddSingleton<ChatRoster>();
        services.AddSingleton<ChatFiles>();
        services.AddSingleton<BotPlaces>();
        services.AddSingleton<TeamChanges>();
        services.AddSingleton<BotDoor>();
        services.AddSingleton<ChatDelivery>();
        services.AddSingleton<PageFiles>();
        return services;
    }

    /// <summary>True where the local chat is served.</summary>
    public static bool HasLocalChat(this WebApplication app) =>
        app.Environment.IsDevelopment() && string.IsNullOrEmpty(app.Configuration["Bot:AppId"]);

    /// <summary>Where the chat is found in a browser, once the server listens.</summary>
    public static Uri LocalChatAddress(this WebApplication app) => app.Services.GetRequiredService<BotDoor>().Address;

    /// <summary>Serves the chat where it may be served; elsewhere maps nothing.</summary>
    /// <exception cref="InvalidOperationException">A setting of the local chat can't work.</exception>
    public static void MapLocalChat(this WebApplication app)
    {
        if (!app.HasLocalChat()) return;

        var here = app.MapGroup("").AddEndpointFilter(OnlyFromHere);
        here.MapGet("/", (PageFiles page, HttpResponse response) => page.Page(response));
        here.MapGet("/chat/{**path}", (string? path, PageFiles page, HttpResponse response) => page.Part(path ?? "", response));

        var channel = here.MapGroup("/canale");
        channel.MapConnector();
        channel.MapPageApi();
        channel.MapFiles();

        _ = app.Services.GetRequiredService<BotDoor>();
        var events = app.Services.GetRequiredService<ChatEvents>();
        var orologio = app.Services.GetRequiredService<Orologio>();
        orologio.Spostato += _ => events.Clock(ClockEndpoints.Show(orologio));
    }

    // The name is checked as well as the address: a page elsewhere whose name is made to point here comes from loopback, too.
    private static async ValueTask<object?> OnlyFromHere(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var fromHere = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        return fromHere && IsLoopbackName(context.Request.Host.Host) && IsOurs(context.Request) ? await next(invocation) : Results.NotFound();
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // A browser names the page a request comes from whenever it changes something; the bot names none.
    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}";
}
