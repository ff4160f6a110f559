using Azure;
using NodaTime.Text;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Writes as a release to come: a fact of a type that today's does not know, tied to the one before it as all are.</summary>
internal static class NewerRelease
{
    /// <summary>Appends the fact after the last one; again where somebody else takes its number first.</summary>
    public static async Task<RigaFatto> AppendAsync(ITable register, PianoId piano, string tipo)
    {
        while (true)
        {
            TableEntity? last = null;
            await foreach (var row in register.ReadAllAsync(ColonneFatto.Dopo(piano, 0))) last = row;
            var fact = After(last!, tipo);
            try
            {
                await register.AddEntityAsync(ColonneFatto.Scrivi(piano, fact));
                return fact;
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                // Somebody else was first: after theirs, then.
            }
        }
    }

    private static RigaFatto After(TableEntity last, string tipo)
    {
        var (corpo, sale) = ("{}"u8.ToArray(), new byte[RigaFatto.LunghezzaSale]);
        var fact = new RigaFatto
        {
            Seq = ColonneFatto.Seq(last.RowKey)!.Value + 1,
            Tipo = tipo,
            Versione = 1,
            Autore = "ufficio",
            Ora = InstantPattern.ExtendedIso.Format(Esempi.Maggio),
            Canale = "msteams",
            Chiave = ChiaveComando.Di(tipo).Valore,
            Corpo = corpo,
            Sale = sale,
            HCorpo = Catena.HCorpo(corpo),
            HPersonale = Catena.HPersonale(sale, []),
            Catena = [],
        };
        return fact with { Catena = Catena.Di(last.GetBinary(ColonneFatto.Catena)!, fact) };
    }
}
