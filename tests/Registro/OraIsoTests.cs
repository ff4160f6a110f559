using NodaTime;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The instant of a row is read as NodaTime's pattern reads it, whatever is written there.</summary>
public class OraIsoTests
{
    private static readonly RigaFatto Riga = RigaFatto.Di(1, new byte[32], Esempi.Fatto(1), Esempi.Contesto("a"), new SaliFissi(1));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(1);
        for (var volta = 0; volta < 20_000; volta++)
        {
            var ora = Instant.FromUnixTimeSeconds(random.NextInt64(-62_135_596_800, 253_402_300_799))
                .PlusNanoseconds(random.NextInt64(1_000_000_000) / (long)Math.Pow(10, random.Next(10)) * (long)Math.Pow(10, random.Next(3)) % 1_000_000_000);
            Assert.Equal(ora, (Riga with { Ora = InstantPattern.ExtendedIso.Format(ora) }).Leggi(Esempi.Lecce).Ora);
        }
    }

    [Fact]
    public void What_is_altered_is_read_or_refused_alike()
    {
        var (random, letti) = (new Random(2), 0);
        const string Segni = "0123456789-:.,TZz+ t9";
        for (var volta = 0; volta < 20_000; volta++)
        {
            var testo = InstantPattern.ExtendedIso.Format(Esempi.Maggio.PlusNanoseconds(random.NextInt64(10_000_000_000_000_000) / (long)Math.Pow(10, random.Next(12)))).ToList();
            for (var altre = random.Next(1, 4); altre > 0; altre--)
            {
                var dove = random.Next(testo.Count);
                if (random.Next(3) == 0) testo.RemoveAt(dove);
                else if (random.Next(2) == 0) testo.Insert(dove, Segni[random.Next(Segni.Length)]);
                else testo[dove] = Segni[random.Next(Segni.Length)];
            }

            letti += Alike(new([.. testo])) ? 1 : 0;
        }

        Assert.InRange(letti, 1_000, 19_000);
    }

    [Theory]
    [InlineData("2022-02-28T23:59:59Z", true, "the last second of a day")]
    [InlineData("2022-02-29T00:00:00Z", false, "no such day that year")]
    [InlineData("2024-02-29T00:00:00Z", true, "a leap year")]
    [InlineData("0001-01-01T00:00:00Z", true, "the first day of the calendar")]
    [InlineData("0000-12-31T00:00:00Z", true, "the year before")]
    [InlineData("-0044-03-15T12:00:00Z", true, "long before")]
    [InlineData("9999-12-31T23:59:59.999999999Z", true, "the last nanosecond")]
    [InlineData("2022-05-10T07:00:00.100Z", true, "zeros at the end")]
    [InlineData("2022-05-10T07:00:00,5Z", true, "a comma")]
    [InlineData("2022-05-10T07:00:00.Z", false, "a point and nothing")]
    [InlineData("2022-05-10T07:00:00.1234567891Z", false, "ten digits")]
    [InlineData("2022-05-10T24:00:00Z", true, "midnight by another name")]
    [InlineData("2022-05-10T25:00:00Z", false, "no such hour")]
    [InlineData("2022-05-10T07:60:00Z", false, "no such minute")]
    [InlineData("2022-05-10T07:00:60Z", false, "no such second")]
    [InlineData("2022-05-10T07:00:00", false, "no zone")]
    [InlineData("٢022-05-10T07:00:00Z", false, "another script's digit")]
    [InlineData("", false, "nothing")]
    public void An_instant_is(string testo, bool letto, string because) => Assert.True(Alike(testo) == letto, because);

    private static bool Alike(string testo)
    {
        var atteso = InstantPattern.ExtendedIso.Parse(testo) is { Success: true, Value: var ora } ? ora : (Instant?)null;
        Instant? letto = null;
        try
        {
            letto = (Riga with { Ora = testo }).Leggi(Esempi.Lecce).Ora;
        }
        catch (RegistroIllegibileException illegibile)
        {
            Assert.Equal("ora is not an instant", illegibile.Cosa);
        }

        Assert.True(atteso == letto, testo);
        return letto is not null;
    }
}
