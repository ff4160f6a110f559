using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What all who speak for an adesione are told of what the office decided.</summary>
[Trait("Regola", "ADE-06")]
public class EsitiAdesioneTests
{
    private static readonly PersonaId Io = new("io"), Luca = new("luca");

    private static readonly NodaTime.Instant Ora = Dato.Ora(Pratica.Oggi);

    public static TheoryData<string, string, string> Detti => new()
    {
        { "ammetti", "ammessa", "admitted" },
        { "integra", "ti chiede di integrare", "asks you to complete" },
        { "preavviso", "sta per escludere", "is about to exclude" },
        { "escludi", "ha escluso", "has excluded" },
        { "riapri", "ha annullato l'esclusione", "has annulled the exclusion" },
        { "riesamina", "ha riaperto la verifica", "has reopened the check" },
        { "firma", "è arrivata firmata", "came in signed" },
        { "presenza", "ha confermato la presenza", "confirmed that you attended" },
        { "protocollo", "n. 12/2022 del 12 maggio 2022", "no. 12/2022 of 12 May 2022" },
    };

    [Theory]
    [MemberData(nameof(Detti))]
    [Trait("Regola", "ADE-17")]
    [Trait("Regola", "DIA-01")]
    public void Each_outcome_is_told_to_who_joined_in_their_language(string cosa, string italiano, string inglese)
    {
        var (piano, fatto) = Fatto(cosa);
        Assert.Equal([Io], EsitiAdesione.A(fatto, piano));
        Assert.Contains(italiano, Testo(EsitiAdesione.Dice(fatto, Io, piano, Lingua.Italiano, Ora)));
        Assert.Contains(inglese, Testo(EsitiAdesione.Dice(fatto, Io, piano, Lingua.Inglese, Ora)));
    }

    /// <summary>Luca speaks for the body with consent, Ugo has only asked to, Eva does no more, Ada was told no.</summary>
    [Theory]
    [MemberData(nameof(Detti))]
    [Trait("Regola", "ADE-11")]
    [Trait("Regola", "ADE-17")]
    public void Whoever_speaks_for_the_body_with_consent_is_told_the_same_and_nobody_else(string cosa, string italiano, string inglese)
    {
        // Of what is excluded nobody asks any more to speak: they did before.
        var (piano, fatto) = Fatto(cosa, cosa == "riapri" ? Esclusa(Parlano(Pratica.Di())) : Parlano(Prima(cosa)));

        Assert.Equal([Io, Luca], EsitiAdesione.A(fatto, piano));
        // The days of a warning run from when who presented it has it: nobody else can be told which they are.
        if (cosa == "preavviso") Assert.Contains("10 giorni da quando il preavviso è ricevuto", Testo(EsitiAdesione.Dice(fatto, Luca, piano, Lingua.Italiano, Ora)));
        else Assert.Equal(Testo(EsitiAdesione.Dice(fatto, Io, piano, Lingua.Italiano, Ora)), Testo(EsitiAdesione.Dice(fatto, Luca, piano, Lingua.Italiano, Ora)));
        Assert.Contains(italiano, Testo(EsitiAdesione.Dice(fatto, Luca, piano, Lingua.Italiano, Ora)));
        Assert.Contains(inglese, Testo(EsitiAdesione.Dice(fatto, Luca, piano, Lingua.Inglese, Ora)));
        foreach (var altri in (string[])["ugo", "eva", "ada", "ufficio"]) Assert.Null(EsitiAdesione.Dice(fatto, new(altri), piano, Lingua.Italiano, Ora));

        // What was on its way to one whose consent was taken back does not arrive.
        var cessata = new Dato(piano).Dopo(new CessaReferente(1), "2022-05-24T10:00", "io").Piano;
        Assert.Null(EsitiAdesione.Dice(fatto, Luca, cessata, Lingua.Italiano, Ora));
        Assert.NotNull(EsitiAdesione.Dice(fatto, Io, cessata, Lingua.Italiano, Ora));
    }

    [Theory]
    [InlineData(StatoAdesione.Presentata, true, "it stands")]
    [InlineData(StatoAdesione.Preavvisata, true, "it stands still")]
    [InlineData(StatoAdesione.Esclusa, false, "the exclusion was the last")]
    [InlineData(StatoAdesione.Recessa, false, "whoever left is spoken for by nobody")]
    [Trait("Regola", "ADE-11")]
    public void Once_it_has_ended_a_second_person_hears_no_more_of_it(StatoAdesione stato, bool vale, string because)
    {
        // The consent is of before: it is not for who left.
        var parlano = Parlano(Pratica.Di());
        var dato = stato switch
        {
            StatoAdesione.Recessa => parlano.Dopo(new RecediAdesione(1, ""), Pratica.Oggi),
            StatoAdesione.Preavvisata or StatoAdesione.Esclusa => parlano.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio"),
            _ => parlano,
        };
        if (stato == StatoAdesione.Esclusa) dato = Escludi(dato);
        Assert.Equal(stato, dato.Prima().Stato);

        var (piano, fatto) = Fatto("protocollo", dato);

        Assert.True(EsitiAdesione.A(fatto, piano).SequenceEqual(vale ? [Io, Luca] : [Io]), because);
        Assert.True(EsitiAdesione.Dice(fatto, Luca, piano, Lingua.Italiano, Ora) is not null == vale, because);
        Assert.NotNull(EsitiAdesione.Dice(fatto, Io, piano, Lingua.Italiano, Ora));
    }

    [Fact]
    [Trait("Regola", "ADE-11")]
    [Trait("Regola", "ADE-17")]
    public void Whom_it_is_told_may_answer_it()
    {
        var daIntegrare = Parlano(Pratica.Di()).Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").ConRuolo();
        var risposte = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("email", "luca@example.it");
        daIntegrare.Quando(new IntegraAdesione(1, risposte), Pratica.Oggi, "luca").Allora<AdesioneIntegrata>();
        var preavvisata = Parlano(Pratica.Di()).Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio").ConRuolo();
        preavvisata.Quando(new PresentaOsservazioni(1, "La sede c'è"), Pratica.Oggi, "luca").Allora<OsservazioniPresentate>();

        foreach (var altri in (string[])["ugo", "eva", "ada"])
        {
            daIntegrare.Quando(new IntegraAdesione(1, risposte), Pratica.Oggi, altri).Rifiutato("ADE-08", "nonTua");
            preavvisata.Quando(new PresentaOsservazioni(1, "La sede c'è"), Pratica.Oggi, altri).Rifiutato("ADE-08", "nonTua");
        }
    }

    [Fact]
    public void What_the_office_went_on_from_and_what_is_erased_is_not_told_any_more()
    {
        var (piano, chiesta) = Fatto("integra");
        var ammessa = new Dato(piano).ConRuolo(Ruolo.Ufficio).Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Piano;
        Assert.Null(EsitiAdesione.Dice(chiesta, Io, ammessa, Lingua.Italiano, Ora));

        var (citta, preavviso) = Fatto("preavviso", Pratica.Cittadino());
        Assert.NotNull(EsitiAdesione.Dice(preavviso, Io, citta, Lingua.Italiano, Ora));
        Assert.Null(EsitiAdesione.Dice(preavviso, Io, new Dato(citta).DopoLaCancellazione(2).Piano, Lingua.Italiano, Ora));
    }

    [Fact]
    public void Nobody_is_told_of_what_they_did_themselves()
    {
        var piano = Pratica.In(StatoAdesione.DaIntegrare).Piano;
        Assert.Empty(EsitiAdesione.A(new(4, new AdesioneRecessa(1, null), new("io"), default, new("msteams"), new("0")), piano));
        Assert.Empty(EsitiAdesione.A(new(4, new AdesioneAmmessa(1), new("io"), default, new("msteams"), new("0")), piano));

        // Of two who speak for it, one of the office too, the other is told.
        var due = Parlano(Pratica.Di()).Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "luca").Piano;
        Assert.Equal([Io], EsitiAdesione.A(new(due.Seq, new AdesioneAmmessa(1), Luca, default, new("msteams"), new("0")), due));
        Assert.Equal([Luca], EsitiAdesione.A(new(due.Seq, new AdesioneAmmessa(1), Io, default, new("msteams"), new("0")), due));
    }

    private static Dato Parlano(Dato dato)
    {
        foreach (var chi in (string[])["luca", "ugo", "eva", "ada"]) dato = dato.Dopo(new ChiediReferente("93012345679", "Nome Cognome", "si"), Pratica.Oggi, chi);
        return dato.Dopo(new AmmettiReferente(1), Pratica.Oggi, "io")
            .Dopo(new AmmettiReferente(3), Pratica.Oggi, "io").Dopo(new CessaReferente(3), Pratica.Oggi, "io")
            .Dopo(new RespingiReferente(4), Pratica.Oggi, "io");
    }

    private static Dato Esclusa(Dato dato) => Escludi(dato.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio"));

    private static Dato Escludi(Dato preavvisata) => preavvisata.Ricevuto().Dopo(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-05-23T00:00", "ufficio");

    private static Dato Prima(string cosa) => Pratica.In(cosa switch
    {
        "escludi" => StatoAdesione.Preavvisata,
        "riapri" => StatoAdesione.Esclusa,
        "riesamina" => StatoAdesione.Ammessa,
        "firma" => StatoAdesione.DaSottoscrivere,
        "presenza" => StatoAdesione.Preadesione,
        _ => StatoAdesione.Presentata,
    });

    private static (Piano Piano, FattoRegistrato Fatto) Fatto(string cosa, Dato? dato = null)
    {
        dato ??= Prima(cosa);
        if (cosa == "escludi") dato = dato.Ricevuto();
        if (cosa is "riapri" or "riesamina") dato = dato.ConRuolo(Ruolo.Responsabile);
        Comando comando = cosa switch
        {
            "ammetti" => new AmmettiAdesioni([1]),
            "integra" => Pratica.Chiede("email"),
            "preavviso" => new PreavvisaEsclusione(1, "Non ha sede"),
            "escludi" => new EscludiAdesione(1, "Non ha sede", "Ricorso al TAR", 0),
            "riapri" => new AnnullaEsclusione(1, "La sede c'era"),
            "riesamina" => new RiesaminaAdesione(1, "La visura dice altro"),
            "firma" => new SottoscriviAdesione(1, "12/2022", "12/05/2022"),
            "presenza" => AdesionePerPresenza.Di(1, OraDiRoma.Leggi("2022-05-19T15:00").Valore),
            _ => new AnnotaProtocollo(1, "12/2022", "12/05/2022"),
        };
        var il = cosa is "escludi" or "presenza" or "riapri" ? "2022-05-23T00:00" : Pratica.Oggi;
        var fatto = dato.Quando(comando, il, "ufficio").Uno();
        return (dato.Dopo(comando, il, "ufficio").Piano, new(dato.Piano.Seq + 1, fatto, new("ufficio"), Dato.Ora(il), new("msteams"), new("0")));
    }

    private static string Testo(Reply? reply) => string.Join('\n', reply!.Pieces.Cast<Piece.Card>().SelectMany(card => CardRules.Objects(card.Content)).Select(element => (string?)element["text"]).OfType<string>());
}
