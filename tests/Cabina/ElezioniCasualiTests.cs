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
        var (chiuse, pari, sedute) = (0, 0, 0);
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
            for (var atto = 0; atto < 150; atto++)
            {
                var ora = Esempi.Maggio + Duration.FromHours(atto * 12);
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

                pari += fatto is ParitaRisolta ? 1 : 0;
                piano = Fatto(piano, fatto, $"chi-{chi}", ora);
                foreach (var posti in piano.Cabina.Tutti().Where(uno => uno.Designato.InCarica(ora)).GroupBy(uno => (uno.Designazione.Tavolo, uno.Designazione.Categoria)))
                {
                    Assert.True(posti.Count() <= RegoleCabina.Definizione(piano).Di(posti.Key.Tavolo, posti.Key.Categoria)!.Quanti, $"{seme} {atto}");
                    Assert.Equal(posti.Count(), posti.Select(uno => uno.Designato.Adesione).Distinct().Count());
                    sedute++;
                }
            }
        }

        Assert.True(chiuse > 100 && pari > 5 && sedute > 500, $"too few of a kind: {chiuse} {pari} {sedute}");
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
