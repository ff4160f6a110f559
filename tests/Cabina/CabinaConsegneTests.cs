using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who is asked in their own chat because of a fact, and what.</summary>
[Trait("Regola", "ADE-10")]
public class CabinaConsegneTests
{
    private const string Il = "2022-05-20T10:00";

    [Fact]
    public void The_designated_are_asked_and_upon_a_no_the_next_and_nobody_twice()
    {
        var designata = CabinaDati.Tavolo(MetodoCabina.Condivisa, posti: 2).ConRuolo(Ruolo.Ufficio)
            .Dopo(new DesignaCondivisa(new("poverta"), CategoriaCabina.TerzoSettore, [1, 2, 3], new(2022, 5, 19), "Verbale"), Il);
        Assert.Equal(["chi-1", "chi-2"], Chiamati(designata));

        var rifiutata = designata.Dopo(new RifiutaDesignazione(1, 1), Il, "chi-1");
        Assert.Equal(["chi-3"], Chiamati(rifiutata));
        Assert.Empty(Chiamati(rifiutata.Dopo(new RifiutaDesignazione(1, 3), Il, "chi-3")));
    }

    [Fact]
    [Trait("Regola", "ADE-11")]
    [Trait("Regola", "DIA-06")]
    public void Whoever_speaks_for_a_body_with_consent_is_asked_too_and_what_one_answered_is_answered_for_both()
    {
        var due = CabinaDati.Tavolo(MetodoCabina.Condivisa)
            .Dopo(new ChiediReferente(Esempi.CodiceEnte(1), "Luca Neri", "si"), Il, "luca").Dopo(new AmmettiReferente(1), Il, "chi-1")
            .Dopo(new ChiediReferente(Esempi.CodiceEnte(1), "Ugo Verdi", "si"), Il, "ugo");
        var designata = due.ConRuolo(Ruolo.Ufficio).Dopo(new DesignaCondivisa(new("poverta"), CategoriaCabina.TerzoSettore, [1], new(2022, 5, 19), "Verbale"), Il);
        Assert.Equal(["chi-1", "luca"], Chiamati(designata));
        Assert.NotNull(CabinaConsegne.Dice(Ultimo(designata), new("luca"), designata.Piano, Lingua.Italiano, Dato.Ora(Il)));

        var accettata = designata.Dopo(new AccettaDesignazione(1, 1, "Luca Neri"), Il, "luca");
        Assert.Null(CabinaConsegne.Dice(Ultimo(designata), new("chi-1"), accettata.Piano, Lingua.Italiano, Dato.Ora(Il)));
        foreach (var forma in (Func<Turn, Step>[])[IncaricoForms.OpenAccetta, IncaricoForms.OpenRifiuta])
        {
            var vecchio = new Input.Pressed("cabina.accetta", "lecce-2022-2024:1/1", 0, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
            var risposta = Assert.IsType<Step.Answer>(forma(new("1", new("chi-1"), Lingua.Italiano, accettata.Piano, null, "bozza", Dato.Ora(Il), vecchio))).Reply;
            Assert.Contains("è già stata data la risposta", Assert.IsType<Piece.Words>(risposta.Pieces[0]).Markdown);
        }

        // Once the consent is taken back only the first is asked.
        Assert.Equal(["chi-1"], Chiamati(due.Dopo(new CessaReferente(1), Il, "chi-1").ConRuolo(Ruolo.Ufficio)
            .Dopo(new DesignaCondivisa(new("poverta"), CategoriaCabina.TerzoSettore, [1], new(2022, 5, 19), "Verbale"), Il)));
    }

    [Fact]
    public void Who_names_itself_is_not_told_by_itself() =>
        Assert.Empty(Chiamati(CabinaDati.Tavolo(MetodoCabina.Nomina).Dopo(new NominaReferente(new("poverta"), 4, "Marco De Santis"), Il, "chi-4")));

    [Fact]
    public void The_question_has_its_two_answers_and_is_not_asked_once_it_is_answered()
    {
        var designata = CabinaDati.Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio)
            .Dopo(new DesignaCondivisa(new("poverta"), CategoriaCabina.TerzoSettore, [1], new(2022, 5, 19), "Verbale"), Il);
        var fatto = Ultimo(designata);
        var card = Assert.IsType<Piece.Card>(Assert.Single(CabinaConsegne.Dice(fatto, new("chi-1"), designata.Piano, Lingua.Italiano, Dato.Ora(Il))!.Pieces)).Content.ToJsonString();
        Assert.Contains("cabina.accetta", card);
        Assert.Contains("cabina.rifiuta", card);
        Assert.Contains("lecce-2022-2024:1/1", card);

        Assert.Null(CabinaConsegne.Dice(fatto, new("chi-2"), designata.Piano, Lingua.Italiano, Dato.Ora(Il)));
        var accettata = designata.Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1");
        Assert.Null(CabinaConsegne.Dice(fatto, new("chi-1"), accettata.Piano, Lingua.Inglese, Dato.Ora(Il)));
    }

    private static IEnumerable<string> Chiamati(Dato dato) => CabinaConsegne.Chiamati(Ultimo(dato), dato.Piano).Select(chi => chi.Valore);

    /// <summary>The last fact: who wrote it is who said no, or the office.</summary>
    private static FattoRegistrato Ultimo(Dato dato)
    {
        var (designazione, designato) = dato.Piano.Cabina.Tutti().OrderBy(uno => uno.Designato.Fino ?? default).Last();
        var autore = designato.Fino is null && designazione.Metodo == MetodoCabina.Condivisa ? "io" : $"chi-{designato.Adesione}";
        return new(dato.Piano.Seq, new DesignazioneRifiutata(1, 1), new(autore), Dato.Ora(Il), new("msteams"), new("0"));
    }
}
