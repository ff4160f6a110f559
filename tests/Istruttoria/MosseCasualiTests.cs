using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Whatever is commanded in whatever order: no move but the table's, and the counts are what counting gives.</summary>
[Trait("Regola", "ADE-06")]
[Trait("Regola", "ADE-17")]
public class MosseCasualiTests
{
    private const int Registri = 60, Comandi = 80;

    [Fact]
    public void Random_commands_never_leave_the_table_and_the_lists_are_a_recount()
    {
        var visti = new HashSet<StatoAdesione>();
        for (var seme = 0; seme < Registri; seme++)
        {
            var (random, piano, ora) = (new Random(seme), Lecce.Con(definizione => definizione with { Avviso = Avviso(definizione.Avviso, seme) }), Dato.Ora("2022-05-10T10:00"));
            for (var n = 0; n < Comandi; n++)
            {
                ora += Duration.FromHours(random.Next(60));
                var (comando, chi, ruolo) = Comando(random, piano, n);
                var esito = Decisioni.Decide(piano, comando, new(chi, ora, new("msteams"), ChiaveComando.Di($"{n}")) { Incarichi = ruolo });
                if (esito is not Esito.Accolto accolto) continue;

                foreach (var fatto in accolto.Fatti)
                {
                    var dopo = piano.Applica(new FattoRegistrato(piano.Seq + 1, fatto, chi, ora, new("msteams"), new($"{piano.Seq + 1:x64}")));
                    Legale(piano, dopo, fatto);
                    piano = dopo;
                }

                Riconta(piano);
            }

            visti.UnionWith(piano.Adesioni.Tutte.Select(adesione => adesione.Stato));
        }

        Assert.Equal(Enum.GetValues<StatoAdesione>().Order(), visti.Order());
    }

    /// <summary>Every effect with every way to join, signed or not.</summary>
    private static DefinizioneAvviso Avviso(DefinizioneAvviso avviso, int seme) => avviso with
    {
        Effetto = (EffettoAdesione)(seme % 2),
        Adesione = (ModoAdesione)(seme % 3),
        Firma = seme % 4 == 1 && (ModoAdesione)(seme % 3) != ModoAdesione.Intervento ? new(ModoFirma.Pec, "Manda la PEC", null) : null,
        Chiude = new(2022, 12, 31, 13, 0),
    };

    private static void Legale(Piano prima, Piano dopo, Fatto fatto)
    {
        foreach (var adesione in dopo.Adesioni.Tutte)
        {
            if (prima.Adesioni.Numero(adesione.Numero) is not { } era || era.Stato == adesione.Stato) continue;

            var mossa = fatto switch
            {
                AdesioneSottoscritta => Mossa.Sottoscrivi,
                InterventoConfermato => Mossa.Interviene,
                AdesioneAmmessa => Mossa.Ammetti,
                IntegrazioneChiesta => Mossa.ChiediIntegrazione,
                AdesioneIntegrata => Mossa.Integra,
                PreavvisoEsclusione => Mossa.Preavvisa,
                AdesioneEsclusa => Mossa.Escludi,
                EsclusioneAnnullata => Mossa.Riapri,
                RiesameAperto => Mossa.Riesamina,
                AdesioneRecessa => Mossa.Recedi,
                _ => throw new InvalidOperationException($"A {fatto.GetType().Name} changes no state"),
            };
            if (mossa == Mossa.Riapri && !era.Compiuta) Assert.True(adesione.Stato is StatoAdesione.DaSottoscrivere or StatoAdesione.Preadesione);
            else Assert.Equal(adesione.Stato, mossa.Porta(era.Stato));
            Assert.False(adesione.FaParteDellaRete && adesione.Stato is StatoAdesione.Esclusa or StatoAdesione.Recessa);
        }
    }

    private static void Riconta(Piano piano)
    {
        // One adesione per soggetto, and it is found by it.
        foreach (var sue in piano.Adesioni.Tutte.Where(adesione => adesione is { Chiusa: false, Stato: not (StatoAdesione.Esclusa or StatoAdesione.Recessa) }).GroupBy(adesione => adesione.Soggetto!.Value))
        {
            Assert.True(piano.Adesioni.Di(sue.Key, out var trovata));
            Assert.Equal(Assert.Single(sue).Numero, trovata.Numero);
        }

        foreach (var stato in Enum.GetValues<StatoAdesione>())
        {
            var contate = piano.Adesioni.Tutte.Where(adesione => !adesione.Chiusa && adesione.Stato == stato).Select(adesione => adesione.Numero).ToList();
            Assert.Equal(contate, piano.Adesioni.In(stato).Select(adesione => adesione.Numero));
            Assert.Equal(contate.Count, piano.Adesioni.Quante(stato));
        }
    }

    private static (Comando Comando, PersonaId Chi, ImmutableArray<Ruolo> Ruolo) Comando(Random random, Piano piano, int n)
    {
        var numero = random.Next(1, piano.Adesioni.ProssimoNumero + 1);
        var sua = piano.Adesioni.Numero(numero)?.Autore ?? new("nessuno");
        var ultime = piano.Adesioni.Numero(numero)?.Preavviso?.UltimeOsservazioni ?? 0;
        var nuova = random.Next(2) == 0 ? Esempi.Ente(n) : Esempi.Cittadino(n, random.Next(2) == 0);
        return random.Next(21) switch
        {
            14 => (new SottoscriviAdesione(numero, "7/2022", "2022-05-10"), new("ufficio"), [Ruolo.Ufficio]),
            15 or 16 => (AdesionePerPresenza.Di(numero, OraDiRoma.Leggi("2022-05-10T09:00").Valore), new("ufficio"), [Ruolo.Ufficio]),
            19 => (new AnnullaEsclusione(numero, "Perché no"), new("ufficio"), [Ruolo.Responsabile]),
            20 => (new RiesaminaAdesione(numero, "Perché sì"), new("ufficio"), [Ruolo.Responsabile]),
            17 or 18 => (new AnnotaRicezione(numero, "pec", "ieri"), new("ufficio"), [Ruolo.Ufficio]),
            0 or 1 or 2 => (nuova, new($"persona-{n}"), []),
            3 => (new AmmettiAdesioni([numero, random.Next(1, piano.Adesioni.ProssimoNumero + 1)]), new("ufficio"), [Ruolo.Ufficio]),
            4 or 5 => (new ChiediIntegrazione(numero, random.Next(2) == 0 ? ["email"] : ["runts", "comune"], "", "2"), new("ufficio"), [Ruolo.Ufficio]),
            6 => (new IntegraAdesione(numero, new Dictionary<string, string> { ["email"] = "nuova@example.org", ["runts"] = "77", ["comune"] = "075035" }.ToImmutableSortedDictionary()), sua, []),
            7 or 8 => (new PreavvisaEsclusione(numero, "Perché sì"), new("ufficio"), [Ruolo.Ufficio]),
            9 => (new PresentaOsservazioni(numero, "Perché no"), sua, []),
            10 or 11 => (new EscludiAdesione(numero, "Perché sì", "TAR", ultime), new("ufficio"), [Ruolo.Responsabile]),
            12 => (new RecediAdesione(numero, ""), sua, []),
            _ => (new CancellaDati([.. piano.Personali.Di(sua).Take(random.Next(1, 4))]), sua, []),
        };
    }
}
