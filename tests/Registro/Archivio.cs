using System.IO.Compression;
using System.Text;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A register's table and its extracts', both in memory.</summary>
internal sealed record Archivio(TabellaInMemoria Registro, int Passo)
{
    public TabellaInMemoria Tabella { get; init; } = new();

    public Estratti Estratti => new(Tabella, Passo);

    public List<TableEntity> Righe => Tabella.Righe(Esempi.Lecce.Valore);

    /// <summary>The first facts of the extracts that are there.</summary>
    public IEnumerable<int> Primi => Righe.Select(riga => int.Parse(riga.RowKey[2..14])).Distinct();

    /// <summary>With the extracts of all its facts.</summary>
    public static async Task<Archivio> DiAsync(TabellaInMemoria registro, int passo)
    {
        var archivio = new Archivio(registro, passo);
        for (var primo = 1; primo <= registro.Righe(Esempi.Lecce.Valore).Count; primo += passo) await archivio.Estratti.CopiaAsync(registro, Esempi.Lecce, primo);
        return archivio;
    }

    public Archivio Clona() => new(Registro.Clona(), Passo) { Tabella = Tabella.Clona() };

    public Task<Cancelleria> ApriAsync() => Cancelleria.ApriAsync(Registro, Esempi.Lecce, null, Esempi.Decide, Estratti);

    /// <summary>The plan as opened from here. What is written meanwhile goes elsewhere.</summary>
    public async Task<string> DumpAsync()
    {
        await using var aperta = await Clona().ApriAsync();
        return Dump.Di(aperta.Stato);
    }

    public async Task<string[]> GuastiAsync() => [.. (await Verifica.DiAsync(Registro, Esempi.Lecce, null, Estratti)).Guasti.Select(guasto => guasto.ToString())];

    /// <summary>Everything that both tables say, extracts unpacked by what <c>Estratto</c> documents.</summary>
    public string Testo()
    {
        var bytes = Registro.Righe(Esempi.Lecce.Valore).SelectMany(riga => riga.Properties.Values.OfType<byte[]>());
        var pacchi = Righe.GroupBy(riga => riga.RowKey[..27]).Select(righe => Disteso([.. righe.SelectMany(riga => riga.GetBinary("dati")!)]));
        return string.Concat(bytes.Concat(pacchi).Select(Encoding.UTF8.GetString));
    }

    public static Task AttendiAsync(Func<bool> condizione) => AttendiAsync(() => Task.FromResult(condizione()));

    public static async Task AttendiAsync(Func<Task<bool>> condizione)
    {
        for (var volte = 0; volte < 1_500; volte++)
        {
            if (await condizione()) return;

            await Task.Delay(20);
        }

        Assert.Fail("What was waited for has not come");
    }

    private static byte[] Disteso(byte[] estratto)
    {
        var posto = 1 + 32;
        var lunghezza = Numero();
        posto += (int)(lunghezza < 0 ? -lunghezza / 2 : lunghezza);
        Numero();
        Numero();
        posto += 32;
        Numero();
        using var inflate = new DeflateStream(new MemoryStream(estratto, posto, estratto.Length - posto), CompressionMode.Decompress);
        using var disteso = new MemoryStream();
        inflate.CopyTo(disteso);
        return disteso.ToArray();

        long Numero()
        {
            var numero = 0UL;
            for (var spostamento = 0; ; spostamento += 7)
            {
                var letto = estratto[posto++];
                numero |= (ulong)(letto & 0x7f) << spostamento;
                if (letto < 0x80) return (long)(numero >> 1) ^ -(long)(numero & 1);
            }
        }
    }
}
