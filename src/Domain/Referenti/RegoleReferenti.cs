namespace PdzBot.Domain;

/// <summary>Decides who speaks for a body: who presented its adesione; a second person with the consent of who speaks for it, or of the Ufficio di Piano.</summary>
[Regola("ADE-11")]
public static class RegoleReferenti
{
    public static Esito Chiedi(Piano piano, ChiediReferente comando, Contesto contesto)
    {
        if (!Ente(piano, comando.CodiceFiscale, contesto.Chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!NomePersona.Leggi(comando.Nome).Riuscita(out var nome, out rifiuto)) return rifiuto.Su("nome");
        if (!RegoleInformativa.ConIlNome(piano, contesto.Chi, comando.Informativa).Riuscita(out var letta, out rifiuto)) return rifiuto;

        return Esito.Di([new ReferenteChiesto(piano.Referenze.ProssimoNumero, adesione.Numero, nome.Valore), .. letta]);
    }

    public static Esito Ammetti(Piano piano, AmmettiReferente comando, Contesto contesto) =>
        DaRispondere(piano, comando.Numero, contesto).Riuscita(out var una, out var rifiuto) ? Esito.Di(new ReferenteAmmesso(una.Numero)) : rifiuto;

    public static Esito Respingi(Piano piano, RespingiReferente comando, Contesto contesto) =>
        DaRispondere(piano, comando.Numero, contesto).Riuscita(out var una, out var rifiuto) ? Esito.Di(new ReferenteRespinto(una.Numero)) : rifiuto;

    /// <summary>Whoever consented may take it back, and whoever speaks may stop.</summary>
    public static Esito Cessa(Piano piano, CessaReferente comando, Contesto contesto)
    {
        if (piano.Referenze.Numero(comando.Numero) is not { } una || (una.Chi != contesto.Chi && !Risponde(piano, una, contesto))) return Rifiuto.Per("ADE-11", "nessunaRichiesta");

        return una.Stato is StatoReferenza.Ammessa or StatoReferenza.Chiesta ? Esito.Di(new ReferenteCessato(una.Numero)) : Rifiuto.Per("ADE-11", "richiestaChiusa");
    }

    /// <summary>The standing adesione of the body that a persona wants to speak for.</summary>
    public static Lettura<Adesione> Ente(Piano piano, string codiceFiscale, PersonaId chi)
    {
        if (!CodiceFiscale.LeggiDiEnte(codiceFiscale).Riuscita(out var codice, out var rifiuto)) return rifiuto.Su("codiceFiscale");
        if (!piano.Adesioni.Di(Soggetto.ConCodiceFiscale(codice.Valore), out var adesione)) return Rifiuto.Per("ADE-11", "nonHaAderito").Su("codiceFiscale");
        if (adesione.Autore == chi || piano.Referenze.Parla(chi, adesione.Numero)) return Rifiuto.Per("ADE-11", "parliGia").Su("codiceFiscale");

        return piano.Referenze.Di(chi).Any(una => una.Adesione == adesione.Numero && una.Stato == StatoReferenza.Chiesta)
            ? Rifiuto.Per("ADE-11", "giaChiesto").Su("codiceFiscale")
            : adesione;
    }

    /// <summary>The requests that wait for this persona's consent.</summary>
    public static IEnumerable<Referenza> DaRispondere(Piano piano, PersonaId chi, System.Collections.Immutable.ImmutableArray<Ruolo> daFuori) =>
        RegoleRuoli.Riservato(piano, chi, daFuori, Ruolo.Ufficio) is null
            ? piano.Referenze.Aperte
            : RegoleAdesione.Proprie(piano, chi).SelectMany(adesione => piano.Referenze.PerAdesione(adesione.Numero)).Where(una => una.Stato == StatoReferenza.Chiesta && una.Chi != chi);

    private static Lettura<Referenza> DaRispondere(Piano piano, int numero, Contesto contesto)
    {
        if (piano.Referenze.Numero(numero) is not { } una || !Risponde(piano, una, contesto)) return Rifiuto.Per("ADE-11", "nessunaRichiesta");
        if (una.Stato != StatoReferenza.Chiesta) return Rifiuto.Per("ADE-11", "richiestaChiusa");

        // Whoever left speaks for nobody, and neither does a second person then.
        return piano.Adesioni.Numero(una.Adesione) is { Recesso: null, Esclusione: null } ? una : Rifiuto.Per("ADE-11", "nonHaAderito");
    }

    /// <summary>Who speaks for the body answers, and the office in their place; nobody for themselves.</summary>
    private static bool Risponde(Piano piano, Referenza una, Contesto contesto) =>
        (una.Chi != contesto.Chi && RegoleAdesione.Parla(piano, una.Adesione, contesto.Chi)) || RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is null;
}
