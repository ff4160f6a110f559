using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The register on every store, and on one whose line breaks: written, erased, verified, read again.</summary>
public class RegistroSuOgniStoreTests
{
    [Theory, Trait("Regola", "SEC-01"), MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_register_is_written_erased_verified_and_read_again(string store)
    {
        await using var opened = Stores.Open(store);
        await RegistraAsync(opened.Store.Table("registro"));
    }

    [Theory, InlineData(1), InlineData(2)]
    public async Task A_register_on_a_line_that_breaks_loses_nothing_and_doubles_nothing(int seed)
    {
        var random = new Random(seed);
        await using var proxy = new CuttingProxy(Azurite.Address, () =>
        {
            lock (random) return random.Next(4) == 0 ? Fate.AnswerLost : Fate.Served;
        });
        await using var store = Azurite.Open(Azurite.NewAccount(proxy.Address), Azurite.Quick with { Tries = 12 });
        await RegistraAsync(store.Table("registro"));
    }

    private static async Task RegistraAsync(ITable tabella)
    {
        Testa testa;
        await using (var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce))
        await using (var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce))
        {
            var esiti = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => (n % 2 == 0 ? uno : altro).DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"))));
            Assert.All(esiti, esito => Assert.False(Assert.IsType<Deposito.Depositato>(esito).Ripetuto));
            await uno.DepositaAsync(Esempi.Cancella(1, 7, 20), Esempi.Contesto("erase"));
            await altro.AggiornaAsync();
            Assert.Equal(Dump.Di(uno.Stato), Dump.Di(altro.Stato));
            testa = uno.Testa;
        }

        var verifica = await Verifica.DiAsync(tabella, Esempi.Lecce, testa);
        Assert.True(verifica.Sano, string.Join('\n', verifica.Guasti));
        Assert.Equal(61, verifica.Fatti);
        await using var riaperta = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        Assert.Equal(Enumerable.Range(1, 60), riaperta.Stato.Adesioni.Tutte.Select(adesione => adesione.Numero));
    }
}
