using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who is told in their own chat that the privacy notice has changed, and how.</summary>
[Trait("Regola", "SEC-02")]
public class InformativaConsegneTests
{
    private static readonly PersonaId Io = new("io"), Altri = new("altri");

    [Fact]
    public void Each_who_joined_under_an_earlier_version_is_told_once_however_many_adesioni_they_made()
    {
        var uno = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, "2022-05-10T10:00", "io").Dopo(Lecce.Cooperativa.SetItem("codiceFiscale", Esempi.CodiceEnte(7)), "2022-05-10T11:00", "io");
        var due = InformativaTests.Adotta(uno.Dopo(Lecce.Cittadino, "2022-05-10T12:00", "altri").Piano, InformativaTests.Nuova, "2022-05-11T09:00");

        Assert.Equal([new("informativa.cambiata", Destinatario.Di(Io)), new("informativa.cambiata", Destinatario.Di(Altri))], Consegne.Di(Ultimo(due), due));
    }

    [Theory]
    [InlineData("letta", "they have read it since")]
    [InlineData("recessa", "they have left")]
    [InlineData("cancellata", "nothing of theirs is left")]
    [InlineData("successiva", "a later one is told instead")]
    public void Who_is_no_longer_concerned_is_not_told_not_even_what_was_on_its_way(string cosa, string because)
    {
        var dato = InformativaTests.ConNuova();
        var fatto = Ultimo(dato.Piano);
        Assert.NotNull(Dice(fatto, dato.Piano));
        var dopo = cosa switch
        {
            "letta" => dato.Dopo(new SegnaInformativaLetta(2), "2022-05-11T10:00").Piano,
            "recessa" => dato.Dopo(new RecediAdesione(1, ""), "2022-05-11T10:00").Piano,
            "cancellata" => dato.DopoLaCancellazione(2).Piano,
            _ => InformativaTests.Adotta(dato.Piano, definizione => definizione with { Versione = 3, Informativa = definizione.Informativa with { Versione = 3 } }, "2022-05-11T10:00"),
        };

        Assert.False(Consegne.Di(fatto, dopo).Any(), because);
        Assert.True(Dice(fatto, dopo) is null, because);
        if (cosa == "successiva") Assert.Single(Consegne.Di(Ultimo(dopo), dopo));
    }

    [Fact]
    public void A_definition_that_changes_something_else_tells_nobody_again()
    {
        var dopo = InformativaTests.Adotta(InformativaTests.ConNuova().Piano, definizione => definizione with { Versione = 3, Regione = "Apulia" }, "2022-05-12T09:00");

        Assert.Empty(Consegne.Di(Ultimo(dopo), dopo));
    }

    [Theory]
    [InlineData(Lingua.Italiano, "Testo nuovo.", "Testo completo", "versione 1, letta il 10 maggio 2022")]
    [InlineData(Lingua.Inglese, "New text.", "Full text", "version 1, read on 10 May 2022")]
    [Trait("Regola", "DIA-01")]
    public void It_says_the_text_where_the_full_one_is_and_what_one_has_read_with_one_button(Lingua lingua, string testo, string link, string letta)
    {
        var piano = InformativaTests.ConNuova().Piano;

        var card = Assert.IsType<Piece.Card>(Assert.Single(Consegne.Dice(new("informativa.cambiata", Destinatario.Di(Io)), Ultimo(piano), piano, lingua, Dato.Ora("2022-05-11T10:00"))!.Pieces)).Content;

        var json = card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.All((string[])[testo, link, "(https://example.org/privacy_%282%29)", letta], parte => Assert.Contains(parte, json));
        var button = Assert.Single(card["actions"]!.AsArray());
        Assert.Equal(("informativa.letta", "lecce-2022-2024:2"), ((string)button!["verb"]!, (string)button["data"]!["id"]!));
        CardRules.Check(card);
    }

    [Theory]
    [InlineData(Face.Words, Lingua.Italiano, "Testo nuovo.\n\n[Testo completo dell'informativa](https://example.org/privacy_%282%29)")]
    [InlineData(Face.Words, Lingua.Inglese, "New text.\n\n[Full text of the notice](https://example.org/privacy_%282%29)")]
    [InlineData(Face.Card, Lingua.Italiano, "Testo nuovo.\n\n[Testo completo dell'informativa](https://example.org/privacy_%282%29)")]
    [InlineData(Face.Card, Lingua.Inglese, "New text.\n\n[Full text of the notice](https://example.org/privacy_%282%29)")]
    [Trait("Regola", "ADE-02")]
    public void The_form_shows_where_the_full_text_is_beside_the_question(Face face, Lingua lingua, string daLeggere)
    {
        var piano = InformativaTests.ConNuova().Piano;
        Assert.Contains(daLeggere, Domanda(piano, face, lingua));

        // Where the definition names no address the text stands alone.
        var senza = InformativaTests.Adotta(piano, definizione => definizione with { Versione = 3, Informativa = definizione.Informativa with { Url = null } }, "2022-05-11T10:00");
        Assert.Contains(daLeggere.Split('\n')[0], Domanda(senza, face, lingua));
        Assert.DoesNotContain("](", Domanda(senza, face, lingua));
    }

    [Fact]
    public void No_word_of_it_speaks_of_consent()
    {
        string[] consent = ["consens", "acconsent", "autorizz", "consent", "agree"];
        foreach (var lingua in Enum.GetValues<Lingua>())
        {
            var wording = Wording.In(lingua);
            string[] keys =
            [
                "informativa.titolo", "informativa.guida", "informativa.guidaChiede", "informativa.nonAncora", "informativa.segnata.titolo", "informativa.segnata.testo",
                "consegna.informativa.titolo", "consegna.informativa.testo", "pulsante.informativa.letta", "dati.informativa.nuova",
            ];
            Assert.All(keys, key => Assert.DoesNotContain(consent, word =>
                wording.Di(key, ("versione", "2"), ("quando", "oggi"), ("ambito", "Lecce")).Contains(word, StringComparison.OrdinalIgnoreCase)));
        }
    }

    /// <summary>The question of the notice, as the form asks it: all texts of the card, or the words.</summary>
    private static string Domanda(Piano piano, Face face, Lingua lingua)
    {
        var risposte = Lecce.Cooperativa.SetItem("codiceFiscale", Esempi.CodiceEnte(7)).Remove("privacy").Remove("veridicita");
        risposte = risposte.AddRange(AdesioneForm.Form.Fields.Select(field => field.Name).Where(name => name is not ("privacy" or "veridicita") && !risposte.ContainsKey(name)).Select(name => KeyValuePair.Create(name, "")));
        var bozza = Bozza.Aperta("x", AdesioneForm.Name, Altri, piano.Id, face) with { Answers = risposte };
        var scope = new FormScope(bozza, piano, Wording.In(lingua), Dato.Ora("2022-05-11T10:00"));
        if (face == Face.Words) return Assert.IsType<Piece.Words>(Assert.Single(AdesioneForm.Form.Ask(scope).Pieces)).Markdown;

        var card = AdesioneForm.Form.Card(scope).Content;
        CardRules.Check(card);
        return string.Join('\n', CardRules.Objects(card).Where(element => (string?)element["type"] == "TextBlock").Select(element => (string?)element["text"]));
    }

    private static FattoRegistrato Ultimo(Piano piano) =>
        new(piano.Seq, new DefinizioneAdottata(piano.Definizione!), new("ufficio"), piano.Informative.DalleOre, Canale.Ufficio, new("0"));

    private static Reply? Dice(FattoRegistrato fatto, Piano piano) => Consegne.Dice(new("informativa.cambiata", Destinatario.Di(Io)), fatto, piano, Lingua.Italiano, Dato.Ora("2022-05-11T10:00"));
}
