using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Registers of seeded random acts: bodies and citizens join, some twice, change what they said and leave; definitions change; data are erased.</summary>
internal static class RegistroCasuale
{
    /// <summary>So many commands, of which some are refused; then as many bodies join as it takes for a register as long as tests count on.</summary>
    public static async Task<TabellaInMemoria> ScriviAsync(int seme, int comandi, PianoId? piano = null, bool cancella = true)
    {
        var (tabella, random) = (new TabellaInMemoria(), new Random(seme));
        await using var cancelleria = await Esempi.ApriAsync(tabella, piano ?? Esempi.Lecce, new SaliFissi(seme));
        for (var n = 0; n < comandi || cancelleria.Stato.Seq * 7 < comandi * 4; n++)
        {
            var contesto = Esempi.Contesto($"{seme}:{n}", $"persona-{random.Next(8)}", Esempi.Maggio + Duration.FromMilliseconds(random.NextInt64(1_000_000_000))) with { Incarichi = [Ruolo.Responsabile] };
            var comando = n < comandi ? Comando(random, cancelleria.Stato, cancella) : Esempi.Ente(1000 + n);
            if (comando is AccettaNomina or RifiutaNomina && cancelleria.Stato.Nomine.Tutte.LastOrDefault() is { } nomina) contesto = contesto with { Chi = nomina.A };
            if (Numero(comando) is { } numero && cancelleria.Stato.Adesioni.Numero(numero) is { } adesione) contesto = contesto with { Chi = Parla(cancelleria.Stato, adesione, n) };
            await cancelleria.DepositaAsync(comando, contesto);
        }

        return tabella;
    }

    public static async Task<List<FattoRegistrato>> FattiAsync(TabellaInMemoria tabella, PianoId? piano = null)
    {
        var fatti = new List<FattoRegistrato>();
        await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano ?? Esempi.Lecce, 0)) fatti.Add(riga.Leggi(piano ?? Esempi.Lecce));
        return fatti;
    }

    /// <summary>Who made an adesione, or who speaks for its body, in turn.</summary>
    private static PersonaId Parla(Piano piano, Adesione adesione, int n) =>
        RegoleAdesione.ChiParla(piano, adesione.Numero).ToList() is { Count: > 0 } loro ? loro[n % loro.Count] : adesione.Autore;

    private static int? Numero(Comando comando) => comando switch
    {
        ModificaAdesione modifica => modifica.Numero,
        RecediAdesione recedi => recedi.Numero,
        IntegraAdesione integra => integra.Numero,
        PresentaOsservazioni osserva => osserva.Numero,
        _ => CabinaCasuale.Adesione(comando),
    };

    private static Comando Comando(Random random, Piano piano, bool cancella) => random.Next(31) switch
    {
        >= 26 => Altro(random, piano),
        >= 21 => CabinaCasuale.Comando(random, piano),
        20 when random.Next(4) == 0 => new SegnaInformativaLetta(piano.Informative.Versione),
        20 => Richiesta(random, piano),
        >= 17 => Istruttoria(random, random.Next(1, piano.Adesioni.ProssimoNumero + 1)),
        16 => new ProponiNomina((Ruolo)random.Next(1, 4), null, new($"persona-{random.Next(8)}")),
        15 => Risposta(random, piano.Nomine.ProssimoNumero - 1),
        >= 13 => Esempi.Recedi(random.Next(1, piano.Adesioni.ProssimoNumero + 1), random.Next(2) == 0 ? "" : $"Motivo {random.Next()}"),
        >= 10 => Esempi.Modifica(random.Next(1, piano.Adesioni.ProssimoNumero + 1), random.Next(1000)),
        0 => new AdottaDefinizione(ConInformativa(random, piano, CabinaCasuale.Posti(random, Esempi.Definizione((piano.Definizione?.Versione ?? 0) + 1, $"Lecce {random.Next()}", piano.Id) with { Obiettivi = ObiettiviTests.Tre }))),
        1 or 2 when cancella => Esempi.Cancella([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.NextInt64(1, piano.Seq + 2))]),
        < 6 => Esempi.Cittadino(random.Next(30), random.Next(3) > 0),
        _ => Esempi.Ente(random.Next(60)),
    };

    /// <summary>What happens now and then: a line a kind of act.</summary>
    private static Comando Altro(Random random, Piano piano)
    {
        Func<Comando>[] atti =
        [
            () => new ProrogaAvviso($"{random.Next(20, 31)}/5/2022", $"Determinazione n. {random.Next(100)}"),
            () => new SottoscriviAdesione(random.Next(1, piano.Adesioni.ProssimoNumero + 1), $"{random.Next(10_000)}/2022", "oggi"),
            () => Presenza(random, piano),
            () => SuRichiesta(random, piano),
            () => SuRichiesta(random, piano),
            () => Tavolo(random, piano),
            () => Tavolo(random, piano),
            () => new RilevaObiettivo(
                (TipoObiettivo)random.Next(3), $"{random.Next(2019, 2023)}", $"{random.Next(60)},{random.Next(10)}", $"{random.Next(40)}", $"{random.Next(12)}", $"Conto n. {random.Next(100)}"),
        ];
        return atti[random.Next(atti.Length)]();
    }

    private static AdesionePerPresenza Presenza(Random random, Piano piano)
    {
        var seduta = OraDiRoma.Leggi($"2022-05-{random.Next(2, 12):D2}T15:00").Valore;
        if (random.Next(2) == 0) return AdesionePerPresenza.Di(random.Next(1, piano.Adesioni.ProssimoNumero + 1), seduta);

        return new(seduta, null, new($"persona-{random.Next(8)}"), Ada(random));
    }

    private static ImmutableSortedDictionary<string, string> Ada(Random random) =>
        new Dictionary<string, string> { ["tipo"] = "cittadino", ["denominazione"] = $"Ada Neri {(char)('A' + random.Next(20))}", ["tavoli"] = "poverta" }.ToImmutableSortedDictionary();

    /// <summary>Somebody who was ticked off on paper asks by letter; where there is none of whom anything is left, somebody is ticked off.</summary>
    private static Comando SuRichiesta(Random random, Piano piano)
    {
        foreach (var adesione in piano.Adesioni.Di(PersonaId.Nessuna))
        {
            if (CancellazioneSuRichiesta.Vanno(piano, adesione) is [.., var ultimo]) return new CancellaSuRichiesta(adesione.Numero, $"{random.Next(10_000)}/2022", "oggi", ultimo);
        }

        return new AdesionePerPresenza(OraDiRoma.Leggi("2022-05-02T15:00").Valore, null, PersonaId.Nessuna, Ada(random).Add("codiceFiscale", Esempi.CodicePersona(500 + random.Next(200))));
    }

    /// <summary>Sometimes with the next version of the privacy notice.</summary>
    private static DefinizionePiano ConInformativa(Random random, Piano piano, DefinizionePiano definizione) =>
        definizione with { Informativa = definizione.Informativa with { Versione = Math.Max(1, piano.Informative.Versione) + random.Next(2) } };


    private static Comando Tavolo(Random random, Piano piano)
    {
        var tavoli = piano.Definizione?.Tavoli.Select(tavolo => tavolo.Id).ToArray() ?? [new("poverta")];
        var tavolo = tavoli[random.Next(tavoli.Length)];
        return random.Next(4) switch
        {
            0 => new AggiungiTavolo($"Tavolo nuovo {random.Next(20)}", random.Next(2) == 0 ? null : new("socio-educativa")),
            1 => new RinominaTavolo(tavolo, $"Altro nome {random.Next(20)}"),
            2 => new ChiudiTavolo(tavolo, "I lavori sono finiti"),
            _ => new RiapriTavolo(tavolo),
        };
    }

    private static Comando Richiesta(Random random, Piano piano) => random.Next(4) switch
    {
        0 => new RespingiReferente(piano.Referenze.ProssimoNumero - 1),
        1 => new AmmettiReferente(piano.Referenze.ProssimoNumero - 1),
        2 => new CessaReferente(random.Next(1, piano.Referenze.ProssimoNumero + 1)),
        _ => new ChiediReferente(Esempi.CodiceEnte(random.Next(60)), "Luca Neri", "si"),
    };

    private static Comando Istruttoria(Random random, int numero) => random.Next(11) switch
    {
        10 => new RiesaminaAdesione(numero, $"Motivo {random.Next()}"),
        9 => new AnnullaEsclusione(numero, $"Motivo {random.Next()}"),
        8 => new AnnotaRicezione(numero, "pec", "2022-05-11"),
        0 => new AmmettiAdesioni([numero], random.Next(3) == 0 ? (Voce)random.Next(2) : null),
        1 or 2 => new ChiediIntegrazione(numero, ["email", "comune"], random.Next(2) == 0 ? "" : $"Motivo {random.Next()}", $"{random.Next(1, 8)}"),
        3 => new IntegraAdesione(numero, new Dictionary<string, string> { ["email"] = $"integrata{random.Next(100)}@example.org", ["comune"] = "075035" }.ToImmutableSortedDictionary()),
        4 => new PreavvisaEsclusione(numero, $"Motivo {random.Next()}"),
        5 => new PresentaOsservazioni(numero, $"Osservo che {random.Next()}"),
        6 => new EscludiAdesione(numero, $"Motivo {random.Next()}", "Ricorso al TAR", 0),
        _ => new AnnotaProtocollo(numero, $"{random.Next(10_000)}/2022", "oggi"),
    };

    private static Comando Risposta(Random random, int numero) => random.Next(5) switch
    {
        0 => new RifiutaNomina(numero),
        1 => new RevocaNomina(numero),
        2 => new RegistraSquadra($"{random.Next(3)}"),
        3 => new TogliSquadra($"{random.Next(3)}"),
        _ => new AccettaNomina(numero, $"Nome Cognome {(char)('A' + random.Next(20))}", "si"),
    };
}
