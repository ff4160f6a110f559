using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides a change of an adesione; by whom and of what.</summary>
[Regola("ADE-08")]
public static class RegoleModifica
{
    /// <summary>What may be changed, in the order in which it is asked. What says who joined may not.</summary>
    public static readonly ImmutableArray<CampoAdesione> Campi =
    [
        .. new[] { "rappresentante", "carica", "delega", "email", "pec", "telefono", AdesioneModificata.CampoTavoli, "supplente" }.Select(nome => CampiAdesione.PerNome[nome]),
        .. CampiTavolo.Tutti,
        CampiAdesione.PerNome["risorse"],
    ];

    /// <summary>Those of them that are about people, and hold for the whole adesione.</summary>
    public static readonly ImmutableArray<string> Personali =
        [.. Campi.Except(CampiTavolo.Tutti).Select(campo => campo.Nome).Where(nome => nome != AdesioneModificata.CampoTavoli)];

    public static Esito Decide(Piano piano, ModificaAdesione comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Numero, contesto.Chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        var rifiuti = comando.Risposte.Keys.Where(nome => Campi.All(campo => campo.Nome != nome)).Select(Fisso).ToList();
        var (attuali, domanda) = (Attuali(adesione, piano), Domanda(adesione, comando.Risposte, piano));
        var nuove = new Dictionary<string, string>();
        foreach (var campo in Campi)
        {
            var ora = attuali.GetValueOrDefault(campo.Nome);
            if (!campo.SiChiede(domanda))
            {
                if (ora is { Length: > 0 }) nuove[campo.Nome] = "";
            }
            else if (domanda[campo.Nome] != ora)
            {
                if (!Leggi(campo, domanda[campo.Nome], adesione, domanda, contesto.Ora).Riuscita(out var nuova, out rifiuto)) rifiuti.Add(rifiuto);
                else if (nuova != ora) nuove[campo.Nome] = nuova;
            }
        }

        if (rifiuti.Count > 0) return new Esito.Rifiutato([.. rifiuti]);

        var tavolo = AlTavolo(nuove, adesione);
        if (nuove.Count == 0) return Rifiuto.Per("ADE-08", "nienteDiCambiato");

        return Esito.Di(Fatto(comando.Numero, nuove, tavolo));
    }

    /// <summary>The answers that hold now, of what may be changed; nothing of what was erased.</summary>
    public static ImmutableSortedDictionary<string, string> Attuali(Adesione adesione, Piano piano)
    {
        var risposte = Base(adesione);
        var domanda = new DomandaInCorso(risposte, piano);
        var vuote = Campi.Where(campo => campo.SiChiede(domanda) && campo.Facoltativo(domanda) && !risposte.ContainsKey(campo.Nome));
        return risposte.Remove("tipo").SetItems(vuote.Concat(CampiTavolo.Tutti).Select(campo => KeyValuePair.Create(campo.Nome, "")));
    }

    /// <summary>An adesione's answers with changes laid over them.</summary>
    public static DomandaInCorso Domanda(Adesione adesione, ImmutableSortedDictionary<string, string> risposte, Piano piano) =>
        new(Base(adesione).SetItems(risposte), piano) { Propri = adesione.Dati.Tavoli, AiTavoli = adesione.Personali?.AiTavoli ?? [] };

    /// <summary>A new answer as canonical text, or why it can't be one.</summary>
    public static Lettura<string> Leggi(CampoAdesione campo, string testo, Adesione adesione, DomandaInCorso domanda, Instant ora)
    {
        var sonoTavoli = campo.Nome == AdesioneModificata.CampoTavoli;
        if (sonoTavoli && testo.Trim(' ', ',').Length == 0) return Rifiuto.Per("ADE-08", "ultimoTavolo").Su(campo.Nome);
        if (!campo.LeggiRisposta(testo, domanda).Riuscita(out var letta, out var rifiuto)) return rifiuto;

        return sonoTavoli && letta.Split(',').Except(adesione.Dati.Tavoli).Any() && TavoliFermi(domanda.Piano, ora) is { } fermi
            ? fermi.Su(campo.Nome)
            : letta;
    }

    /// <summary>Why a datum that says who joined is not changed here.</summary>
    public static Rifiuto Fisso(string campo) => Rifiuto.Per("ADE-08", "datoFisso").Su(campo);

    /// <summary>A tavolo is added while one may join: in the notice's window, and after it where late ones are let in. It is left, and contacts change, at any time.</summary>
    [Regola("ADE-08", "Avviso dell'Ambito")]
    public static Rifiuto? TavoliFermi(Piano piano, Instant ora)
    {
        if (RegoleAdesione.FuoriFinestra(piano, ora) is not { } fuori) return null;
        if (piano.Definizione is not { Avviso: var avviso }) return fuori;

        return Rifiuto.Per(
            "ADE-08", "tavoliFermi",
            ("apre", $"{new OraDiRoma(avviso.Apre)}"), ("chiude", $"{new OraDiRoma(avviso.Chiude)}"), ("contatti", avviso.Contatti));
    }

    /// <summary>The tavolo whose people change. A choice of it without anybody named changes nothing, nor does naming who goes there already.</summary>
    [Regola("ADE-02")]
    private static string? AlTavolo(Dictionary<string, string> nuove, Adesione adesione)
    {
        if (!nuove.Remove(CampiTavolo.Quale, out var tavolo)) return null;

        foreach (var campo in CampiTavolo.Persone)
        {
            if (nuove.TryGetValue(campo, out var nuova) && CampiTavolo.Nome(nuova) == adesione.Personali?.AlTavolo(tavolo).Dato(campo)) nuove.Remove(campo);
        }

        return CampiTavolo.Persone.Any(nuove.ContainsKey) ? tavolo : null;
    }

    private static AdesioneModificata Fatto(int numero, Dictionary<string, string> nuove, string? tavolo)
    {
        var campi = Campi.Select(campo => campo.Nome).Where(nuove.ContainsKey).ToImmutableArray();
        DatiPersonali? personali = null;
        foreach (var campo in campi.Where(Personali.Contains))
            personali = (personali ?? DatiPersonali.Nessuno).Con(campo, nuove[campo] is { Length: > 0 } nuova ? nuova : null);
        if (tavolo is not null)
            personali = (personali ?? DatiPersonali.Nessuno).Con(CampiTavolo.Persone.Where(nuove.ContainsKey).Aggregate(new PersoneAlTavolo(tavolo), (loro, campo) => loro.Con(campo, CampiTavolo.Nome(nuove[campo]))));
        return new(numero, campi, nuove.TryGetValue(AdesioneModificata.CampoTavoli, out var tavoli) ? [.. tavoli.Split(',')] : null, personali) { Tavolo = tavolo };
    }

    /// <summary>The kind, which decides what is asked, and what is there to be changed.</summary>
    private static ImmutableSortedDictionary<string, string> Base(Adesione adesione)
    {
        var risposte = ImmutableSortedDictionary.CreateBuilder<string, string>();
        risposte["tipo"] = adesione.Dati.Tipo.Codice();
        risposte[AdesioneModificata.CampoTavoli] = Tavoli(adesione);
        foreach (var campo in Personali)
        {
            if (adesione.Personali?.Dato(campo) is { } valore) risposte[campo] = valore;
        }

        return risposte.ToImmutable();
    }

    private static string Tavoli(Adesione adesione) => string.Join(',', adesione.Dati.Tavoli);
}
