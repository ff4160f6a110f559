using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What was changed in chat of what the plan's file says. It wins over every version of the file, those that come later too.</summary>
/// <remarks>Whoever reads the plan reads <see cref="Piano.Definizione"/>, in which it is laid over the file: nobody else need know which is which.</remarks>
public sealed record Variazioni
{
    public static readonly Variazioni Nessuna = new();

    /// <summary>The extensions of the notice, in their order.</summary>
    public ImmutableArray<Proroga> Proroghe { get; init; } = [];

    /// <summary>What was changed of the tavoli.</summary>
    public TavoliVariati Tavoli { get; init; } = TavoliVariati.Nessuno;

    internal Variazioni Dopo(DefinizionePiano adottata) => this with { Tavoli = Tavoli.Dopo(adottata) };

    internal Variazioni Applica(FattoRegistrato registrato, AvvisoProrogato fatto) =>
        this with { Proroghe = Proroghe.Add(new(registrato.Seq, registrato.Ora, fatto.Chiude, fatto.Atto)) };

    /// <summary>Any fact about a tavolo.</summary>
    internal Variazioni ApplicaATavolo(FattoRegistrato registrato) => this with { Tavoli = Tavoli.Applica(registrato) };

    /// <summary>A definition with these changes laid over it.</summary>
    internal DefinizionePiano Su(DefinizionePiano adottata) => Tavoli.Su(Prorogata(adottata));

    /// <summary>An extension never shortens: where the file says a later end by now, that holds. The end it gives is nobody's example.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    private DefinizionePiano Prorogata(DefinizionePiano definizione) =>
        Proroghe is [.., var ultima] && ultima.Chiude > definizione.Avviso.Chiude
            ? definizione with { Avviso = definizione.Avviso with { Chiude = ultima.Chiude }, Esempio = definizione.Esempio.Remove("avviso.chiude") }
            : definizione;
}
