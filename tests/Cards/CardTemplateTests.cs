using System.Text.Json;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

public sealed class CardTemplateTests
{
    [Theory]
    [InlineData("""{"body":[{"text":"${a-b}"}]}""", "test at $.body[0].text: '${a-b}' is not a path.", "no arithmetic")]
    [InlineData("""{"a":"${if(x,1,2)}"}""", "test at $.a: '${if(x,1,2)}' is not a path.", "no functions")]
    [InlineData("""{"a":"${ x }"}""", "test at $.a: '${ x }' is not a path.", "no spaces")]
    [InlineData("""{"a":"${}"}""", "test at $.a: '${}' is not a path.", "nothing")]
    [InlineData("""{"a":"${x.}"}""", "test at $.a: '${x.}' is not a path.", "a name is missing")]
    [InlineData("""{"a":"${x[a]}"}""", "test at $.a: '${x[a]}' is not a path.", "positions are numbers")]
    [InlineData("""{"a":"${x[-1]}"}""", "test at $.a: '${x[-1]}' is not a path.", "positions count from the start")]
    [InlineData("""{"a":"${x[99999999999]}"}""", "test at $.a: '${x[99999999999]}' is not a path.", "positions are not that large")]
    [InlineData("""{"a":"${x['y']}"}""", "test at $.a: '${x['y']}' is not a path.", "names come after dots")]
    [InlineData("""{"a":"${1}"}""", "test at $.a: '${1}' is not a path.", "a constant")]
    [InlineData("""{"a":"${True}"}""", "test at $.a: '${True}' is not a path.", "a constant, whatever its case")]
    [InlineData("""{"a":"${$when}"}""", "test at $.a: '${$when}' is not a path.", "not a place to read from")]
    [InlineData("""{"a":"${$host.x}"}""", "test at $.a: '${$host.x}' is not a path.", "no host")]
    [InlineData("""{"a":"${$index.x}"}""", "test at $.a: '${$index.x}' is not a path.", "the index is a number")]
    [InlineData("""{"a":"${x.$index}"}""", "test at $.a: '${x.$index}' is not a path.", "specials stand first")]
    [InlineData("""{"a":"${è}"}""", "test at $.a: '${è}' is not a path.", "names are ASCII")]
    [InlineData("""{"a":"b ${x"}""", "test at $.a: '${x' is not closed.", "not closed")]
    [InlineData("""{"a":"\\${x}"}""", "test at $.a: '\\${x}' has a backslash or backtick beside an expression.", "an escape for the official binder")]
    [InlineData("""{"a":"`${x}"}""", "test at $.a: '`${x}' has a backslash or backtick beside an expression.", "a fault for the official binder")]
    [InlineData("""{"a":{"${x}":1}}""", "test at $.a.${x}: a member's name cannot be an expression.", "names are fixed")]
    [InlineData("""{"a":{"$when":true}}""", "test at $.a.$when: true is not one expression ${path}.", "the official binder drops what says true without an expression")]
    [InlineData("""{"a":{"$when":"x ${y}"}}""", "test at $.a.$when: \"x ${y}\" is not one expression ${path}.", "a text is never true")]
    [InlineData("""{"a":{"$data":[1]}}""", "test at $.a.$data: [1] is not one expression ${path}.", "data comes from the view")]
    [InlineData("""{"a":{"$index":1}}""", "test at $.a.$index: this member would be lost.", "the official binder removes it")]
    [InlineData("""{"$when":"${x}"}""", "test at $: the card itself is neither repeated nor left out.", "a card is always one card")]
    [InlineData("""["${x}"]""", "test at $: a card is an object.", "not a card")]
    public void What_the_language_does_not_have_is_refused_when_loading(string template, string message, string because)
    {
        using var json = JsonDocument.Parse(template);
        var fault = Assert.Throws<FormatException>(() => CardTemplate.Parse("test", json.RootElement));
        Assert.True(message == fault.Message, $"{because}: {fault.Message}");
    }

    [Fact]
    public void A_card_that_is_not_there_is_named() =>
        Assert.Contains("cards/nessuna.json", Assert.Throws<ArgumentException>(() => CardTemplate.Load("nessuna")).Message);

    [Fact]
    public void A_bound_card_shares_nothing_with_its_view_or_the_next_card()
    {
        using var json = JsonDocument.Parse("""{"a":"${o}","b":[1,"x"]}""");
        var template = CardTemplate.Parse("test", json.RootElement);
        using var view = JsonDocument.Parse("""{"o":{"k":1}}""");
        var first = template.Bind(view.RootElement);
        first["a"]!["k"] = 2;
        first["b"]![0] = 9;
        Assert.Equal("""{"a":{"k":1},"b":[1,"x"]}""", template.Bind(view.RootElement).ToJsonString());
    }

    [Fact]
    public void One_template_binds_on_many_threads()
    {
        using var json = JsonDocument.Parse("""{"a":[{"$data":"${items}","x":"${$index}:${$data}"}]}""");
        var template = CardTemplate.Parse("test", json.RootElement);
        Parallel.For(0, 1000, n =>
        {
            using var view = JsonDocument.Parse($"{{\"items\":[{n},{n + 1}]}}");
            var card = template.Bind(view.RootElement);
            Assert.Equal($"{{\"a\":[{{\"x\":\"0:{n}\"}},{{\"x\":\"1:{n + 1}\"}}]}}", card.ToJsonString());
        });
    }
}
