using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>What a plan's file says: one Ambito, one triennium, its tavoli and its avviso (PIA-01).</summary>
/// <remarks>
/// It comes from a file once and from the register ever after. Two definitions are equal when they say the same, however
/// they were typed: that decides whether a version number was used twice.
/// </remarks>
public sealed record DefinizionePiano
{
    public required PianoId Id { get; init; }

    /// <summary>Grows with each change of the file, from 1. A lower one than the register's is ignored.</summary>
    public required int Versione { get; init; }

    /// <summary>Paths of what is invented for the sake of the example: <c>avviso.apre</c>, <c>informativa</c>, <c>ambito</c>.</summary>
    public required ImmutableArray<string> Esempio { get; init; }

    public required string Regione { get; init; }

    public required DefinizioneAmbito Ambito { get; init; }

    /// <summary>What the body of all who joined is called here, where the documents give it a name.</summary>
    public string? Rete { get; init; }

    public required DefinizioneTriennio Triennio { get; init; }

    public required ImmutableArray<DefinizioneComune> Comuni { get; init; }

    public required ImmutableArray<DefinizioneArea> Aree { get; init; }

    public required ImmutableArray<DefinizioneTavolo> Tavoli { get; init; }

    /// <summary>The bodies that have a part in it, those first that decide.</summary>
    public ImmutableArray<DefinizioneOrgano> Organi { get; init; } = [];

    /// <summary>The service objectives that its documents set, each kind once; none where they set none.</summary>
    public ImmutableArray<DefinizioneObiettivo> Obiettivi { get; init; } = [];

    /// <summary>The acts it rests on, as its documents cite them.</summary>
    public ImmutableArray<DefinizioneRiferimento> Riferimenti { get; init; } = [];

    public required DefinizioneAvviso Avviso { get; init; }

    public required DefinizioneInformativa Informativa { get; init; }

    /// <summary>For how long what is about people is kept.</summary>
    public DefinizioneConservazione Conservazione { get; init; } = DefinizioneConservazione.Predefinita;

    /// <summary>Null where the plan says nothing of it: then <see cref="DefinizioneCabina.Predefinita"/> holds.</summary>
    public DefinizioneCabina? Cabina { get; init; }

    /// <summary>The seats are made up: no document gives their number.</summary>
    [Regola("PIA-02")]
    public bool PostiInventati => Cabina is null || Inventato("cabina.posti");

    /// <summary>What the plan is called where there are several: the Ambito, then the three years.</summary>
    [Regola("PIA-03")]
    public string Nome => $"{Ambito.Nome}, {Triennio.Da}–{Triennio.A}";

    /// <summary>What people may call it instead: other names of the Ambito, then its comuni. A comune may be of two plans.</summary>
    [Regola("PIA-03")]
    public IEnumerable<string> AncheDetto =>
        Ambito.AncheDetto.Concat(Comuni.Select(comune => comune.Nome)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tavoli one may join.</summary>
    public IEnumerable<DefinizioneTavolo> TavoliAperti => Tavoli.Where(tavolo => tavolo.Aperto);

    /// <summary>The comune that leads.</summary>
    public DefinizioneComune Capofila => Comuni.First(comune => comune.Istat == Ambito.Capofila);

    /// <summary>The Ambito itself is made up: nothing that is done in this plan has any effect outside.</summary>
    [Regola("PIA-02")]
    public bool AmbitoInventato => Inventato("ambito.nome");

    /// <summary>The notice's window is made up: nobody should take its dates for those of an office.</summary>
    [Regola("PIA-02")]
    public bool TermineInventato => Inventato("avviso.apre") || Inventato("avviso.chiude");

    /// <summary>The last day on which what is personal in this plan's acts is kept, in Rome.</summary>
    [Regola("SEC-02")]
    public LocalDate PersonaliFino => Conservazione.PersonaliFino(Triennio);

    /// <summary>SHA-256 of the canonical form: white space, order of members and defaults written out don't change it.</summary>
    public Impronta Impronta => Impronta.Di(SHA256.HashData(InJson()));

    /// <summary>Reads a file whole: the definition, or everything that is wrong with it.</summary>
    [Regola("PIA-01")]
    public static LetturaDefinizione Leggi(ReadOnlyMemory<byte> json) => DefinizioneLettura.Leggi(json);

    /// <summary>Reads what the register kept.</summary>
    /// <exception cref="InvalidDataException">The stored bytes are not a definition this program can read.</exception>
    public static DefinizionePiano DalRegistro(ReadOnlyMemory<byte> json) =>
        Leggi(json).Riuscita(out var definizione, out var guasti)
            ? definizione
            : throw new InvalidDataException($"The register holds a plan definition that cannot be read: {guasti[0]}");

    /// <summary>The canonical form: UTF-8, no white space, members in a fixed order, defaults left out.</summary>
    public byte[] InJson() => DefinizioneScrittura.InJson(this);

    /// <summary>What a new version must not take away: tavoli and comuni that somebody already relies on.</summary>
    [Regola("PIA-01")]
    public IEnumerable<Guasto> Toglie(DefinizionePiano nuova, IReadOnlySet<TavoloId> usoTavoli, IReadOnlySet<ComuneId> usoComuni)
    {
        for (var i = 0; i < Tavoli.Length; i++)
        {
            var tavolo = Tavoli[i];
            if (usoTavoli.Contains(tavolo.Id) && nuova.Tavoli.All(altro => altro.Id != tavolo.Id))
                yield return new("tavoli", $"The tavolo \"{tavolo.Id}\" (tavoli[{i}] of version {Versione}) is in use: keep it, with \"aperto\": false if it is over.");
        }

        for (var i = 0; i < Comuni.Length; i++)
        {
            var comune = Comuni[i];
            if (usoComuni.Contains(comune.Istat) && nuova.Comuni.All(altro => altro.Istat != comune.Istat))
                yield return new("comuni", $"The comune \"{comune.Istat}\", {comune.Nome} (comuni[{i}] of version {Versione}) is in use: keep it.");
        }
    }

    /// <summary>Whether the value at a path, or what it lies in, is among the examples.</summary>
    public bool Inventato(string percorso) =>
        Esempio.Any(esempio => percorso.StartsWith(esempio, StringComparison.Ordinal) && (percorso.Length == esempio.Length || percorso[esempio.Length] is '.' or '['));

    public bool Equals(DefinizionePiano? other) =>
        ReferenceEquals(this, other) || (other is not null && InJson().AsSpan().SequenceEqual(other.InJson()));

    public override int GetHashCode() => HashCode.Combine(Id, Versione);
}

/// <summary>The group of comuni that plans together.</summary>
/// <param name="Capofila">The comune that leads; one of the plan's.</param>
public sealed record DefinizioneAmbito(string Nome, ComuneId Capofila)
{
    /// <summary>What people call it besides, as "ATS Lecce".</summary>
    public ImmutableArray<string> AncheDetto { get; init; } = [];
}

/// <summary>The three years, first and last.</summary>
public sealed record DefinizioneTriennio(int Da, int A);

/// <param name="Residenti">How many live there, in the year and by the source named beside.</param>
public sealed record DefinizioneComune(ComuneId Istat, string Nome, int Residenti, int Anno, string Fonte);

/// <summary>An area of intervention, by the id its plan definition gives it.</summary>
public readonly record struct AreaId(string Valore)
{
    public override string ToString() => Valore;
}

/// <summary>Each plan has its own areas, in the words of its documents.</summary>
[Regola("PIA-05")]
public sealed record DefinizioneArea(AreaId Id, string Nome);

/// <param name="Area">The area it belongs to; null where the documents place it in none, or its theme spans several.</param>
/// <param name="Aperto">False once the tavolo takes nobody any more; who joined stays.</param>
public sealed record DefinizioneTavolo(TavoloId Id, string Nome, AreaId? Area, bool Aperto);
