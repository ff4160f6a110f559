using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What the list of tavoli shows to whom, and what the office says of them in one sentence.</summary>
[Trait("Regola", "PIA-07")]
public class TavoliDialogTests
{
    private const string Il = "2022-05-10T10:00";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Dato Dati => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio)
        .Dopo(CabinaDati.Ente(1, TipoSoggetto.Ets, "violenza", "poverta"), Il, "anna")
        .Dopo(CabinaDati.Ente(2, TipoSoggetto.Ets, "violenza"), Il, "altri")
        .Dopo(Lecce.Cittadino.SetItem("tavoli", "violenza"), Il, "carla")
        .Dopo(new ChiudiTavolo(new("violenza"), "I lavori sono finiti"), Il)
        .Dopo(new AggiungiTavolo("Casa e abitare", null), Il);

    [Fact]
    public void Everybody_sees_the_tavoli_by_area_how_they_stand_and_how_many_sit_there()
    {
        var cards = Cards(Next(Dati.Piano, "quali tavoli ci sono?", "nessuno"));

        Assert.Equal(2, cards.Length);
        var text = string.Join('\n', cards);
        foreach (var words in (string[])["Tavoli: 7, di cui aperti 6", "Area socio sanitaria", "Chiuso: I lavori sono finiti", "Enti: 2 · cittadini liberi: 1", "Enti: 0 · cittadini liberi: 0", "Senza un'area", "Casa e abitare", "Aderisci alla Rete"])
            Assert.Contains(words, text);
        Assert.True(text.IndexOf("Area socio sanitaria", StringComparison.Ordinal) < text.IndexOf("Area socio educativa", StringComparison.Ordinal));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "Area socio sanitaria"));
        Assert.DoesNotContain("tavolo.", text);
        Assert.DoesNotContain("Ci sei", text);
    }

    [Fact]
    public void Ones_own_are_marked_and_may_be_changed()
    {
        var text = string.Join('\n', Cards(Next(Dati.Piano, "tavoli", "anna")));

        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(text, "✓ Ci sei: adesione n. 1/2022"));
        Assert.Contains("\"verb\":\"adesione.modifica\"", text);
        Assert.Contains("\"id\":\"lecce-2022-2024:1\"", text);
        Assert.DoesNotContain("Aderisci alla Rete", text);
        Assert.DoesNotContain("tavolo.", text);
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void What_the_office_has_not_admitted_yet_is_said_so()
    {
        var piano = Dato.Che(Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { Effetto = EffettoAdesione.Istruttoria } })).Dopo(CabinaDati.Ente(1, TipoSoggetto.Ets, "violenza"), Il, "anna").Piano;
        var text = string.Join('\n', Cards(Next(piano, "tavoli", "anna")));

        Assert.Contains("l'adesione non vale ancora: n. 1/2022", text);
        Assert.DoesNotContain("Enti: 1", text);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public void The_office_has_buttons_that_carry_the_last_fact_and_an_old_one_does_nothing()
    {
        var dato = Dati;
        var text = string.Join('\n', Cards(Next(dato.Piano, "tavoli", "io", ufficio: true)));
        var ultimo = dato.Piano.Variazioni.Tavoli.UltimoAtto(new("violenza"));
        Assert.Contains($$""" "verb":"tavolo.riapri","style":"default","associatedInputs":"auto","data":{"id":"lecce-2022-2024:violenza","n":{{ultimo}}} """.Trim(), text);
        Assert.Contains("\"id\":\"lecce-2022-2024:poverta\",\"n\":0", text);
        Assert.Contains("tavolo.aggiungi", text);

        var vecchia = Presses(dato.Piano, "tavolo.riapri", "lecce-2022-2024:violenza", 0);
        Assert.Contains("Nel frattempo il tavolo è cambiato", string.Join('\n', Cards(vecchia)));
        Assert.Null(vecchia.Draft);
        Assert.Equal("violenza", Presses(dato.Piano, "tavolo.riapri", "lecce-2022-2024:violenza", (int)ultimo).Draft!.Answers["tavolo"]);
        Assert.Equal("PIA-07", Presses(dato.Piano, "tavolo.riapri", "potenza-2022-2024:violenza", 0).Reply.Pdz.Refusals!.Value[0].Rule);
    }

    [Theory]
    [InlineData("rinomina il tavolo violenza in Donne e minori", "tavolo.rinomina", "violenza", "Donne e minori")]
    [InlineData("Buongiorno, vorrei rinominare il tavolo sull'invecchiamento in «Età libera».", "tavolo.rinomina", "invecchiamento", "Età libera")]
    [InlineData("rinomina il tavolo inclusione sociale", "tavolo.rinomina", "poverta", "")]
    [InlineData("rename the table violenza to Women and children", "tavolo.rinomina", "violenza", "Women and children")]
    [InlineData("cambia il nome del tavolo povertà in Casa nel quartiere", "tavolo.rinomina", "poverta", "Casa nel quartiere")]
    [InlineData("chiudi il tavolo sulla povertà", "tavolo.chiudi", "poverta", "")]
    [InlineData("please close the table poverta", "tavolo.chiudi", "poverta", "")]
    [InlineData("riapri il tavolo sulla violenza", "tavolo.riapri", "violenza", "")]
    [InlineData("reopen the table on violenza", "tavolo.riapri", "violenza", "")]
    [InlineData("apri un nuovo tavolo sul lavoro agricolo", "tavolo.aggiungi", "", "Lavoro agricolo")]
    [InlineData("dobbiamo istituire un tavolo: Lavoro e formazione", "tavolo.aggiungi", "", "Lavoro e formazione")]
    [InlineData("open a new table called Work", "tavolo.aggiungi", "", "Work")]
    public void One_sentence_of_the_office_says_which_and_what(string text, string form, string tavolo, string nome)
    {
        var draft = Next(Dati.Piano, text, "io", ufficio: true).Draft!;

        Assert.Equal((form, tavolo, nome), (draft.Form, draft.Answers.GetValueOrDefault("tavolo", ""), draft.Answers.GetValueOrDefault("nome", "")));
    }

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData("chiudi il tavolo sulla povertà")]
    [InlineData("rinomina il tavolo violenza in Donne e minori")]
    [InlineData("apri un nuovo tavolo sul lavoro")]
    [InlineData("riapri il tavolo sulla violenza")]
    public void Others_hear_whose_act_it_is(string text)
    {
        var answer = Next(Dati.Piano, text, "anna");

        Assert.Null(answer.Draft);
        Assert.Equal("PIA-04", Assert.Single(answer.Reply.Pdz.Refusals!.Value).Rule);
    }

    [Theory]
    [InlineData("chiudi il tavolo sulla violenza", "it is closed")]
    [InlineData("riapri il tavolo sulla povertà", "it is open")]
    [InlineData("apri un nuovo tavolo", "it asks")]
    public void What_cannot_be_is_said_before_anything_is_asked(string text, string because)
    {
        var answer = Next(Dati.Piano, text, "io", ufficio: true);

        Assert.True((answer.Draft is null) == (because != "it asks"), because);
        Assert.Equal(because == "it asks" ? null : "PIA-07", answer.Reply.Pdz.Refusals?[0].Rule);
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public void In_a_channel_nothing_is_anybodys()
    {
        var cards = TavoliDialog.Public(Dati.Piano, Lingua.Italiano, Dato.Ora(Il), new Input.Said("tavoli")).Pieces.OfType<Piece.Card>().Select(card => card.Content.ToJsonString(Relaxed));

        var text = string.Join('\n', cards);
        Assert.Contains("Enti: 2 · cittadini liberi: 1", text);
        Assert.DoesNotContain("Ci sei", text);
        Assert.DoesNotContain("tavolo.", text);
        Assert.DoesNotContain("Ente ", text);
    }

    private static Step.Answer Next(Piano piano, string text, string chi, bool ufficio = false) => Answer(piano, new Input.Said(text), chi, ufficio);

    private static Step.Answer Presses(Piano piano, string verb, string id, int n) => Answer(piano, new Input.Pressed(verb, id, n, ImmutableSortedDictionary<string, string>.Empty), "io", true);

    private static Step.Answer Answer(Piano piano, Input input, string chi, bool ufficio) => Assert.IsType<Step.Answer>(Dialog.Next(
        new("turno", new(chi), Lingua.Italiano, piano, null, "bozza", Dato.Ora("2022-05-11T10:00"), input) { Incarichi = ufficio ? [Ruolo.Ufficio] : [] }));

    private static string[] Cards(Step.Answer answer) =>
        [.. answer.Reply.Pieces.OfType<Piece.Card>().Append(answer.Reply.InPlace).OfType<Piece.Card>().Select(card => card.Content.ToJsonString(Relaxed))];
}
