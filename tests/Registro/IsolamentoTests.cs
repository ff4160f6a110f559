using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Two Ambiti in one store: what happens in one is never seen or counted in the other.</summary>
/// <remarks>People, bodies and keys are shared on purpose; only the plan tells the two apart.</remarks>
[Trait("Regola", "PIA-03")]
public sealed class IsolamentoTests
{
    private static readonly DefinizionePiano[] Definizioni =
        [.. new[] { "lecce-2022-2024", "potenza-2022-2024" }.Select(piano => DefinizionePiano.DalRegistro(FileDiPiano.Di(piano)))];

    /// <summary>One wish of one person, in one of the plans, at one of its clerks.</summary>
    private sealed record Atto(int Piano, int Cancelleria, Func<Piano, Comando> Comando, Contesto Contesto);

    [Fact]
    public async Task A_plan_beside_another_is_to_the_byte_what_it_is_alone()
    {
        var (accolti, respinti, ripetuti) = (0, 0, 0);
        for (var seme = 0; seme < 12; seme++)
        {
            var atti = Atti(new(seme), 400).ToList();
            var insieme = await SvolgiAsync(seme, atti);

            for (var piano = 0; piano < Definizioni.Length; piano++)
            {
                var solo = await SvolgiAsync(seme, atti.FindAll(atto => atto.Piano == piano));

                Assert.Equal(solo.Esiti[piano], insieme.Esiti[piano]);
                Assert.Equal(solo.Stati[piano], insieme.Stati[piano]);
                Assert.Equal(solo.Righe[piano], insieme.Righe[piano]);
                Assert.Equal(solo.Chiavi[piano], insieme.Chiavi[piano]);
            }

            var esiti = insieme.Esiti.SelectMany(esito => esito).ToList();
            accolti += esiti.Count(esito => esito.StartsWith("taken", StringComparison.Ordinal));
            ripetuti += esiti.Count(esito => esito.StartsWith("again", StringComparison.Ordinal));
            respinti += esiti.Count(esito => esito.StartsWith("refused", StringComparison.Ordinal));
        }

        Assert.True(accolti > 500 && ripetuti > 500 && respinti > 500, $"too few of a kind: {accolti} {ripetuti} {respinti}");
    }

    [Fact]
    public async Task Plans_written_at_once_by_several_clerks_number_each_its_own_without_gaps()
    {
        var tabella = new TabellaInMemoria();
        await using var cancellerie = await AperteAsync(tabella, seme: 7);
        var atti = Atti(new(7), 1500).ToList();

        var esiti = await Task.WhenAll(atti.Select(atto => Task.Run(async () =>
        {
            var cancelleria = cancellerie[atto.Piano, atto.Cancelleria];
            return (atto.Piano, Esito: await cancelleria.DepositaAsync(atto.Comando(cancelleria.Stato), atto.Contesto));
        })));

        for (var piano = 0; piano < Definizioni.Length; piano++)
        {
            var verifica = await Verifica.DiAsync(tabella, Definizioni[piano].Id);
            Assert.True(verifica.Sano, string.Join('\n', verifica.Guasti));

            await cancellerie[piano, 0].AggiornaAsync();
            var stato = cancellerie[piano, 0].Stato;
            Assert.Equal(Enumerable.Range(1, stato.Adesioni.Tutte.Count), stato.Adesioni.Tutte.Select(adesione => adesione.Numero));
            var proprie = esiti.Where(esito => esito.Piano == piano).Select(esito => esito.Esito).OfType<Deposito.Depositato>();
            Assert.All(proprie.SelectMany(esito => esito.Fatti), fatto => Assert.InRange(fatto.Seq, 1, stato.Seq));
            Assert.All(esiti.Where(esito => esito.Piano == piano), esito => Assert.Equal(Definizioni[piano].Id, esito.Esito.Piano.Id));
        }
    }

    [Fact]
    public async Task One_key_in_two_plans_is_two_commands_and_one_person_has_two_adesioni()
    {
        var tabella = new TabellaInMemoria();
        await using var cancellerie = await AperteAsync(tabella, seme: 1);
        var (contesto, ente) = (Esempi.Contesto("the same key", "anna"), Ente(1));
        for (var piano = 0; piano < Definizioni.Length; piano++)
            await cancellerie[piano, 0].DepositaAsync(new AdottaDefinizione(Definizioni[piano]), Esempi.Contesto("definition"));

        var lecce = (Deposito.Depositato)await cancellerie[0, 0].DepositaAsync(ente(cancellerie[0, 0].Stato), contesto);
        Assert.Null(await cancellerie[1, 0].EsitoDiAsync(contesto.Chiave));
        Assert.Empty(cancellerie[1, 0].Stato.Adesioni.Di(contesto.Chi));
        var potenza = (Deposito.Depositato)await cancellerie[1, 0].DepositaAsync(ente(cancellerie[1, 0].Stato), contesto);

        Assert.Equal((false, false), (lecce.Ripetuto, potenza.Ripetuto));
        Assert.Equal([1, 1], new[] { lecce, potenza }.Select(esito => Assert.Single(esito.Piano.Adesioni.Di(contesto.Chi)).Numero));
        Assert.NotEqual(lecce.Fatti[0].Impronta, potenza.Fatti[0].Impronta);
    }

    private sealed record Svolto(List<string>[] Esiti, string[] Stati, string[] Righe, string[] Chiavi);

    /// <summary>One act after another; whoever is not the act's plan must not stir.</summary>
    private static async Task<Svolto> SvolgiAsync(int seme, List<Atto> atti)
    {
        var tabella = new TabellaInMemoria();
        await using var cancellerie = await AperteAsync(tabella, seme);
        var esiti = Definizioni.Select(_ => new List<string>()).ToArray();
        foreach (var atto in atti)
        {
            var altri = cancellerie.Tranne(atto.Piano).Select(cancelleria => (cancelleria, cancelleria.Stato, cancelleria.Testa)).ToList();
            var cancelleria = cancellerie[atto.Piano, atto.Cancelleria];
            await cancelleria.AggiornaAsync();
            esiti[atto.Piano].Add(Testo(await cancelleria.DepositaAsync(atto.Comando(cancelleria.Stato), atto.Contesto)));

            Assert.All(altri, altro => Assert.True(ReferenceEquals(altro.Stato, altro.cancelleria.Stato) && altro.Testa == altro.cancelleria.Testa));
        }

        foreach (var cancelleria in cancellerie.Tutte) await cancelleria.AggiornaAsync();
        return new(
            esiti,
            [.. Definizioni.Select((_, piano) => string.Join("\n\n", Enumerable.Range(0, DiOgniPiano.Quante).Select(quale => Dump.Di(cancellerie[piano, quale].Stato))))],
            [.. Definizioni.Select(definizione => string.Join('\n', tabella.Righe(definizione.Id.Valore).Select(Riga)))],
            [.. await Task.WhenAll(Definizioni.Select(async (_, piano) =>
            {
                var chiavi = new List<string>();
                foreach (var chiave in atti.Select(atto => atto.Contesto.Chiave).Concat(Enumerable.Range(0, 120).Select(Chiave)).Distinct().OrderBy(c => c.Valore, StringComparer.Ordinal))
                {
                    if (await cancellerie[piano, 0].EsitoDiAsync(chiave) is { } esito) chiavi.Add($"{chiave} {string.Join(' ', esito.Fatti.Select(fatto => fatto.Seq))}");
                }

                return string.Join('\n', chiavi);
            }))]);
    }

    /// <summary>Acts of people who belong to both plans, on both, with keys that turn up in both.</summary>
    private static IEnumerable<Atto> Atti(Random random, int quanti)
    {
        for (var piano = 0; piano < Definizioni.Length; piano++)
        {
            var definizione = Definizioni[piano];
            yield return new(piano, 0, _ => new AdottaDefinizione(definizione), Esempi.Contesto($"definition {piano}"));
        }

        for (var n = 0; n < quanti; n++)
        {
            var piano = random.Next(Definizioni.Length);
            var (persona, ora) = ($"persona-{random.Next(8)}", Esempi.Maggio + Duration.FromMilliseconds(random.NextInt64(1_100_000_000)));
            yield return new(
                piano, random.Next(DiOgniPiano.Quante), Comando(random, Definizioni[piano]),
                new(new(persona), ora, new("msteams"), Chiave(random.Next(120))));
        }
    }

    private static ChiaveComando Chiave(int n) => ChiaveComando.Di("shared", $"{n}");

    private static Func<Piano, Comando> Comando(Random random, DefinizionePiano definizione)
    {
        var (quale, n) = (random.Next(12), random.Next(40));
        return quale switch
        {
            0 => piano => new AdottaDefinizione(definizione with { Versione = (piano.Definizione?.Versione ?? 0) + 1 }),
            1 or 2 => piano => Esempi.Cancella(1 + n % (piano.Seq + 1)),
            < 6 => Cittadino(n % 16, conCodice: n % 3 > 0),
            _ => Ente(n),
        };
    }

    /// <summary>The same body whichever the plan: its tavoli are in both.</summary>
    private static Func<Piano, Comando> Ente(int n) => Presenta(Lecce.Cooperativa
        .SetItem("codiceFiscale", Esempi.CodiceEnte(n)).SetItem("comune", "altro").SetItem("comuneAltro", "Roma").SetItem("tavoli", "poverta,disabilita"));

    private static Func<Piano, Comando> Cittadino(int n, bool conCodice) => Presenta(Lecce.Cittadino
        .SetItem("codiceFiscale", conCodice ? Esempi.CodicePersona(n) : "").SetItem("comune", "altro").SetItem("comuneAltro", "Roma").SetItem("tavoli", "poverta"));

    /// <summary>Read against the plan's definition alone, so that who joined already is for the rules to say.</summary>
    private static Func<Piano, Comando> Presenta(ImmutableSortedDictionary<string, string> risposte) => piano =>
        new PresentaAdesione(DomandaAdesione.Leggi(risposte, Piano.Vuoto(piano.Id) with { Definizione = piano.Definizione ?? Definizioni.Single(d => d.Id == piano.Id) }).Domanda!);

    private static string Testo(Deposito esito) => esito switch
    {
        Deposito.Depositato(var fatti, var piano, var ripetuto) => $"{(ripetuto ? "again" : "taken")} {Dump.Valore(fatti)} at {piano.Id} {piano.Seq}",
        Deposito.Respinto(var rifiuti, var piano) => $"refused {string.Join(", ", rifiuti.Select(r => $"{r.Chiave} {string.Join(' ', r.Dati.Values)}"))} at {piano.Id} {piano.Seq}",
        _ => throw new InvalidOperationException(),
    };

    private static string Riga(TableEntity riga) =>
        $"{riga.PartitionKey} {riga.RowKey} {string.Join(' ', riga.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={(p.Value is byte[] bytes ? Convert.ToHexString(bytes) : p.Value)}"))}";

    private static async Task<DiOgniPiano> AperteAsync(ITable tabella, int seme)
    {
        var aperte = new Cancelleria[Definizioni.Length, DiOgniPiano.Quante];
        for (var piano = 0; piano < Definizioni.Length; piano++)
        {
            for (var quale = 0; quale < DiOgniPiano.Quante; quale++)
                aperte[piano, quale] = await Cancelleria.ApriAsync(tabella, Definizioni[piano].Id, new SaliFissi((seme * 10) + quale));
        }

        return new(aperte);
    }

    /// <summary>The clerks of each plan, as on several instances of the bot.</summary>
    private sealed class DiOgniPiano(Cancelleria[,] aperte) : IAsyncDisposable
    {
        public const int Quante = 2;

        public Cancelleria this[int piano, int quale] => aperte[piano, quale];

        public IEnumerable<Cancelleria> Tutte => aperte.Cast<Cancelleria>();

        public IEnumerable<Cancelleria> Tranne(int piano) => Tutte.Where((_, indice) => indice / Quante != piano);

        public async ValueTask DisposeAsync()
        {
            foreach (var cancelleria in Tutte) await cancelleria.DisposeAsync();
        }
    }
}
