using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>Random bytes asked from their source many at a time: each asking has a price of its own.</summary>
/// <remarks>Used by one caller at a time. No byte is given twice, nor kept once given.</remarks>
internal sealed class SaliPronti(RandomNumberGenerator fonte) : RandomNumberGenerator
{
    private readonly byte[] pronti = new byte[128 * RigaFatto.LunghezzaSale];
    private int dati = 128 * RigaFatto.LunghezzaSale;

    public override void GetBytes(byte[] data)
    {
        if (data.Length > pronti.Length)
        {
            fonte.GetBytes(data);
            return;
        }

        if (dati + data.Length > pronti.Length)
        {
            fonte.GetBytes(pronti);
            dati = 0;
        }

        var nuovi = pronti.AsSpan(dati, data.Length);
        nuovi.CopyTo(data);
        nuovi.Clear();
        dati += data.Length;
    }
}
