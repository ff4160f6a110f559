using System.Globalization;
using Azure;
using NodaTime;
using NodaTime.Text;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>What is too large for a fact's own row: it lies in rows of its own, <c>p:</c> + its hash + <c>:</c> + 6 digits, written before the fact.</summary>
/// <remarks>Named by its hash, so that what the fact carries anyway says where to look. Rows whose fact never came are swept after a day.</remarks>
internal static class Payload
{
    /// <summary>Bytes in one column: Azure's limit is 64 KiB; the same on every store.</summary>
    public const int PerRiga = 60 * 1024;

    /// <summary>Bytes of one part of a fact.</summary>
    public const int Massimo = 8 * 1024 * 1024;

    private const string Prefisso = "p:";
    private const string Dati = "dati";
    private const string Ora = "ora";

    // In base64, as they travel, these stay under the 4 MiB of a batch.
    private const int RighePerInvio = 40;

    public static string Id(byte[] hash) => Convert.ToHexStringLower(hash);

    public static int Parti(byte[] contenuto) => (contenuto.Length + PerRiga - 1) / PerRiga;

    /// <summary>What of a fact is too large for its own row; mostly nothing.</summary>
    public static async Task ScriviAsync(ITable tabella, PianoId piano, RigaFatto riga)
    {
        if (riga.Corpo.Length > PerRiga) await ScriviAsync(tabella, piano, riga.HCorpo, riga.Corpo, riga.Ora);
        if (riga.Personale?.Length > PerRiga) await ScriviAsync(tabella, piano, riga.HPersonale, riga.Personale, riga.Ora);
    }

    private static async Task ScriviAsync(ITable tabella, PianoId piano, byte[] hash, byte[] contenuto, string ora)
    {
        var righe = contenuto.Chunk(PerRiga).Select((parte, indice) =>
            new TableEntity(piano.Valore, $"{Prefisso}{Id(hash)}:{indice:D6}") { [Dati] = parte, [Ora] = ora });
        foreach (var invio in righe.Select(riga => new TableTransactionAction(TableTransactionActionType.Upsert, riga)).Chunk(RighePerInvio))
            await tabella.SubmitTransactionAsync(invio);
    }

    /// <summary>The parts put together; null when one is missing or there are others.</summary>
    public static async Task<byte[]?> LeggiAsync(ITable tabella, PianoId piano, byte[] hash, int parti)
    {
        using var contenuto = new MemoryStream();
        var lette = 0;
        await foreach (var riga in tabella.ReadAllAsync(Righe(piano, hash)))
        {
            if (!riga.RowKey.EndsWith($":{lette:D6}", StringComparison.Ordinal) || riga[Dati] is not byte[] parte) return null;

            contenuto.Write(parte);
            lette++;
        }

        return lette == parti ? contenuto.ToArray() : null;
    }

    public static async Task EliminaAsync(ITable tabella, PianoId piano, byte[] hash)
    {
        await foreach (var riga in tabella.ReadAllAsync(Righe(piano, hash))) await EliminaAsync(tabella, riga, ETag.All);
    }

    /// <summary>Removes the rows written before an instant whose fact never came.</summary>
    /// <remarks>With their ETags: a row that is being written again stays.</remarks>
    public static async Task<int> SpazzaAsync(ITable tabella, PianoId piano, IReadOnlySet<string> usati, Instant primaDi)
    {
        var spazzate = 0;
        await foreach (var riga in tabella.ReadAllAsync(Tutte(piano)))
        {
            var vecchia = riga[Ora] is not string ora || InstantPattern.ExtendedIso.Parse(ora) is not { Success: true, Value: var scritta } || scritta < primaDi;
            if (!vecchia || (IdDi(riga.RowKey, out _) is { } id && usati.Contains(id))) continue;

            await EliminaAsync(tabella, riga, riga.ETag);
            spazzate++;
        }

        return spazzate;
    }

    /// <summary>The hash in a row's key and the row's place; null when the key is not one of these.</summary>
    public static string? IdDi(string rowKey, out int indice)
    {
        indice = -1;
        return rowKey.Length == 73
            && rowKey.StartsWith(Prefisso, StringComparison.Ordinal)
            && rowKey[66] == ':'
            && int.TryParse(rowKey.AsSpan(67), NumberStyles.None, CultureInfo.InvariantCulture, out indice)
                ? rowKey[2..66]
                : null;
    }

    public static TableRange Tutte(PianoId piano) => new(piano.Valore, Prefisso, "p;");

    private static TableRange Righe(PianoId piano, byte[] hash) => new(piano.Valore, $"{Prefisso}{Id(hash)}:", $"{Prefisso}{Id(hash)};");

    private static async Task EliminaAsync(ITable tabella, TableEntity riga, ETag etag)
    {
        try
        {
            await tabella.DeleteEntityAsync(riga.PartitionKey, riga.RowKey, etag);
        }
        catch (RequestFailedException altri) when (altri.Status is 404 or 412)
        {
            // Somebody else removed it, or is writing it again.
        }
    }
}
