namespace PdzBot.Tests;

/// <summary>Who decides, for anybody who asks, in private and where many read along (PIA-08).</summary>
[Trait("Regola", "PIA-08")]
public class OrganiChatTests
{
    [Fact]
    public async Task Anybody_sees_the_bodies_opens_one_and_goes_back()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();

        (await anna.Says("chi decide?")).Expects("Gli organi del piano").Expects("Coordinamento istituzionale di Ambito").Expects("Cabina di regia territoriale");
        anna.Seen(await chat.PostAsync(anna.Invoke("organi", new() { ["id"] = "lecce-2022-2024:ufficio-di-piano", ["n"] = 0 }))).Expects("Dà informazioni e chiarimenti");
        (await anna.Presses("organi")).Expects("Gli organi del piano");
        (await anna.Says("who's on the conference of mayors?")).Expects("Lo presiede un'assessora delegata");

        // An open form waits.
        await anna.Says("vorrei aderire");
        (await anna.Says("cos'è il coordinamento istituzionale?")).Expects("riprendi").Expects("Con la ASL");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_a_channel_it_is_answered_on_the_spot_once_it_is_known_of_which_plan()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);
        await channel.Pressed(clerk, "canale", ("ambito", "potenza-2022-2024"));

        (await channel.Hears(chat.Someone(), "chi decide?")).Expects("ACCoDI");
        (await channel.Hears(chat.Someone(locale: "en-GB"), "governance")).Expects("The bodies of the plan");
    }
}
