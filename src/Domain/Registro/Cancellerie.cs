using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>The clerks of all plans, each opened when it is first needed. Plans don't wait for one another, and nothing of one reaches another.</summary>
[Regola("PIA-03")]
public sealed class Cancellerie(ITable tabella, RandomNumberGenerator? caso = null, Estratti? estratti = null) : IAsyncDisposable
{
    /// <summary>Who the installation is when it does something by itself. No persona's random name is that.</summary>
    internal static readonly PersonaId Ufficio = new("ufficio");

    private readonly ConcurrentDictionary<PianoId, Lazy<Task<Cancelleria>>> aperte = new();
    private volatile bool chiuse;

    /// <summary>A clerk knows more facts of its plan than before, its own or others'. They are durable; whoever listens must not keep it waiting.</summary>
    public event Action<PianoId>? Avanzata;

    /// <summary>A clerk has written an erasure into its plan's register; whoever listens must not keep it waiting.</summary>
    public event Action<PianoId>? Cancellato;

    /// <summary>The clerk of a plan. An opening that failed is tried again by the next who asks.</summary>
    /// <exception cref="RegistroIllegibileException">The plan's rows are not what this release can read.</exception>
    public async Task<Cancelleria> DiAsync(PianoId piano)
    {
        var apertura = aperte.GetOrAdd(piano, id => new(() => Cancelleria.ApriAsync(tabella, id, caso, estratti: estratti, avanzata: () => Avanzata?.Invoke(id), cancellato: () => Cancellato?.Invoke(id))));
        try
        {
            var cancelleria = await apertura.Value;
            if (chiuse) await cancelleria.DisposeAsync();
            ObjectDisposedException.ThrowIf(chiuse, this);
            return cancelleria;
        }
        catch
        {
            aperte.TryRemove(KeyValuePair.Create(piano, apertura));
            throw;
        }
    }

    /// <summary>Makes a definition from the installation's folder the plan's, if it is newer.</summary>
    /// <exception cref="DefinizioneRifiutataException">The register has other content under the same version, or what is in use would go.</exception>
    public async Task<Adozione> AdottaAsync(DefinizionePiano definizione, Instant ora)
    {
        var cancelleria = await DiAsync(definizione.Id);
        // The version it follows is in the key: what was adopted once and then followed by others is not adopted again by its name.
        var chiave = ChiaveComando.Di(
            "definizione", definizione.Id.Valore, $"{definizione.Versione}", definizione.Impronta.Esadecimale, $"{cancelleria.Stato.Adottata?.Versione}");
        return await cancelleria.DepositaAsync(new AdottaDefinizione(definizione), Contesto.DellInstallazione(ora, chiave)) switch
        {
            Deposito.Depositato { Fatti: [var fatto, ..], Ripetuto: false } => new Adozione.Avvenuta(fatto),
            Deposito.Depositato => new Adozione.GiaInVigore(),
            Deposito.Respinto { Rifiuti: [{ Motivo: AdozioneDefinizione.VersionePrecedente } precedente] } => new Adozione.Ignorata(precedente),
            Deposito.Respinto { Rifiuti: var rifiuti } => throw new DefinizioneRifiutataException(definizione.Id, rifiuti),
            var altro => throw new InvalidOperationException($"A command is accepted or refused, not {altro}"),
        };
    }

    /// <summary>Takes no more commands, and ends when those that wait have their outcome.</summary>
    public async ValueTask DisposeAsync()
    {
        chiuse = true;
        foreach (var apertura in aperte.Values.Where(apertura => apertura.IsValueCreated))
        {
            await apertura.Value.ContinueWith(_ => { }, TaskScheduler.Default);
            if (apertura.Value.IsCompletedSuccessfully) await (await apertura.Value).DisposeAsync();
        }
    }
}

/// <summary>What became of a definition found in the folder.</summary>
public abstract record Adozione
{
    private Adozione()
    {
    }

    public sealed record Avvenuta(FattoRegistrato Fatto) : Adozione;

    /// <summary>The register has it already.</summary>
    public sealed record GiaInVigore : Adozione;

    /// <summary>The register has a later version: worth a warning.</summary>
    public sealed record Ignorata(Rifiuto Perche) : Adozione;
}

/// <summary>A definition in the folder that the register can't take: a fault of the installation, to be mended before the plan is served.</summary>
public sealed class DefinizioneRifiutataException(PianoId piano, ImmutableArray<Rifiuto> rifiuti)
    : Exception($"Definition of {piano}: {string.Join("; ", rifiuti.Select(Testo))}")
{
    public ImmutableArray<Rifiuto> Rifiuti { get; } = rifiuti;

    private static string Testo(Rifiuto rifiuto) => $"{rifiuto.Chiave} ({string.Join(", ", rifiuto.Dati.Select(dato => $"{dato.Key}: {dato.Value}"))})";
}
