using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>All appointments of a plan: some dozens. Immutable.</summary>
public sealed record Nomine(ImmutableArray<Nomina> Tutte)
{
    public static readonly Nomine Nessuna = new([]);

    /// <summary>The number the next appointment takes.</summary>
    public int ProssimoNumero => Tutte.Length + 1;

    public Nomina? Numero(int numero) => numero >= 1 && numero <= Tutte.Length ? Tutte[numero - 1] : null;

    /// <summary>The roles a persona has been given and still has.</summary>
    public IEnumerable<Nomina> Di(PersonaId chi) => Tutte.Where(nomina => nomina.A == chi && nomina.Stato == StatoNomina.Accettata);

    /// <summary>Has been given a role of the Ufficio di Piano and still has it.</summary>
    public bool NellUfficio(PersonaId chi) => Di(chi).Any(nomina => nomina.Ruolo is Ruolo.Ufficio or Ruolo.Responsabile);

    /// <summary>Had a role of the Ufficio di Piano and has none any more. An offer that was never accepted is no role.</summary>
    public bool UscitaDallUfficio(PersonaId chi) =>
        !NellUfficio(chi) && Tutte.Any(nomina => nomina.A == chi && nomina is { Ruolo: Ruolo.Ufficio or Ruolo.Responsabile, Stato: StatoNomina.Revocata, SeqNome: > 0 });

    /// <summary>What waits for a persona's answer.</summary>
    public IEnumerable<Nomina> Proposte(PersonaId a) => Tutte.Where(nomina => nomina.A == a && nomina.Stato == StatoNomina.Proposta);

    internal Nomine Applica(FattoRegistrato registrato, NominaProposta fatto) =>
        new(Tutte.Add(new(fatto.Numero, fatto.Ruolo, fatto.Comune, fatto.A, registrato.Autore, registrato.Ora, StatoNomina.Proposta, null) { Seq = registrato.Seq }));

    internal Nomine Applica(FattoRegistrato registrato, NominaAccettata fatto) =>
        Con(fatto.Numero, nomina => nomina with { Stato = StatoNomina.Accettata, Nome = fatto.Nome, SeqNome = registrato.Seq });

    internal Nomine Applica(NominaRifiutata fatto) => Con(fatto.Numero, nomina => nomina with { Stato = StatoNomina.Rifiutata });

    internal Nomine Applica(NominaRevocata fatto) => Con(fatto.Numero, nomina => nomina with { Stato = StatoNomina.Revocata });

    /// <summary>Without the names that were given in these facts.</summary>
    internal Nomine Applica(DatiCancellati fatto) =>
        Tutte.Any(nomina => nomina.Nome is not null && fatto.Seqs.Contains(nomina.SeqNome))
            ? new([.. Tutte.Select(nomina => fatto.Seqs.Contains(nomina.SeqNome) ? nomina with { Nome = null } : nomina)])
            : this;

    private Nomine Con(int numero, Func<Nomina, Nomina> cambio) =>
        new(Tutte.SetItem(numero - 1, cambio(Numero(numero) ?? throw new InvalidOperationException($"Nobody proposed an appointment n. {numero}"))));

    public bool Equals(Nomine? altre) => altre is not null && Tutte.SequenceEqual(altre.Tutte);

    public override int GetHashCode() => Tutte.Length;
}
