using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Commands that wait together: one batch while another is on its way, and what becomes of it when that one doesn't arrive as it was sent.</summary>
public class LottiTests
{
    private readonly TabellaInMemoria tabella = new();

    [Fact]
    public async Task The_same_key_twice_in_one_batch_happens_once()
    {
        await using var cancelleria = await Apri();
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("first"));
        await fermo.Raggiunto;
        var due = Enumerable.Range(0, 2).Select(_ => cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("twice"))).ToList();
        fermo.Libera();

        var esiti = (await Task.WhenAll(due)).Cast<Deposito.Depositato>().ToList();

        await primo;
        Assert.Equal([false, true], esiti.Select(esito => esito.Ripetuto).Order());
        Assert.Equal(Dump.Valore(esiti[0].Fatti), Dump.Valore(esiti[1].Fatti));
        Assert.Equal(2, tabella.Scritture);
        Assert.Equal(2, cancelleria.Stato.Seq);
    }

    [Fact]
    public async Task What_waits_is_committed_together_and_a_refusal_waits_for_what_it_rests_on()
    {
        await using var cancelleria = await Apri();
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("1"));
        await fermo.Raggiunto;
        var altri = Enumerable.Range(2, 50).Select(n => cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"))).ToList();
        var respinto = cancelleria.DepositaAsync(Esempi.Ente(51), Esempi.Contesto("again"));
        Assert.False(respinto.IsCompleted);
        fermo.Libera();

        await Task.WhenAll(altri);

        Assert.Equal(51, Assert.IsType<Deposito.Respinto>(await respinto).Piano.Seq);
        Assert.Equal(2, tabella.Scritture);
        await primo;
    }

    [Fact]
    public async Task Who_comes_while_a_batch_is_on_its_way_is_decided_on_what_it_leaves()
    {
        await using var cancelleria = await Apri();
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("first"));
        await fermo.Raggiunto;
        var stessaChiave = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("first"));
        var giaAderente = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("again"));
        var altro = cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("other"));
        fermo.Libera();

        Assert.True(Assert.IsType<Deposito.Depositato>(await stessaChiave).Ripetuto);
        Assert.Equal(Dump.Valore(((Deposito.Depositato)await primo).Fatti), Dump.Valore(((Deposito.Depositato)await stessaChiave).Fatti));
        Assert.IsType<Deposito.Respinto>(await giaAderente);
        Assert.Equal(2, Assert.Single(((Deposito.Depositato)await altro).Fatti).Seq);
    }

    [Fact]
    public async Task Who_comes_while_a_batch_is_on_its_way_is_decided_meanwhile()
    {
        var decisi = 0;
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (stato, comando, contesto) =>
        {
            Interlocked.Increment(ref decisi);
            return Esempi.Decide(stato, comando, contesto);
        });
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("1"));
        await fermo.Raggiunto;
        var altri = Enumerable.Range(2, 10).Select(n => cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"))).ToList();

        for (var looks = 0; Volatile.Read(ref decisi) < 11 && looks < 1_500; looks++) await Task.Delay(20);
        Assert.Equal(11, Volatile.Read(ref decisi));
        Assert.Equal(0, tabella.Scritture);
        fermo.Libera();

        await Task.WhenAll([primo, .. altri]);
        Assert.Equal(11, Volatile.Read(ref decisi));
        Assert.Equal(2, tabella.Scritture);
    }

    [Fact]
    public async Task What_was_decided_on_a_batch_that_came_second_is_decided_again()
    {
        await using var cancelleria = await Apri();
        await using var altrove = await Apri();
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("1"));
        await fermo.Raggiunto;
        var dopo = cancelleria.DepositaAsync(Esempi.Cittadino(7), Esempi.Contesto("7"));
        var preceduto = cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("2"));

        tabella.Prima = null;
        await altrove.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("elsewhere"));
        fermo.Libera();

        Assert.Equal(2, Assert.Single(((Deposito.Depositato)await primo).Fatti).Seq);
        Assert.Equal(3, Assert.Single(((Deposito.Depositato)await dopo).Fatti).Seq);
        Assert.IsType<Deposito.Respinto>(await preceduto);
    }

    [Fact]
    public async Task A_refusal_that_rests_on_a_batch_which_never_arrived_is_not_told()
    {
        await using var cancelleria = await Apri();
        var scritture = 0;
        // As often as a batch is tried.
        const int Tentativi = 4;
        tabella.Incidenti = () => ++scritture <= Tentativi ? TabellaInMemoria.Incidente.NonScritto : null;
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("1"));
        await fermo.Raggiunto;
        var stesso = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("the same body"));
        fermo.Libera();

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => primo);
        Assert.Equal(1, Assert.Single(((Deposito.Depositato)await stesso).Fatti).Seq);
    }

    [Theory]
    [InlineData(1, "none waits")]
    [InlineData(100, "as many as one batch takes")]
    [InlineData(101, "one more than one batch takes")]
    [InlineData(1500, "many batches")]
    public async Task However_many_wait_all_get_their_number(int quanti, string because)
    {
        await using var cancelleria = await Apri();
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(0), Esempi.Contesto("0"));
        await fermo.Raggiunto;
        var altri = Enumerable.Range(1, quanti).Select(n => cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"))).ToList();
        fermo.Libera();

        await primo;
        var numeri = (await Task.WhenAll(altri)).Select(esito => ((AdesionePresentata)((Deposito.Depositato)esito).Fatti[0].Fatto).Numero);

        Assert.Equal(Enumerable.Range(2, quanti), numeri);
        Assert.True(tabella.Scritture == 1 + (quanti + 99) / 100, because);
    }

    private Task<Cancelleria> Apri() => Esempi.ApriAsync(tabella, Esempi.Lecce);
}
