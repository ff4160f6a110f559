using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Whatever is done to a copy, it is refused before anything is written.</summary>
[Trait("Regola", "SEC-06")]
public class CopiaGuastaTests
{
    private static readonly Lazy<Task<byte[]>> Piccola = new(() => FileAsync(enti: 4, cifre: 0));
    private static readonly Lazy<Task<byte[]>> Grande = new(() => FileAsync(enti: 30, cifre: 20_000));

    [Fact]
    public async Task Any_byte_altered_is_found()
    {
        var file = await Piccola.Value;
        for (var posto = 0; posto < file.Length; posto++)
        {
            var alterato = file.ToArray();
            alterato[posto] ^= (byte)(1 << (posto % 8));
            Rifiutata(alterato, $"byte {posto}");
        }
    }

    [Fact]
    public async Task Cut_off_anywhere_it_is_found()
    {
        var file = await Piccola.Value;
        for (var lunghezza = 0; lunghezza < file.Length; lunghezza++) Rifiutata(file[..lunghezza], $"{lunghezza} bytes");
    }

    [Fact]
    public async Task Anything_added_is_found()
    {
        var file = await Piccola.Value;
        for (var byteInPiu = 1; byteInPiu < 200; byteInPiu++) Rifiutata([.. file, .. new byte[byteInPiu]], $"{byteInPiu} more");
        Rifiutata([.. file, .. file], "twice");
    }

    [Fact]
    public async Task In_a_larger_one_random_harm_is_found()
    {
        var (file, random) = (await Grande.Value, new Random(1));
        Assert.True(file.Length > 3 * Pezzo, $"{file.Length} bytes");
        for (var volta = 0; volta < 60; volta++)
        {
            var alterato = file.ToArray();
            alterato[random.Next(file.Length)] ^= (byte)random.Next(1, 256);
            Rifiutata(alterato, "altered");
            Rifiutata(file[..random.Next(file.Length)], "cut off");
        }
    }

    [Fact]
    public async Task Pieces_exchanged_left_out_doubled_cut_off_or_taken_from_another_copy_are_found()
    {
        var (file, altra) = (await Grande.Value, await FileAsync(enti: 30, cifre: 20_000));
        var (preambolo, pezzi, suoi) = (file[..57], Pezzi(file), Pezzi(altra));
        Rifiutata([.. preambolo, .. pezzi[1], .. pezzi[0], .. pezzi[2..].SelectMany(pezzo => pezzo)], "exchanged");
        Rifiutata([.. preambolo, .. pezzi[0], .. pezzi[2..].SelectMany(pezzo => pezzo)], "left out");
        Rifiutata([.. preambolo, .. pezzi[0], .. pezzi[0], .. pezzi[1..].SelectMany(pezzo => pezzo)], "doubled");
        Rifiutata([.. preambolo, .. pezzi[..^1].SelectMany(pezzo => pezzo)], "without the last");
        Rifiutata([.. preambolo], "without any");
        Rifiutata([.. preambolo, .. suoi[0], .. pezzi[1..].SelectMany(pezzo => pezzo)], "the first one another's");
        Rifiutata([.. altra[..57], .. pezzi.SelectMany(pezzo => pezzo)], "under another's preamble");
        Assert.NotNull(Copie.Leggi(new([.. preambolo, .. pezzi.SelectMany(pezzo => pezzo)])));
    }

    [Fact]
    public async Task Another_key_another_plan_or_another_format_is_said()
    {
        var registro = await RegistroCasuale.ScriviAsync(seme: 2, comandi: 5);
        var altraChiave = ChiaveCopie.Leggi(Convert.ToBase64String(new byte[32]))!;
        var (file, _) = await Copie.ScriviAsync(registro, chiave: altraChiave);
        Assert.Contains("another key", Assert.Throws<CopiaIllegibileException>(() => Copie.Leggi(file)).Message, StringComparison.Ordinal);

        file = await Copie.DiAsync(registro);
        Assert.Contains("copy of lecce-2022-2024", Assert.Throws<CopiaIllegibileException>(() => Copie.Leggi(file, piano: new("potenza"))).Message, StringComparison.Ordinal);

        file.GetBuffer()[8] = 9;
        Assert.Contains("format is 9", Assert.Throws<CopiaIllegibileException>(() => Copie.Leggi(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", true, "32 bytes")]
    [InlineData(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n", true, "as a file has it")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", false, "31 bytes")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false, "33 bytes")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false, "far too many")]
    [InlineData("", false, "an empty file")]
    [InlineData("la mia parola segreta", false, "a password is no key")]
    public void A_key_is_32_bytes_in_base64(string testo, bool buona, string because) =>
        Assert.True(ChiaveCopie.Leggi(testo) is not null == buona, because);

    private const int Pezzo = 65_536 + 16;

    private static byte[][] Pezzi(byte[] file) => [.. file[57..].Chunk(Pezzo)];

    private static void Rifiutata(byte[] file, string because)
    {
        var letta = Record.Exception(() => Copie.Leggi(new(file)));
        Assert.True(letta is CopiaIllegibileException, $"{because}: {letta}");
    }

    /// <param name="cifre">Random digits that each of them adds, so that the copy becomes larger than its pieces.</param>
    private static async Task<byte[]> FileAsync(int enti, int cifre)
    {
        var (registro, random) = (new TabellaInMemoria(), new Random(5));
        await using var cancelleria = await Cancelleria.ApriAsync(registro, Esempi.Lecce, null, (piano, comando, contesto) =>
            Esempi.Decide(piano, comando, contesto) is Esito.Accolto { Fatti: [AdesionePresentata fatto] }
                ? Esito.Di(fatto with { Personali = fatto.Personali! with { Risorse = random.GetHexString(cifre) } })
                : throw new InvalidOperationException("All of them join"));
        for (var n = 0; n < enti; n++) await cancelleria.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"{n}"));
        return (await Copie.DiAsync(registro)).ToArray();
    }
}
