using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides designations without a vote, the answers of the designated, and the end of an office.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class RegoleDesignazione
{
    /// <summary>Most that minutes may name for the seats of a category, those who follow included.</summary>
    private const int MassimoInFila = 100;

    public static Esito Condivisa(Piano piano, DesignaCondivisa comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (RegoleCabina.NonSiDesigna(piano, comando.Tavolo, comando.Categoria, MetodoCabina.Condivisa, contesto.Ora) is { } no) return no;
        if (comando.Adesioni is { IsEmpty: true } or { Length: > MassimoInFila } || comando.Adesioni.Distinct().Count() < comando.Adesioni.Length)
            return Rifiuto.Per("ADE-10", "ordineDesignati").Su("designati");

        foreach (var adesione in comando.Adesioni)
        {
            if (RegoleCabina.NonDesignabile(piano, adesione, comando.Tavolo, comando.Categoria, contesto.Ora) is { } perche) return perche.Su("designati");
        }

        if (comando.Seduta > Roma.Data(contesto.Ora)) return Rifiuto.Per("ADE-10", "sedutaFutura").Su("seduta");
        if (!RegoleCabina.Testo(comando.Verbale, "verbale").Riuscita(out var verbale, out var rifiuto)) return rifiuto;

        var posti = RegoleCabina.Liberi(piano, comando.Tavolo, comando.Categoria, contesto.Ora);
        return Esito.Di(new DesignazioneCondivisa(
            piano.Cabina.ProssimoNumero, comando.Tavolo, comando.Categoria, posti, comando.Adesioni, comando.Seduta, verbale));
    }

    public static Esito Nomina(Piano piano, NominaReferente comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Adesione, contesto.Chi).Riuscita(out var chi, out var rifiuto)) return rifiuto;
        if (NonNomina(piano, comando.Tavolo, comando.Adesione, contesto.Ora) is { } no) return no;
        if (!RegoleCabina.NomeDi(comando.Nome).Riuscita(out var nome, out rifiuto)) return rifiuto;

        return Esito.Di(new ReferenteNominato(piano.Cabina.ProssimoNumero, comando.Tavolo, CategorieCabina.Di(chi.Dati.Tipo), comando.Adesione, nome));
    }

    /// <summary>Why a body can't name its referente at a tavolo; null when it can.</summary>
    public static Rifiuto? NonNomina(Piano piano, TavoloId tavolo, int adesione, Instant ora)
    {
        if (piano.Adesioni.Numero(adesione) is not { } chi) return Rifiuto.Per("ADE-10", "adesioneIgnota", ("numero", $"{adesione}"));

        var categoria = CategorieCabina.Di(chi.Dati.Tipo);
        return RegoleCabina.NonDesignabile(piano, adesione, tavolo, categoria, ora) ?? RegoleCabina.NonSiDesigna(piano, tavolo, categoria, MetodoCabina.Nomina, ora);
    }

    public static Esito Accetta(Piano piano, AccettaDesignazione comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Adesione, contesto.Chi).Riuscita(out _, out var rifiuto)) return rifiuto;
        if (NonRisponde(piano, comando.Designazione, comando.Adesione, contesto.Ora) is { } no) return no;
        if (!RegoleCabina.NomeDi(comando.Nome).Riuscita(out var nome, out rifiuto)) return rifiuto;

        return Esito.Di(new DesignazioneAccettata(comando.Designazione, comando.Adesione, RegoleCabina.Fine(piano, contesto.Ora), nome));
    }

    public static Esito Rifiuta(Piano piano, RifiutaDesignazione comando, Contesto contesto)
    {
        if (!RegoleAdesione.Propria(piano, comando.Adesione, contesto.Chi).Riuscita(out _, out var rifiuto)) return rifiuto;

        return NonRisponde(piano, comando.Designazione, comando.Adesione, contesto.Ora) is { } no ? no : Esito.Di(new DesignazioneRifiutata(comando.Designazione, comando.Adesione));
    }

    /// <summary>Why an adesione is not asked to sit; null when it is, and may say yes or no.</summary>
    public static Rifiuto? NonRisponde(Piano piano, int designazione, int adesione, Instant ora) => piano.Cabina.Numero(designazione) switch
    {
        { } quale when quale.Chiama(adesione, ora) => Roma.Data(ora) > RegoleCabina.UltimoGiorno(piano)
            ? Rifiuto.Per("ADE-10", "pianoFinito", ("anno", $"{piano.Definizione!.Triennio.A}"))
            : null,
        { } quale when quale.Di(adesione) is { Stato: StatoDesignato.Accettato or StatoDesignato.Rifiutato } => Rifiuto.Per("ADE-10", "giaRisposto"),
        _ => Rifiuto.Per("ADE-10", "nessunaChiamata"),
    };

    /// <summary>The office ends an incarico; whoever has it gives it up.</summary>
    public static Esito Cessa(Piano piano, CessaIncarico comando, Contesto contesto)
    {
        if (!RegoleAdesione.Parla(piano, comando.Adesione, contesto.Chi) && RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (NonCessa(piano, comando.Designazione, comando.Adesione, contesto.Ora) is { } no) return no;
        if (!RegoleCabina.Testo(comando.Motivo, "motivo").Riuscita(out var motivo, out var rifiuto)) return rifiuto;

        return Esito.Di(new IncaricoCessato(comando.Designazione, comando.Adesione, motivo));
    }

    public static Rifiuto? NonCessa(Piano piano, int designazione, int adesione, Instant ora) =>
        piano.Cabina.Numero(designazione)?.Di(adesione)?.InCarica(ora) == true ? null : Rifiuto.Per("ADE-10", "nonInCarica");
}
