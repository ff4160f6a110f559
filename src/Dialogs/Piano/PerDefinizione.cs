using System.Runtime.CompilerServices;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is made once for a plan's definition and a language, and goes with the definition.</summary>
internal sealed class PerDefinizione<T>(Func<DefinizionePiano, Wording, T> make)
{
    private readonly ConditionalWeakTable<DefinizionePiano, Dictionary<Lingua, T>> made = [];

    public T Di(DefinizionePiano definizione, Lingua lingua) =>
        made.GetValue(definizione, each => Enum.GetValues<Lingua>().ToDictionary(one => one, one => make(each, Wording.In(one))))[lingua];
}
