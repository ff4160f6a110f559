using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "ADE-02")]
public class KnownOptionsTests
{
    private static readonly KnownOptions Known = KnownOptions.Load();
    private static readonly Choices Kinds = new(Known.Of("tipo", "it"));
    private static readonly Choices Sections = new(Known.Of("tipoEts", "it"));

    [Theory]
    [InlineData("tipo", "ets nonIscritta religioso sindacato pa giustizia asl asp scuola impresa ordine altro cittadino")]
    [InlineData("tipoEts", "odv aps filantropico impresaSociale rete soms altroEts onlus")]
    [InlineData("stato", "daSottoscrivere preadesione presentata daIntegrare preavvisata ammessa esclusa recessa")]
    [InlineData("ruolo", "comune ufficio responsabile regione")]
    [InlineData("mezzo", "pec raccomandata mani notifica")]
    public void The_codes_are_those_of_the_contract(string field, string codes)
    {
        Assert.Equal(codes.Split(' '), Known.Of(field, "it").Select(option => option.Code));
        Assert.Equal(codes.Split(' '), Known.Of(field, "en").Select(option => option.Code));
    }

    [Theory]
    [InlineData("cooperativa sociale", "ets", "impresaSociale")]
    [InlineData("coop sociale", "ets", "impresaSociale")]
    [InlineData("siamo una coop sociale di tipo B di Lecce", "ets", "impresaSociale")]
    [InlineData("coperativa soicale", "ets", "impresaSociale")]
    [InlineData("social cooperative", "ets", "impresaSociale")]
    [InlineData("impresa sociale", "ets", "impresaSociale")]
    [InlineData("coop", "ets", null)]
    [InlineData("ODV", "ets", "odv")]
    [InlineData("associazione di volontariato", "ets", "odv")]
    [InlineData("una aps", "ets", "aps")]
    [InlineData("associazione di promozione sociale", "ets", "aps")]
    [InlineData("siamo una onlus", "ets", "onlus")]
    [InlineData("società di mutuo soccorso", "ets", "soms")]
    [InlineData("ente filantropico", "ets", "filantropico")]
    [InlineData("rete associativa", "ets", "rete")]
    [InlineData("fondazione", "ets", null)]
    [InlineData("terzo settore", "ets", null)]
    [InlineData("associazione non iscritta", "nonIscritta", null)]
    [InlineData("non siamo iscritti al RUNTS", "nonIscritta", null)]
    [InlineData("comitato di quartiere", "nonIscritta", null)]
    [InlineData("parrocchia San Giovanni", "religioso", null)]
    [InlineData("Caritas diocesana", "religioso", null)]
    [InlineData("sindacto", "sindacato", null)]
    [InlineData("CGIL", "sindacato", null)]
    [InlineData("la Cisl di Lecce", "sindacato", null)]
    [InlineData("UIL", "sindacato", null)]
    [InlineData("Comune di Surbo", "pa", null)]
    [InlineData("ente pubblico", "pa", null)]
    [InlineData("tribunale per i minorenni", "giustizia", null)]
    [InlineData("UEPE", "giustizia", null)]
    [InlineData("ASL Lecce", "asl", null)]
    [InlineData("azienda sanitaria", "asl", null)]
    [InlineData("asp", "asp", null)]
    [InlineData("azienda di servizi alla persona", "asp", null)]
    [InlineData("Università del Salento", "scuola", null)]
    [InlineData("istituto comprensivo Falcone", "scuola", null)]
    [InlineData("srl", "impresa", null)]
    [InlineData("associazione di categoria", "impresa", null)]
    [InlineData("impresa", "impresa", null)]
    [InlineData("ordine degli assistenti sociali", "ordine", null)]
    [InlineData("nessuno di questi", "altro", null)]
    [InlineData("sono un cittadino", "cittadino", null)]
    [InlineData("privata cittadina", "cittadino", null)]
    [InlineData("just a citizen", "cittadino", null)]
    public void A_body_says_what_it_is(string text, string code, string? section)
    {
        var read = Kinds.One(text).Valore;
        Assert.Equal(code, read.Code);
        Assert.Equal(section, read.Implied.SingleOrDefault().Code);
        Assert.All(read.Implied, answer => Assert.Equal("tipoEts", answer.Field));
    }

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData("ufficio", "ufficio")]
    [InlineData("all'ufficio", "ufficio")]
    [InlineData("per l'ufficio di piano", "ufficio")]
    [InlineData("uficio", "ufficio")]
    [InlineData("come collaboratrice dell'Ufficio di Piano", "ufficio")]
    [InlineData("to the office", "ufficio")]
    [InlineData("for the planning office", "ufficio")]
    [InlineData("responsabile", "responsabile")]
    [InlineData("come responsabile dell'ufficio di piano", "responsabile")]
    [InlineData("as head of the planning office", "responsabile")]
    [InlineData("come referente del comune", "comune")]
    [InlineData("referente del Comune di Lequile", "comune")]
    [InlineData("as contact of the municipality", "comune")]
    [InlineData("per la Regione", "regione")]
    [InlineData("for the Region", "regione")]
    public void A_role_is_named(string text, string code)
    {
        foreach (var language in (string[])["it", "en"]) Assert.Equal(code, new Choices(Known.Of("ruolo", language)).One(text).Valore.Code);
    }

    [Theory]
    [InlineData("associazione", "registered or not makes the difference")]
    [InlineData("ente", "two names have it")]
    [InlineData("scuola o asl", "two kinds")]
    public void What_may_be_two_kinds_is_asked_again(string text, string because)
    {
        Assert.False(Kinds.One(text).Riuscita(out _, out var refusal), because);
        Assert.Equal("sceltaAmbigua", refusal!.Motivo);
    }

    [Theory]
    [InlineData("coop", "impresaSociale")]
    [InlineData("cooperativa sociale", "impresaSociale")]
    [InlineData("impresa", "impresaSociale")]
    [InlineData("sezione D", "impresaSociale")]
    [InlineData("volontariato", "odv")]
    [InlineData("promozione", "aps")]
    [InlineData("fondazione", "altroEts")]
    [InlineData("onlus", "onlus")]
    [InlineData("mutual aid society", "soms")]
    public void A_body_of_the_third_sector_says_its_section(string text, string code) => Assert.Equal(code, Sections.One(text).Valore.Code);

    [Fact]
    public void Every_synonym_leads_to_its_option_or_is_asked_again_never_to_another()
    {
        foreach (var field in Known.Fields)
        {
            foreach (var language in (string[])["it", "en"])
            {
                var choices = new Choices(Known.Of(field, language));
                foreach (var option in choices.Options)
                {
                    Assert.Equal(option.Code, choices.One(option.Name).Valore.Code);
                    Assert.Equal(option.Code, choices.One(option.Code).Valore.Code);
                    foreach (var synonym in option.Synonyms)
                        if (choices.One(synonym.Phrase).Riuscita(out var read, out var refusal)) Assert.Equal(option.Code, read.Code);
                        else Assert.Contains(option.Name, refusal.Dati["tra"], StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void What_is_implied_is_a_code_of_the_other_field()
    {
        var sections = Sections.Options.Select(option => option.Code).ToHashSet();
        Assert.All(Kinds.Options.SelectMany(option => option.Synonyms).SelectMany(synonym => synonym.Implies), answer =>
        {
            Assert.Equal("tipoEts", answer.Field);
            Assert.Contains(answer.Code, sections);
        });
    }
}
