using System.Collections.Immutable;
using PdzBot.Bot;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>An erasure that the office does for somebody who does not write, cut off anywhere, is there whole or not at all once the daily round has passed.</summary>
[Trait("Regola", "SEC-02")]
public sealed class ErasureOnRequestTests : IDisposable
{
    private static readonly PianoId Piano = Lecce.Definizione.Id;

    private readonly string folder = Directory.CreateTempSubdirectory("pdz-request-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Cut_off_before_any_of_its_writes_the_next_round_finishes_it_or_it_never_was()
    {
        var (finished, never) = (0, 0);
        for (int? left = 0; left is { } after; left = left is null ? null : after + 1)
        {
            var path = Path.Combine(folder, $"{after}.db");
            await using var file = SqliteTableStore.Open(path);
            var store = new CutOffStore(file);
            await using var cancellerie = new Cancellerie(store.Table(StoreSetting.Registro));
            await cancellerie.AdottaAsync(Lecce.Definizione, Esempi.Maggio);
            var (dati, clerk) = (Dati(store, cancellerie), await cancellerie.DiAsync(Piano));
            await clerk.DepositaAsync(OnPaper(), Office("presenza"));

            store.Left = after;
            if (await DoneAsync()) left = null;
            store.Left = null;
            await dati.ResumeRequestedAsync(default);

            var (erased, cells) = (clerk.Stato.Personali.Interessato(2) is null, Everything.In(path));
            Assert.True(erased == !cells.Any(cell => cell.Contains("Bruno Neri", StringComparison.Ordinal)), $"after {after} writes");
            Assert.DoesNotContain(cells, cell => cell.StartsWith("cancellazioni|richieste", StringComparison.Ordinal));
            Assert.True((await Verifica.DiAsync(file.Table(StoreSetting.Registro), Piano)).Sano, $"after {after} writes");
            (finished, never) = erased ? (finished + 1, never) : (finished, never + 1);

            async Task<bool> DoneAsync()
            {
                try
                {
                    return await dati.EraseAsync(clerk, Piano, new(1, "7/2022", "2022-05-24", 2), Office("cancella"), default) is Deposito.Depositato;
                }
                catch (Exception killed) when (killed is not Xunit.Sdk.XunitException)
                {
                    return false;
                }
            }
        }

        Assert.Equal((4, 2), (finished, never));
    }

    private static AdesionePerPresenza OnPaper() => new(
        OraDiRoma.Leggi("2022-05-19T15:00").Valore,
        null,
        PersonaId.Nessuna,
        new Dictionary<string, string>
        {
            ["tipo"] = "sindacato",
            ["denominazione"] = "Unione dei lavoratori",
            ["codiceFiscale"] = "93012345679",
            ["tavoli"] = "poverta",
            ["rappresentante"] = "Bruno Neri",
        }.ToImmutableSortedDictionary());

    private static Contesto Office(string key) => Esempi.Contesto(key, "ufficio", Dato.Ora("2022-05-25T10:00")) with { Incarichi = [Ruolo.Ufficio] };

    private static DatiDiPersona Dati(ITableStore store, Cancellerie cancellerie)
    {
        var scadenze = new Scadenze(store, TimeProvider.System);
        var piani = new Piani(cancellerie, [Lecce.Definizione], null, shared: true);
        return new(store, piani, new(store, scadenze), new(store, TimeProvider.System), new(store, new(store, scadenze, piani), new(store), null!), new(store, scadenze), new(store, scadenze));
    }
}
