namespace PdzBot.Domain;

/// <summary>Of whom the number in the RUNTS may be asked.</summary>
[Regola("ADE-17", "artt. 45-46 e 101, c. 2-3 e 8, D.Lgs. 117/2017; art. 34 D.M. 106/2020")]
public static class RegoleRunts
{
    /// <summary>Of a body of the third sector, but for an ONLUS: that is in the anagrafe delle ONLUS and has no number until it passes to the RUNTS, and then to one of its sections.</summary>
    public static bool Dovuto(TipoSoggetto? tipo, TipoEts? sezione) => tipo == TipoSoggetto.Ets && sezione != TipoEts.Onlus;
}
