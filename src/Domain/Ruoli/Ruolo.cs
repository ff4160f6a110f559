namespace PdzBot.Domain;

/// <summary>What somebody is in a plan, beside a persona that talks. The codes on the wire and in the store are the names in lower camel case.</summary>
[Regola("PIA-04")]
public enum Ruolo
{
    /// <summary>A municipality's contact: reports its spend.</summary>
    Comune,

    /// <summary>Staff of the Ufficio di Piano.</summary>
    Ufficio,

    /// <summary>Head of the Ufficio di Piano: appoints, reopens, overrides with a reason. Does what the staff does, too.</summary>
    Responsabile,

    /// <summary>Watches, recognises spend, warns.</summary>
    Regione,
}
