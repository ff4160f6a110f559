using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who has read which version of the privacy notice, as facts; nothing depends on it.</summary>
[Trait("Regola", "SEC-02"), Trait("Regola", "ADE-02")]
public class InformativaTests
{
    private const string Il = "2022-05-11T10:00";

    [Fact]
    public void Joining_is_reading_the_version_that_holds()
    {
        var piano = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, "2022-05-10T10:00", "io").Piano;

        Assert.Equal([new LetturaInformativa(1, Dato.Ora("2022-05-10T10:00"))], RegoleInformativa.LetteDa(piano, new("io")));
        Assert.True(RegoleInformativa.Aggiornato(piano, new("io")));
        Assert.Empty(RegoleInformativa.DaAvvisare(piano));
    }

    [Theory]
    [Trait("Regola", "ADE-08")]
    [InlineData(false, true, "nothing else waits for a yes")]
    [InlineData(true, false, "a yes is the form's: here it would withdraw the adesione")]
    public void A_yes_is_asked_for_only_where_nothing_else_waits_for_one(bool form, bool chiede, string because)
    {
        var piano = ConNuova().Piano;
        var bozza = form ? Bozza.Aperta("b1", RecessoForm.Name, new("io"), piano.Id, Face.Words) : null;
        var shown = Assert.IsType<Step.Answer>(InformativaDialog.Show(new Turn("1", new("io"), Lingua.Italiano, piano, bozza, "b2", Dato.Ora(Il), new Input.Said("informativa"))));

        var detto = System.Text.RegularExpressions.Regex.Unescape(Assert.IsType<Piece.Card>(Assert.Single(shown.Reply.Pieces)).Content.ToJsonString());
        Assert.True(detto.Contains("rispondi «sì»", StringComparison.Ordinal) == chiede, because);
        Assert.True(detto.Contains("Premi il pulsante", StringComparison.Ordinal), because);
        Assert.True(shown.Domanda is not null == chiede, because);
    }

    [Fact]
    public void A_new_version_that_was_read_is_a_fact_once()
    {
        var letta = ConNuova().Quando(new SegnaInformativaLetta(2), Il);
        Assert.Equal(new InformativaLetta(2), letta.Allora<InformativaLetta>());

        var dopo = ConNuova().Dopo(new SegnaInformativaLetta(2), Il);
        Assert.Equal([1, 2], RegoleInformativa.LetteDa(dopo.Piano, new("io")).Select(una => una.Versione));
        Assert.Equal(Dato.Ora(Il), RegoleInformativa.LetteDa(dopo.Piano, new("io")).Last().Ora);
        Assert.Empty(Assert.IsType<Esito.Accolto>(Decide(dopo.Piano, 2, "io")).Fatti);
    }

    [Theory]
    [InlineData(1, "io", "informativaSuperata", "the one before")]
    [InlineData(3, "io", "informativaSuperata", "one that there is not")]
    [InlineData(0, "io", "informativaSuperata", "none")]
    [InlineData(2, "altri", "informativaSenzaDati", "about whom the register holds nothing")]
    public void Nothing_is_noted_of_another_version_or_of_who_is_not_concerned(int versione, string chi, string motivo, string because)
    {
        var rifiuto = Assert.Single(Assert.IsType<Esito.Rifiutato>(Decide(ConNuova().Piano, versione, chi)).Rifiuti);
        Assert.True(("SEC-02", motivo) == (rifiuto.Regola, rifiuto.Motivo), because);
    }

    [Fact]
    public void Who_has_not_read_it_is_kept_from_nothing()
    {
        var dato = ConNuova();
        Assert.False(RegoleInformativa.Aggiornato(dato.Piano, new("io")));

        dato.Quando(new ModificaAdesione(1, new Dictionary<string, string> { ["email"] = "nuova@example.org" }.ToImmutableSortedDictionary()), Il).Riuscito();
        dato.Quando(new RecediAdesione(1, ""), Il).Riuscito();
    }

    [Fact]
    public void A_definition_that_changes_something_else_brings_no_new_notice()
    {
        var piano = Adotta(ConNuova().Piano, definizione => definizione with { Versione = 3, Regione = "Apulia" }, Il);

        Assert.Equal((2, 3), (piano.Informative.Versione, piano.Informative.Dal));
    }

    [Fact]
    public void A_reading_outlives_an_erasure_as_the_number_of_the_act_does()
    {
        var dopo = ConNuova().Dopo(new SegnaInformativaLetta(2), Il).DopoLaCancellazione(2).Piano;

        Assert.Equal([1, 2], RegoleInformativa.LetteDa(dopo, new("io")).Select(una => una.Versione));
        Assert.False(RegoleInformativa.Riguarda(dopo, new("io")));
    }

    [Theory]
    [InlineData(2, "Testo nuovo.", "https://example.org/altrove", true, "the same words elsewhere")]
    [InlineData(3, "Altro testo.", "https://example.org/altrove", true, "other words under a new version")]
    [InlineData(2, "Altro testo.", "https://example.org/altrove", false, "other words under the version that people have read")]
    [InlineData(1, "Testo nuovo.", "https://example.org/altrove", false, "back to an earlier one")]
    public void A_version_is_one_text(int versione, string testo, string url, bool adottata, string because)
    {
        var piano = ConNuova().Piano;
        var definizione = piano.Definizione! with { Versione = 3, Informativa = new(versione, new(testo, "New text."), new(url)) };

        var esito = Decisioni.Decide(piano, new AdottaDefinizione(definizione), Contesto.DellInstallazione(Dato.Ora(Il), ChiaveComando.Di("x")));

        Assert.True(adottata ? esito is Esito.Accolto : esito is Esito.Rifiutato { Rifiuti: [{ Regola: "SEC-02", Motivo: "informativaFerma" }] }, because);
    }

    /// <summary>A cooperative joined under version 1, then the plan adopted version 2.</summary>
    internal static Dato ConNuova(string chi = "io") =>
        Dato.Che(Adotta(Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, "2022-05-10T10:00", chi).Piano, Nuova, "2022-05-11T09:00"));

    internal static DefinizionePiano Nuova(DefinizionePiano definizione) =>
        definizione with { Versione = 2, Informativa = definizione.Informativa with { Versione = 2, Testo = new("Testo nuovo.", "New text."), Url = new("https://example.org/privacy_(2)") } };

    internal static Piano Adotta(Piano piano, Func<DefinizionePiano, DefinizionePiano> cambio, string il) =>
        piano.Applica(new FattoRegistrato(piano.Seq + 1, new DefinizioneAdottata(cambio(piano.Definizione!)), new("ufficio"), Dato.Ora(il), Canale.Ufficio, new("0")));

    private static Esito Decide(Piano piano, int versione, string chi) =>
        Decisioni.Decide(piano, new SegnaInformativaLetta(versione), new(new(chi), Dato.Ora(Il), new("msteams"), ChiaveComando.Di("x")));
}
