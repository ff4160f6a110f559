using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What was erased after a copy was made is never there again once it is restored.</summary>
[Trait("Regola", "SEC-06"), Trait("Regola", "SEC-02")]
public class CancellazioniRiapplicateTests
{
    [Fact]
    public async Task What_was_erased_after_the_copy_is_erased_in_the_same_run_and_never_written()
    {
        for (var seme = 0; seme < 40; seme++)
        {
            var registro = await RegistroCasuale.ScriviAsync(seme, comandi: 40, cancella: seme % 2 == 0);
            var file = await Copie.DiAsync(registro);
            var (copiata, random) = ((await RegistroCasuale.FattiAsync(registro)).Count, new Random(seme));
            await using (var cancelleria = await Esempi.ApriAsync(registro, Esempi.Lecce))
            {
                for (var n = 100; n < 110; n++) await cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}"));
                await cancelleria.DepositaAsync(Esempi.Cancella([.. Enumerable.Range(0, 15).Select(_ => random.NextInt64(1, cancelleria.Stato.Seq + 1))]), Esempi.Contesto("erase"));
            }

            var elenco = await ElencoCancellazioni.DiAsync(registro, Esempi.Lecce);
            var tabella = new TabellaInMemoria();
            var nude = new List<long>();
            tabella.Prima = () =>
            {
                nude.AddRange(tabella.Righe(Esempi.Lecce.Valore).Where(riga => riga[ColonneFatto.Personale] is not null).Select(riga => ColonneFatto.Seq(riga.RowKey)!.Value));
                return Task.CompletedTask;
            };
            var testa = await Copie.RipristinaAsync(file, tabella, ElencoCancellazioni.Leggi(elenco.Scrivi(), out _));

            Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce, testa)).Sano);
            Assert.Empty(nude.Intersect(elenco.Fatti.Select(fatto => fatto.Seq)));
            var fatti = await RegistroCasuale.FattiAsync(tabella);
            Assert.All(fatti.Skip(copiata), fatto => Assert.Equal((typeof(DatiCancellati), "ufficio", Canale.Ufficio), (fatto.Fatto.GetType(), fatto.Autore.Valore, fatto.Canale)));
            var prima = Piano.Vuoto(Esempi.Lecce).Applica((await RegistroCasuale.FattiAsync(registro)).Take(copiata));
            Assert.Equal(Dump.Di(prima.Applica(fatti.Skip(copiata))), await Copie.DumpAsync(tabella));
            Assert.DoesNotContain(elenco.Fatti, fatto => fatto.Seq <= copiata && prima.Personali.Interessato(fatto.Seq) is not null && tabella.Righe(Esempi.Lecce.Valore)[(int)fatto.Seq - 1][ColonneFatto.Sale] is not null);
        }
    }

    [Fact, Trait("Regola", "ADE-04")]
    public async Task By_bare_numbers_too_and_with_a_citizen_goes_what_they_said_later()
    {
        var registro = new TabellaInMemoria();
        await using (var cancelleria = await Esempi.ApriAsync(registro, Esempi.Lecce))
        {
            await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a"));
            await cancelleria.DepositaAsync(Esempi.Ente(2), Esempi.Contesto("b"));
            await cancelleria.DepositaAsync(Esempi.Modifica(1, 2), Esempi.Contesto("c"));
        }

        var (file, tabella) = (await Copie.DiAsync(registro), new TabellaInMemoria());
        var elenco = ElencoCancellazioni.Leggi("1 # Maria\r\n\r\n# e poi\n99\n", out _);
        var letta = Copie.Leggi(file, elenco);
        Assert.Equal(1, letta.Oltre);
        Assert.Equal([1L, 3L], letta.Cancellazione!.Seqs.ToArray());
        await Copie.RipristinaAsync(file, tabella, elenco);

        await using var dopo = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        Assert.True(dopo.Stato.Adesioni.Numero(1)!.Chiusa);
        Assert.Equal([2L], Enumerable.Range(1, 4).Select(seq => (long)seq).Where(seq => dopo.Stato.Personali.Interessato(seq) is not null));
    }

    [Theory]
    [InlineData("persona-1", "msteams", "a person's own channel")]
    [InlineData("persona-1", "ufficio", "somebody in the installation's name")]
    [InlineData("ufficio", "msteams", "the installation's name on a channel")]
    public async Task Nobody_but_the_installation_erases_what_others_wrote(string chi, string canale, string because)
    {
        await using var cancelleria = await Esempi.ApriAsync(new TabellaInMemoria(), Esempi.Lecce);
        await cancelleria.DepositaAsync(Esempi.Cittadino(1), Esempi.Contesto("a", "altra"));
        var contesto = new Contesto(new(chi), Esempi.Maggio, new(canale), ChiaveComando.Di("x"));

        var esito = Decisioni.Decide(cancelleria.Stato, new RiapplicaCancellazioni([1]), contesto);

        Assert.True(esito is Esito.Rifiutato { Rifiuti: [{ Regola: "SEC-02", Motivo: "datiDiAltri" }] }, because);
        Assert.IsType<Esito.Accolto>(Decisioni.Decide(cancelleria.Stato, new RiapplicaCancellazioni([1]), contesto with { Chi = new("ufficio"), Canale = Canale.Ufficio }));
    }

    [Fact]
    public async Task A_list_of_another_register_or_plan_erases_nothing()
    {
        var (registro, altro) = (await RegistroCasuale.ScriviAsync(seme: 20, comandi: 60), await RegistroCasuale.ScriviAsync(seme: 21, comandi: 60));
        var (file, elenco) = (await Copie.DiAsync(registro), await ElencoCancellazioni.DiAsync(altro, Esempi.Lecce));
        Assert.NotEmpty(elenco.Fatti);

        Assert.Contains("another register", Assert.Throws<CopiaIllegibileException>(() => Copie.Leggi(file, elenco)).Message, StringComparison.Ordinal);
        Assert.Contains("of potenza", Assert.Throws<CopiaIllegibileException>(() => Copie.Leggi(file, new(new("potenza"), []))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_read_as_it_was_written_and_one_that_names_more_takes_its_place()
    {
        var registro = await RegistroCasuale.ScriviAsync(seme: 22, comandi: 200);
        var elenco = await ElencoCancellazioni.DiAsync(registro, Esempi.Lecce);
        var letto = ElencoCancellazioni.Leggi(elenco.Scrivi(), out _)!;
        Assert.Equal(elenco.Piano, letto.Piano);
        Assert.Equal(elenco.Fatti.ToArray(), letto.Fatti.ToArray());
        Assert.True(elenco.Comprende(letto));
        Assert.True(elenco.Comprende(new(null, [new(elenco.Fatti[0].Seq, null)])));
        Assert.False(elenco.Comprende(new(null, [.. elenco.Fatti, new(1_000, null)])));
        Assert.False(elenco.Comprende(new(null, [new(elenco.Fatti[0].Seq, Impronta.Di(new byte[32]))])));
        Assert.False(elenco.Comprende(new(new("potenza"), [])));
    }

    [Theory]
    [InlineData("12\n13\n", null, "bare numbers")]
    [InlineData("", null, "nothing was erased")]
    [InlineData("12,13", "12,13", "not one a line")]
    [InlineData("0", "0", "no fact has that number")]
    [InlineData("-3", "-3", "nor that")]
    [InlineData("dodici", "dodici", "a word")]
    [InlineData("12:abc", "12:abc", "half a hash")]
    public void What_is_no_number_is_named(string testo, string? riga, string because)
    {
        Assert.Equal(riga is null, ElencoCancellazioni.Leggi(testo, out var sbagliata) is not null);
        Assert.True(riga == sbagliata, because);
    }
}
