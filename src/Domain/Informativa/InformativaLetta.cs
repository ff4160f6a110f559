namespace PdzBot.Domain;

/// <summary>Its author has read this version of the privacy notice, outside of any form. Read, not accepted: nothing depends on it.</summary>
[Regola("SEC-02", "artt. 13 e 14 Reg. (UE) 2016/679")]
public sealed record InformativaLetta(int Versione) : Fatto;

/// <summary>Notes that one has read this version, the one that holds.</summary>
public sealed record SegnaInformativaLetta(int Versione) : Comando;
