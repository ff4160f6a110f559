using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What is personal in acts goes once the plan has been over for long enough, and never before.</summary>
[Trait("Regola", "SEC-02")]
public class DatiScadutiTests
{
    private static readonly ChiaveComando Chiave = ChiaveComando.Di("scaduti");

    [Theory]
    [InlineData("2024-12-31T23:59", false, "the plan is hardly over")]
    [InlineData("2029-12-31T23:59", false, "the last minute of the last day, in Rome")]
    [InlineData("2030-01-01T00:00", true, "the first minute after it")]
    [InlineData("2031-05-10T10:00", true, "a bot that stood still until then")]
    public void It_goes_after_the_31_December_of_the_fifth_year_in_Rome(string il, bool scaduti, string because)
    {
        var piano = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, "2022-05-10T10:00").Piano;

        var esito = Decisioni.Decide(piano, new CancellaScaduti([2]), Contesto.DellInstallazione(Dato.Ora(il), Chiave));

        if (scaduti) Assert.Equal(new DatiCancellati([2]), Assert.Single(Assert.IsType<Esito.Accolto>(esito).Fatti));
        else Assert.True(esito is Esito.Rifiutato { Rifiuti: [{ Regola: "SEC-02", Motivo: "nonScaduti" }] }, because);
        Assert.Equal(scaduti ? [2L] : [], Cancellazione.Scaduti(piano, Dato.Ora(il)));
    }

    [Theory]
    [InlineData("io", "ufficio", "somebody in the installation's name")]
    [InlineData("ufficio", "msteams", "the installation's name on a channel")]
    [InlineData("altri", "msteams", "even who wrote it: that is another command")]
    public void Nobody_but_the_installation_says_that_it_is_time(string chi, string canale, string because)
    {
        var piano = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, "2022-05-10T10:00").Piano;

        var esito = Decisioni.Decide(piano, new CancellaScaduti([2]), new(new(chi), Dato.Ora("2030-01-01T00:00"), new(canale), Chiave));

        Assert.True(esito is Esito.Rifiutato { Rifiuti: [{ Regola: "SEC-02", Motivo: "datiDiAltri" }] }, because);
    }

    [Fact]
    public void A_plan_that_keeps_it_longer_is_asked_again_later_and_what_holds_nothing_is_passed_over()
    {
        var dieci = Dato.Che(Lecce.Con(definizione => definizione with { Conservazione = new(90, 365, 10) })).Dopo(Lecce.Cooperativa, "2022-05-10T10:00").Piano;
        Assert.Empty(Cancellazione.Scaduti(dieci, Dato.Ora("2034-12-31T23:59")));
        Assert.Equal([2L], Cancellazione.Scaduti(dieci, Dato.Ora("2035-01-01T00:00")));

        var esito = Decisioni.Decide(dieci, new CancellaScaduti([1, 3, 99]), Contesto.DellInstallazione(Dato.Ora("2035-01-01T00:00"), Chiave));

        Assert.Empty(Assert.IsType<Esito.Accolto>(esito).Fatti);
    }

    [Fact]
    public async Task Nothing_personal_is_left_of_any_kind_of_act_and_the_register_is_as_sound_as_before()
    {
        for (var seme = 0; seme < 20; seme++)
        {
            var tabella = await RegistroCasuale.ScriviAsync(seme, 120);
            await using (var ufficio = await Esempi.ApriAsync(tabella, Esempi.Lecce))
                await ufficio.DepositaAsync(new AdottaDefinizione(Esempi.Definizione(1_000)), Esempi.Contesto("definizione"));
            var originale = Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(tabella));
            var dopo = Dato.Ora("2030-01-01T00:00");

            await using (var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce))
            {
                foreach (var alcuni in Cancellazione.Scaduti(cancelleria.Stato, dopo).Chunk(7))
                    Assert.IsType<Deposito.Depositato>(await cancelleria.DepositaAsync(new CancellaScaduti([.. alcuni]), Contesto.DellInstallazione(dopo, ChiaveComando.Di($"{alcuni[0]}"))));
                Assert.Empty(Cancellazione.Scaduti(cancelleria.Stato, dopo));
            }

            Assert.DoesNotContain(tabella.Righe(Esempi.Lecce.Valore), riga => riga[ColonneFatto.Personale] is not null || riga[ColonneFatto.PartiPersonali] is not null);
            var dalleRighe = await RegistroCasuale.FattiAsync(tabella);
            Assert.Equal(Dump.Di(originale.Applica(dalleRighe.Skip((int)originale.Seq))), Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(dalleRighe)));
            Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
        }
    }

    [Fact]
    public async Task As_many_as_one_fact_may_name_fit_one_commit()
    {
        var tabella = new TabellaInMemoria();
        await using var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        await cancelleria.DepositaAsync(new AdottaDefinizione(Lecce.Definizione), Esempi.Contesto("definizione"));
        await Task.WhenAll(Enumerable.Range(0, Cancellazione.AllaVolta).Select(n => cancelleria.DepositaAsync(Esempi.Cittadino(n), Esempi.Contesto($"{n}", $"persona-{n}"))));
        var dopo = Dato.Ora("2030-01-01T00:00");
        var scaduti = Cancellazione.Scaduti(cancelleria.Stato, dopo).ToArray();
        Assert.Equal(Cancellazione.AllaVolta, scaduti.Length);

        await using var legge = await Cancelleria.ApriAsync(tabella, Esempi.Lecce);
        var fatto = Assert.Single(Assert.IsType<Deposito.Depositato>(await legge.DepositaAsync(new CancellaScaduti([.. scaduti]), Contesto.DellInstallazione(dopo, Chiave))).Fatti);

        Assert.Equal(scaduti, ((DatiCancellati)fatto.Fatto).Seqs);
        Assert.DoesNotContain("Maria Bianchi", string.Concat(tabella.Righe(Esempi.Lecce.Valore).SelectMany(riga => riga.Properties.Values.OfType<byte[]>()).Select(Encoding.UTF8.GetString)), StringComparison.Ordinal);
        Assert.True((await Verifica.DiAsync(tabella, Esempi.Lecce)).Sano);
    }
}
