using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>A vote for seats of a category at a tavolo is open.</summary>
/// <param name="Numero">In the plan's one series of designations, from 1.</param>
/// <param name="Chiude">The minute from which no more votes are taken, in Rome.</param>
public sealed record ElezioneAperta(int Numero, TavoloId Tavolo, CategoriaCabina Categoria, int Posti, OraDiRoma Chiude) : Fatto;

/// <summary>A soggetto stands for a seat.</summary>
/// <param name="Numero">Within the vote, from 1.</param>
/// <param name="Nome">Who would sit for it; null once erased.</param>
public sealed record CandidaturaPresentata(int Elezione, int Numero, int Adesione, string? Nome) : Fatto
{
    internal override bool HaDatiPersonali => Nome is not null;
}

/// <summary>A candidacy is taken back: what was voted for it is void, and who voted so may vote again.</summary>
public sealed record CandidaturaRitirata(int Elezione, int Numero) : Fatto;

/// <summary>A soggetto voted, or voted anew: the last vote counts.</summary>
/// <remarks>That it voted is known to the office; for whom lies in the salted part that is erased with its author's data.</remarks>
/// <param name="Voto">Null once erased.</param>
public sealed record VotoEspresso(int Elezione, int Adesione, VotoSegreto? Voto) : Fatto
{
    internal override bool HaDatiPersonali => Voto is not null;
}

/// <summary>A choice that nothing outside the domain can read, and no dump shows.</summary>
public readonly record struct VotoSegreto
{
    private VotoSegreto(int candidatura) => Candidatura = candidatura;

    internal int Candidatura { get; }

    public static VotoSegreto Per(int candidatura) => new(candidatura);

    public override string ToString() => "segreto";
}

/// <summary>The vote is over, and this came out: from here on only the totals are known.</summary>
/// <param name="Voti">Of each candidacy that stood at the end.</param>
/// <param name="Votanti">Members who voted.</param>
/// <param name="Nulli">Those of them whose vote counts for nobody: the candidacy had gone, or the vote was erased.</param>
/// <param name="Motivo">Why the head closed it before its term; null at its term, in what was written before a reason was asked, and once erased.</param>
public sealed record ElezioneChiusa(int Elezione, ImmutableArray<VotiCandidatura> Voti, int Votanti, int Nulli, string? Motivo = null) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;

    public bool Equals(ElezioneChiusa? altra) =>
        altra is not null && (Elezione, Votanti, Nulli, Motivo) == (altra.Elezione, altra.Votanti, altra.Nulli, altra.Motivo) && Voti.SequenceEqual(altra.Voti);

    public override int GetHashCode() => HashCode.Combine(Elezione, Votanti, Nulli);
}

public readonly record struct VotiCandidatura(int Candidatura, int Voti);

/// <summary>A tie at the last seat is settled by the head of the office.</summary>
/// <param name="Ordine">The tied adesioni, the first before the others.</param>
/// <param name="Motivo">Null once erased.</param>
public sealed record ParitaRisolta(int Designazione, ImmutableArray<int> Ordine, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;

    public bool Equals(ParitaRisolta? altra) =>
        altra is not null && (Designazione, Motivo) == (altra.Designazione, altra.Motivo) && Ordine.SequenceEqual(altra.Ordine);

    public override int GetHashCode() => HashCode.Combine(Designazione, Motivo);
}

/// <summary>Opens a vote.</summary>
public sealed record ApriElezione(TavoloId Tavolo, CategoriaCabina Categoria, OraDiRoma Chiude) : Comando;

public sealed record PresentaCandidatura(int Elezione, int Adesione, string Nome) : Comando;

public sealed record RitiraCandidatura(int Elezione, int Adesione) : Comando;

public sealed record EsprimiVoto(int Elezione, int Adesione, VotoSegreto Voto) : Comando;

/// <param name="Motivo">Why before the term; at the term none is needed, and none is kept.</param>
public sealed record ChiudiElezione(int Elezione, string? Motivo = null) : Comando;

public sealed record RisolviParita(int Designazione, ImmutableArray<int> Ordine, string Motivo) : Comando;
