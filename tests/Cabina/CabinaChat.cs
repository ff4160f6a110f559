using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A chat in which bodies have joined already, and the office has its head.</summary>
internal sealed class CabinaChat : IAsyncDisposable
{
    private readonly PianiCambiati piani;
    private readonly List<PersonaId> personas = [];

    private CabinaChat(Chat chat, PianiCambiati piani, Door door) => (Chat, this.piani, Door) = (chat, piani, door);

    public Chat Chat { get; }

    /// <summary>Where its people come from.</summary>
    private Door Door { get; }

    public Task<Cancelleria> Registro => Chat.Services.GetRequiredService<Piani>().DiAsync(Lecce.Definizione.Id);

    public static async Task<CabinaChat> With(string metodo, int posti = 1, Door door = Door.Teams)
    {
        var piani = new PianiCambiati(lecce =>
        {
            foreach (var riga in lecce["cabina"]!["posti"]!.AsArray()) (riga!["metodo"], riga["posti"]) = (metodo, posti);
        });
        return new(await Tests.Chat.With(piani: piani.Cartella), piani, door);
    }

    /// <summary>Somebody who speaks for a body that has joined.</summary>
    public async Task<Talker> Joined(int n, TipoSoggetto tipo, params string[] tavoli)
    {
        var (talker, persona) = await Met();
        var registro = await Registro;
        var (domanda, _) = DomandaAdesione.Leggi(CabinaDati.Ente(n, tipo, tavoli), registro.Stato);
        await registro.DepositaAsync(new PresentaAdesione(domanda!), Contesto(persona, $"adesione {n}"));
        return talker;
    }

    /// <summary>The head of the office, by appointment.</summary>
    public async Task<Talker> Head()
    {
        var (talker, persona) = await Met();
        var registro = await Registro;
        await registro.DepositaAsync(new ProponiNomina(Ruolo.Responsabile, null, persona), Contesto(new("primo"), "proposta") with { Incarichi = [Ruolo.Responsabile] });
        await registro.DepositaAsync(new AccettaNomina(registro.Stato.Nomine.Tutte.Length, "Carla Conti", "si"), Contesto(persona, "nomina"));

        // Who proposed it has no chat, and the office hears of that when nothing else is due: waited for, so that it comes between no question and its answer.
        for (var looks = 0; !Told(talker, Wording.Italiano.Di("nonRaggiunti.titolo")).Any() && looks < 1_500; looks++) await Task.Delay(20);
        return talker;
    }

    /// <summary>Waits until somebody has been asked, so often by now, whether they accept a seat.</summary>
    public async Task Asked(Talker talker, int times = 1)
    {
        for (var looks = 0; Times() < times && looks < 1_500; looks++) await Task.Delay(20);
        Assert.Equal(times, Times());

        int Times() => Chat.Connector.SentTo(talker.ConversationId).Count(message => message.ToJsonString().Contains("\"verb\":\"cabina.rifiuta\"", StringComparison.Ordinal)
            && message.ToJsonString().Contains("Ti spetta un posto", StringComparison.Ordinal));
    }

    /// <summary>The cards of this title that somebody was told by themselves.</summary>
    public IEnumerable<JsonObject> Told(Talker talker, string title) => Chat.Connector.SentTo(talker.ConversationId)
        .Where(message => (string?)message["summary"] == title).Select(message => (JsonObject)message["attachments"]![0]!["content"]!);

    /// <summary>How many forms are open.</summary>
    public async Task<int> Drafts()
    {
        var rows = 0;
        foreach (var persona in personas)
        {
            await foreach (var _ in Chat.Services.GetRequiredService<ITableStore>().Table("bozze").ReadAllAsync(new(persona.Valore))) rows++;
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Chat.DisposeAsync();
        piani.Dispose();
    }

    private async Task<(Talker, PersonaId)> Met()
    {
        var number = personas.Count + 1;
        var talker = Chat.Someone(Door, $"Persona {number}");
        await talker.Says("aiuto");
        var row = await Chat.Services.GetRequiredService<ITableStore>().Table("persone")
            .GetEntityIfExistsAsync(
                Door == Door.WebChat ? Persone.KeyOf(null, null, "webchat", talker.UserId) : Persone.KeyOf("tenant", $"00000000-0000-0000-0000-{number:D12}", null, null), "persona");
        personas.Add(new(row!.GetString("persona")!));
        return (talker, personas[^1]);
    }

    private static Contesto Contesto(PersonaId chi, string chiave) => new(chi, Dato.Ora("2022-05-10T09:00"), new("msteams"), ChiaveComando.Di(chiave));
}
