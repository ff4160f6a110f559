using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The bodies of each plan, from its own documents; what those don't say is told as such.</summary>
[Trait("Regola", "PIA-08")]
public class OrganiTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Calabria = "calabria-2020-2022", Potenza = "potenza-2022-2024", Lazio = "lazio", DiLecce = "lecce-2022-2024";

    [Theory]
    [InlineData(DiLecce, "coordinamento consigli ufficio-di-piano servizio-sociale tavoli tavolo-confronto rete cabina")]
    [InlineData(Potenza, "distretto-inclusione accodi tavoli ente-locale ufficio-di-piano azienda-sanitaria regione")]
    [InlineData(Calabria, "conferenza-sindaci ufficio-di-piano gruppo-tecnico tavoli provincia azienda-sanitaria regione")]
    [InlineData(Lazio, "distretto coordinamento-regionale reti giunta")]
    public void A_plan_has_the_bodies_that_its_documents_name(string piano, string organi)
    {
        var definizione = Definizione(piano);

        Assert.Equal(organi, string.Join(' ', definizione.Organi.Select(organo => organo.Id)));
        Assert.All(definizione.Organi, organo => Assert.False(definizione.Inventato($"organi[{definizione.Organi.IndexOf(organo)}]"), $"{organo.Nome} comes from a document"));
    }

    [Theory]
    [InlineData(DiLecce, "coordinamento", "Adotta il Piano di Zona", "phase 5, I")]
    [InlineData(DiLecce, "consigli", "convenzione per la gestione associata", "phase 5, II")]
    [InlineData(Calabria, "conferenza-sindaci", "Adotta l'Accordo di programma, sottoscritto da tutti i Comuni", "circular, point 6")]
    [InlineData(Calabria, "gruppo-tecnico", "Riferisce alla Conferenza dei Sindaci", "circular, point 3")]
    [InlineData(Calabria, "provincia", "figure professionali all'Ufficio di Piano", "slides, governance (5)")]
    [InlineData(Calabria, "provincia", "aderire formalmente all'Accordo di programma", "slides, governance (5)")]
    [InlineData(Calabria, "regione", "entro trenta giorni dalla ricezione", "slides, art. 20 L.R. 23/2003")]
    [InlineData(Potenza, "accodi", "regia e monitoraggio", "phase 1")]
    [InlineData(Lazio, "coordinamento-regionale", "pareri e proposte non vincolanti", "par. 5")]
    [InlineData(Lazio, "giunta", "non inferiore a sessanta giorni", "par. 3, b")]
    public void A_body_does_what_the_document_says(string piano, string organo, string potere, string because) =>
        Assert.True(Organo(piano, organo).Poteri.Any(each => each.Contains(potere, StringComparison.Ordinal)), because);

    [Fact]
    public void The_coordination_of_Lecce_also_meets_with_the_health_authority() =>
        Assert.StartsWith("Con la ASL", Organo(DiLecce, "coordinamento").Allargato, StringComparison.Ordinal);

    [Theory]
    [InlineData(DiLecce, "organi", "", "the list")]
    [InlineData(DiLecce, "chi decide?", "", "the list")]
    [InlineData(DiLecce, "chi approva il piano di zona?", "", "the plan is no body")]
    [InlineData(DiLecce, "chi decide a Surbo?", "", "a comune of the plan is no body")]
    [InlineData(DiLecce, "chi è nell'ufficio di piano?", "ufficio-di-piano", "by name")]
    [InlineData(DiLecce, "cos'è il coordinamento istituzionale", "coordinamento", "part of the name")]
    [InlineData(DiLecce, "chi convoca il coordinamento politico?", "coordinamento", "part of what people call it")]
    [InlineData(DiLecce, "conferenza dei sindaci", "coordinamento", "what others call it")]
    [InlineData(DiLecce, "who's on the conference of mayors?", "coordinamento", "in English")]
    [InlineData(DiLecce, "cosa fa il servizio sociale professionale", "servizio-sociale", "by name")]
    [InlineData(DiLecce, "conferenza dei sindacci", "coordinamento", "a slip")]
    [InlineData(DiLecce, "organi 2", "consigli", "its place in the list")]
    [InlineData(Calabria, "cosa fa la provincia?", "provincia", "by name")]
    [InlineData(Calabria, "chi è nel gruppo tecnico?", "gruppo-tecnico", "by name")]
    [InlineData(Calabria, "assemblea dei sindaci", "conferenza-sindaci", "the slides' other name")]
    [InlineData(Potenza, "cos'è accodi", "accodi", "by name")]
    [InlineData(Potenza, "chi è nel distretto di inclusione?", "distretto-inclusione", "a name that the management body has in its own")]
    [InlineData(Lazio, "cos'è il coordinamento regionale?", "coordinamento-regionale", "what the catalogue calls it")]
    public void Words_ask_for_all_bodies_or_for_one(string piano, string testo, string organo, string because)
    {
        var read = OrganiWords.Read(testo, Definizione(piano), Wording.Italiano);

        Assert.True((read.Organo?.Id.Valore ?? "", read.Unread) == (organo, null), $"{because}: {read}");
    }

    [Theory]
    [InlineData("chi è nel senato?", "Non trovo un organo che si chiami «senato»")]
    [InlineData("chi c'è nel coordinamento e nella cabina?", "«Coordinamento istituzionale di Ambito», «Cabina di regia territoriale»")]
    public void What_is_none_or_may_be_several_is_told_with_the_list(string testo, string dice)
    {
        var reply = OrganiDialog.Answer(Lecce.Con(), Wording.Italiano, new Input.Said(testo));

        Assert.Contains(dice, Assert.IsType<Piece.Words>(reply.Pieces[0]).Markdown, StringComparison.Ordinal);
        Assert.Equal(2, reply.Pieces.Length);
    }

    [Theory]
    [InlineData(Lingua.Italiano, "Chi lo convoca", "I documenti non lo dicono.", "Fonte")]
    [InlineData(Lingua.Inglese, "Who calls it together", "The documents do not say.", "Source")]
    public void One_body_is_shown_whole_and_what_is_not_known_is_said(Lingua lingua, params string[] frame)
    {
        var card = Assert.Single(OrganiDialog.Answer(Lecce.Con(), Wording.In(lingua), new Input.Said("coordinamento istituzionale")).Pieces);
        var shown = Assert.IsType<Piece.Card>(card).Content.ToJsonString(Relaxed);

        Assert.All(frame.Append("• Adotta il Piano di Zona").Append("Con la ASL: definisce").Append("fasi 1, 3 e 5"), words => Assert.Contains(words, shown, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Regola", "DIA-06")]
    [InlineData("lecce-2022-2024:rete", "Chi ne fa parte", "its own card's button")]
    [InlineData("lecce-2022-2024:sparito", "Gli organi del piano", "a body that is there no more")]
    [InlineData("lazio:rete", "Gli organi del piano", "a button of another plan's card")]
    [InlineData("", "Gli organi del piano", "all of them")]
    public void A_button_opens_its_body_in_place_or_shows_the_list(string id, string shows, string because)
    {
        var reply = OrganiDialog.Answer(Lecce.Con(), Wording.Italiano, new Input.Pressed(OrganiDialog.Command, id, 0, ImmutableSortedDictionary<string, string>.Empty));

        Assert.True(reply.InPlace!.Content.ToJsonString().Contains(shows, StringComparison.Ordinal), because);
    }

    [Fact]
    [Trait("Regola", "PIA-02")]
    public void What_is_made_up_is_labelled_and_a_plan_without_bodies_says_so()
    {
        var made = Lecce.Con(lecce => lecce with { Esempio = lecce.Esempio.Add("organi[0]") });
        Assert.Contains("Esempio: non viene da un documento.", Shown(made, "coordinamento istituzionale"), StringComparison.Ordinal);
        Assert.DoesNotContain("Esempio:", Shown(made, "ufficio di piano"), StringComparison.Ordinal);
        Assert.Contains("non elenca organi", Shown(Lecce.Con(lecce => lecce with { Organi = [] }), "chi decide?"), StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_bodies_of_the_longest_words_fit_on_cards_that_fit_in_messages()
    {
        const int budget = 18_000;
        var full = Lecce.Con(lecce => lecce with
        {
            Organi = [.. Enumerable.Range(10, 40).Select(n => new DefinizioneOrgano(new($"o{n}"), $"{n}{new string('è', 198)}", new('c', 500), new('d', 200), new('a', 500), [.. Enumerable.Range(10, 20).Select(p => $"{p}{new string('è', 498)}")], new('f', 500)))],
        });

        var all = OrganiDialog.Answer(full, Wording.Italiano, new Input.Said("organi")).Pieces.Cast<Piece.Card>().ToList();
        var one = (Piece.Card)Assert.Single(OrganiDialog.Answer(full, Wording.Italiano, new Input.Said("organi 3")).Pieces);

        Assert.Equal(5, all.Count);
        Assert.All(all.Append(one), card => Assert.InRange(card.Content.ToJsonString(Relaxed).Length, 1, budget));
        Assert.All(all.Append(one), card => CardRules.Check(card.Content));
    }

    private static string Shown(Piano piano, string testo) =>
        string.Concat(OrganiDialog.Answer(piano, Wording.Italiano, new Input.Said(testo)).Pieces.Cast<Piece.Card>().Select(card => card.Content.ToJsonString()));

    private static DefinizioneOrgano Organo(string piano, string id) => Definizione(piano).Organi.Single(organo => organo.Id.Valore == id);

    private static DefinizionePiano Definizione(string piano) => DefinizionePiano.DalRegistro(FileDiPiano.Di(piano));
}
