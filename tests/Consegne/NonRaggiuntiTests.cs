using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Whom the bot can't reach the office hears of, all together and once.</summary>
[Trait("Regola", "SCA-06")]
public sealed class NonRaggiuntiTests : IAsyncDisposable
{
    private const string Canale = "19:minori@thread.tacv2";

    private readonly SqliteTableStore file = SqliteTableStore.Open(":memory:");
    private readonly CutOffStore store;
    private readonly ManualTime time = new();
    private readonly Postino channel = new();

    public NonRaggiuntiTests() => store = new(file);

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Several_that_are_not_reached_are_told_in_one_message_to_who_has_a_role_in_the_office()
    {
        await using var bot = await BotAsync();
        await bot.MeetAsync("anna");
        channel.Trouble = call => call == 0 ? "403:BotNotInConversationRoster" : null;
        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();
        await bot.JoinAsync(2, "bruno");
        await bot.JoinAsync(3, "bruno");
        await bot.LooksAsync();

        Assert.Equal(["Non li raggiungo in chat", "Non li raggiungo in chat"], channel.To(Istanza.ChatOf("carla")));
        Assert.Empty(channel.To(Istanza.ChatOf("anna")));

        // Known already, nothing more is said of them; nor after a restart.
        await bot.JoinAsync(4, "bruno");
        await bot.LooksAsync();
        await using var next = await BotAsync();
        await next.LooksAsync();
        Assert.Equal(2, channel.To(Istanza.ChatOf("carla")).Count);
        Assert.Equal(time.GetUtcNow(), await bot.Libro.UnreachedSinceAsync(Istanza.Piano, new("bruno"), default));
    }

    [Fact]
    public async Task Where_nobody_of_the_office_is_reached_it_waits_and_goes_round_in_no_circle()
    {
        await using var bot = await BotAsync(meets: false);
        await bot.JoinAsync(1, "bruno");
        await bot.LooksAsync();
        Assert.Empty(channel.Taken);
        Assert.Single(await bot.Libro.UnreachedAsync(Istanza.Piano, default));

        // The office's own chat is closed, too: that is told to nobody.
        await bot.MeetAsync("carla");
        channel.Trouble = _ => "403:BotNotInConversationRoster";
        await bot.JoinAsync(2, "bruno");
        await bot.LooksAsync();
        Assert.Equal(1, channel.Calls);
        Assert.Single(await bot.Libro.UnreachedAsync(Istanza.Piano, default));

        channel.Trouble = null;
        await bot.MeetAsync("carla");
        await bot.JoinAsync(3, "bruno");
        await bot.LooksAsync();
        Assert.Single(channel.To(Istanza.ChatOf("carla")));
        Assert.Empty(await bot.Libro.UnreachedAsync(Istanza.Piano, default));
    }

    [Fact]
    public async Task A_channel_that_is_lost_is_told_with_the_persons_by_what_it_is_for_and_once()
    {
        await using var bot = await BotAsync(voci: [Prove.Esito, Prove.Annuncio]);
        await bot.WorksInAsync(Canale, "tavolo:minori");
        await bot.WorksInAsync("19:altro@thread.tacv2", "adesioni");
        channel.Closed = Canale;
        await bot.JoinAsync(1, "bruno");
        await bot.LooksAsync();
        await bot.JoinAsync(2, "bruno");
        await bot.LooksAsync();

        Assert.Equal(["Non li raggiungo in chat"], channel.To(Istanza.ChatOf("carla")));
        Assert.Empty(await bot.Libro.UnreachedAsync(Istanza.Piano, default));
    }

    [Fact]
    public async Task A_channel_alone_is_told_too()
    {
        await using var bot = await BotAsync(voci: Prove.Annuncio);
        await bot.WorksInAsync(Canale, "adesioni");
        channel.Closed = Canale;
        await bot.JoinAsync(1, "anna");
        await bot.LooksAsync();

        Assert.Equal(["Non raggiungo un canale"], channel.To(Istanza.ChatOf("carla")));
    }

    [Fact]
    public async Task A_channel_that_serves_another_plan_by_now_is_nobodys_matter()
    {
        await using var bot = await BotAsync(voci: Prove.Annuncio);
        await bot.WorksInAsync(Canale, "tavolo:minori");
        await bot.JoinAsync(1, "anna");
        await bot.Fatti.FollowAsync(Istanza.Piano, default);
        await bot.WorksInAsync(Canale, "udp", new PianoId("potenza-2022-2024"));
        await bot.LooksAsync();

        Assert.Empty(channel.Taken);
        Assert.Empty(await bot.Libro.UnreachedAsync(Istanza.Piano, default));
    }

    [Fact]
    public async Task What_the_store_did_not_let_be_told_is_told_at_the_next_look()
    {
        await using var bot = await BotAsync();
        await bot.JoinAsync(1, "bruno");
        Assert.Equal(TimeSpan.Zero, await bot.Giro.LookAsync(Istanza.Piano, default));

        store.Left = 0;
        await Assert.ThrowsAsync<CutOffStore.KilledException>(() => bot.Giro.LookAsync(Istanza.Piano, default));
        Assert.Empty(channel.To(Istanza.ChatOf("carla")));

        store.Left = null;
        await bot.LooksAsync();
        Assert.Single(channel.To(Istanza.ChatOf("carla")));
    }

    /// <summary>Dario is of the office's team alone, so no fact says whether he still is: he hears of what his own act is about, and of nothing else.</summary>
    [Theory]
    [Trait("Regola", "PIA-04")]
    [Trait("Regola", "SEC-02")]
    [InlineData(false, new[] { 1, 2, 3 }, "who has a role by the register hears of all, though one act was another's")]
    [InlineData(true, new int[0], "whose role ended since the act hears of nobody, their own act or not")]
    public async Task Who_did_the_act_hears_of_others_only_with_a_role(bool ended, int[] hears, string because)
    {
        await using var bot = await Istanza.StartAsync(store, time, channel, voci: Protocollo);
        await bot.AppointAsync("carla");
        foreach (var who in (string[])["carla", "dario"]) await bot.MeetAsync(who);
        foreach (var (n, who) in ((int, string)[])[(1, "bruno"), (2, "bruno"), (3, "elisa")]) await bot.JoinAsync(n, who);
        await bot.DoesAsync("dario", new AnnotaProtocollo(1, "0012345/2022", "2022-05-11"), Ruolo.Ufficio);
        await bot.DoesAsync("carla", new AnnotaProtocollo(3, "0012346/2022", "2022-05-11"));
        if (ended) await bot.DoesAsync("carla", new RevocaNomina(1));
        await bot.LooksAsync();

        Assert.True(hears.SequenceEqual(Named("carla")), because);
        Assert.Equal([1], Named("dario"));

        // What nobody was told waits for somebody who may hear it.
        Assert.Equal(ended ? ["elisa"] : [], (await bot.Libro.UnreachedAsync(Istanza.Piano, default)).Select(one => one.A.Nome));
    }

    /// <summary>The acts are Dario's and Carla's; the head by the settings did none.</summary>
    [Theory]
    [Trait("Regola", "PIA-04")]
    [Trait("Regola", "SEC-02")]
    [InlineData("tenant", new[] { 1, 2, 3 }, "as who has a role by the register, of all")]
    [InlineData("altrove", new int[0], "an account of another tenant is somebody else's")]
    public async Task A_head_by_the_settings_hears_as_one_by_the_register_does(string tenant, int[] hears, string because)
    {
        await using var bot = await Istanza.StartAsync(store, time, channel, voci: Protocollo);
        var paola = await bot.MeetHeadAsync(tenant);
        foreach (var (n, who) in ((int, string)[])[(1, "bruno"), (2, "bruno"), (3, "elisa")]) await bot.JoinAsync(n, who);
        await bot.DoesAsync("dario", new AnnotaProtocollo(1, "0012345/2022", "2022-05-11"), Ruolo.Ufficio);
        await bot.DoesAsync("carla", new AnnotaProtocollo(3, "0012346/2022", "2022-05-11"), Ruolo.Ufficio);
        await bot.LooksAsync();

        Assert.True(hears.SequenceEqual(Named(paola)), because);
        Assert.Equal(hears.Length > 0 ? 0 : 2, (await bot.Libro.UnreachedAsync(Istanza.Piano, default)).Length);
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task A_head_by_both_the_settings_and_the_register_hears_once()
    {
        await using var bot = await BotAsync();
        var paola = await bot.MeetHeadAsync();
        await bot.DoesAsync(paola, new ProponiNomina(Ruolo.Ufficio, null, new(paola)), Ruolo.Responsabile);
        await bot.DoesAsync(paola, new AccettaNomina(2, "Paola Leone", "si"));
        await bot.JoinAsync(1, "bruno");
        await bot.LooksAsync();

        Assert.Equal(["Non li raggiungo in chat"], channel.To(Istanza.ChatOf(paola)));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task A_head_who_never_wrote_is_not_made_known_by_it()
    {
        await using var bot = await Istanza.StartAsync(store, time, channel, voci: Prove.Esito);
        await bot.JoinAsync(1, "bruno");
        await bot.LooksAsync();

        Assert.Empty(channel.Taken);
        Assert.Single(await bot.Libro.UnreachedAsync(Istanza.Piano, default));
        Assert.False(await bot.KnowsHeadAsync());
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task An_erasure_forgets_it()
    {
        await using var bot = await BotAsync();
        await bot.JoinAsync(1, "bruno");
        await bot.LooksAsync();
        await bot.Libro.EraseAsync(Istanza.Piano, new("bruno"), default);
        Assert.Null(await bot.Libro.UnreachedSinceAsync(Istanza.Piano, new("bruno"), default));
    }

    [Theory]
    [Trait("Regola", "DIA-01")]
    [InlineData(1, Lingua.Italiano, "n. 1/2022", "e altre", "one is named")]
    [InlineData(16, Lingua.Inglese, "and 1 more", "n. 16/2022", "of many the first fifteen, and how many more")]
    public void What_is_told_names_the_adesioni(int quante, Lingua lingua, string says, string not, string because)
    {
        var piano = Lecce.Con();
        for (var n = 1; n <= quante; n++) piano = piano.Applica(new FattoRegistrato(piano.Seq + 1, Esempi.Fatto(n), new("bruno"), Esempi.Maggio, new("msteams"), new($"{n:x64}")));
        var reply = AvvisoNonRaggiunti.Dice([new("bruno"), new("nessuno")], [], piano, lingua);
        var card = Card(reply);
        Assert.True(card.Contains(says, StringComparison.Ordinal) && !card.Contains(not, StringComparison.Ordinal), because);
    }

    /// <summary>That the protocol took in an adesione is told to who presented it.</summary>
    private static readonly VoceConsegna Protocollo = VoceConsegna.Di<ProtocolloAnnotato>(
        "prova.protocollo", (annotato, _, piano) => [piano.Adesioni.Numero(annotato.Numero)!.Autore], (annotato, _) => Reply.Say($"prova.protocollo {annotato.Numero}"));

    /// <summary>The adesioni that somebody's messages name.</summary>
    private IEnumerable<int> Named(string persona) =>
        from n in Enumerable.Range(1, 3)
        where channel.CardsTo(Istanza.ChatOf(persona)).Any(card => card.Contains($"n. {n}/2022", StringComparison.Ordinal))
        select n;

    [Theory]
    [Trait("Regola", "DIA-01")]
    [InlineData(Lingua.Italiano, "Tavolo L'invecchiamento attivo", "Segreteria delle adesioni", "Aggiungi di nuovo PdzBot al team", "Queste persone")]
    [InlineData(Lingua.Inglese, "Tavolo L'invecchiamento attivo", "adesioni", "Add PdzBot to the team again", "These people")]
    public void What_is_told_of_channels_is_what_they_are_for_and_how_to_mend_it(Lingua lingua, string table, string desk, string mends, string people)
    {
        string[] desks = ["adesioni", "tavolo:invecchiamento", "adesioni"];
        var alone = Card(AvvisoNonRaggiunti.Dice([], desks, Lecce.Con(), lingua));
        Assert.All([table, desk, mends], said => Assert.Contains(said, alone));
        Assert.DoesNotContain(people, alone);

        var both = Card(AvvisoNonRaggiunti.Dice([new("nessuno")], desks, Lecce.Con(), lingua));
        Assert.All([table, desk, mends, people], said => Assert.Contains(said, both));
    }

    private static string Card(Reply reply) => System.Text.RegularExpressions.Regex.Unescape(Assert.IsType<Piece.Card>(Assert.Single(reply.Pieces)).Content.ToJsonString());

    private async Task<Istanza> BotAsync(bool meets = true, params VoceConsegna[] voci)
    {
        var bot = await Istanza.StartAsync(store, time, channel, voci: voci.Length > 0 ? voci : [Prove.Esito]);
        await bot.AppointAsync("carla");
        if (meets) await bot.MeetAsync("carla");
        return bot;
    }
}
