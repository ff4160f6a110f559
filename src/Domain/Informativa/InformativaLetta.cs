namespace PdzBot.Domain;

/// <summary>Its author has read this version of the privacy notice, outside of an adesione: when it changed, or with a name that they gave. Read, not accepted.</summary>
[Regola("SEC-02", "artt. 13 e 14 Reg. (UE) 2016/679")]
public sealed record InformativaLetta(int Versione) : Fatto;

/// <summary>Notes that one has read this version, the one that holds.</summary>
public sealed record SegnaInformativaLetta(int Versione) : Comando;
