using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>All that people read, in one language. The sentences are in <c>it.json</c> and <c>en.json</c>, nowhere else.</summary>
/// <remarks>
/// <c>{nome}</c> stands for a value; <c>{nome:quando}</c> for a civil time, written out, <c>{nome:fine}</c> for one at which something ends, <c>{nome:giorno}</c> for a day; <c>{nome:testo}</c> for what somebody typed, shown
/// literally in Markdown. Both files hold the same keys with the same names: a test compares them.
/// </remarks>
public sealed class Wording
{
    private readonly FrozenDictionary<string, string> frasi;

    private Wording(Lingua lingua)
    {
        Lingua = lingua;
        using var file = typeof(Wording).Assembly.GetManifestResourceStream($"wording/{lingua.Codice()}.json")
            ?? throw new InvalidOperationException($"The wording of {lingua} is not in the assembly");
        frasi = JsonSerializer.Deserialize(file, WordingJson.Default.DictionaryStringString)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Wording Italiano { get; } = new(Lingua.Italiano);

    public static Wording Inglese { get; } = new(Lingua.Inglese);

    public static Wording In(Lingua lingua) => lingua switch { Lingua.Italiano => Italiano, Lingua.Inglese => Inglese };

    public Lingua Lingua { get; }

    /// <summary>Every key there is.</summary>
    public IEnumerable<string> Chiavi => frasi.Keys;

    public bool Ha(string chiave) => frasi.ContainsKey(chiave);

    /// <summary>The sentence with its values put in, as Markdown.</summary>
    public string Di(string chiave, params ReadOnlySpan<(string Nome, string Valore)> valori) => Di(chiave, markdown: true, valori);

    /// <summary>Why a rule says no, as a sentence that says how to mend it; as Markdown.</summary>
    public string Di(Rifiuto rifiuto) => Di(rifiuto.Chiave, markdown: true, Valori(rifiuto));

    /// <summary>The same sentence for a place that shows text as it is, as a card's text run.</summary>
    public string Plain(Rifiuto rifiuto) => Di(rifiuto.Chiave, markdown: false, Valori(rifiuto));

    private static (string, string)[] Valori(Rifiuto rifiuto) => [.. rifiuto.Dati.Select(dato => (dato.Key, dato.Value))];

    private string Di(string chiave, bool markdown, ReadOnlySpan<(string Nome, string Valore)> valori)
    {
        var frase = frasi.TryGetValue(chiave, out var trovata) ? trovata : throw new KeyNotFoundException($"No wording for {chiave}");
        if (!frase.Contains('{')) return frase;

        var testo = new StringBuilder(frase.Length + 32);
        for (var da = 0; da < frase.Length;)
        {
            var apre = frase.IndexOf('{', da);
            if (apre < 0)
            {
                testo.Append(frase, da, frase.Length - da);
                break;
            }

            var chiude = frase.IndexOf('}', apre);
            testo.Append(frase, da, apre - da).Append(Valore(chiave, frase[(apre + 1)..chiude], markdown, valori));
            da = chiude + 1;
        }

        return testo.ToString();
    }

    private string Valore(string chiave, string segnaposto, bool markdown, ReadOnlySpan<(string Nome, string Valore)> valori)
    {
        var (nome, forma) = segnaposto.IndexOf(':') is var due and >= 0 ? (segnaposto[..due], segnaposto[(due + 1)..]) : (segnaposto, "");
        foreach (var (chi, valore) in valori)
        {
            if (chi != nome) continue;

            return forma switch
            {
                "" => valore,
                "quando" => CivilText.Quando(valore, Lingua),
                "fine" => CivilText.Fine(OraDiRoma.Leggi(valore).Valore, Lingua),
                "giorno" => CivilText.Giorno(valore, Lingua),
                "testo" => markdown ? CardText.Literal(valore) : valore,
                _ => throw new FormatException($"{chiave}: no such form of a value: {forma}"),
            };
        }

        throw new KeyNotFoundException($"{chiave}: no value for {nome}");
    }
}
