using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Over random registers: what an erasure takes away was shown before, whole; and of what was shown nothing is left after.</summary>
[Trait("Regola", "SEC-02")]
public class DatiCasualiTests
{
    private const string Niente = "Non c'è niente da cancellare";

    [Fact]
    [Trait("Regola", "ADE-11"), Trait("Regola", "ADE-10")]
    public async Task Everything_an_erasure_takes_away_was_shown_before_and_nothing_of_it_is_left_after()
    {
        var visti = new HashSet<string>();
        for (var seme = 0; seme < 10; seme++)
        {
            var fatti = await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(seme, 300));
            var piano = Piano.Vuoto(Esempi.Lecce).Applica(fatti);
            if (piano.Definizione is null) piano = piano with { Definizione = Lecce.Definizione };
            foreach (var chi in Enumerable.Range(0, 8).Select(n => new PersonaId($"persona-{n}"))) Guarda(piano, fatti, chi, visti);
        }

        foreach (var registro in (RegistroVisto[])[Integrato, Escluso, InParita])
        {
            foreach (var chi in registro.Fatti.Select(fatto => fatto.Autore).Distinct()) Guarda(registro.Piano, registro.Fatti, chi, visti);
        }

        // A new type of fact that holds something personal is to be told, too.
        Assert.Empty(Esempi.Campioni.Where(fatto => FormatoFatto.PerScrivere(fatto).Scrivi!(fatto).Personale is not null).Select(fatto => fatto.GetType().Name).Except(visti));
    }

    /// <summary>Takes more answers to what was asked than come about by chance.</summary>
    private static RegistroVisto Integrato => new RegistroVisto(Lecce.Con())
        .Con(RegistroVisto.Aderisce(Lecce.Cittadino, "io"), "io")
        .Con(new ChiediIntegrazione(1, ["email"], "La posta torna indietro", "10"), "ufficio", CabinaDati.Maggio, Ruolo.Ufficio)
        .Con(new IntegraAdesione(1, Lecce.Cittadino.Clear().Add("email", "nuova@example.it")), "io", CabinaDati.Maggio)
        .Con(new PreavvisaEsclusione(1, "Non risiede qui"), "ufficio", CabinaDati.Maggio, Ruolo.Ufficio)
        .Con(new PresentaOsservazioni(1, "Risiedo qui da sempre"), "io", CabinaDati.Maggio);

    /// <summary>Takes longer than a random register does.</summary>
    private static RegistroVisto Escluso => new RegistroVisto(Lecce.Con())
        .Con(RegistroVisto.Aderisce(Lecce.Cittadino, "io"), "io")
        .Con(new PreavvisaEsclusione(1, "Non risiede qui"), "ufficio", CabinaDati.Maggio, Ruolo.Ufficio)
        .Con(new AnnotaRicezione(1, "pec", "11/5/2022"), "ufficio", "2022-05-12T10:00", Ruolo.Ufficio)
        .Con(new EscludiAdesione(1, "Non risulta residente", "TAR", 0), "ufficio", "2022-06-04T10:00", Ruolo.Ufficio)
        .Con(new AnnullaEsclusione(1, "Risiede qui da maggio"), "capo", "2022-06-05T10:00", Ruolo.Responsabile)
        .Con(new AmmettiAdesioni([1]), "ufficio", "2022-06-06T10:00", Ruolo.Ufficio)
        .Con(new RiesaminaAdesione(1, "La residenza è da verificare"), "capo", "2022-06-07T10:00", Ruolo.Responsabile);

    /// <summary>Seldom comes about by chance.</summary>
    private static RegistroVisto InParita => new RegistroVisto(CabinaDati.Tavolo(MetodoCabina.Votazione).Piano)
        .Con(new ApriElezione(new("poverta"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), "capo", Ruolo.Responsabile)
        .Con(new PresentaCandidatura(1, 1, "Anna Rossi"), "chi-1").Con(new PresentaCandidatura(1, 2, "Bruna Bianchi"), "chi-2")
        .Con(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), "chi-1").Con(new EsprimiVoto(1, 2, VotoSegreto.Per(2)), "chi-2")
        .Con(new ChiudiElezione(1, "Hanno votato tutti."), "capo", Ruolo.Responsabile).Con(new RisolviParita(1, [2, 1], "A sorte in seduta."), "capo", Ruolo.Responsabile);

    private static void Guarda(Piano piano, IReadOnlyList<FattoRegistrato> fatti, PersonaId chi, HashSet<string> visti)
    {
        var esito = Decisioni.Decide(piano, new CancellaDati([.. piano.Personali.Di(chi)]), Esempi.Contesto("x", chi.Valore));
        var cancellati = Assert.IsType<Esito.Accolto>(esito).Fatti.OfType<DatiCancellati>().SingleOrDefault();
        var suoi = fatti.Where(fatto => cancellati?.Seqs.Contains(fatto.Seq) == true).ToList();
        var (json, testo) = (DatiVisti.Json(piano, fatti, chi), DatiVisti.Testo(piano, fatti, chi));

        Assert.Equal(suoi.Select(fatto => fatto.Seq), Numeri(json));
        var parole = suoi.SelectMany(fatto => Parole(fatto.Fatto)).Distinct().ToList();
        Assert.All(parole, parola => Assert.Contains(parola, Valori(json["registro"])));
        Assert.All(parole, parola => Assert.Contains(parola, testo, StringComparison.Ordinal));
        visti.UnionWith(suoi.Select(fatto => fatto.Fatto.GetType().Name));
        Assert.NotEmpty(DatiVisti.Carta(piano, fatti, chi));
        Assert.Equal(cancellati is null, DatiVisti.Domanda(piano, fatti, chi).Contains(Niente, StringComparison.Ordinal));
        if (cancellati is null) return;

        var dopo = piano.Applica(new FattoRegistrato(piano.Seq + 1, cancellati, chi, Esempi.Maggio, new("msteams"), new("0")));
        Assert.Empty(Numeri(DatiVisti.Json(dopo, fatti, chi)));
        Assert.Empty(Valori(DatiVisti.Json(dopo, fatti, chi)).Intersect(parole));
        Assert.Contains(Niente, DatiVisti.Domanda(dopo, fatti, chi), StringComparison.Ordinal);
    }

    private static IEnumerable<long> Numeri(JsonNode json) => ((JsonArray)json["registro"]!).Select(dato => (long)dato!["fatto"]!);

    /// <summary>All that is written in the part that an erasure clears; a vote has only a number there.</summary>
    private static IEnumerable<string> Parole(Fatto fatto) => Valori(JsonNode.Parse(FormatoFatto.PerScrivere(fatto).Scrivi!(fatto).Personale!));

    /// <summary>The strings in it, but for the ids of tavoli.</summary>
    private static IEnumerable<string> Valori(JsonNode? node) => node switch
    {
        JsonObject json => json.Where(member => member.Key is not ("tavolo" or "tavoli")).SelectMany(member => Valori(member.Value)),
        JsonArray items => items.SelectMany(Valori),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [(string)value!],
        _ => [],
    };
}
