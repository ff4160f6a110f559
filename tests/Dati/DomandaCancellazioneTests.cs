using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The question before an erasure names all that goes and what follows from it, and that is what follows.</summary>
[Trait("Regola", "SEC-02")]
public class DomandaCancellazioneTests
{
    private const string Il = "2022-05-20T10:00", Tardi = "2022-05-20T18:00";

    private static readonly TavoloId Poverta = new("poverta");

    [Fact]
    [Trait("Regola", "PIA-04"), Trait("Regola", "DIA-01")]
    public void A_role_stays_without_a_name()
    {
        var registro = new RegistroVisto(Lecce.Con()).Con(new ProponiNomina(Ruolo.Ufficio, null, new("io")), "capo", Ruolo.Responsabile).Con(new AccettaNomina(1, "Carla Conti", "si"), "io");

        Contiene(registro.Domanda("io"), "il tuo nome nell'incarico: Ufficio di Piano", "L'incarico resta tuo, senza nome");
        Contiene(registro.Domanda("io", Lingua.Inglese), "your name with the role", "The role stays yours, without a name");
        Contiene(registro.Carta("io"), "Il tuo nome negli incarichi: 1", "Carla Conti", "l'hai accettato");
        var dopo = registro.Cancellata("io");
        Assert.True(Assert.Single(dopo.Nomine.Di(new("io"))).Nome is null);
    }

    [Fact]
    [Trait("Regola", "ADE-11")]
    public void Who_speaks_for_a_body_goes_on_without_a_name_and_sees_the_changes_they_filed()
    {
        var registro = new RegistroVisto(Lecce.Con()).Con(RegistroVisto.Aderisce(Lecce.Cooperativa, "anna"), "anna")
            .Con(new ChiediReferente("93012345679", "Luca Neri", "si"), "luca");
        Contiene(registro.Domanda("luca"), "il tuo nome, per parlare per Cooperativa sociale Il Ponte", "La richiesta resta aperta, senza nome");

        registro.Con(new AmmettiReferente(1), "anna").Con(new ModificaAdesione(1, Lecce.Cooperativa.Clear().Add("email", "rita@ponte.example.it")), "luca");

        Contiene(registro.Domanda("luca"), "Continui a parlare per l'ente, senza nome");
        Contiene(registro.Carta("luca"), "Luca Neri", "parli per questo ente", "Modifiche che hai fatto alle adesioni", "E-mail");
        Assert.DoesNotContain("rita@", registro.Carta("luca"), StringComparison.Ordinal);
        Contiene(registro.Domanda("anna"), "i dati personali dell'adesione n. 1/2022", "Rappresentante legale", "L'ente resta nella Rete, senza nessun nome");
        Contiene(registro.Carta("anna"), "modifica dell'adesione n. 1/2022", "rita@ponte.example.it");
        Assert.True(RegoleAdesione.Parla(registro.Cancellata("luca"), 1, new("luca")));
        Assert.True(registro.Cancellata("anna").Adesioni.Numero(1) is { FaParteDellaRete: true, Personali: null });
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void A_body_s_open_candidacy_stays_without_a_name_and_its_vote_is_void_until_it_votes_again()
    {
        var registro = Aperta(new RegistroVisto(CabinaDati.Tavolo(MetodoCabina.Votazione).Piano), CategoriaCabina.TerzoSettore)
            .Con(new PresentaCandidatura(1, 1, "Anna Rossi"), "chi-1").Con(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), "chi-1");

        Contiene(registro.Domanda("chi-1"), "nome di chi si candida per Ente 1", "La candidatura resta, senza nome", "voto di Ente 1, per chi resta segreto", "può votare di nuovo fino alla chiusura");
        Assert.DoesNotContain("può votare di nuovo", registro.Domanda("chi-1", il: Tardi), StringComparison.Ordinal);
        Contiene(registro.Domanda("chi-1", il: Tardi), "Il voto conta come nullo");
        Contiene(registro.Carta("chi-1"), "Voti: 1", "Anna Rossi");

        var dopo = new Dato(registro.Cancellata("chi-1"));
        Assert.True(dopo.Piano.Cabina.Numero(1)!.Elezione!.Di(1) is { Nome: null });
        Assert.Equal((1, 1), Scrutinio(dopo));
        Assert.Equal((1, 0), Scrutinio(dopo.Dopo(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), Il, "chi-1")));
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void Of_a_vote_that_is_closed_nothing_changes_and_a_seat_stays_the_body_s()
    {
        var registro = Aperta(new RegistroVisto(CabinaDati.Tavolo(MetodoCabina.Votazione).Piano), CategoriaCabina.TerzoSettore)
            .Con(new PresentaCandidatura(1, 1, "Anna Rossi"), "chi-1").Con(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), "chi-1")
            .Con(new ChiudiElezione(1, "Hanno votato tutti."), "capo", Ruolo.Responsabile);
        Contiene(registro.Domanda("chi-1"), "Il risultato non cambia", "Il posto resta all'ente, senza nome");

        registro.Con(new AccettaDesignazione(1, 1, "Rita Blu"), "chi-1");

        Contiene(registro.Domanda("chi-1"), "nome di chi siede per Ente 1", "Il posto resta all'ente, senza nome");
        Assert.True(registro.Cancellata("chi-1").Cabina.Numero(1)!.Di(1) is { Stato: StatoDesignato.Accettato, Nome: null });
    }

    [Fact]
    [Trait("Regola", "ADE-04"), Trait("Regola", "ADE-10")]
    public void A_citizen_s_candidacy_falls_and_their_vote_counts_no_more()
    {
        var piano = Lecce.Con(definizione => definizione with { Cabina = new([new(null, CategoriaCabina.Altri, 1, MetodoCabina.Votazione)], null, new([TipoSoggetto.Cittadino], [], "chiunque")) });
        var registro = Aperta(new RegistroVisto(piano).Con(RegistroVisto.Aderisce(Lecce.Cittadino.SetItem("tavoli", "poverta"), "maria"), "maria"), CategoriaCabina.Altri)
            .Con(new PresentaCandidatura(1, 1, "Giuseppe Verdi"), "maria").Con(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), "maria");

        Contiene(registro.Domanda("maria"), "L'adesione si chiude ed esci dalla Rete", "la candidatura cade", "il voto dato non conta più", "nome di chi si candida per Giuseppe Verdi");

        var dopo = registro.Cancellata("maria");
        Assert.True(dopo.Adesioni.Numero(1)!.Chiusa && dopo.Cabina.Numero(1)!.Elezione!.Di(1) is null);
        Assert.Equal((0, 0), Scrutinio(new Dato(dopo)));
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void What_the_office_wrote_is_named_too()
    {
        var registro = new RegistroVisto(CabinaDati.Tavolo(MetodoCabina.Condivisa).Piano)
            .Con(new DesignaCondivisa(Poverta, CategoriaCabina.TerzoSettore, [1], new(2022, 5, 19), "Verbale n. 2"), "ufficio", Ruolo.Ufficio);

        Contiene(registro.Domanda("ufficio"), "verbale che hai annotato");
        Contiene(registro.Carta("ufficio"), "Testi per l'Ufficio di Piano: 1", "Verbale n. 2");
        Assert.Null(registro.Cancellata("ufficio").Cabina.Numero(1)!.Verbale);
    }

    [Fact]
    [Trait("Regola", "ADE-08")]
    public void A_reason_that_was_written_is_named_beside_the_data()
    {
        var registro = new RegistroVisto(CabinaDati.Tavolo(MetodoCabina.Condivisa).Piano).Con(new RecediAdesione(1, "Chiudiamo"), "chi-1");

        Contiene(registro.Domanda("chi-1"), "motivo del recesso, adesione n. 1/2022 di Ente 1");
        Assert.Null(registro.Cancellata("chi-1").Adesioni.Numero(1)!.Recesso!.Motivo);
    }

    private static RegistroVisto Aperta(RegistroVisto registro, CategoriaCabina categoria) =>
        registro.Con(new ApriElezione(Poverta, categoria, OraDiRoma.Leggi(Tardi).Valore), "ufficio", Ruolo.Ufficio);

    private static (int Votanti, int Nulli) Scrutinio(Dato dato)
    {
        var chiusa = dato.ConRuolo(Ruolo.Responsabile).Quando(new ChiudiElezione(1, "Hanno votato tutti."), Il, "capo").Allora<ElezioneChiusa>();
        return (chiusa.Votanti, chiusa.Nulli);
    }

    private static void Contiene(string testo, params string[] parti) => Assert.All(parti, parte => Assert.Contains(parte, testo, StringComparison.Ordinal));
}
