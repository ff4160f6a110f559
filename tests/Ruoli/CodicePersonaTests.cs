using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A persona's code as people hand it to one another.</summary>
[Trait("Regola", "PIA-04")]
public class CodicePersonaTests
{
    [Fact]
    public void Every_persona_has_one_and_is_found_by_it_however_it_is_typed()
    {
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var chi = Chi(random);
            var codice = CodicePersona.Di(chi);
            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{2}$", codice);
            foreach (var typed in (string[])[codice, codice.ToLowerInvariant(), codice.Replace("-", "", StringComparison.Ordinal), $" {codice.Replace('-', ' ')} ", codice.Replace('0', 'O').Replace('1', 'l')])
                Assert.Equal(chi, CodicePersona.Leggi(typed).Valore);
        }
    }

    [Fact]
    public void A_slip_is_found()
    {
        const string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var random = new Random(8);
        for (var n = 0; n < 5000; n++)
        {
            var codice = CodicePersona.Di(Chi(random)).Replace("-", "", StringComparison.Ordinal).ToCharArray();
            var at = random.Next(codice.Length);
            if (n % 2 == 0 && at + 1 < codice.Length && codice[at] != codice[at + 1]) (codice[at], codice[at + 1]) = (codice[at + 1], codice[at]);
            else codice[at] = letters[(letters.IndexOf(codice[at], StringComparison.Ordinal) + random.Next(1, 31)) % 32];
            Assert.Equal("codicePersonaControllo", CodicePersona.Leggi(new(codice)).Rifiuto?.Motivo);
        }
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("ABCD-EFGH", "too short")]
    [InlineData("anna.rossi@comune.example.it", "an address")]
    [InlineData("0000-0000-0000-0000-0000-000", "too long")]
    [InlineData("0000-0000-0000-0000-0000-0U", "a letter that no code has")]
    public void What_is_no_code_is_told_so(string typed, string because) =>
        Assert.True(CodicePersona.Leggi(typed).Rifiuto?.Motivo == "codicePersonaForma", because);

    private static PersonaId Chi(Random random)
    {
        var bytes = new byte[12];
        random.NextBytes(bytes);
        return new(Convert.ToHexStringLower(bytes));
    }
}
