using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>The voting of a designation. Who voted is known while it is open, for whom to nobody.</summary>
/// <param name="Chiude">From this minute on no vote is taken.</param>
public sealed record Elezione(OraDiRoma Chiude)
{
    public ImmutableArray<Candidatura> Candidature { get; init; } = [];

    /// <summary>What came out; null as long as the vote is not closed.</summary>
    public EsitoElezione? Esito { get; init; }

    /// <summary>The last vote of each adesione; empty again once the vote is closed.</summary>
    internal ImmutableSortedDictionary<int, VotoDato> Voti { get; init; } = ImmutableSortedDictionary<int, VotoDato>.Empty;

    /// <summary>How many adesioni have voted so far; whether they still count is known at the end.</summary>
    public int HannoVotato => Voti.Count;

    /// <summary>Candidacies are put and votes are taken.</summary>
    public bool Aperta(Instant ora) => Esito is null && ora < Chiude.InstantComeFine;

    /// <summary>It was closed before its term, which the head alone may do.</summary>
    public bool PrimaDelTermine => Esito is { } esito && esito.Ora < Chiude.InstantComeFine;

    public bool HaVotato(int adesione) => Voti.ContainsKey(adesione);

    /// <summary>The fact of the vote that counts for an adesione; null where it has none. Not for whom.</summary>
    public long? UltimoVoto(int adesione) => Voti.TryGetValue(adesione, out var dato) ? dato.Seq : null;

    public Candidatura? Numero(int candidatura) => candidatura >= 1 && candidatura <= Candidature.Length ? Candidature[candidatura - 1] : null;

    /// <summary>The candidacy by which an adesione stands.</summary>
    public Candidatura? Di(int adesione) => Candidature.FirstOrDefault(candidatura => candidatura.Adesione == adesione && !candidatura.Ritirata);

    /// <summary>Those who stand.</summary>
    public IEnumerable<Candidatura> InCorsa => Candidature.Where(candidatura => !candidatura.Ritirata);

    /// <summary>Of the standing candidacies, those who have votes and how many; then who voted, and how many of these in vain.</summary>
    [Regola("ADE-10", "Avviso dell'Ambito")]
    internal ElezioneChiusa Scrutinio(int numero, Func<int, bool> membro)
    {
        var inCorsa = InCorsa.Where(candidatura => membro(candidatura.Adesione)).ToDictionary(candidatura => candidatura.Numero, _ => 0);
        var (votanti, nulli) = (0, 0);
        foreach (var (adesione, dato) in Voti)
        {
            if (!membro(adesione)) continue;

            votanti++;
            if (dato.Voto is { } voto && inCorsa.TryGetValue(voto.Candidatura, out var finora)) inCorsa[voto.Candidatura] = finora + 1;
            else nulli++;
        }

        return new(numero, [.. inCorsa.Select(uno => new VotiCandidatura(uno.Key, uno.Value)).OrderByDescending(uno => uno.Voti).ThenBy(uno => uno.Candidatura)], votanti, nulli);
    }

    internal Elezione Senza(DatiCancellati fatto) => this with
    {
        Candidature = [.. Candidature.Select(candidatura => fatto.Seqs.Contains(candidatura.SeqNome) ? candidatura with { Nome = null } : candidatura)],
        Esito = Esito is { } esito && fatto.Seqs.Contains(esito.Seq) ? esito with { Motivo = null } : Esito,
        Voti = Voti.SetItems(Voti.Where(dato => fatto.Seqs.Contains(dato.Value.Seq)).Select(dato => KeyValuePair.Create(dato.Key, dato.Value with { Voto = null }))),
    };
}

/// <param name="Numero">Within the vote, from 1: who stands again has a new one.</param>
/// <param name="Nome">Who would sit; null once erased.</param>
/// <param name="SeqNome">The fact in which the name was given.</param>
/// <param name="Ritirata">Taken back, or its soggetto left the tavolo.</param>
public sealed record Candidatura(int Numero, int Adesione, string? Nome, long SeqNome, bool Ritirata);

/// <param name="Ora">When it was closed.</param>
public sealed record EsitoElezione(Instant Ora, ImmutableArray<VotiCandidatura> Voti, int Votanti, int Nulli)
{
    /// <summary>Who closed it.</summary>
    public PersonaId Da { get; init; }

    /// <summary>Why before its term; null at its term, and once erased.</summary>
    public string? Motivo { get; init; }

    internal long Seq { get; init; }
}

internal readonly record struct VotoDato(long Seq, VotoSegreto? Voto);
