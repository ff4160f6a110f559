using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Some of what an adesione declared is another from now on; its number stays.</summary>
/// <param name="Campi">The fields that changed, in their order: what is named and has no value in the rest was taken away, or is erased.</param>
/// <param name="Tavoli">All of them from now on; null when they stay.</param>
/// <param name="Personali">The new values of what is personal; null when nothing of that changed, or once erased.</param>
public sealed record AdesioneModificata(int Numero, ImmutableArray<string> Campi, ImmutableArray<string>? Tavoli, DatiPersonali? Personali) : Fatto
{
    /// <summary>The field whose value lies in the part that is never erased.</summary>
    public const string CampoTavoli = "tavoli";

    /// <summary>The tavolo of which <see cref="Campi"/> names people; null when it names none.</summary>
    public string? Tavolo { get; init; }

    internal override bool HaDatiPersonali => Personali is not null;

    /// <summary>What is personal, as it is after this change.</summary>
    public DatiPersonali Dopo(DatiPersonali prima)
    {
        var dopo = prima;
        foreach (var campo in Campi.Where(campo => campo != CampoTavoli))
        {
            dopo = CampiTavolo.Persone.Contains(campo)
                ? dopo.Con(dopo.AlTavolo(Tavolo!).Con(campo, Personali?.AlTavolo(Tavolo!).Dato(campo)))
                : dopo.Con(campo, Personali?.Dato(campo));
        }

        return dopo;
    }

    public bool Equals(AdesioneModificata? altra) =>
        altra is not null
        && (Numero, Personali, Tavolo) == (altra.Numero, altra.Personali, altra.Tavolo)
        && Campi.SequenceEqual(altra.Campi)
        && (Tavoli is null) == (altra.Tavoli is null)
        && (Tavoli ?? []).SequenceEqual(altra.Tavoli ?? []);

    public override int GetHashCode() => HashCode.Combine(Numero, Campi.Length, Personali);
}

/// <summary>Changes an adesione of who asks: its tavoli, its representative, how it is reached.</summary>
/// <param name="Risposte">The new answers by field, as typed; one that says what is there already changes nothing.</param>
public sealed record ModificaAdesione(int Numero, ImmutableSortedDictionary<string, string> Risposte) : Comando;
