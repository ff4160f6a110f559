using System.Security.Cryptography;
using Azure;
using NodaTime;
using NodaTime.Text;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>The first fact's place in a plan that is being restored: taken before anything is written, and given to that fact when all else is there.</summary>
/// <remarks>
/// Registers are read from their first row, and written to after what was read. So as long as this row stands there nobody reads the others, and
/// nobody writes among them; whoever opens the plan is told why. An import that was cut off is taken up by taking the place again and beginning anew: who held it before
/// can then no longer open the plan.
/// </remarks>
internal sealed class PostoPerRipristino
{
    /// <summary>How often the place is looked at before it is somebody else's.</summary>
    private const int Sguardi = 3;

    private readonly ITable registro;
    private readonly PianoId piano;
    private readonly ETag versione;

    private PostoPerRipristino(ITable registro, PianoId piano, ETag versione) => (this.registro, this.piano, this.versione) = (registro, piano, versione);

    /// <exception cref="PianoNonVuotoException">There is something in the plan that no restoration left there.</exception>
    public static async Task<PostoPerRipristino> PrendiAsync(ITable registro, PianoId piano, Instant ora, RandomNumberGenerator caso)
    {
        for (var sguardo = 1; ; sguardo++)
        {
            try
            {
                return await RegistratoAsync(registro, piano, ColonneFatto.Scrivi(piano, Segnaposto(ora, caso)));
            }
            catch (RequestFailedException altri) when (altri.Status is 404 or 409 or 412)
            {
                // Somebody else has just written there; it may be what we sent ourselves and heard nothing of.
                if (sguardo == Sguardi) throw new PianoNonVuotoException(piano);
            }
        }
    }

    /// <summary>The first fact takes its place: from now on the plan is one.</summary>
    /// <exception cref="PianoNonVuotoException">Another import has taken the place meanwhile.</exception>
    public async Task ApriAsync(RigaFatto prima)
    {
        await Payload.ScriviAsync(registro, piano, prima);
        try
        {
            await registro.UpdateEntityAsync(ColonneFatto.Scrivi(piano, prima), versione);
        }
        catch (Exception guasto) when (guasto is RequestFailedException or IOException or OperationCanceledException)
        {
            var scritta = await registro.GetEntityIfExistsAsync(piano.Valore, ColonneFatto.RowKey(1));
            if (scritta?[ColonneFatto.Catena] is byte[] catena && catena.AsSpan().SequenceEqual(prima.Catena)) return;
            if (guasto is RequestFailedException { Status: 404 or 412 }) throw new PianoNonVuotoException(piano);
            throw;
        }
    }

    private static async Task<PostoPerRipristino> RegistratoAsync(ITable registro, PianoId piano, TableEntity segnaposto)
    {
        if (await registro.GetEntityIfExistsAsync(piano.Valore, segnaposto.RowKey) is not { } trovata)
        {
            if ((await registro.QueryAsync(new(piano.Valore), pageSize: 1)) is not { Entities: [], Continuation: null }) throw new PianoNonVuotoException(piano);

            return new(registro, piano, await registro.AddEntityAsync(segnaposto));
        }

        if (trovata[ColonneFatto.Tipo] as string != Ripristino.InCorso) throw new PianoNonVuotoException(piano);

        var ripreso = new PostoPerRipristino(registro, piano, await registro.UpdateEntityAsync(segnaposto, trovata.ETag));
        await ripreso.SgomberaAsync();
        return ripreso;
    }

    /// <summary>Removes what the interrupted import had written.</summary>
    private async Task SgomberaAsync()
    {
        var righe = new List<TableTransactionAction>();
        await foreach (var riga in registro.ReadAllAsync(new(piano.Valore)))
        {
            if (riga.RowKey != ColonneFatto.RowKey(1)) righe.Add(new(TableTransactionActionType.Delete, new(piano.Valore, riga.RowKey), ETag.All));
        }

        foreach (var alcune in righe.Chunk(TableLimits.TransactionActions)) await registro.SubmitTransactionAsync(alcune);
    }

    private static RigaFatto Segnaposto(Instant ora, RandomNumberGenerator caso)
    {
        var unico = new byte[Catena.Lunghezza];
        caso.GetBytes(unico);
        return new()
        {
            Seq = 1,
            Tipo = Ripristino.InCorso,
            Versione = 1,
            Autore = Cancellerie.Ufficio.Valore,
            Ora = InstantPattern.ExtendedIso.Format(ora),
            Canale = Canale.Ufficio.Nome,
            Chiave = Impronta.Di(unico).Esadecimale,
            Corpo = "{}"u8.ToArray(),
            HCorpo = Catena.HCorpo("{}"u8),
            HPersonale = unico,
            Catena = unico,
        };
    }
}

/// <summary>Sends rows of facts to their table, as many at once as a batch takes; each must be new there.</summary>
internal sealed class InvioRighe(ITable registro, PianoId piano)
{
    private readonly List<TableTransactionAction> righe = [];
    private int byteSulFilo;

    public async Task AggiungiAsync(RigaFatto riga)
    {
        await Payload.ScriviAsync(registro, piano, riga);

        var aggiunta = new TableTransactionAction(TableTransactionActionType.Add, ColonneFatto.Scrivi(piano, riga));
        var sua = TableSizes.OnTheWire(aggiunta);
        if (righe.Count == TableLimits.TransactionActions || byteSulFilo + sua > TableLimits.TransactionBytes) await FineAsync();

        righe.Add(aggiunta);
        byteSulFilo += sua;
    }

    /// <summary>Sends what waits.</summary>
    public async Task FineAsync()
    {
        if (righe.Count > 0) await registro.SubmitTransactionAsync([.. righe]);
        righe.Clear();
        byteSulFilo = 0;
    }
}
