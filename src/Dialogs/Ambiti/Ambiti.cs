using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>An Ambito with its plan, as people choose it among several.</summary>
/// <param name="Nome">The Ambito and its three years.</param>
/// <param name="Comuni">Those it is made of, in one line.</param>
/// <param name="AncheDetto">Other names, and its comuni: who says where they live has said the Ambito, too.</param>
public sealed record Ambito(PianoId Piano, string Nome, string Comuni, ImmutableArray<string> AncheDetto)
{
    public static Ambito Di(DefinizionePiano definizione) => new(
        definizione.Id,
        definizione.Nome,
        string.Join(", ", definizione.Comuni.Select(comune => comune.Nome)),
        [definizione.Ambito.Nome, .. definizione.AncheDetto]);
}

/// <summary>The Ambiti of this installation.</summary>
[Regola("PIA-03")]
public sealed class Ambiti
{
    private readonly Choices choices;

    public Ambiti(IEnumerable<Ambito> tutti)
    {
        Tutti = [.. tutti];
        choices = new(Tutti.Select(ambito => new Option(ambito.Piano.Valore, ambito.Nome, [.. ambito.AncheDetto.Select(Synonym.FromString)])));
    }

    public ImmutableArray<Ambito> Tutti { get; }

    /// <summary>The only one there is, if there is only one: then nobody is ever asked.</summary>
    public Ambito? Solo => Tutti is [var solo] ? solo : null;

    public Ambito? Di(string piano) => Tutti.FirstOrDefault(ambito => ambito.Piano.Valore == piano);

    /// <summary>The Ambito that words mean: its name, one of its comuni, its number in the list.</summary>
    public Lettura<Ambito> Leggi(string text) => Letto(choices.One(text));

    /// <summary>The same, from words that say nothing besides.</summary>
    public Lettura<Ambito> LeggiSolo(string text) => Letto(choices.Bare(text));

    private Lettura<Ambito> Letto(Lettura<ChoiceRead> read) => read.Riuscita(out var choice, out var refusal) ? Di(choice.Code)! : refusal;
}
