using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The published schema and the program agree, as an independent validator reads the schema.</summary>
[Trait("Regola", "PIA-01")]
public class DefinizioneSchemaTests
{
    /// <summary>What one member says about another, and days that don't exist: beyond a schema.</summary>
    private static readonly string[] BeyondTheSchema =
    [
        "already stands at", "Expected one that", "Expected the path of a value", "Expected the last of three years", "Expected a time after",
        "-02-30T", "found \"https://[",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1.0", "1.5", "1e3", "2000", "2100", "2101", "10000001", "1000000", "[]", "{}", "[1]", "\"\"", "\" \"", "\"x\"",
        "\" x\"", "\"x\\u00a0\"", "\"x\\u2028\"", "\"a\\nb\"", "\"a\\tb\"", "\"a\\u0085b\"", "\"\\ufeffx\"", "\"075035\"", "\"75035\"", "\"socio-sanitaria\"", "\"a--b\"", "\"a-b\"",
        "\"2022-02-30T09:00\"", "\"2022-05-20T09:00\"", "\"2022-05-20T24:00\"", "\"1999-05-20T09:00\"", "\"rifiutati\"", "\"domanda\"", "\"Domanda\"",
        "\"https://a.it\"", "\"https://[\"", "\"http://a.it\"", "\"avviso.apre\"", "\"informativa\"", "[\"id\",\"id\"]", "[\"id\"]", "[\"\"]",
        $"\"{new string('a', 64)}\"", $"\"{new string('a', 65)}\"", $"\"{new string('é', 200)}\"", $"\"{new string('é', 201)}\"",
        $"\"{string.Concat(Enumerable.Repeat("🙂", 200))}\"", $"\"{string.Concat(Enumerable.Repeat("🙂", 201))}\"", $"\"{new string('é', 500)}\"", $"\"{new string('é', 501)}\"",
        $"\"{new string('é', 2000)}\"", $"\"{new string('é', 2001)}\"", $"[{string.Join(',', Enumerable.Repeat("{}", 201))}]",
    ];

    [Fact]
    public void A_file_that_the_program_takes_passes_the_schema_and_it_refuses_no_more_than_references()
    {
        var random = new Random(20220502);
        var files = Enumerable.Range(0, 2000).Select(_ => Mutated(random)).Prepend(Encoding.UTF8.GetString(FileDiPiano.Lecce)).ToArray();

        var verdicts = SchemaVerdicts(files);

        var (both, neither, onlySchema) = (0, 0, 0);
        foreach (var (file, passes) in files.Zip(verdicts))
        {
            var faults = DefinizionePiano.Leggi(Encoding.UTF8.GetBytes(file)).Guasti;
            switch (faults.IsEmpty, passes)
            {
                case (true, true): both++; break;
                case (false, false): neither++; break;
                case (true, false): Assert.Fail("The schema refuses what the program takes: " + file); break;
                case (false, true):
                    onlySchema++;
                    Assert.All(faults, fault => Assert.True(BeyondTheSchema.Any(fault.Messaggio.Contains), $"The schema lets pass: {fault}\n{file}"));
                    break;
            }
        }

        Assert.True(verdicts[0], "Lecce's own file");
        Assert.True(both > 100 && neither > 1000 && onlySchema > 25, $"too few of a kind: {both} {neither} {onlySchema}");
    }

    [Fact]
    public void Every_ready_definition_passes_the_schema_as_it_is_and_in_its_canonical_form()
    {
        string[] names = ["calabria-2020-2022", "lazio", "lecce-2022-2024", "potenza-2022-2024"];
        Assert.Equal(
            names.Append("piano.schema").Select(name => $"{name}.json").Order(),
            Directory.GetFiles(Sorgenti.Percorso("piani")).Select(Path.GetFileName).Order());

        var files = names.Select(FileDiPiano.Di).ToArray();
        var canonical = files.Select(file => DefinizionePiano.DalRegistro(file).InJson());

        Assert.All(names.Zip(files), named => Assert.Equal(named.First, DefinizionePiano.DalRegistro(named.Second).Id.Valore));
        Assert.All(SchemaVerdicts([.. files.Concat(canonical).Select(Encoding.UTF8.GetString)]), Assert.True);
    }

    private static string Mutated(Random random)
    {
        var file = JsonNode.Parse(FileDiPiano.Lecce)!;
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var places = Places(file).ToArray();
            var place = places[random.Next(places.Length)];
            var value = random.Next(3) > 0 ? JsonNode.Parse(Values[random.Next(Values.Length)]) : places[random.Next(places.Length)].DeepClone();
            Change(random, place, value);
        }

        return file.ToJsonString();
    }

    private static void Change(Random random, JsonNode place, JsonNode? value)
    {
        if (place is JsonObject inside && random.Next(2) == 0)
        {
            inside[random.Next(7) switch { 0 => "url", 1 => "aperto", 2 => "$schema", 3 => "ancheDetto", 4 => "rete", 5 => "area", _ => "altro" }] = value;
            return;
        }

        switch (place.Parent)
        {
            case JsonObject parent when random.Next(5) == 0: parent.Remove(place.GetPropertyName()); break;
            case JsonObject parent: parent[place.GetPropertyName()] = value; break;
            case JsonArray parent when random.Next(3) == 0: parent.Add(value); break;
            case JsonArray parent when random.Next(3) == 0: parent.RemoveAt(place.GetElementIndex()); break;
            case JsonArray parent: parent[place.GetElementIndex()] = value; break;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(member => member.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var place in children.OfType<JsonNode>().SelectMany(Places)) yield return place;
    }

    private static bool[] SchemaVerdicts(string[] files)
    {
        using var node = Process.Start(new ProcessStartInfo("node", "piano-schema.mjs")
        {
            WorkingDirectory = Sorgenti.Percorso("tests", "oracles"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var verdicts = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.WriteLine(JsonSerializer.Serialize(Encoding.UTF8.GetString(Sorgenti.Leggi("piani", "piano.schema.json"))));
        foreach (var file in files) node.StandardInput.WriteLine(JsonSerializer.Serialize(file));
        node.StandardInput.Close();
        var lines = verdicts.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        node.WaitForExit();
        Assert.Equal((0, files.Length), (node.ExitCode, lines.Length));
        return [.. lines.Select(bool.Parse)];
    }
}
