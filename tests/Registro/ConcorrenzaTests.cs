using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Many at once, through clerks that know nothing of one another, and a store that goes wrong: nothing twice, nothing lost.</summary>
public class ConcorrenzaTests
{
    [Theory, Trait("Regola", "ADE-04")]
    [InlineData(1, "in memory")]
    [InlineData(2, "in memory, another order")]
    [InlineData(3, "in memory, yet another order")]
    public async Task Two_processes_give_each_soggetto_one_adesione(int seme, string because)
    {
        var (tabella, random) = (new TabellaInMemoria(), new Random(seme));
        var piano = await DaDueProcessi(tabella, random);
        Assert.True(piano.Seq == 300, because);
    }

    [Theory, Trait("Regola", "ADE-04"), MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Two_processes_give_each_soggetto_one_adesione_in_a_store(string store)
    {
        await using var opened = Stores.Open(store);
        Assert.Equal(300, (await DaDueProcessi(opened.Store.Table("registro"), new Random(4))).Seq);
    }

    [Fact]
    public async Task A_key_raced_through_two_processes_happens_once()
    {
        var tabella = new TabellaInMemoria();
        await using var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await using var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce);

        var esiti = await Task.WhenAll(Enumerable.Range(0, 600).Select(n => (n % 2 == 0 ? uno : altro).DepositaAsync(Esempi.Ente(n / 6), Esempi.Contesto($"{n / 6}"))));

        foreach (var uguali in esiti.Cast<Deposito.Depositato>().Select((esito, n) => (esito, n)).GroupBy(coppia => coppia.n / 6, coppia => coppia.esito))
        {
            Assert.Single(uguali, esito => !esito.Ripetuto);
            Assert.Single(uguali.Select(esito => Dump.Valore(esito.Fatti)).Distinct());
        }

        await Sano(tabella, 100);
    }

    [Theory]
    [InlineData(TabellaInMemoria.Incidente.NonScritto, "the store fails before it writes")]
    [InlineData(TabellaInMemoria.Incidente.RispostaPersa, "it has written, and the answer is lost")]
    [InlineData(TabellaInMemoria.Incidente.InRitardo, "the answer is lost, and it writes later")]
    public async Task A_store_that_fails_at_any_write_loses_nothing_and_doubles_nothing(TabellaInMemoria.Incidente incidente, string because)
    {
        for (var quale = 1; quale <= 6; quale++)
        {
            var tabella = new TabellaInMemoria();
            await using (var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce))
            {
                var scrittura = 0;
                tabella.Incidenti = () => ++scrittura == quale ? incidente : null;

                var esiti = await Task.WhenAll(Enumerable.Range(0, 300).Select(n => cancelleria.DepositaAsync(Esempi.Ente(n % 250), Esempi.Contesto($"{n}"))));

                Assert.True(esiti.OfType<Deposito.Depositato>().Count() == 250, because);
                Assert.Equal(50, esiti.OfType<Deposito.Respinto>().Count());
                Assert.All(esiti.OfType<Deposito.Depositato>(), esito => Assert.Equal(esito.Fatti[0].Impronta, cancelleria.Stato.Adesioni.Tutte[(int)esito.Fatti[0].Seq - 1].Impronta));
            }

            await Sano(tabella, 250);
        }
    }

    [Fact]
    public async Task A_store_that_fails_at_random_loses_nothing_and_doubles_nothing()
    {
        for (var seme = 0; seme < 30; seme++)
        {
            var (tabella, random) = (new TabellaInMemoria(), new Random(seme));
            await using var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce);
            await using var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce);
            tabella.Incidenti = () => random.Next(3) == 0 ? (TabellaInMemoria.Incidente)random.Next(3) : null;
            tabella.LetturaFallisce = () => random.Next(5) == 0;

            var accolti = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => InsistiAsync(n % 2 == 0 ? uno : altro, n / 2)));

            Assert.All(accolti, Assert.NotNull);
            (tabella.Incidenti, tabella.LetturaFallisce) = (null, null);
            await uno.AggiornaAsync();
            await Sano(tabella, 100);
            Assert.Equal(Dump.Di(uno.Stato), Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(tabella))));
        }
    }

    [Fact, Trait("Regola", "ADE-04")]
    public async Task A_refusal_of_a_failed_batch_is_decided_again()
    {
        var tabella = new TabellaInMemoria();
        await using var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await using var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await uno.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a"));
        await altro.AggiornaAsync();

        // The erasure comes between: who was refused for the first adesione is now the first.
        tabella.Prima = () =>
        {
            tabella.Prima = null;
            return altro.DepositaAsync(Esempi.Cancella(1), Esempi.Contesto("erase"));
        };
        var primo = uno.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("b"));
        var respinto = uno.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("c"));

        Assert.Equal(3, ((Deposito.Depositato)await primo).Fatti[0].Seq);
        Assert.IsType<Deposito.Depositato>(await respinto);
        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
    }

    [Fact]
    public async Task Out_of_reach_of_the_store_callers_hear_it_and_what_comes_after_starts_from_the_rows()
    {
        var tabella = new TabellaInMemoria();
        await using var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        tabella.Incidenti = () => TabellaInMemoria.Incidente.RispostaPersa;
        tabella.LetturaFallisce = () => true;
        await Assert.ThrowsAnyAsync<Exception>(() => cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a")));
        Assert.Equal(0, cancelleria.Stato.Seq);
        await Assert.ThrowsAnyAsync<Exception>(() => cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("b")));
        (tabella.Incidenti, tabella.LetturaFallisce) = (null, null);

        var ripetuto = (Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
        var nuovo = (Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("b"));

        Assert.True(ripetuto.Ripetuto);
        Assert.Equal((1, 2), (ripetuto.Fatti[0].Seq, nuovo.Fatti[0].Seq));
        await Sano(tabella, 2);
    }

    [Fact]
    public async Task On_a_shared_store_reading_shows_what_others_wrote()
    {
        var tabella = new TabellaInMemoria();
        await using var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await using var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await uno.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
        Assert.Equal(0, altro.Stato.Seq);

        await altro.AggiornaAsync();

        Assert.Equal(Dump.Di(uno.Stato), Dump.Di(altro.Stato));
        Assert.Equal(uno.Testa, altro.Testa);
    }

    private static async Task<Piano> DaDueProcessi(ITable tabella, Random random)
    {
        await using var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await using var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        var adesioni = Enumerable.Range(0, 200).SelectMany(n => (int[])[n, n]).Concat(Enumerable.Range(200, 100)).ToArray();
        random.Shuffle(adesioni);

        var esiti = await Task.WhenAll(adesioni.Select((n, indice) => Task.Run(() =>
            (indice % 2 == 0 ? uno : altro).DepositaAsync(n % 2 == 0 ? Esempi.Ente(n) : Esempi.Cittadino(n), Esempi.Contesto($"{indice}")))));

        Assert.Equal(300, esiti.OfType<Deposito.Depositato>().Count());
        Assert.Equal(200, esiti.OfType<Deposito.Respinto>().Count());
        await uno.AggiornaAsync();
        Assert.Equal(Enumerable.Range(1, 300), uno.Stato.Adesioni.Tutte.Select(adesione => adesione.Numero));
        var verifica = await Verifica.DiAsync(tabella, Esempi.Lecce, uno.Testa);
        Assert.True(verifica.Sano, string.Join('\n', verifica.Guasti));
        return uno.Stato;
    }

    private static async Task<Deposito> InsistiAsync(Cancelleria cancelleria, int n)
    {
        while (true)
        {
            try
            {
                return Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}")));
            }
            catch (Exception guasto) when (guasto is Azure.RequestFailedException or TaskCanceledException)
            {
                // The bot says sorry, and the person tries again.
            }
        }
    }

    private static async Task Sano(ITable tabella, int fatti)
    {
        var verifica = await Verifica.DiAsync(tabella, Esempi.Lecce);
        Assert.True(verifica.Sano, string.Join('\n', verifica.Guasti));
        Assert.Equal(fatti, verifica.Fatti);
    }
}
