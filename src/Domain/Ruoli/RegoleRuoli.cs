using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Who may do what. Every command that is not everybody's asks here.</summary>
[Regola("PIA-04")]
public static class RegoleRuoli
{
    /// <summary>The roles of a persona in a plan.</summary>
    /// <param name="daFuori">Those that no fact gives: the first head's, by the settings, and the staff's, by the office's team.</param>
    public static ImmutableArray<Ruolo> Di(Piano piano, PersonaId chi, ImmutableArray<Ruolo> daFuori) =>
        [.. piano.Nomine.Di(chi).Select(nomina => nomina.Ruolo).Concat(daFuori).Distinct().Order()];

    /// <summary>Null where the persona has the role, or one that holds it; else why not, and whom to ask.</summary>
    public static Rifiuto? Riservato(Piano piano, PersonaId chi, ImmutableArray<Ruolo> daFuori, Ruolo serve)
    {
        foreach (var ruolo in Di(piano, chi, daFuori))
        {
            if (ruolo == serve || (serve == Ruolo.Ufficio && ruolo == Ruolo.Responsabile)) return null;
        }

        return Rifiuto.Per("PIA-04", $"riservato{serve}", ("ambito", piano.Definizione?.Nome ?? piano.Id.Valore), ("contatti", piano.Definizione?.Avviso.Contatti ?? ""));
    }

    public static Rifiuto? Riservato(Piano piano, Contesto contesto, Ruolo serve) => Riservato(piano, contesto.Chi, contesto.Incarichi, serve);

    /// <summary>Only somebody of the Ufficio di Piano can have written it: its author is of the office.</summary>
    public static bool DellUfficio(Fatto fatto) => fatto is AdesioneAmmessa or IntegrazioneChiesta or PreavvisoEsclusione or AdesioneEsclusa or EsclusioneAnnullata or RiesameAperto or ProtocolloAnnotato
        or AdesioneSottoscritta or InterventoConfermato or AdesioneIntervenuta or TavoloAggiunto or TavoloRinominato or TavoloChiuso or TavoloRiaperto or AvvisoProrogato
        or ElezioneAperta or ElezioneChiusa or ParitaRisolta or DesignazioneCondivisa or NominaProposta;

    /// <summary>The comuni a persona speaks for.</summary>
    public static IEnumerable<ComuneId> Comuni(Piano piano, PersonaId chi) => piano.Nomine.Di(chi).Select(nomina => nomina.Comune).OfType<ComuneId>().Distinct();
}
