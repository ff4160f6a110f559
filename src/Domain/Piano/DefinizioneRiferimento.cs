using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>An act the plan rests on.</summary>
/// <param name="Oggetto">What it is: "Linee di indirizzo per la pianificazione territoriale".</param>
/// <param name="Citazioni">How documents cite it. More than one where they don't agree: all are kept, and people are told.</param>
[Regola("PIA-02")]
public sealed record DefinizioneRiferimento(string Oggetto, ImmutableArray<DefinizioneCitazione> Citazioni)
{
    /// <summary>The documents cite different acts for the same thing.</summary>
    public bool Discorde => Citazioni.Length > 1;
}

/// <param name="Atto">Kind, number, date: "D.G.R. n. 353 del 14 marzo 2022".</param>
/// <param name="Fonte">The document that cites it so.</param>
public sealed record DefinizioneCitazione(string Atto, string Fonte);
