using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What a plan says of its cabina di regia.</summary>
/// <param name="Posti">A line with a tavolo is about that one, a line without about all others.</param>
/// <param name="DurataMesi">How long an office lasts; null, and at the longest: until the plan ends.</param>
/// <param name="Designabili">Null: the notice's three groups.</param>
[Regola("ADE-10", "Avviso dell'Ambito")]
public sealed record DefinizioneCabina(ImmutableArray<DefinizionePosti> Posti, int? DurataMesi, DefinizioneAmmessi? Designabili)
{
    /// <summary>Where the plan says nothing: one seat for each of the notice's groups at every tavolo, agreed in the session.</summary>
    public static readonly DefinizioneCabina Predefinita = new(
        [.. Enum.GetValues<CategoriaCabina>().Where(categoria => categoria != CategoriaCabina.Altri).Select(categoria => new DefinizionePosti(null, categoria, 1, MetodoCabina.Condivisa))],
        null,
        null);

    /// <summary>How many seats a category has at a tavolo, and how they are filled; null when it has none.</summary>
    public DefinizionePosti? Di(TavoloId tavolo, CategoriaCabina categoria)
    {
        var suoi = Posti.Where(posti => posti.Categoria == categoria).ToList();
        return (suoi.Find(posti => posti.Tavolo == tavolo) ?? suoi.Find(posti => posti.Tavolo is null)) is { Quanti: > 0 } trovati ? trovati : null;
    }

    /// <summary>Whether the plan lets a kind of soggetto have a seat.</summary>
    [Regola("ADE-13", "Avviso dell'Ambito")]
    public bool Designabile(TipoSoggetto tipo, TipoEts? sezione) =>
        Designabili is { } solo ? solo.Comprende(tipo, sezione, CategorieCabina.Usuali) : CategorieCabina.Usuali.Contains(tipo);
}

/// <param name="Tavolo">Null: every tavolo that no other line names.</param>
/// <param name="Quanti">0: none at that tavolo.</param>
public sealed record DefinizionePosti(TavoloId? Tavolo, CategoriaCabina Categoria, int Quanti, MetodoCabina Metodo);
