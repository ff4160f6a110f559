using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A sound register with facts of every type, an erasure among them, and ways to tamper with its rows.</summary>
internal static class Manomissione
{
    public static readonly PianoId Potenza = new("potenza-2022-2024");

    public const string Assente = "absent, and no fact that can be read erased it";

    public static readonly Lazy<Task<TabellaInMemoria>> Modello = new(async () =>
    {
        // Whoever alters bytes meets no format: what matters is that there are facts with and without a personal part, and an erasure.
        Type[] servono = [typeof(DefinizioneAdottata), typeof(AdesionePresentata), typeof(AdesioneModificata), typeof(AdesioneRecessa), typeof(DatiCancellati)];
        for (var seme = 7; seme < 40; seme++)
        {
            var tabella = await RegistroCasuale.ScriviAsync(seme, 84);
            if (!servono.Except((await RegistroCasuale.FattiAsync(tabella)).Select(fatto => fatto.Fatto.GetType())).Any()) return tabella;
        }

        throw new InvalidOperationException("No seed gives a register with all of them");
    });

    public static object Alterato(object valore, Random random)
    {
        switch (valore)
        {
            case int numero:
                return numero ^ (1 << random.Next(31));
            case string testo:
                var lettere = testo.ToCharArray();
                lettere[random.Next(lettere.Length)] ^= (char)(1 << random.Next(7));
                return new string(lettere);
            case byte[] bytes:
                var altri = bytes.ToArray();
                altri[random.Next(altri.Length)] ^= (byte)(1 << random.Next(8));
                return altri;
            default:
                throw new ArgumentException($"No column holds a {valore.GetType()}");
        }
    }

    public static TableEntity Con(TableEntity riga, string colonna, object? valore)
    {
        var altra = In(riga, riga.PartitionKey, riga.RowKey);
        altra[colonna] = valore;
        return altra;
    }

    public static TableEntity In(TableEntity riga, string partizione, string rowKey)
    {
        var altra = new TableEntity(partizione, rowKey);
        foreach (var (nome, valore) in riga.Properties) altra[nome] = valore;
        return altra;
    }
}
