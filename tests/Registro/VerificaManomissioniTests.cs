using PdzBot.Domain;
using static PdzBot.Tests.Manomissione;

namespace PdzBot.Tests;

/// <summary>Whatever is done to the rows, the check finds it and says where.</summary>
[Trait("Regola", "SEC-01")]
public class VerificaManomissioniTests
{
    [Fact]
    public async Task Any_byte_of_any_column_altered_is_found_and_the_column_named()
    {
        var (modello, random) = (await Modello.Value, new Random(1));
        foreach (var riga in modello.Righe(Esempi.Lecce.Valore))
        {
            foreach (var colonna in riga.Properties.Keys)
            {
                for (var volta = 0; volta < 5; volta++)
                {
                    var tabella = modello.Clona();
                    tabella.Metti(Con(riga, colonna, Alterato(riga[colonna]!, random)));

                    var esito = await Verifica.DiAsync(tabella, Esempi.Lecce);

                    var seq = ColonneFatto.Seq(riga.RowKey);
                    Assert.True(
                        esito.Guasti.Any(guasto => guasto.Seq == seq && guasto.Colonne.Contains(colonna)),
                        $"{colonna} of {riga.RowKey} altered:\n{string.Join('\n', esito.Guasti)}");
                    // An erasure that can't be read leaves rows that nobody can say were erased.
                    Assert.All(esito.Guasti, guasto => Assert.True(guasto.Seq == seq || guasto.Cosa == Assente));
                }
            }
        }
    }

    [Theory]
    [InlineData(ColonneFatto.Corpo, "its hash is in the chain")]
    [InlineData(ColonneFatto.HCorpo, "the chain holds with the hash of what is there")]
    [InlineData(ColonneFatto.HPersonale, "the same")]
    [InlineData(ColonneFatto.Catena, "the next row follows what the columns give")]
    public async Task Where_it_can_be_known_only_the_altered_column_is_named(string colonna, string because)
    {
        var tabella = (await Modello.Value).Clona();
        var riga = tabella.Righe(Esempi.Lecce.Valore).First(riga => riga[ColonneFatto.Personale] is not null);
        tabella.Metti(Con(riga, colonna, Alterato(riga[colonna]!, new Random(1))));

        var guasto = Assert.Single((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti);

        Assert.True(guasto.Colonne is [var una] && una == colonna, because);
    }

    [Theory]
    [InlineData("AdesionePresentata", "DatiCancellati")]
    [InlineData("DatiCancellati", "DefinizioneAdottata")]
    public async Task A_type_put_in_the_place_of_another_is_named(string vero, string falso)
    {
        var tabella = (await Modello.Value).Clona();
        var riga = tabella.Righe(Esempi.Lecce.Valore).First(riga => riga.GetString(ColonneFatto.Tipo) == vero);
        tabella.Metti(Con(riga, ColonneFatto.Tipo, falso));

        Assert.Contains((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti, guasto => guasto.Colonne is [ColonneFatto.Tipo]);
    }

    [Fact]
    public async Task Any_column_removed_or_of_another_type_or_unknown_is_named()
    {
        var modello = await Modello.Value;
        foreach (var riga in modello.Righe(Esempi.Lecce.Valore).Where((_, indice) => indice % 4 == 0))
        {
            foreach (var colonna in riga.Properties.Keys.Append("nuova"))
            {
                foreach (var valore in (object?[])[null, true, 12L, new byte[3]])
                {
                    if (valore is null && colonna == "nuova" || valore is byte[] && riga[colonna] is byte[]) continue;

                    var tabella = modello.Clona();
                    tabella.Metti(Con(riga, colonna, valore));

                    // A salt that is alone and taken away leaves the row as an erasure would.
                    var attesa = valore is null && colonna == ColonneFatto.Sale ? ColonneFatto.Personale : colonna;
                    var guasti = (await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti;
                    Assert.True(guasti.Any(guasto => guasto.Seq == ColonneFatto.Seq(riga.RowKey) && guasto.Colonne.Contains(attesa)), $"{riga.RowKey} {colonna} {valore}:\n{string.Join('\n', guasti)}");
                }
            }
        }
    }

    [Fact, Trait("Regola", "SEC-02")]
    public async Task A_personal_part_taken_away_without_a_fact_is_found()
    {
        var modello = await Modello.Value;
        foreach (var riga in modello.Righe(Esempi.Lecce.Valore).Where(riga => riga[ColonneFatto.Personale] is not null))
        {
            var tabella = modello.Clona();
            tabella.Metti(Con(Con(riga, ColonneFatto.Personale, null), ColonneFatto.Sale, null));

            var guasto = Assert.Single((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti);

            Assert.Equal((ColonneFatto.Seq(riga.RowKey), Assente), (guasto.Seq, guasto.Cosa));
        }
    }

    [Fact]
    public async Task Any_two_rows_exchanged_are_found()
    {
        var (modello, random) = (await Modello.Value, new Random(3));
        var righe = modello.Righe(Esempi.Lecce.Valore);
        for (var volta = 0; volta < 300; volta++)
        {
            var (una, altra) = (righe[random.Next(righe.Count)], righe[random.Next(righe.Count)]);
            if (una.RowKey == altra.RowKey) continue;

            var tabella = modello.Clona();
            tabella.Metti(In(una, altra.PartitionKey, altra.RowKey));
            tabella.Metti(In(altra, una.PartitionKey, una.RowKey));

            var guasti = (await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti;
            Assert.Contains(guasti, guasto => guasto.Seq == ColonneFatto.Seq(una.RowKey));
            Assert.Contains(guasti, guasto => guasto.Seq == ColonneFatto.Seq(altra.RowKey));
        }
    }

    [Fact]
    public async Task Any_row_doubled_under_the_next_number_is_found()
    {
        var modello = await Modello.Value;
        var righe = modello.Righe(Esempi.Lecce.Valore);
        foreach (var riga in righe)
        {
            var tabella = modello.Clona();
            tabella.Metti(In(riga, riga.PartitionKey, ColonneFatto.RowKey(righe.Count + 1)));

            Assert.Contains((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti, guasto => guasto.Seq == righe.Count + 1 && guasto.Colonne.Contains(ColonneFatto.Catena));
        }
    }

    [Fact]
    public async Task Any_row_moved_to_another_plan_is_found_in_both()
    {
        var modello = await Modello.Value;
        foreach (var riga in modello.Righe(Esempi.Lecce.Valore).SkipLast(1))
        {
            var tabella = modello.Clona();
            tabella.Togli(riga.PartitionKey, riga.RowKey);
            tabella.Metti(In(riga, Potenza.Valore, riga.RowKey));
            if (ColonneFatto.Seq(riga.RowKey) == 1) Assert.Contains((await Verifica.DiAsync(tabella, Potenza)).Guasti, guasto => guasto.Seq == 1 && guasto.Colonne.Contains(ColonneFatto.Catena));
            else Assert.Contains((await Verifica.DiAsync(tabella, Potenza)).Guasti, guasto => guasto.Seq == 1 && guasto.Cosa.StartsWith("missing", StringComparison.Ordinal));

            Assert.Contains((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti, guasto => guasto.Seq == ColonneFatto.Seq(riga.RowKey));
        }
    }

    [Fact]
    public async Task Any_row_removed_but_the_last_is_found()
    {
        var modello = await Modello.Value;
        foreach (var riga in modello.Righe(Esempi.Lecce.Valore).SkipLast(1))
        {
            var tabella = modello.Clona();
            tabella.Togli(riga.PartitionKey, riga.RowKey);

            Assert.Contains((await Verifica.DiAsync(tabella, Esempi.Lecce)).Guasti, guasto => guasto.Seq == ColonneFatto.Seq(riga.RowKey) && guasto.Cosa == "missing");
        }
    }

    [Fact]
    public async Task A_whole_register_under_another_name_is_found()
    {
        var tabella = (await Modello.Value).Clona();
        foreach (var riga in tabella.Righe(Esempi.Lecce.Valore)) tabella.Metti(In(riga, Potenza.Valore, riga.RowKey));

        Assert.Contains((await Verifica.DiAsync(tabella, Potenza)).Guasti, guasto => guasto.Seq == 1);
    }

    [Fact]
    public async Task Whatever_lies_in_the_rows_the_check_comes_to_an_end_and_finds_it()
    {
        var (modello, random) = (await Modello.Value, new Random(5));
        var righe = modello.Righe(Esempi.Lecce.Valore);
        for (var volta = 0; volta < 500; volta++)
        {
            var tabella = modello.Clona();
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                var riga = righe[random.Next(righe.Count)];
                object?[] valori = [null, "", "x", 0, -1, int.MaxValue, 3L, 0.5, true, Guid.Empty, DateTimeOffset.UnixEpoch, Array.Empty<byte>(), new byte[70], "null"u8.ToArray(), "{}"u8.ToArray()];
                tabella.Metti(Con(riga, ColonneFatto.Tutte[random.Next(ColonneFatto.Tutte.Length)], valori[random.Next(valori.Length)]));
            }

            var esito = await Verifica.DiAsync(tabella, Esempi.Lecce);

            Assert.Equal(righe.Count, esito.Fatti);
        }
    }
}
