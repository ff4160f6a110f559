using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>The cabina di regia as the register has it: all designations of a plan, some dozens. Immutable.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public sealed record Cabina(ImmutableArray<Designazione> Designazioni)
{
    public static readonly Cabina Vuota = new([]);

    /// <summary>The number the next designation takes.</summary>
    public int ProssimoNumero => Designazioni.Length + 1;

    public Designazione? Numero(int numero) => numero >= 1 && numero <= Designazioni.Length ? Designazioni[numero - 1] : null;

    /// <summary>Who sits, or is asked to, upon a fact.</summary>
    public IEnumerable<(Designazione Designazione, Designato Designato)> Chiamati(long seq) => Tutti().Where(uno => uno.Designato.ChiamatoCon == seq);

    /// <summary>Everybody who was ever designated.</summary>
    public IEnumerable<(Designazione Designazione, Designato Designato)> Tutti() =>
        Designazioni.SelectMany(designazione => designazione.Designati.Select(designato => (designazione, designato)));

    /// <summary>The votes that are not closed.</summary>
    public IEnumerable<Designazione> Votazioni => Designazioni.Where(designazione => designazione.Elezione is { Esito: null });

    /// <summary>The one adesione that a fact of the cabina says something personal of; null of any other fact.</summary>
    internal static int? Adesione(Fatto fatto) => fatto switch
    {
        CandidaturaPresentata presentata => presentata.Adesione,
        VotoEspresso espresso => espresso.Adesione,
        ReferenteNominato nominato => nominato.Adesione,
        DesignazioneAccettata accettata => accettata.Adesione,
        IncaricoCessato cessato => cessato.Adesione,
        _ => null,
    };

    internal Cabina Applica(FattoRegistrato registrato, Fatto fatto) => fatto switch
    {
        ElezioneAperta aperta => Nuova(new(aperta.Numero, registrato.Seq, registrato.Ora, aperta.Tavolo, aperta.Categoria, MetodoCabina.Votazione, aperta.Posti) { Elezione = new(aperta.Chiude) }),
        CandidaturaPresentata presentata => Voto(presentata.Elezione, elezione => elezione with
        {
            Candidature = elezione.Candidature.Add(new(presentata.Numero, presentata.Adesione, presentata.Nome, registrato.Seq, Ritirata: false)),
        }),
        CandidaturaRitirata ritirata => Voto(ritirata.Elezione, elezione => Ritirata(elezione, candidatura => candidatura.Numero == ritirata.Numero)),
        VotoEspresso espresso => Voto(espresso.Elezione, elezione => elezione with { Voti = elezione.Voti.SetItem(espresso.Adesione, new(registrato.Seq, espresso.Voto)) }),
        ElezioneChiusa chiusa => Con(chiusa.Elezione, designazione => Chiusa(designazione, registrato, chiusa)),
        ParitaRisolta risolta => Con(risolta.Designazione, designazione =>
            (designazione.Ordina(risolta.Ordine) with { Parita = designazione.Parita.Add(new(registrato.Seq, risolta.Ordine, risolta.Motivo, registrato.Autore, registrato.Ora)) })
                .Chiamando(registrato.Seq, registrato.Ora)),
        DesignazioneCondivisa condivisa => Nuova(new Designazione(condivisa.Numero, registrato.Seq, registrato.Ora, condivisa.Tavolo, condivisa.Categoria, MetodoCabina.Condivisa, condivisa.Posti)
        {
            Seduta = condivisa.Seduta,
            Verbale = condivisa.Verbale,
            Designati = [.. condivisa.Adesioni.Select(adesione => new Designato(adesione, null, 0))],
        }.Chiamando(registrato.Seq, registrato.Ora)),
        ReferenteNominato nominato => Nuova(new Designazione(nominato.Numero, registrato.Seq, registrato.Ora, nominato.Tavolo, nominato.Categoria, MetodoCabina.Nomina, 1)
        {
            Designati = [new(nominato.Adesione, nominato.Nome, registrato.Seq)],
        }.Chiamando(registrato.Seq, registrato.Ora)),
        DesignazioneAccettata accettata => Con(accettata.Designazione, designazione => designazione.Con(accettata.Adesione, designato => designato with
        {
            Stato = StatoDesignato.Accettato,
            Dal = registrato.Ora,
            Fine = accettata.Fine,
            Nome = accettata.Nome,
            SeqNome = registrato.Seq,
        })).SiedeAltrove(registrato, accettata),
        DesignazioneRifiutata rifiutata => Con(rifiutata.Designazione, designazione => Finito(designazione, rifiutata.Adesione, StatoDesignato.Rifiutato, null, registrato)),
        IncaricoCessato cessato => Con(cessato.Designazione, designazione => Finito(designazione, cessato.Adesione, StatoDesignato.Cessato, cessato.Motivo, registrato)),
        DatiCancellati cancellati => this with { Designazioni = [.. Designazioni.Select(designazione => designazione.Senza(cancellati))] },
        _ => throw new InvalidOperationException($"No place in the cabina for a fact of type {fatto.GetType().Name}"),
    };

    /// <summary>An adesione left the tavoli, all but those where it stays: it stands for nothing there, sits no more, and the next is asked.</summary>
    internal Cabina Esce(int adesione, ImmutableArray<string> resta, FattoRegistrato registrato) => Designazioni.IsEmpty ? this : this with
    {
        Designazioni =
        [
            .. Designazioni.Select(designazione => resta.Contains(designazione.Tavolo.Valore) ? designazione : Senza(designazione, adesione, registrato)),
        ],
    };

    private Cabina SiedeAltrove(FattoRegistrato registrato, DesignazioneAccettata accettata)
    {
        var tavolo = Numero(accettata.Designazione)!.Tavolo;
        return this with
        {
            Designazioni =
            [
                .. Designazioni.Select(designazione => designazione.Numero == accettata.Designazione || designazione.Tavolo != tavolo || designazione.Di(accettata.Adesione)?.Stato == StatoDesignato.Accettato
                    ? designazione
                    : Senza(designazione, accettata.Adesione, registrato)),
            ],
        };
    }

    private static Designazione Senza(Designazione designazione, int adesione, FattoRegistrato registrato)
    {
        if (designazione.Elezione is { Esito: null } elezione)
            return elezione.Di(adesione) is null ? designazione : designazione with { Elezione = Ritirata(elezione, candidatura => candidatura.Adesione == adesione) };

        return designazione.Di(adesione) is { Stato: StatoDesignato.InFila or StatoDesignato.Chiamato or StatoDesignato.Accettato } designato && !designato.Scaduto(registrato.Ora)
            ? Finito(designazione, adesione, StatoDesignato.Uscito, null, registrato)
            : designazione;
    }

    private static Designazione Finito(Designazione designazione, int adesione, StatoDesignato stato, string? motivo, FattoRegistrato registrato) =>
        designazione.Con(adesione, designato => designato with { Stato = stato, Fino = registrato.Ora, Motivo = motivo, SeqMotivo = registrato.Seq })
            .Chiamando(registrato.Seq, registrato.Ora);

    /// <summary>The order of the votes; who has none is not designated. The votes themselves are forgotten.</summary>
    private static Designazione Chiusa(Designazione designazione, FattoRegistrato registrato, ElezioneChiusa chiusa)
    {
        var elezione = designazione.Elezione!;
        var prima = 0;
        var designati = ImmutableArray.CreateBuilder<Designato>();
        foreach (var (numero, voti) in chiusa.Voti.Where(uno => uno.Voti > 0).OrderByDescending(uno => uno.Voti))
        {
            var candidatura = elezione.Numero(numero)!;
            designati.Add(new(candidatura.Adesione, candidatura.Nome, candidatura.SeqNome) { Pari = voti == prima });
            prima = voti;
        }

        return (designazione with
        {
            Elezione = elezione with
            {
                Voti = elezione.Voti.Clear(),
                Esito = new(registrato.Ora, chiusa.Voti, chiusa.Votanti, chiusa.Nulli) { Da = registrato.Autore, Motivo = chiusa.Motivo, Seq = registrato.Seq },
            },
            Designati = designati.ToImmutable(),
        }).Chiamando(registrato.Seq, registrato.Ora);
    }

    private static Elezione Ritirata(Elezione elezione, Func<Candidatura, bool> quale) =>
        elezione with { Candidature = [.. elezione.Candidature.Select(candidatura => quale(candidatura) ? candidatura with { Ritirata = true } : candidatura)] };

    private Cabina Nuova(Designazione designazione) => new(Designazioni.Add(designazione));

    private Cabina Voto(int numero, Func<Elezione, Elezione> cambio) => Con(numero, designazione => designazione with { Elezione = cambio(designazione.Elezione!) });

    private Cabina Con(int numero, Func<Designazione, Designazione> cambio) =>
        new(Designazioni.SetItem(numero - 1, cambio(Numero(numero) ?? throw new InvalidOperationException($"There is no designation n. {numero}"))));

    public bool Equals(Cabina? altra) => altra is not null && Designazioni.SequenceEqual(altra.Designazioni);

    public override int GetHashCode() => Designazioni.Length;
}
