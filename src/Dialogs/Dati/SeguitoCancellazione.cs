using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What follows from an erasure, in words, before it is done: what <see cref="Cancellazione"/> and the fold really make of it.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
internal static class SeguitoCancellazione
{
    /// <summary>What follows for the act whose fact loses its name or choice; null where nothing does, and of a citizen, whose adesione closes: <see cref="DelCittadino"/>.</summary>
    public static string? Di(FattoRegistrato registrato, Piano piano, Wording wording, NodaTime.Instant ora)
    {
        var segue = registrato.Fatto switch
        {
            NominaAccettata { Numero: var numero } => piano.Nomine.Numero(numero)?.Stato == StatoNomina.Accettata ? "incarico" : null,
            ReferenteChiesto { Numero: var numero } => piano.Referenze.Numero(numero)?.Stato switch
            {
                StatoReferenza.Chiesta => "richiesta",
                StatoReferenza.Ammessa => "referente",
                StatoReferenza.Respinta or StatoReferenza.Cessata or null => null,
            },
            CandidaturaPresentata candidata => Cittadino(candidata.Adesione) ? null : piano.Cabina.Numero(candidata.Elezione) switch
            {
                { Elezione: { Esito: null } elezione } => elezione.Numero(candidata.Numero) is { Ritirata: false } ? "candidatura" : null,
                { } chiusa => Attivo(chiusa.Di(candidata.Adesione)) ? "posto" : null,
                null => null,
            },
            VotoEspresso voto => piano.Cabina.Numero(voto.Elezione)?.Elezione is not { Esito: null } elezione ? "votoChiuso"
                : Cittadino(voto.Adesione) || elezione.UltimoVoto(voto.Adesione) != registrato.Seq ? null
                : elezione.Aperta(ora) ? "votoAperto" : "voto",
            ReferenteNominato nominato => Cittadino(nominato.Adesione) || !Attivo(piano.Cabina.Numero(nominato.Numero)?.Di(nominato.Adesione)) ? null : "posto",
            DesignazioneAccettata accettata => Cittadino(accettata.Adesione) || !Attivo(piano.Cabina.Numero(accettata.Designazione)?.Di(accettata.Adesione)) ? null : "posto",
            _ => null,
        };
        return segue is null ? null : wording.Di($"dati.segue.{segue}");

        bool Cittadino(int numero) => piano.Adesioni.Numero(numero)?.Dati.Tipo == TipoSoggetto.Cittadino;

        bool Attivo(Designato? designato) => designato is not null && designato.SeqNome == registrato.Seq && SeguitoCancellazione.Attivo(designato, ora);
    }

    /// <summary>What a citizen's adesione takes with it as it closes: an open candidacy falls, a vote counts no more, a seat goes to who comes next.</summary>
    [Regola("ADE-04", "art. 17 Reg. (UE) 2016/679")]
    [Regola("ADE-10", "Avviso dell'Ambito")]
    public static IEnumerable<string> DelCittadino(Adesione adesione, Piano piano, Wording wording, NodaTime.Instant ora)
    {
        foreach (var designazione in piano.Cabina.Designazioni)
        {
            var posto = ("posto", DatiNelRegistro.Posto(designazione, piano, wording));
            if (designazione.Elezione is { Esito: null } elezione)
            {
                if (elezione.Di(adesione.Numero) is not null) yield return wording.Di("dati.segue.cade", posto);
                if (elezione.HaVotato(adesione.Numero)) yield return wording.Di("dati.segue.nonConta", posto);
            }
            else if (designazione.Di(adesione.Numero) is { } designato && Attivo(designato, ora))
            {
                yield return wording.Di("dati.segue.lascia", posto);
            }
        }
    }

    private static bool Attivo(Designato designato, NodaTime.Instant ora) =>
        designato.Stato is StatoDesignato.InFila or StatoDesignato.Chiamato or StatoDesignato.Accettato && !designato.Scaduto(ora);
}
