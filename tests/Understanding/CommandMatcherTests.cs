using PdzBot.Dialogs;
using Xunit.Abstractions;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-02")]
public class CommandMatcherTests(ITestOutputHelper output)
{
    private static readonly CommandMatcher Matcher = CommandMatcher.Load();

    private static IEnumerable<KeyValuePair<string, string>> All =>
    [
        .. OpeningsOfAdesione.ByCommand,
        .. OpeningsOfChanges.ByCommand,
        .. OpeningsOfIstruttoria.ByCommand,
        .. OpeningsOfPresenza.ByCommand,
        .. OpeningsOfHelp.ByCommand,
        .. OpeningsOfDati.ByCommand,
        .. OpeningsOfDatiAltri.ByCommand,
        .. OpeningsOfInformativa.ByCommand,
        .. OpeningsOfRuoli.ByCommand,
        .. OpeningsOfAvviso.ByCommand,
        .. OpeningsOfReferenti.ByCommand,
        .. OpeningsOfRete.ByCommand,
        .. OpeningsOfCabina.ByCommand,
        .. OpeningsOfVoto.ByCommand,
        .. OpeningsOfOrgani.ByCommand,
        .. OpeningsOfObiettivi.ByCommand,
        .. OpeningsOfTavoli.ByCommand,
        .. OpeningsOfForms.ByCommand,
    ];

    public static TheoryData<string, string> Openings()
    {
        var data = new TheoryData<string, string>();
        foreach (var (command, texts) in All) data.Add(command, texts);
        return data;
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public void What_people_type_is_understood_or_among_the_first_three_and_never_taken_for_something_else(string command, string texts)
    {
        var lines = texts.Split('\n');
        var verdicts = lines.Select(text => (Text: text, Verdict: Judge(text, command, out var got), Got: got)).ToList();
        foreach (var (text, verdict, got) in verdicts.Where(line => line.Verdict != "understood"))
            output.WriteLine($"{verdict}: {text} → {got}");
        output.WriteLine(string.Join(", ", verdicts.GroupBy(line => line.Verdict).Select(group => $"{group.Key} {group.Count()}")));

        Assert.DoesNotContain(verdicts, line => line.Verdict == "wrong");
        Assert.True(verdicts.Count(line => line.Verdict != "lost") >= 0.97 * lines.Length);
        Assert.True(verdicts.Count(line => line.Verdict == "understood") >= 0.7 * lines.Length, "most are understood at once");
    }

    [Fact]
    public void There_are_openings_enough()
    {
        string[] main =
        [
            "adesione", "adesione.mia", "adesione.modifica", "adesione.recedi", "adesione.ricevuta", "adesioni", "dati", "adesione.dati", "adesione.cancellaDati", "informativa", "aiuto", "ruoli", "nomina",
            "avviso", "avviso.proroga", "rete", "cabina", "cabina.apri", "cabina.vota", "cabina.candida", "cabina.designa", "cabina.accetta", "tavoli", "organi", "obiettivi",
            "adesione.ammetti", "adesione.integra", "adesione.preavviso", "adesione.ricezione", "adesione.escludi", "adesione.riapri", "adesione.riesamina",
        ];
        Assert.All(All, entry => Assert.True(entry.Value.Split('\n').Length >= (main.Contains(entry.Key) ? 40 : 9), entry.Key));
        Assert.Equal(Matcher.Commands.Select(command => command.Name).Order(), All.Select(entry => entry.Key).Order());
    }

    [Fact]
    public void Nothing_is_carried_out_that_was_not_asked_for() =>
        Assert.All(NothingToCarryOut.Texts.Split('\n'), text => Assert.IsNotType<UnderstoodCommand>(Matcher.Match(text)));

    [Theory]
    [InlineData("non voglio aderire", "adesione", "what is denied is offered")]
    [InlineData("non voglio recedere", "adesione.recedi", "what is denied is offered")]
    [InlineData("cancellami", "aiuto", "of what? from where?")]
    [InlineData("scadenze", "aiuto", "of what? the plan's deadlines are not there yet")]
    [InlineData("aiuto, voglio aderire", "adesione", "two wishes are both offered")]
    [InlineData("aiuto, voglio aderire", "aiuto", "two wishes are both offered")]
    public void What_is_unsure_is_offered(string text, string offered, string because) =>
        Assert.True(Assert.IsType<UnderstoodOffers>(Matcher.Match(text)).Names.Contains(offered), because);

    [Theory]
    [InlineData("non voglio la ricevuta", false, "a wish denied")]
    [InlineData("non ho la ricevuta", true, "a lack is a reason to ask")]
    [InlineData("non confermo", false, "the contrary")]
    [InlineData("confermo", true, "")]
    [InlineData("non capisco", true, "a denial that is the phrase's own")]
    [InlineData("capisco", false, "and without it nothing is asked")]
    public void A_denial_counts(string text, bool understood, string because) =>
        Assert.True(Matcher.Match(text) is UnderstoodCommand == understood, because);

    [Theory]
    [InlineData("😊😊")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("qwertyuiop zxcvb")]
    public void Where_nothing_is_near_nothing_is_offered(string text) => Assert.IsType<NotUnderstood>(Matcher.Match(text));

    [Fact]
    public void Every_phrase_is_its_command_whatever_its_dress()
    {
        foreach (var command in Matcher.Commands)
        {
            foreach (var phrase in command.Italian.Concat(command.English))
            {
                foreach (var dressed in (string[])[phrase, phrase.ToUpperInvariant(), $"  «{phrase}»!! 😊", phrase.Replace('\'', '’')])
                {
                    Assert.Equal(new UnderstoodCommand(command.Name, 1), Matcher.Match(dressed));
                    Assert.True(Matcher.IsExactly(dressed, out var name) && name == command.Name, dressed);
                }
            }
        }
    }

    [Theory]
    [InlineData("annulla", true)]
    [InlineData("ANNULLA!", true)]
    [InlineData("Annulla tutto onlus", false)]
    [InlineData("anulla", false)]
    [InlineData("Cooperativa Indietro non si torna", false)]
    [InlineData("recediamo dal contratto", false)]
    [InlineData("", false)]
    public void In_a_free_answer_only_a_phrase_word_for_word_is_a_command(string text, bool isCommand) =>
        Assert.Equal(isCommand, Matcher.IsExactly(text, out _));

    [Fact]
    public void Out_of_a_form_its_commands_are_neither_understood_nor_offered()
    {
        foreach (var command in Matcher.Commands.Where(command => command.OnlyInForms))
        {
            foreach (var phrase in command.Italian.Concat(command.English))
            {
                if (Matcher.Match(phrase, inForm: false) is UnderstoodOffers offers)
                    Assert.DoesNotContain(offers.Names, name => Matcher.Commands.Single(one => one.Name == name).OnlyInForms);
                else Assert.NotEqual(new UnderstoodCommand(command.Name, 1), Matcher.Match(phrase, inForm: false));
            }
        }
    }

    [Fact]
    public void Titles_can_be_typed_and_are_there_in_both_languages() => Assert.All(Matcher.Commands, command =>
    {
        Assert.Equal(new UnderstoodCommand(command.Name, 1), Matcher.Match(command.Title("it")));
        Assert.Equal(new UnderstoodCommand(command.Name, 1), Matcher.Match(command.Title("en")));
    });

    private static string Judge(string text, string command, out string got)
    {
        var understood = Matcher.Match(text);
        got = understood switch
        {
            UnderstoodCommand one => one.Name,
            UnderstoodOffers offers => string.Join(", ", offers.Names),
            _ => "nothing",
        };
        return understood switch
        {
            UnderstoodCommand one => one.Name == command ? "understood" : "wrong",
            UnderstoodOffers offers => offers.Names.Contains(command) ? "offered" : "lost",
            _ => "lost",
        };
    }
}
