using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Leaving the Rete: by whom, what stays, what becomes free.</summary>
[Trait("Regola", "ADE-08")]
public class RecediAdesioneTests
{
    [Theory]
    [InlineData("2022-05-02T09:00", "in the window")]
    [InlineData("2022-05-19T13:00", "the minute it closes")]
    [InlineData("2024-12-31T23:59", "years later")]
    public void One_may_leave_at_any_time(string il, string because)
    {
        Assert.NotEmpty(because);
        Aderente().Quando(new RecediAdesione(1, ""), il).Allora<AdesioneRecessa>(fatto => fatto is { Numero: 1, Motivo: null });
    }

    [Theory]
    [InlineData("  Chiudiamo   la sede ", "Chiudiamo la sede", "cleaned as any text")]
    [InlineData(" ", null, "white space is no reason")]
    public void A_reason_may_be_given(string motivo, string? letto, string because)
    {
        Assert.NotEmpty(because);
        Aderente().Quando(new RecediAdesione(1, motivo), il: "2022-05-12T10:00").Allora<AdesioneRecessa>(fatto => fatto.Motivo == letto);
    }

    [Fact]
    public void A_reason_that_is_too_long_is_refused_beside_its_field() =>
        Aderente().Quando(new RecediAdesione(1, new string('a', 501)), il: "2022-05-12T10:00").Rifiutato("ADE-02", "troppoLungo", "motivo");

    [Theory]
    [InlineData(1, "altri", "somebody else's is as if it weren't there")]
    [InlineData(2, "io", "there is none")]
    public void Only_who_made_it_withdraws_it(int numero, string chi, string because)
    {
        Assert.NotEmpty(because);
        Aderente().Quando(new RecediAdesione(numero, ""), il: "2022-05-12T10:00", chi).Rifiutato("ADE-08", "nonTua");
    }

    [Fact]
    public void Twice_is_told_with_the_day_of_the_first_time()
    {
        var rifiuto = Aderente().Dopo(new RecediAdesione(1, ""), il: "2022-05-12T10:00")
            .Quando(new RecediAdesione(1, ""), il: "2022-05-13T10:00").Rifiutato("ADE-08", "giaRecessa");
        Assert.Equal("2022-05-12T10:00", rifiuto.Dati["data"]);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void A_withdrawn_adesione_keeps_its_number_and_its_soggetto_may_join_again_under_the_next()
    {
        var dato = Aderente().Dopo(new RecediAdesione(1, ""), il: "2022-05-12T10:00");
        dato.Quando(Lecce.Cooperativa, il: "2022-05-12T10:01", chi: "altri").Allora<AdesionePresentata>(fatto => fatto.Numero == 2);

        var dopo = dato.Dopo(Lecce.Cooperativa, il: "2022-05-12T10:01", chi: "altri");
        dopo.Quando(Lecce.Cooperativa, il: "2022-05-12T10:02").Rifiutato("ADE-04", "enteGiaAderente", "codiceFiscale");
        Assert.Equal([StatoAdesione.Recessa, StatoAdesione.Presentata], dopo.Piano.Adesioni.Tutte.Select(adesione => adesione.Stato));
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void A_citizen_without_codice_fiscale_may_join_again_too()
    {
        Dato.Che(Lecce.Con()).Dopo(Lecce.Cittadino, il: "2022-05-10T10:00", chi: "io")
            .Dopo(new RecediAdesione(1, ""), il: "2022-05-12T10:00")
            .Quando(Lecce.Cittadino, il: "2022-05-12T10:01").Allora<AdesionePresentata>(fatto => fatto.Numero == 2);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void The_reason_is_personal_and_can_be_erased_by_itself()
    {
        var piano = Aderente().Dopo(new RecediAdesione(1, "me ne vado"), il: "2022-05-12T10:00").Piano;
        Assert.NotNull(piano.Personali.Interessato(3));

        var senza = new Dato(piano).DopoLaCancellazione(seq: 3).Piano;
        Assert.Null(senza.Personali.Interessato(3));
        Assert.NotNull(senza.Personali.Interessato(2));
        Assert.Equal((StatoAdesione.Recessa, null), (senza.Adesioni.Numero(1)!.Stato, senza.Adesioni.Numero(1)!.Recesso!.Motivo));
    }

    private static Dato Aderente() => Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, il: "2022-05-10T10:00", chi: "io");
}
