using PdzBot.Domain;

namespace PdzBot.Tests;

public class CancelleriaTests
{
    private readonly TabellaInMemoria tabella = new();

    [Fact, Trait("Regola", "SEC-01")]
    public async Task What_is_deposited_is_in_the_rows_and_in_the_plan()
    {
        await using var cancelleria = await Apri();

        var deposito = Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a")));

        Assert.False(deposito.Ripetuto);
        Assert.Equal(1, Assert.Single(deposito.Fatti).Seq);
        Assert.Equal(1, Assert.Single(deposito.Piano.Adesioni.Tutte).Numero);
        Assert.Equal(Dump.Di(cancelleria.Stato), Dump.Di((await Apri()).Stato));
        Assert.Single(tabella.Righe(Esempi.Lecce.Valore));
    }

    [Fact, Trait("Regola", "ADE-04")]
    public async Task A_refusal_writes_nothing_and_tells_the_plan_it_was_decided_on()
    {
        await using var cancelleria = await Apri();
        await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));

        var respinto = Assert.IsType<Deposito.Respinto>(await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("b")));

        Assert.Equal("ADE-04", Assert.Single(respinto.Rifiuti).Regola);
        Assert.Equal(1, respinto.Piano.Seq);
        Assert.Single(tabella.Righe(Esempi.Lecce.Valore));
    }

    [Fact]
    public async Task An_accepted_key_gives_the_first_outcome_also_after_a_restart()
    {
        Deposito.Depositato prima;
        await using (var cancelleria = await Apri())
        {
            prima = (Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
            await cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("b"));

            UgualeA(prima, await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a")));
        }

        await using var riaperta = await Apri();
        UgualeA(prima, await riaperta.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a")));
        Assert.Equal(2, riaperta.Stato.Seq);

        static void UgualeA(Deposito.Depositato prima, Deposito altra)
        {
            var ripetuto = Assert.IsType<Deposito.Depositato>(altra);
            Assert.True(ripetuto.Ripetuto);
            Assert.Equal(Dump.Valore(prima.Fatti), Dump.Valore(ripetuto.Fatti));
        }
    }

    [Fact]
    public async Task A_refused_key_is_decided_again()
    {
        await using var cancelleria = await Apri();
        await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a"));
        Assert.IsType<Deposito.Respinto>(await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("b")));
        await cancelleria.DepositaAsync(Esempi.Cancella(1), Esempi.Contesto("c"));

        Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("b")));
    }

    [Fact]
    public async Task Nothing_to_do_is_accepted_without_facts()
    {
        await using var cancelleria = await Apri();

        var deposito = Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Cancella(99), Esempi.Contesto("a")));

        Assert.Empty(deposito.Fatti);
        Assert.Equal(0, tabella.Scritture);
    }

    [Fact]
    public async Task A_mistake_in_a_rule_is_told_to_who_asked_and_to_nobody_else()
    {
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (piano, comando, contesto) =>
            contesto.Chi.Valore == "broken" ? throw new FormatException("a mistake") : Esempi.Decide(piano, comando, contesto));
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("1"));
        await fermo.Raggiunto;
        var rotto = cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("2", "broken"));
        var altro = cancelleria.DepositaAsync(Esempi.Ente(3), Esempi.Contesto("3"));
        fermo.Libera();

        await Assert.ThrowsAsync<FormatException>(() => rotto);
        Assert.IsType<Deposito.Depositato>(await altro);
        await primo;
    }

    [Fact]
    public async Task A_command_without_a_key_is_a_fault_and_the_next_one_is_served()
    {
        await using var cancelleria = await Apri();

        await Assert.ThrowsAnyAsync<Exception>(() => cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a") with { Chiave = default }));

        Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a")));
    }

    [Fact]
    public async Task Facts_that_can_t_be_applied_leave_nothing_behind()
    {
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (piano, comando, contesto) =>
            contesto.Chi.Valore == "broken" ? Esito.Di(Esempi.Fatto(77), new AdesionePresentata(78, 2022, Voce.Piena, null!, null)) : Esempi.Decide(piano, comando, contesto));
        using var fermo = new Fermo(tabella);
        var primo = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("1"));
        await fermo.Raggiunto;
        var altri = Enumerable.Range(2, 20).Select(n => cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}", n % 2 == 0 ? "broken" : "sound"))).ToList();
        fermo.Libera();

        await primo;
        for (var n = 2; n < 22; n++)
        {
            if (n % 2 == 0) await Assert.ThrowsAnyAsync<Exception>(() => altri[n - 2]);
            else Assert.IsType<Deposito.Depositato>(await altri[n - 2]);
        }

        Assert.Equal(Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(tabella))), Dump.Di(cancelleria.Stato));
        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
    }

    [Theory]
    [InlineData(100, true, "as many as one commit takes")]
    [InlineData(101, false, "one more")]
    public async Task A_command_gives_as_many_facts_as_one_commit_takes(int quanti, bool accolto, string because)
    {
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (_, _, _) =>
            Esito.Di([.. Enumerable.Range(1, quanti).Select(n => Esempi.Fatto(n))]));

        var deposito = cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));

        if (accolto) Assert.Equal(quanti, Assert.IsType<Deposito.Depositato>(await deposito).Fatti.Length);
        else await Assert.ThrowsAsync<ComandoTroppoGrandeException>(() => deposito);
        Assert.True(tabella.Righe(Esempi.Lecce.Valore).Count == (accolto ? quanti : 0), because);
    }

    [Fact]
    public async Task All_facts_of_a_command_are_its_outcome_when_it_is_repeated()
    {
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (piano, _, _) =>
            Esito.Di([.. Enumerable.Range(1, 5).Select(n => Esempi.Fatto((int)piano.Seq + n))]));
        foreach (var chiave in (string[])["a", "b", "c"]) await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto(chiave));

        var ripetuto = (Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("b"));

        Assert.Equal([6, 7, 8, 9, 10], ripetuto.Fatti.Select(fatto => fatto.Seq));
    }

    [Fact]
    public async Task A_plan_with_facts_of_a_later_release_is_not_served()
    {
        await using (var cancelleria = await Apri()) await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
        await using var aperta = await Apri();
        var riga = tabella.Righe(Esempi.Lecce.Valore)[0];
        var nuova = new TableStorage.TableEntity(riga.PartitionKey, ColonneFatto.RowKey(2));
        foreach (var (nome, valore) in riga.Properties) nuova[nome] = valore;
        nuova[ColonneFatto.Versione] = 9;
        tabella.Metti(nuova);

        await Assert.ThrowsAsync<FattoSconosciutoException>(Apri);
        await Assert.ThrowsAsync<FattoSconosciutoException>(aperta.AggiornaAsync);
        await Assert.ThrowsAsync<FattoSconosciutoException>(() => aperta.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("b")));
        Assert.Throws<FattoSconosciutoException>(() => aperta.Stato);
        Assert.IsType<FattoSconosciutoException>(aperta.Guasto);

        tabella.Togli(riga.PartitionKey, nuova.RowKey);
        await aperta.AggiornaAsync();
        Assert.Equal(1, aperta.Stato.Seq);
        Assert.Null(aperta.Guasto);
    }

    [Fact]
    public async Task Closing_lets_those_who_wait_finish_and_takes_nobody_more()
    {
        var cancelleria = await Apri();
        using var fermo = new Fermo(tabella);
        var aspettano = Enumerable.Range(1, 300).Select(n => cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"))).ToList();
        await fermo.Raggiunto;
        var chiusura = cancelleria.DisposeAsync();
        Assert.False(chiusura.IsCompleted);
        fermo.Libera();

        await chiusura;

        Assert.All(await Task.WhenAll(aspettano), deposito => Assert.IsType<Deposito.Depositato>(deposito));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => cancelleria.DepositaAsync(Esempi.Ente(0), Esempi.Contesto("late")));
    }

    [Theory]
    [InlineData(99_999, true, "the last 100,000 are remembered")]
    [InlineData(100_000, false, "and no more")]
    public async Task Keys_are_remembered_for_so_many_commands(int dopo, bool ricordata, string because)
    {
        await using (var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (_, _, _) => Esito.Di(new DatiCancellati([]))))
        {
            await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("first"));
            await Task.WhenAll(Enumerable.Range(0, dopo).Select(n => cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto($"{n}"))));
        }

        await using var riaperta = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (_, _, _) => Esito.Di());
        var deposito = (Deposito.Depositato)await riaperta.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("first"));

        Assert.True(deposito.Ripetuto == ricordata, because);
    }

    private Task<Cancelleria> Apri() => Esempi.ApriAsync(tabella, Esempi.Lecce);
}
