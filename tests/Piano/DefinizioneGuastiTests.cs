using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Every way in which a plan's file can be wrong: one row, one fault, its path.</summary>
[Trait("Regola", "PIA-01")]
public class DefinizioneGuastiTests
{
    private const string Missing = null!;

    [Theory]
    [InlineData("id", Missing, "Missing: expected an id", "a member that must be there")]
    [InlineData("id", "\"Lecce 2022\"", "found \"Lecce 2022\"", "capitals and spaces")]
    [InlineData("id", "\"lecce--2022\"", "single hyphens", "two hyphens together")]
    [InlineData("id", "\"-lecce\"", "single hyphens", "a hyphen at the edge")]
    [InlineData("id", "\"perché\"", "small letters", "an accent")]
    [InlineData("id", "\"\"", "found \"\"", "empty")]
    [InlineData("id", "2022", "found 2022", "a number for a text")]
    [InlineData("versione", "0", "from 1 to 1000000; found 0", "below the first")]
    [InlineData("versione", "1000001", "found 1000001", "above the last")]
    [InlineData("versione", "1.5", "a whole number", "not whole")]
    [InlineData("versione", "1e400", "a whole number", "beyond every number")]
    [InlineData("versione", "\"1\"", "found \"1\"", "a text for a number")]
    [InlineData("versione", "null", "found null", "null is no value")]
    [InlineData("esempio", "\"avviso\"", "a list of 0 to 100 texts", "a text for a list")]
    [InlineData("esempio[0]", "7", "a text of 1 to 200", "a number in a list of texts")]
    [InlineData("esempio[0]", "\"avviso.apertura\"", "the path of a value in this file", "a path that is not in the file")]
    [InlineData("esempio[0]", "\"tavoli[6]\"", "the path of a value in this file", "one past the last")]
    [InlineData("esempio[1]", "\"avviso.apre\"", "already stands at esempio[0]", "the same path twice")]
    [InlineData("regione", "\"\"", "a text of 1 to 200", "empty")]
    [InlineData("regione", "\" Puglia\"", "without spaces around it", "a space before")]
    [InlineData("regione", "\"Puglia\\u00a0\"", "without spaces around it", "a hard space after")]
    [InlineData("regione", "\"Pu\\nglia\"", "on one line", "a line break")]
    [InlineData("regione", "\"Pu\\u0007glia\"", "on one line", "a control character")]
    [InlineData("ambito", Missing, "Missing: expected an object", "a part that must be there")]
    [InlineData("ambito", "[]", "Expected an object; found a list", "a list for an object")]
    [InlineData("ambito.nome", Missing, "Missing: expected a text", "a member inside a part")]
    [InlineData("ambito.capofila", "\"75035\"", "six digits", "five digits: the zero lost in a spreadsheet")]
    [InlineData("ambito.capofila", "\"0750350\"", "six digits", "seven digits")]
    [InlineData("ambito.capofila", "\"07503A\"", "six digits", "a letter")]
    [InlineData("ambito.capofila", "\"٠٧٥٠٣٥\"", "six digits", "digits of another script")]
    [InlineData("ambito.capofila", "\"076063\"", "one that comuni lists; found \"076063\"", "Potenza does not lead Lecce")]
    [InlineData("ambito.ancheDetto", "\"ATS\"", "a list of 0 to 20 texts", "a text for a list")]
    [InlineData("ambito.ancheDetto[1]", "\"ats lecce\"", "already stands at ambito.ancheDetto[0]", "the same name, capitals apart")]
    [InlineData("ambito.ancheDetto[0]", "\"\"", "a text of 1 to 200", "an empty name")]
    [InlineData("ambito.ancheDetto", Missing, null, "nobody calls it otherwise")]
    [InlineData("rete", Missing, null, "the documents give it no name")]
    [InlineData("rete", "\"\"", "a text of 1 to 200", "an empty name is no name")]
    [InlineData("rete", "null", "found null", "null is no name either")]
    [InlineData("organi", Missing, null, "the documents name none")]
    [InlineData("organi", "{}", "a list of 0 to 40 objects", "an object for a list")]
    [InlineData("organi[1].id", "\"coordinamento\"", "already stands at organi[0].id", "the same id twice")]
    [InlineData("organi[1].nome", "\"COORDINAMENTO istituzionale di Ambito\"", "already stands at organi[0].nome", "the same name, capitals apart")]
    [InlineData("organi[0].nome", Missing, "Missing: expected a text", "a body without a name")]
    [InlineData("organi[0].composizione", Missing, null, "the documents don't say")]
    [InlineData("organi[0].composizione", "\"\"", "a text of 1 to 500", "an empty composition is none")]
    [InlineData("organi[0].convocaDa", "7", "a text of 1 to 200", "a number for a text")]
    [InlineData("organi[0].poteri", Missing, "Missing: expected a list of 1 to 20 texts", "a body that does nothing")]
    [InlineData("organi[0].poteri", "[]", "a list of 1 to 20 texts", "nor an empty list")]
    [InlineData("organi[0].poteri[4]", "\"Approva lo schema del Piano di Zona\"", "already stands at organi[0].poteri[3]", "the same thing twice")]
    [InlineData("organi[0].ancheDetto[2]", "\"conferenza dei sindaci\"", "already stands at organi[0].ancheDetto[1]", "the same name, capitals apart")]
    [InlineData("organi[0].fonte", Missing, "Missing: expected a text", "no document behind it")]
    [InlineData("organi[0].membri", "\"Tutti\"", "Unknown member", "a member of another name")]
    [InlineData("obiettivi", "{}", null, "the documents set none")]
    [InlineData("obiettivi", "[]", "Expected an object; found a list", "a list for an object")]
    [InlineData("obiettivi", "{\"inclusione\":{\"citazione\":\"C\",\"fonte\":\"F\"}}", null, "one alone")]
    [InlineData("triennio.da", "1999", "from 2000 to 2100", "before the law of 2000")]
    [InlineData("triennio.a", "2023", "the last of three years, 2024; found 2023", "two years")]
    [InlineData("triennio.a", "2025", "the last of three years, 2024; found 2025", "four years")]
    [InlineData("comuni", "[]", "a list of 1 to 200 objects; found a list", "no comune")]
    [InlineData("comuni[1]", "\"Arnesano\"", "Expected an object; found \"Arnesano\"", "a text for a comune")]
    [InlineData("comuni[1].istat", "\"075020\"", null, "the same code twice: told at the second, below")]
    [InlineData("comuni[3].nome", "\"LECCE\"", "already stands at comuni[0].nome", "the same name, capitals apart")]
    [InlineData("comuni[3].residenti", "0", "from 1 to 10000000", "nobody")]
    [InlineData("comuni[3].residenti", "-8624", "from 1 to 10000000", "less than nobody")]
    [InlineData("comuni[3].residenti", "8.624", "a whole number", "a point for thousands")]
    [InlineData("comuni[3].anno", "1860", "from 1861 to 2100", "before the first census")]
    [InlineData("comuni[3].fonte", Missing, "Missing", "a population without a source")]
    [InlineData("aree[2].nome", "\"Area socio sanitaria\"", "already stands at aree[0].nome", "the same name twice")]
    [InlineData("tavoli[2].id", "\"poverta2\"", null, "an id is free")]
    [InlineData("tavoli[4].id", "\"violenza\"", "already stands at tavoli[2].id", "the same id twice")]
    [InlineData("tavoli[1].nome", "\"Il sistema di welfare d'accesso\"", null, "the same name twice: told at the second, below")]
    [InlineData("tavoli[2].area", "\"sanitaria\"", "one that aree lists; found \"sanitaria\"", "an area of another plan")]
    [InlineData("tavoli[2].area", Missing, null, "a theme that spans several areas")]
    [InlineData("tavoli[2].area", "null", "an id of at most 64", "null is no area")]
    [InlineData("riferimenti", Missing, null, "no acts cited")]
    [InlineData("riferimenti", "[]", null, "none is a list too")]
    [InlineData("riferimenti[0].oggetto", Missing, "Missing: expected a text", "an act of nothing")]
    [InlineData("riferimenti[0].citazioni", "[]", "a list of 1 to 5 objects", "no document cites it")]
    [InlineData("riferimenti[0].citazioni[0].fonte", Missing, "Missing: expected a text", "a citation by nobody")]
    [InlineData("riferimenti[0].citazioni[0].nota", "\"x\"", "Known here: atto, fonte", "a member nobody reads")]
    [InlineData("tavoli[2].aperto", "\"si\"", "true or false", "a text for yes or no")]
    [InlineData("avviso", "null", "Expected an object; found null", "no notice")]
    [InlineData("avviso.apre", "\"2022-05-02\"", "to the minute", "a day without an hour")]
    [InlineData("avviso.apre", "\"2022-05-02T09:00:00\"", "to the minute", "seconds")]
    [InlineData("avviso.apre", "\"2022-05-02T09:00Z\"", "a civil time", "an instant is no civil time")]
    [InlineData("avviso.apre", "\"2022-05-02T24:00\"", "a civil time", "hour 24")]
    [InlineData("avviso.apre", "\"2022-02-29T09:00\"", "a civil time", "a day that does not exist")]
    [InlineData("avviso.apre", "\"1922-05-02T09:00\"", "of this century", "a slip of a century")]
    [InlineData("avviso.chiude", "\"2022-05-02T09:00\"", "after avviso.apre, 2022-05-02T09:00", "a window of no length")]
    [InlineData("avviso.chiude", "\"2022-05-02T08:59\"", "found 2022-05-02T08:59", "closes before it opens")]
    [InlineData("avviso.chiude", "\"2022-05-02T09:01\"", null, "a window of one minute")]
    [InlineData("avviso.tardivi", "\"consultivo\"", "one of \"rifiutati\", \"consultivi\", \"ufficio\"; found \"consultivo\"", "a word that is not a choice")]
    [InlineData("avviso.tardivi", "\"Consultivi\"", "one of", "capitals count")]
    [InlineData("avviso.adesione", "\"posta\"", "one of \"domanda\", \"entrambi\", \"intervento\"", "a way that is not offered")]
    [InlineData("avviso.chiedeRapporti", Missing, "Missing: expected true or false", "must be said")]
    [InlineData("avviso.chiedeRapporti", "0", "true or false; found 0", "a number for yes or no")]
    [InlineData("informativa.testo", "\"Testo\"", "Expected an object", "one language only")]
    [InlineData("informativa.testo.en", Missing, "Missing: expected a text of 1 to 2000", "English is missing")]
    [InlineData("informativa.testo.it", "\"Riga\\nriga\"", null, "this text may have line breaks")]
    [InlineData("informativa.testo.it", "\"Riga\\n\"", "without spaces around it", "but not at its end")]
    [InlineData("informativa.testo.it", "\"Riga\\r\\nriga\"", "a text of 1 to 2000", "a carriage return")]
    [InlineData("informativa.url", "\"https://comune.lecce.it/privacy\"", null, "an address of its own")]
    [InlineData("informativa.url", "\"http://comune.lecce.it\"", "begins with \"https://\"", "not safe")]
    [InlineData("informativa.url", "\"https://\"", "an address", "no host")]
    [InlineData("informativa.url", "\"https://[\"", "an address", "looks like one, is none")]
    [InlineData("informativa.url", "\"https://comune lecce.it\"", "an address", "a space inside")]
    [InlineData("avvisi", "{}", "Unknown member. Did you mean \"avviso\"?", "one slip from a known name")]
    [InlineData("avviso.Titolo", "\"x\"", "Did you mean \"titolo\"?", "capitals count")]
    [InlineData("avviso.proroga", "\"2022-06-01T13:00\"", "Known here: titolo, fonte, apre", "far from every known name")]
    [InlineData("fondi", "[]", "Known here: $schema, id, versione", "not read yet, so not taken")]
    [InlineData("$schema", "5", "Expected a text", "the schema's name is a text")]
    public void A_fault_has_its_path_and_says_what_is_expected(string path, string? json, string? says, string because)
    {
        var faults = DefinizionePiano.Leggi(FileDiPiano.Con(path, json)).Guasti;

        if (says is null) Assert.DoesNotContain(faults, fault => fault.Percorso == path);
        else
        {
            var fault = Assert.Single(faults);
            Assert.True(fault.Percorso == path && fault.Messaggio.Contains(says, StringComparison.Ordinal), $"{because}: {fault}");
        }
    }

    [Theory]
    [InlineData("comuni[1].istat", "\"075020\"", "comuni[2].istat", "the second of the two is told")]
    [InlineData("tavoli[1].nome", "\"Il sistema di welfare d'accesso\"", "tavoli[3].nome", "the second of the two is told")]
    [InlineData("aree[1].id", "\"socio-sanitaria\"", "aree[1].id tavoli[3].area tavoli[4].area", "each tavolo that lost its area is told")]
    [InlineData("comuni[0].istat", "\"75035\"", "comuni[0].istat", "the capofila is not judged by a code that cannot be read")]
    [InlineData("riferimenti[1].oggetto", "\"V PIANO regionale delle Politiche Sociali (2022-2024)\"", "riferimenti[1].oggetto", "two entries for one act: its citations belong together")]
    [InlineData("ambito", "[]", "ambito", "nor its other names by an Ambito that cannot be read")]
    [InlineData("aree[0]", "5", "aree[0]", "nor a tavolo by an area that cannot be read")]
    [InlineData("avviso.apre", "\"mai\"", "avviso.apre", "nor the closing by an opening that cannot be read")]
    [InlineData("avviso.apre", "null", "avviso.apre", "nor an example by a value that cannot be read")]
    [InlineData("strano nome", "1", "$[\"strano nome\"]", "a name that cannot stand in a path is quoted")]
    [InlineData("a\nb", "1", "$[\"a\\nb\"]", "on one line, whatever it holds")]
    [InlineData("ambito.strano nome", "1", "ambito[\"strano nome\"]", "inside a part too")]
    [InlineData("obiettivi", "{\"assistentiSociali\":{\"abitantiPer\":99,\"citazione\":\"C\",\"fonte\":\"F\"}}", "obiettivi.assistentiSociali.abitantiPer", "fewer than a hundred for one")]
    [InlineData("obiettivi", "{\"assistentiSociali\":{\"citazione\":\"C\",\"fonte\":\"F\"}}", "obiettivi.assistentiSociali.abitantiPer", "for how many?")]
    [InlineData("obiettivi", "{\"inclusione\":{\"abitantiPer\":5000,\"citazione\":\"C\",\"fonte\":\"F\"}}", "obiettivi.inclusione.abitantiPer", "of these no document gives a number")]
    [InlineData("obiettivi", "{\"segretariatoSociale\":{\"citazione\":\"C\"},\"leps\":{}}", "obiettivi.segretariatoSociale.fonte obiettivi.leps", "no source, and one that nobody knows")]
    public void Faults_that_hang_together_are_told_once_each(string path, string json, string paths, string because)
    {
        var faults = DefinizionePiano.Leggi(FileDiPiano.Con(path, json)).Guasti;

        Assert.True(string.Join(' ', faults.Select(f => f.Percorso)) == paths, $"{because}: {string.Join("; ", faults)}");
    }

    [Theory]
    [InlineData("regione", 200)]
    [InlineData("ambito.nome", 200)]
    [InlineData("ambito.ancheDetto[0]", 200)]
    [InlineData("rete", 200)]
    [InlineData("organi[0].nome", 200)]
    [InlineData("organi[0].ancheDetto[0]", 200)]
    [InlineData("organi[0].composizione", 500)]
    [InlineData("organi[0].convocaDa", 200)]
    [InlineData("organi[0].allargato", 500)]
    [InlineData("organi[0].poteri[0]", 500)]
    [InlineData("organi[0].fonte", 500)]
    [InlineData("riferimenti[0].citazioni[0].atto", 200)]
    [InlineData("comuni[2].fonte", 200)]
    [InlineData("tavoli[2].nome", 200)]
    [InlineData("avviso.titolo", 500)]
    [InlineData("avviso.contatti", 500)]
    [InlineData("informativa.testo.it", 2000)]
    public void A_text_has_a_maximum_length_in_characters(string path, int most)
    {
        Assert.Empty(DefinizionePiano.Leggi(FileDiPiano.Con(path, $"\"{new string('à', most)}\"")).Guasti);
        Assert.Empty(DefinizionePiano.Leggi(FileDiPiano.Con(path, $"\"{string.Concat(Enumerable.Repeat("🙂", most))}\"")).Guasti);

        var fault = Assert.Single(DefinizionePiano.Leggi(FileDiPiano.Con(path, $"\"{new string('à', most + 1)}\"")).Guasti);
        Assert.Equal(path, fault.Percorso);
        Assert.True(fault.Messaggio.Length < 200, "a long value is quoted in part");
    }

    [Theory]
    [InlineData("organi", 40, 0)]
    [InlineData("riferimenti", 20, 0)]
    [InlineData("comuni", 200)]
    [InlineData("aree", 50)]
    [InlineData("tavoli", 100)]
    public void A_list_has_a_maximum_length(string list, int most, int least = 1)
    {
        Assert.DoesNotContain(Of(most), fault => fault.Percorso == list);
        Assert.Contains(Of(most + 1), fault => fault.Percorso == list && fault.Messaggio.Contains($"{least} to {most}", StringComparison.Ordinal));

        IEnumerable<Guasto> Of(int count) =>
            DefinizionePiano.Leggi(FileDiPiano.Con(list, $"[{string.Join(',', Enumerable.Repeat("{}", count))}]")).Guasti;
    }

    [Theory]
    [InlineData("", "Line 1", "nothing at all")]
    [InlineData("{\n\"id\": \"x\",\n}", "Line 3", "a trailing comma")]
    [InlineData("{\n// plan\n}", "Line 2", "a comment")]
    [InlineData("{} {}", "Line 1", "two documents")]
    [InlineData("{\n\"id\": \"x\n\"}", "Line 2", "a line break inside a text")]
    [InlineData("{\"a\":[[[[[[[[1]]]]]]]]}", "8 levels deep", "too deep")]
    [InlineData("{\n\"id\": \"\\ud83d\"}", "Line 2: bytes or a \\u escape", "half of a character")]
    [InlineData("{\n\"\\udc00\": 1}", "Line 2: bytes or a \\u escape", "half of a character in a name")]
    public void What_is_no_JSON_is_told_with_its_line(string text, string says, string because)
    {
        var fault = Assert.Single(DefinizionePiano.Leggi(Encoding.UTF8.GetBytes(text)).Guasti);

        Assert.Equal("$", fault.Percorso);
        Assert.True(fault.Messaggio.Contains(says, StringComparison.Ordinal), $"{because}: {fault}");
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_with_their_line() =>
        Assert.Contains("Line 2", Assert.Single(DefinizionePiano.Leggi((byte[])[.. "{\n\"id\": \""u8, 0xE0, .. "\"}"u8]).Guasti).Messaggio, StringComparison.Ordinal);

    [Fact]
    public void A_file_takes_one_mebibyte_at_most()
    {
        var lecce = FileDiPiano.Lecce;
        byte[] Padded(int size) => [.. lecce, .. Enumerable.Repeat((byte)' ', size - lecce.Length)];

        Assert.Empty(DefinizionePiano.Leggi(Padded(1024 * 1024)).Guasti);
        Assert.Contains("1 MiB at most", Assert.Single(DefinizionePiano.Leggi(Padded(1024 * 1024 + 1)).Guasti).Messaggio, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_given_twice_is_a_fault_at_every_depth()
    {
        var text = Encoding.UTF8.GetString(FileDiPiano.Lecce)
            .Replace("\"regione\":", "\"regione\": \"Lazio\", \"regione\":", StringComparison.Ordinal)
            .Replace("\"tardivi\":", "\"tardivi\": \"rifiutati\", \"tardivi\":", StringComparison.Ordinal);

        var faults = DefinizionePiano.Leggi(Encoding.UTF8.GetBytes(text)).Guasti;

        Assert.Equal(["regione", "avviso.tardivi"], faults.Select(fault => fault.Percorso));
        Assert.All(faults, fault => Assert.Equal("Given more than once.", fault.Messaggio));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        const string file = """
            {
              "id": "LECCE", "versione": -1, "regione": "Puglia", "ambito": { "nome": "Lecce", "capofila": "075035" },
              "triennio": { "da": 2022, "a": 2023 }, "comuni": [{ "istat": "75035", "nome": "Lecce" }],
              "aree": [{ "id": "a", "nome": "A" }, { "id": "a", "nome": "B" }], "tavoli": [{ "id": "t", "nome": "T", "area": "b" }, 5],
              "avviso": { "apre": "2022-05-02T09:00", "chiude": "2022-05-01T09:00", "tardivi": 1, "chiedeRapporti": false, "contato": "x" }
            }
            """;

        var paths = DefinizionePiano.Leggi(Encoding.UTF8.GetBytes(file)).Guasti.Select(fault => fault.Percorso);

        Assert.Equal(
            [
                "id", "versione", "comuni[0].istat", "comuni[0].residenti", "comuni[0].anno", "comuni[0].fonte", "tavoli[1]",
                "avviso.titolo", "avviso.fonte", "avviso.tardivi", "avviso.adesione", "avviso.contatti", "avviso.contato", "informativa",
                "aree[1].id", "tavoli[0].area", "triennio.a", "avviso.chiude",
            ],
            paths);
    }
}
