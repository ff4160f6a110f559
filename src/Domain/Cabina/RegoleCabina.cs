using NodaTime;

namespace PdzBot.Domain;

/// <summary>What all ways to a seat share: which seats there are, who may have one, who speaks for whom.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class RegoleCabina
{
    /// <summary>Characters of a reason, or of how minutes are found.</summary>
    public const int MassimoTesto = 500;

    public static DefinizioneCabina Definizione(Piano piano) => piano.Definizione?.Cabina ?? DefinizioneCabina.Predefinita;

    /// <summary>The tavolo by its id, open or not; null when the plan has none of it.</summary>
    public static DefinizioneTavolo? Tavolo(Piano piano, TavoloId tavolo) => piano.Definizione?.Tavoli.FirstOrDefault(uno => uno.Id == tavolo);

    /// <summary>Seats nobody sits in, is asked to, or is being voted for.</summary>
    public static int Liberi(Piano piano, TavoloId tavolo, CategoriaCabina categoria, Instant ora) =>
        (Definizione(piano).Di(tavolo, categoria)?.Quanti ?? 0)
        - piano.Cabina.Designazioni.Where(designazione => (designazione.Tavolo, designazione.Categoria) == (tavolo, categoria)).Sum(designazione => designazione.Occupa(ora));

    /// <summary>Whether an adesione counts at a tavolo: a member of the Rete with a full voice, which chose that tavolo.</summary>
    /// <remarks>The seats are for those whom "i diversi partecipanti ai tavoli" designate: an advisory voice is heard, but designates nobody and takes no seat.</remarks>
    public static bool Membro(Piano piano, int adesione, TavoloId tavolo) =>
        piano.Adesioni.Numero(adesione) is { FaParteDellaRete: true, Voce: Voce.Piena } chi && chi.Dati.Tavoli.Contains(tavolo.Valore);

    /// <summary>The same, in the category whose seats these are.</summary>
    public static bool Membro(Piano piano, int adesione, TavoloId tavolo, CategoriaCabina categoria) =>
        Membro(piano, adesione, tavolo) && piano.Adesioni.Numero(adesione)!.Dati is var dati && CategorieCabina.Di(dati.Tipo) == categoria
        && (categoria != CategoriaCabina.Altri || Definizione(piano).Designabile(dati.Tipo, dati.TipoEts));

    /// <summary>Why an adesione can have no seat of a category at a tavolo; null when it can.</summary>
    public static Rifiuto? NonDesignabile(Piano piano, int adesione, TavoloId tavolo, CategoriaCabina categoria, Instant ora)
    {
        if (piano.Adesioni.Numero(adesione) is not { } chi) return Rifiuto.Per("ADE-10", "adesioneIgnota", ("numero", $"{adesione}"));
        if (Escluso(piano, chi) is { } escluso) return escluso;
        if (!Membro(piano, adesione, tavolo, categoria)) return NonMembro(piano, chi, tavolo);

        return Siede(piano, adesione, tavolo, ora) ? Rifiuto.Per("ADE-10", "haGiaPosto", ("chi", Nome(chi))) : null;
    }

    /// <summary>The kinds that the plan leaves out; the notice is quoted.</summary>
    [Regola("ADE-13", "Avviso dell'Ambito")]
    public static Rifiuto? Escluso(Piano piano, Adesione chi)
    {
        var definizione = Definizione(piano);
        return definizione.Designabile(chi.Dati.Tipo, chi.Dati.TipoEts)
            ? null
            : Rifiuto.Per("ADE-13", "nonDesignabile", ("chi", Nome(chi)), ("citazione", definizione.Designabili?.Citazione ?? piano.Definizione?.Avviso.Fonte ?? ""));
    }

    /// <summary>Why who is no member of a tavolo and category is none.</summary>
    public static Rifiuto NonMembro(Piano piano, Adesione chi, TavoloId tavolo) => chi is { FaParteDellaRete: true, Voce: Voce.Consultiva }
        ? Rifiuto.Per("ADE-10", "consultiva", ("chi", Nome(chi)))
        : Rifiuto.Per("ADE-10", "nonDelTavolo", ("chi", Nome(chi)), ("tavolo", Tavolo(piano, tavolo)?.Nome ?? tavolo.Valore));

    /// <summary>Whether it sits at a tavolo, or is asked to.</summary>
    public static bool Siede(Piano piano, int adesione, TavoloId tavolo, Instant ora) => piano.Cabina.Designazioni.Any(designazione =>
        designazione.Tavolo == tavolo && (designazione.Chiama(adesione, ora) || designazione.Di(adesione)?.InCarica(ora) == true));

    /// <summary>Why no designation of this kind can begin for these seats; null when it can.</summary>
    public static Rifiuto? NonSiDesigna(Piano piano, TavoloId tavolo, CategoriaCabina categoria, MetodoCabina metodo, Instant ora)
    {
        if (Tavolo(piano, tavolo) is not { } suo || Definizione(piano).Di(tavolo, categoria) is not { } posti) return Rifiuto.Per("ADE-10", "senzaPosti");
        if (!suo.Aperto) return Rifiuto.Per("PIA-07", "nonDesigna", ("nome", suo.Nome));
        if (posti.Metodo != metodo) return Rifiuto.Per("ADE-10", $"metodo{posti.Metodo}");
        if (Roma.Data(ora) > UltimoGiorno(piano)) return Rifiuto.Per("ADE-10", "pianoFinito", ("anno", $"{piano.Definizione!.Triennio.A}"));

        return Liberi(piano, tavolo, categoria, ora) > 0 ? null : Rifiuto.Per("ADE-10", "postiOccupati", ("posti", $"{posti.Quanti}"));
    }

    /// <summary>The plan's last day.</summary>
    public static LocalDate UltimoGiorno(Piano piano) => new(piano.Definizione?.Triennio.A ?? 9998, 12, 31);

    /// <summary>The last day of an office that begins now.</summary>
    public static LocalDate Fine(Piano piano, Instant ora)
    {
        var ultimo = UltimoGiorno(piano);
        return Definizione(piano).DurataMesi is { } mesi && Roma.Data(ora).PlusMonths(mesi).PlusDays(-1) is var termine && termine < ultimo ? termine : ultimo;
    }

    /// <summary>As a refusal may name it: a citizen has no name there.</summary>
    public static string Nome(Adesione chi) => chi.Dati.Denominazione ?? $"n. {chi.Numero}/{chi.Anno}";

    /// <summary>A text that must be there.</summary>
    internal static Lettura<string> Testo(string testo, string campo)
    {
        if (string.IsNullOrWhiteSpace(testo)) return Rifiuto.Per("ADE-10", "testoNecessario").Su(campo);

        return TestoLungo.Leggi(testo, MassimoTesto).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto.Su(campo);
    }

    internal static Lettura<string> NomeDi(string nome) => NomePersona.Leggi(nome).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto.Su("nome");
}
