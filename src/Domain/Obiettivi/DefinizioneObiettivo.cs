namespace PdzBot.Domain;

/// <summary>The service objectives that the Region's circular names.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public enum TipoObiettivo
{
    /// <summary>Social workers by the number of inhabitants, in full-time equivalents.</summary>
    AssistentiSociali,

    /// <summary>Inclusion interventions of the personalised project (artt. 6 e 7 D.Lgs. 147/2017), by the comuni that have them.</summary>
    Inclusione,

    /// <summary>Social secretariat, by the comuni that have it.</summary>
    SegretariatoSociale,
}

/// <summary>An objective as the plan's documents set it.</summary>
/// <param name="AbitantiPer">One social worker for so many inhabitants; null of the others, for which the documents give no number.</param>
/// <param name="Citazione">The document's own words.</param>
/// <param name="Fonte">The document.</param>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public sealed record DefinizioneObiettivo(TipoObiettivo Tipo, int? AbitantiPer, string Citazione, string Fonte);
