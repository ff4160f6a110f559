using System.Text;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A register goes into a file and comes back the same, row by row.</summary>
[Trait("Regola", "SEC-06")]
public class CopiaTests
{
    private static readonly string Nome = "0123456789abcdef01234567";

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_comes_back_is_what_was_there_on_every_store(string store)
    {
        await using var opened = Stores.Open(store);
        var registro = opened.Store.Table("registro");
        var modello = await RegistroCasuale.ScriviAsync(seme: 7, comandi: 120);
        await Copie.RipristinaAsync(await Copie.DiAsync(modello), registro);

        var altrove = new TabellaInMemoria();
        var testa = await Copie.RipristinaAsync(await Copie.DiAsync(registro), altrove);

        Assert.Equal(await Copie.RigheAsync(modello), await Copie.RigheAsync(registro));
        Assert.Equal(await Copie.RigheAsync(modello), await Copie.RigheAsync(altrove));
        Assert.True((await Verifica.DiAsync(registro, Esempi.Lecce, testa)).Sano);
    }

    [Fact]
    public async Task Hundreds_of_random_registers_come_back_with_the_same_views_and_receipts()
    {
        for (var seme = 0; seme < 150; seme++)
        {
            var modello = await RegistroCasuale.ScriviAsync(seme, comandi: 1 + (seme % 50));
            if ((await Verifica.DiAsync(modello, Esempi.Lecce)).Fatti == 0) continue;

            var altrove = new TabellaInMemoria();
            await Copie.RipristinaAsync(await Copie.DiAsync(modello), altrove);

            Assert.Equal(await Copie.RigheAsync(modello), await Copie.RigheAsync(altrove));
            Assert.Equal(await Copie.DumpAsync(modello), await Copie.DumpAsync(altrove));
            Assert.Equal(
                (await RegistroCasuale.FattiAsync(modello)).Select(fatto => fatto.Impronta),
                (await RegistroCasuale.FattiAsync(altrove)).Select(fatto => fatto.Impronta));
        }
    }

    [Fact]
    public async Task Acts_go_on_where_they_ended_and_a_redelivered_command_is_known()
    {
        var registro = new TabellaInMemoria();
        await using (var prima = await Esempi.ApriAsync(registro, Esempi.Lecce))
        {
            for (var n = 0; n < 5; n++) await prima.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}", $"persona-{n}"));
        }

        var altrove = new TabellaInMemoria();
        await Copie.RipristinaAsync(await Copie.DiAsync(registro), altrove);

        await using var dopo = await Esempi.ApriAsync(altrove, Esempi.Lecce);
        Assert.True(Assert.IsType<Deposito.Depositato>(await dopo.DepositaAsync(Esempi.Cittadino(3), Esempi.Contesto("3", "persona-3"))).Ripetuto);
        Assert.Equal("ADE-04", Assert.IsType<Deposito.Respinto>(await dopo.DepositaAsync(Esempi.Cittadino(3), Esempi.Contesto("x", "altra"))).Rifiuti[0].Regola);
        Assert.Equal(6, Assert.IsType<AdesionePresentata>(Assert.IsType<Deposito.Depositato>(await dopo.DepositaAsync(Esempi.Cittadino(9), Esempi.Contesto("y"))).Fatti[0].Fatto).Numero);
    }

    [Fact]
    public async Task Facts_that_lie_in_rows_of_their_own_come_back_too()
    {
        var registro = new TabellaInMemoria();
        await using (var cancelleria = await ConGrandiAsync(registro))
        {
            await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("piccola"));
            await cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("grande"));
            await cancelleria.DepositaAsync(Esempi.Ente(3), Esempi.Contesto("da cancellare"));
            await cancelleria.DepositaAsync(Esempi.Cancella(3), Esempi.Contesto("via"));
        }

        Assert.Contains(registro.Righe(Esempi.Lecce.Valore), riga => riga.RowKey.StartsWith("p:", StringComparison.Ordinal));
        var altrove = new TabellaInMemoria();
        await Copie.RipristinaAsync(await Copie.DiAsync(registro), altrove);

        Assert.Equal(await Copie.RigheAsync(registro), await Copie.RigheAsync(altrove));
        Assert.Equal(await Copie.DumpAsync(registro), await Copie.DumpAsync(altrove));
    }

    [Fact, Trait("Regola", "SEC-02")]
    public async Task What_was_erased_is_not_in_the_file_even_where_clearing_its_row_was_cut_off()
    {
        var registro = new TabellaInMemoria();
        await using (var cancelleria = await Esempi.ApriAsync(registro, Esempi.Lecce))
        {
            for (var n = 0; n < 3; n++) await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
            var scritture = 0;
            registro.Incidenti = () => ++scritture >= 3 ? TabellaInMemoria.Incidente.NonScritto : null;
            await Assert.ThrowsAsync<Azure.RequestFailedException>(() => cancelleria.DepositaAsync(Esempi.Cancella(1, 2), Esempi.Contesto("erase")));
            registro.Incidenti = null;
        }

        Assert.Equal(2, registro.Righe(Esempi.Lecce.Valore).Count(riga => riga[ColonneFatto.Tipo] is "AdesionePresentata" && riga[ColonneFatto.Personale] is not null));
        var file = await Copie.DiAsync(registro);

        var testo = Copie.Aperta(file.ToArray(), [.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
        Assert.DoesNotContain("Maria Bianchi A", testo, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria Bianchi B", testo, StringComparison.Ordinal);
        Assert.Contains("Maria Bianchi C", testo, StringComparison.Ordinal);
        Assert.DoesNotContain("Bianchi", Encoding.Latin1.GetString(file.ToArray()), StringComparison.Ordinal);
        var altrove = new TabellaInMemoria();
        await Copie.RipristinaAsync(file, altrove);
        Assert.True((await Verifica.DiAsync(altrove, Esempi.Lecce)).Sano);
    }

    [Fact]
    public async Task Of_a_register_that_is_being_written_and_erased_the_copy_is_a_whole_beginning()
    {
        await using var opened = Stores.Open("sqlite file");
        var registro = opened.Store.Table("registro");
        await using var cancelleria = await Esempi.ApriAsync(registro, Esempi.Lecce);
        using var fine = new CancellationTokenSource();
        var scrive = Task.Run(async () =>
        {
            for (var n = 0; !fine.IsCancellationRequested; n++)
            {
                await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
                if (n % 25 == 24) await cancelleria.DepositaAsync(Esempi.Cancella(cancelleria.Stato.Seq - 3), Esempi.Contesto($"{n} erase"));
            }
        });
        for (var copie = 0; copie < 12;)
        {
            if (cancelleria.Stato.Seq == 0) continue;

            var (file, esito) = await Copie.ScriviAsync(registro);
            Assert.True(esito.Guasti.IsEmpty, string.Join('\n', esito.Guasti));
            Assert.Equal(esito.Testa, Copie.Leggi(file).Intestazione.Testa);
            copie++;
        }

        await fine.CancelAsync();
        await scrive;
    }

    [Theory]
    [InlineData(ColonneFatto.Corpo, "what a fact says was altered")]
    [InlineData(ColonneFatto.Personale, "something personal was altered")]
    [InlineData(ColonneFatto.Catena, "the chain was altered")]
    public async Task A_register_that_does_not_verify_is_not_copied_silently(string colonna, string because)
    {
        var registro = await RegistroCasuale.ScriviAsync(seme: 3, comandi: 20);
        var riga = registro.Righe(Esempi.Lecce.Valore).Last(riga => riga[ColonneFatto.Personale] is not null);
        riga[colonna] = riga.GetBinary(colonna)!.Reverse().ToArray();
        registro.Metti(riga);

        var (_, esito) = await Copie.ScriviAsync(registro);

        Assert.True(esito.Guasti.Any(guasto => guasto.Colonne.Contains(colonna)), because);
    }

    [Fact]
    public async Task Of_personas_only_those_go_along_of_whom_the_register_speaks()
    {
        var registro = new TabellaInMemoria();
        await using (var cancelleria = await Esempi.ApriAsync(registro, Esempi.Lecce))
        {
            await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a", "autore"));
            await cancelleria.DepositaAsync(new RecediAdesione(1, $"me lo ha detto {Nome}, non 9{Nome} né {Nome}0"), Esempi.Contesto("b", "autore"));
        }

        PersonaInCopia[] tutte = [new("h1", new("autore"), "it", true), new("h2", new(Nome), "en", false), new("h3", new($"9{Nome}"), "it", true), new("h4", new(new string('a', 24)), "it", true)];
        var (file, esito) = await Copie.ScriviAsync(registro, persone: tutte);

        Assert.Equal(2, esito.Persone);
        Assert.Equal(tutte[..2], Copie.Leggi(file).Persone);
    }

    [Fact]
    public async Task A_plan_of_many_facts_is_copied_and_restored_without_being_held_in_memory()
    {
        const int grandi = 60;
        await using var opened = Stores.Open("sqlite file");
        var registro = opened.Store.Table("registro");
        await using (var cancelleria = await ConGrandiAsync(registro))
        {
            await Task.WhenAll(Enumerable.Range(0, 3_000).Select(n => cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"))));
            for (var n = 0; n < grandi; n++) await cancelleria.DepositaAsync(Esempi.Ente((n * 3) + 2), Esempi.Contesto($"grande {n}"));
        }

        using var folder = new TempFolder();
        await using var file = new FileStream(folder.File("lecce.pdz"), FileMode.CreateNew);
        await new Copia(registro, Esempi.Lecce, Copie.Chiave, System.Security.Cryptography.RandomNumberGenerator.Create()).ScriviAsync(file, Copie.Dopo, _ => AsyncEnumerable.Empty<PersonaInCopia>());
        await using var altrove = Stores.Open("sqlite file");
        var ripristino = Ripristino.Leggi(file, Copie.Chiave, Esempi.Lecce, null);
        var testa = await ripristino.ScriviAsync(file, Copie.Chiave, altrove.Store.Table("registro"), null, Copie.Dopo, System.Security.Cryptography.RandomNumberGenerator.Create(), () => Task.CompletedTask);

        Assert.Equal(3_000 + grandi, testa.Seq);
        Assert.Equal(await Copie.RigheAsync(registro), await Copie.RigheAsync(altrove.Store.Table("registro")));
        Assert.True((await Verifica.DiAsync(altrove.Store.Table("registro"), Esempi.Lecce, testa)).Sano);
    }

    /// <summary>A clerk for whom every third body has a name of 200 KiB and as much to offer.</summary>
    private static Task<Cancelleria> ConGrandiAsync(ITable registro) => Cancelleria.ApriAsync(registro, Esempi.Lecce, null, (piano, comando, contesto) =>
    {
        if (comando is not PresentaAdesione { Domanda: { Dati.Tipo: TipoSoggetto.Ets } domanda }) return Esempi.Decide(piano, comando, contesto);

        var numero = piano.Adesioni.ProssimoNumero;
        var lungo = domanda.Dati.CodiceFiscale == Esempi.CodiceEnte(1) ? "" : string.Concat(Enumerable.Range(0, 25_000).Select(n => $"{numero * n:x8}"));
        return Esito.Di(new AdesionePresentata(
            numero, 2022, Voce.Piena, domanda.Dati with { Denominazione = $"Ente {lungo}" }, domanda.Personali! with { Risorse = $"Risorse {lungo}" }));
    });
}
