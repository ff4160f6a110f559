using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What was erased is nowhere any more, be it in a row or packed.</summary>
[Trait("Regola", "SEC-02")]
public class EstrattiCancellatiTests
{
    [Fact]
    public async Task An_erasure_reaches_the_extracts_and_they_are_made_again_without_it()
    {
        var archivio = new Archivio(new(), 7);
        await using var cancelleria = await archivio.ApriAsync();
        for (var n = 0; n < 20; n++) await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
        await Archivio.AttendiAsync(() => archivio.Primi.Count() == 2);
        Assert.Equal(2, archivio.Testo().Split("\"c3@example.org\"").Length - 1);

        await cancelleria.DepositaAsync(Esempi.Cancella(4, 12), Esempi.Contesto("erase"));

        Assert.DoesNotContain("\"c3@example.org\"", archivio.Testo(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"c11@example.org\"", archivio.Testo(), StringComparison.Ordinal);
        await Archivio.AttendiAsync(() => archivio.Primi.Count() == 3);
        Assert.Contains("\"c4@example.org\"", archivio.Testo(), StringComparison.Ordinal);
        Assert.Empty(await archivio.GuastiAsync());
        Assert.Equal(Dump.Di(cancelleria.Stato), await archivio.DumpAsync());
    }

    [Fact]
    public async Task Who_packs_rows_that_are_erased_meanwhile_takes_the_extract_back()
    {
        var archivio = new Archivio(new(), 7);
        await using var cancelleria = await archivio.ApriAsync();
        for (var n = 0; n < 6; n++) await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
        using var fermo = new Fermo(archivio.Tabella);
        await cancelleria.DepositaAsync(Esempi.Cittadino(6), Esempi.Contesto("6"));

        // The rows are read, the extract is on its way: the whole erasure comes between.
        await fermo.Raggiunto;
        await using (var altrove = await Esempi.ApriAsync(archivio.Registro, Esempi.Lecce))
            await altrove.DepositaAsync(Esempi.Cancella(3), Esempi.Contesto("erase"));
        archivio.Tabella.Prima = null;
        fermo.Libera();
        await cancelleria.DisposeAsync();

        Assert.DoesNotContain("\"c2@example.org\"", archivio.Testo(), StringComparison.Ordinal);
        Assert.Empty(await archivio.GuastiAsync());
    }

    [Theory]
    [InlineData(TabellaInMemoria.Incidente.NonScritto, "the store fails before it writes")]
    [InlineData(TabellaInMemoria.Incidente.RispostaPersa, "it has written, and the answer is lost")]
    [InlineData(TabellaInMemoria.Incidente.InRitardo, "the answer is lost, and it writes later")]
    public async Task An_erasure_interrupted_at_any_write_is_finished_at_the_next_start(TabellaInMemoria.Incidente incidente, string because)
    {
        for (var quale = 1; quale <= 7; quale++)
        {
            var archivio = new Archivio(new(), 7);
            await using (var cancelleria = await archivio.ApriAsync())
            {
                for (var n = 0; n < 20; n++) await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
                await Archivio.AttendiAsync(() => archivio.Primi.Count() == 2);
                var scrittura = 0;
                Incidente(archivio, () => Interlocked.Increment(ref scrittura) >= quale ? incidente : null);
                await cancelleria.DepositaAsync(Esempi.Cancella(4, 5, 12), Esempi.Contesto("erase")).ContinueWith(_ => { });
            }

            Incidente(archivio, null);
            await RiapriAsync(archivio);
            await NienteResta(archivio, because);
        }
    }

    [Fact]
    public async Task Whatever_goes_wrong_with_two_instances_nothing_erased_is_left_after_the_next_start()
    {
        for (var seme = 0; seme < 60; seme++)
        {
            var (archivio, random) = (new Archivio(new(), 1 + seme % 9), new Random(seme));
            await using (var uno = await archivio.ApriAsync())
            await using (var altro = await archivio.ApriAsync())
            {
                var sano = seme % 3 == 0;
                if (!sano) Incidente(archivio, () => Caso(random, 4) ? (TabellaInMemoria.Incidente)random.Next(3) : null);
                await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Prova(n % 2 == 0 ? uno : altro, Esempi.Cittadino(n), $"{n}")));
                var cancellate = Enumerable.Range(0, 6).Select(_ => random.NextInt64(1, 40)).ToArray();
                await Task.WhenAll(Enumerable.Range(0, 20).Select(n => n % 5 == 0
                    ? Prova(n % 2 == 0 ? uno : altro, Esempi.Cancella([.. cancellate.Skip(n / 5).Take(3)]), $"erase {n}")
                    : Prova(n % 2 == 0 ? altro : uno, Esempi.Cittadino(100 + n), $"{100 + n}")));
                await uno.DisposeAsync();
                await altro.DisposeAsync();
                if (sano) await NienteResta(archivio, "nothing went wrong");
            }

            Incidente(archivio, null);
            await RiapriAsync(archivio);
            await NienteResta(archivio, $"seed {seme}");
            Assert.Equal(Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(archivio.Registro))), await archivio.DumpAsync());
        }
    }

    private static bool Caso(Random random, int suQuanti)
    {
        lock (random) return random.Next(suQuanti) == 0;
    }

    private static void Incidente(Archivio archivio, Func<TabellaInMemoria.Incidente?>? incidente) =>
        (archivio.Registro.Incidenti, archivio.Tabella.Incidenti) = (incidente, incidente);

    private static Task Prova(Cancelleria cancelleria, Comando comando, string chiave) =>
        cancelleria.DepositaAsync(comando, Esempi.Contesto(chiave, $"persona-{chiave}")).ContinueWith(_ => { });

    private static async Task RiapriAsync(Archivio archivio)
    {
        // What is still on its way arrives.
        await archivio.Registro.UpsertEntityAsync(new("elsewhere", "row"));
        await archivio.Tabella.UpsertEntityAsync(new("elsewhere", "row"));

        await using var aperta = await archivio.ApriAsync();
        await Archivio.AttendiAsync(() => archivio.Primi.Count() == aperta.Stato.Seq / archivio.Passo);
    }

    private static async Task NienteResta(Archivio archivio, string because)
    {
        var (fatti, testo) = (await RegistroCasuale.FattiAsync(archivio.Registro), archivio.Testo());
        var cancellati = fatti.Select(registrato => registrato.Fatto).OfType<DatiCancellati>().SelectMany(fatto => fatto.Seqs).ToHashSet();
        foreach (var numero in fatti.Where(registrato => cancellati.Contains(registrato.Seq)).Select(registrato => ((AdesionePresentata)registrato.Fatto).Numero))
            Assert.Null(((AdesionePresentata)fatti.Single(registrato => registrato.Fatto is AdesionePresentata adesione && adesione.Numero == numero).Fatto).Personali);

        var inChiaro = fatti.Select(registrato => registrato.Fatto).OfType<AdesionePresentata>().Count(fatto => fatto.Personali is not null);
        var estratti = archivio.Primi.SelectMany(primo => Enumerable.Range(primo, archivio.Passo)).ToHashSet();
        var impacchettati = fatti.Count(registrato => estratti.Contains((int)registrato.Seq) && registrato.Fatto is AdesionePresentata { Personali: not null });
        Assert.True(inChiaro + impacchettati == testo.Split("@example.org\"").Length - 1, because);
        Assert.Empty((await archivio.GuastiAsync()).Select(guasto => $"{because}: {guasto}"));
    }
}
