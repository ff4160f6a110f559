using System.Text.Json;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>How something is put tells a request from a name or a reason.</summary>
[Trait("Regola", "DIA-02")]
public class RequestsTests
{
    [Theory]
    [InlineData("Cooperativa sociale Il Ponte", Manner.Plain)]
    [InlineData("chiesa di San Matteo", Manner.Plain)]
    [InlineData("nomina del presidente del 3 maggio", Manner.Plain)]
    [InlineData("nomina Carlo Conte", Manner.Told)]
    [InlineData("proroga dei termini, determina n. 5", Manner.Plain)]
    [InlineData("proroga l'avviso", Manner.Told)]
    [InlineData("scusa, mi fai vedere la ricevuta", Manner.Told)]
    [InlineData("buongiorno per favore vorrei aderire", Manner.Wished)]
    [InlineData("fami vedere", Manner.Plain)]
    [InlineData("mostrrami la rete", Manner.Told)]
    [InlineData("nostra Signora di Lourdes", Manner.Plain)]
    [InlineData("possiamo offrire una sala", Manner.Hinted)]
    [InlineData("a che punto è la domanda", Manner.Asked)]
    [InlineData("how far along is it", Manner.Asked)]
    [InlineData("I can't find my receipt", Manner.Told)]
    [InlineData("we'd like to withdraw", Manner.Wished)]
    [InlineData("we can offer a room", Manner.Plain)]
    [InlineData("ciao", Manner.Plain)]
    [InlineData("", Manner.Plain)]
    public void It_is_put_as(string text, Manner manner) => Assert.Equal(manner, Requests.MannerOf(text));

    [Theory]
    [InlineData("Avviso Pubblico", true)]
    [InlineData("Avviso pubblico", false)]
    [InlineData("avviso pubblico", false)]
    [InlineData("AVVISO PUBBLICO", false)]
    [InlineData("Avviso", false)]
    [InlineData("Chi Ama Educa onlus", true)]
    [InlineData("Un Tetto per Tutti", true)]
    [InlineData("Voglio recedere da Lecce", false)]
    public void It_is_written_as_a_name(string text, bool isName) => Assert.Equal(isName, Requests.IsWrittenAsName(text));

    [Fact]
    public void What_also_answers_is_a_commands_phrase_and_what_settles_a_doubt_is_none()
    {
        var matcher = CommandMatcher.Load();
        using var data = JsonDocument.Parse(File.ReadAllText(Path.Combine(Oracle.Root, "src", "Dialogs", "Understanding", "requests.json")));
        string[] Phrases(string list) => [.. data.RootElement.GetProperty(list).EnumerateArray().Select(phrase => phrase.GetString()!)];

        Assert.All(Phrases("alsoAnswers").Concat(Phrases("saysNone")), phrase => Assert.True(matcher.IsExactly(phrase, out _), phrase));
        Assert.All(Phrases("isTheAnswer").Concat(Phrases("isSomethingElse")), phrase => Assert.False(matcher.IsExactly(phrase, out _), phrase));
        Assert.All(data.RootElement.EnumerateObject(), list => Assert.Equal(Phrases(list.Name).Distinct(), Phrases(list.Name)));
    }
}
