using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides who joins by attending the session that the notice names.</summary>
/// <remarks>The window does not matter here: the session is when the notice says it is, and whoever attends it has a full voice.</remarks>
[Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
public static class RegolePresenza
{
    /// <summary>What must be known of who attended: without it nobody could tell who joined, or whether twice (ADE-04); of a citizen ticked off on paper the codice fiscale, too. What completes another answer comes with it.</summary>
    private static readonly ImmutableArray<string> Indispensabili = ["tipo", "denominazione", "codiceFiscale", "comuneAltro", "delega"];

    public static Esito Decide(Piano piano, AdesionePerPresenza comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (SedutaSbagliata(piano, comando.Seduta, contesto.Ora) is { } sbagliata) return sbagliata.Su("seduta");
        if (comando.Numero is { } numero) return Confermabile(piano, numero).Riuscita(out var annunciata, out var rifiuto) ? Conferma(annunciata, comando.Seduta) : rifiuto;
        if (!RegoleAdesione.ValeAncheIntervento(piano)) return Rifiuto.Per("ADE-15", "presenzaNonVale");
        if (Presente(piano, comando) is { } adesione) return Conferma(adesione, comando.Seduta);

        var (domanda, rifiuti) = DomandaAdesione.Leggi(comando.Risposte, piano, (campo, _) => !Indispensabili.Contains(campo.Nome));
        if (domanda is { Dati.Tipo: TipoSoggetto.Cittadino, Personali.CodiceFiscale: null } && comando.Chi == PersonaId.Nessuna) return Rifiuto.Per("ADE-02", "obbligatorio").Su("codiceFiscale");
        return domanda is null ? new Esito.Rifiutato(rifiuti) : Aderisce(piano, comando, domanda, contesto.Ora);
    }

    /// <summary>An adesione that attendance can be confirmed of: where attending counts, or did when it was announced. One that is complete and has a full voice stays as it is.</summary>
    public static Lettura<Adesione> Confermabile(Piano piano, int numero)
    {
        if (!Mosse.Aperta(piano, numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        if (!RegoleAdesione.ValeAncheIntervento(piano) && !adesione.ValeConLaPresenza) return Rifiuto.Per("ADE-15", "presenzaNonVale");

        return adesione.Stato is StatoAdesione.Esclusa or StatoAdesione.Recessa ? Rifiuto.Per("ADE-06", $"in{adesione.Stato}", ("numero", adesione.Nome)) : adesione;
    }

    /// <summary>A session that has begun, and not before the notice was out.</summary>
    public static Rifiuto? SedutaSbagliata(Piano piano, OraDiRoma seduta, Instant ora)
    {
        if (piano.Definizione is not { Avviso: var avviso }) return Rifiuto.Per("ADE-05", "nessunAvviso");
        if (seduta.InstantComeInizio > ora) return Rifiuto.Per("ADE-15", "sedutaFutura");

        var apre = new OraDiRoma(avviso.Apre);
        return seduta.InstantComeInizio < apre.InstantComeInizio ? Rifiuto.Per("ADE-15", "sedutaPrima", ("apre", $"{apre}")) : null;
    }

    /// <summary>Attending adds something to an adesione: what it waits for, or the full voice to who filed the form late.</summary>
    public static bool Serve(Adesione adesione) => !adesione.Compiuta || adesione.Voce == Voce.Consultiva;

    /// <summary>Attending is no second adesione: of who has joined already nothing new follows.</summary>
    private static Esito Conferma(Adesione adesione, OraDiRoma seduta) => !Serve(adesione) ? Esito.Di() : Esito.Di(new InterventoConfermato(adesione.Numero, seduta));

    /// <summary>The standing adesione of who attended, found as <see cref="RegoleAdesione.GiaAderente"/> finds it.</summary>
    private static Adesione? Presente(Piano piano, AdesionePerPresenza comando)
    {
        var domanda = new DomandaInCorso(comando.Risposte, piano);
        var testo = domanda["codiceFiscale"];
        var lettura = domanda.Cittadino ? CodiceFiscale.LeggiDiPersona(testo) : CodiceFiscale.LeggiDiEnte(testo);
        var soggetto = lettura.Riuscita(out var codice, out _) ? Soggetto.ConCodiceFiscale(codice.Valore) : new Soggetto("persona:" + comando.Chi);
        return piano.Adesioni.Di(soggetto, out var adesione) ? adesione : null;
    }

    private static Esito Aderisce(Piano piano, AdesionePerPresenza comando, DomandaAdesione domanda, Instant ora)
    {
        var personali = domanda.Personali == DatiPersonali.Nessuno ? null : domanda.Personali;
        var fatto = new AdesioneIntervenuta(
            piano.Adesioni.ProssimoNumero, comando.Seduta.Data.Year, comando.Seduta, comando.Chi, domanda.Dati, personali);
        var detto = new DomandaInCorso(comando.Risposte, piano);
        var mancano = CampiAdesione.Tutti
            .Where(campo => campo.SiChiede(detto) && !campo.Facoltativo(detto) && string.IsNullOrWhiteSpace(detto[campo.Nome]))
            .Select(campo => campo.Nome)
            .ToImmutableArray();

        return mancano.IsEmpty ? Esito.Di(fatto) : Esito.Di(fatto, new IntegrazioneChiesta(fatto.Numero, mancano, Termine.Di(ora, piano.Definizione!.Avviso.TermineIntegrazione), null));
    }
}
