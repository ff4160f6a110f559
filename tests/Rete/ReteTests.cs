using System.Reflection;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who is in the Rete, by the facts: bodies one by one, citizens as numbers.</summary>
[Trait("Regola", "ADE-09")]
public class ReteTests
{
    [Fact]
    public void A_body_that_joined_is_in_it_with_what_is_public()
    {
        var rete = Rete.Di(Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00").Piano);

        var membro = Assert.Single(rete.Membri);
        Assert.Equal((1, 2022, "Cooperativa sociale Il Ponte", Voce.Piena), (membro.Numero, membro.Anno, membro.Nome, membro.Voce));
        Assert.Equal(new Categoria(TipoSoggetto.Ets, TipoEts.ImpresaSociale), membro.Categoria);
        Assert.Equal(new ComuneId("075035"), membro.Comune);
        Assert.Equal(Iscritti.Tavoli[..2], membro.Tavoli.Select(tavolo => tavolo.Valore));
        Assert.Equal((1, 0), (rete.PerTavolo[new(Iscritti.Tavoli[1])], rete.Cittadini));
    }

    [Fact]
    public void Who_withdrew_is_not_in_it_and_who_joins_again_is_under_the_new_number()
    {
        var fuori = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00", chi: "io").Dopo(new RecediAdesione(1, ""), il: "2022-05-11T10:00");
        Assert.Empty(Rete.Di(fuori.Piano).Membri);
        Assert.Empty(Rete.Di(fuori.Piano).PerTavolo);

        var dentro = fuori.Dopo(Lecce.Cooperativa, il: "2022-05-12T10:00");
        Assert.Equal(2, Assert.Single(Rete.Di(dentro.Piano).Membri).Numero);
    }

    [Fact]
    public void A_citizen_is_a_number_until_the_data_are_erased()
    {
        var dentro = Dato.Che(Lecce.Con()).Dopo(Lecce.Cittadino, il: "2022-05-10T10:00");
        var rete = Rete.Di(dentro.Piano);
        Assert.Empty(rete.Membri);
        Assert.Empty(rete.PerCategoria);
        Assert.Empty(rete.PerComune);
        Assert.Equal((1, 1), (rete.Cittadini, rete.CittadiniPerTavolo[new(Iscritti.Tavoli[0])]));

        Assert.Equal(0, Rete.Di(dentro.DopoLaCancellazione(2).Piano).Cittadini);
    }

    [Fact]
    public void A_body_whose_persons_were_erased_stays_in_it() =>
        Assert.Single(Rete.Di(Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00").DopoLaCancellazione(2).Piano).Membri);

    [Fact]
    public void A_change_of_tavoli_shows_at_once()
    {
        var cambiata = Iscritti.Con(Iscritti.Con(Iscritti.Ente(1, "Il Ponte")), new AdesioneModificata(1, ["tavoli"], [Iscritti.Tavoli[3]], null));
        Assert.Equal([new TavoloId(Iscritti.Tavoli[3])], Rete.Di(cambiata).PerTavolo.Keys);
    }

    [Fact]
    public void Who_came_late_is_in_it_with_the_advisory_voice() =>
        Assert.Equal(Voce.Consultiva, Assert.Single(Rete.Di(Iscritti.Con(Iscritti.Ente(1, "Il Ponte", voce: Voce.Consultiva))).Membri).Voce);

    [Fact]
    public void A_seat_outside_the_ambito_is_counted_as_outside_and_not_told()
    {
        var rete = Rete.Di(Iscritti.Con(Iscritti.Ente(1, "Il Ponte", comune: null)));
        Assert.Null(Assert.Single(rete.Membri).Comune);
        Assert.Equal((1, 0), (rete.Altrove, rete.PerComune.Count));
    }

    /// <remarks>By its types: nothing that can be reached from what the Rete holds is a persona, a soggetto or personal.</remarks>
    [Fact]
    [Trait("Regola", "SEC-04")]
    public void Nothing_personal_can_be_reached_from_it()
    {
        var reached = new HashSet<Type>();
        Reach(typeof(Rete));
        Assert.Contains(typeof(Membro), reached);
        Assert.DoesNotContain(reached, type => type == typeof(DatiPersonali) || type == typeof(Soggetto) || type == typeof(PersonaId) || type == typeof(Adesione) || type == typeof(DatiAdesione));

        void Reach(Type type)
        {
            if (!reached.Add(type)) return;

            foreach (var argument in type.GetGenericArguments()) Reach(argument);
            if (type.Assembly != typeof(Rete).Assembly) return;

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)) Reach(property.PropertyType);
        }
    }

    [Fact]
    public async Task The_numbers_are_those_of_counting_one_by_one_whatever_happened()
    {
        var (members, citizens) = (0, 0);
        for (var seme = 0; seme < 30; seme++)
        {
            var piano = Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(seme, 80)));
            var rete = Rete.Di(piano);
            var dentro = piano.Adesioni.Tutte.Where(adesione => adesione is { Recesso: null, Soggetto: not null }).ToLookup(adesione => adesione.Dati.Tipo == TipoSoggetto.Cittadino);

            Assert.Equal(dentro[false].Select(adesione => (adesione.Numero, adesione.Dati.Denominazione)), rete.Membri.Select(membro => (membro.Numero, (string?)membro.Nome)));
            Assert.Equal(dentro[true].Count(), rete.Cittadini);
            foreach (var tavolo in Iscritti.Tavoli)
            {
                Assert.Equal(dentro[false].Count(adesione => adesione.Dati.Tavoli.Contains(tavolo)), rete.PerTavolo.GetValueOrDefault(new(tavolo)));
                Assert.Equal(dentro[true].Count(adesione => adesione.Dati.Tavoli.Contains(tavolo)), rete.CittadiniPerTavolo.GetValueOrDefault(new(tavolo)));
            }

            foreach (var categoria in Categoria.Tutte)
                Assert.Equal(rete.Membri.Count(new FiltroRete(categoria).Lascia), rete.Quanti(categoria));
            Assert.Equal(rete.Membri.Length, rete.PerCategoria.Values.Sum());
            Assert.Equal(rete.Membri.Length, rete.PerComune.Values.Sum() + rete.Altrove);
            (members, citizens) = (members + rete.Membri.Length, citizens + rete.Cittadini);
        }

        Assert.True(members > 100 && citizens > 20, "the registers have enough in them");
    }

    [Fact]
    public void It_is_made_once_for_a_state_of_the_plan()
    {
        var piano = Iscritti.Con(Iscritti.Ente(1, "Il Ponte"));
        Assert.Same(Rete.Di(piano), Rete.Di(piano));
        Assert.NotSame(Rete.Di(piano), Rete.Di(Iscritti.Con(piano, Iscritti.Ente(2, "Il Melo"))));
    }

    [Fact]
    public void A_category_s_code_says_which_it_is()
    {
        Assert.Equal(Categoria.Tutte.Length, Categoria.Tutte.Select(categoria => categoria.Codice).Distinct().Count());
        Assert.All(Categoria.Tutte, categoria => Assert.Equal(categoria, Categoria.Leggi(categoria.Codice)));
        Assert.Null(Categoria.Leggi("odv"));
    }

    [Theory]
    [InlineData("ets", "ets-odv", true, "a kind has all its sections")]
    [InlineData("ets", "ets", true, "itself")]
    [InlineData("ets-odv", "ets", false, "a section has not its kind")]
    [InlineData("ets-odv", "ets-aps", false, "nor another section")]
    [InlineData("scuola", "pa", false, "nor another kind")]
    public void A_category_has_in_it(string categoria, string altra, bool comprende, string because) =>
        Assert.True(Categoria.Leggi(categoria)!.Value.Comprende(Categoria.Leggi(altra)!.Value) == comprende, because);
}
