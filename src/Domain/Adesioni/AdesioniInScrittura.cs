namespace PdzBot.Domain;

/// <summary>The adesioni of a plan while facts are applied to them one after another: the same indexes, written in place.</summary>
internal sealed class AdesioniInScrittura(Adesioni prima)
{
    private readonly Indice<int, Adesioni.Posta>.Scrittura perNumero = prima.PerNumero.InScrittura();
    private readonly Indice<Soggetto, int>.Scrittura perSoggetto = prima.PerSoggetto.InScrittura();
    private readonly Indice<PersonaId, int>.Scrittura ultimaDi = prima.UltimaDi.InScrittura();
    private readonly Indice<long, int>.Scrittura perAtto = prima.PerAtto.InScrittura();
    private int quante = prima.Tutte.Count;

    /// <summary>As they are up to here; they change with the next fact.</summary>
    public Adesioni Adesso => new(quante, perNumero.Adesso, perSoggetto.Adesso, ultimaDi.Adesso, perAtto.Adesso);

    public Adesioni Fine() => new(quante, perNumero.Fine(), perSoggetto.Fine(), ultimaDi.Fine(), perAtto.Fine());

    public void Applica(FattoRegistrato registrato, AdesionePresentata fatto)
    {
        // A citizen is known only by what is personal: with that erased, the adesione is closed from the start.
        var soggetto = fatto.Dati.Tipo == TipoSoggetto.Cittadino && fatto.Personali is null
            ? (Soggetto?)null
            : Soggetto.Di(fatto.Dati, fatto.Personali, registrato.Autore);

        var adesione = new Adesione(
            fatto.Numero, fatto.Anno, registrato.Seq, registrato.Ora, registrato.Autore, soggetto, fatto.Voce, fatto.Dati, fatto.Personali, registrato.Impronta)
        {
            ConPersonale = fatto.Personali is not null,
        };
        perNumero[++quante] = new(adesione, ultimaDi[registrato.Autore]);
        ultimaDi[registrato.Autore] = quante;
        if (soggetto is { } chi) perSoggetto[chi] = quante;
    }

    public void Applica(FattoRegistrato registrato, AdesioneModificata fatto) => Cambia(fatto.Numero, registrato.Seq, adesione =>
    {
        var personali = adesione.Personali ?? DatiPersonali.Nessuno;
        foreach (var campo in fatto.CampiPersonali()) personali = personali.Con(campo, fatto.Personali?.Dato(campo));
        return adesione with
        {
            Dati = fatto.Tavoli is { } tavoli ? adesione.Dati with { Tavoli = tavoli } : adesione.Dati,
            Personali = SeCiSono(personali),
            Modifiche = adesione.Modifiche.Add(new(registrato.Seq, registrato.Ora, registrato.Impronta, fatto.Campi, fatto.Personali is not null)),
        };
    });

    public void Applica(FattoRegistrato registrato, AdesioneRecessa fatto) => Cambia(fatto.Numero, registrato.Seq, adesione =>
    {
        Libera(adesione);
        return adesione with { Recesso = new(registrato.Seq, registrato.Ora, registrato.Impronta, fatto.Motivo) };
    });

    public void Applica(DatiCancellati fatto)
    {
        foreach (var seq in fatto.Seqs)
        {
            if (Adesso.NumeroDelFatto(seq) is not { } numero) continue;

            var posta = perNumero[numero]!;
            perNumero[numero] = posta with { Adesione = Senza(posta.Adesione, seq) };
        }
    }

    private void Cambia(int numero, long seq, Func<Adesione, Adesione> cambio)
    {
        var posta = perNumero[numero] ?? throw new InvalidOperationException($"Fact {seq} is about an adesione n. {numero} that nobody presented");
        perNumero[numero] = posta with { Adesione = cambio(posta.Adesione) };
        perAtto[seq] = numero;
    }

    /// <summary>The adesione without what was personal in one of its facts: what a later change said in its place stays.</summary>
    private Adesione Senza(Adesione adesione, long seq)
    {
        if (adesione.Recesso is { } recesso && recesso.Seq == seq) return adesione with { Recesso = recesso with { Motivo = null } };

        var prima = adesione.Seq == seq;
        var personali = adesione.Personali;
        if (personali is not null)
        {
            var resta = prima ? DatiPersonali.Nessuno : personali;
            foreach (var campo in RegoleModifica.Personali)
                resta = resta.Con(campo, adesione.Fonte(campo) == seq ? null : personali.Dato(campo));
            personali = SeCiSono(resta);
        }

        if (!prima)
        {
            var quale = adesione.Modifiche.First(modifica => modifica.Seq == seq);
            return adesione with { Personali = personali, Modifiche = adesione.Modifiche.Replace(quale, quale with { ConPersonale = false }) };
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
