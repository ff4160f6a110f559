using System.Collections.Immutable;
using System.Globalization;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Where each part of a fact lies in its row. PartitionKey is the plan, RowKey <c>f:</c> + 12 digits.</summary>
public static class ColonneFatto
{
    public const string Tipo = "tipo";
    public const string Versione = "versione";
    public const string Autore = "autore";
    public const string Ora = "ora";
    public const string Canale = "canale";
    public const string Chiave = "chiave";
    public const string Corpo = "corpo";
    public const string Personale = "personale";
    public const string Sale = "sale";
    public const string HCorpo = "hCorpo";
    public const string HPersonale = "hPersonale";
    public const string Catena = "catena";

    /// <summary>In how many payload rows the corpo lies that is too large for this one.</summary>
    public const string Parti = "parti";

    /// <summary>The same for the personal part.</summary>
    public const string PartiPersonali = "partiPersonali";

    public static readonly ImmutableArray<string> Tutte =
        [Tipo, Versione, Autore, Ora, Canale, Chiave, Corpo, Personale, Sale, HCorpo, HPersonale, Catena, Parti, PartiPersonali];

    /// <summary>What an erasure clears. The hashes stay: receipts and the chain outlive it.</summary>
    public static readonly ImmutableArray<string> Personali = [Personale, Sale, PartiPersonali];

    private const string Prefisso = "f:";
    private const string AltroTipo = "of another type";

    public static string RowKey(long seq) => $"{Prefisso}{seq:D12}";

    /// <summary>The rows of the facts after the first n: all, or so many.</summary>
    public static TableRange Dopo(PianoId piano, long n, int? quanti = null) =>
        new(piano.Valore, RowKey(n + 1), quanti is { } q ? RowKey(n + 1 + q) : "f;");

    /// <summary>A fact's place from its row's key; null when the key is not a fact's.</summary>
    public static long? Seq(string rowKey) =>
        rowKey.Length == 14
        && rowKey.StartsWith(Prefisso, StringComparison.Ordinal)
        && long.TryParse(rowKey.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        && seq > 0
            ? seq
            : null;

    public static TableEntity Scrivi(PianoId piano, RigaFatto riga)
    {
        var (grande, grandePersonale) = (riga.Corpo.Length > Payload.PerRiga, riga.Personale?.Length > Payload.PerRiga);
        return new(piano.Valore, RowKey(riga.Seq))
        {
            [Tipo] = riga.Tipo,
            [Versione] = riga.Versione,
            [Autore] = riga.Autore,
            [Ora] = riga.Ora,
            [Canale] = riga.Canale,
            [Chiave] = riga.Chiave,
            [Corpo] = grande ? null : riga.Corpo,
            [Parti] = grande ? Payload.Parti(riga.Corpo) : null,
            [Personale] = grandePersonale ? null : riga.Personale,
            [PartiPersonali] = grandePersonale ? Payload.Parti(riga.Personale!) : null,
            [Sale] = riga.Sale,
            [HCorpo] = riga.HCorpo,
            [HPersonale] = riga.HPersonale,
            [Catena] = riga.Catena,
        };
    }

    /// <summary>The row as it is stored. What is wrong with which column is told as it is met, and something empty stands in its place.</summary>
    public static RigaFatto Leggi(TableEntity entita, long seq, ContenutoFatto contenuto, Action<string, string> guasto)
    {
        if (contenuto.Corpo is null)
            guasto(Corpo, entita[Corpo] is not null ? AltroTipo : entita[Parti] is null ? "missing" : "its payload rows are missing or altered");
        if (entita[Personale] is not (null or byte[])) guasto(Personale, AltroTipo);
        return new()
        {
            Seq = seq,
            Tipo = Obbligatoria(Tipo, ""),
            Versione = Obbligatoria(Versione, 0),
            Autore = Obbligatoria(Autore, ""),
            Ora = Obbligatoria(Ora, ""),
            Canale = Obbligatoria(Canale, ""),
            Chiave = Obbligatoria(Chiave, ""),
            Corpo = contenuto.Corpo ?? [],
            Personale = contenuto.Personale,
            Sale = Facoltativa<byte[]>(Sale),
            HCorpo = Hash(HCorpo),
            HPersonale = Hash(HPersonale),
            Catena = Hash(Catena),
        };

        T Obbligatoria<T>(string colonna, T altrimenti)
        {
            if (entita[colonna] is T valore) return valore;

            guasto(colonna, entita[colonna] is null ? "missing" : AltroTipo);
            return altrimenti;
        }

        T? Facoltativa<T>(string colonna)
            where T : class
        {
            if (entita[colonna] is { } valore and not T) guasto(colonna, AltroTipo);
            return entita[colonna] as T;
        }

        byte[] Hash(string colonna)
        {
            var hash = Obbligatoria<byte[]>(colonna, []);
            if (entita[colonna] is byte[] && hash.Length != Domain.Catena.Lunghezza) guasto(colonna, "not a SHA-256");
            return hash;
        }
    }
}
