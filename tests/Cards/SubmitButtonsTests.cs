using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>Buttons for channels that know no Action.Execute: there and back.</summary>
[Trait("Regola", "ADE-14")]
public class SubmitButtonsTests
{
    private const string Card = """
        {"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"pdz2"},{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"A","verb":"adesione","data":{"id":"d1","n":3}}]},
          {"type":"Container","selectAction":{"type":"Action.Execute","verb":"aiuto"},"items":[{"type":"TextBlock","text":"Action.Execute"}]}],
         "actions":[{"type":"Action.OpenUrl","url":"https://example.it"},{"type":"Action.Execute","title":"B","verb":"rete","data":{"id":"x:1","n":0},"associatedInputs":"none"}]}
        """;

    [Fact]
    public void Every_button_says_the_same_and_all_else_stays()
    {
        var card = (JsonObject)JsonNode.Parse(Card)!;

        var changed = SubmitButtons.In(card).ToJsonString();

        Assert.Equal(
            JsonNode.Parse(Card
                .Replace("""{"type":"Action.Execute","title":"A","verb":"adesione","data":{"id":"d1","n":3}}""", """{"type":"Action.Submit","title":"A","data":{"pdz":{"id":"d1","n":3,"verb":"adesione"}}}""", StringComparison.Ordinal)
                .Replace("""{"type":"Action.Execute","verb":"aiuto"}""", """{"type":"Action.Submit","data":{"pdz":{"verb":"aiuto"}}}""", StringComparison.Ordinal)
                .Replace("""{"type":"Action.Execute","title":"B","verb":"rete","data":{"id":"x:1","n":0},"associatedInputs":"none"}""", """{"type":"Action.Submit","title":"B","data":{"pdz":{"id":"x:1","n":0,"verb":"rete"}},"associatedInputs":"none"}""", StringComparison.Ordinal))!.ToJsonString(),
            changed);
        Assert.Equal(JsonNode.Parse(Card)!.ToJsonString(), card.ToJsonString());
    }

    [Theory]
    [InlineData("""{"pdz":{"verb":"adesione","id":"d1","n":3},"tipo":"ets","verb":"altro","vero":true}""", "adesione d1 3 tipo=ets verb=altro vero=true")]
    [InlineData("""{"pdz":{"verb":"aiuto"}}""", "aiuto  0 ")]
    [InlineData("""{"pdz":{"verb":""}}""", null)]
    [InlineData("""{"pdz":{"verb":7}}""", null)]
    [InlineData("""{"pdz":"adesione"}""", null)]
    [InlineData("""{"verb":"adesione","id":"d1"}""", null)]
    [InlineData("\"adesione\"", null)]
    public void A_press_is_read_and_what_is_none_is_left(string value, string? read)
    {
        var pressed = SubmitButtons.Pressed(new() { Type = ActivityTypes.Message, Value = JsonDocument.Parse(value).RootElement });

        Assert.Equal(read, pressed is null ? null : $"{pressed.Verb} {pressed.Id} {pressed.N} {string.Join(' ', pressed.Inputs.Select(input => $"{input.Key}={input.Value}"))}");
    }
}
