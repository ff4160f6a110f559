using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>A fact whose personal part was erased.</summary>
/// <param name="Catena">The chain hash of its row, which tells this register's fact from another's of the same number; null when only the number is known.</param>
public readonly record struct Cancellata(long Seq, Impronta? Catena);

/// <summary>Which facts of a plan were erased, as bare sequence numbers, to be kept beside the copies: a register restored from an older copy must forget them again (SEC-06).</summary>
/// <remarks>
/// A text that people can read and write: a number a line, and what follows a <c>#</c> is for people; the first lines say so, and of which plan. Where
/// the row's chain hash stands beside the number (<c>SEQ:HASH</c>, as everywhere) it is looked at: after a restoration the numbers begin anew where the copy ended,
/// and an old list would erase what others wrote since. There is nothing personal in either.
/// </remarks>
[Regola("SEC-06", "art. 17 Reg. (UE) 2016/679")]
public sealed record ElencoCancellazioni(PianoId? Piano, ImmutableArray<Cancellata> Fatti)
{
    private const string Titolo = "# pdzbot-cancellazioni 1 ";

    /// <summary>All erasures of a register so far.</summary>
    /// <exception cref="RegistroIllegibileException">There is no register, or an erased row is not there.</exception>
    public static async Task<ElencoCancellazioni> DiAsync(ITable registro, PianoId piano, CancellationToken stop = default)
    {
        var catene = new Dictionary<long, Impronta>();
        var panorama = await Panorama.DiAsync(registro, piano, catene.Add, stop);
        if (panorama.Testa.Seq == 0) throw new RegistroIllegibileException(piano, 0, "the register is empty or not there");
        if (panorama.Testa.Seq != catene.Count) throw new RegistroIllegibileException(piano, catene.Count, "facts are missing: run verify");

        return new(piano, [.. panorama.Cancellati.Order().Where(catene.ContainsKey).Select(seq => new Cancellata(seq, catene[seq]))]);
    }

    /// <summary>Reads a list; null and the line that is none of it.</summary>
    public static ElencoCancellazioni? Leggi(string testo, out string? riga)
    {
        var (fatti, piano) = (ImmutableArray.CreateBuilder<Cancellata>(), (PianoId?)null);
        riga = null;
        foreach (var scritta in testo.Split('\n'))
        {
            if (scritta.StartsWith(Titolo, StringComparison.Ordinal)) piano ??= new(scritta[Titolo.Length..].Trim());
            var voce = scritta.Split('#')[0].Trim();
            if (voce.Length == 0) continue;

            if (Una(voce) is not { } cancellata)
            {
                riga = voce;
                return null;
            }

            fatti.Add(cancellata);
        }

        return new(piano, fatti.ToImmutable());
    }

    public string Scrivi()
    {
        var testo = new StringBuilder();
        testo.Append(Titolo).Append(Piano).Append('\n');
        foreach (var (seq, catena) in Fatti)
        {
            testo.Append(seq);
            if (catena is { } sua) testo.Append(':').Append(sua.Esadecimale);
            testo.Append('\n');
        }

        return testo.ToString();
    }

    /// <summary>Whether all that another list names is named here, too: it may then take the other's place.</summary>
    public bool Comprende(ElencoCancellazioni altro)
    {
        var qui = Fatti.ToDictionary(fatto => fatto.Seq, fatto => fatto.Catena);
        return (altro.Piano is null || altro.Piano == Piano)
            && altro.Fatti.All(fatto => qui.TryGetValue(fatto.Seq, out var catena) && (fatto.Catena is null || catena is null || fatto.Catena == catena));
    }

    private static Cancellata? Una(string voce) =>
        Testa.Leggi(voce) is { Seq: > 0 } intera ? new(intera.Seq, intera.Catena)
        : long.TryParse(voce, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq > 0 ? new(seq, null)
        : null;
}
