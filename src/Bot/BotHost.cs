using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Puts the bot together: store, plans, turns, wire, and in Development the local chat.</summary>
public static class BotHost
{
    /// <param name="replace">What a test puts in the place of the real thing: a clock, a store, a list of deliveries.</param>
    /// <exception cref="InvalidOperationException">The settings or the plan definitions can't work; the message says which and why.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = builder.Configuration;
        var development = builder.Environment.IsDevelopment();
        if (settings["urls"] is null) builder.WebHost.UseUrls("http://localhost:3978");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var definitions = Definizioni.Leggi(settings["Pdz:Piani"] ?? Path.Combine(AppContext.BaseDirectory, "piani"));
        var predefinito = Piani.Scelto(settings["Pdz:Piano"] ?? (development ? "lecce-2022-2024" : ""), definitions);
        if (development && !settings.GetSection("Pdz:Responsabili").Exists())
            settings.AddInMemoryCollection(ChatScene.Read().Responsabili(definitions.Select(definition => definition.Id)));
        var shared = StoreSetting.IsShared(settings["Pdz:Store"]);

        builder.Services
            .AddActivityProtocol(settings, development)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(provider => Orologio.Da(settings, builder.Environment, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(_ => StoreSetting.Open(settings["Pdz:Store"]))
            .AddSingleton(provider => new Estratti(provider.GetRequiredService<ITableStore>().Table(StoreSetting.Estratti)))
            .AddSingleton(provider => new Cancellerie(
                provider.GetRequiredService<ITableStore>().Table(StoreSetting.Registro), estratti: provider.GetRequiredService<Estratti>()))
            .AddSingleton(provider => new Piani(provider.GetRequiredService<Cancellerie>(), definitions, predefinito, shared))
            .AddSingleton(new MachineData(development || settings.GetValue<bool>("Pdz:Machine")))
            .AddSingleton<Conversations>()
            .AddSingleton(provider => new Persone(provider.GetRequiredService<ITableStore>(), shared))
            .AddSingleton<Bozze>()
            .AddSingleton<Answers>()
            .AddSingleton<Recapiti>()
            .AddSingleton<Luoghi>()
            .AddSingleton<Squadre>()
            .AddSingleton(provider => new Responsabili(
                settings, Tenants(provider.GetRequiredService<BotIdentity>(), development), provider.GetRequiredService<Persone>(), provider.GetRequiredService<Piani>()))
            .AddSingleton<Incarichi>()
            .AddSingleton<InOrder>()
            .AddSingleton<PersonalTurns>()
            .AddSingleton<InPrivato>()
            .AddSingleton<Menzionati>()
            .AddSingleton<ChannelTurns>()
            .AddSingleton<Appello>()
            .AddHostedService(provider => provider.GetRequiredService<Appello>())
            .AddSingleton<TeamEvents>()
            .AddSingleton<Allegati>()
            .AddSingleton<Scadenze>()
            .AddSingleton<DatiDiPersona>()
            .AddSingleton<DatiScaduti>()
            .AddHostedService<Pulizie>()
            .AddSingleton(Consegne.Elenco)
            .AddSingleton<LibroConsegne>()
            .AddSingleton<ConsegneDaiFatti>()
            .AddSingleton<ConsegneMetrics>()
            .AddSingleton<Ritmo>()
            .AddSingleton<Spedizione>()
            .AddSingleton<Fattorino>()
            .AddSingleton<AscoltoUfficio>()
            .AddSingleton<AvvisoUfficio>()
            .AddSingleton<FuoriRegistro>()
            .AddHostedService<GiroConsegne>()
            .AddSingleton<LibroLavori>()
            .AddSingleton(new TempiLavoro())
            .AddSingleton<Operaio>()
            .AddSingleton<AvvisiLavoro>()
            .AddSingleton<GiroLavori>()
            .AddHostedService(provider => provider.GetRequiredService<GiroLavori>())
            .AddSingleton<Lavori>()
            .AddSingleton<FilesIn>()
            .AddSingleton<FilesOut>()
            .AddSingleton<Rooms>()
            .AddSingleton<Turns>()
            .AddSingleton<TurnMetrics>()
            .AddSingleton<MessagesEndpoint>()
            .AddSingleton<Readiness>()
            .AddSingleton<PrometheusText>();
        if (ListeCancellazioni.Folder(settings) is { } lists)
            builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ListeCancellazioni>(provider, lists));
        if (development) builder.Services.AddLocalChat();
        builder.AddTelemetry();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        await Definizioni.AdottaAsync(definitions, app.Services);
        await app.Services.GetRequiredService<DatiDiPersona>().ResumeAsync(CancellationToken.None);
        await app.Services.GetRequiredService<ConsegneDaiFatti>().BeginAsync(CancellationToken.None);

        app.MapActivities(MessagesEndpoint.Path, TurnSpans.Around(app.Services.GetRequiredService<MessagesEndpoint>().TurnAsync));
        app.MapOperating();
        if (app.HasLocalChat()) app.MapLocalChat();
        return app;
    }

    /// <summary>Whose accounts the settings name: the tenants whose people may talk to the bot; in Development, where any may, the local chat's.</summary>
    private static IReadOnlyList<string> Tenants(BotIdentity identity, bool development) =>
        identity.Tenants.Count > 0 || !development ? identity.Tenants : [ChatScene.Read().TenantId];
}
