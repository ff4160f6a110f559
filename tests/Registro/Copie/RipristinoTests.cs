using System.Security.Cryptography;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A copy becomes a register whole or not at all, wherever it is cut off, and only where there is none.</summary>
[Trait("Regola", "SEC-06")]
public class RipristinoTests
{
    [Theory]
    [InlineData(1, "a single fact")]
    [InlineData(2, "two")]
    [InlineData(220, "several batches")]
    public async Task Cut_off_at_any_write_it_is_no_register_and_run_again_it_is_the_whole(int comandi, string because)
    {
        var modello = new TabellaInMemoria();
        await using (var cancelleria = await ConLunghiAsync(modello))
        {
            for (var n = 0; n < comandi; n++) await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
        }

        var file = await Copie.DiAsync(modello);
        var intera = await Copie.RigheAsync(modello);
        var misura = new TabellaInMemoria();
        await Copie.RipristinaAsync(file, misura);
        foreach (var come in Enum.GetValues<TabellaInMemoria.Incidente>())
        {
            for (var scrittura = 1; scrittura <= misura.Scritture; scrittura++)
            {
                var tabella = new TabellaInMemoria();
                await CadeAsync(file, tabella, scrittura, come);

                // Killed: what is late arrives, nothing more does. Then the bot starts, or the import again, or the one and the other.
                if (await Copie.RigheAsync(tabella) != intera)
                {
                    if (tabella.Righe(Esempi.Lecce.Valore).Count > 0)
                    {
                        var chiuso = await Assert.ThrowsAsync<RegistroIllegibileException>(() => Esempi.ApriAsync(tabella, Esempi.Lecce));
                        Assert.Contains("run the import again", chiuso.Message, StringComparison.Ordinal);
                        Assert.False((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
                        Assert.NotEmpty((await Copie.ScriviAsync(tabella)).Esito.Guasti);
                    }

                    // The opening itself may have been what was late: then this import finds the plan whole.
                    var ancora = await Record.ExceptionAsync(() => Copie.RipristinaAsync(file, tabella));
                    Assert.True(ancora is null || (ancora is PianoNonVuotoException && come == TabellaInMemoria.Incidente.InRitardo && scrittura == misura.Scritture), $"{come} at write {scrittura}: {ancora}");
                }

                Assert.True(await Copie.RigheAsync(tabella) == intera, $"{because}: {come} at write {scrittura}");
                await Assert.ThrowsAsync<PianoNonVuotoException>(() => Copie.RipristinaAsync(file, tabella));
            }
        }
    }

    [Fact]
    public async Task An_import_that_is_cut_off_again_and_again_ends_some_time()
    {
        var (file, tabella, random) = (await Copie.DiAsync(await RegistroCasuale.ScriviAsync(seme: 4, comandi: 500, cancella: false)), new TabellaInMemoria(), new Random(4));
        for (var volta = 0; volta < 20; volta++) await CadeAsync(file, tabella, random.Next(1, 6), TabellaInMemoria.Incidente.NonScritto);

        var testa = await Copie.RipristinaAsync(file, tabella);

        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce, testa)).Sano);
    }

    [Fact]
    public async Task A_plan_that_has_a_register_is_left_as_it_is()
    {
        var registro = await RegistroCasuale.ScriviAsync(seme: 6, comandi: 10);
        var (file, prima) = (await Copie.DiAsync(await RegistroCasuale.ScriviAsync(seme: 8, comandi: 10)), await Copie.RigheAsync(registro));
        await Assert.ThrowsAsync<PianoNonVuotoException>(() => Copie.RipristinaAsync(file, registro));
        Assert.Equal(prima, await Copie.RigheAsync(registro));

        var solo = new TabellaInMemoria();
        solo.Metti(new(Esempi.Lecce.Valore, $"p:{new string('0', 64)}:000000") { ["dati"] = new byte[1] });
        await Assert.ThrowsAsync<PianoNonVuotoException>(() => Copie.RipristinaAsync(file, solo));
        Assert.Single(solo.Righe(Esempi.Lecce.Valore));
    }

    [Fact]
    public async Task Other_plans_of_the_store_are_not_touched()
    {
        var altro = new PianoId("potenza-2022-2024");
        var registro = await RegistroCasuale.ScriviAsync(seme: 9, comandi: 30, piano: altro);
        var prima = await Copie.RigheAsync(registro, altro);

        await Copie.RipristinaAsync(await Copie.DiAsync(await RegistroCasuale.ScriviAsync(seme: 10, comandi: 30)), registro);

        Assert.Equal(prima, await Copie.RigheAsync(registro, altro));
    }

    [Fact]
    public async Task Somebody_who_opens_the_plan_meanwhile_neither_reads_nor_writes_in_it()
    {
        var modello = await RegistroCasuale.ScriviAsync(seme: 11, comandi: 250, cancella: false);
        var (file, tabella) = (await Copie.DiAsync(modello), new TabellaInMemoria());
        await using var prima = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        var ripristino = Copie.Leggi(file);

        await ripristino.ScriviAsync(file, Copie.Chiave, tabella, null, Copie.Dopo, RandomNumberGenerator.Create(), async () =>
        {
            await Assert.ThrowsAsync<RegistroIllegibileException>(() => prima.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("mine")));
            await Assert.ThrowsAsync<RegistroIllegibileException>(() => Esempi.ApriAsync(tabella, Esempi.Lecce));
        });

        Assert.Equal(await Copie.RigheAsync(modello), await Copie.RigheAsync(tabella));
        await prima.AggiornaAsync();
        Assert.Equal(await Copie.DumpAsync(modello), Dump.Di(prima.Stato));
    }

    [Fact]
    public async Task Of_two_imports_at_once_one_ends_or_none_and_never_a_mixture()
    {
        var (modello, altro) = (await RegistroCasuale.ScriviAsync(seme: 12, comandi: 300, cancella: false), await RegistroCasuale.ScriviAsync(seme: 13, comandi: 250, cancella: false));
        var (uno, due, tabella) = (await Copie.DiAsync(modello), await Copie.DiAsync(altro), new TabellaInMemoria());

        var primo = Copie.Leggi(uno);
        await Assert.ThrowsAnyAsync<Exception>(() => primo.ScriviAsync(uno, Copie.Chiave, tabella, null, Copie.Dopo, RandomNumberGenerator.Create(), () => Copie.RipristinaAsync(due, tabella)));

        Assert.Equal(await Copie.RigheAsync(altro), await Copie.RigheAsync(tabella));
    }

    [Fact]
    public async Task Extracts_that_an_earlier_register_left_there_go()
    {
        var modello = await RegistroCasuale.ScriviAsync(seme: 14, comandi: 60, cancella: false);
        var archivio = await Archivio.DiAsync(modello, passo: 10);
        Assert.NotEmpty(archivio.Righe);

        await Copie.RipristinaAsync(await Copie.DiAsync(modello), new TabellaInMemoria(), estratti: archivio.Estratti);

        Assert.Empty(archivio.Righe);
    }

    [Fact]
    public async Task A_file_that_is_exchanged_between_the_two_readings_does_not_become_a_register()
    {
        var (file, altro) = (await Copie.DiAsync(await RegistroCasuale.ScriviAsync(seme: 15, comandi: 40)), await Copie.DiAsync(await RegistroCasuale.ScriviAsync(seme: 16, comandi: 40)));
        var (letta, tabella) = (Copie.Leggi(file), new TabellaInMemoria());

        await Assert.ThrowsAsync<CopiaIllegibileException>(() => letta.ScriviAsync(altro, Copie.Chiave, tabella, null, Copie.Dopo, RandomNumberGenerator.Create(), () => Task.CompletedTask));

        await Assert.ThrowsAsync<RegistroIllegibileException>(() => Esempi.ApriAsync(tabella, Esempi.Lecce));
    }

    private static async Task CadeAsync(MemoryStream file, TabellaInMemoria tabella, int scrittura, TabellaInMemoria.Incidente come)
    {
        var (scritture, caduta) = (0, false);
        tabella.Incidenti = () =>
        {
            if (caduta) return TabellaInMemoria.Incidente.NonScritto;
            caduta = ++scritture == scrittura;
            return caduta ? come : null;
        };
        tabella.LetturaFallisce = () => caduta;
        await Record.ExceptionAsync(() => Copie.RipristinaAsync(file, tabella));
        (tabella.Incidenti, tabella.LetturaFallisce) = (null, null);
    }

    /// <summary>A clerk for whom every fiftieth citizen offers more than a row takes.</summary>
    private static Task<Cancelleria> ConLunghiAsync(ITable registro) => Cancelleria.ApriAsync(registro, Esempi.Lecce, null, (piano, comando, contesto) =>
        Esempi.Decide(piano, comando, contesto) is Esito.Accolto { Fatti: [AdesionePresentata { Numero: var numero } fatto] } && numero % 50 == 1
            ? Esito.Di(fatto with { Personali = fatto.Personali! with { Risorse = new string('x', 100_000 + numero) } })
            : Esempi.Decide(piano, comando, contesto));
}
