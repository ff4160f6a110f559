using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Keeps docs/NORME.md: rule → source → code → test, made from the code itself.</summary>
/// <remarks>Set <c>PDZ_WRITE_DOCS=1</c> to write the page anew; without it the test fails when the page is not what the code says.</remarks>
public partial class NormeTests
{
    private static readonly Assembly[] Ours = [typeof(Piano).Assembly, typeof(Dialogs.Dialog).Assembly, typeof(Bot.Turns).Assembly];

    [Fact]
    public void Every_rule_in_the_code_is_cited_by_a_test()
    {
        var tested = Tests().Select(test => test.Rule).ToHashSet();
        Assert.Equal("", string.Join(' ', Rules().Select(rule => rule.Id).Distinct().Where(id => !tested.Contains(id))));
    }

    [Fact]
    public void Every_rule_of_the_skeleton_is_in_the_code_or_the_plan_and_has_a_test()
    {
        // Lecce's facts are a file's: piani/lecce-2022-2024.json.
        string[] inThePlan = ["PIA-02"];
        string[] named = ["PIA-01", "PIA-02", "ADE-01", "ADE-02", "ADE-03", "ADE-04", "ADE-05", "ADE-07", "ADE-12", "ADE-15", "DIA-02", "DIA-05", "SEC-01", "SEC-02"];
        var tested = Tests().Select(test => test.Rule).ToHashSet();
        var inTheCode = Rules().Select(rule => rule.Id).ToHashSet();
        Assert.Equal("", string.Join(' ', named.Where(id => !tested.Contains(id))));
        Assert.Equal("", string.Join(' ', named.Except(inThePlan).Where(id => !inTheCode.Contains(id))));
    }

    [Fact]
    public void The_page_of_rules_says_what_the_code_says()
    {
        var path = Path.Combine(Oracle.Root, "docs", "NORME.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("PDZ_WRITE_DOCS") == "1") File.WriteAllText(path, page);

        Assert.Equal(page, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Rules, where they come from, where they live\n\n");
        page.Append("Made by `tests/Struttura/NormeTests.cs` from `[Regola]` in the code and `[Trait(\"Regola\", …)]` on the tests; ");
        page.Append("`PDZ_WRITE_DOCS=1` writes it anew. The ids are those of the catalogue of rules.\n\n");
        page.Append("| rule | source | code | tests |\n| --- | --- | --- | --- |\n");
        var tests = Tests().ToLookup(test => test.Rule, test => test.Class);
        foreach (var rule in Rules().Select(rule => rule.Id).Concat(tests.Select(test => test.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            var code = Rules().Where(each => each.Id == rule).ToList();
            page.Append("| ").Append(rule)
                .Append(" | ").Append(string.Join("; ", code.Select(each => each.Source).Where(source => source.Length > 0).Distinct()))
                .Append(" | ").Append(string.Join(", ", code.Select(each => $"`{each.Place}`").Distinct()))
                .Append(" | ").Append(string.Join(", ", tests[rule].Distinct().Order(StringComparer.Ordinal).Select(test => $"`{test}`")))
                .Append(" |\n");
        }

        return page.ToString();
    }

    private static IEnumerable<(string Id, string Source, string Place)> Rules() =>
        from assembly in Ours
        from type in assembly.GetTypes()
        where !CompilerMade().IsMatch(type.FullName!)
        from member in new MemberInfo[] { type }.Concat(type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        where member is not Type || member == type
        from rule in member.GetCustomAttributes<RegolaAttribute>(inherit: false)
        orderby member.DeclaringType?.Name ?? member.Name, member.Name
        select (rule.Id, rule.Fonte, member is Type ? type.Name : $"{type.Name}.{member.Name}");

    private static IEnumerable<(string Rule, string Class)> Tests() =>
        from type in typeof(NormeTests).Assembly.GetTypes()
        from member in new MemberInfo[] { type }.Concat(type.GetMethods())
        from trait in member.GetCustomAttributesData()
        where trait.AttributeType == typeof(TraitAttribute) && (string?)trait.ConstructorArguments[0].Value == "Regola"
        select ((string)trait.ConstructorArguments[1].Value!, type.Name);

    [GeneratedRegex("[<>]")]
    private static partial Regex CompilerMade();
}
