using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>A plan while facts are applied to it one after another: the same as applying each to the plan before, at a fraction of the price.</summary>
internal sealed class PianoInScrittura(Piano prima)
{
    private readonly AdesioniInScrittura adesioni = prima.Adesioni.InScrittura();
    private readonly FattiPersonali.Scrittura personali = prima.Personali.InScrittura();
    private ImmutableArray<string> squadre = prima.Squadre;
    private Referenze referenze = prima.Referenze;
    private Nomine nomine = prima.Nomine;
    private Cabina cabina = prima.Cabina;
    private Informative informative = prima.Informative;
    private Obiettivi obiettivi = prima.Obiettivi;
    private DefinizionePiano? definizione = prima.Definizione;
    private DefinizionePiano? adottata = prima.Adottata;
    private Variazioni variazioni = prima.Variazioni;

    /// <summary>The place of the last fact.</summary>
    public long Seq { get; private set; } = prima.Seq;

    /// <summary>The plan up to here, to be looked at and let go: it changes with the next fact.</summary>
    public Piano Adesso => Con(new(prima.Id, Seq, definizione, adesioni.Adesso) { Personali = personali.Adesso });

    public void Applica(FattoRegistrato registrato)
    {
        switch (registrato.Fatto)
        {
            case DefinizioneAdottata nuova:
                adottata = nuova.Definizione;
                Varia(variazioni.Dopo(adottata));
                informative = informative.Applica(registrato, nuova);
                break;
            case AvvisoProrogato prorogato:
                Varia(variazioni.Applica(registrato, prorogato));
                break;
            case TavoloAggiunto or TavoloRinominato or TavoloChiuso or TavoloRiaperto:
                Varia(variazioni.ApplicaATavolo(registrato));
                break;
            case AdesionePresentata presentata:
                adesioni.Applica(registrato, presentata, definizione?.Avviso.Condizioni ?? default);
                break;
            case AdesioneIntervenuta intervenuta:
                adesioni.Applica(registrato, intervenuta, definizione?.Avviso.Condizioni ?? default);
                break;
            case AdesioneModificata modificata:
                adesioni.Applica(registrato, modificata);
                if (modificata.Tavoli is { } tavoli) cabina = cabina.Esce(modificata.Numero, tavoli, registrato);
                break;
            case AdesioneRecessa recessa:
                adesioni.Applica(registrato, recessa);
                cabina = cabina.Esce(recessa.Numero, [], registrato);
                break;
            case AdesioneAmmessa or IntegrazioneChiesta or AdesioneIntegrata or PreavvisoEsclusione or PreavvisoRicevuto or OsservazioniPresentate or AdesioneEsclusa or EsclusioneAnnullata or RiesameAperto or ProtocolloAnnotato or AdesioneSottoscritta or InterventoConfermato:
                adesioni.Applica(registrato);
                if (registrato.Fatto is AdesioneEsclusa esclusa) cabina = cabina.Esce(esclusa.Numero, [], registrato);
                break;
            case NominaProposta proposta:
                nomine = nomine.Applica(registrato, proposta);
                break;
            case NominaAccettata accettata:
                nomine = nomine.Applica(registrato, accettata);
                break;
            case NominaRifiutata rifiutata:
                nomine = nomine.Applica(rifiutata);
                break;
            case NominaRevocata revocata:
                nomine = nomine.Applica(revocata);
                break;
            case ReferenteChiesto chiesto:
                referenze = referenze.Applica(registrato, chiesto);
                break;
            case ReferenteAmmesso ammesso:
                referenze = referenze.Applica(ammesso.Numero, StatoReferenza.Ammessa);
                break;
            case ReferenteRespinto respinto:
                referenze = referenze.Applica(respinto.Numero, StatoReferenza.Respinta);
                break;
            case ReferenteCessato cessato:
                referenze = referenze.Applica(cessato.Numero, StatoReferenza.Cessata);
                break;
            case InformativaLetta letta:
                informative = informative.Applica(registrato, letta);
                break;
            case SquadraRegistrata registrata:
                squadre = squadre.Add(registrata.Squadra);
                break;
            case SquadraTolta tolta:
                squadre = squadre.Remove(tolta.Squadra);
                break;
            case ElezioneAperta or CandidaturaPresentata or CandidaturaRitirata or VotoEspresso or ElezioneChiusa or ParitaRisolta:
            case DesignazioneCondivisa or ReferenteNominato or DesignazioneAccettata or DesignazioneRifiutata or IncaricoCessato:
                cabina = cabina.Applica(registrato, registrato.Fatto);
                if (Cabina.Adesione(registrato.Fatto) is { } sua) adesioni.Riguarda(registrato.Seq, sua);
                break;
            case ObiettivoRilevato rilevato:
                obiettivi = obiettivi.Applica(registrato, rilevato);
                break;
            case DatiCancellati cancellati:
                adesioni.Applica(registrato, cancellati);
                nomine = nomine.Applica(cancellati);
                referenze = referenze.Applica(cancellati);
                cabina = cabina.Applica(registrato, cancellati);
                foreach (var seq in cabina.Designazioni.IsEmpty ? [] : cancellati.Seqs)
                {
                    // A citizen's adesione ends with the fact that says who they are. By which fact that is, not by what is left: erased rows must fold alike.
                    if (adesioni.Adesso.DelFatto(seq) is { Dati.Tipo: TipoSoggetto.Cittadino } cittadino && cittadino.Seq == seq) cabina = cabina.Esce(cittadino.Numero, [], registrato);
                }

                break;
            default:
                throw new InvalidOperationException($"No place for a fact of type {registrato.Fatto.GetType().Name}");
        }

        var interessato = Interessato(registrato);
        personali.Applica(registrato, interessato, NomeDaAltri(registrato) && registrato.Autore != interessato ? registrato.Autore : null);
        Seq = registrato.Seq;
    }

    /// <summary>The plan with all facts applied, never to change again.</summary>
    public Piano Fine() => Con(new(prima.Id, Seq, definizione, adesioni.Fine()) { Personali = personali.Fine() });

    /// <summary>With all that is immutable as it is.</summary>
    private Piano Con(Piano piano) =>
        piano with { Adottata = adottata, Variazioni = variazioni, Nomine = nomine, Referenze = referenze, Squadre = squadre, Cabina = cabina, Informative = informative, Obiettivi = obiettivi };

    private void Varia(Variazioni dopo)
    {
        variazioni = dopo;
        definizione = adottata is null ? null : variazioni.Su(adottata);
    }

    /// <summary>Whose data a fact holds: what is said of an adesione is about who made it, be it said by them, by the office or by who speaks for the body; all else about who wrote it.</summary>
    private PersonaId Interessato(FattoRegistrato registrato) =>
        AdesioneDi(registrato.Fatto) is { } numero && adesioni.Adesso.Numero(numero) is { } adesione ? adesione.Autore : registrato.Autore;

    private static int? AdesioneDi(Fatto fatto) => fatto switch
    {
        AdesionePresentata presentata => presentata.Numero,
        AdesioneIntervenuta intervenuta => intervenuta.Numero,
        AdesioneModificata modificata => modificata.Numero,
        AdesioneRecessa recessa => recessa.Numero,
        _ => Istruttoria.Numero(fatto) ?? Cabina.Adesione(fatto),
    };

    /// <summary>Who sits or stands for a body: whoever speaks for it names them, and it may be themselves.</summary>
    private static bool NomeDaAltri(FattoRegistrato registrato) => registrato.Fatto is CandidaturaPresentata or ReferenteNominato or DesignazioneAccettata;
}
