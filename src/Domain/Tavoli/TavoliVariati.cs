using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What was changed in chat of the tavoli. It wins over every version of the plan's file. Immutable.</summary>
/// <remarks>
/// A tavolo that was opened in chat and then stands in the file under the same id is one tavolo: the file took it up, and its name and state
/// stay the chat's.
/// </remarks>
[Regola("PIA-07")]
public sealed class TavoliVariati
{
    public static readonly TavoliVariati Nessuno = new([], []);

    private readonly ImmutableArray<TavoloVariato> variati;
    private readonly ImmutableHashSet<TavoloId> visti;

    private TavoliVariati(ImmutableArray<TavoloVariato> variati, ImmutableHashSet<TavoloId> visti) => (this.variati, this.visti) = (variati, visti);

    /// <summary>Those that were changed, in the order of their first change.</summary>
    public IEnumerable<TavoloVariato> Tutti => variati;

    /// <summary>What was changed of a tavolo; null when nothing was.</summary>
    public TavoloVariato? Di(TavoloId tavolo) => variati.FirstOrDefault(variato => variato.Id == tavolo);

    /// <summary>The last fact about a tavolo; 0 when there is none but the file's.</summary>
    public long UltimoAtto(TavoloId tavolo) => Di(tavolo)?.UltimoAtto ?? 0;

    /// <summary>It was opened in chat: whatever the file says, it is there.</summary>
    public bool Aggiunto(TavoloId tavolo) => Di(tavolo) is { Aggiunto: true };

    /// <summary>Whether any tavolo of the plan ever had this id, in chat or in a version of the file.</summary>
    internal bool Visto(TavoloId tavolo) => visti.Contains(tavolo);

    /// <summary>The ids of a version of the file are nobody else's ever after.</summary>
    internal TavoliVariati Dopo(DefinizionePiano adottata) => new(variati, visti.Union(adottata.Tavoli.Select(tavolo => tavolo.Id)));

    internal TavoliVariati Applica(FattoRegistrato registrato) => registrato.Fatto switch
    {
        TavoloAggiunto fatto => Con(fatto.Tavolo, registrato, tavolo => tavolo with { Aggiunto = true, Nome = fatto.Nome, Area = fatto.Area, Aperto = true }),
        TavoloRinominato fatto => Con(fatto.Tavolo, registrato, tavolo => tavolo with { Nome = fatto.Nome }),
        TavoloChiuso fatto => Con(fatto.Tavolo, registrato, tavolo => tavolo with { Aperto = false, Motivo = fatto.Motivo }),
        TavoloRiaperto fatto => Con(fatto.Tavolo, registrato, tavolo => tavolo with { Aperto = true, Motivo = null }),
        _ => throw new InvalidOperationException($"Fact {registrato.Seq} is about no tavolo"),
    };

    /// <summary>A definition with these changes: its own tavoli in their places, then those of the chat.</summary>
    internal DefinizionePiano Su(DefinizionePiano definizione)
    {
        if (variati.IsEmpty) return definizione;

        var delFile = definizione.Tavoli.Select(tavolo => Di(tavolo.Id) is { } variato ? variato.Su(tavolo) : tavolo).ToList();
        var dellaChat =
            from variato in variati
            where variato.Aggiunto && definizione.Tavoli.All(tavolo => tavolo.Id != variato.Id)
            select variato.Su(new(variato.Id, variato.Nome!, null, true));
        return definizione with { Tavoli = [.. delFile.Concat(dellaChat).Select(tavolo => InUnArea(tavolo, definizione))] };
    }

    /// <summary>An area that the file no longer has groups nothing.</summary>
    private static DefinizioneTavolo InUnArea(DefinizioneTavolo tavolo, DefinizionePiano definizione) =>
        tavolo.Area is { } area && definizione.Aree.All(altra => altra.Id != area) ? tavolo with { Area = null } : tavolo;

    private TavoliVariati Con(TavoloId id, FattoRegistrato registrato, Func<TavoloVariato, TavoloVariato> cambio)
    {
        var prima = Di(id);
        var dopo = cambio(prima ?? new(id, 0)) with { UltimoAtto = registrato.Seq };
        return new(prima is null ? variati.Add(dopo) : variati.Replace(prima, dopo), visti.Add(id));
    }
}
