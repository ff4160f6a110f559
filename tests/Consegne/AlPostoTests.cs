using System.Text.RegularExpressions;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What somebody was asked and another answered: the card says so in its place, once, and nothing new is told.</summary>
[Trait("Regola", "DIA-06"), Trait("Regola", "ADE-11"), Trait("Regola", "SCA-05")]
public sealed class AlPostoTests : IAsyncDisposable
{
    /// <summary>As the bot names a persona.</summary>
    private const string Persona = "0123456789abcdef0123456789abcdef";

    private readonly SqliteTableStore store = SqliteTableStore.Open(":memory:");
    private readonly ManualTime time = new();
    private readonly Postino channel = new();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task The_question_turns_into_its_answer_and_nothing_new_is_told()
    {
        await using var bot = await AskedAsync();
        Assert.Single(channel.CardsTo(Istanza.ChatOf("anna")));

        await bot.DoesAsync("paola", new AmmettiReferente(1), Ruolo.Ufficio);
        await bot.LooksAsync();
        await bot.LooksAsync();

        var (message, card) = Assert.Single(channel.Replaced);
        Assert.Equal("m1", message);
        Assert.Contains("è stata accolta", Regex.Unescape(card));
        Assert.DoesNotContain("Action.Execute", card);
        Assert.Single(channel.CardsTo(Istanza.ChatOf("anna")));
    }

    [Fact]
    public async Task Who_answered_sees_it_already()
    {
        await using var bot = await AskedAsync();
        await bot.DoesAsync("anna", new RespingiReferente(1));
        await bot.LooksAsync();

        Assert.Empty(channel.Replaced);
    }

    [Fact]
    public async Task What_never_went_out_has_no_place_to_change()
    {
        await using var bot = await AskedAsync(meets: false);
        await bot.MeetAsync("anna");
        await bot.DoesAsync("paola", new AmmettiReferente(1), Ruolo.Ufficio);
        await bot.LooksAsync();

        Assert.Empty(channel.Replaced);
        Assert.Empty(channel.CardsTo(Istanza.ChatOf("anna")));
        Assert.DoesNotContain(await bot.BookAsync(), delivery => delivery.IsOpen);
    }

    [Theory]
    [InlineData("lost", 2, "whose answer was lost it is changed again, to the same")]
    [InlineData("429:7", 1, "the channel's delay is kept")]
    [InlineData("403:MessageWritesBlocked", 0, "who may not be written to any more sees it when they press")]
    public async Task A_change_is_tried_as_any_delivery(string trouble, int changes, string because)
    {
        await using var bot = await AskedAsync();
        var calls = channel.Calls;
        channel.Trouble = call => call == calls ? trouble : null;
        await bot.DoesAsync("paola", new AmmettiReferente(1), Ruolo.Ufficio);
        for (var looks = 0; looks < 4; looks++)
        {
            await bot.LooksAsync();
            time.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.True(channel.Replaced.Count == changes, because);
        Assert.Single(channel.CardsTo(Istanza.ChatOf("anna")));
        Assert.DoesNotContain(await bot.BookAsync(), delivery => delivery.IsOpen);
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task An_offer_that_was_taken_back_offers_nothing_any_more()
    {
        await using var bot = await BotAsync();
        await bot.MeetAsync(Persona);
        await bot.DoesAsync("paola", new ProponiNomina(Ruolo.Ufficio, null, new(Persona)), Ruolo.Responsabile);
        await bot.LooksAsync();
        await bot.DoesAsync("paola", new RevocaNomina(1), Ruolo.Responsabile);
        await bot.LooksAsync();

        Assert.Contains("non ti è più proposto", Regex.Unescape(Assert.Single(channel.Replaced).Card));
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public async Task What_one_completes_is_closed_for_the_other_who_speaks_for_the_body()
    {
        await using var bot = await AskedAsync();
        await bot.DoesAsync("anna", new AmmettiReferente(1));
        await bot.MeetAsync("luca");
        await bot.DoesAsync("paola", new ChiediIntegrazione(1, ["email"], "", ""), Ruolo.Ufficio);
        await bot.LooksAsync();
        channel.Replaced.Clear();
        await bot.DoesAsync("anna", new IntegraAdesione(1, Lecce.Cooperativa.Clear().Add("email", "nuova@example.it")));
        await bot.LooksAsync();

        Assert.Contains("è chiusa", Regex.Unescape(Assert.Single(channel.Replaced).Card));
    }

    [Theory]
    [Trait("Regola", "ADE-17")]
    [InlineData("ammetti", "Ammessa il", "admitted")]
    [InlineData("integra", "Da integrare", "asked for something instead")]
    [InlineData("escludi", "Esclusa il", "excluded")]
    [InlineData("recedi", "Recesso il", "left, by another who speaks for the body")]
    public async Task A_warning_turns_into_how_it_ended(string come, string adesso, string because)
    {
        await using var bot = await BotAsync();
        await bot.MeetAsync("anna");
        await bot.JoinAsync(3, "anna");
        await bot.DoesAsync("luca", new ChiediReferente(Esempi.CodiceEnte(3), "Luca Neri", "si"));
        await bot.DoesAsync("anna", new AmmettiReferente(1));
        await bot.DoesAsync("paola", new PreavvisaEsclusione(1, "Non opera qui"), Ruolo.Ufficio);
        await bot.LooksAsync();
        channel.Replaced.Clear();
        var term = Dato.Ora("2022-05-11T10:00") + NodaTime.Duration.FromDays(36_500);
        await bot.DoesAsync(come == "recedi" ? "luca" : "paola", come switch
        {
            "ammetti" => new AmmettiAdesioni([1]),
            "integra" => new ChiediIntegrazione(1, ["email"], "", ""),
            "escludi" => new EscludiAdesione(1, "Non opera qui", "TAR", 0),
            _ => new RecediAdesione(1, ""),
        }, term, Ruolo.Ufficio);
        await bot.LooksAsync();

        var card = Regex.Unescape(Assert.Single(channel.Replaced).Card);
        Assert.Contains("è chiuso", card);
        Assert.True(card.Contains(adesso, StringComparison.Ordinal), because);
        Assert.DoesNotContain("Action.Execute", card);
    }

    private Task<Istanza> BotAsync() => Istanza.StartAsync(store, time, channel, voci: [.. NominaConsegne.Voci, .. ReferenteTesti.Voci, .. EsitiAdesione.Voci, .. DomandeChiuse.Voci]);

    /// <summary>Anna's body has joined, and Luca asks to speak for it.</summary>
    private async Task<Istanza> AskedAsync(bool meets = true)
    {
        var bot = await BotAsync();
        if (meets) await bot.MeetAsync("anna");
        await bot.JoinAsync(1, "anna");
        await bot.DoesAsync("luca", new ChiediReferente(Esempi.CodiceEnte(1), "Luca Neri", "si"));
        await bot.LooksAsync();
        return bot;
    }
}
