using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What the others who speak for a body are told when one of them changes its adesione, withdraws it, or answers the office.</summary>
[Trait("Regola", "ADE-11")]
public class AttiReferentiTests
{
    private static readonly PersonaId Io = new("io"), Luca = new("luca"), Ugo = new("ugo");

    public static TheoryData<string, string, string, string> Atti => new()
    {
        { "modificata", "ha cambiato l'adesione di Cooperativa sociale Il Ponte", "has changed the adesione of Cooperativa sociale Il Ponte", "Telefono" },
        { "recessa", "ha ritirato l'adesione di", "has withdrawn the adesione of", "esce dalla Rete" },
        { "integrata", "ha mandato all'Ufficio di Piano i dati", "has sent the planning office the data", "E-mail" },
        { "osservata", "ha presentato all'Ufficio di Piano le osservazioni", "has submitted observations", "Adesso" },
    };

    /// <summary>Luca and Ugo speak for the body with consent, Eva does no more, Ada was told no, Ivo has only asked to.</summary>
    [Theory]
    [MemberData(nameof(Atti))]
    [Trait("Regola", "ADE-08"), Trait("Regola", "ADE-06"), Trait("Regola", "DIA-01")]
    public void The_others_who_speak_for_the_body_are_told_and_never_who_did_it(string cosa, string italiano, string inglese, string riga)
    {
        foreach (var (chi, altri) in ((PersonaId, PersonaId[])[])[(Io, [Luca, Ugo]), (Luca, [Io, Ugo]), (Ugo, [Io, Luca])])
        {
            var (piano, fatto) = Fatto(cosa, chi);
            Assert.Equal(altri, A(cosa, fatto, piano));
            foreach (var altro in altri)
            {
                Assert.Contains(italiano, Testo(Dice(cosa, fatto, altro, piano)));
                Assert.Contains(riga, Testo(Dice(cosa, fatto, altro, piano)));
                Assert.Contains(inglese, Testo(Dice(cosa, fatto, altro, piano, Lingua.Inglese)));
            }

            foreach (var nessuno in (PersonaId[])[chi, new("eva"), new("ada"), new("ivo"), new("ufficio")]) Assert.Null(Dice(cosa, fatto, nessuno, piano));
        }
    }

    [Theory]
    [InlineData("modificata", "ha cambiato")]
    [InlineData("recessa", "ha ritirato")]
    [InlineData("integrata", "ha mandato")]
    [InlineData("osservata", "ha presentato")]
    public void Who_did_it_is_named_as_the_others_know_them(string cosa, string italiano)
    {
        var (piano, fatto) = Fatto(cosa, Luca);
        Assert.Contains($"Luca Neri {italiano}", Testo(Dice(cosa, fatto, Io, piano)));

        // What they asked under is erased by then.
        Assert.Contains($"Un'altra persona che parla per l'ente {italiano}", Testo(Dice(cosa, fatto, Io, new Dato(piano).DopoLaCancellazione(3).Piano)));

        (piano, fatto) = Fatto(cosa, Io);
        Assert.Contains($"Chi ha presentato l'adesione {italiano}", Testo(Dice(cosa, fatto, Luca, piano)));
    }

    [Theory]
    [InlineData("modificata")]
    [InlineData("recessa")]
    [InlineData("integrata")]
    [InlineData("osservata")]
    public void What_was_on_its_way_does_not_reach_who_speaks_for_it_no_more(string cosa)
    {
        var (piano, fatto) = Fatto(cosa, Io);
        var cessata = new Dato(piano).Dopo(new CessaReferente(1), Pratica.Oggi).Piano;

        Assert.Null(Dice(cosa, fatto, Luca, cessata));
        Assert.NotNull(Dice(cosa, fatto, Ugo, cessata));
        Assert.Equal([Ugo], A(cosa, fatto, cessata));
    }

    [Theory]
    [InlineData("modificata", "recessa", "the withdrawal is what is told")]
    [InlineData("integrata", "recessa", "the withdrawal is what is told")]
    [InlineData("osservata", "esclusa", "the exclusion is what is told")]
    [Trait("Regola", "ADE-17")]
    public void Of_an_adesione_that_has_ended_only_the_end_is_told(string cosa, string fine, string because)
    {
        var (piano, fatto) = Fatto(cosa, Luca);
        var dopo = fine == "recessa"
            ? new Dato(piano).Dopo(new RecediAdesione(1, ""), Pratica.Oggi)
            : new Dato(piano).ConRuolo(Ruolo.Ufficio).Dopo(new EscludiAdesione(1, "Non ha sede", "TAR", piano.Adesioni.Numero(1)!.Preavviso!.UltimeOsservazioni), "2022-05-24T00:00", "ufficio");

        Assert.True(Dice(cosa, fatto, Io, dopo.Piano) is null && Dice(cosa, fatto, Ugo, dopo.Piano) is null, because);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void It_names_the_data_and_says_nothing_of_what_they_are()
    {
        var (piano, fatto) = Fatto("modificata", Luca);

        Assert.DoesNotContain("333", Testo(Dice("modificata", fatto, Io, piano)));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Erased_the_change_is_told_all_the_same_and_so_is_whoever_speaks_under_an_erased_name()
    {
        var (piano, fatto) = Fatto("modificata", Luca);
        var dopo = new Dato(piano).DopoLaCancellazione(2).DopoLaCancellazione(fatto.Seq).Piano;
        Assert.Contains("Telefono", Testo(Dice("modificata", fatto, Io, dopo)));

        (piano, fatto) = Fatto("modificata", Io);
        Assert.NotNull(Dice("modificata", fatto, Luca, new Dato(piano).DopoLaCancellazione(3).Piano));
    }

    [Fact]
    public void Where_one_speaks_alone_nobody_is_told()
    {
        var sola = Pratica.Di();
        var fatto = sola.Quando(new RecediAdesione(1, ""), Pratica.Oggi).Uno();
        var piano = sola.Dopo(new RecediAdesione(1, ""), Pratica.Oggi).Piano;

        Assert.Empty(A("recessa", new(piano.Seq, fatto, Io, Dato.Ora(Pratica.Oggi), new("msteams"), new("0")), piano));
    }

    /// <summary>One of them does it; the facts before it are the adesione (2), Luca's asking (3) and reading (4), and so on.</summary>
    private static (Piano Piano, FattoRegistrato Fatto) Fatto(string cosa, PersonaId chi)
    {
        var parlano = Parlano(Pratica.Di());
        var dato = cosa switch
        {
            "integrata" => parlano.Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio"),
            "osservata" => parlano.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio"),
            _ => parlano,
        };
        Comando comando = cosa switch
        {
            "modificata" => new ModificaAdesione(1, Lecce.Cooperativa.Clear().Add("telefono", "333 1234567")),
            "recessa" => new RecediAdesione(1, ""),
            "integrata" => new IntegraAdesione(1, Lecce.Cooperativa.Clear().Add("email", "nuova@example.it")),
            _ => new PresentaOsservazioni(1, "La sede c'è"),
        };
        var fatto = dato.ConRuolo().Quando(comando, Pratica.Oggi, chi.Valore).Uno();
        return (dato.Dopo(comando, Pratica.Oggi, chi.Valore).Piano, new(dato.Piano.Seq + 1, fatto, chi, Dato.Ora(Pratica.Oggi), new("msteams"), new("0")));
    }

    private static Dato Parlano(Dato dato)
    {
        foreach (var (chi, nome) in ((string, string)[])[("luca", "Luca Neri"), ("ugo", "Ugo Verdi"), ("eva", "Eva Conti"), ("ada", "Ada Bruni"), ("ivo", "Ivo Sala")])
            dato = dato.Dopo(new ChiediReferente("93012345679", nome, "si"), Pratica.Oggi, chi);
        return dato.Dopo(new AmmettiReferente(1), Pratica.Oggi).Dopo(new AmmettiReferente(2), Pratica.Oggi)
            .Dopo(new AmmettiReferente(3), Pratica.Oggi).Dopo(new CessaReferente(3), Pratica.Oggi)
            .Dopo(new RespingiReferente(4), Pratica.Oggi);
    }

    private static IEnumerable<PersonaId> A(string cosa, FattoRegistrato fatto, Piano piano) =>
        Consegne.Di(fatto, piano).Where(consegna => consegna.Cosa == $"adesione.{cosa}").Select(consegna => Assert.IsType<Destinatario.InPrivato>(consegna.A).Chi);

    private static Reply? Dice(string cosa, FattoRegistrato fatto, PersonaId a, Piano adesso, Lingua lingua = Lingua.Italiano) =>
        Consegne.Dice(new($"adesione.{cosa}", Destinatario.Di(a)), fatto, adesso, lingua, Dato.Ora(Pratica.Oggi));

    private static string Testo(Reply? reply)
    {
        var card = Assert.IsType<Piece.Card>(Assert.Single(reply!.Pieces)).Content;
        CardRules.Check(card);
        return string.Join('\n', CardRules.Objects(card).Select(element => (string?)element["text"]).OfType<string>());
    }
}
