using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>One designation: so many seats of a category at a tavolo, filled by one method, and who is asked in which order.</summary>
/// <param name="Numero">In the plan's one series of designations, from 1.</param>
/// <param name="Posti">The seats it is about: no more of it ever sit at a time.</param>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public sealed record Designazione(int Numero, long Seq, Instant Ora, TavoloId Tavolo, CategoriaCabina Categoria, MetodoCabina Metodo, int Posti)
{
    /// <summary>Of a vote only.</summary>
    public Elezione? Elezione { get; init; }

    /// <summary>In the order in which they are asked; of a vote, once it is closed.</summary>
    public ImmutableArray<Designato> Designati { get; init; } = [];

    /// <summary>The session in which it was agreed.</summary>
    public LocalDate? Seduta { get; init; }

    /// <summary>How its minutes are found; null once erased.</summary>
    public string? Verbale { get; init; }

    /// <summary>Its ties that the head has settled, in the order of their settlement.</summary>
    public ImmutableArray<ParitaDecisa> Parita { get; init; } = [];

    public Designato? Di(int adesione) => Designati.FirstOrDefault(designato => designato.Adesione == adesione);

    /// <summary>Whether an adesione is asked to sit, and may answer: not once the term of those who sit has run out.</summary>
    public bool Chiama(int adesione, Instant ora) => Di(adesione)?.Stato == StatoDesignato.Chiamato && !Designati.Any(designato => designato.Scaduto(ora));

    /// <summary>Seats for which nobody is asked now.</summary>
    private int Scoperti => Posti - Designati.Count(designato => designato.Stato is StatoDesignato.Accettato or StatoDesignato.Chiamato);

    /// <summary>Those among whom the last seat is undecided: as many votes each, and fewer seats than they are.</summary>
    public ImmutableArray<Designato> InParita
    {
        get
        {
            var scoperti = Scoperti;
            foreach (var gruppo in Gruppi())
            {
                if (scoperti <= 0) break;
                if (gruppo.Count > scoperti) return [.. gruppo];

                scoperti -= gruppo.Count;
            }

            return [];
        }
    }

    /// <summary>How many of the plan's seats it takes up at a moment: those who sit, those who are asked, those still to be decided.</summary>
    public int Occupa(Instant ora)
    {
        if (Elezione is { Esito: null }) return Posti;
        if (Designati.Any(designato => designato.Scaduto(ora))) return Designati.Count(designato => designato.InCarica(ora));

        return InParita.IsEmpty ? Posti - Scoperti : Posti;
    }

    /// <summary>Asks as many as there are seats left, in their order; a tie at the last seat waits. Where a term has run out nobody is asked any more.</summary>
    internal Designazione Chiamando(long seq, Instant ora)
    {
        if (Designati.Any(designato => designato.Scaduto(ora))) return this;

        var (scoperti, chiamati) = (Scoperti, new HashSet<int>());
        foreach (var gruppo in Gruppi())
        {
            if (gruppo.Count > scoperti) break;

            scoperti -= gruppo.Count;
            chiamati.UnionWith(gruppo.Select(designato => designato.Adesione));
        }

        return chiamati.Count == 0
            ? this
            : this with
            {
                Designati =
                [
                    .. Designati.Select(designato => designato.Stato == StatoDesignato.InFila && chiamati.Contains(designato.Adesione)
                        ? designato with { Stato = StatoDesignato.Chiamato, ChiamatoCon = seq }
                        : designato),
                ],
            };
    }

    internal Designazione Con(int adesione, Func<Designato, Designato> cambio) =>
        this with { Designati = [.. Designati.Select(designato => designato.Adesione == adesione ? cambio(designato) : designato)] };

    /// <summary>The tied ones in the order given, the others where they are.</summary>
    internal Designazione Ordina(ImmutableArray<int> ordine)
    {
        var tra = Designati.Where(designato => ordine.Contains(designato.Adesione)).ToDictionary(designato => designato.Adesione);
        var prossimo = 0;
        return this with
        {
            Designati = [.. Designati.Select(designato => tra.ContainsKey(designato.Adesione) ? tra[ordine[prossimo++]] with { Pari = false } : designato)],
        };
    }

    internal Designazione Senza(DatiCancellati fatto) => this with
    {
        Elezione = Elezione?.Senza(fatto),
        Verbale = fatto.Seqs.Contains(Seq) ? null : Verbale,
        Parita = [.. Parita.Select(decisa => fatto.Seqs.Contains(decisa.Seq) ? decisa with { Motivo = null } : decisa)],
        Designati =
        [
            .. Designati.Select(designato => designato with
            {
                Nome = fatto.Seqs.Contains(designato.SeqNome) ? null : designato.Nome,
                Motivo = fatto.Seqs.Contains(designato.SeqMotivo) ? null : designato.Motivo,
            }),
        ],
    };

    /// <summary>Those who wait, together with those they are tied with.</summary>
    private IEnumerable<List<Designato>> Gruppi()
    {
        var gruppo = new List<Designato>();
        foreach (var designato in Designati)
        {
            if (!designato.Pari && gruppo.Count > 0)
            {
                yield return gruppo;
                gruppo = [];
            }

            if (designato.Stato == StatoDesignato.InFila) gruppo.Add(designato);
        }

        if (gruppo.Count > 0) yield return gruppo;
    }
}

/// <summary>How a tie was settled.</summary>
/// <param name="Seq">The fact in which it was.</param>
/// <param name="Ordine">The tied adesioni, the first before the others.</param>
/// <param name="Motivo">Null once erased.</param>
/// <param name="Da">Who settled it.</param>
public sealed record ParitaDecisa(long Seq, ImmutableArray<int> Ordine, string? Motivo, PersonaId Da, Instant Ora);
