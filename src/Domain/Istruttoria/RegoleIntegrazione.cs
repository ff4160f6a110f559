using System.Collections.Immutable;
using System.Globalization;

namespace PdzBot.Domain;

/// <summary>Decides what the office asks anew of who joined, and the answer.</summary>
/// <remarks>
/// Anything that was declared may be asked again but the kind of soggetto and the codice fiscale: with another of these it is another
/// soggetto, who joins by itself. An answer after the term is taken as long as the office has not gone on, and is marked late.
/// </remarks>
[Regola("ADE-06", "art. 6, c. 1, lett. b), L. 241/1990")]
public static class RegoleIntegrazione
{
    private const int MassimoGiorni = 90;

    /// <summary>What follows from the answer to another field and is asked with it.</summary>
    private static readonly ImmutableArray<(string Campo, string Da)> Seguito = [("comuneAltro", "comune"), ("delega", "rappresentante")];

    /// <summary>What may be asked again, in the form's order.</summary>
    public static readonly ImmutableArray<CampoAdesione> Chiedibili =
        [.. CampiAdesione.Tutti.Where(campo => campo.Nome is not ("tipo" or "codiceFiscale" or "comuneAltro" or "privacy" or "veridicita"))];

    /// <summary>Why: asked, never required.</summary>
    public static readonly CampoAdesione Motivo = new("motivo", 1000, _ => true, _ => true, (testo, _) =>
        TestoLungo.Leggi(testo, 1000).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto);

    /// <summary>Days to answer; left empty, those of the notice.</summary>
    public static readonly CampoAdesione Giorni = new("giorni", 20, _ => true, _ => true, (testo, _) =>
        int.TryParse(testo.Trim().Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var giorni) && giorni is >= 1 and <= MassimoGiorni
            ? $"{giorni}"
            : Rifiuto.Per("ADE-06", "giorni", ("massimo", $"{MassimoGiorni}")));

    public static Esito Chiedi(Piano piano, ChiediIntegrazione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!Mosse.Legale(piano, comando.Numero, Mossa.ChiediIntegrazione).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        var domanda = Domanda(adesione, piano);
        if (!Campi(adesione, piano, comando.Campi).Riuscita(out var campi, out rifiuto)) return rifiuto;
        if (!Motivo.LeggiRisposta(comando.Motivo, domanda).Riuscita(out var motivo, out rifiuto)) return rifiuto;
        if (!Giorni.LeggiRisposta(comando.Giorni, domanda).Riuscita(out var giorni, out rifiuto)) return rifiuto;

        var termine = Termine.Di(contesto.Ora, giorni.Length > 0 ? int.Parse(giorni, CultureInfo.InvariantCulture) : domanda.Definizione.Avviso.TermineIntegrazione);
        return Esito.Di(new IntegrazioneChiesta(adesione.Numero, campi, termine, motivo.Length > 0 ? motivo : null));
    }

    public static Esito Integra(Piano piano, IntegraAdesione comando, Contesto contesto)
    {
        if (!DaIntegrare(piano, comando.Numero, contesto.Chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        var (domanda, nuove, rifiuti) = (Domanda(adesione, piano, comando.Risposte), new Dictionary<string, string>(), new List<Rifiuto>());
        foreach (var campo in InQuestione(adesione, domanda))
        {
            if (Leggi(campo, domanda[campo.Nome], domanda).Riuscita(out var nuova, out rifiuto)) nuove[campo.Nome] = nuova;
            else rifiuti.Add(rifiuto);
        }

        foreach (var (campo, da) in Seguito)
        {
            if (nuove.ContainsKey(da)) nuove.TryAdd(campo, "");
        }

        return rifiuti.Count > 0 ? new Esito.Rifiutato([.. rifiuti]) : Esito.Di(Fatto(adesione, nuove));
    }

    /// <summary>The adesione of this persona that waits for an answer.</summary>
    public static Lettura<Adesione> DaIntegrare(Piano piano, int numero, PersonaId chi)
    {
        if (!RegoleAdesione.Propria(piano, numero, chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        return adesione.Stato == StatoAdesione.DaIntegrare ? adesione : Rifiuto.Per("ADE-06", "nienteDaIntegrare", ("numero", adesione.Nome));
    }

    /// <summary>The fields to be answered: those that were asked, and what follows from the answers to them.</summary>
    public static IEnumerable<CampoAdesione> InQuestione(Adesione adesione, DomandaInCorso domanda)
    {
        var chiesti = adesione.Integrazioni[^1].Campi;
        return CampiAdesione.Tutti.Where(campo =>
            campo.SiChiede(domanda) && (chiesti.Contains(campo.Nome) || Seguito.Any(segue => segue.Campo == campo.Nome && chiesti.Contains(segue.Da))));
    }

    /// <summary>An answer as canonical text: a number in the RUNTS that the office asks for is not optional any more where there is one.</summary>
    [Regola("ADE-17")]
    public static Lettura<string> Leggi(CampoAdesione campo, string testo, DomandaInCorso domanda) =>
        string.IsNullOrWhiteSpace(testo) && !Facoltativo(campo, domanda) ? Rifiuto.Per("ADE-02", "obbligatorio").Su(campo.Nome) : campo.LeggiRisposta(testo, domanda);

    public static bool Facoltativo(CampoAdesione campo, DomandaInCorso domanda) =>
        campo.Nome == "runts" ? !RegoleRunts.Dovuto(domanda.Tipo, Codici.Membro<TipoEts>(domanda["tipoEts"])) : campo.Facoltativo(domanda);

    /// <summary>The fields of an adesione that may be asked again.</summary>
    public static IEnumerable<CampoAdesione> DaChiedere(Adesione adesione, Piano piano)
    {
        var domanda = Domanda(adesione, piano);
        return Chiedibili.Where(campo => campo.SiChiede(domanda));
    }

    /// <summary>What an adesione lacks: what the form would ask for now and is not there, a body of the third sector's number in the RUNTS too, where it has one.</summary>
    public static IEnumerable<string> Mancanti(Adesione adesione, Piano piano)
    {
        var domanda = Domanda(adesione, piano);
        return Chiedibili.Where(campo => campo.SiChiede(domanda) && !Facoltativo(campo, domanda) && domanda[campo.Nome].Length == 0).Select(campo => campo.Nome).Concat(DaDichiarare(adesione));
    }

    /// <summary>What who joined by attending has still to read and to declare: it is asked with whatever else is.</summary>
    [Regola("ADE-15")]
    private static IEnumerable<string> DaDichiarare(Adesione adesione) =>
        adesione.Dati.Informativa.Length > 0 ? [] : adesione.Dati.Tipo == TipoSoggetto.Cittadino ? ["privacy"] : ["privacy", "veridicita"];

    /// <summary>An adesione as the answers that gave it, with others laid over them. Who joined by attending may not have said everything yet.</summary>
    public static DomandaInCorso Domanda(Adesione adesione, Piano piano, ImmutableSortedDictionary<string, string>? risposte = null)
    {
        var (dati, personali) = (adesione.Dati, adesione.Personali ?? DatiPersonali.Nessuno);
        var sue = ImmutableSortedDictionary.CreateBuilder<string, string>();
        sue["tipo"] = dati.Tipo.Codice();
        if (dati.TipoEts is { } sezione) sue["tipoEts"] = sezione.Codice();
        sue["denominazione"] = dati.Denominazione ?? "";
        sue["runts"] = dati.Runts ?? "";
        sue["comune"] = dati.Comune ?? (dati.Informativa.Length == 0 && personali.ComuneAltro is null ? "" : CampiAdesione.ComuneAltrove);
        sue[AdesioneModificata.CampoTavoli] = string.Join(',', dati.Tavoli);
        foreach (var campo in DatiPersonali.Campi)
        {
            if (DatiPersonali.Personale(campo, dati.Tipo)) sue[campo] = personali.Dato(campo) ?? "";
        }

        return new(risposte is null ? sue.ToImmutable() : sue.ToImmutable().SetItems(risposte), piano) { Propri = dati.Tavoli };
    }

    /// <summary>The fields that are asked for, in the form's order; only such as are asked of this kind of soggetto.</summary>
    public static Lettura<ImmutableArray<string>> Campi(Adesione adesione, Piano piano, ImmutableArray<string> chiesti)
    {
        var (possibili, voluti) = (DaChiedere(adesione, piano).Select(campo => campo.Nome).ToList(), chiesti.Distinct().ToList());
        if (voluti.Count == 0) return Rifiuto.Per("ADE-06", "nessunCampo").Su("campi");

        return voluti.FirstOrDefault(campo => !possibili.Contains(campo)) is { } estraneo
            ? Rifiuto.Per("ADE-06", "campoEstraneo", ("numero", adesione.Nome)).Su("campi")
            : possibili.Where(voluti.Contains).Concat(DaDichiarare(adesione)).ToImmutableArray();
    }

    private static AdesioneIntegrata Fatto(Adesione adesione, Dictionary<string, string> nuove)
    {
        var dati = adesione.Dati;
        if (nuove.TryGetValue("tipoEts", out var sezione)) dati = dati with { TipoEts = Codici.Membro<TipoEts>(sezione) };
        if (nuove.TryGetValue("denominazione", out var nome) && dati.Tipo != TipoSoggetto.Cittadino) dati = dati with { Denominazione = nome };
        if (nuove.TryGetValue("privacy", out var informativa)) dati = dati with { Informativa = informativa };
        if (nuove.TryGetValue("runts", out var runts)) dati = dati with { Runts = runts.Length > 0 ? runts : null };
        if (nuove.TryGetValue("comune", out var comune)) dati = dati with { Comune = comune == CampiAdesione.ComuneAltrove ? null : comune };
        if (nuove.TryGetValue(AdesioneModificata.CampoTavoli, out var tavoli)) dati = dati with { Tavoli = [.. tavoli.Split(',')] };

        DatiPersonali? personali = null;
        var campi = CampiAdesione.Tutti.Select(campo => campo.Nome).Where(nuove.ContainsKey).ToImmutableArray();
        foreach (var campo in campi.Where(campo => nuove[campo].Length > 0 && DatiPersonali.Personale(campo, dati.Tipo)))
            personali = (personali ?? DatiPersonali.Nessuno).Con(campo, nuove[campo]);
        return new(adesione.Numero, campi, dati, personali);
    }
}
