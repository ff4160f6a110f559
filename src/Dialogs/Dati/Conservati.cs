using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the bot keeps of a person outside the register, looked up for who asks about it.</summary>
/// <param name="Allegati">The files that they sent, oldest first.</param>
/// <param name="Ambiti">The plans they talk of, by the names they choose them by.</param>
/// <param name="Recapito">Where they are reached in private; null when that isn't kept.</param>
/// <param name="RecapitiGiorni">Days that it is kept unused.</param>
/// <param name="Fatta">What came of the erasure that a pressed button or an answered question names, if it was done already.</param>
public sealed record Conservati(
    ImmutableArray<FileConservato> Allegati, ImmutableArray<string> Ambiti, RecapitoConservato? Recapito, int RecapitiGiorni, Deposito.Depositato? Fatta = null)
{
    /// <summary>The facts of the register that were asked for: see <see cref="Step.Looking.Fatti"/>.</summary>
    public ImmutableArray<FattoRegistrato> Fatti { get; init; } = [];

    /// <summary>What they were told by itself, or are to be told, as far as it is noted down.</summary>
    public ImmutableArray<AvvisoConservato> Avvisi { get; init; } = [];

    /// <summary>Long works that they ordered.</summary>
    public ImmutableArray<Lavoro> Lavori { get; init; } = [];
}

/// <param name="Fatto">The fact that caused it.</param>
/// <param name="Cosa">What, by the name of its <see cref="VoceConsegna"/>; what was said is not kept.</param>
/// <param name="Stato">The code of what became of it.</param>
/// <param name="Quando">When it was tried first.</param>
public sealed record AvvisoConservato(long Fatto, string Cosa, string Stato, Instant? Quando);

/// <param name="Ricevuto">The day it came.</param>
public sealed record FileConservato(string Nome, int Byte, LocalDate Ricevuto)
{
    /// <summary>The day on which it is deleted unasked.</summary>
    public LocalDate Scade => Ricevuto.PlusDays(Conservazione.Allegati.Giorni!.Value + 1);
}

/// <param name="Canale">The channel, as <c>msteams</c>.</param>
/// <param name="Conversazione">The channel's id of the conversation.</param>
/// <param name="Usato">The day it was last used, as far as is known.</param>
public sealed record RecapitoConservato(string Canale, string Conversazione, LocalDate? Usato);
