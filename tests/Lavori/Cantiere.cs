using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The parts of one bot that do long work, on a store that others may share: Carla orders that all adesioni be admitted.</summary>
internal sealed class Cantiere : IAsyncDisposable
{
    public const int Quante = 250;

    public static readonly PersonaId Carla = new("carla");

    private static readonly DefinizionePiano Istruttoria =
        Lecce.Definizione with { Avviso = Lecce.Definizione.Avviso with { Effetto = EffettoAdesione.Istruttoria } };

    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Cancellerie cancellerie;
    private readonly Conversations conversations;
    private readonly Recapiti recapiti;
    private readonly Piani piani;

    public Cantiere(ITableStore store, TimeProvider time, HttpMessageHandler channel, TimeSpan subito)
    {
        cancellerie = new(store.Table(StoreSetting.Registro));
        var scadenze = new Scadenze(store, time);
        var connector = new ConnectorClient(new HttpClient(channel), null, new BotIdentity(), time, NullLogger<ConnectorClient>.Instance);
        piani = new(cancellerie, [Istruttoria], null, shared: true);
        conversations = new(store, scadenze, piani);
        recapiti = new(store, conversations, new(store), connector);
        Libro = new(store, scadenze);
        var tempi = new TempiLavoro(subito, TimeSpan.Zero);
        var operaio = new Operaio(Libro, piani, new(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()), time);
        var avvisi = new AvvisiLavoro(Libro, recapiti, new(connector, new(told: false)), conversations, new(TimeProvider.System), new());
        Giro = new(Libro, operaio, avvisi, piani, tempi, time, NullLogger<GiroLavori>.Instance);
        Lavori = new(Libro, operaio, Giro, tempi, time);
    }

    public LibroLavori Libro { get; }

    public GiroLavori Giro { get; }

    public Lavori Lavori { get; }

    /// <summary>Many have joined, and Carla has talked to the bot.</summary>
    public async Task FillAsync()
    {
        await cancellerie.AdottaAsync(Istruttoria, Esempi.Maggio);
        var clerk = await ClerkAsync();
        await Task.WhenAll(Enumerable.Range(1, Quante).Select(n => clerk.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"ente-{n}", $"persona-{n}", Dato.Ora("2022-05-10T10:00")))));
        var (key, where) = (Conversations.KeyOf("msteams", "a:carla"), new Recapito("http://127.0.0.1:9/", "msteams", new() { Id = "a:carla", ConversationType = "personal" }, new() { Id = "28:bot" }, new() { Id = "29:carla" }));
        await conversations.SaveAsync(key, await conversations.ReadAsync(key, default), where, "tenant", default);
        await recapiti.RememberAsync(Carla, key, Lingua.Italiano, default);
    }

    /// <summary>The order, always the same one.</summary>
    public static Lavoro Ordine(params Ruolo[] ruoli) =>
        new("ordine", AmmettiTutte.Voce.Cosa, Istruttoria.Id, Carla, new FiltroAdesioni(StatoAdesione.Presentata).Codice, Quante + 1, Quante, Dato.Ora("2022-05-12T10:00"))
        {
            Canale = new("msteams"),
            Incarichi = [.. ruoli],
        };

    public Task<Cancelleria> ClerkAsync() => piani.DiAsync(Istruttoria.Id);

    /// <summary>Goes on with all that is due, as the round does.</summary>
    public async Task GoOnAsync(DateTimeOffset now)
    {
        foreach (var noted in await Libro.OpenAsync(default))
        {
            if (noted.Dovuta <= now) await Giro.GoOnAsync(noted, default);
        }
    }

    public async Task<IReadOnlyList<FattoRegistrato>> AdmissionsAsync() =>
        [.. (await (await ClerkAsync()).FattiDopoAsync(0, 10_000)).Where(fatto => fatto.Fatto is AdesioneAmmessa)];

    public async ValueTask DisposeAsync()
    {
        Giro.Dispose();
        await cancellerie.DisposeAsync();
        await services.DisposeAsync();
    }
}

/// <summary>A channel that keeps each message as it stands now, and how often it was changed.</summary>
internal sealed class Bacheca : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, string> messages = [];
    private int requests, changes;

    /// <summary>Asked before each request, by how many came before and whether it changes a message; null takes it.</summary>
    public Func<int, bool, HttpStatusCode?>? Trouble { get; set; }

    /// <summary>What happens elsewhere while a request is on its way, by how many came before.</summary>
    public Func<int, Task>? Meanwhile { get; set; }

    public int Requests => requests;

    public int Changes => changes;

    /// <summary>The messages as they read now, in the order in which they came.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (gate) return [.. messages.Values];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var card = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!["attachments"]![0]!["content"]!;
        var text = string.Join(' ', card["body"]!.AsArray().Select(block => (string?)(block!["text"] ?? block["inlines"]![0]!["text"])).Concat(card["actions"]?.AsArray().Select(action => $"[{action!["title"]}]") ?? []));
        var replaces = request.Method == HttpMethod.Put;
        var before = Interlocked.Increment(ref requests) - 1;
        if (Meanwhile is not null) await Meanwhile(before);
        if (Trouble?.Invoke(before, replaces) is { } trouble) return new(trouble) { Content = new StringContent("{}") };

        lock (gate)
        {
            var id = replaces ? int.Parse(request.RequestUri!.Segments[^1]) : messages.Count + 1;
            if (replaces) changes++;
            messages[id] = text;
            return new(HttpStatusCode.Created) { Content = new StringContent($$"""{"id":"{{id}}"}""", Encoding.UTF8, "application/json") };
        }
    }
}
