using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>How a warning was received.</summary>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public enum MezzoRicezione
{
    /// <summary>Sent to the person's own chat in Teams: there it is as soon as the channel has taken it. A chat in a page proves nothing: the page may be closed.</summary>
    Chat,

    Pec,

    /// <summary>By registered letter, on the day of the acknowledgement of receipt.</summary>
    Raccomandata,

    /// <summary>Handed over, and signed for.</summary>
    Mani,

    /// <summary>Served by the comune's messenger.</summary>
    Notifica,
}

/// <summary>Decides when a warning of exclusion was received: from then on its term runs, and without it nobody is excluded.</summary>
/// <remarks>
/// What Teams took for the chat of who presented the adesione is received then. Who writes from a page, could not be reached, or has no account, is written to by the office, which notes down
/// day and means of receipt.
/// </remarks>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public static class RegoleRicezione
{
    /// <summary>Who is to have the warning: who presented the adesione; of one that nobody who talks has presented, whoever speaks for it.</summary>
    public static bool Riceve(Piano piano, Adesione adesione, PersonaId chi) =>
        adesione.Autore == PersonaId.Nessuna ? RegoleAdesione.Parla(piano, adesione.Numero, chi) : adesione.Autore == chi;

    /// <summary>Once: what was noted down already, or is over, is left as it is. Nothing is received before it was written, whatever a clock says.</summary>
    public static Esito Consegnato(Piano piano, SegnaPreavvisoConsegnato comando, Contesto contesto)
    {
        if (!contesto.DallInstallazione) return Rifiuto.Per("ADE-17", "soloInstallazione");

        return piano.Adesioni.DelFatto(comando.Seq) is { Chiusa: false, Preavviso: { Ricezione: null } preavviso } adesione
            && preavviso.Seq == comando.Seq && Mossa.Riceve.Porta(adesione.Stato) is not null
            ? Esito.Di(new PreavvisoRicevuto(adesione.Numero, MezzoRicezione.Chat, LocalDate.Max(Roma.Data(contesto.Ora), Roma.Data(preavviso.Ora))))
            : Esito.Di();
    }

    public static Esito Annota(Piano piano, AnnotaRicezione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!DaAnnotare(piano, comando.Numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!DelMezzo(comando.Mezzo).Riuscita(out var mezzo, out rifiuto)) return rifiuto.Su("mezzo");
        if (!DelGiorno(comando.Giorno, adesione, contesto.Ora).Riuscita(out var giorno, out rifiuto)) return rifiuto.Su("giorno");

        return Esito.Di(new PreavvisoRicevuto(adesione.Numero, mezzo, giorno));
    }

    /// <summary>An adesione that was warned, and not in chat: what the channel took needs no note. What was noted by hand may be mended.</summary>
    public static Lettura<Adesione> DaAnnotare(Piano piano, int numero)
    {
        if (!Mosse.Aperta(piano, numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (Mossa.Riceve.Porta(adesione.Stato) is null) return Rifiuto.Per("ADE-17", "nienteDaRicevere", ("numero", adesione.Nome));

        return adesione.Preavviso is { Ricezione: { Mezzo: MezzoRicezione.Chat, Giorno: var giorno }, Termine: { } termine }
            ? Rifiuto.Per("ADE-17", "ricevutoInChat", ("numero", adesione.Nome), ("giorno", LocalDatePattern.Iso.Format(giorno)), ("termine", $"{termine}"))
            : adesione;
    }

    /// <summary>By what the office writes to who is not reached: never the chat, of which the bot itself knows.</summary>
    public static Lettura<MezzoRicezione> DelMezzo(string codice) =>
        Codici.Membro<MezzoRicezione>(codice) is { } mezzo and not MezzoRicezione.Chat ? mezzo : Rifiuto.Per("ADE-17", "mezzoIgnoto");

    /// <summary>From the day of the warning to today.</summary>
    public static Lettura<LocalDate> DelGiorno(string testo, Adesione adesione, Instant ora)
    {
        if (!DataScritta.Giorno(testo, Roma.Data(ora)).Riuscita(out var giorno, out var rifiuto)) return rifiuto;
        if (giorno > Roma.Data(ora)) return Rifiuto.Per("ADE-17", "ricezioneFutura");

        var preavviso = Roma.Data(adesione.Preavviso!.Ora);
        return giorno < preavviso ? Rifiuto.Per("ADE-17", "ricezionePrima", ("preavviso", LocalDatePattern.Iso.Format(preavviso))) : giorno;
    }
}
