using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "SEC-02")]
public class SvuotamentoTests
{
    [Fact]
    public async Task Folding_erased_rows_is_erasing_what_the_original_rows_fold_to()
    {
        for (var seme = 0; seme < 60; seme++)
        {
            var random = new Random(seme);
            var tabella = await RegistroCasuale.ScriviAsync(seme, 60, cancella: seme % 2 == 0);
            var originale = Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(tabella));
            var seqs = Enumerable.Range(0, 8).Select(_ => random.NextInt64(1, originale.Seq + 1)).ToArray();

            await using (var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce))
                await cancelleria.DepositaAsync(Esempi.Cancella(seqs), Esempi.Contesto("erase"));

            var dalleRighe = await RegistroCasuale.FattiAsync(tabella);
            Assert.Equal(Dump.Di(originale.Applica(dalleRighe.Skip((int)originale.Seq))), Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(dalleRighe)));
            Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
        }
    }

    [Fact, Trait("Regola", "ADE-04")]
    public async Task Erasing_clears_the_row_keeps_the_number_and_the_receipt_and_frees_the_codice_fiscale()
    {
        var tabella = new TabellaInMemoria();
        await using var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        var prima = (Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a"));

        await cancelleria.DepositaAsync(Esempi.Cancella(1), Esempi.Contesto("b"));

        Assert.DoesNotContain("Maria Bianchi B", Testo(tabella), StringComparison.Ordinal);
        Assert.True(cancelleria.Stato.Adesioni.Numero(1)!.Chiusa);
        await using var riaperta = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        Assert.Equal(prima.Fatti[0].Impronta, riaperta.Stato.Adesioni.Numero(1)!.Impronta);
        var seconda = (Deposito.Depositato)await riaperta.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("c"));
        Assert.Equal(2, ((AdesionePresentata)seconda.Fatti[0].Fatto).Numero);
    }

    [Theory]
    [InlineData(2, "the fact is written, no row is cleared yet")]
    [InlineData(3, "one row is cleared, one is not")]
    public async Task An_interrupted_erasure_is_told_and_finished(int scritturaFallita, string because)
    {
        foreach (var come in (string[])["restart", "on demand", "repeated"])
        {
            var tabella = new TabellaInMemoria();
            var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
            await Task.WhenAll(cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a")), cancelleria.DepositaAsync(Esempi.Cittadino(2), Esempi.Contesto("b")));
            var scrittura = 0;
            tabella.Incidenti = () => ++scrittura >= scritturaFallita ? TabellaInMemoria.Incidente.NonScritto : null;
            await Assert.ThrowsAsync<Azure.RequestFailedException>(() => cancelleria.DepositaAsync(Esempi.Cancella(1, 2), Esempi.Contesto("c")));
            Assert.Contains("Maria Bianchi C", Testo(tabella), StringComparison.Ordinal);
            Assert.Contains((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti, guasto => guasto.Seq == 2 && guasto.Cosa.Contains("still there", StringComparison.Ordinal));
            tabella.Incidenti = null;

            switch (come)
            {
                case "restart":
                    await cancelleria.DisposeAsync();
                    cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
                    break;
                case "on demand":
                    Assert.Equal(4 - scritturaFallita, await Svuotamento.RiprendiAsync(tabella, Esempi.Lecce));
                    break;
                case "repeated":
                    Assert.True(((Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Cancella(1, 2), Esempi.Contesto("c"))).Ripetuto);
                    break;
            }

            Assert.False(Testo(tabella).Contains("Maria Bianchi", StringComparison.Ordinal), because);
            Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
            await cancelleria.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_who_clear_the_same_rows_don_t_trouble_each_other()
    {
        var tabella = new TabellaInMemoria();
        await using var uno = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await using var altro = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => uno.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"))));
        await altro.AggiornaAsync();

        await Task.WhenAll(
            uno.DepositaAsync(Esempi.Cancella([.. Enumerable.Range(1, 30).Select(n => (long)n)]), Esempi.Contesto("erase")),
            altro.DepositaAsync(Esempi.Cancella([.. Enumerable.Range(1, 30).Select(n => (long)n)]), Esempi.Contesto("erase")));

        Assert.DoesNotContain("Maria Bianchi", Testo(tabella), StringComparison.Ordinal);
        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
    }

    private static string Testo(TabellaInMemoria tabella) =>
        string.Concat(tabella.Righe(Esempi.Lecce.Valore).SelectMany(riga => riga.Properties.Values.OfType<byte[]>()).Select(Encoding.UTF8.GetString));
}
