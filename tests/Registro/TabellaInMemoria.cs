using System.Globalization;
using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A table in memory that goes wrong when told: a write can fail before or after it is done, arrive late, or find somebody else first.</summary>
public sealed class TabellaInMemoria : ITable
{
    private static readonly Comparer<TableEntity> PerRowKey = Comparer<TableEntity>.Create((una, altra) => string.CompareOrdinal(una.RowKey, altra.RowKey));

    private readonly Dictionary<string, List<TableEntity>> partizioni = [];
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
        lock (chiave) return [.. Partizione(partizione).Select(riga => Copia(riga))];
    }

    public TabellaInMemoria Clona()
    {
        var clone = new TabellaInMemoria();
        lock (chiave)
        {
            foreach (var (nome, righe) in partizioni) clone.partizioni.Add(nome, [.. righe]);
        }

        return clone;
    }

    /// <summary>Puts a row there behind everybody's back.</summary>
    public void Metti(TableEntity riga)
    {
        lock (chiave) Poni(Copia(riga, $"m{++ultimoETag}"));
    }

    public void Togli(string partizione, string rowKey)
    {
        lock (chiave) Leva(partizione, rowKey);
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
            return Trova(partitionKey, rowKey) is { } riga ? Copia(riga) : null;
        }
    }

    public async Task<TablePage> QueryAsync(
        TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        await Task.Yield();
        lock (chiave)
        {
            if (LetturaFallisce?.Invoke() == true) throw new RequestFailedException(503, "reading fails");

            var (righe, pagina) = (Partizione(range.PartitionKey), new List<TableEntity>());
            var da = (continuation ?? range.From) is { } prima ? Posto(righe, prima) : 0;
            for (var posto = da < 0 ? ~da : da; posto < righe.Count && string.CompareOrdinal(righe[posto].RowKey, range.Before ?? "\uffff") < 0; posto++)
            {
                if (pagina.Count == pageSize) return new(pagina, righe[posto].RowKey);

                pagina.Add(Copia(righe[posto]));
            }

            return new(pagina, null);
        }
    }

    public Task<TablePage> ScanAsync(int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        lock (chiave) return Task.FromResult(new TablePage([.. partizioni.OrderBy(partizione => partizione.Key, StringComparer.Ordinal).SelectMany(partizione => partizione.Value).Select(riga => Copia(riga))], null));
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
            var trovata = Trova(action.Entity.PartitionKey, action.Entity.RowKey);
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
            var nuova = Copia(action.Entity, (++ultimoETag).ToString(CultureInfo.InvariantCulture));
            if (action.Type == TableTransactionActionType.Delete) Leva(nuova.PartitionKey, nuova.RowKey);
            else Poni(nuova);
            etags.Add(nuova.ETag);
        }

        return etags;
    }

    private List<TableEntity> Partizione(string nome) => partizioni.TryGetValue(nome, out var righe) ? righe : partizioni[nome] = [];

    private static int Posto(List<TableEntity> righe, string rowKey) => righe.BinarySearch(new("", rowKey), PerRowKey);

    private TableEntity? Trova(string partizione, string rowKey) =>
        Partizione(partizione) is var righe && Posto(righe, rowKey) is >= 0 and var posto ? righe[posto] : null;

    private void Poni(TableEntity riga)
    {
        var righe = Partizione(riga.PartitionKey);
        var posto = Posto(righe, riga.RowKey);
        if (posto >= 0) righe[posto] = riga;
        else righe.Insert(~posto, riga);
    }

    private void Leva(string partizione, string rowKey)
    {
        var righe = Partizione(partizione);
        if (Posto(righe, rowKey) is >= 0 and var posto) righe.RemoveAt(posto);
    }

    private static TableEntity Copia(TableEntity riga, string? etag = null)
    {
        var copia = new TableEntity(riga.PartitionKey, riga.RowKey) { ETag = etag is null ? riga.ETag : new(etag) };
        foreach (var (nome, valore) in riga.Properties) copia[nome] = valore is byte[] bytes ? bytes.ToArray() : valore;
        return copia;
    }
}
