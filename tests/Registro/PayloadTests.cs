using NodaTime;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What is too large for a fact's own row.</summary>
public class PayloadTests
{
    private static readonly string Grande = new('x', 200_000);
    private readonly TabellaInMemoria tabella = new();

    [Theory]
    [InlineData(61_000, 0, "a name that just fits, with the rest around it")]
    [InlineData(61_440, 2, "a name that doesn't fit")]
    [InlineData(200_000, 4, "a long one")]
    [InlineData(4_000_000, 66, "more than one batch of rows")]
    public async Task A_large_fact_is_written_beside_its_row_and_read_back(int lunghezza, int righe, string because)
    {
        var deposito = await Deposita(Esempi.Fatto(1, new string('x', lunghezza)));

        Assert.True(Payloads().Count == righe, because);
        var letto = Assert.Single(await RegistroCasuale.FattiAsync(tabella));
        Assert.Equal(deposito.Fatti[0], letto);
        await Sano();
    }

    [Fact, Trait("Regola", "SEC-02")]
    public async Task A_large_personal_part_is_erased_with_its_rows()
    {
        await Deposita(Esempi.Fatto(1, "Ente", Grande));
        Assert.Equal(4, Payloads().Count);

        await using (var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce)) await cancelleria.DepositaAsync(Esempi.Cancella(1), Esempi.Contesto("erase"));

        Assert.Empty(Payloads());
        Assert.Null(((AdesionePresentata)(await RegistroCasuale.FattiAsync(tabella))[0].Fatto).Personali);
        await Sano();
    }

    [Theory, Trait("Regola", "SEC-02")]
    [InlineData(2, "no payload row is gone yet")]
    [InlineData(4, "some are gone")]
    [InlineData(6, "all are gone, the fact's row still names them")]
    public async Task An_erasure_of_payload_rows_interrupted_anywhere_is_finished_at_the_next_start(int scritturaFallita, string because)
    {
        await Deposita(Esempi.Fatto(1, "Ente", Grande));
        var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
        var scrittura = 0;
        tabella.Incidenti = () => ++scrittura >= scritturaFallita ? TabellaInMemoria.Incidente.NonScritto : null;
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => cancelleria.DepositaAsync(Esempi.Cancella(1), Esempi.Contesto("erase")));
        tabella.Incidenti = null;
        await cancelleria.DisposeAsync();

        await using var riaperta = await Esempi.ApriAsync(tabella, Esempi.Lecce);

        Assert.True(Payloads().Count == 0, because);
        Assert.Null(riaperta.Stato.Adesioni.Numero(1)!.Personali);
        await Sano();
    }

    [Theory, Trait("Regola", "SEC-01")]
    [InlineData("altered", "a byte of a payload row")]
    [InlineData("missing", "a payload row")]
    [InlineData("last", "the last payload row")]
    [InlineData("added", "one too many")]
    [InlineData("type", "of another type")]
    public async Task Payload_rows_altered_or_missing_are_found(string come, string because)
    {
        foreach (var fatto in (Fatto[])[Esempi.Fatto(1, Grande), Esempi.Fatto(1, "Ente", Grande)])
        {
            var tavola = new TabellaInMemoria();
            await using (var cancelleria = await Cancelleria.ApriAsync(tavola, Esempi.Lecce, null, (_, _, _) => Esito.Di(fatto))) await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
            var righe = tavola.Righe(Esempi.Lecce.Valore).Where(riga => riga.RowKey[0] == 'p').ToList();
            switch (come)
            {
                case "altered":
                    righe[1].GetBinary("dati")![7] ^= 1;
                    tavola.Metti(righe[1]);
                    break;
                case "missing":
                    tavola.Togli(Esempi.Lecce.Valore, righe[1].RowKey);
                    break;
                case "last":
                    tavola.Togli(Esempi.Lecce.Valore, righe[^1].RowKey);
                    break;
                case "added":
                    tavola.Metti(new TableEntity(Esempi.Lecce.Valore, righe[^1].RowKey[..^1] + "9") { ["dati"] = new byte[1] });
                    break;
                case "type":
                    righe[1]["dati"] = "x";
                    tavola.Metti(righe[1]);
                    break;
            }

            Assert.True((await Verifica.DiAsync(tavola, Esempi.Lecce)).Guasti.Any(guasto => guasto.Seq == 1), because);
        }
    }

    [Fact]
    public async Task Payload_rows_whose_fact_never_came_are_swept_after_their_time_and_no_others()
    {
        await Deposita(Esempi.Fatto(1, Grande));
        tabella.Incidenti = () => Payloads().Count == 8 ? TabellaInMemoria.Incidente.NonScritto : null;
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, null, (_, _, _) => Esito.Di(Esempi.Fatto(2, Grande + "y")));
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("lost")));
        tabella.Incidenti = null;
        Assert.Equal(8, Payloads().Count);
        var esito = await Verifica.DiAsync(tabella, Esempi.Lecce);
        Assert.Equal((true, 4), (esito.Sano, esito.Orfani));

        Assert.Equal(0, await cancelleria.SpazzaAsync(Esempi.Maggio));
        Assert.Equal(4, await cancelleria.SpazzaAsync(Esempi.Maggio + Duration.FromDays(1)));

        Assert.Equal(4, Payloads().Count);
        await Sano();
    }

    private async Task<Deposito.Depositato> Deposita(Fatto fatto)
    {
        await using var cancelleria = await Cancelleria.ApriAsync(tabella, Esempi.Lecce, new SaliFissi(1), (_, _, _) => Esito.Di(fatto));
        return (Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Ente(1), Esempi.Contesto("a"));
    }

    private List<TableEntity> Payloads() => [.. tabella.Righe(Esempi.Lecce.Valore).Where(riga => riga.RowKey.StartsWith("p:", StringComparison.Ordinal))];

    private async Task Sano()
    {
        var verifica = await Verifica.DiAsync(tabella, Esempi.Lecce);
        Assert.True(verifica.Sano, string.Join('\n', verifica.Guasti));
    }
}
