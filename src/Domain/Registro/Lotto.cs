using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>Commands decided one after another, each on what those before it gave, to be committed together.</summary>
internal sealed class Lotto
{
    /// <summary>Facts in one commit: a batch of the store takes no more rows.</summary>
    public const int MassimoFatti = 100;

    /// <summary>Commands in one commit, so that a long queue of refusals doesn't keep the first waiting.</summary>
    private const int MassimoComandi = 400;

    // A batch takes 4 MiB as it travels: bytes in base64, with the names and the wrapping of each row.
    private const int MassimoPeso = 4_000_000;
    private const int PesoInvolucro = 4_000;

    private readonly RegistroAperto registro;
    private readonly Func<Piano, Comando, Contesto, Esito> decide;
    private readonly RandomNumberGenerator caso;
    private readonly List<(InAttesa.Richiesta, Verdetto)> decise = [];
    private readonly List<RigaFatto> righe = [];
    private readonly List<FattoRegistrato> annotati = [];
    private readonly Dictionary<string, ImmutableArray<FattoRegistrato>> accolti = [];
    private readonly Dictionary<string, ImmutableArray<FattoRegistrato>> appenaAccolti;
    private PianoInScrittura scrittura;
    private byte[] catena;
    private int peso;
    private Piano? dopo;

    /// <summary>A batch that follows what is committed.</summary>
    public Lotto(RegistroAperto registro, Func<Piano, Comando, Contesto, Esito> decide, RandomNumberGenerator caso)
        : this(registro, decide, caso, registro.Stato, registro.UltimaCatena, [])
    {
    }

    private Lotto(
        RegistroAperto registro,
        Func<Piano, Comando, Contesto, Esito> decide,
        RandomNumberGenerator caso,
        Piano partenza,
        byte[] catena,
        Dictionary<string, ImmutableArray<FattoRegistrato>> appenaAccolti)
    {
        (this.registro, this.decide, this.caso) = (registro, decide, caso);
        (Partenza, this.catena, this.appenaAccolti) = (partenza, catena, appenaAccolti);
        scrittura = new(partenza);
    }

    /// <summary>The plan that the batch was decided on: it may be committed only while the register is at this very one.</summary>
    public Piano Partenza { get; }

    /// <summary>No more fit in.</summary>
    public bool Pieno { get; private set; }

    /// <summary>The plan as the batch leaves it. Whoever asks has closed the batch.</summary>
    public Piano Dopo => dopo ??= scrittura.Fine();

    public IReadOnlyList<RigaFatto> Righe => righe;

    public IReadOnlyList<(InAttesa.Richiesta Richiesta, Verdetto Verdetto)> Decise => decise;

    /// <summary>Decides a command; false when the batch is full, and it must wait for the next one.</summary>
    public bool Aggiungi(InAttesa.Richiesta richiesta)
    {
        if (dopo is not null) throw new InvalidOperationException("The batch is closed");

        Pieno |= decise.Count == MassimoComandi || righe.Count == MassimoFatti;
        if (Pieno || Decidi(richiesta) is not { } verdetto)
        {
            Pieno = true;
            return false;
        }

        decise.Add((richiesta, verdetto));
        return true;
    }

    /// <summary>The batch that follows this one, to be decided while this one is on its way.</summary>
    public Lotto Seguente() => new(registro, decide, caso, Dopo, catena, accolti);

    private Verdetto? Decidi(InAttesa.Richiesta richiesta)
    {
        try
        {
            var chiave = richiesta.Contesto.Chiave.Valore;
            if (accolti.TryGetValue(chiave, out var fatti) || appenaAccolti.TryGetValue(chiave, out fatti)) return new Verdetto.Accolto(fatti, Ripetuto: true);
            if (registro.Chiavi.Conosce(chiave, out var prima)) return new Verdetto.GiaAccolto(prima);

            return decide(scrittura.Adesso, richiesta.Comando, richiesta.Contesto) switch
            {
                Esito.Rifiutato rifiutato => new Verdetto.Rifiutato(rifiutato.Rifiuti),
                Esito.Accolto accolto => Annota(accolto.Fatti, richiesta.Contesto),
                var altro => throw new InvalidOperationException($"A command is accepted or refused, not {altro}"),
            };
        }
        catch (Exception causa)
        {
            // A mistake in one rule is told to who asked; the others of the batch have nothing to do with it.
            return new Verdetto.Guasto(causa);
        }
    }

    /// <summary>Makes the rows of an accepted command; null when they don't fit in any more.</summary>
    private Verdetto.Accolto? Annota(ImmutableArray<Fatto> fatti, Contesto contesto)
    {
        if (fatti.Length > MassimoFatti) throw new ComandoTroppoGrandeException($"{fatti.Length} facts of one command: one commit takes {MassimoFatti}");

        var (nuove, registrati) = (new RigaFatto[fatti.Length], new FattoRegistrato[fatti.Length]);
        var (precedente, pesoNuove) = (catena, 0);
        for (var i = 0; i < fatti.Length; i++)
        {
            nuove[i] = RigaFatto.Di(scrittura.Seq + 1 + i, precedente, fatti[i], contesto, caso);
            registrati[i] = nuove[i].Registra(fatti[i], contesto);
            (precedente, pesoNuove) = (nuove[i].Catena, pesoNuove + Peso(nuove[i]));
        }

        if (pesoNuove > MassimoPeso) throw new ComandoTroppoGrandeException($"The facts of one command weigh {pesoNuove} bytes: one commit takes {MassimoPeso}");
        if (righe.Count + nuove.Length > MassimoFatti || peso + pesoNuove > MassimoPeso) return null;

        Applica(registrati);
        righe.AddRange(nuove);
        annotati.AddRange(registrati);
        (catena, peso) = (precedente, peso + pesoNuove);
        var accolto = ImmutableCollectionsMarshal.AsImmutableArray(registrati);
        if (registrati.Length > 0) accolti.Add(contesto.Chiave.Valore, accolto);
        return new(accolto, Ripetuto: false);
    }

    private void Applica(FattoRegistrato[] registrati)
    {
        try
        {
            foreach (var registrato in registrati) scrittura.Applica(registrato);
        }
        catch
        {
            // Half applied is not applied: back to what the batch holds.
            scrittura = new(Partenza);
            foreach (var annotato in annotati) scrittura.Applica(annotato);
            throw;
        }
    }

    private static int Peso(RigaFatto riga) => PesoInvolucro + InRiga(riga.Corpo) + InRiga(riga.Personale);

    private static int InRiga(byte[]? parte) => parte is null || parte.Length > Payload.PerRiga ? 0 : parte.Length * 4 / 3;
}
