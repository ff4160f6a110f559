using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Thousands of random acts against a count kept beside.</summary>
[Trait("Regola", "ADE-10")]
public class ElezioniCasualiTests
{
    [Fact]
    public void Counts_are_an_independent_recount_and_seats_are_never_exceeded()
    {
        var (chiuse, sedute) = (0, 0);
        for (var seme = 0; seme < 60; seme++)
        {
            var random = new Random(seme);
            var piano = Lecce.Con(definizione => CabinaCasuale.Posti(random, definizione));
            for (var n = 0; n < 14; n++)
            {
                var tipo = n % 3 == 0 ? TipoSoggetto.Sindacato : TipoSoggetto.Religioso;
                piano = Fatto(piano, new AdesionePresentata(n + 1, 2022, n == 13 ? Voce.Consultiva : Voce.Piena, Dati(n, tipo), null), $"chi-{n + 1}", Esempi.Maggio);
            }

            var voti = new Dictionary<(int Elezione, int Adesione), int>();
            for (var atto = 0; atto < 250; atto++)
            {
                var ora = Esempi.Maggio + Duration.FromHours(atto * 4);
                var comando = random.Next(25) == 0 ? new RecediAdesione(random.Next(1, 15), "") : CabinaCasuale.Comando(random, piano);
                var chi = comando is RecediAdesione { Numero: var numero } ? numero : CabinaCasuale.Adesione(comando);
                var contesto = new Contesto(new($"chi-{chi}"), ora, new("msteams"), ChiaveComando.Di($"{seme}:{atto}")) { Incarichi = chi is null ? [Ruolo.Responsabile] : [] };
                if (Decisioni.Decide(piano, comando, contesto) is not Esito.Accolto { Fatti: [var fatto] }) continue;

                if (comando is EsprimiVoto voto)
                {
                    var elezione = piano.Cabina.Numero(voto.Elezione)!;
                    Assert.True(Membro(piano, voto.Adesione, elezione) && ora < elezione.Elezione!.Chiude.InstantComeFine);
                    voti[(voto.Elezione, voto.Adesione)] = int.Parse(System.Text.Encoding.UTF8.GetString(FormatoFatto.PerScrivere(fatto).Scrivi!(fatto).Personale!).Split(':')[1].TrimEnd('}'), null);
                }

                if (fatto is ElezioneChiusa chiusa)
                {
                    Assert.Equal(Riconta(piano, piano.Cabina.Numero(chiusa.Elezione)!, voti), (string.Join(' ', chiusa.Voti.OrderBy(uno => uno.Candidatura).Select(uno => $"{uno.Candidatura}:{uno.Voti}")), chiusa.Votanti, chiusa.Nulli));
                    chiuse++;
                }

                piano = Fatto(piano, fatto, $"chi-{chi}", ora);
                foreach (var posti in piano.Cabina.Tutti().Where(uno => uno.Designato.InCarica(ora)).GroupBy(uno => (uno.Designazione.Tavolo, uno.Designazione.Categoria)))
                {
                    Assert.True(posti.Count() <= RegoleCabina.Definizione(piano).Di(posti.Key.Tavolo, posti.Key.Categoria)!.Quanti, $"{seme} {atto}");
                    Assert.Equal(posti.Count(), posti.Select(uno => uno.Designato.Adesione).Distinct().Count());
                    sedute++;
                }
            }
        }

        Assert.True(chiuse > 100 && sedute > 500, $"too few of a kind: {chiuse} {sedute}");
    }

    [Fact]
    public void Of_thousands_of_votes_the_most_voted_sit_and_ties_wait_for_the_head()
    {
        var (pari, subentri, nulli) = (0, 0, 0);
        for (var seme = 0; seme < 2000; seme++)
        {
            var random = new Random(seme);
            var (membri, posti, ora) = (random.Next(2, 9), random.Next(1, 4), Esempi.Maggio);
            var piano = Lecce.Con(definizione => CabinaDati.Con(definizione, MetodoCabina.Votazione, posti));
            for (var n = 0; n < membri; n++) piano = Fatto(piano, new AdesionePresentata(n + 1, 2022, Voce.Piena, Dati(n, TipoSoggetto.Religioso), null), $"chi-{n + 1}", ora);
            Fai(new ApriElezione(new("poverta"), CategoriaCabina.TerzoSettore, new(new LocalDateTime(2022, 6, 1, 18, 0))), null);

            var (candidature, scelte) = (new List<(int Adesione, bool InCorsa)>(), new Dictionary<int, int>());
            for (var atto = 0; atto < 5 * membri; atto++)
            {
                var chi = random.Next(1, membri + 1);
                var sua = candidature.FindIndex(candidatura => candidatura == (chi, true));
                var (comando, segue) = random.Next(10) switch
                {
                    0 => ((Comando)new RitiraCandidatura(1, chi), (Action)(() => candidature[sua] = (chi, false))),
                    < 4 => (new PresentaCandidatura(1, chi, "Anna Rossi"), () => candidature.Add((chi, true))),
                    _ when random.Next(candidature.Count + 1) is var quale => (new EsprimiVoto(1, chi, VotoSegreto.Per(quale + 1)), () => scelte[chi] = quale),
                    _ => throw new InvalidOperationException(),
                };
                if (Fai(comando, chi)) segue();
            }

            var chiusa = Assert.IsType<ElezioneChiusa>(Assert.IsType<Esito.Accolto>(Decidi(new ChiudiElezione(1, "Hanno votato tutti."), null)).Fatti[0]);
            var attesi = Enumerable.Range(0, candidature.Count).Where(quale => candidature[quale].InCorsa)
                .ToDictionary(quale => quale + 1, quale => scelte.Values.Count(scelta => scelta == quale));
            Assert.Equal(attesi, chiusa.Voti.ToDictionary(uno => uno.Candidatura, uno => uno.Voti));
            Assert.Equal((scelte.Count, scelte.Values.Count(quale => !candidature[quale].InCorsa)), (chiusa.Votanti, chiusa.Nulli));
            nulli += chiusa.Nulli;
            Fai(new ChiudiElezione(1, "Hanno votato tutti."), null);

            for (var giro = 0; giro < 3 * membri; giro++)
            {
                var designazione = piano.Cabina.Numero(1)!;
                var aperti = designazione.Designati.Where(uno => uno.Stato is StatoDesignato.Chiamato or StatoDesignato.InFila).ToList();
                var chiamati = aperti.FindAll(uno => uno.Stato == StatoDesignato.Chiamato);
                Assert.True(designazione.Designati.Count(uno => uno.Stato is StatoDesignato.Accettato or StatoDesignato.Chiamato) <= posti, $"{seme}");
                Assert.True(aperti.TrueForAll(uno => uno.Stato == StatoDesignato.Chiamato || chiamati.TrueForAll(chi => VotiDi(chi) >= VotiDi(uno))), $"{seme}: somebody with fewer votes was asked first");
                if (!designazione.InParita.IsEmpty)
                {
                    Assert.Single(designazione.InParita.Select(VotiDi).Distinct());
                    Assert.True(Fai(new RisolviParita(1, [.. designazione.InParita.Select(uno => uno.Adesione).OrderBy(_ => random.Next())], "A sorte."), null));
                    pari++;
                }
                else if (chiamati.Count > 0)
                {
                    var chi = chiamati[random.Next(chiamati.Count)].Adesione;
                    Assert.True(Fai(random.Next(2) == 0 ? new RifiutaDesignazione(1, chi) : new AccettaDesignazione(1, chi, "Anna Rossi"), chi));
                    subentri++;
                }

                int VotiDi(Designato uno) => attesi[designazione.Elezione!.Di(uno.Adesione)!.Numero];
            }

            Esito Decidi(Comando comando, int? chi) => Decisioni.Decide(
                piano, comando, new Contesto(new($"chi-{chi}"), ora, new("msteams"), ChiaveComando.Di("prova")) { Incarichi = chi is null ? [Ruolo.Responsabile] : [] });

            bool Fai(Comando comando, int? chi)
            {
                if (Decidi(comando, chi) is not Esito.Accolto { Fatti: [var fatto] }) return false;

                piano = Fatto(piano, fatto, $"chi-{chi}", ora);
                return true;
            }
        }

        Assert.True(pari > 200 && subentri > 2000 && nulli > 500, $"too few of a kind: {pari} {subentri} {nulli}");
    }

    /// <summary>Written without the domain's count.</summary>
    private static (string, int, int) Riconta(Piano piano, Designazione designazione, Dictionary<(int Elezione, int Adesione), int> voti)
    {
        var validi = voti.Where(voto => voto.Key.Elezione == designazione.Numero && Membro(piano, voto.Key.Adesione, designazione)).ToList();
        var inCorsa = designazione.Elezione!.Candidature.Where(uno => !uno.Ritirata && Membro(piano, uno.Adesione, designazione)).Select(uno => uno.Numero).Order().ToList();
        return (
            string.Join(' ', inCorsa.Select(numero => $"{numero}:{validi.Count(voto => voto.Value == numero)}")),
            validi.Count,
            validi.Count(voto => !inCorsa.Contains(voto.Value)));
    }

    private static bool Membro(Piano piano, int numero, Designazione designazione) =>
        piano.Adesioni.Numero(numero) is { Recesso: null, Voce: Voce.Piena } adesione
        && adesione.Dati.Tavoli.Contains(designazione.Tavolo.Valore)
        && (adesione.Dati.Tipo == TipoSoggetto.Sindacato ? CategoriaCabina.Sindacati : CategoriaCabina.TerzoSettore) == designazione.Categoria;

    private static DatiAdesione Dati(int n, TipoSoggetto tipo) =>
        new(tipo, null, $"Ente {n}", Esempi.CodiceEnte(n), null, null, n % 2 == 0 ? ["poverta"] : ["poverta", "violenza"], "1");

    private static Piano Fatto(Piano piano, Fatto fatto, string chi, Instant ora) =>
        piano.Applica(new FattoRegistrato(piano.Seq + 1, fatto, new(chi), ora, new("msteams"), new($"{piano.Seq + 1:x64}")));
}
