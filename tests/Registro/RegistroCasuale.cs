using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Registers of seeded random acts: bodies and citizens join, some twice, change what they said and leave; definitions change; data are erased.</summary>
internal static class RegistroCasuale
{
    public static async Task<TabellaInMemoria> ScriviAsync(int seme, int comandi, PianoId? piano = null, bool cancella = true)
    {
        var (tabella, random) = (new TabellaInMemoria(), new Random(seme));
        await using var cancelleria = await Esempi.ApriAsync(tabella, piano ?? Esempi.Lecce, new SaliFissi(seme));
        for (var n = 0; n < comandi; n++)
        {
            var contesto = Esempi.Contesto($"{seme}:{n}", $"persona-{random.Next(8)}", Esempi.Maggio + Duration.FromMilliseconds(random.NextInt64(1_000_000_000))) with { Incarichi = [Ruolo.Responsabile] };
            var comando = Comando(random, cancelleria.Stato, cancella);
            if (comando is AccettaNomina or RifiutaNomina && cancelleria.Stato.Nomine.Tutte.LastOrDefault() is { } nomina) contesto = contesto with { Chi = nomina.A };
            if (Numero(comando) is { } numero && cancelleria.Stato.Adesioni.Numero(numero) is { } adesione) contesto = contesto with { Chi = adesione.Autore };
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

    private static int? Numero(Comando comando) => comando switch
    {
        ModificaAdesione modifica => modifica.Numero,
        RecediAdesione recedi => recedi.Numero,
        IntegraAdesione integra => integra.Numero,
        PresentaOsservazioni osserva => osserva.Numero,
        _ => CabinaCasuale.Adesione(comando),
    };

    private static Comando Comando(Random random, Piano piano, bool cancella) => random.Next(27) switch
    {
        26 => new ProrogaAvviso($"{random.Next(20, 31)}/5/2022", $"Determinazione n. {random.Next(100)}"),
        >= 21 => CabinaCasuale.Comando(random, piano),
        20 => Richiesta(random, piano),
        >= 17 => Istruttoria(random, random.Next(1, piano.Adesioni.ProssimoNumero + 1)),
        16 => new ProponiNomina((Ruolo)random.Next(1, 4), null, new($"persona-{random.Next(8)}")),
        15 => Risposta(random, piano.Nomine.ProssimoNumero - 1),
        >= 13 => Esempi.Recedi(random.Next(1, piano.Adesioni.ProssimoNumero + 1), random.Next(2) == 0 ? "" : $"Motivo {random.Next()}"),
        >= 10 => Esempi.Modifica(random.Next(1, piano.Adesioni.ProssimoNumero + 1), random.Next(1000)),
        0 => new AdottaDefinizione(CabinaCasuale.Posti(random, Esempi.Definizione((piano.Definizione?.Versione ?? 0) + 1, $"Lecce {random.Next()}", piano.Id))),
        1 or 2 when cancella => Esempi.Cancella([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.NextInt64(1, piano.Seq + 2))]),
        < 6 => Esempi.Cittadino(random.Next(30), random.Next(3) > 0),
        _ => Esempi.Ente(random.Next(60)),
    };

    private static Comando Richiesta(Random random, Piano piano) => random.Next(4) switch
    {
        0 => new RespingiReferente(piano.Referenze.ProssimoNumero - 1),
        1 => new AmmettiReferente(piano.Referenze.ProssimoNumero - 1),
        2 => new CessaReferente(random.Next(1, piano.Referenze.ProssimoNumero + 1)),
        _ => new ChiediReferente(Esempi.CodiceEnte(random.Next(60)), "Luca Neri"),
    };

    private static Comando Istruttoria(Random random, int numero) => random.Next(8) switch
    {
        0 => new AmmettiAdesioni([numero], random.Next(3) == 0 ? (Voce)random.Next(2) : null),
        1 or 2 => new ChiediIntegrazione(numero, ["email", "comune"], random.Next(2) == 0 ? "" : $"Motivo {random.Next()}", $"{random.Next(1, 8)}"),
        3 => new IntegraAdesione(numero, new Dictionary<string, string> { ["email"] = $"integrata{random.Next(100)}@example.org", ["comune"] = "075035" }.ToImmutableSortedDictionary()),
        4 => new PreavvisaEsclusione(numero, $"Motivo {random.Next()}"),
        5 => new PresentaOsservazioni(numero, $"Osservo che {random.Next()}"),
        6 => new EscludiAdesione(numero, $"Motivo {random.Next()}", "Ricorso al TAR", 0),
        _ => new AnnotaProtocollo(numero, $"{random.Next(10_000)}/2022", "2022-05-22"),
    };

    private static Comando Risposta(Random random, int numero) => random.Next(5) switch
    {
        0 => new RifiutaNomina(numero),
        1 => new RevocaNomina(numero),
        2 => new RegistraSquadra($"{random.Next(3)}"),
        3 => new TogliSquadra($"{random.Next(3)}"),
        _ => new AccettaNomina(numero, $"Nome Cognome {(char)('A' + random.Next(20))}"),
    };
}
