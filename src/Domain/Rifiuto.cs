using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Why a rule says no. A value, never an exception; the wording files turn it into a sentence.</summary>
/// <param name="Regola">The rule that refuses, by its id in the catalogue: <c>ADE-05</c>.</param>
/// <param name="Motivo">The reason within the rule, as <c>chiuso</c>. Key of the sentence: <c>rifiuto.{Regola}.{Motivo}</c>.</param>
/// <param name="Campo">The field of the form it stands beside, or null when it is about the whole.</param>
/// <param name="Dati">What the sentence names: <c>{posizione}</c>, <c>{numero}</c>… Never personal data of somebody else.</param>
public sealed record Rifiuto(string Regola, string Motivo, string? Campo, ImmutableSortedDictionary<string, string> Dati)
{
    public static Rifiuto Per(string regola, string motivo, params (string Nome, string Valore)[] dati) =>
        new(regola, motivo, null, dati.ToImmutableSortedDictionary(dato => dato.Nome, dato => dato.Valore));

    /// <summary>The same refusal, placed beside a field.</summary>
    public Rifiuto Su(string campo) => this with { Campo = campo };

    /// <summary>Key of the sentence in the wording files.</summary>
    public string Chiave => $"rifiuto.{Regola}.{Motivo}";
}
