using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The names of who is in the Rete, in alphabetical order, ready to be searched as people type.</summary>
/// <remarks>Neither accents nor capitals count, nor the order of the words; a part of a word is enough; "A.N.P.A.S." is "ANPAS".</remarks>
[Regola("ADE-09")]
internal sealed class ReteNames
{
    private static readonly ConditionalWeakTable<Rete, ReteNames> Made = [];

    private readonly ImmutableArray<(string Name, Membro Membro)> names;

    private ReteNames(Rete rete) =>
        names = [.. rete.Membri.Select(membro => (Name: Folded(membro.Nome), Membro: membro)).OrderBy(each => each.Name, StringComparer.Ordinal).ThenBy(each => each.Membro.Numero)];

    public static ReteNames Of(Rete rete) => Made.GetValue(rete, static rete => new(rete));

    /// <summary>Those whose name has all these words in it, of those that the filter leaves.</summary>
    /// <param name="text">As typed; without a letter or figure it leaves all.</param>
    public IEnumerable<Membro> Find(FiltroRete filtro, string text)
    {
        var words = Lexicon.Shared.Content([.. Folding.Words(Folded(text))]);
        return names.Where(each => filtro.Lascia(each.Membro) && words.TrueForAll(word => each.Name.Contains(word, StringComparison.Ordinal))).Select(each => each.Membro);
    }

    /// <summary>The plain form of a name, in which letters that stand alone are one word.</summary>
    private static string Folded(string name)
    {
        var words = Folding.Words(Folding.Fold(name));
        var folded = new StringBuilder(name.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (at > 0 && !(IsInitial(words[at]) && IsInitial(words[at - 1]))) folded.Append(' ');
            folded.Append(words[at]);
        }

        return folded.ToString();

        static bool IsInitial(string word) => word.Length == 1 && char.IsLetter(word[0]);
    }
}
