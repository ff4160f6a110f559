namespace PdzBot.Domain;

/// <summary>How many social workers the inhabitants of an Ambito call for: one for so many.</summary>
/// <remarks>
/// 172.374 inhabitants at one for 5.000 are exactly 34,4748. It is shown as 34,47 and as 35; what is missing is reckoned on the exact figure, so that 34,47 are not enough.
/// </remarks>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public readonly record struct Fabbisogno(long Residenti, int AbitantiPer)
{
    /// <summary>To the nearest hundredth; a half goes up.</summary>
    public TempoPieno Arrotondato => TempoPieno.DaCentesimi((int)(((200 * Residenti) + AbitantiPer) / (2L * AbitantiPer)));

    /// <summary>In whole people: none is half a person.</summary>
    public long Interi => (Residenti + AbitantiPer - 1) / AbitantiPer;

    /// <summary>What is missing, up to the next hundredth: a lack is never shown as none.</summary>
    public TempoPieno Manca(TempoPieno presenti)
    {
        var manca = (100 * Residenti) - ((long)presenti.Centesimi * AbitantiPer);
        return manca <= 0 ? default : TempoPieno.DaCentesimi((int)((manca + AbitantiPer - 1) / AbitantiPer));
    }
}
