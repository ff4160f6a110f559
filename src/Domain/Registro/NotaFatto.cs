namespace PdzBot.Domain;

/// <summary>What the register keeps in mind of a row: the fact itself is in the plan.</summary>
/// <param name="Piena">It holds something that an erasure clears.</param>
/// <param name="PayloadCorpo">The payload rows it names, if it does.</param>
internal readonly record struct NotaFatto(long Seq, string Chiave, bool Piena, string? PayloadCorpo, string? PayloadPersonale)
{
    public bool HaPayload => PayloadCorpo is not null || PayloadPersonale is not null;

    public static NotaFatto Di(RigaFatto riga) => new(
        riga.Seq,
        riga.Chiave,
        riga.Personale is not null || riga.Sale is not null,
        riga.Corpo.Length > Payload.PerRiga ? Payload.Id(riga.HCorpo) : null,
        riga.Personale?.Length > Payload.PerRiga ? Payload.Id(riga.HPersonale) : null);
}
