using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The parts of one bot that tell things by themselves, on a store that others may share.</summary>
internal sealed class Istanza : IAsyncDisposable
{
    public static readonly PianoId Piano = Lecce.Definizione.Id;

    /// <summary>The Entra object id that the settings name as the plan's first head, in capitals as an administrator may have copied it.</summary>
    private const string Head = "0F6B4C9E-2D1A-4E57-9C3B-7A85D0E1F264", Tenant = "tenant";

    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Cancellerie cancellerie;
    private readonly Conversations conversations;
    private readonly Recapiti recapiti;
    private readonly Luoghi luoghi;
    private readonly Piani piani;
    private readonly Persone persone;

    private Istanza(ITableStore store, TimeProvider time, HttpMessageHandler channel, LogLines? log, TimeProvider? pace, VoceConsegna[] voci)
    {
        cancellerie = new(store.Table(StoreSetting.Registro));
        var scadenze = new Scadenze(store, time);
        var connector = new ConnectorClient(new HttpClient(channel), null, new BotIdentity(), time, NullLogger<ConnectorClient>.Instance);
        piani = new(cancellerie, [Lecce.Definizione], null, shared: true);
        conversations = new(store, scadenze, piani);
        luoghi = new(store);
        recapiti = new(store, conversations, luoghi, connector);
        Libro = new(store, scadenze);
        var (elenco, metrics) = (new ElencoConsegne(voci), new ConsegneMetrics(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), (log ?? new()).For<ConsegneMetrics>()));
        Fatti = new(piani, Libro, elenco, luoghi, time, metrics);
        var spedizione = new Spedizione(new(connector, new(told: false)), conversations, new(pace ?? time));
        var fattorino = new Fattorino(Libro, recapiti, piani, elenco, spedizione, InOrder, new(time, null), time, metrics);
        persone = new(store, shared: true);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Pdz:Responsabili:{Piano}:0", Head)]).Build();
        var ufficio = new AscoltoUfficio(recapiti, new(settings, [Tenant], persone, piani));
        Giro = new(piani, cancellerie, Fatti, Libro, fattorino, new(Libro, ufficio, luoghi, piani, spedizione, InOrder), time, (log ?? new()).For<GiroConsegne>());
    }

    public LibroConsegne Libro { get; }

    public ConsegneDaiFatti Fatti { get; }

    public GiroConsegne Giro { get; }

    public InOrder InOrder { get; } = new();

    public Conversations Conversations => conversations;

    public Recapiti Recapiti => recapiti;

    /// <param name="pace">The clock of the pace alone, where that is not to be waited for.</param>
    public static async Task<Istanza> StartAsync(
        ITableStore store, TimeProvider time, HttpMessageHandler channel, LogLines? log = null, TimeProvider? pace = null, params VoceConsegna[] voci)
    {
        var istanza = new Istanza(store, time, channel, log, pace, voci);
        await istanza.cancellerie.AdottaAsync(Lecce.Definizione, Esempi.Maggio);
        await istanza.Fatti.BeginAsync(default);
        return istanza;
    }

    public static string ChatOf(string persona) => $"a:chat-{persona}";

    public static string KeyOf(string persona) => Conversations.KeyOf("msteams", ChatOf(persona));

    /// <summary>Somebody writes to the bot in a chat of their own.</summary>
    public async Task MeetAsync(string persona, Lingua lingua = Lingua.Italiano, string channel = "msteams")
    {
        var where = new Recapito("http://127.0.0.1:9/", channel, new() { Id = ChatOf(persona), ConversationType = "personal" }, new() { Id = "28:bot" }, new() { Id = $"29:{persona}" });
        await conversations.SaveAsync(KeyOf(persona), await conversations.ReadAsync(KeyOf(persona), default), where, "tenant", default);
        await recapiti.RememberAsync(new(persona), KeyOf(persona), lingua, default);
    }

    /// <summary>The head that the settings name writes to the bot, or somebody of another tenant with an account like theirs.</summary>
    public async Task<string> MeetHeadAsync(string tenant = Tenant)
    {
        var said = new Activity { ChannelId = "msteams", From = new() { Id = "29:paola", AadObjectId = Head.ToLowerInvariant() }, Conversation = new() { Id = "a:paola", TenantId = tenant } };
        var persona = await persone.OfAsync(said, default);
        await MeetAsync(persona.Id.Valore);
        return persona.Id.Valore;
    }

    /// <summary>Whether the bot knows the head that the settings name.</summary>
    public async Task<bool> KnowsHeadAsync() => await persone.FindAsync(Tenant, Head, default) is not null;

    /// <summary>Somebody says in a channel what it is for, in a thread of it.</summary>
    public async Task WorksInAsync(string channel, string desk, PianoId? piano = null)
    {
        var said = new Activity
        {
            ChannelId = "msteams",
            ServiceUrl = "http://127.0.0.1:9/",
            Conversation = new() { Id = $"{channel};messageid=7", ConversationType = "channel", TenantId = "tenant" },
            Recipient = new() { Id = "28:bot" },
            From = new() { Id = "29:anna" },
        };
        var kept = await luoghi.ReadAsync(said, default);
        Assert.True(await luoghi.SavedAsync(said, kept, kept.Luogo with { Piano = piano ?? Piano, Scrivania = desk, N = kept.Luogo.N + 1 }, default));
        await conversations.SaveBaseAsync(said, default);
    }

    /// <summary>Somebody has a role in the office.</summary>
    public async Task AppointAsync(string persona)
    {
        var clerk = await piani.DiAsync(Piano);
        await clerk.DepositaAsync(new ProponiNomina(Ruolo.Ufficio, null, new(persona)), Esempi.Contesto("proposta", "primo") with { Incarichi = [Ruolo.Responsabile] });
        await clerk.DepositaAsync(new AccettaNomina(1, "Carla Conti", "si"), Esempi.Contesto("nomina", persona));
    }

    /// <summary>The n-th body joins, by this person.</summary>
    public async Task<long> JoinAsync(int n, string persona)
    {
        var clerk = await piani.DiAsync(Piano);
        var outcome = await clerk.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"ente-{n}", persona, Dato.Ora("2022-05-10T10:00")));
        return Assert.Single(Assert.IsType<Deposito.Depositato>(outcome).Fatti).Seq;
    }

    /// <summary>Somebody does something, with these roles beside those the register gives them.</summary>
    public Task DoesAsync(string persona, Comando comando, params Ruolo[] ruoli) => DoesAsync(persona, comando, Dato.Ora("2022-05-11T10:00"), ruoli);

    public async Task DoesAsync(string persona, Comando comando, NodaTime.Instant il, params Ruolo[] ruoli)
    {
        var context = Esempi.Contesto($"{persona} {comando}", persona, il) with { Incarichi = [.. ruoli] };
        Assert.IsType<Deposito.Depositato>(await (await piani.DiAsync(Piano)).DepositaAsync(comando, context));
    }

    /// <summary>The plan as its register has it.</summary>
    public async Task<Piano> PianoAsync() => (await piani.DiAsync(Piano)).Stato;

    /// <summary>Looks until there is nothing to do just now.</summary>
    public async Task<TimeSpan> LooksAsync()
    {
        for (var looks = 0; looks < 1_000; looks++)
        {
            if (await Giro.LookAsync(Piano, default) is var pause && pause > TimeSpan.Zero) return pause;
        }

        throw new InvalidOperationException("It never came to rest");
    }

    public async Task<IReadOnlyList<Annotata>> BookAsync() => await Libro.AllAsync(Piano, default);

    /// <summary>The deliveries because of one fact, as state and cause of death.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync(long seq) =>
        [.. (await BookAsync()).Where(each => each.Seq == seq).Select(each => each.Perche is { } why ? $"{each.Stato} {why}" : $"{each.Stato}")];

    public async ValueTask DisposeAsync()
    {
        Giro.Dispose();
        await cancellerie.DisposeAsync();
        await services.DisposeAsync();
    }
}

/// <summary>Deliveries of the tests' own: who joined is told so.</summary>
internal static class Prove
{
    public static readonly VoceConsegna Esito = Di("prova.esito");

    public static readonly VoceConsegna Promemoria = Di("prova.promemoria", Garanzia.AlPiuUnaVolta);

    public static readonly VoceConsegna Annuncio =
        VoceConsegna.NeiCanali<AdesionePresentata>("prova.annuncio", (presentata, dire) => Reply.Say($"{dire.Fatto.Seq:D3} prova.annuncio numero {presentata.Numero}"));

    public static VoceConsegna Di(string cosa, Garanzia garanzia = Garanzia.AlmenoUnaVolta, int pezzi = 1, Func<DaDire, bool>? ancora = null, string? a = null) =>
        VoceConsegna.Di<AdesionePresentata>(
            cosa,
            (_, fatto, _) => [a is null ? fatto.Autore : new(a)],
            (presentata, dire) => ancora?.Invoke(dire) == false ? null : new(
                [.. Enumerable.Range(1, pezzi).Select(pezzo => new Piece.Words($"{dire.Fatto.Seq:D3} {cosa} {(dire.Lingua == Lingua.Inglese ? "number" : "numero")} {presentata.Numero}{(pezzi > 1 ? $" ({pezzo})" : "")}"))],
                new()),
            garanzia);
}
