using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What the register of a plan adds up to. Immutable: applying a fact gives the next one.</summary>
/// <param name="Definizione">What holds now: the adopted file's, with what was changed in chat laid over it. Null before one was adopted.</param>
public sealed record Piano(PianoId Id, long Seq, DefinizionePiano? Definizione, Adesioni Adesioni)
{
    /// <summary>What the plan's file said when it was adopted last.</summary>
    public DefinizionePiano? Adottata { get; init; }

    /// <summary>What was changed in chat of what the file says.</summary>
    public Variazioni Variazioni { get; init; } = Variazioni.Nessuna;

    /// <summary>Which of its facts still hold something personal.</summary>
    public FattiPersonali Personali { get; init; } = FattiPersonali.Nessuno;

    /// <summary>Who was given which role.</summary>
    public Nomine Nomine { get; init; } = Nomine.Nessuna;

    /// <summary>Who asked to speak for a body, and who does.</summary>
    public Referenze Referenze { get; init; } = Referenze.Nessuna;

    /// <summary>The teams whose members are the staff of the Ufficio di Piano.</summary>
    public ImmutableArray<string> Squadre { get; init; } = [];

    /// <summary>Who is designated to the cabina di regia, and how.</summary>
    public Cabina Cabina { get; init; } = Cabina.Vuota;

    /// <summary>Which privacy notice holds, and who read which.</summary>
    public Informative Informative { get; init; } = Informative.Nessuna;

    /// <summary>What the office has said of the service objectives.</summary>
    public Obiettivi Obiettivi { get; init; } = Obiettivi.Nessuno;

    public static Piano Vuoto(PianoId id) => new(id, 0, null, Adesioni.Nessuna);

    /// <summary>The plan after one more fact.</summary>
    public Piano Applica(FattoRegistrato fatto) => Applica([fatto]);

    /// <summary>The plan after these facts, in their order. Reads facts only: the same facts give the same plan, for ever.</summary>
    public Piano Applica(IEnumerable<FattoRegistrato> fatti)
    {
        var scrittura = new PianoInScrittura(this);
        foreach (var fatto in fatti) scrittura.Applica(fatto);
        return scrittura.Fine();
    }
}
