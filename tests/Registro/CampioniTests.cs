using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>One stored fact of every type and version there ever was. They are read for ever; a sample is never changed, only added.</summary>
public class CampioniTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<object[]> Formati => FormatoFatto.Tutti.Select(formato => new object[] { formato.Tipo, formato.Versione });

    [Theory, MemberData(nameof(Formati))]
    public void Every_format_reads_its_sample(string tipo, int versione)
    {
        var campione = Leggi(tipo, versione);
        var leggi = FormatoFatto.PerLeggere(tipo, versione)!.Leggi;

        Assert.Equal(campione.Fatto, Dump.Valore(leggi(Bytes(campione.Corpo)!, Bytes(campione.Personale))));
        Assert.Equal(campione.Cancellato, campione.Personale is null ? null : Dump.Valore(leggi(Bytes(campione.Corpo)!, null)));
    }

    [Theory, MemberData(nameof(Formati))]
    public void Today_s_writer_writes_the_newest_sample_to_the_byte(string tipo, int versione)
    {
        var formato = FormatoFatto.PerLeggere(tipo, versione)!;
        var campione = Leggi(tipo, versione);
        var fatto = formato.Leggi(Bytes(campione.Corpo)!, Bytes(campione.Personale));
        if (FormatoFatto.PerScrivere(fatto) != formato) return;

        var (corpo, personale) = formato.Scrivi!(fatto);

        Assert.Equal(campione.Corpo, Encoding.UTF8.GetString(corpo));
        Assert.Equal(campione.Personale, personale is null ? null : Encoding.UTF8.GetString(personale));
    }

    [Fact]
    public void No_sample_has_lost_its_reader() =>
        Assert.All(Directory.GetFiles(Cartella, "*.json"), file => Assert.Contains(Path.GetFileName(file), FormatoFatto.Tutti.Select(formato => Nome(formato.Tipo, formato.Versione))));

    [Fact]
    public void Every_type_can_be_written_by_its_newest_version_and_has_no_version_twice()
    {
        Assert.All(FormatoFatto.Tutti.GroupBy(formato => formato.Fatto), tipo => Assert.NotNull(tipo.MaxBy(formato => formato.Versione)!.Scrivi));
        Assert.All(FormatoFatto.Tutti.GroupBy(formato => (formato.Tipo, formato.Versione)), formato => Assert.Single(formato));
        Assert.Equal(typeof(Fatto).Assembly.GetTypes().Where(tipo => tipo.IsSubclassOf(typeof(Fatto))).ToHashSet(), FormatoFatto.Tutti.Select(formato => formato.Fatto).ToHashSet());
    }

    private static string Cartella => Path.Combine(AppContext.BaseDirectory, "Registro", "campioni");

    private static string Nome(string tipo, int versione) => $"{tipo}.{versione}.json";

    private static byte[]? Bytes(string? testo) => testo is null ? null : Encoding.UTF8.GetBytes(testo);

    private static Campione Leggi(string tipo, int versione)
    {
        var file = Path.Combine(Cartella, Nome(tipo, versione));
        Assert.True(File.Exists(file), $"tests/Registro/campioni/{Nome(tipo, versione)} is missing. Today's writer would give:\n{Proposta(tipo)}");
        return JsonSerializer.Deserialize<Campione>(File.ReadAllText(file), Json)!;
    }

    /// <summary>A sample for a new format, to be looked at and kept; made from an example where there is one.</summary>
    private static string Proposta(string tipo)
    {
        if (Esempi.Campioni.FirstOrDefault(fatto => FormatoFatto.PerScrivere(fatto).Tipo == tipo) is not { } esempio) return "(add an example to Esempi.Campioni)";

        var (formato, (corpo, personale)) = (FormatoFatto.PerScrivere(esempio), FormatoFatto.PerScrivere(esempio).Scrivi!(esempio));
        return JsonSerializer.Serialize(new Campione(
            Encoding.UTF8.GetString(corpo),
            personale is null ? null : Encoding.UTF8.GetString(personale),
            Dump.Valore(formato.Leggi(corpo, personale)),
            personale is null ? null : Dump.Valore(formato.Leggi(corpo, null))), Json);
    }

    /// <param name="Corpo">As stored, UTF-8.</param>
    /// <param name="Fatto">What it is read as.</param>
    /// <param name="Cancellato">What it is read as after an erasure; null when it holds nothing personal.</param>
    private sealed record Campione(string Corpo, string? Personale, string Fatto, string? Cancellato);
}
