using Microsoft.Extensions.DependencyInjection;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Several Ambiti in one installation: channel, then the person's choice, then the default, else the bot asks (PIA-03).</summary>
[Trait("Regola", "PIA-03")]
public class AmbitiChatTests
{
    [Fact]
    public async Task Without_a_default_the_bot_asks_and_then_does_what_was_wanted()
    {
        await using var chat = await Chat.With(piano: "");
        var anna = chat.Someone();

        (await anna.Says("voglio aderire")).Asks("ambito").Expects("Lecce");
        (await anna.Says("boh, vivo a Milano")).Asks("ambito");
        var asked = await anna.Says("Lequile");

        asked.Asks("tipo").Expects("Parliamo di");
        Assert.Contains("Lecce", asked.Text);
        (await anna.Says("annulla")).Expects("buttare via");
    }

    [Fact]
    public async Task By_button_too_and_the_choice_holds()
    {
        await using var chat = await Chat.With(piano: "");
        var anna = chat.Someone();
        (await anna.Arrives()).Asks("ambito");

        var chosen = await chat.PostAsync(anna.Invoke("ambito", new() { ["id"] = "potenza-2022-2024", ["n"] = 0 }));
        Assert.Contains("Potenza", chosen.Text);
        Assert.Contains("Potenza", (await anna.Says("aiuto")).Text + (await anna.Says("aderisci")).Text);
    }

    [Theory]
    [InlineData("Lecce", "Lecce", "its name")]
    [InlineData("sono di Potenza", "Potenza", "in a sentence")]
    [InlineData("Leqile", "Lecce", "a comune, with a slip")]
    [InlineData("3", "Lecce", "its number in the list")]
    [InlineData("la quarta", "Potenza", "its number in words")]
    public async Task It_is_chosen_as_people_say_it(string text, string ambito, string because)
    {
        await using var chat = await Chat.With(piano: "");
        var anna = chat.Someone();
        (await anna.Says("boh")).Asks("ambito");

        var answered = await anna.Says(text);
        Assert.True(answered.Text.Split('\n')[0] is var first && first.StartsWith("Parliamo di", StringComparison.Ordinal) && first.Contains(ambito, StringComparison.Ordinal), $"{because}: {answered.Text}");
    }

    [Fact]
    public async Task One_turns_to_another_and_back_and_each_keeps_its_draft()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Says("voglio aderire")).Asks("tipo");
        (await anna.Says("sindacato")).Asks("denominazione");
        (await anna.Says("cambia ambito")).Asks("ambito");
        (await anna.Says("Potenza")).Expects("Parliamo di");
        (await anna.Says("voglio aderire")).Asks("tipo");
        (await anna.Says("cambia ambito")).Asks("ambito");
        await anna.Says("Lecce");

        (await anna.Says("riprendi")).Asks("denominazione");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task A_button_is_about_its_own_ambito_whatever_is_talked_of_now()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("la mia adesione");
        var mine = anna.Press(anna.Card!, "adesione.ricevuta");
        await chat.PostAsync(anna.Invoke("ambito", new() { ["id"] = "potenza-2022-2024", ["n"] = 0 }));
        Assert.Null((await anna.Says("la mia adesione")).Pdz?["receipt"]);

        Assert.Equal(1, (await chat.PostAsync(mine)).Receipt().Number);
        Assert.Contains("Potenza", (await anna.Says("voglio aderire")).Text);
    }

    [Fact]
    public async Task A_draft_s_card_goes_on_in_its_own_ambito()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("modulo");
        var lecce = anna.Press(anna.Card!, "adesione", ("tipo", "sindacato"));
        await chat.PostAsync(anna.Invoke("ambito", new() { ["id"] = "potenza-2022-2024", ["n"] = 0 }));

        var next = await chat.PostAsync(lecce);
        Assert.Equal("adesione", (string?)next.Pdz?["form"]);
        (await anna.Says("aiuto")).Expects("Lecce");
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task A_draft_lies_where_earlier_versions_of_the_bot_left_it()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Says("voglio aderire")).Asks("tipo");

        var table = chat.Services.GetRequiredService<ITableStore>().Table("bozze");
        var persona = (await chat.Services.GetRequiredService<ITableStore>().Table("persone").GetEntityIfExistsAsync(
            PdzBot.Bot.Persone.KeyOf("tenant", "00000000-0000-0000-0000-000000000001", "msteams", "29:person-1"), "persona"))!.GetString("persona")!;
        Assert.NotNull(await table.GetEntityIfExistsAsync(persona, "lecce-2022-2024:adesione"));
    }

    [Fact]
    public async Task Where_there_is_only_one_nobody_is_asked()
    {
        using var piani = new PianiCambiati(_ => { });
        await using var chat = await Chat.With(piani: piani.Cartella, piano: "");
        var anna = chat.Someone();

        (await anna.Says("voglio aderire")).Asks("tipo");
        await anna.Says("annulla");
        await anna.Says("sì");
        (await anna.Says("cambia ambito")).Expects("Qui c'è un solo Ambito");
    }
}
