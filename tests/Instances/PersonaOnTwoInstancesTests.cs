using PdzBot.ActivityProtocol;
using PdzBot.Bot;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What two turns of one person change at the same moment, at two instances: neither undoes the other.</summary>
public class PersonaOnTwoInstancesTests
{
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    [Trait("Regola", "DIA-01")]
    [Trait("Regola", "PIA-03")]
    public async Task The_language_and_the_Ambito_changed_at_once_are_both_kept(string store)
    {
        await using var opened = Stores.Open(store);
        var (one, other) = (new Persone(opened.Store, shared: true), new Persone(opened.Store, shared: true));
        var anna = new Activity { ChannelId = "msteams", From = new() { Id = "29:1" }, Locale = "it-IT" };
        var first = await one.OfAsync(anna, CancellationToken.None);

        for (var round = 0; round < 40; round++)
        {
            var (lingua, piano) = (round % 2 == 0 ? Lingua.Inglese : Lingua.Italiano, new PianoId($"piano-{round}"));
            await Task.WhenAll(
                Task.Run(() => one.SpeakAsync(anna, lingua, CancellationToken.None)),
                Task.Run(() => other.TalkOfAsync(anna, piano, before: null, CancellationToken.None)));

            var now = await other.OfAsync(anna, CancellationToken.None);
            Assert.Equal((first.Id, lingua, piano), (now.Id, now.Lingua, now.Piani[0]));
        }
    }
}
