using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Extracts are a cache: whatever lies there or doesn't, a plan is what its rows say.</summary>
public class EstrattiTests
{
    [Theory]
    [InlineData(1, "each fact by itself")]
    [InlineData(7, "some facts, and a rest in the rows")]
    [InlineData(25, "many facts")]
    public async Task A_register_opened_from_extracts_is_what_its_rows_give(int passo, string because)
    {
        for (var seme = 0; seme < 25; seme++)
        {
            var registro = await RegistroCasuale.ScriviAsync(seme, 60);
            var dalleRighe = Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(registro));
            var archivio = await Archivio.DiAsync(registro, passo);

            Assert.True(archivio.Primi.Count() == dalleRighe.Seq / passo, because);
            await using var aperta = await archivio.ApriAsync();

            Assert.Equal(Dump.Di(dalleRighe), Dump.Di(aperta.Stato));
            Assert.Equal((await Verifica.DiAsync(registro, Esempi.Lecce)).Testa, aperta.Testa);
            Assert.Empty(await archivio.GuastiAsync());
            await aperta.DepositaAsync(Esempi.Ente(1000), Esempi.Contesto("more"));
            Assert.Empty(await archivio.GuastiAsync());
        }
    }

    [Fact]
    public async Task What_lies_in_extracts_is_not_read_from_the_rows()
    {
        var archivio = await Modello();
        var tutto = await archivio.DumpAsync();
        foreach (var seq in Enumerable.Range(1, 34).Where(seq => seq % 7 != 0)) archivio.Registro.Togli(Esempi.Lecce.Valore, ColonneFatto.RowKey(seq));

        Assert.Equal(tutto, await archivio.DumpAsync());
    }

    [Fact]
    public async Task Any_extracts_may_be_missing()
    {
        var (archivio, random) = (await Modello(), new Random(1));
        var (tutto, primi) = (await archivio.DumpAsync(), archivio.Primi.ToList());
        for (var volta = 0; volta < 40; volta++)
        {
            var senza = archivio.Clona();
            var tolti = primi.Where(_ => volta == 0 || random.Next(2) == 0).ToHashSet();
            foreach (var riga in senza.Righe.Where(riga => tolti.Contains(int.Parse(riga.RowKey[2..14])))) senza.Tabella.Togli(riga.PartitionKey, riga.RowKey);

            Assert.Equal(tutto, await senza.DumpAsync());
            Assert.Empty(await senza.GuastiAsync());

            await using var aperta = await senza.ApriAsync();
            await Archivio.AttendiAsync(() => senza.Primi.SequenceEqual(primi));
        }
    }

    [Fact, Trait("Regola", "SEC-01")]
    public async Task A_byte_altered_anywhere_is_named_and_the_extract_is_not_used_and_is_made_again()
    {
        var (archivio, random) = (await Modello(), new Random(2));
        var (tutto, righe) = (await archivio.DumpAsync(), archivio.Righe);
        for (var volta = 0; volta < 250; volta++)
        {
            var alterato = archivio.Clona();
            var riga = alterato.Righe[volta % righe.Count];
            var bytes = riga.GetBinary("dati")!;
            var dove = volta < 2 * righe.Count ? volta / righe.Count : random.Next(bytes.Length);
            bytes[dove] ^= (byte)(1 << random.Next(8));
            alterato.Tabella.Metti(riga);

            Assert.Equal(tutto, await alterato.DumpAsync());
            var guasti = await alterato.GuastiAsync();
            // The first byte is the format: what another release wrote says nothing to this one.
            if (dove == 0) Assert.Empty(guasti);
            else Assert.Contains($"estratto {int.Parse(riga.RowKey[2..14])}–{int.Parse(riga.RowKey[15..27])}", Assert.Single(guasti), StringComparison.Ordinal);

            if (volta >= 2 * righe.Count) continue;

            await using var aperta = await alterato.ApriAsync();
            await Archivio.AttendiAsync(() => alterato.Tabella.Righe(riga.PartitionKey).Select(altra => altra.GetBinary("dati")!).SequenceEqual(righe.Select(altra => altra.GetBinary("dati")!), PerByte.Uguali));
        }
    }

    [Theory, Trait("Regola", "SEC-01")]
    [InlineData("another register", "the same plan, other facts")]
    [InlineData("another plan", "its facts under this plan's key")]
    [InlineData("another place", "the first one under the second one's key")]
    [InlineData("a longer register", "rows were cut off since")]
    [InlineData("another size", "of a release that packs otherwise")]
    [InlineData("no key", "a row that is no extract's")]
    [InlineData("no part", "a part is missing")]
    [InlineData("another type", "a part is no bytes")]
    public async Task What_is_not_this_register_s_is_not_used(string quale, string because)
    {
        var archivio = await Modello();
        var (tutto, righe) = (await archivio.DumpAsync(), archivio.Righe);
        switch (quale)
        {
            case "another register":
                Metti((await Archivio.DiAsync(await RegistroCasuale.ScriviAsync(8, 62), 7)).Righe);
                break;
            case "another plan":
                var potenza = new Archivio(await RegistroCasuale.ScriviAsync(7, 62, Manomissione.Potenza), 7);
                await potenza.Estratti.CopiaAsync(potenza.Registro, Manomissione.Potenza, 1);
                Metti(potenza.Tabella.Righe(Manomissione.Potenza.Valore));
                break;
            case "another place":
                Metti([Manomissione.In(righe[0], Esempi.Lecce.Valore, righe[1].RowKey)]);
                break;
            case "a longer register":
                foreach (var riga in archivio.Registro.Righe(Esempi.Lecce.Valore).TakeLast(12)) archivio.Registro.Togli(riga.PartitionKey, riga.RowKey);
                tutto = Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(await RegistroCasuale.FattiAsync(archivio.Registro)));
                break;
            case "another size":
                foreach (var riga in righe) archivio.Tabella.Togli(riga.PartitionKey, riga.RowKey);
                Metti((await Archivio.DiAsync(archivio.Registro, 10)).Righe);
                break;
            case "no key":
                Metti([Manomissione.In(righe[0], Esempi.Lecce.Valore, "e:1")]);
                break;
            case "no part":
                Metti([Manomissione.In(righe[0], Esempi.Lecce.Valore, righe[0].RowKey[..^1] + "1")]);
                archivio.Tabella.Togli(Esempi.Lecce.Valore, righe[0].RowKey);
                break;
            case "another type":
                Metti([Manomissione.Con(righe[0], "dati", "text")]);
                break;
        }

        Assert.True(tutto == await archivio.DumpAsync(), because);
        Assert.Equal(quale != "another size", (await archivio.GuastiAsync()).Length > 0);

        await using var aperta = await archivio.ApriAsync();
        await Archivio.AttendiAsync(async () =>
            archivio.Righe.Select(riga => riga.RowKey).SequenceEqual(righe.Take((int)aperta.Stato.Seq / 7).Select(riga => riga.RowKey)) && (await DegliEstrattiAsync()).Length == 0);
        await aperta.DisposeAsync();
        Assert.Empty(await DegliEstrattiAsync());

        // Rows cut off may have taken along the facts that explain an erasure: that is the register's fault, not the extracts'.
        async Task<string[]> DegliEstrattiAsync() =>
            [.. (await archivio.GuastiAsync()).Where(guasto => quale != "a longer register" || !guasto.StartsWith("fact ", StringComparison.Ordinal))];

        void Metti(IEnumerable<TableEntity> altre)
        {
            foreach (var riga in altre) archivio.Tabella.Metti(Manomissione.In(riga, Esempi.Lecce.Valore, riga.RowKey));
        }
    }

    [Theory]
    [InlineData(ColonneFatto.Versione, 9, "a version of a later release")]
    [InlineData(ColonneFatto.Tipo, "SpesaVersata", "a type of a later release")]
    public async Task A_fact_of_a_later_release_stops_the_plan_as_it_does_in_the_rows(string colonna, object valore, string because)
    {
        var registro = (await Manomissione.Modello.Value).Clona();
        registro.Metti(Manomissione.Con(registro.Righe(Esempi.Lecce.Valore)[9], colonna, valore));
        var archivio = await Archivio.DiAsync(registro, 7);
        Assert.Contains(8, archivio.Primi);

        var sconosciuto = await Assert.ThrowsAsync<FattoSconosciutoException>(archivio.ApriAsync);

        Assert.True(sconosciuto.Seq == 10, because);
        Assert.Contains(8, archivio.Primi);
    }

    [Fact]
    public async Task Keys_of_facts_in_extracts_are_known()
    {
        var archivio = new Archivio(new(), 7);
        var prime = new List<Deposito.Depositato>();
        await using (var cancelleria = await archivio.ApriAsync())
        {
            for (var n = 0; n < 30; n++) prime.Add((Deposito.Depositato)await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}")));
            await Archivio.AttendiAsync(() => archivio.Primi.Count() == 4);
        }

        await using var riaperta = await archivio.ApriAsync();

        for (var n = 0; n < 30; n++)
        {
            var ripetuto = (Deposito.Depositato)await riaperta.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
            Assert.True(ripetuto.Ripetuto);
            Assert.Equal(Dump.Valore(prime[n].Fatti), Dump.Valore(ripetuto.Fatti));
        }
    }

    private static async Task<Archivio> Modello() => await Archivio.DiAsync((await Manomissione.Modello.Value).Clona(), 7);

    private sealed class PerByte : EqualityComparer<byte[]>
    {
        public static readonly PerByte Uguali = new();

        public override bool Equals(byte[]? uno, byte[]? altro) => uno.AsSpan().SequenceEqual(altro);

        public override int GetHashCode(byte[] bytes) => bytes.Length;
    }
}
