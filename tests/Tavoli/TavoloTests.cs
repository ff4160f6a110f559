using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The office opens, renames, closes and opens again the tavoli of Lecce, which has six.</summary>
[Trait("Regola", "PIA-07")]
public class TavoloTests
{
    private const string Il = "2022-05-10T10:00";

    private static readonly TavoloId Violenza = new("violenza");

    private static readonly AggiungiTavolo Casa = new("  Casa e   abitare ", new("socio-assistenziale"));

    public static TheoryData<Comando> Comandi => [Casa, new RinominaTavolo(Violenza, "Contro la violenza"), new ChiudiTavolo(Violenza, "I lavori sono finiti"), new RiapriTavolo(Violenza)];

    [Theory]
    [Trait("Regola", "PIA-04")]
    [MemberData(nameof(Comandi))]
    public void Only_the_office_changes_tavoli(Comando comando)
    {
        Dato.Che(Lecce.Con()).Quando(comando, Il).Rifiutato("PIA-04", "riservatoUfficio");
        Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Comune).Quando(comando, Il).Rifiutato("PIA-04", "riservatoUfficio");
        Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Regione).Quando(comando, Il).Rifiutato("PIA-04", "riservatoUfficio");
        if (comando is RiapriTavolo) Ufficio().Quando(comando, Il).Rifiutato("PIA-07", "giaAperto", "tavolo");
        else Ufficio().Quando(comando, Il).Riuscito();
    }

    [Fact]
    public void A_new_tavolo_is_there_for_every_reader_and_may_be_joined()
    {
        var dopo = Ufficio().Dopo(Casa, Il);

        var suo = dopo.Piano.Definizione!.Tavoli[^1];
        Assert.Equal(new DefinizioneTavolo(new("casa-e-abitare"), "Casa e abitare", new("socio-assistenziale"), true), suo);
        Assert.Equal(7, dopo.Piano.Definizione.Tavoli.Length);
        Assert.Equal(6, dopo.Piano.Adottata!.Tavoli.Length);
        dopo.Quando(Lecce.Cooperativa.SetItem("tavoli", "casa-e-abitare"), Il).Allora<AdesionePresentata>(fatto => fatto.Dati.Tavoli is ["casa-e-abitare"]);
        Ufficio().Quando(Lecce.Cooperativa.SetItem("tavoli", "casa-e-abitare"), Il).Rifiutato("ADE-02", "tavoloIgnoto", "tavoli");
    }

    [Theory]
    [InlineData("L'età più fragile", "l-eta-piu-fragile", "accents and apostrophes go")]
    [InlineData("Prevenzione e contrasto della violenza di genere", "prevenzione-e-contrasto", "as many whole words as fit")]
    [InlineData("Precipitevolissimevolmente insieme", "precipitevolissimevolment", "a first word too long is cut")]
    [InlineData("Жильё", "tavolo", "no Latin letter at all")]
    [InlineData("VIOLENZA!", "violenza-2", "the file has this id")]
    [InlineData("Violenza 2", "violenza-2", "and what looks like the next is free")]
    public void The_id_is_made_from_the_name(string nome, string id, string because)
    {
        var fatto = Ufficio().Quando(new AggiungiTavolo(nome, null), Il).Allora<TavoloAggiunto>();

        Assert.True(fatto.Tavolo.Valore == id[..Math.Min(24, id.Length)] || fatto.Tavolo.Valore == id, $"{fatto.Tavolo}: {because}");
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", fatto.Tavolo.Valore);
    }

    [Fact]
    public void An_id_is_never_another_tavolo_s_not_even_that_of_one_which_the_file_dropped()
    {
        var senza = Lecce.Definizione with { Versione = 99, Tavoli = [.. Lecce.Definizione.Tavoli.Where(tavolo => tavolo.Id != Violenza)] };
        var dopo = Ufficio().Dopo(new AdottaDefinizione(senza), Il);

        Assert.Equal("violenza-2", dopo.Quando(new AggiungiTavolo("Violenza", null), Il).Allora<TavoloAggiunto>().Tavolo.Valore);
        dopo = dopo.Dopo(new AggiungiTavolo("Violenza", null), Il).Dopo(new RinominaTavolo(new("violenza-2"), "Donne e minori"), Il);
        Assert.Equal("violenza-3", dopo.Quando(new AggiungiTavolo("Violenza", null), Il).Allora<TavoloAggiunto>().Tavolo.Valore);
    }

    [Theory]
    [InlineData("", "ADE-02", "obbligatorio", "no name")]
    [InlineData("   ", "ADE-02", "obbligatorio", "no name")]
    [InlineData("12", "ADE-02", "testoSenzaLettere", "a number is a place in the list")]
    [InlineData("l'INVECCHIAMENTO attivo", "PIA-07", "nomeUsato", "the same name without regard to case")]
    [InlineData("violenza CHIUSA", "PIA-07", "nomeDiChiuso", "a closed one's")]
    public void A_name_is_no_other_tavolo_s(string nome, string regola, string motivo, string because)
    {
        var dato = Ufficio().Dopo(new RinominaTavolo(Violenza, "Violenza chiusa"), Il).Dopo(new ChiudiTavolo(Violenza, "Finito"), Il);

        Assert.NotEmpty(because);
        dato.Quando(new AggiungiTavolo(nome, null), Il).Rifiutato(regola, motivo, "nome");
        dato.Quando(new RinominaTavolo(new("poverta"), nome), Il).Rifiutato(regola, motivo, "nome");
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "testoLungo")]
    public void A_name_is_as_long_as_a_file_s_at_most(int lunghezza, string? motivo)
    {
        foreach (var comando in (Comando[])[new AggiungiTavolo(new('a', lunghezza), null), new RinominaTavolo(Violenza, new('a', lunghezza))])
        {
            if (motivo is null) Ufficio().Quando(comando, Il).Riuscito();
            else Ufficio().Quando(comando, Il).Rifiutato("ADE-02", motivo, "nome");
        }
    }

    [Fact]
    public void An_area_is_one_of_the_plan_s_or_none()
    {
        Ufficio().Quando(Casa with { Area = new("altrove") }, Il).Rifiutato("PIA-07", "areaIgnota", "area");
        Ufficio().Quando(Casa with { Area = null }, Il).Allora<TavoloAggiunto>(fatto => fatto.Area is null);
    }

    [Fact]
    public void A_plan_has_forty_tavoli_at_most()
    {
        var dato = Enumerable.Range(1, 34).Aggregate(Ufficio(), (prima, n) => prima.Dopo(new AggiungiTavolo($"Tavolo {n} bis", null), Il));

        Assert.Equal(40, dato.Piano.Definizione!.Tavoli.Length);
        dato.Quando(Casa, Il).Rifiutato("PIA-07", "troppiTavoli");
        var tutti = string.Join(',', dato.Piano.Definizione.Tavoli.Select(tavolo => tavolo.Id));
        dato.Quando(Lecce.Cooperativa.SetItem("tavoli", tutti), Il).Allora<AdesionePresentata>(fatto => fatto.Dati.Tavoli.Length == 40);
    }

    [Fact]
    public void A_renamed_tavolo_is_the_same_tavolo_and_another_spelling_is_another_name()
    {
        var dato = Ufficio().Dopo(Lecce.Cooperativa.SetItem("tavoli", "violenza"), Il).Dopo(new RinominaTavolo(Violenza, "Contro la violenza"), Il);

        Assert.Equal("Contro la violenza", RegoleCabina.Tavolo(dato.Piano, Violenza)!.Nome);
        Assert.Equal(new(1, 0), dato.Piano.Adesioni.Al(Violenza));
        dato.Quando(new RinominaTavolo(Violenza, "Contro la violenza "), Il).Rifiutato("PIA-07", "nomeUguale", "nome");
        dato.Quando(new RinominaTavolo(Violenza, "CONTRO la violenza"), Il).Allora<TavoloRinominato>(fatto => fatto.Prima == "Contro la violenza");
        dato.Quando(new RinominaTavolo(new("altro"), "Un altro"), Il).Rifiutato("PIA-07", "tavoloIgnoto", "tavolo");
    }

    [Fact]
    public void A_closed_tavolo_takes_nobody_and_who_joined_stays()
    {
        var dato = Ufficio().Dopo(Lecce.Cooperativa.SetItem("tavoli", "violenza,poverta"), Il).Dopo(new ChiudiTavolo(Violenza, "I lavori sono finiti"), Il);

        var rifiuto = dato.Quando(Lecce.Cittadino.SetItem("tavoli", "violenza"), Il).Rifiutato("ADE-02", "tavoloChiuso", "tavoli");
        Assert.Equal(RegoleCabina.Tavolo(dato.Piano, Violenza)!.Nome, rifiuto.Dati["tavolo"]);
        Assert.Equal(new(1, 0), dato.Piano.Adesioni.Al(Violenza));
        Assert.Equal("I lavori sono finiti", dato.Piano.Variazioni.Tavoli.Di(Violenza)!.Motivo);

        dato.Dopo(new RiapriTavolo(Violenza), Il).Quando(Lecce.Cittadino.SetItem("tavoli", "violenza"), Il).Riuscito();
    }

    [Theory]
    [Trait("Regola", "ADE-08")]
    [InlineData("violenza,disabilita", true, "one's own closed one stays, an open one is added")]
    [InlineData("disabilita", true, "or it is left")]
    [InlineData("invecchiamento,poverta", false, "another closed one is not joined")]
    public void Who_sits_at_a_closed_tavolo_may_change_the_others(string tavoli, bool vale, string because)
    {
        var dato = Ufficio().Dopo(Lecce.Cooperativa.SetItem("tavoli", "violenza,poverta"), Il, "io").Dopo(new ChiudiTavolo(Violenza, "Finito"), Il).Dopo(new ChiudiTavolo(new("invecchiamento"), "Finito"), Il);

        dato.Quando(new ModificaAdesione(1, ImmutableSortedDictionary<string, string>.Empty.Add("tavoli", tavoli)), Il);
        if (vale) Assert.True(string.Join(',', dato.Allora<AdesioneModificata>().Tavoli!.Value.Order()) == string.Join(',', tavoli.Split(',').Order()), because);
        else dato.Rifiutato("ADE-02", "tavoloChiuso", "tavoli");
    }

    [Fact]
    public void What_is_closed_is_not_closed_again_nor_what_is_open_opened()
    {
        var chiuso = Ufficio().Dopo(new ChiudiTavolo(Violenza, "Finito"), Il);

        chiuso.Quando(new ChiudiTavolo(Violenza, "Finito"), Il).Rifiutato("PIA-07", "giaChiuso", "tavolo");
        chiuso.Dopo(new RiapriTavolo(Violenza), Il).Quando(new RiapriTavolo(Violenza), Il).Rifiutato("PIA-07", "giaAperto", "tavolo");
        chiuso.Quando(new ChiudiTavolo(new("altro"), "Finito"), Il).Rifiutato("PIA-07", "tavoloIgnoto", "tavolo");
        chiuso.Quando(new RiapriTavolo(new("altro")), Il).Rifiutato("PIA-07", "tavoloIgnoto", "tavolo");
        chiuso.Quando(new RinominaTavolo(Violenza, "Donne e minori"), Il).Allora<TavoloRinominato>();
    }

    [Theory]
    [InlineData("", "PIA-07", "motivoNecessario")]
    [InlineData("...", "ADE-02", "testoSenzaLettere")]
    public void Closing_takes_a_reason(string motivo, string regola, string perche) => Ufficio().Quando(new ChiudiTavolo(Violenza, motivo), Il).Rifiutato(regola, perche, "motivo");

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "testoLungo")]
    public void A_reason_has_300_characters_at_most(int lunghezza, string? perche)
    {
        var dato = Ufficio().Quando(new ChiudiTavolo(Violenza, new('a', lunghezza)), Il);
        if (perche is null) dato.Riuscito();
        else dato.Rifiutato("ADE-02", perche, "motivo");
    }

    [Fact]
    public void The_last_open_tavolo_is_not_closed()
    {
        var altri = Lecce.Definizione.Tavoli.Select(tavolo => tavolo.Id).Where(id => id != Violenza);
        var dato = altri.Aggregate(Ufficio(), (prima, id) => prima.Dopo(new ChiudiTavolo(id, "Finito"), Il));

        dato.Quando(new ChiudiTavolo(Violenza, "Finito"), Il).Rifiutato("PIA-07", "ultimoAperto", "tavolo");
        dato.Dopo(Casa, Il).Quando(new ChiudiTavolo(Violenza, "Finito"), Il).Riuscito();
    }

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void A_file_closes_no_tavolo_that_the_office_could_not_close()
    {
        var poverta = new TavoloId("poverta");
        var votazione = new ApriElezione(poverta, CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-18T18:00").Valore);
        var vota = CabinaDati.Tavolo(MetodoCabina.Votazione).ConRuolo(Ruolo.Responsabile).Dopo(votazione, "2022-05-11T10:00");
        vota.Quando(Chiusi(vota, tavolo => tavolo.Id != poverta), Il).Rifiutato("PIA-01", "toltoInUso");

        var chiuso = Ufficio().Dopo(new ChiudiTavolo(Violenza, "Finito"), Il);
        chiuso.Quando(Chiusi(chiuso, tavolo => tavolo.Id == Violenza), Il).Rifiutato("PIA-01", "toltoInUso");
        chiuso.Quando(Chiusi(chiuso, tavolo => tavolo.Id == Violenza || tavolo.Id == poverta), Il).Riuscito();

        static AdottaDefinizione Chiusi(Dato dato, Func<DefinizioneTavolo, bool> aperto) => new(dato.Piano.Adottata! with
        {
            Versione = 99,
            Tavoli = [.. dato.Piano.Adottata.Tavoli.Select(tavolo => tavolo with { Aperto = aperto(tavolo) })],
        });
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void A_tavolo_is_not_closed_during_a_vote_and_designates_nobody_anew_once_it_is()
    {
        var poverta = new TavoloId("poverta");
        var votazione = new ApriElezione(poverta, CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-18T18:00").Valore);
        var dato = CabinaDati.Tavolo(MetodoCabina.Votazione).ConRuolo(Ruolo.Responsabile).Dopo(votazione, "2022-05-11T10:00");

        dato.Quando(new ChiudiTavolo(poverta, "Finito"), Il).Rifiutato("PIA-07", "votazioneInCorso", "tavolo");
        dato.Quando(new ChiudiTavolo(Violenza, "Finito"), Il).Riuscito();

        var chiuso = dato.Dopo(new ChiudiElezione(1, "Hanno votato tutti."), Il).Dopo(new ChiudiTavolo(poverta, "Finito"), Il);
        chiuso.Quando(votazione, Il).Rifiutato("PIA-07", "nonDesigna");
        chiuso.Dopo(new RiapriTavolo(poverta), Il).Quando(votazione, Il).Allora<ElezioneAperta>();
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void Who_was_asked_before_a_tavolo_was_closed_still_answers()
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio)
            .Dopo(new DesignaCondivisa(new("poverta"), CategoriaCabina.TerzoSettore, [1], new(2022, 5, 9), "Verbale"), Il)
            .Dopo(new ChiudiTavolo(new("poverta"), "Finito"), Il);

        dato.Quando(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1").Allora<DesignazioneAccettata>();
    }

    private static Dato Ufficio() => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio);
}
