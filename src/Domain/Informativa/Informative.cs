using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>A version of the privacy notice that somebody read, and when.</summary>
public readonly record struct LetturaInformativa(int Versione, Instant Ora);

/// <summary>Which version of a plan's privacy notice holds, since which fact, and who read which outside of an adesione. Immutable.</summary>
/// <param name="Versione">0 before the plan has a definition.</param>
/// <param name="Dal">The place of the fact that brought it.</param>
/// <param name="DalleOre">When that was.</param>
[Regola("SEC-02", "artt. 13 e 14 Reg. (UE) 2016/679")]
public sealed record Informative(int Versione, long Dal, Instant DalleOre)
{
    public static readonly Informative Nessuna = new(0, 0, default);

    private Indice<PersonaId, ImmutableArray<LetturaInformativa>> Lette { get; init; } = Indice<PersonaId, ImmutableArray<LetturaInformativa>>.Vuoto;

    /// <summary>What a persona noted as read, oldest first.</summary>
    public ImmutableArray<LetturaInformativa> Di(PersonaId chi) => Lette.Trova(chi, out var lette) ? lette : [];

    internal Informative Applica(FattoRegistrato registrato, DefinizioneAdottata fatto) =>
        fatto.Definizione.Informativa.Versione == Versione
            ? this
            : this with { Versione = fatto.Definizione.Informativa.Versione, Dal = registrato.Seq, DalleOre = registrato.Ora };

    internal Informative Applica(FattoRegistrato registrato, InformativaLetta fatto)
    {
        var scrittura = Lette.InScrittura();
        scrittura[registrato.Autore] = Di(registrato.Autore).Add(new(fatto.Versione, registrato.Ora));
        return this with { Lette = scrittura.Fine() };
    }
}
