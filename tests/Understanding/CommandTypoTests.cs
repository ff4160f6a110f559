using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-02")]
public class CommandTypoTests
{
    private static readonly CommandMatcher Matcher = CommandMatcher.Load();

    // Denied twice they may mean it after all, and what is not found is asked for.
    private static readonly string[] Denials =
        [" non ", " no ", " not ", "n't ", " never ", " without ", " senza ", " rinuncio ", " smettere ", " trovo "];

    private readonly List<string> carriedOut = [];

    [Fact]
    public void One_slip_in_a_longer_word_still_leads_to_the_command()
    {
        var missed = new List<string>();
        var tried = 0;
        foreach (var command in Matcher.Commands)
        {
            foreach (var phrase in command.Italian.Concat(command.English))
            {
                // The same slips whatever other phrases there are; one that makes another phrase says that one.
                var random = new Random(phrase.Aggregate(20220511, (seed, letter) => unchecked((seed * 31) + letter)));
                for (var round = 0; round < 8; round++)
                {
                    if (Typed.WithOneSlip(phrase, random) is not { } slipped) break;
                    if (Matcher.IsExactly(slipped, out _)) continue;
                    tried++;
                    if (!LeadsTo(command.Name, slipped)) missed.Add($"{command.Name}: {phrase} → {slipped}: {Matcher.Match(slipped)}");
                }
            }
        }

        Assert.True(tried > 4000);
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("non ")]
    [InlineData("non voglio: ")]
    [InlineData("don't ")]
    [InlineData("I do not want to ")]
    public void A_command_denied_is_not_carried_out(string denial)
    {
        // A language denied asks for the other one.
        foreach (var command in Matcher.Commands.Where(command => command.Name != "lingua"))
        {
            foreach (var phrase in command.Italian.Concat(command.English))
            {
                var denied = denial + phrase;
                if (Matcher.IsExactly(denied, out _) || Denials.Any($" {phrase} ".Contains)) continue;
                if (Matcher.Match(denied) is UnderstoodCommand one && one.Name == command.Name) carriedOut.Add($"{denied} → {one}");
            }
        }

        Assert.True(carriedOut.Count == 0, string.Join('\n', carriedOut));
    }

    [Fact]
    public void No_text_throws_and_offers_are_one_to_three_commands()
    {
        var random = new Random(7);
        var names = Matcher.Commands.Select(command => command.Name).ToHashSet();
        for (var round = 0; round < 5000; round++)
        {
            var text = Typed.Anything(random);
            if (Matcher.Match(text) is not UnderstoodOffers offers) continue;
            Assert.InRange(offers.Names.Length, 1, 3);
            Assert.Equal(offers.Names.Length, offers.Names.Distinct().Count());
            Assert.All(offers.Names, name => Assert.Contains(name, names));
        }
    }

    [Fact]
    public void A_hundred_kilobytes_are_read_only_at_their_beginning()
    {
        var long_ = string.Concat(Enumerable.Repeat("aderire cancellare ricevutta qwerty ", 3000));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsNotType<UnderstoodCommand>(Matcher.Match(long_));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 200_000, "what is looked at is bounded");
        Assert.False(Matcher.IsExactly("annulla" + new string(' ', 100_000), out _));
    }

    private static bool LeadsTo(string command, string text) => Matcher.Match(text) switch
    {
        UnderstoodCommand one => one.Name == command,
        UnderstoodOffers offers => offers.Names.Contains(command),
        _ => false,
    };
}
