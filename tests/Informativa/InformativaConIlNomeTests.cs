using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who gives their name without joining, to speak for a body or to take a role, has read the privacy notice, and is told of the next.</summary>
[Trait("Regola", "SEC-02"), Trait("Regola", "ADE-11"), Trait("Regola", "PIA-04")]
public class InformativaConIlNomeTests
{
    private const string Il = "2022-05-10T10:00", Dopo = "2022-05-11T10:00";

    private static readonly PersonaId Luca = new("luca");

    public static TheoryData<string> Doors => ["referente", "nomina"];

    [Theory]
    [MemberData(nameof(Doors))]
    public void The_version_that_was_read_stands_beside_the_name(string door)
    {
        var esito = Assert.IsType<Esito.Accolto>(Aperta(door).Quando(Comando(door, "si"), Il, "luca").Esito);

        Assert.Equal(2, esito.Fatti.Length);
        Assert.True(esito.Fatti[0] is ReferenteChiesto or NominaAccettata);
        Assert.Equal(new InformativaLetta(1), esito.Fatti[1]);
        Assert.Equal([new LetturaInformativa(1, Dato.Ora(Il))], RegoleInformativa.LetteDa(Fatta(door).Piano, Luca));
        Assert.True(RegoleInformativa.Aggiornato(Fatta(door).Piano, Luca));
    }

    [Theory]
    [InlineData("referente", "", "informativaDaLeggere", "nothing was said of it")]
    [InlineData("referente", "no", "informativaDaLeggere", "it was not read")]
    [InlineData("referente", "2", "informativaCambiata", "a version that there is not")]
    [InlineData("nomina", "", "informativaDaLeggere", "nothing was said of it")]
    [InlineData("nomina", "no", "informativaDaLeggere", "it was not read")]
    [InlineData("nomina", "0", "informativaCambiata", "an earlier version")]
    public void Without_having_read_it_nobody_gives_a_name(string door, string detto, string motivo, string because) =>
        Assert.True(Aperta(door).Quando(Comando(door, detto), Il, "luca").Rifiutato("SEC-02", motivo, "privacy") is not null, because);

    [Theory]
    [InlineData("referente", 1, false, "the version that holds was read on joining")]
    [InlineData("referente", 2, true, "another holds since")]
    [InlineData("nomina", 1, false, "the version that holds was read on joining")]
    [InlineData("nomina", 2, true, "another holds since")]
    public void Who_has_read_the_version_that_holds_is_not_asked_again(string door, int vale, bool chiede, string because)
    {
        var dato = Aperta(door).Dopo(Lecce.Cooperativa.SetItem("codiceFiscale", Esempi.CodiceEnte(7)), Il, "luca");
        if (vale == 2) dato = Dato.Che(InformativaTests.Adotta(dato.Piano, InformativaTests.Nuova, Il));

        var scope = Scope(door, dato.Piano);
        Assert.True(Form(door).Applying(scope).Any(field => field.Name == RegoleInformativa.Campo) == chiede, because);
        if (chiede) dato.Quando(Comando(door, ""), Dopo, "luca").Rifiutato("SEC-02", "informativaDaLeggere", "privacy");
        else Assert.Single(Assert.IsType<Esito.Accolto>(dato.Quando(Comando(door, ""), Dopo, "luca").Esito).Fatti);
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    public void Read_with_an_answer_to_the_office_it_counts_for_who_answered_and_not_for_who_joined()
    {
        var nessuna = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty;
        var sindacato = nessuna.Add("tipo", "sindacato").Add("denominazione", "Unione dei lavoratori").Add("codiceFiscale", "93012345679").Add("tavoli", "poverta");
        var risposte = nessuna.Add("email", "b@example.it").Add("privacy", "si").Add("veridicita", "si");
        var dato = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio)
            .Dopo(new AdesionePerPresenza(OraDiRoma.Leggi("2022-05-10T09:00").Valore, null, new("bruno"), sindacato), Il, "ufficio")
            .Dopo(new ChiediReferente("93012345679", "Luca Neri", "si"), Il, "luca").Dopo(new AmmettiReferente(1), Il, "ufficio")
            .Dopo(Pratica.Chiede("email"), Il, "ufficio");
        Assert.Empty(RegoleInformativa.LetteDa(dato.Piano, new("bruno")));

        var daLuca = dato.Dopo(new IntegraAdesione(1, risposte), Dopo, "luca").Piano;
        Assert.Equal([new LetturaInformativa(1, Dato.Ora(Il)), new(1, Dato.Ora(Dopo))], RegoleInformativa.LetteDa(daLuca, Luca));
        Assert.Empty(RegoleInformativa.LetteDa(daLuca, new("bruno")));

        var daBruno = dato.Dopo(new IntegraAdesione(1, risposte), Dopo, "bruno").Piano;
        Assert.Equal([new LetturaInformativa(1, Dato.Ora(Dopo))], RegoleInformativa.LetteDa(daBruno, new("bruno")));
        Assert.Equal([new LetturaInformativa(1, Dato.Ora(Il))], RegoleInformativa.LetteDa(daBruno, Luca));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void A_later_version_is_told_to_them_too(string door)
    {
        var piano = InformativaTests.Adotta(Fatta(door).Piano, InformativaTests.Nuova, Dopo);

        Assert.Contains(new("informativa.cambiata", Destinatario.Di(Luca)), Consegne.Di(Adottata(piano), piano));
        Assert.NotNull(Dice(piano, piano));
        Assert.Null(Dice(piano, new Dato(piano).Dopo(new SegnaInformativaLetta(2), Dopo, "luca").Piano));
    }

    /// <summary>Names that were given before this was asked: the register says of no version that it was read.</summary>
    [Theory]
    [MemberData(nameof(Doors))]
    public void Who_never_read_any_is_told_as_well(string door)
    {
        var prima = Aperta(door).Piano;
        Fatto nome = door == "referente" ? new ReferenteChiesto(1, 1, "Luca Neri") : new NominaAccettata(1, "Luca Neri");
        var piano = prima.Applica(new FattoRegistrato(prima.Seq + 1, nome, Luca, Dato.Ora(Il), new("msteams"), new("0")));
        Assert.False(RegoleInformativa.Aggiornato(piano, Luca));

        piano = InformativaTests.Adotta(piano, InformativaTests.Nuova, Dopo);
        Assert.Contains(new("informativa.cambiata", Destinatario.Di(Luca)), Consegne.Di(Adottata(piano), piano));
    }

    [Theory]
    [InlineData("chiesta", true, "the office holds the name of who asks")]
    [InlineData("ammessa", true, "and of who speaks")]
    [InlineData("respinta", false, "they were told no")]
    [InlineData("cessata", false, "they speak for it no more")]
    [InlineData("recessa", false, "the body has left")]
    [InlineData("cancellata", false, "nothing of theirs is left")]
    public void Told_is_whoever_speaks_or_asks_to(string come, bool vale, string because)
    {
        var chiesta = Fatta("referente");
        var dopo = come switch
        {
            "chiesta" => chiesta,
            "ammessa" => chiesta.Dopo(new AmmettiReferente(1), Il, "anna"),
            "respinta" => chiesta.Dopo(new RespingiReferente(1), Il, "anna"),
            "cessata" => chiesta.Dopo(new AmmettiReferente(1), Il, "anna").Dopo(new CessaReferente(1), Il, "anna"),
            "recessa" => chiesta.Dopo(new AmmettiReferente(1), Il, "anna").Dopo(new RecediAdesione(1, ""), Il, "anna"),
            _ => chiesta.DopoLaCancellazione(3),
        };

        Tells(dopo.Piano, vale, because);
    }

    [Theory]
    [InlineData("accettata", true, "the role is theirs")]
    [InlineData("lasciata", false, "they gave it up")]
    [InlineData("cancellata", false, "the name is gone")]
    public void Told_is_whoever_has_a_role(string come, bool vale, string because)
    {
        var accettata = Fatta("nomina");
        var dopo = come switch
        {
            "accettata" => accettata,
            "lasciata" => accettata.Dopo(new RevocaNomina(1), Il, "luca"),
            _ => accettata.DopoLaCancellazione(4),
        };

        Tells(dopo.Piano, vale, because);
    }

    [Theory]
    [InlineData("referente", Face.Words, Lingua.Italiano, "Hai letto l'informativa sulla privacy?", "Testo nuovo.\n\n[Testo completo dell'informativa](https://example.org/privacy_%282%29)", "«informativa»")]
    [InlineData("referente", Face.Card, Lingua.Inglese, "Have you read the privacy notice?", "New text.\n\n[Full text of the notice](https://example.org/privacy_%282%29)", "“privacy notice”")]
    [InlineData("nomina", Face.Words, Lingua.Inglese, "Have you read the privacy notice?", "New text.\n\n[Full text of the notice](https://example.org/privacy_%282%29)", "“privacy notice”")]
    [InlineData("nomina", Face.Card, Lingua.Italiano, "Hai letto l'informativa sulla privacy?", "Testo nuovo.\n\n[Testo completo dell'informativa](https://example.org/privacy_%282%29)", "«informativa»")]
    [Trait("Regola", "DIA-01"), Trait("Regola", "ADE-02")]
    public void Both_faces_show_the_text_where_the_full_one_is_and_how_to_find_it_again(string door, Face face, Lingua lingua, string domanda, string testo, string comando)
    {
        var scope = Scope(door, InformativaTests.Adotta(Aperta(door).Piano, InformativaTests.Nuova, Il), face, lingua, face == Face.Words);
        var detto = face == Face.Words
            ? Assert.IsType<Piece.Words>(Assert.Single(Form(door).Ask(scope).Pieces)).Markdown
            : Texts(Form(door).Card(scope).Content);

        Assert.All((string[])[domanda, testo, comando], parte => Assert.Contains(parte, detto));
    }

    private static string Texts(System.Text.Json.Nodes.JsonObject card)
    {
        CardRules.Check(card);
        return string.Join('\n', CardRules.Objects(card).SelectMany(element => new[] { (string?)element["text"], element["title"] as System.Text.Json.Nodes.JsonValue is { } title ? (string?)title : null }).OfType<string>());
    }

    private static void Tells(Piano piano, bool vale, string because)
    {
        var nuova = InformativaTests.Adotta(piano, InformativaTests.Nuova, Dopo);
        Assert.True(Consegne.Di(Adottata(nuova), nuova).Contains(new("informativa.cambiata", Destinatario.Di(Luca))) == vale, because);
        Assert.True(Dice(nuova, nuova) is not null == vale, because);
    }

    /// <summary>A cooperative has joined, by Anna; Luca has been offered a role. Seq 2 and 3, with the role as the last.</summary>
    private static Dato Aperta(string door)
    {
        var iscritta = Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, Il, "anna");
        return door == "referente" ? iscritta : iscritta.ConRuolo(Ruolo.Responsabile).Dopo(new ProponiNomina(Ruolo.Ufficio, null, Luca), Il, "capo").ConRuolo();
    }

    private static Dato Fatta(string door) => Aperta(door).Dopo(Comando(door, "si"), Il, "luca");

    private static Comando Comando(string door, string letta) =>
        door == "referente" ? new ChiediReferente("93012345679", "Luca Neri", letta) : new AccettaNomina(1, "Luca Neri", letta);

    private static Form Form(string door) => door == "referente" ? ReferenteForms.Ask : RispostaForms.Accept;

    private static FormScope Scope(string door, Piano piano, Face face = Face.Words, Lingua lingua = Lingua.Italiano, bool named = true)
    {
        var bozza = Bozza.Aperta("b", Form(door).Name, Luca, piano.Id, face);
        bozza = door == "referente" ? bozza.Con("codiceFiscale", "93012345679") : bozza.Con("incarico", "1");
        return new(named ? bozza.Con("nome", "Luca Neri") : bozza, piano, Wording.In(lingua), Dato.Ora(Dopo));
    }

    private static FattoRegistrato Adottata(Piano piano) =>
        new(piano.Informative.Dal, new DefinizioneAdottata(piano.Definizione!), new("ufficio"), piano.Informative.DalleOre, Canale.Ufficio, new("0"));

    private static Reply? Dice(Piano quando, Piano adesso) => Consegne.Dice(new("informativa.cambiata", Destinatario.Di(Luca)), Adottata(quando), adesso, Lingua.Italiano, Dato.Ora(Dopo));
}
