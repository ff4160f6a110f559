using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who may not vote, stand or name a referente hears at every door what the domain says: typed, pressed, or filed.</summary>
[Trait("Regola", "ADE-10")]
[Trait("Regola", "SEC-05")]
public class PorteCabinaTests
{
    private const string Il = "2022-05-20T10:00";

    private static readonly DefinizioneAmmessi SoloTerzoSettore = new([TipoSoggetto.Ets, TipoSoggetto.NonIscritta, TipoSoggetto.Religioso, TipoSoggetto.Sindacato], [], "art. 4: possono essere designati i soggetti del terzo settore e i sindacati");

    [Theory]
    [InlineData("vota", 7, "ADE-10", "consultiva", "an advisory voice")]
    [InlineData("candida", 7, "ADE-10", "consultiva", "an advisory voice")]
    [InlineData("vota", 8, "ADE-10", "nonDelTavolo", "a business has no category here")]
    [InlineData("candida", 8, "ADE-13", "nonDesignabile", "a business, by the notice")]
    [InlineData("vota", 6, "ADE-10", "nonDelTavolo", "a citizen has no category here")]
    [InlineData("candida", 6, "ADE-13", "nonDesignabile", "a citizen, by the notice")]
    [InlineData("vota", 4, "ADE-10", "nonDelTavolo", "a union votes among the unions")]
    [InlineData("candida", 5, "ADE-10", "nonDelTavolo", "who chose another tavolo stands there")]
    [InlineData("ritira", 8, "ADE-10", "nonCandidato", "and who does not stand has nothing to withdraw")]
    [Trait("Regola", "ADE-13")]
    public void While_a_vote_runs(string porta, int adesione, string regola, string motivo, string because)
    {
        var dato = ConVotazione();
        var comando = porta switch
        {
            "vota" => (Comando)new EsprimiVoto(1, adesione, VotoSegreto.Per(1)),
            "candida" => new PresentaCandidatura(1, adesione, "Anna Rossi"),
            _ => new RitiraCandidatura(1, adesione),
        };
        var filed = dato.Quando(comando, Il, $"chi-{adesione}").Rifiutato(regola, motivo);
        Func<Turn, Step> open = porta switch { "vota" => VotoForms.OpenVota, "candida" => VotoForms.OpenCandida, _ => VotoForms.OpenRitira };
        foreach (var lingua in Enum.GetValues<Lingua>())
        {
            var words = Wording.In(lingua).Di(filed);
            Assert.True(Said(open, dato, adesione, new Input.Said(porta), lingua) == words, because);
            Assert.True(Said(open, dato, adesione, Pressed(""), lingua) == words, because);
            Assert.True(Said(open, dato, adesione, Pressed($"lecce-2022-2024:1/{adesione}"), lingua) == words, because);
        }

        if (motivo == "nonDesignabile") Assert.Contains("possono essere designati i soggetti", Said(open, dato, adesione, new Input.Said(porta), Lingua.Italiano));
    }

    [Theory]
    [InlineData(8, "ADE-13", "nonDesignabile", "a business")]
    [InlineData(6, "ADE-13", "nonDesignabile", "a citizen")]
    [InlineData(7, "ADE-10", "consultiva", "an advisory voice")]
    [Trait("Regola", "ADE-13")]
    public void Where_bodies_name_their_referenti(int adesione, string regola, string motivo, string because)
    {
        var dato = Tavolo(MetodoCabina.Nomina);
        var filed = dato.Quando(new NominaReferente(new("poverta"), adesione, "Anna Rossi"), Il, $"chi-{adesione}").Rifiutato(regola, motivo);
        foreach (var open in (Func<Turn, Step>[])[DesignaForms.Open, DesignaForms.OpenNomina])
            Assert.True(Said(open, dato, adesione, new Input.Said("nominare il nostro referente"), Lingua.Italiano) == Wording.Italiano.Di(filed), because);
        Assert.Equal(Wording.Italiano.Di(filed), Said(DesignaForms.OpenNomina, dato, adesione, Pressed($"lecce-2022-2024:poverta/{adesione}"), Lingua.Italiano));
    }

    [Fact]
    public void Who_is_at_a_tavolo_hears_of_its_own_vote_before_others()
    {
        var dato = Tavolo(MetodoCabina.Votazione).ConRuolo(Ruolo.Ufficio)
            .Dopo(new ApriElezione(new("violenza"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), Il)
            .Dopo(new ApriElezione(new("poverta"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), Il);
        Assert.Contains("inclusione sociale", Said(VotoForms.OpenVota, dato, 4, new Input.Said("vota"), Lingua.Italiano));
        Assert.Contains("Non ci sono ancora candidature", Said(VotoForms.OpenVota, dato, 3, new Input.Said("vota"), Lingua.Italiano));
    }

    [Fact]
    public void With_no_vote_or_without_an_adesione_there_is_nothing_to_vote_on()
    {
        Assert.Contains("Ora non ci sono votazioni in cui puoi votare", Said(VotoForms.OpenVota, Tavolo(MetodoCabina.Votazione), 8, new Input.Said("vota"), Lingua.Italiano));
        Assert.Contains("Ora non ci sono votazioni in cui puoi votare", Said(VotoForms.OpenVota, ConVotazione(), 99, new Input.Said("vota"), Lingua.Italiano));
    }

    [Theory]
    [InlineData("2022-05-20T17:59", false, "before the term it is the head's")]
    [InlineData("2022-05-20T18:00", true, "at the term it is the staff's")]
    [Trait("Regola", "PIA-04")]
    public void The_staff_hears_at_once_that_only_the_head_closes_before_the_term(string il, bool vale, string because)
    {
        var dato = ConVotazione();
        var turn = new Turn("1", new("io"), Lingua.Italiano, dato.Piano, null, "bozza", Dato.Ora(il), new Input.Said("chiudi la votazione")) { Incarichi = [Ruolo.Ufficio] };
        var answer = Assert.IsType<Step.Answer>(ScrutinioForms.OpenChiudi(turn));
        Assert.True(answer.Draft is not null == vale, because);
        if (!vale)
            Assert.Equal(Wording.Italiano.Di(dato.ConRuolo(Ruolo.Ufficio).Quando(new ChiudiElezione(1), il).Rifiutato("PIA-04", "riservatoResponsabile")), Assert.IsType<Piece.Words>(answer.Reply.Pieces[0]).Markdown);
    }

    /// <summary>Beside those of <see cref="CabinaDati"/> an advisory voice (7) and a business (8); only some kinds may have seats.</summary>
    private static Dato Tavolo(MetodoCabina metodo) => CabinaDati.Tavolo(metodo, designabili: SoloTerzoSettore)
        .Dopo(CabinaDati.Ente(7, TipoSoggetto.Ets, "poverta"), "2022-05-20T09:00", "chi-7")
        .Dopo(new AdesionePresentata(8, 2022, Voce.Piena, new(TipoSoggetto.Impresa, null, "Ente 8", Esempi.CodiceEnte(8), null, null, ["poverta"], "1"), null), CabinaDati.Maggio, "chi-8");

    private static Dato ConVotazione() => Tavolo(MetodoCabina.Votazione).ConRuolo(Ruolo.Ufficio)
        .Dopo(new ApriElezione(new("poverta"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), Il).ConRuolo()
        .Dopo(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1");

    private static Input.Pressed Pressed(string id) => new("cabina", id, 0, ImmutableSortedDictionary<string, string>.Empty);

    private static string Said(Func<Turn, Step> open, Dato dato, int adesione, Input input, Lingua lingua)
    {
        var turn = new Turn("1", new($"chi-{adesione}"), lingua, dato.Piano, null, "bozza", Dato.Ora(Il), input);
        var pieces = Assert.IsType<Step.Answer>(open(turn)).Reply.Pieces;
        return Assert.IsType<Piece.Words>(pieces[0]).Markdown;
    }
}
