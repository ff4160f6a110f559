using PdzBot.Domain;
using PdzBot.TableStorage;
using static PdzBot.Tests.Manomissione;

namespace PdzBot.Tests;

[Trait("Regola", "SEC-01")]
public class VerificaTests
{
    [Fact]
    public async Task A_sound_register_has_no_faults_and_tells_its_head()
    {
        var tabella = await Modello.Value;
        await using var cancelleria = await Esempi.ApriAsync(tabella.Clona(), Esempi.Lecce);

        var esito = await Verifica.DiAsync(tabella, Esempi.Lecce, cancelleria.Testa);

        Assert.True(esito.Sano, string.Join('\n', esito.Guasti));
        Assert.Equal((cancelleria.Stato.Seq, cancelleria.Testa), (esito.Fatti, esito.Testa));
        Assert.InRange(esito.Fatti, 35, 84);
    }

    [Fact]
    public async Task An_empty_register_is_sound() => Assert.True((await Verifica.DiAsync(new TabellaInMemoria(), Esempi.Lecce, Testa.Vuota(Esempi.Lecce))).Sano);

    [Fact]
    public async Task Rows_cut_off_at_the_end_are_found_by_a_published_head()
    {
        var tabella = await RegistroCasuale.ScriviAsync(7, 40, cancella: false);
        var testa = (await Verifica.DiAsync(tabella, Esempi.Lecce)).Testa;
        tabella.Togli(Esempi.Lecce.Valore, ColonneFatto.RowKey(testa.Seq));
        tabella.Togli(Esempi.Lecce.Valore, ColonneFatto.RowKey(testa.Seq - 1));

        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
        Assert.Equal(testa.Seq - 1, Assert.Single((await Verifica.DiAsync(tabella, Esempi.Lecce, testa)).Guasti).Seq);
    }

    [Fact]
    public async Task A_past_rewritten_with_a_sound_chain_is_found_by_a_published_head()
    {
        var vero = await Verifica.DiAsync(await RegistroCasuale.ScriviAsync(1, 30), Esempi.Lecce);
        var falso = await RegistroCasuale.ScriviAsync(2, 60);

        Assert.True((await Verifica.DiAsync(falso, Esempi.Lecce)).Sano);
        Assert.Equal(vero.Testa.Seq, Assert.Single((await Verifica.DiAsync(falso, Esempi.Lecce, vero.Testa)).Guasti).Seq);
    }

    [Fact]
    public async Task A_register_that_grew_still_passes_through_a_published_head()
    {
        var tabella = await RegistroCasuale.ScriviAsync(1, 30);
        var testa = (await Verifica.DiAsync(tabella, Esempi.Lecce)).Testa;
        await using (var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce)) await cancelleria.DepositaAsync(Esempi.Ente(1000), Esempi.Contesto("more"));

        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce, testa)).Sano);
    }

    [Theory]
    [InlineData("f:1", "too short")]
    [InlineData("f:00000000001x", "no number")]
    [InlineData("f:000000000000", "there is no fact zero")]
    [InlineData("g:000000000001", "no fact")]
    [InlineData("p:12:000000", "no payload")]
    [InlineData("", "nothing")]
    public async Task A_row_that_doesn_t_belong_there_is_named(string rowKey, string because)
    {
        var tabella = (await Modello.Value).Clona();
        tabella.Metti(new TableEntity(Esempi.Lecce.Valore, rowKey));

        var guasto = Assert.Single((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti);

        Assert.True(guasto is { Seq: null, Riga: var riga } && riga == rowKey, because);
    }

    [Fact]
    public async Task Numbers_given_twice_or_left_out_are_found_though_the_chain_is_sound()
    {
        var tabella = new TabellaInMemoria();
        int[] numeri = [1, 2, 2, 5];
        await using (var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (piano, _, _) => Esito.Di(Esempi.Fatto(numeri[(int)piano.Seq]))))
        {
            foreach (var n in Enumerable.Range(0, 4)) await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
        }

        Assert.Equal(
            ["fact 3: adesione n. 2 twice: it is fact 2's", "fact 4: adesione n. 5 follows n. 2: numbers are missing"],
            (await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti.Select(guasto => guasto.ToString()));
    }

}
