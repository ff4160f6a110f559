using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides an adesione; the first obstacle is the one told.</summary>
public static class RegoleAdesione
{
    /// <summary>What presenting the request now leads to.</summary>
    public static Esito Presenta(Piano piano, DomandaAdesione domanda, Contesto contesto)
    {
        var soggetto = Soggetto.Di(domanda.Dati, domanda.Personali, contesto.Chi);
        if (GiaAderente(piano, soggetto, contesto.Chi) is { } gia) return gia;
        if (FuoriFinestra(piano, contesto.Ora) is { } fuori) return fuori;
        if (ChiPuoAderire.Escluso(piano.Definizione!.Avviso, domanda.Dati, domanda.Personali) is { } escluso) return escluso;

        return Esito.Di(new AdesionePresentata(
            piano.Adesioni.ProssimoNumero, Roma.AnnoCivile(contesto.Ora), VoceAl(piano, contesto.Ora), domanda.Dati, domanda.Personali));
    }

    /// <summary>One adesione per soggetto per plan. Who speaks for it hears that it is theirs; others, of a body, name, number and date, and of a citizen only that it is there.</summary>
    [Regola("ADE-04", "Avviso di Lecce, fase 2")]
    public static Rifiuto? GiaAderente(Piano piano, Soggetto soggetto, PersonaId chi)
    {
        if (!piano.Adesioni.Di(soggetto, out var prima)) return null;
        if (!soggetto.PerCodiceFiscale) return Rifiuto.Per("ADE-04", "personaGiaAderente");

        var (parla, numero, data) = (Parla(piano, prima.Numero, chi), prima.Nome, Roma.A(prima.Ora).OraDiRoma.ToString());
        var gia = prima.Dati.Denominazione is { } nome
            ? parla
                ? Rifiuto.Per("ADE-04", "enteGiaTuo", ("ente", nome), ("numero", numero), ("data", data))
                : Rifiuto.Per("ADE-04", "enteGiaAderente", ("ente", nome), ("numero", numero), ("data", data))
            : parla ? Rifiuto.Per("ADE-04", "cittadinoGiaTu", ("numero", numero), ("data", data)) : Rifiuto.Per("ADE-04", "cittadinoGiaAderente");
        return gia.Su("codiceFiscale");
    }

    /// <summary>Whether a persona speaks for an adesione: they made it, or speak for the body with its consent.</summary>
    [Regola("ADE-11")]
    public static bool Parla(Piano piano, int numero, PersonaId chi) =>
        piano.Adesioni.Numero(numero) is { } adesione && (adesione.Autore == chi || piano.Referenze.Parla(chi, numero));

    /// <summary>All who speak for an adesione: who made it, and those who do with consent. Nobody once its data are erased.</summary>
    [Regola("ADE-11")]
    public static IEnumerable<PersonaId> ChiParla(Piano piano, int numero) => piano.Adesioni.Numero(numero) is { Chiusa: false } adesione
        ? piano.Referenze.PerAdesione(numero).Where(una => una.Stato == StatoReferenza.Ammessa).Select(una => una.Chi).Prepend(adesione.Autore).Distinct()
        : [];

    /// <summary>The adesioni that a persona speaks for, oldest first, withdrawn ones too; not those whose data were erased.</summary>
    [Regola("ADE-11")]
    public static IEnumerable<Adesione> Di(Piano piano, PersonaId chi) =>
        piano.Adesioni.Di(chi)
            .Concat(piano.Referenze.Di(chi).Where(una => una.Stato == StatoReferenza.Ammessa).Select(una => piano.Adesioni.Numero(una.Adesione)!).Where(adesione => adesione.Autore != chi && !adesione.Chiusa))
            .DistinctBy(adesione => adesione.Numero)
            .OrderBy(adesione => adesione.Numero);

    /// <summary>The adesione that this persona may change or withdraw: one they speak for and that stands. Others' are as if they weren't there.</summary>
    [Regola("ADE-08")]
    public static Lettura<Adesione> Propria(Piano piano, int numero, PersonaId chi)
    {
        if (piano.Adesioni.Numero(numero) is not { Chiusa: false } adesione || !Parla(piano, numero, chi))
            return Rifiuto.Per("ADE-08", "nonTua", ("contatti", piano.Definizione?.Avviso.Contatti ?? ""));

        if (adesione.Recesso is { } recesso) return Rifiuto.Per("ADE-08", "giaRecessa", ("numero", adesione.Nome), ("data", Roma.A(recesso.Ora).OraDiRoma.ToString()));

        return adesione.Esclusione is { } esclusione
            ? Rifiuto.Per("ADE-08", "giaEsclusa", ("numero", adesione.Nome), ("data", Roma.A(esclusione.Ora).OraDiRoma.ToString()))
            : adesione;
    }

    /// <summary>The adesioni that this persona may change or withdraw, oldest first.</summary>
    [Regola("ADE-08")]
    public static IEnumerable<Adesione> Proprie(Piano piano, PersonaId chi) => Di(piano, chi).Where(adesione => adesione is { Recesso: null, Esclusione: null });

    /// <summary>Whether attending the session that the notice names counts as joining.</summary>
    [Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
    public static bool ValeAncheIntervento(Piano piano) => piano.Definizione?.Avviso.Adesione switch
    {
        ModoAdesione.Entrambi or ModoAdesione.Intervento => true,
        ModoAdesione.Domanda or null => false,
    };

    /// <summary>Before the window nobody joins; after it, as the notice says: nobody, with an advisory voice, or once the office admits.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public static Rifiuto? FuoriFinestra(Piano piano, Instant ora)
    {
        if (piano.Definizione is not { Avviso: var avviso }) return Rifiuto.Per("ADE-05", "nessunAvviso");

        var (apre, chiude) = (new OraDiRoma(avviso.Apre), new OraDiRoma(avviso.Chiude));
        if (ora < apre.InstantComeInizio) return Rifiuto.Per("ADE-05", "nonAncoraAperto", ("apre", $"{apre}"));
        if (ora >= chiude.InstantComeFine && avviso.Tardivi == Tardivi.Rifiutati) return Rifiuto.Per("ADE-05", "chiuso", ("chiude", $"{chiude}"), ("contatti", avviso.Contatti));

        return null;
    }

    /// <summary>With which voice who joins at this moment sits at the tavoli; who is late and left to the office has this one until it decides.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public static Voce VoceAl(Piano piano, Instant ora) =>
        piano.Definizione is { Avviso: var avviso } && ora >= new OraDiRoma(avviso.Chiude).InstantComeFine ? Voce.Consultiva : Voce.Piena;
}
