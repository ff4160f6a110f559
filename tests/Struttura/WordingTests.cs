using System.Text.RegularExpressions;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>Nothing that people read is missing in a language (DIA-01).</summary>
public partial class WordingTests
{
    private static readonly string Source = Path.Combine(Oracle.Root, "src");

    [Fact]
    [Trait("Regola", "DIA-01")]
    public void Both_languages_say_the_same_things()
    {
        Assert.Equal(Wording.Italiano.Chiavi.Order(), Wording.Inglese.Chiavi.Order());
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public void Every_sentence_names_the_same_values_in_both()
    {
        var (it, en) = (File("it"), File("en"));
        foreach (var (key, sentence) in it) Assert.Equal(Names(sentence), Names(en[key]));
    }

    [Fact]
    [Trait("Regola", "SEC-05")]
    public void Every_refusal_in_the_code_has_its_sentence()
    {
        var reasons =
            from file in Directory.GetFiles(Source, "*.cs", SearchOption.AllDirectories)
            from Match match in RefusalInCode().Matches(System.IO.File.ReadAllText(file))
            select $"rifiuto.{match.Groups[1].Value}.{match.Groups[2].Value}";
        var ofValues =
            from file in Directory.GetFiles(Path.Combine(Source, "Domain"), "*.cs", SearchOption.AllDirectories)
            let code = System.IO.File.ReadAllText(file)
            let rule = RuleOfNo().Match(code)
            where rule.Success
            from Match match in ReasonOfNo().Matches(code)
            select $"rifiuto.{rule.Groups[1].Value}.{match.Groups[1].Value}";
        Assert.True(ofValues.Distinct().Count() > 30);
        Assert.All(reasons.Concat(ofValues).Distinct(), key => Assert.True(Wording.Italiano.Ha(key), key));
    }

    [Fact]
    public void Every_key_in_the_code_is_there()
    {
        var keys =
            from file in Directory.GetFiles(Path.Combine(Source, "Dialogs"), "*.cs", SearchOption.AllDirectories)
            from Match match in KeyInCode().Matches(System.IO.File.ReadAllText(file))
            select match.Groups[1].Value;
        Assert.NotEmpty(keys);
        Assert.All(keys.Distinct(), key => Assert.True(Wording.Italiano.Ha(key), key));
    }

    [Fact]
    public void Every_question_of_every_form_is_worded()
    {
        foreach (var form in Dialog.AllForms)
        {
            Assert.True(Wording.Italiano.Ha($"form.{form.Name}.titolo"), form.Name);
            Assert.True(Wording.Italiano.Ha($"form.{form.Name}.inizio"), form.Name);
            Assert.True(Wording.Italiano.Ha($"pulsante.{form.Name}"), form.Name);
            foreach (var (field, part) in form.Fields.SelectMany(field => new[] { (field, "domanda"), (field, "etichetta") }))
                Assert.True(Wording.Italiano.Ha($"form.{form.Name}.{field.Name}.{part}") || Wording.Italiano.Ha($"form.{form.WordsOf}.{field.Name}.{part}"), $"{form.Name}.{field.Name}");
        }
    }

    [Fact]
    public void Every_command_is_titled_and_described()
    {
        foreach (var name in Dialog.CommandNames)
        {
            Assert.True(Wording.Italiano.Ha($"comando.{name}.titolo"), name);
            Assert.True(Wording.Italiano.Ha($"comando.{name}.descrizione"), name);
        }
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public void The_forms_fields_are_the_domains_in_the_same_order() =>
        Assert.Equal(Domain.CampiAdesione.Tutti.Select(campo => campo.Nome), AdesioneForm.Form.Fields.Select(field => field.Name));

    private static IEnumerable<string> Names(string sentence) => Placeholder().Matches(sentence).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> File(string language) =>
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllText(Path.Combine(Source, "Dialogs", "Wording", $"{language}.json")))!;

    [GeneratedRegex("""\{[^}]+\}""")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""Rifiuto\.Per\(\s*"([A-Z]+-\d+)",\s*"(\w+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RefusalInCode();

    /// <summary>Where a value type makes its refusals: <c>No("motivo")</c>, all of one rule.</summary>
    [GeneratedRegex("""\bNo\(.*\s*Rifiuto\.Per\("([A-Z]+-\d+)", motivo""", RegexOptions.Singleline)]
    private static partial Regex RuleOfNo();

    [GeneratedRegex("\\bNo\\(\"(\\w+)\"")]
    private static partial Regex ReasonOfNo();

    [GeneratedRegex("""\.Di\("([A-Za-z]+\.[A-Za-z.]+|nonCapito)"[,)]""")]
    private static partial Regex KeyInCode();
}
