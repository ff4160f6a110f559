using System.Globalization;
using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A table in memory that goes wrong when told: a write can fail before or after it is done, arrive late, or find somebody else first.</summary>
public sealed class TabellaInMemoria : ITable
{
    private readonly SortedDictionary<(string, string), TableEntity> righe = new(Comparer<(string P, string R)>.Create((una, altra) =>
        string.CompareOrdinal(una.P, altra.P) is not 0 and var ordine ? ordine : string.CompareOrdinal(una.R, altra.R)));

    private readonly Lock chiave = new();
    private Action? inRitardo;
    private int ultimoETag;

    public string Name => "registro";

    /// <summary>Asked before every write; null lets it be.</summary>
    public Func<Incidente?>? Incidenti { get; set; }

    /// <summary>Asked before every reading: true fails it.</summary>
    public Func<bool>? LetturaFallisce { get; set; }

    /// <summary>Called before every write is looked at: somebody else may write first.</summary>
    public Func<Task>? Prima { get; set; }

    public int Scritture { get; private set; }

    public enum Incidente
    {
        /// <summary>The store fails and nothing is written.</summary>
        NonScritto,

        /// <summary>It is written, and the answer is lost.</summary>
        RispostaPersa,

        /// <summary>The answer is lost, and it is written only when the next write comes, just before it.</summary>
        InRitardo,
    }

    /// <summary>The rows of a partition, as they are.</summary>
    public List<TableEntity> Righe(string partizione)
    {
        lock (chiave) return [.. righe.Values.Where(riga => riga.PartitionKey == partizione).Select(riga => Copia(riga))];
    }

    public TabellaInMemoria Clona()
    {
        var clone = new TabellaInMemoria();
        lock (chiave)
        {
            foreach (var (posto, riga) in righe) clone.righe.Add(posto, riga);
        }

        return clone;
    }

    /// <summary>Puts a row there behind everybody's back.</summary>
    public void Metti(TableEntity riga)
    {
        lock (chiave) righe[(riga.PartitionKey, riga.RowKey)] = Copia(riga, $"m{++ultimoETag}");
    }

    public void Togli(string partizione, string rowKey)
    {
        lock (chiave) righe.Remove((partizione, rowKey));
    }

    public async Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
        (await SubmitTransactionAsync([new(TableTransactionActionType.Add, entity)], cancellation))[0];

    public async Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
        (await SubmitTransactionAsync([new(TableTransactionActionType.Upsert, entity)], cancellation))[0];

    public async Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation = default) =>
        (await SubmitTransactionAsync([new(TableTransactionActionType.Update, entity, ifMatch)], cancellation))[0];

    public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation = default) =>
        SubmitTransactionAsync([new(TableTransactionActionType.Delete, new(partitionKey, rowKey), ifMatch)], cancellation);

    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        await Task.Yield();
        lock (chiave)
        {
            if (LetturaFallisce?.Invoke() == true) throw new RequestFailedException(503, "reading fails");
            return righe.TryGetValue((partitionKey, rowKey), out var riga) ? Copia(riga) : null;
        }
    }

    public async Task<TablePage> QueryAsync(
        TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        await Task.Yield();
        lock (chiave)
        {
            if (LetturaFallisce?.Invoke() == true) throw new RequestFailedException(503, "reading fails");

            var pagina = new List<TableEntity>();
            foreach (var ((partizione, rowKey), riga) in righe)
            {
                if (partizione != range.PartitionKey || (continuation ?? range.From) is { } da && string.CompareOrdinal(rowKey, da) < 0) continue;
                if (range.Before is { } prima && string.CompareOrdinal(rowKey, prima) >= 0) break;
                if (pagina.Count == pageSize) return new(pagina, rowKey);

                pagina.Add(Copia(riga));
            }

            return new(pagina, null);
        }
    }

    public async Task<IReadOnlyList<ETag>> SubmitTransactionAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation = default)
    {
        await Task.Yield();
        if (Prima is { } prima) await prima();
        lock (chiave)
        {
            inRitardo?.Invoke();
            inRitardo = null;
            switch (Incidenti?.Invoke())
            {
                case Incidente.NonScritto:
                    throw new RequestFailedException(503, "nothing was written");
                case Incidente.RispostaPersa:
                    Scrivi(actions);
                    throw new TaskCanceledException("the answer was lost");
                case Incidente.InRitardo:
                    inRitardo = () => ScriviSePuoi(actions);
                    throw new TaskCanceledException("the answer was lost");
            }

            return Scrivi(actions);
        }
    }

    private void ScriviSePuoi(IReadOnlyList<TableTransactionAction> actions)
    {
        try
        {
            Scrivi(actions);
        }
        catch (RequestFailedException)
        {
            // Nobody hears of it.
        }
    }

    private List<ETag> Scrivi(IReadOnlyList<TableTransactionAction> actions)
    {
        Assert.InRange(actions.Count, 1, TableLimits.TransactionActions);
        Assert.Single(actions.Select(action => action.Entity.PartitionKey).Distinct());
        foreach (var action in actions)
        {
            var posto = (action.Entity.PartitionKey, action.Entity.RowKey);
            var trovata = righe.GetValueOrDefault(posto);
            foreach (var valore in action.Entity.Properties.Values.OfType<byte[]>()) Assert.True(valore.Length <= 64 * 1024);
            if (action.Type == TableTransactionActionType.Add && trovata is not null) throw new RequestFailedException(409, "there", "EntityAlreadyExists", null);
            if (action.Type is not (TableTransactionActionType.Update or TableTransactionActionType.Delete)) continue;

            if (trovata is null) throw new RequestFailedException(404, "not there", "ResourceNotFound", null);
            if (action.IfMatch != ETag.All && action.IfMatch != trovata.ETag) throw new RequestFailedException(412, "changed", "UpdateConditionNotSatisfied", null);
        }

        Scritture++;
        var etags = new List<ETag>();
        foreach (var action in actions)
        {
            var posto = (action.Entity.PartitionKey, action.Entity.RowKey);
            var nuova = Copia(action.Entity, (++ultimoETag).ToString(CultureInfo.InvariantCulture));
            if (action.Type == TableTransactionActionType.Delete) righe.Remove(posto);
            else righe[posto] = nuova;
            etags.Add(nuova.ETag);
        }

        return etags;
    }

    private static TableEntity Copia(TableEntity riga, string? etag = null)
    {
        var copia = new TableEntity(riga.PartitionKey, riga.RowKey) { ETag = etag is null ? riga.ETag : new(etag) };
        foreach (var (nome, valore) in riga.Properties) copia[nome] = valore is byte[] bytes ? bytes.ToArray() : valore;
        return copia;
    }
}
