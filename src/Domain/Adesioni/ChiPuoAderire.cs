using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Who may join, as the notice says; the refusal quotes it.</summary>
[Regola("ADE-13", "Avviso dell'Ambito")]
public static class ChiPuoAderire
{
    /// <summary>What a body answers that has no contracts with the Ambito.</summary>
    public const string SenzaContratti = "no";

    private static readonly ImmutableArray<TipoSoggetto> Tutti = [.. Enum.GetValues<TipoSoggetto>()];

    /// <summary>Why a request is none that the notice lets in; null when it is one.</summary>
    public static Rifiuto? Escluso(DefinizioneAvviso avviso, DatiAdesione dati, DatiPersonali personali) =>
        Escluso(avviso, dati.Tipo)?.Su("tipo")
        ?? (dati is { Tipo: TipoSoggetto.Ets, TipoEts: { } sezione } ? Escluso(avviso, sezione)?.Su("tipoEts") : null)
        ?? (avviso.EscludeContratti is null || dati.Tipo == TipoSoggetto.Cittadino ? null : LeggiContratti(personali.RapportiAmbito ?? "", avviso).Rifiuto?.Su("rapportiAmbito"));

    public static Rifiuto? Escluso(DefinizioneAvviso avviso, TipoSoggetto tipo) =>
        avviso.Ammessi is not { } ammessi || ammessi.Comprende(tipo, Tutti) ? null : No("nonAmmesso", ammessi.Citazione, avviso);

    public static Rifiuto? Escluso(DefinizioneAvviso avviso, TipoEts sezione) =>
        avviso.Ammessi is not { } ammessi || ammessi.Comprende(sezione) ? null : No("sezioneNonAmmessa", ammessi.Citazione, avviso);

    /// <summary>Whether a body has contracts with the Ambito, where the notice leaves out who has: a clear yes or no.</summary>
    public static Lettura<string> LeggiContratti(string testo, DefinizioneAvviso avviso) => testo switch
    {
        SenzaContratti => testo,
        CampiAdesione.Si => No("contrattiEsclusi", avviso.EscludeContratti!.Citazione, avviso),
        _ => Rifiuto.Per("ADE-13", "contrattiSiNo"),
    };

    private static Rifiuto No(string motivo, string citazione, DefinizioneAvviso avviso) =>
        Rifiuto.Per("ADE-13", motivo, ("citazione", citazione), ("contatti", avviso.Contatti));
}
