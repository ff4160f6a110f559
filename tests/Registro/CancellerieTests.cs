using PdzBot.Domain;

namespace PdzBot.Tests;

public class CancellerieTests
{
    private static readonly PianoId Potenza = new("potenza-2022-2024");
    private readonly TabellaInMemoria tabella = new();

    [Fact]
    public async Task Each_plan_has_one_clerk_and_its_own_numbers()
    {
        await using var cancellerie = new Cancellerie(tabella);
        var lecce = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cancellerie.DiAsync(Esempi.Lecce)));
        var potenza = await cancellerie.DiAsync(Potenza);

        await cancellerie.AdottaAsync(Esempi.Definizione(1), Esempi.Maggio);
        await cancellerie.AdottaAsync(Esempi.Definizione(1, piano: Potenza), Esempi.Maggio);
        await lecce[0].DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
        var altrove = (Deposito.Depositato)await potenza.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));

        Assert.Single(lecce.Distinct());
        Assert.Equal((2, false), (altrove.Fatti[0].Seq, altrove.Ripetuto));
    }

    [Fact]
    public async Task An_opening_that_failed_is_tried_again()
    {
        await using var cancellerie = new Cancellerie(tabella);
        tabella.LetturaFallisce = () => true;
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => cancellerie.DiAsync(Esempi.Lecce));
        tabella.LetturaFallisce = null;

        Assert.Equal(0, (await cancellerie.DiAsync(Esempi.Lecce)).Stato.Seq);
    }

    [Fact]
    public async Task Closed_clerks_take_nothing_more()
    {
        var cancellerie = new Cancellerie(tabella);
        var lecce = await cancellerie.DiAsync(Esempi.Lecce);
        await cancellerie.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => lecce.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => cancellerie.DiAsync(Esempi.Lecce));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => cancellerie.DiAsync(Potenza));
    }

    [Fact, Trait("Regola", "PIA-01")]
    public async Task A_definition_is_adopted_when_it_is_newer_ignored_when_older_and_nothing_when_the_same()
    {
        Assert.IsType<Adozione.Avvenuta>(await Adotta(1));
        Assert.IsType<Adozione.GiaInVigore>(await Adotta(1));
        Assert.Equal(2, Assert.IsType<Adozione.Avvenuta>(await Adotta(3)).Fatto.Seq);
        Assert.Equal("versionePrecedente", Assert.IsType<Adozione.Ignorata>(await Adotta(1)).Perche.Motivo);
        Assert.IsType<Adozione.Ignorata>(await Adotta(2));
        Assert.IsType<Adozione.GiaInVigore>(await Adotta(3));
        Assert.Equal(2, tabella.Righe(Esempi.Lecce.Valore).Count);
    }

    [Fact, Trait("Regola", "PIA-01")]
    public async Task Another_content_under_the_same_version_is_a_fault_that_names_both()
    {
        await Adotta(1);

        var rifiutata = await Assert.ThrowsAsync<DefinizioneRifiutataException>(() => Adotta(1, "Lecce, otherwise"));

        Assert.Contains(Esempi.Definizione(1).Impronta.Esadecimale, rifiutata.Message, StringComparison.Ordinal);
        Assert.Contains(Esempi.Definizione(1, "Lecce, otherwise").Impronta.Esadecimale, rifiutata.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Regola", "PIA-01")]
    public async Task Two_instances_that_start_together_adopt_once()
    {
        var esiti = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Adotta(1)));

        Assert.Single(esiti.OfType<Adozione.Avvenuta>());
        Assert.Equal(7, esiti.OfType<Adozione.GiaInVigore>().Count());
        Assert.Single(tabella.Righe(Esempi.Lecce.Valore));
    }

    private async Task<Adozione> Adotta(int versione, string nome = "Lecce")
    {
        await using var cancellerie = new Cancellerie(tabella);
        return await cancellerie.AdottaAsync(Esempi.Definizione(versione, nome), Esempi.Maggio);
    }
}
