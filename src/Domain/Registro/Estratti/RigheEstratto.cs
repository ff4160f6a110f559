using System.Globalization;
using System.Runtime.CompilerServices;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>The rows an extract lies in: PartitionKey is the plan, RowKey <c>e:</c> + 12 digits of its first fact's number + <c>-</c> + 12 of its last one's + <c>:</c> + 2 digits.</summary>
/// <remarks>
/// The key tells which facts are in it, so that an erasure reaches it whatever its bytes say. One part a row: larger rows would be larger than
/// what the collector moves lightly, and a page takes as many bytes either way.
/// </remarks>
/// <param name="Tratto">Which facts it says to hold; null when the key is not an extract's.</param>
internal sealed record RigheEstratto(Tratto? Tratto, List<TableEntity> Righe)
{
    /// <summary>Bytes of one part.</summary>
    private const int PerRiga = 60 * 1024;

    private const string Dati = "dati";
    private const int LunghezzaChiave = 30;

    /// <summary>The extract's parts in their order. Throws when they are not its rows.</summary>
    public List<byte[]> Parti => [.. Righe.Select((riga, indice) => riga.RowKey == RowKey(Tratto!, indice) ? (byte[])riga[Dati]! : throw new InvalidDataException("A part is missing"))];

    public bool DiAltroFormato => Righe[0][Dati] is byte[] and [not Estratto.Formato, ..];

    /// <summary>The additions that write it, all together; null when they are more than a batch takes.</summary>
    public static List<TableTransactionAction>? Scrivi(Estratto estratto)
    {
        List<TableTransactionAction> righe =
        [
            .. estratto.InBytes().Chunk(PerRiga).Select((parte, indice) => new TableTransactionAction(
                TableTransactionActionType.Add, new(estratto.Piano.Valore, RowKey(estratto.Tratto, indice)) { [Dati] = parte })),
        ];
        return righe.Count <= TableLimits.TransactionActions && righe.Sum(TableSizes.OnTheWire) <= TableLimits.TransactionBytes ? righe : null;
    }

    /// <summary>The rows of all extracts of a plan.</summary>
    public static TableRange Tutte(PianoId piano) => new(piano.Valore);

    /// <summary>The rows of those whose first fact is within these numbers.</summary>
    public static TableRange CheIniziano(PianoId piano, long dal, long al) => new(piano.Valore, $"e:{Math.Max(0, dal):D12}", $"e:{al:D12}.");

    /// <summary>Extract by extract; rows that are no extract's come without their numbers.</summary>
    public static async IAsyncEnumerable<RigheEstratto> LeggiAsync(ITable tabella, TableRange range, [EnumeratorCancellation] CancellationToken stop = default)
    {
        RigheEstratto? gruppo = null;
        await foreach (var riga in tabella.ReadAllAsync(range, stop))
        {
            var tratto = TrattoDi(riga.RowKey);
            if (gruppo is null || tratto != gruppo.Tratto)
            {
                if (gruppo is not null) yield return gruppo;
                gruppo = new(tratto, []);
            }

            gruppo.Righe.Add(riga);
        }

        if (gruppo is not null) yield return gruppo;
    }

    private static string RowKey(Tratto tratto, int parte) => $"e:{tratto.Primo:D12}-{tratto.Ultimo:D12}:{parte:D2}";

    private static Tratto? TrattoDi(string rowKey) =>
        rowKey.Length == LunghezzaChiave
        && rowKey[14] == '-'
        && rowKey[27] == ':'
        && long.TryParse(rowKey.AsSpan(2..14), NumberStyles.None, CultureInfo.InvariantCulture, out var primo)
        && long.TryParse(rowKey.AsSpan(15..27), NumberStyles.None, CultureInfo.InvariantCulture, out var ultimo)
        && primo >= 1 && ultimo >= primo && ultimo - primo < int.MaxValue
            ? new(primo, (int)(ultimo - primo + 1))
            : null;
}
