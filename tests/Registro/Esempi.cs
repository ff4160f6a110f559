using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Commands and definitions for the tests of the register: the one place that knows how they are made.</summary>
internal static class Esempi
{
    public static readonly PianoId Lecce = new("lecce-2022-2024");
    public static readonly Instant Maggio = Instant.FromUtc(2022, 5, 10, 7, 0);

    private const string Lettere = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Where requests are read: the definition is there, nobody has joined.</summary>
    private static readonly Piano Modello = Tests.Lecce.Con();

    private static readonly string[] Tavoli = [.. Tests.Lecce.Definizione.TavoliAperti.Select(tavolo => tavolo.Id.Valore)];

    public static DefinizionePiano Definizione(int versione, string nome = "Lecce", PianoId? piano = null)
    {
        var lecce = Tests.Lecce.Definizione;
        return lecce with { Id = piano ?? Lecce, Versione = versione, Ambito = lecce.Ambito with { Nome = nome } };
    }

    /// <summary>A clerk whose adesioni know no window: most tests of the register have no definition in it.</summary>
    public static Task<Cancelleria> ApriAsync(ITable tabella, PianoId piano, RandomNumberGenerator? caso = null) =>
        Cancelleria.ApriAsync(tabella, piano, caso, Decide);

    /// <summary>The domain's decisions, with a notice that is always open and erasures of anybody's data.</summary>
    public static Esito Decide(Piano stato, Comando comando, Contesto contesto)
    {
        if (comando is ModificaAdesione or RecediAdesione or ChiediIntegrazione or IntegraAdesione or PreavvisaEsclusione or AnnotaRicezione or PresentaOsservazioni or EscludiAdesione or AnnullaEsclusione or RiesaminaAdesione && stato.Definizione is null) stato = stato with { Definizione = Tests.Lecce.Definizione };
        if (comando is CancellaDati cancella) return Cancella(stato, cancella);
        if (comando is not PresentaAdesione { Domanda: var domanda }) return Decisioni.Decide(stato, comando, contesto);
        if (RegoleAdesione.GiaAderente(stato, Soggetto.Di(domanda.Dati, domanda.Personali, contesto.Chi), contesto.Chi) is { } gia) return gia;

        return Esito.Di(new AdesionePresentata(stato.Adesioni.ProssimoNumero, 2022, Voce.Piena, domanda.Dati, domanda.Personali));
    }

    public static Contesto Contesto(string chiave, string chi = "persona-1", Instant? ora = null) =>
        new(new(chi), ora ?? Maggio, new("msteams"), ChiaveComando.Di(chiave));

    /// <summary>The n-th body joins.</summary>
    public static PresentaAdesione Ente(int n) => Presenta(new()
    {
        ["tipo"] = "ets",
        ["tipoEts"] = "impresaSociale",
        ["denominazione"] = $"Cooperativa «L'Àncora» n. {n}",
        ["codiceFiscale"] = CodiceEnte(n),
        ["runts"] = n % 3 == 0 ? $"{n + 1}" : "",
        ["comune"] = "075035",
        ["rappresentante"] = "Anna Rossi",
        ["carica"] = "presidente",
        ["email"] = $"ente{n}@example.org",
        ["telefono"] = "0832 123456",
        ["tavoli"] = $"{Tavoli[0]},{Tavoli[2]}",
        ["risorse"] = n % 2 == 0 ? "due volontari" : "",
        ["privacy"] = "si",
        ["veridicita"] = "si",
    });

    /// <summary>The n-th citizen joins, with or without a codice fiscale.</summary>
    public static PresentaAdesione Cittadino(int n, bool conCodice = true) => Presenta(new()
    {
        ["tipo"] = "cittadino",
        ["denominazione"] = $"Maria Bianchi {Lettere[n % 26]}",
        ["codiceFiscale"] = conCodice ? CodicePersona(n) : "",
        ["comune"] = n % 2 == 0 ? "075035" : "altro",
        ["comuneAltro"] = "Brindisi",
        ["email"] = $"c{n}@example.org",
        ["tavoli"] = Tavoli[1],
        ["privacy"] = "si",
    });

    /// <summary>The same body in the domain's own terms, for facts that no form can give.</summary>
    public static AdesionePresentata Fatto(int numero, string denominazione = "Ente", string? rappresentante = "Anna Rossi") => new(
        numero,
        2022,
        Voce.Piena,
        new(TipoSoggetto.Ets, TipoEts.Odv, denominazione, CodiceEnte(numero), null, null, ["minori"], "1"),
        rappresentante is null ? null : new(null, null, null, rappresentante, null, null, "ente@example.org", null, null, null, null, null));

    /// <summary>A fact of each type, from which new golden samples are made.</summary>
    public static IReadOnlyList<Fatto> Campioni => [
        new DefinizioneAdottata(Definizione(3)),
        new AdesionePresentata(17, 2022, Voce.Consultiva, Ente(3).Domanda.Dati, Ente(4).Domanda.Personali),
        new AdesioneModificata(
            17, ["carica", "email", "pec", "tavoli", "titolareTavolo", "supplenteTavolo"], ["anziani", "poverta"],
            (DatiPersonali.Nessuno with { Carica = "vicepresidente", Email = "nuova@example.org" }).Con(new PersoneAlTavolo("poverta", "Rita Blu"))) { Tavolo = "poverta" },
        new AdesioneRecessa(17, "Chiudiamo l'attività.\nGrazie."),
        new InformativaLetta(2),
        new ReferenteChiesto(3, 17, "Luca Neri"),
        new ReferenteAmmesso(3),
        new ReferenteRespinto(3),
        new ReferenteCessato(3),
        new AdesioneAmmessa(17, Voce.Consultiva),
        new IntegrazioneChiesta(17, ["runts", "email"], new(new(2022, 5, 22)), "Manca il numero.\nL'e-mail torna indietro."),
        new AdesioneIntegrata(17, ["runts", "email"], Ente(3).Domanda.Dati with { Runts = "12345" }, DatiPersonali.Nessuno with { Email = "nuova@example.org" }),
        new PreavvisoEsclusione(17, new(new(2022, 6, 3)), "L'ente non opera nell'Ambito."),
        new PreavvisoRicevuto(17, MezzoRicezione.Raccomandata, new(2022, 5, 26)),
        new OsservazioniPresentate(17, "Operiamo a Lecce dal 2010."),
        new AdesioneEsclusa(17, "Dalle osservazioni non risulta una sede.", "Ricorso al TAR entro 60 giorni."),
        new EsclusioneAnnullata(17, "La sede c'era.\nErrore nostro."),
        new RiesameAperto(17, "La visura dice altro."),
        new AdesioneSottoscritta(17, "0012345/2022", new(2022, 5, 12)),
        new InterventoConfermato(17, OraDiRoma.Leggi("2022-05-19T15:00").Valore),
        new AdesioneIntervenuta(
            18, 2022, OraDiRoma.Leggi("2022-05-19T15:00").Valore, new("persona-3"), new(TipoSoggetto.Cittadino, null, null, null, null, null, ["poverta"], ""),
            DatiPersonali.Nessuno with { Nome = "Giuseppe Verdi" }),
        new ProtocolloAnnotato(17, "0012345/2022", new(2022, 5, 12)),
        new NominaProposta(4, Ruolo.Comune, new("075035"), new("00112233445566778899aabb")),
        new NominaAccettata(4, "Carla Conti"),
        new NominaRifiutata(5),
        new NominaRevocata(4),
        new AvvisoProrogato(new(2022, 5, 25, 13, 0), "Determinazione n. 12 del 16 maggio 2022"),
        new ObiettivoRilevato(TipoObiettivo.AssistentiSociali, 2021, new Presenza.Organico(TempoPieno.DaCentesimi(3150), TempoPieno.DaCentesimi(2200)), "Conto annuale 2021"),
        new TavoloAggiunto(new("casa-e-abitare"), "Casa e abitare", new("socio-assistenziale")),
        new TavoloRinominato(new("casa-e-abitare"), "Casa e abitare", "Casa, abitare e vicinato"),
        new TavoloChiuso(new("violenza"), "I lavori sono finiti"),
        new TavoloRiaperto(new("violenza")),
        new SquadraRegistrata("0011223344556677889900112233445566778899"),
        new SquadraTolta("0011223344556677889900112233445566778899"),
        new ElezioneAperta(2, new("poverta"), CategoriaCabina.TerzoSettore, 2, new(new(2022, 5, 20, 18, 0))),
        new CandidaturaPresentata(2, 1, 17, "Anna Rossi"),
        new CandidaturaRitirata(2, 1),
        new VotoEspresso(2, 17, VotoSegreto.Per(3)),
        new ElezioneChiusa(2, [new(3, 4), new(1, 2)], 7, 1, "Hanno votato tutti."),
        new ParitaRisolta(2, [17, 4], "Ha più soci nel territorio."),
        new DesignazioneCondivisa(3, new("violenza"), CategoriaCabina.Amministrazioni, 1, [4, 9], new(2022, 5, 19), "Verbale n. 2: proposta di tutti."),
        new ReferenteNominato(4, new("poverta"), CategoriaCabina.Sindacati, 5, "Marco De Santis"),
        new DesignazioneAccettata(4, 5, new(2024, 12, 31), "Marco De Santis"),
        new DesignazioneRifiutata(3, 4),
        new IncaricoCessato(4, 5, "Cambia incarico."),
        new DatiCancellati([3, 17], new("0012345/2022", new(2022, 6, 3))),
    ];

    /// <summary>Changes something of the n-th adesione: of each the e-mail, of some the telephone, too.</summary>
    public static ModificaAdesione Modifica(int numero, int n) => new(
        numero,
        new Dictionary<string, string>(AlTavolo(n)) { [n % 3 == 0 ? "telefono" : "email"] = n % 3 == 0 ? (n % 2 == 0 ? "" : $"0832 {100_000 + n}") : $"nuova{n}@example.org" }
            .ToImmutableSortedDictionary());

    /// <summary>With it, people of one tavolo: named, taken away again, gone with the tavolo.</summary>
    private static Dictionary<string, string> AlTavolo(int n) => (n % 5) switch
    {
        0 => new() { ["tavolo"] = Tavoli[2], [n % 7 < 4 ? "titolareTavolo" : "supplenteTavolo"] = n % 11 < 3 ? "tutti" : $"Rita Blu {Lettere[n % 26]}" },
        1 when n % 7 < 3 => new() { ["tavoli"] = n % 2 == 0 ? $"{Tavoli[0]},{Tavoli[2]}" : Tavoli[0] },
        _ => [],
    };

    public static RecediAdesione Recedi(int numero, string motivo = "") => new(numero, motivo);

    public static CancellaDati Cancella(params long[] seqs) => new([.. seqs]);

    /// <summary>Eleven digits, the last one the control digit.</summary>
    public static string CodiceEnte(int n)
    {
        var cifre = (8_000_000_000 + n).ToString(CultureInfo.InvariantCulture);
        var somma = cifre.Select((cifra, indice) => (cifra - '0') * (1 + indice % 2)).Sum(valore => valore > 9 ? valore - 9 : valore);
        return cifre + (10 - somma % 10) % 10;
    }

    /// <summary>Sixteen characters, the last one the control character.</summary>
    public static string CodicePersona(int n)
    {
        int[] dispari = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
        var codice = $"RSS{Lettere[n / 676 % 26]}{Lettere[n / 26 % 26]}{Lettere[n % 26]}{70 + n / 17576 % 30}A01E506";
        var somma = codice.Select((c, indice) => char.IsDigit(c) ? c - '0' : c - 'A').Select((valore, indice) => indice % 2 == 0 ? dispari[valore] : valore).Sum();
        return codice + Lettere[somma % 26];
    }

    private static Esito Cancella(Piano stato, CancellaDati comando)
    {
        var seqs = comando.Seqs.Distinct().Order().Where(seq => stato.Personali.Interessato(seq) is not null).ToImmutableArray();
        return seqs.IsEmpty ? Esito.Di() : Esito.Di(new DatiCancellati(seqs));
    }

    private static PresentaAdesione Presenta(Dictionary<string, string> risposte)
    {
        var (domanda, rifiuti) = DomandaAdesione.Leggi(risposte.ToImmutableSortedDictionary(), Modello);
        return new(domanda ?? throw new InvalidDataException(string.Join(", ", rifiuti)));
    }
}

/// <summary>Salts that are the same in each run.</summary>
internal sealed class SaliFissi(int seme) : RandomNumberGenerator
{
    private readonly Random random = new(seme);

    public override void GetBytes(byte[] data)
    {
        lock (random) random.NextBytes(data);
    }
}
