using Microsoft.Extensions.DependencyInjection;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Anna's cooperative has joined, without its number in the RUNTS unless it is given, where the office checks first; Carla heads the office.</summary>
internal sealed record Desk(PianiCambiati Piani, Chat Chat, Talker Anna, Talker Carla) : IAsyncDisposable
{
    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Desk> OpenAsync(string runts = "salta")
    {
        var piani = new PianiCambiati(lecce => lecce["avviso"]!["effetto"] = "istruttoria");
        var chat = await Chat.With(piani: piani.Cartella, settings: ["--Pdz:Responsabili:lecce-2022-2024:1", "00000000-0000-0000-0000-000000000002", "--Pdz:Tenants:0", "tenant"]);
        var (anna, carla) = (chat.Someone(), chat.Someone("Carla Conti"));
        await AdesioneChatTests.Joined(chat, anna, runts: runts);
        return new(piani, chat, anna, carla);
    }

    public void Deconstruct(out Chat chat, out Talker anna, out Talker carla) => (chat, anna, carla) = (Chat, Anna, Carla);

    /// <summary>What the office did was told to Anna in her own chat, after its act.</summary>
    public async Task ToldAsync(string what)
    {
        await Chat.DeliveredAsync();
        Assert.Equal(what, (string?)Chat.Connector.SentTo(Anna.ConversationId)[^1]["summary"]);
    }

    /// <summary>Waits until Carla is told whom the bot does not reach: what she was told.</summary>
    public async Task<List<string>> UnreachedAsync()
    {
        for (var looks = 0; looks < 1_500 && Told().Count == 0; looks++) await Task.Delay(20);
        return Told();

        List<string> Told() => [.. Chat.Connector.SentTo(Carla.ConversationId).Where(sent => (string?)sent["summary"] == "Non li raggiungo in chat").Select(sent => sent.ToJsonString(Readable))];
    }

    public async Task NoteProtocolAsync(int numero)
    {
        await Carla.Tells(await Carla.Says($"annota il protocollo della {numero}"), new Dictionary<string, string> { ["protocollo"] = "7/2022", ["data"] = "oggi" });
        (await Carla.Says("confermo")).Expects("ho annotato il protocollo");
    }

    public async Task<T> FirstAsync<T>(Func<Adesione, T> of) =>
        of((await Chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce.Definizione.Id)).Stato.Adesioni.Numero(1)!);

    public async ValueTask DisposeAsync()
    {
        await Chat.DisposeAsync();
        Piani.Dispose();
    }
}
