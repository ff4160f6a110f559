using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What was changed of the tavoli in chat, and later versions of the plan's file.</summary>
[Trait("Regola", "PIA-07")]
[Trait("Regola", "PIA-01")]
public class TavoliELeVersioniTests
{
    private const string Il = "2022-05-10T10:00";

    private static readonly TavoloId Violenza = new("violenza"), Casa = new("casa-e-abitare");

    [Fact]
    public void What_was_changed_in_chat_holds_whatever_the_file_says_later()
    {
        var altra = Con(definizione => [.. definizione.Tavoli.Select(tavolo => tavolo with { Nome = $"Del file: {tavolo.Id}", Aperto = tavolo.Id.Valore != "poverta" })]);
        var dopo = Ufficio().Dopo(new RinominaTavolo(Violenza, "Contro la violenza"), Il).Dopo(new ChiudiTavolo(new("invecchiamento"), "Finito"), Il)
            .Dopo(new ChiudiTavolo(new("poverta"), "Finito"), Il).Dopo(new RiapriTavolo(new("poverta")), Il).Dopo(new AggiungiTavolo("Casa e abitare", new("socio-educativa")), Il)
            .Dopo(new AdottaDefinizione(altra), Il).Piano;

        Assert.Equal(new("violenza", "Contro la violenza", true), Di(dopo, Violenza));
        Assert.Equal(new("invecchiamento", "Del file: invecchiamento", false), Di(dopo, new("invecchiamento")));
        Assert.Equal(new("poverta", "Del file: poverta", true), Di(dopo, new("poverta")));
        Assert.Equal(new("casa-e-abitare", "Casa e abitare", true), Di(dopo, Casa));
        Assert.Equal(altra, dopo.Adottata);
    }

    [Fact]
    public void A_tavolo_that_the_file_takes_up_under_the_id_it_has_is_one_tavolo_and_has_the_chat_s_name_and_state()
    {
        var prima = Ufficio().Dopo(new AggiungiTavolo("Casa e abitare", null), Il).Dopo(new ChiudiTavolo(Casa, "Finito"), Il);
        var dopo = prima.Dopo(new AdottaDefinizione(Con(definizione => [new(Casa, "Casa", new("socio-educativa"), true), .. definizione.Tavoli])), Il);

        Assert.Equal(7, dopo.Piano.Definizione!.Tavoli.Length);
        Assert.Equal(new DefinizioneTavolo(Casa, "Casa e abitare", new("socio-educativa"), false), dopo.Piano.Definizione.Tavoli[0]);
        Assert.Equal("Casa", dopo.Dopo(new RinominaTavolo(Casa, "Casa"), Il).Piano.Definizione!.Tavoli[0].Nome);
    }

    [Theory]
    [InlineData("nuovo", "CASA e abitare", "tavoli[6].nome", "a name that was given in chat to a new tavolo")]
    [InlineData("nuovo", "Contro la violenza", "tavoli[6].nome", "or to one of the file's")]
    [InlineData("casa-e-abitare", "Casa", null, "the id of the new one: the same tavolo")]
    [InlineData("nuovo", "Tutt'altro", null, "another one")]
    public void A_file_that_gives_a_name_of_the_chat_to_another_tavolo_is_refused_with_its_path(string id, string nome, string? percorso, string because)
    {
        var dato = Ufficio().Dopo(new AggiungiTavolo("Casa e abitare", null), Il).Dopo(new RinominaTavolo(Violenza, "Contro la violenza"), Il)
            .Quando(new AdottaDefinizione(Con(definizione => [.. definizione.Tavoli, new(new(id), nome, null, true)])), Il);

        if (percorso is null) dato.Allora<DefinizioneAdottata>();
        else Assert.True(dato.Rifiutato("PIA-01", "toltoInUso").Dati["percorso"] == percorso, because);
    }

    [Fact]
    public void The_name_that_a_renamed_tavolo_had_is_free_again()
    {
        var nome = Lecce.Definizione.Tavoli.Single(tavolo => tavolo.Id == Violenza).Nome;
        var dato = Ufficio().Dopo(new RinominaTavolo(Violenza, "Contro la violenza"), Il);

        dato.Quando(new AggiungiTavolo(nome, null), Il).Riuscito();
        dato.Quando(new AdottaDefinizione(Con(definizione => [.. definizione.Tavoli, new(new("altra"), "Un altro", null, true)])), Il).Riuscito();
    }

    [Fact]
    public void A_tavolo_of_the_chat_is_never_missing_in_the_file_and_one_of_the_file_in_use_is()
    {
        var dato = Ufficio().Dopo(new AggiungiTavolo("Casa e abitare", null), Il).Dopo(Lecce.Cooperativa.SetItem("tavoli", "violenza,casa-e-abitare"), Il);
        var conCasa = dato.Dopo(new AdottaDefinizione(Con(definizione => [.. definizione.Tavoli, new(Casa, "Casa", null, true)])), Il);

        dato.Quando(new AdottaDefinizione(Con(definizione => definizione.Tavoli)), Il).Allora<DefinizioneAdottata>();
        var senza = conCasa.Dopo(new AdottaDefinizione(Con(definizione => definizione.Tavoli, 100)), Il);
        Assert.Equal(new("casa-e-abitare", "Casa e abitare", true), Di(senza.Piano, Casa));
        dato.Quando(new AdottaDefinizione(Con(definizione => [.. definizione.Tavoli.Where(tavolo => tavolo.Id != Violenza)])), Il).Rifiutato("PIA-01", "toltoInUso");
    }

    [Fact]
    public void An_area_that_the_file_no_longer_has_groups_nothing()
    {
        var dato = Ufficio().Dopo(new AggiungiTavolo("Casa e abitare", new("socio-educativa")), Il);
        var altra = Con(definizione => [.. definizione.Tavoli.Where(tavolo => tavolo.Area?.Valore != "socio-educativa")]) with { Aree = [.. Lecce.Definizione.Aree.Where(area => area.Id.Valore != "socio-educativa")] };

        Assert.Null(RegoleCabina.Tavolo(dato.Dopo(new AdottaDefinizione(altra), Il).Piano, Casa)!.Area);
    }

    [Fact]
    public async Task What_holds_after_any_changes_is_a_definition_that_could_stand_in_a_file()
    {
        for (var seme = 0; seme < 12; seme++)
        {
            var fatti = await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(seme, 250));
            var piano = Piano.Vuoto(Esempi.Lecce).Applica(fatti);
            if (piano.Definizione is not { } definizione) continue;

            Assert.Equal(definizione, DefinizionePiano.DalRegistro(definizione.InJson()));
            Assert.NotEmpty(definizione.TavoliAperti);
        }
    }

    [Fact]
    [Trait("Regola", "ADE-09")]
    public async Task How_many_sit_at_a_tavolo_is_what_counting_them_gives()
    {
        var contati = 0;
        for (var seme = 0; seme < 12; seme++)
        {
            var piano = Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(seme, 250)));
            var rete = Rete.Di(piano);
            foreach (var id in piano.Adesioni.Tutte.SelectMany(adesione => adesione.Dati.Tavoli).Distinct().Select(id => new TavoloId(id)))
            {
                Assert.Equal(new(rete.PerTavolo.GetValueOrDefault(id), rete.CittadiniPerTavolo.GetValueOrDefault(id)), piano.Adesioni.Al(id));
                contati += piano.Adesioni.Al(id).Enti + piano.Adesioni.Al(id).Cittadini;
            }
        }

        Assert.True(contati > 100, $"{contati} counted");
    }

    private static DefinizionePiano Con(Func<DefinizionePiano, System.Collections.Immutable.ImmutableArray<DefinizioneTavolo>> tavoli, int versione = 99) =>
        Lecce.Definizione with { Versione = versione, Tavoli = tavoli(Lecce.Definizione) };

    private static Tavolo Di(Piano piano, TavoloId tavolo) => RegoleCabina.Tavolo(piano, tavolo) is { } suo ? new(suo.Id.Valore, suo.Nome, suo.Aperto) : new("", "", false);

    private static Dato Ufficio() => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio);

    private sealed record Tavolo(string Id, string Nome, bool Aperto);
}
