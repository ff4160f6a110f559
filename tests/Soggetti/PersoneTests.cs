using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "ADE-02")]
public class PersoneTests
{
    [Theory]
    [InlineData("Anna Rossi", "Anna Rossi", "name and surname")]
    [InlineData(" anna   de  rossi ", "anna de rossi", "three words; capitals are the person's own business")]
    [InlineData("Niccolò D’Angelo-Peña", "Niccolò D’Angelo-Peña", "accents, apostrophes, dashes")]
    [InlineData("dott.ssa A. Rossi", "dott.ssa A. Rossi", "titles and initials")]
    [InlineData("李 小龙", "李 小龙", "any script")]
    [InlineData("Rossi", "no: nomeECognome", "one word")]
    [InlineData("Rossi .", "no: nomeECognome", "a dot is no word")]
    [InlineData("", "no: nomeECognome", "nothing")]
    [InlineData("Rossi, Anna", "no: nomeCarattere trovato=,", "as in a list")]
    [InlineData("Anna Rossi 2", "no: nomeCarattere trovato=2", "a digit")]
    [InlineData("anna@coopsole.it rossi", "no: nomeCarattere trovato=@", "an address")]
    [InlineData("Anna Rossi 😀", "no: nomeCarattere trovato=😀", "a picture")]
    [InlineData("12 34", "no: nomeECognome", "no letter at all")]
    public void A_person_s_name(string scritto, string esito, string because) =>
        Assert.True(NomePersona.Leggi(scritto).InBreve() == esito, $"{because}: {NomePersona.Leggi(scritto).InBreve()}");

    [Fact]
    public void A_name_has_a_longest()
    {
        var nome = $"Anna {new string('a', NomePersona.Massimo - 5)}";

        Assert.Equal(nome, NomePersona.Leggi(nome).InBreve());
        Assert.Equal("no: testoLungo massimo=120 trovati=121", NomePersona.Leggi($"{nome}a").InBreve());
    }

    [Theory]
    [InlineData("Anna Rossi", false, "says nothing else: it is who writes")]
    [InlineData("Anna Rossi, sono io", false, "says so")]
    [InlineData("anna rossi (io)", false, "shortly")]
    [InlineData("Anna Rossi - it's me", false, "in English")]
    [InlineData("Sono io, Anna Rossi", false, "the other way round")]
    [InlineData("Anna Rossi, non sono io", true, "as it is written back")]
    [InlineData("Anna Rossi (NON SONO IO)", true, "in brackets, in capitals")]
    [InlineData("Anna Rossi non  sono io.", true, "without a comma, with a full stop")]
    [InlineData("Anna Rossi – per delega", true, "after a long dash")]
    [InlineData("Anna Rossi; delega", true, "one word after a sign")]
    [InlineData("Anna Rossi not me", true, "in English")]
    [InlineData("Anna Rossi, it’s not me", true, "with a curly apostrophe")]
    [InlineData("non sono io, è Anna Rossi", true, "the other way round")]
    [InlineData("It's not me: Anna Rossi", true, "so in English")]
    [InlineData("non sono io (Anna Rossi)", true, "the name in brackets")]
    [InlineData("(Anna Rossi) – non sono io)!", true, "with more signs than needed")]
    [InlineData("Anna Rossi, per delega, non sono io", true, "twice")]
    public void A_representative_is_told_from_who_writes(string scritto, bool perDelega, string because)
    {
        Assert.True(Rappresentante.Leggi(scritto).Riuscita(out var letto, out var rifiuto), $"{because}: {rifiuto?.Motivo}");
        Assert.Equal("anna rossi", letto.Nome.Valore.ToLowerInvariant());
        Assert.True(letto.PerDelega == perDelega, because);
    }

    [Theory]
    [InlineData("Mario Delega", "Mario Delega", "a surname")]
    [InlineData("Antonio Iolanda", "Antonio Iolanda", "io is part of both names")]
    [InlineData("Sara Me", "Sara Me", "a surname, for want of a sign before it")]
    [InlineData("Anna Rossi, non sono io", "Anna Rossi, non sono io", "as it is read")]
    [InlineData("Anna Rossi-Bianchi per delega", "Anna Rossi-Bianchi, non sono io", "a double surname")]
    [InlineData("Rossi, non sono io", "no: nomeECognome", "one word, without the addition")]
    [InlineData("non sono io", "no: nomeECognome", "no name")]
    [InlineData("io", "no: nomeECognome", "no name either")]
    [InlineData("", "no: nomeECognome", "nothing")]
    [InlineData("Anna Rossi e Ugo Bianchi, presidenti", "no: nomeCarattere trovato=,", "more than a name")]
    [InlineData("la presidente non sono io ma Anna", "no: rappresentante", "the words in the middle are no name")]
    public void A_representative_is_written_back(string scritto, string esito, string because) =>
        Assert.True(Rappresentante.Leggi(scritto).InBreve() == esito, $"{because}: {Rappresentante.Leggi(scritto).InBreve()}");

    [Fact]
    public void Any_representative_reads_back_to_itself()
    {
        string[] parti =
        [
            "Anna", "Rossi", "D’Angelo", "io", "non sono io", "sono io", "è", "per delega", "delega", "me", "it's not me", ",", "-", "(", ")", ".",
        ];
        var random = new Random(5);
        var letti = 0;
        for (var volta = 0; volta < 20_000; volta++)
        {
            var scelte = Enumerable.Range(0, random.Next(1, 7)).Select(_ => parti[random.Next(parti.Length)]);
            var scritto = string.Join(random.Next(4) == 0 ? "" : " ", scelte);
            if (!Rappresentante.Leggi(scritto).Riuscita(out var letto, out _)) continue;
            letti++;
            Assert.True(Rappresentante.Leggi(letto.ToString()).Riuscita(out var riletto, out _), $"{scritto} → {letto}");
            Assert.True(letto == riletto, $"{scritto} → {letto} → {riletto}");
        }

        Assert.InRange(letti, 2000, 20_000);
    }

    [Fact]
    public void No_text_breaks_a_reading_and_every_value_reads_back_to_itself()
    {
        var codici = new CodiciGenerati(seed: 6);
        for (var volta = 0; volta < 20_000; volta++)
        {
            var testo = codici.Qualsiasi();
            RileggeSeStesso(testo, CodiceFiscale.Leggi);
            RileggeSeStesso(testo, CodiceFiscale.LeggiDiEnte);
            RileggeSeStesso(testo, CodiceFiscale.LeggiDiPersona);
            RileggeSeStesso(testo, PartitaIva.Leggi);
            RileggeSeStesso(testo, Email.Leggi);
            RileggeSeStesso(testo, Telefono.Leggi);
            RileggeSeStesso(testo, NumeroRunts.Leggi);
            RileggeSeStesso(testo, NomePersona.Leggi);
            RileggeSeStesso(testo, Rappresentante.Leggi);
            RileggeSeStesso(testo, scritto => TestoBreve.Leggi(scritto, 40));
            RileggeSeStesso(testo, scritto => TestoLungo.Leggi(scritto, 40));
            RileggeSeStesso(testo, OraDiRoma.Leggi);
        }
    }

    private static void RileggeSeStesso<T>(string testo, Func<string, Lettura<T>> leggi)
        where T : notnull
    {
        if (leggi(testo).Riuscita(out var letto, out _)) Assert.Equal(letto, leggi(letto.ToString()!).Valore);
    }
}
