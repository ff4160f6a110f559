using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides votes: who stands, who votes, when it is over, what a tie comes to.</summary>
[Regola("ADE-10", "Avviso dell'Ambito")]
public static class RegoleElezione
{
    public static Esito Apri(Piano piano, ApriElezione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (RegoleCabina.NonSiDesigna(piano, comando.Tavolo, comando.Categoria, MetodoCabina.Votazione, contesto.Ora) is { } no) return no;
        if (TermineSbagliato(piano, comando.Chiude, contesto.Ora) is { } sbagliato) return sbagliato;

        var posti = RegoleCabina.Liberi(piano, comando.Tavolo, comando.Categoria, contesto.Ora);
        return Esito.Di(new ElezioneAperta(piano.Cabina.ProssimoNumero, comando.Tavolo, comando.Categoria, posti, comando.Chiude));
    }

    /// <summary>A vote closes later than now and before the plan ends.</summary>
    public static Rifiuto? TermineSbagliato(Piano piano, OraDiRoma chiude, Instant ora) =>
        chiude.InstantComeFine > ora && chiude.DataComeFine <= RegoleCabina.UltimoGiorno(piano) ? null : Rifiuto.Per("ADE-10", "termineVotazione").Su("chiude");

    public static Esito Candida(Piano piano, PresentaCandidatura comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Adesione, contesto.Chi).Riuscita(out _, out var rifiuto)) return rifiuto;
        if (NonSiCandida(piano, comando.Elezione, comando.Adesione, contesto.Ora) is { } no) return no;
        if (!RegoleCabina.NomeDi(comando.Nome).Riuscita(out var nome, out rifiuto)) return rifiuto;

        return Esito.Di(new CandidaturaPresentata(comando.Elezione, piano.Cabina.Numero(comando.Elezione)!.Elezione!.Candidature.Length + 1, comando.Adesione, nome));
    }

    /// <summary>Why an adesione can't stand in a vote; null when it can.</summary>
    public static Rifiuto? NonSiCandida(Piano piano, int elezione, int adesione, Instant ora)
    {
        if (!InCorso(piano, elezione, ora).Riuscita(out var designazione, out var rifiuto)) return rifiuto;
        if (RegoleCabina.NonDesignabile(piano, adesione, designazione.Tavolo, designazione.Categoria, ora) is { } no) return no;

        return designazione.Elezione!.Di(adesione) is null ? null : Rifiuto.Per("ADE-10", "giaCandidato");
    }

    public static Esito Ritira(Piano piano, RitiraCandidatura comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Adesione, contesto.Chi).Riuscita(out _, out var rifiuto)) return rifiuto;
        if (NonSiRitira(piano, comando.Elezione, comando.Adesione, contesto.Ora) is { } no) return no;

        return Esito.Di(new CandidaturaRitirata(comando.Elezione, piano.Cabina.Numero(comando.Elezione)!.Elezione!.Di(comando.Adesione)!.Numero));
    }

    public static Rifiuto? NonSiRitira(Piano piano, int elezione, int adesione, Instant ora)
    {
        if (!InCorso(piano, elezione, ora).Riuscita(out var designazione, out var rifiuto)) return rifiuto;

        return designazione.Elezione!.Di(adesione) is null ? Rifiuto.Per("ADE-10", "nonCandidato") : null;
    }

    public static Esito Vota(Piano piano, EsprimiVoto comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Adesione, contesto.Chi).Riuscita(out _, out var rifiuto)) return rifiuto;
        if (NonVota(piano, comando.Elezione, comando.Adesione, contesto.Ora) is { } no) return no;
        if (piano.Cabina.Numero(comando.Elezione)!.Elezione!.Numero(comando.Voto.Candidatura) is not { Ritirata: false }) return Rifiuto.Per("ADE-10", "candidaturaIgnota").Su("candidato");

        return Esito.Di(new VotoEspresso(comando.Elezione, comando.Adesione, comando.Voto));
    }

    /// <summary>Why an adesione has no vote; null when it has one. Whoever has voted may vote anew.</summary>
    public static Rifiuto? NonVota(Piano piano, int elezione, int adesione, Instant ora)
    {
        if (!InCorso(piano, elezione, ora).Riuscita(out var designazione, out var rifiuto)) return rifiuto;
        if (piano.Adesioni.Numero(adesione) is not { } chi) return Rifiuto.Per("ADE-10", "adesioneIgnota", ("numero", $"{adesione}"));
        if (!RegoleCabina.Membro(piano, adesione, designazione.Tavolo, designazione.Categoria)) return RegoleCabina.NonMembro(piano, chi, designazione.Tavolo);

        return designazione.Elezione!.InCorsa.Any() ? null : Rifiuto.Per("ADE-10", "senzaCandidature");
    }

    public static Esito Chiudi(Piano piano, ChiudiElezione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (NonSiChiude(piano, comando.Elezione, contesto.Chi, contesto.Incarichi, contesto.Ora) is { } no) return no;

        var designazione = piano.Cabina.Numero(comando.Elezione)!;
        string? motivo = null;
        if (designazione.Elezione!.Aperta(contesto.Ora) && !RegoleCabina.Testo(comando.Motivo ?? "", "motivo").Riuscita(out motivo, out var rifiuto)) return rifiuto;

        var chiusa = designazione.Elezione.Scrutinio(designazione.Numero, adesione => RegoleCabina.Membro(piano, adesione, designazione.Tavolo, designazione.Categoria));
        return Esito.Di(chiusa with { Motivo = motivo });
    }

    /// <summary>Why a persona of the office can't close a vote now; null when they can. Before its term only the head cuts it short.</summary>
    [Regola("PIA-04")]
    public static Rifiuto? NonSiChiude(Piano piano, int elezione, PersonaId chi, ImmutableArray<Ruolo> daFuori, Instant ora)
    {
        if (!DaChiudere(piano, elezione).Riuscita(out var designazione, out var rifiuto)) return rifiuto;

        return designazione.Elezione!.Aperta(ora) ? RegoleRuoli.Riservato(piano, chi, daFuori, Ruolo.Responsabile) : null;
    }

    /// <summary>The adesioni that have a vote for these seats.</summary>
    public static IEnumerable<int> HannoVoto(Piano piano, Designazione designazione) => piano.Adesioni.Tutte
        .Select(adesione => adesione.Numero).Where(adesione => RegoleCabina.Membro(piano, adesione, designazione.Tavolo, designazione.Categoria));

    /// <summary>A vote that is not closed, whether its term has come or not.</summary>
    private static Lettura<Designazione> DaChiudere(Piano piano, int elezione) => piano.Cabina.Numero(elezione) switch
    {
        { Elezione.Esito: null } designazione => designazione,
        { Elezione: not null } => Rifiuto.Per("ADE-10", "votazioneChiusa"),
        _ => Rifiuto.Per("ADE-10", "votazioneIgnota"),
    };

    public static Esito Risolvi(Piano piano, RisolviParita comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;
        if (piano.Cabina.Numero(comando.Designazione) is not { InParita: { IsEmpty: false } pari }) return Rifiuto.Per("ADE-10", "nessunaParita");
        if (!pari.Select(designato => designato.Adesione).Order().SequenceEqual(comando.Ordine.Order())) return Rifiuto.Per("ADE-10", "ordineParita").Su("ordine");
        if (!RegoleCabina.Testo(comando.Motivo, "motivo").Riuscita(out var motivo, out var rifiuto)) return rifiuto;

        return Esito.Di(new ParitaRisolta(comando.Designazione, comando.Ordine, motivo));
    }

    /// <summary>A vote that takes candidacies and votes now.</summary>
    private static Lettura<Designazione> InCorso(Piano piano, int elezione, Instant ora) => piano.Cabina.Numero(elezione) switch
    {
        { Elezione: { } votazione } designazione => votazione.Aperta(ora)
            ? designazione
            : votazione.Esito is not null ? Rifiuto.Per("ADE-10", "votazioneChiusa") : Rifiuto.Per("ADE-10", "votazioneFinita", ("chiude", $"{votazione.Chiude}")),
        _ => Rifiuto.Per("ADE-10", "votazioneIgnota"),
    };
}
