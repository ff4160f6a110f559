using NodaTime;

namespace PdzBot.Domain;

/// <summary>The adesioni of a plan while facts are applied to them one after another: the same indexes, written in place.</summary>
internal sealed class AdesioniInScrittura(Adesioni prima)
{
    private readonly Indice<int, Adesioni.Posta>.Scrittura perNumero = prima.PerNumero.InScrittura();
    private readonly Indice<Soggetto, int>.Scrittura perSoggetto = prima.PerSoggetto.InScrittura();
    private readonly Indice<PersonaId, int>.Scrittura ultimaDi = prima.UltimaDi.InScrittura();
    private readonly Indice<long, int>.Scrittura perAtto = prima.PerAtto.InScrittura();
    private readonly PerStato.Scrittura perStato = prima.PerStato.InScrittura();
    private readonly Indice<TavoloId, Presenze>.Scrittura perTavolo = prima.PerTavolo.InScrittura();
    private int quante = prima.Tutte.Count;

    /// <summary>As they are up to here; they change with the next fact.</summary>
    public Adesioni Adesso => new(quante, perNumero.Adesso, perSoggetto.Adesso, ultimaDi.Adesso, perAtto.Adesso, perStato.Adesso, perTavolo.Adesso);

    public Adesioni Fine() => new(quante, perNumero.Fine(), perSoggetto.Fine(), ultimaDi.Fine(), perAtto.Fine(), perStato.Fine(), perTavolo.Fine());

    /// <param name="condizioni">Of the notice in force.</param>
    public void Applica(FattoRegistrato registrato, AdesionePresentata fatto, CondizioniAdesione condizioni) =>
        Aggiungi(registrato, fatto, condizioni, registrato.Autore, registrato.Ora, adesione => adesione with { Stato = condizioni.AllInizio });

    /// <summary>Whoever attended is dated at the session, and speaks for it themselves, though the office wrote it down.</summary>
    public void Applica(FattoRegistrato registrato, AdesioneIntervenuta fatto, CondizioniAdesione condizioni) =>
        Aggiungi(
            registrato, fatto.Presentata, condizioni, fatto.Chi, fatto.Seduta.InstantComeInizio, adesione => adesione with { Intervento = new(registrato.Seq, registrato.Ora, fatto.Seduta) });

    private void Aggiungi(FattoRegistrato registrato, AdesionePresentata fatto, CondizioniAdesione condizioni, PersonaId autore, Instant ora, Func<Adesione, Adesione> cambio)
    {
        // An advisory voice at the presentation is that of who is late.
        var tardiva = fatto.Voce == Voce.Consultiva && condizioni.Tardivi == Tardivi.Ufficio;
        // A citizen is known only by what is personal: with that erased, the adesione is closed from the start.
        var soggetto = fatto.Dati.Tipo == TipoSoggetto.Cittadino && fatto.Personali is null
            ? (Soggetto?)null
            : Soggetto.Di(fatto.Dati, fatto.Personali, autore);

        var adesione = cambio(new(fatto.Numero, fatto.Anno, registrato.Seq, ora, autore, soggetto, fatto.Voce, fatto.Dati, fatto.Personali, registrato.Impronta)
        {
            ConPersonale = fatto.Personali is not null,
            Condizioni = condizioni,
            Tardiva = tardiva,
            UltimoAtto = registrato.Seq,
        });
        perNumero[++quante] = new(adesione, ultimaDi[autore]);
        ultimaDi[autore] = quante;
        perStato.Sposta(quante, null, Elenco(adesione));
        Conta(adesione, 1);
        if (soggetto is { } chi) perSoggetto[chi] = quante;
    }

    /// <summary>Any fact of the istruttoria.</summary>
    public void Applica(FattoRegistrato registrato) => Cambia(
        Istruttoria.Numero(registrato.Fatto) ?? throw new InvalidOperationException($"Fact {registrato.Seq} is none of the istruttoria"),
        registrato.Seq,
        adesione => Istruttoria.Dopo(adesione, registrato));

    public void Applica(FattoRegistrato registrato, AdesioneModificata fatto) => Cambia(fatto.Numero, registrato.Seq, adesione =>
    {
        var dati = fatto.Tavoli is { } tavoli ? adesione.Dati with { Tavoli = tavoli } : adesione.Dati;
        return adesione with
        {
            Dati = dati,
            Personali = SeCiSono(fatto.Dopo(adesione.Personali ?? DatiPersonali.Nessuno).SoloAi(dati.Tavoli)),
            Modifiche = adesione.Modifiche.Add(new(registrato.Seq, registrato.Ora, registrato.Impronta, fatto.Campi, fatto.Personali is not null) { Chi = registrato.Autore, Tavolo = fatto.Tavolo }),
        };
    });

    public void Applica(FattoRegistrato registrato, AdesioneRecessa fatto) => Cambia(fatto.Numero, registrato.Seq, adesione => adesione with
    {
        Stato = StatoAdesione.Recessa,
        Recesso = new(registrato.Seq, registrato.Ora, registrato.Impronta, fatto.Motivo),
    });

    /// <summary>A fact that is about an adesione and changes nothing of it: of the cabina.</summary>
    public void Riguarda(long seq, int numero) => perAtto[seq] = numero;

    /// <summary>An erasure is something that happened to an adesione, too: what was drawn before it is out of date.</summary>
    public void Applica(FattoRegistrato registrato, DatiCancellati fatto)
    {
        foreach (var seq in fatto.Seqs)
        {
            if (Adesso.NumeroDelFatto(seq) is not { } numero) continue;

            var posta = perNumero[numero]!;
            var senza = Senza(posta.Adesione, seq) with
            {
                UltimoAtto = registrato.Seq,
                Cancellata = fatto.Richiesta is { } richiesta ? new(registrato.Seq, registrato.Ora, richiesta) : posta.Adesione.Cancellata,
            };
            perStato.Sposta(numero, Elenco(posta.Adesione), Elenco(senza));
            Siede(posta.Adesione, senza);
            perNumero[numero] = posta with { Adesione = senza };
        }
    }

    private void Cambia(int numero, long seq, Func<Adesione, Adesione> cambio)
    {
        var posta = perNumero[numero] ?? throw new InvalidOperationException($"Fact {seq} is about an adesione n. {numero} that nobody presented");
        var dopo = cambio(posta.Adesione) with { UltimoAtto = seq };
        perStato.Sposta(numero, Elenco(posta.Adesione), Elenco(dopo));
        Siede(posta.Adesione, dopo);
        if (dopo.Stato is StatoAdesione.Recessa or StatoAdesione.Esclusa) Libera(dopo);
        else if (posta.Adesione.Stato == StatoAdesione.Esclusa && dopo.Soggetto is { } chi) perSoggetto[chi] = numero;
        perNumero[numero] = posta with { Adesione = dopo };
        perAtto[seq] = numero;
    }

    /// <summary>The list it stands in: a closed adesione in none.</summary>
    private static StatoAdesione? Elenco(Adesione adesione) => adesione.Chiusa ? null : adesione.Stato;

    /// <summary>Keeps count of who sits where, when one changes its tavoli, comes into the Rete or leaves it.</summary>
    private void Siede(Adesione prima, Adesione dopo)
    {
        if (prima.FaParteDellaRete == dopo.FaParteDellaRete && prima.Dati.Tipo == dopo.Dati.Tipo && prima.Dati.Tavoli == dopo.Dati.Tavoli) return;

        Conta(prima, -1);
        Conta(dopo, 1);
    }

    private void Conta(Adesione adesione, int uno)
    {
        if (!adesione.FaParteDellaRete) return;
        foreach (var id in adesione.Dati.Tavoli) perTavolo[new(id)] = perTavolo[new(id)].Con(adesione.Dati.Tipo, uno);
    }

    /// <summary>The adesione without what was personal in one of its facts: what a later change said in its place stays.</summary>
    private Adesione Senza(Adesione adesione, long seq)
    {
        if (adesione.Recesso is { } recesso && recesso.Seq == seq) return adesione with { Recesso = recesso with { Motivo = null } };

        adesione = Istruttoria.Senza(adesione, seq);
        var personali = adesione.Personali;
        if (personali is not null)
        {
            var resta = DatiPersonali.Nessuno;
            foreach (var campo in DatiPersonali.Campi)
                resta = resta.Con(campo, adesione.Fonte(campo) == seq ? null : personali.Dato(campo));
            foreach (var loro in personali.AiTavoli ?? [])
                resta = resta.Con(CampiTavolo.Persone.Aggregate(loro, (chi, campo) => adesione.Fonte(campo, loro.Tavolo) == seq ? chi.Con(campo, null) : chi));
            personali = SeCiSono(resta);
        }

        if (adesione.Seq != seq)
        {
            return adesione with
            {
                Personali = personali,
                Modifiche = [.. adesione.Modifiche.Select(modifica => modifica.Seq == seq ? modifica with { ConPersonale = false } : modifica)],
            };
        }

        var cittadino = adesione.Dati.Tipo == TipoSoggetto.Cittadino;
        if (cittadino) Libera(adesione);
        return adesione with { Personali = personali, ConPersonale = false, Soggetto = cittadino ? null : adesione.Soggetto };
    }

    /// <summary>The soggetto may join again.</summary>
    private void Libera(Adesione adesione)
    {
        if (adesione.Soggetto is { } chi && perSoggetto[chi] == adesione.Numero) perSoggetto.Togli(chi);
    }

    private static DatiPersonali? SeCiSono(DatiPersonali personali) => personali == DatiPersonali.Nessuno ? null : personali;
}
