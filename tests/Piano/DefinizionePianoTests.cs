using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "PIA-01")]
public class DefinizionePianoTests
{
    private static DefinizionePiano Lecce => Letta(FileDiPiano.Lecce);

    [Fact]
    public void What_the_register_keeps_reads_back_equal()
    {
        var kept = Lecce.InJson();

        var back = DefinizionePiano.DalRegistro(kept);

        Assert.Equal(Lecce, back);
        Assert.Equal(Lecce.GetHashCode(), back.GetHashCode());
        Assert.Equal(kept, back.InJson());
    }

    [Fact]
    public void Defaults_and_what_is_optional_read_back_too()
    {
        var full = Lecce with
        {
            Esempio = [],
            Rete = null,
            Ambito = Lecce.Ambito with { AncheDetto = [] },
            Organi = [new(new("a"), "A", null, null, null, ["Decide"], "F"), new(new("b"), "B", "Tutti", "Il sindaco", "Con la ASL", ["Prepara", "Vigila"], "F") { AncheDetto = ["BB"] }],
            Obiettivi = [new(TipoObiettivo.AssistentiSociali, 5000, "C", "F"), new(TipoObiettivo.SegretariatoSociale, null, "C", "F")],
            Riferimenti = [new("Linee", [new("n. 1", "A"), new("n. 2", "B")])],
            Tavoli = [.. Lecce.Tavoli.Select((tavolo, i) => tavolo with { Aperto = i % 2 == 0, Area = i % 3 == 0 ? null : tavolo.Area })],
            Informativa = Lecce.Informativa with { Url = new("https://comune.lecce.it/privacy?a=1&b=%C3%A0"), Testo = new("È \"così\" <b>\n\tno", "So") },
        };
        full = full with { Informativa = full.Informativa with { Testo = new("È \"così\" <b>\n\\no 🙂", "So") } };

        Assert.Equal(full, DefinizionePiano.DalRegistro(full.InJson()));
    }

    [Theory]
    [InlineData("versione", "4.0", "the same number")]
    [InlineData("tavoli[0].aperto", "true", "the default, written out")]
    [InlineData("$schema", "\"https://example.org/other\"", "meant for editors")]
    public void The_imprint_is_of_what_is_said_not_of_how(string path, string json, string because)
    {
        var file = FileDiPiano.Cambia(JsonNode.Parse(FileDiPiano.Lecce)!, path, json);
        var reordered = new JsonObject(file.AsObject().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var indented = Encoding.UTF8.GetBytes(reordered.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        var same = Letta([.. Encoding.UTF8.Preamble, .. indented]);

        Assert.True(same.Impronta == Lecce.Impronta && same == Lecce, because);
    }

    [Theory]
    [InlineData("versione", "5")]
    [InlineData("esempio[0]", null)]
    [InlineData("ambito.ancheDetto[0]", null)]
    [InlineData("rete", null)]
    [InlineData("tavoli[0].area", null)]
    [InlineData("organi", null)]
    [InlineData("organi[7]", null)]
    [InlineData("organi[0].composizione", null)]
    [InlineData("organi[0].allargato", null)]
    [InlineData("organi[0].ancheDetto", null)]
    [InlineData("organi[0].poteri[1]", null)]
    [InlineData("organi[1].convocaDa", "\"Sindaco\"")]
    [InlineData("organi[1].fonte", "\"Avviso\"")]
    [InlineData("riferimenti[1]", null)]
    [InlineData("riferimenti[0].citazioni[0].atto", "\"D.G.R. n. 353\"")]
    [InlineData("comuni[9].residenti", "14850")]
    [InlineData("tavoli[0].aperto", "false")]
    [InlineData("avviso.chiude", "\"2022-05-19T13:01\"")]
    [InlineData("avviso.tardivi", "\"rifiutati\"")]
    [InlineData("avviso.adesione", "\"domanda\"")]
    [InlineData("avviso.chiedeRapporti", "true")]
    [InlineData("informativa.url", "\"https://comune.lecce.it\"")]
    [InlineData("informativa.testo.en", "\"Read this.\"")]
    public void Any_other_word_is_another_imprint(string path, string? json)
    {
        var other = Letta(FileDiPiano.Con(path, json));

        Assert.NotEqual(Lecce.Impronta, other.Impronta);
        Assert.NotEqual(Lecce, other);
    }

    [Fact]
    public void The_imprint_of_a_definition_stays_what_it_is()
    {
        var definition = Letta("""
            {
              "id": "prova", "versione": 3, "regione": "Lazio", "ambito": { "nome": "Prova", "capofila": "076063" }, "triennio": { "da": 2021, "a": 2023 },
              "comuni": [{ "istat": "076063", "nome": "Potenza", "residenti": 66777, "anno": 2011, "fonte": "ISTAT" }],
              "aree": [{ "id": "a", "nome": "Povertà" }], "tavoli": [{ "id": "t", "nome": "Tavolo", "area": "a", "aperto": true }],
              "avviso": { "titolo": "T", "fonte": "F", "apre": "2022-05-02T09:00", "chiude": "2022-05-19T13:00", "tardivi": "rifiutati",
                          "adesione": "domanda", "chiedeRapporti": true, "contatti": "C" },
              "informativa": { "versione": 1, "testo": { "it": "I", "en": "E" } }
            }
            """u8.ToArray());

        Assert.Equal(
            """{"id":"prova","versione":3,"regione":"Lazio","ambito":{"nome":"Prova","capofila":"076063"},"triennio":{"da":2021,"a":2023},"comuni":[{"istat":"076063","nome":"Potenza","residenti":66777,"anno":2011,"fonte":"ISTAT"}],"aree":[{"id":"a","nome":"Povertà"}],"tavoli":[{"id":"t","nome":"Tavolo","area":"a"}],"avviso":{"titolo":"T","fonte":"F","apre":"2022-05-02T09:00","chiude":"2022-05-19T13:00","tardivi":"rifiutati","adesione":"domanda","chiedeRapporti":true,"contatti":"C"},"informativa":{"versione":1,"testo":{"it":"I","en":"E"}}}""",
            Encoding.UTF8.GetString(definition.InJson()));
    }

    [Theory]
    [Trait("Regola", "PIA-02")]
    [InlineData("avviso.apre", true, "listed itself")]
    [InlineData("informativa.testo.it", true, "within what is listed")]
    [InlineData("avviso", false, "only parts of it are listed")]
    [InlineData("avviso.titolo", false, "beside what is listed")]
    [InlineData("avviso.apreDopo", false, "a longer name is another name")]
    [InlineData("ambito.nome", false, "the Ambito of Lecce is real")]
    public void A_value_is_an_example_when_it_or_what_holds_it_is_listed(string path, bool example, string because) =>
        Assert.True(Lecce.Inventato(path) == example, because);

    [Theory]
    [Trait("Regola", "PIA-02")]
    [InlineData("ambito", true, false)]
    [InlineData("ambito.nome", true, false)]
    [InlineData("ambito.capofila", false, false)]
    [InlineData("avviso", false, true)]
    [InlineData("avviso.chiude", false, true)]
    [InlineData("avviso.contatti", false, false)]
    [InlineData("comuni[0].residenti", false, false)]
    public void What_people_must_be_told_is_an_example(string path, bool ambito, bool term)
    {
        var definition = Letta(FileDiPiano.Con("esempio", $"[\"{path}\"]"));

        Assert.Equal((ambito, term), (definition.AmbitoInventato, definition.TermineInventato));
    }

    [Fact]
    [Trait("Regola", "PIA-03")]
    public void A_plan_has_a_name_to_choose_it_by_and_others_that_people_use()
    {
        Assert.Equal("Ambito Territoriale Sociale di Lecce, 2022–2024", Lecce.Nome);
        Assert.Equal(["ATS Lecce", "Ambito di Lecce", "Lecce", "Arnesano"], Lecce.AncheDetto.Take(4));
        Assert.Equal(12, Lecce.AncheDetto.Count());
        Assert.Equal(
            ["LECCE", "Arnesano"],
            (Lecce with { Ambito = Lecce.Ambito with { AncheDetto = ["LECCE"] } }).AncheDetto.Take(2));
    }

    [Fact]
    public void Stored_bytes_that_cannot_be_read_stop_the_plan() =>
        Assert.Contains("versione", Assert.Throws<InvalidDataException>(() => DefinizionePiano.DalRegistro(FileDiPiano.Con("versione", null))).Message, StringComparison.Ordinal);

    [Fact]
    public void Damaged_bytes_give_a_definition_or_faults_and_never_an_exception()
    {
        var random = new Random(20220519);
        var lecce = FileDiPiano.Lecce;
        for (var i = 0; i < 3000; i++)
        {
            var damaged = lecce.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(damaged.Count);
                switch (random.Next(4))
                {
                    case 0: damaged[at] = (byte)random.Next(256); break;
                    case 1: damaged.RemoveRange(at, Math.Min(random.Next(1, 40), damaged.Count - at)); break;
                    case 2: damaged.InsertRange(at, lecce.AsSpan(random.Next(lecce.Length - 40), random.Next(1, 40)).ToArray()); break;
                    default: damaged.InsertRange(at, "\\ud83d"u8.ToArray()); break;
                }
            }

            var read = DefinizionePiano.Leggi(damaged.ToArray());

            Assert.Equal(read.Riuscita(out var definition, out var faults), faults.IsEmpty);
            if (definition is not null) Assert.Equal(definition, DefinizionePiano.DalRegistro(definition.InJson()));
        }
    }

    [Fact]
    public void A_tavolo_or_a_comune_in_use_is_not_taken_away()
    {
        var fewer = Lecce with { Versione = Lecce.Versione + 1, Tavoli = Lecce.Tavoli.RemoveAt(4), Comuni = Lecce.Comuni.RemoveAt(1) };

        var faults = Lecce.Toglie(fewer, Set(new TavoloId("poverta"), new("violenza")), Set(new ComuneId("075007"), new("075035"))).ToArray();

        Assert.Equal(["tavoli", "comuni"], faults.Select(fault => fault.Percorso));
        Assert.Contains($"\"poverta\" (tavoli[4] of version {Lecce.Versione}) is in use", faults[0].Messaggio, StringComparison.Ordinal);
        Assert.Contains($"\"075007\", Arnesano (comuni[1] of version {Lecce.Versione}) is in use", faults[1].Messaggio, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_uses_may_go_and_what_is_used_may_close_or_be_renamed()
    {
        var changed = Lecce with
        {
            Tavoli = [.. Lecce.Tavoli.Skip(1).Reverse().Select(tavolo => tavolo with { Nome = "Nuovo " + tavolo.Id, Aperto = false })],
            Comuni = Lecce.Comuni.RemoveAt(9),
        };

        Assert.Empty(Lecce.Toglie(changed, Set(new TavoloId("poverta")), Set(new ComuneId("075035"), new("058091"))));
        Assert.Empty(Lecce.Toglie(Lecce, Lecce.Tavoli.Select(t => t.Id).ToHashSet(), Lecce.Comuni.Select(c => c.Istat).ToHashSet()));
    }

    private static HashSet<T> Set<T>(params T[] items) => [.. items];

    private static DefinizionePiano Letta(byte[] json) =>
        DefinizionePiano.Leggi(json).Riuscita(out var definition, out var faults) ? definition : throw new Xunit.Sdk.XunitException(string.Join("\n", faults));
}
