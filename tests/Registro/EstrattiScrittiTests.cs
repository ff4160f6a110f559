using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Extracts come into being beside the clerk, and nobody waits for them.</summary>
public class EstrattiScrittiTests
{
    private readonly Archivio archivio = new(new(), 7);

    [Theory]
    [InlineData(6, 0, "none is finished")]
    [InlineData(7, 1, "the first is just finished")]
    [InlineData(13, 1, "the second is not")]
    [InlineData(14, 2, "it is")]
    public async Task A_finished_stretch_is_written(int fatti, int estratti, string because)
    {
        await using var cancelleria = await archivio.ApriAsync();
        for (var n = 0; n < fatti; n++) await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));

        await Archivio.AttendiAsync(() => archivio.Primi.Count() == estratti);
        await cancelleria.DisposeAsync();

        Assert.True(archivio.Primi.Count() == estratti, because);
        Assert.Empty(await archivio.GuastiAsync());
    }

    [Fact]
    public async Task Nobody_waits_for_an_extract()
    {
        using var fermo = new Fermo(archivio.Tabella);
        var cancelleria = await archivio.ApriAsync();
        for (var n = 0; n < 30; n++) await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
        await fermo.Raggiunto;
        await cancelleria.DepositaAsync(Esempi.Ente(30), Esempi.Contesto("30"));

        var chiusura = cancelleria.DisposeAsync();
        Assert.False(chiusura.IsCompleted);
        fermo.Libera();
        await chiusura;

        Assert.Equal([1], archivio.Primi);
        await using var riaperta = await archivio.ApriAsync();
        await Archivio.AttendiAsync(() => archivio.Primi.SequenceEqual([1, 8, 15, 22]));
    }

    [Theory]
    [InlineData(TabellaInMemoria.Incidente.NonScritto, "nothing is written")]
    [InlineData(TabellaInMemoria.Incidente.RispostaPersa, "the answer is lost")]
    [InlineData(TabellaInMemoria.Incidente.InRitardo, "it comes late")]
    public async Task A_store_that_fails_there_is_no_fault_and_it_is_tried_again(TabellaInMemoria.Incidente incidente, string because)
    {
        var guasti = 0;
        archivio.Tabella.Incidenti = () => Interlocked.Increment(ref guasti) <= 2 ? incidente : null;
        await using var cancelleria = await archivio.ApriAsync();
        for (var n = 0; n < 7 * 6; n++)
        {
            Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}")));
            if (n % 7 == 6) await Archivio.AttendiAsync(() => Volatile.Read(ref guasti) >= n / 7);
        }

        await Archivio.AttendiAsync(() => archivio.Primi.Count() == 6);
        Assert.True((await archivio.GuastiAsync()).Length == 0, because);
    }

    [Fact]
    public async Task A_table_that_can_t_be_read_is_as_if_it_were_empty()
    {
        var pieno = await Archivio.DiAsync(await RegistroCasuale.ScriviAsync(1, 40), 7);
        var tutto = await pieno.DumpAsync();
        pieno.Tabella.LetturaFallisce = () => true;

        await using var cancelleria = await pieno.ApriAsync();

        Assert.Equal(tutto, Dump.Di(cancelleria.Stato));
        Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(Esempi.Ente(1000), Esempi.Contesto("more")));
    }

    [Fact]
    public async Task Several_instances_write_the_same()
    {
        await using var uno = await archivio.ApriAsync();
        await using var altro = await archivio.ApriAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => (n % 2 == 0 ? uno : altro).DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"))));
        await Archivio.AttendiAsync(() => archivio.Primi.Count() == 14);
        await uno.DisposeAsync();
        await altro.DisposeAsync();

        Assert.Equal(14, archivio.Righe.Count);
        Assert.Empty(await archivio.GuastiAsync());
    }

    [Fact]
    public async Task Facts_with_payload_rows_stay_in_the_rows_and_the_others_beside_them_too()
    {
        var grande = new string('x', 200_000);
        await using (var scrive = await Cancelleria.ApriAsync(archivio.Registro, Esempi.Lecce, null, (piano, _, _) => Esito.Di(Esempi.Fatto((int)piano.Seq + 1, piano.Seq == 9 ? grande : "Ente")), archivio.Estratti))
        {
            for (var n = 0; n < 21; n++) await scrive.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
            await Archivio.AttendiAsync(() => archivio.Primi.SequenceEqual([1, 15]));
        }

        await using var cancelleria = await archivio.ApriAsync();

        Assert.Equal(grande, cancelleria.Stato.Adesioni.Numero(10)!.Dati.Denominazione);
        Assert.Equal(0, await cancelleria.SpazzaAsync(Esempi.Maggio + NodaTime.Duration.FromDays(1)));
        Assert.Empty(await archivio.GuastiAsync());
    }

    [Fact]
    public async Task An_extract_larger_than_a_batch_takes_is_not_written()
    {
        var random = new Random(1);
        await using (var scrive = await Cancelleria.ApriAsync(archivio.Registro, Esempi.Lecce, null, (piano, _, _) => Esito.Di(Esempi.Fatto((int)piano.Seq + 1, Largo(piano.Seq)))))
        {
            for (var n = 0; n < 119; n++) await scrive.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
        }

        var largo = archivio with { Passo = 119 };
        await largo.Estratti.CopiaAsync(largo.Registro, Esempi.Lecce, 1);
        Assert.Empty(largo.Righe);
        Assert.Equal(119, (await Cancelleria.ApriAsync(largo.Registro, Esempi.Lecce, estratti: largo.Estratti)).Stato.Seq);

        var stretto = archivio with { Passo = 59 };
        await stretto.Estratti.CopiaAsync(stretto.Registro, Esempi.Lecce, 1);
        Assert.InRange(stretto.Righe.Count, 20, 99);
        Assert.Empty(await stretto.GuastiAsync());

        string Largo(long seq) => Convert.ToHexString(Enumerable.Range(0, 30_000).Select(_ => (byte)random.Next(256)).ToArray()) + seq;
    }

    [Fact]
    public async Task It_works_in_a_database_and_the_check_needs_no_table()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("estratti-").FullName, "pdz.db");
        await using (var store = SqliteTableStore.Open(file))
        {
            await using var cancelleria = await Cancelleria.ApriAsync(store.Table("registro"), Esempi.Lecce, null, Esempi.Decide);
            for (var n = 0; n < 20; n++) await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
        }

        await using (var store = SqliteTableStore.Open(file, readOnly: true))
            Assert.True((await Verifica.DiAsync(store.Table("registro"), Esempi.Lecce, null, new(store.Table("estratti"), 7))).Sano);

        await using (var store = SqliteTableStore.Open(file))
        {
            var (registro, estratti) = (store.Table("registro"), store.Table("estratti"));
            await using (await Cancelleria.ApriAsync(registro, Esempi.Lecce, null, Esempi.Decide, new(estratti, 7)))
            {
                for (var volte = 0; (await estratti.QueryAsync(new(Esempi.Lecce.Valore))).Entities.Count < 2 && volte < 1_500; volte++) await Task.Delay(20);
            }

            await using var riaperta = await Cancelleria.ApriAsync(registro, Esempi.Lecce, null, Esempi.Decide, new(estratti, 7));
            Assert.Equal(20, riaperta.Stato.Seq);
            Assert.True((await Verifica.DiAsync(registro, Esempi.Lecce, riaperta.Testa, new(estratti, 7))).Sano);
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
