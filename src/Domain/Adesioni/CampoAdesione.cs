using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>The answers given so far, by field, in canonical text; an optional field left empty is there as "".</summary>
public sealed record DomandaInCorso(ImmutableSortedDictionary<string, string> Risposte, Piano Piano)
{
    public DefinizionePiano Definizione => Piano.Definizione ?? throw new InvalidOperationException("A plan without definition takes no adesioni");

    public TipoSoggetto? Tipo => Codici.Membro<TipoSoggetto>(this["tipo"]);

    public bool Cittadino => Tipo == TipoSoggetto.Cittadino;

    /// <summary>Who answers; nobody where somebody else writes it down.</summary>
    public PersonaId Chi { get; init; }

    /// <summary>The tavoli of the adesione that is changed; none where somebody joins.</summary>
    public ImmutableArray<string> Propri { get; init; } = [];

    /// <summary>The people whom the adesione that is changed has named for single tavoli.</summary>
    public ImmutableArray<PersoneAlTavolo> AiTavoli { get; init; } = [];

    /// <summary>Those that are open, and of the closed ones those where one sits: who joined stays.</summary>
    [Regola("PIA-07")]
    public IEnumerable<DefinizioneTavolo> TavoliPossibili => Definizione.Tavoli.Where(tavolo => tavolo.Aperto || Propri.Contains(tavolo.Id.Valore));

    /// <summary>The answer, or "" when there is none.</summary>
    public string this[string campo] => Risposte.GetValueOrDefault(campo, "");
}

/// <summary>One thing that is asked of who joins: when it is asked, whether it may stay empty, and how an answer is read.</summary>
/// <remarks>Chat, card and any other door read through the same field, so the same fault has the same words (SEC-05).</remarks>
/// <param name="Massimo">Characters at most.</param>
/// <param name="Leggi">From what was typed to canonical text. Reading canonical text again gives it back.</param>
public sealed record CampoAdesione(
    string Nome,
    int Massimo,
    Func<DomandaInCorso, bool> SiChiede,
    Func<DomandaInCorso, bool> Facoltativo,
    Func<string, DomandaInCorso, Lettura<string>> Leggi)
{
    /// <summary>An answer as canonical text, or why it can't be one, placed beside this field.</summary>
    [Regola("ADE-02", "Avviso dell'Ambito")]
    [Regola("SEC-05")]
    public Lettura<string> LeggiRisposta(string testo, DomandaInCorso domanda)
    {
        if (string.IsNullOrWhiteSpace(testo)) return Facoltativo(domanda) ? "" : Rifiuto.Per("ADE-02", "obbligatorio").Su(Nome);
        if (testo.Length > Massimo) return Rifiuto.Per("ADE-02", "troppoLungo", ("massimo", $"{Massimo}"), ("trovati", $"{testo.Length}")).Su(Nome);

        return Leggi(testo, domanda).Riuscita(out var letto, out var rifiuto) ? letto : rifiuto.Su(Nome);
    }
}
