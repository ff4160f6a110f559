using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A warning that the channel took for the chat of who joined is received: the register says so, once, and only then.</summary>
[Trait("Regola", "ADE-17"), Trait("Regola", "SCA-05")]
public sealed class RicezioneConsegneTests : IAsyncDisposable
{
    private readonly SqliteTableStore store = SqliteTableStore.Open(":memory:");
    private readonly ManualTime time = new();
    private readonly Postino channel = new();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Once_it_is_in_the_chat_the_term_runs()
    {
        await using var bot = await WarnedAsync("anna");

        var warning = await WarningAsync(bot);
        Assert.Equal((MezzoRicezione.Chat, Today), (warning.Ricezione!.Mezzo, warning.Ricezione.Giorno));
        Assert.Contains("Presenta osservazioni", Assert.Single(channel.CardsTo(Istanza.ChatOf("anna"))));
    }

    [Fact]
    public async Task Who_is_not_reached_has_not_received_it()
    {
        await using var bot = await WarnedAsync();

        Assert.Null((await WarningAsync(bot)).Ricezione);
    }

    [Fact]
    [Trait("Regola", "ADE-14")]
    public async Task A_page_that_may_be_closed_proves_nothing_and_the_office_notes_it_by_hand()
    {
        await using var bot = await Istanza.StartAsync(store, time, channel, voci: [.. EsitiAdesione.Voci]);
        await bot.MeetAsync("anna", channel: "directline");
        await WarnAsync(bot);

        Assert.Single(channel.CardsTo(Istanza.ChatOf("anna")));
        Assert.Null((await WarningAsync(bot)).Ricezione);
        await bot.DoesAsync("ufficio", new AnnotaRicezione(1, "pec", "oggi"), Ruolo.Ufficio);
        Assert.Equal(MezzoRicezione.Pec, (await WarningAsync(bot)).Ricezione!.Mezzo);
    }

    [Fact]
    public async Task Nor_does_it_reach_who_presented_the_adesione_through_another_who_speaks_for_it()
    {
        await using var bot = await WarnedAsync("luca");

        Assert.Single(channel.CardsTo(Istanza.ChatOf("luca")));
        Assert.Null((await WarningAsync(bot)).Ricezione);
    }

    [Fact]
    public async Task Told_twice_for_a_lost_answer_it_is_noted_once()
    {
        channel.Trouble = call => call == 0 ? "lost" : null;
        await using var bot = await WarnedAsync("anna");
        Assert.Null((await WarningAsync(bot)).Ricezione);

        time.Advance(TimeSpan.FromMinutes(3));
        await bot.LooksAsync();
        await bot.LooksAsync();

        Assert.Equal(2, channel.CardsTo(Istanza.ChatOf("anna")).Count);
        var piano = await bot.PianoAsync();
        Assert.Equal(piano.Seq, (await WarningAsync(bot)).Ricezione!.Seq);
    }

    private NodaTime.LocalDate Today => Roma.Data(NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()));

    private static async Task<Preavviso> WarningAsync(Istanza bot) => (await bot.PianoAsync()).Adesioni.Numero(1)!.Preavviso!;

    /// <summary>Anna's body, for which Luca speaks too, is warned; these have a chat.</summary>
    private async Task<Istanza> WarnedAsync(params string[] reached)
    {
        var bot = await Istanza.StartAsync(store, time, channel, voci: [.. EsitiAdesione.Voci]);
        foreach (var persona in reached) await bot.MeetAsync(persona);
        await WarnAsync(bot);
        return bot;
    }

    private static async Task WarnAsync(Istanza bot)
    {
        await bot.JoinAsync(3, "anna");
        await bot.DoesAsync("luca", new ChiediReferente(Esempi.CodiceEnte(3), "Luca Neri", "si"));
        await bot.DoesAsync("anna", new AmmettiReferente(1));
        await bot.DoesAsync("paola", new PreavvisaEsclusione(1, "Non opera nell'Ambito"), Ruolo.Ufficio);
        await bot.LooksAsync();
    }
}
