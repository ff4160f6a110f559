using System.Runtime.CompilerServices;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>What a fact says, from its own row or from its payload rows.</summary>
public readonly record struct ContenutoFatto(byte[]? Corpo, byte[]? Personale);

/// <summary>Reads a plan's facts in their order.</summary>
public static class LettoreRegistro
{
    /// <summary>The rows after the first n, all or so many; the next page is fetched while one is being read.</summary>
    /// <exception cref="RegistroIllegibileException">A number is missing, or a row is not a fact's.</exception>
    public static async IAsyncEnumerable<RigaFatto> DopoAsync(
        ITable tabella, PianoId piano, long n, int? quanti = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        Action<string, string> guasto = (colonna, cosa) => throw new RegistroIllegibileException(piano, n, $"{colonna}: {cosa}");
        var range = ColonneFatto.Dopo(piano, n, quanti);
        var prossima = tabella.QueryAsync(range, cancellation: stop);
        while (prossima is not null)
        {
            var pagina = await prossima;
            prossima = pagina.Continuation is { } da ? Task.Run(() => tabella.QueryAsync(range, continuation: da, cancellation: stop), stop) : null;
            foreach (var entita in pagina.Entities)
            {
                if (ColonneFatto.Seq(entita.RowKey) != ++n) throw new RegistroIllegibileException(piano, n, $"missing: {entita.RowKey} is there instead");

                yield return ColonneFatto.Leggi(entita, n, await ContenutoAsync(tabella, piano, entita), guasto);
            }
        }
    }

    /// <remarks>A personal part whose payload rows are gone is one whose erasure is under way; whether it may be gone is for the verification to say.</remarks>
    internal static async ValueTask<ContenutoFatto> ContenutoAsync(ITable tabella, PianoId piano, TableEntity entita) => new(
        entita[ColonneFatto.Corpo] as byte[] ?? await DaPayloadAsync(tabella, piano, entita[ColonneFatto.HCorpo], entita[ColonneFatto.Parti]),
        entita[ColonneFatto.Personale] as byte[] ?? await DaPayloadAsync(tabella, piano, entita[ColonneFatto.HPersonale], entita[ColonneFatto.PartiPersonali]));

    private static async ValueTask<byte[]?> DaPayloadAsync(ITable tabella, PianoId piano, object? hash, object? parti) =>
        (hash, parti) is (byte[] id, int quante) ? await Payload.LeggiAsync(tabella, piano, id, quante) : null;
}
