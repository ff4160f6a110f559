using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>One question whether to admit all is one order: answered twice it is the same work, asked again it is another.</summary>
[Trait("Regola", "DIA-09")]
public partial class AmmettiTutteTests
{
    private static readonly Piano Piano = Pratica.Di().Piano;

    [Fact]
    public void A_yes_to_one_question_orders_one_work_by_button_or_words_however_often()
    {
        var (question, id, n) = Asks("domanda-1");
        var ordered = Ordered("premuto", Yes(id, n));

        Assert.Equal(ordered, Ordered("premuto-di-nuovo", Yes(id, n)));
        Assert.Equal(ordered, Ordered("detto", new Input.Said("sì"), question.Domanda));
        Assert.Equal(id, Asks("domanda-1").Id);
    }

    /// <summary>What was refused because a role had lapsed is ordered anew, though no fact came in between.</summary>
    [Fact]
    public void Asked_again_on_the_same_facts_it_is_another_order()
    {
        var (_, first, n) = Asks("domanda-1");
        var (_, second, same) = Asks("domanda-2");

        Assert.Equal(n, same);
        Assert.NotEqual(Ordered("premuto", Yes(first, n)), Ordered("premuto", Yes(second, n)));
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public void A_button_that_names_no_question_asks_it_of_the_same_adesioni()
    {
        var filter = new FiltroAdesioni(StatoAdesione.Presentata, TipoSoggetto.Ets);
        var asked = Assert.IsType<Step.Answer>(Next("vecchio", Yes($"{Piano.Id}:{filter.Codice};1", (int)Piano.Seq)));

        Assert.StartsWith($"{AmmettiTutte.YesVerb} {Piano.Id}:{filter.Codice};1;", asked.Domanda, StringComparison.Ordinal);
    }

    private static (Step.Answer Question, string Id, int N) Asks(string turn)
    {
        var question = Assert.IsType<Step.Answer>(Next(turn, new Input.Said("ammetti tutte")));
        var card = question.Reply.Pieces.OfType<Piece.Card>().Single().Content.ToJsonString();
        var button = YesButton().Match(card);
        return (question, button.Groups["id"].Value, int.Parse(button.Groups["n"].Value));
    }

    private static Input.Pressed Yes(string id, int n) => new(AmmettiTutte.YesVerb, id, n, ImmutableSortedDictionary<string, string>.Empty);

    private static string Ordered(string turn, Input input, string? question = null) => Assert.IsType<Step.Beginning>(Next(turn, input, question)).Lavoro.Id;

    private static Step Next(string turn, Input input, string? question = null) =>
        Dialog.Next(new(turn, new("carla"), Lingua.Italiano, Piano, null, "bozza", Dato.Ora(Pratica.Oggi), input, Domanda: question) { Incarichi = [Ruolo.Ufficio] });

    [GeneratedRegex("""
"verb":"adesioni.esegui"[^{]*"data":\{"id":"(?<id>[^"]*)","n":(?<n>[0-9]+)
""")]
    private static partial Regex YesButton();
}
