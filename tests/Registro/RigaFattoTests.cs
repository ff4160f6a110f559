using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

public class RigaFattoTests
{
    [Fact, Trait("Regola", "SEC-01")]
    public void The_chain_covers_every_column_each_after_its_length()
    {
        var riga = RigaFatto.Di(7, Catena.Inizio(Esempi.Lecce), Esempi.Fatto(1), Esempi.Contesto("a"), new SaliFissi(1));

        byte[] atteso = SHA256.HashData([
            .. Parte(SHA256.HashData("lecce-2022-2024"u8)),
            0, 0, 0, 0, 0, 0, 0, 7,
            .. Parte("AdesionePresentata"u8.ToArray()),
            0, 0, 0, 1,
            .. Parte("persona-1"u8.ToArray()),
            .. Parte("2022-05-10T07:00:00Z"u8.ToArray()),
            .. Parte("msteams"u8.ToArray()),
            .. Parte(Encoding.UTF8.GetBytes(ChiaveComando.Di("a").Valore)),
            .. Parte(SHA256.HashData(riga.Corpo)),
            .. Parte(SHA256.HashData([.. riga.Sale!, .. riga.Personale!]))]);

        Assert.Equal(atteso, riga.Catena);
        static byte[] Parte(byte[] bytes)
        {
            var parte = new byte[4 + bytes.Length];
            BinaryPrimitives.WriteInt32BigEndian(parte, bytes.Length);
            bytes.CopyTo(parte, 4);
            return parte;
        }
    }

    [Fact, Trait("Regola", "ADE-07")]
    public void A_receipt_shows_the_hash_of_both_hashes()
    {
        var riga = RigaFatto.Di(1, Catena.Inizio(Esempi.Lecce), Esempi.Fatto(1), Esempi.Contesto("a"), new SaliFissi(1));

        var impronta = Impronta.Di(SHA256.HashData([.. SHA256.HashData(riga.Corpo), .. SHA256.HashData([.. riga.Sale!, .. riga.Personale!])]));

        Assert.Equal(impronta, riga.Leggi(Esempi.Lecce).Impronta);
    }

    [Fact]
    public void A_row_gives_its_fact_back()
    {
        var (fatto, contesto) = (Esempi.Fatto(1), Esempi.Contesto("a", ora: Esempi.Maggio.PlusNanoseconds(123_456_789)));
        var riga = RigaFatto.Di(3, new byte[32], fatto, contesto, new SaliFissi(1));

        var entita = ColonneFatto.Scrivi(Esempi.Lecce, riga);
        var letta = ColonneFatto.Leggi(entita, 3, new(riga.Corpo, riga.Personale), (colonna, cosa) => Assert.Fail($"{colonna}: {cosa}"));

        Assert.Equal("f:000000000003", entita.RowKey);
        Assert.Equal(new(3, fatto, contesto.Chi, contesto.Ora, contesto.Canale, riga.Leggi(Esempi.Lecce).Impronta), letta.Leggi(Esempi.Lecce));
    }

    [Fact]
    public async Task What_a_clerk_tells_and_folds_is_what_the_rows_give_back()
    {
        for (var seme = 0; seme < 40; seme++)
        {
            var (tabella, detti) = (new TabellaInMemoria(), new List<FattoRegistrato>());
            await using var cancelleria = await Esempi.ApriAsync(tabella, Esempi.Lecce);
            var random = new Random(seme);
            for (var n = 0; n < 60; n++)
            {
                Comando comando = random.Next(10) switch
                {
                    0 => new AdottaDefinizione(Esempi.Definizione(n + 1)),
                    1 => Esempi.Cancella(random.Next(1, n + 2)),
                    < 5 => Esempi.Cittadino(n, random.Next(2) == 0),
                    _ => Esempi.Ente(n),
                };
                var ora = Esempi.Maggio.PlusNanoseconds(random.NextInt64(100_000_000_000_000) / (long)Math.Pow(10, random.Next(10)));
                if (await cancelleria.DepositaAsync(comando, Esempi.Contesto($"{n}", $"persona-{n}", ora)) is Deposito.Depositato depositato) detti.AddRange(depositato.Fatti);
            }

            // Between the two lie the erasures, which the rows no longer give back and the plan doesn't have either.
            var letti = await RegistroCasuale.FattiAsync(tabella);
            Assert.Equal(letti.Select(Dump.Valore), detti.Select((detto, i) => Dump.Valore(letti[i].Fatto is AdesionePresentata { Personali: null } cancellata ? detto with { Fatto = cancellata } : detto)));
            Assert.Equal(Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(letti)), Dump.Di(cancelleria.Stato));
        }
    }

    [Fact]
    public void What_is_personal_lies_in_one_column_only()
    {
        var entita = ColonneFatto.Scrivi(Esempi.Lecce, RigaFatto.Di(1, new byte[32], Esempi.Fatto(1), Esempi.Contesto("a"), new SaliFissi(1)));

        var dove = entita.Properties.Where(colonna => colonna.Value is byte[] bytes && Encoding.UTF8.GetString(bytes).Contains("Anna Rossi", StringComparison.Ordinal));

        Assert.Equal(ColonneFatto.Personale, Assert.Single(dove).Key);
    }

    [Theory]
    [InlineData("SpesaVersata", 1, "a type of a later release")]
    [InlineData("AdesionePresentata", 2, "a version of a later release")]
    public void A_later_release_s_fact_is_named(string tipo, int versione, string because)
    {
        var riga = RigaFatto.Di(1, new byte[32], Esempi.Fatto(1), Esempi.Contesto("a"), new SaliFissi(1)) with { Tipo = tipo, Versione = versione };

        var sconosciuto = Assert.Throws<FattoSconosciutoException>(() => riga.Leggi(Esempi.Lecce));

        Assert.True((sconosciuto.Seq, sconosciuto.Tipo, sconosciuto.Versione) == (1, tipo, versione), because);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("null", "no object")]
    [InlineData("{", "half an object")]
    [InlineData("[]", "another shape")]
    [InlineData("""{"numero":"uno"}""", "another type")]
    public void Bytes_that_are_no_fact_are_a_fault_that_names_it(string corpo, string because)
    {
        foreach (var tipo in FormatoFatto.Tutti.Select(formato => formato.Tipo))
        {
            var riga = RigaFatto.Di(4, new byte[32], Esempi.Fatto(1), Esempi.Contesto("a"), new SaliFissi(1)) with { Tipo = tipo, Corpo = Encoding.UTF8.GetBytes(corpo) };

            var illegibile = Assert.Throws<RegistroIllegibileException>(() => riga.Leggi(Esempi.Lecce));

            Assert.True(illegibile.Seq == 4, because);
        }
    }

    [Fact]
    public void More_than_a_fact_may_say_is_refused()
    {
        var fatto = Esempi.Fatto(1, new string('x', 9_000_000));

        Assert.Throws<ComandoTroppoGrandeException>(() => RigaFatto.Di(1, new byte[32], fatto, Esempi.Contesto("a"), new SaliFissi(1)));
    }

    [Theory]
    [InlineData("12:" + Hash, true, "a head")]
    [InlineData("12", false, "no hash")]
    [InlineData("12:abc", false, "half a hash")]
    [InlineData("-1:" + Hash, false, "no number")]
    [InlineData("12:" + Hash + ":1", false, "too much")]
    public void A_published_head_is_read(string testo, bool riuscita, string because)
    {
        Assert.True(Testa.Leggi(testo).HasValue == riuscita, because);
        if (riuscita) Assert.Equal(testo, Testa.Leggi(testo).ToString());
    }

    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
}
