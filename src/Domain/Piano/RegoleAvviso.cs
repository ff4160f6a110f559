using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides what becomes of the notice once it is out.</summary>
[Regola("ADE-05", "Avviso dell'Ambito")]
public static class RegoleAvviso
{
    public const int MassimoAtto = 200;

    /// <summary>The head extends the window, by an act; one that has closed already opens again. Who joined late in between keeps the voice of that moment.</summary>
    public static Esito Proroga(Piano piano, ProrogaAvviso comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;
        if (!Chiude(piano, comando.Chiude, contesto.Ora).Riuscita(out var chiude, out var rifiuto)) return rifiuto.Su("chiude");
        if (!Atto(comando.Atto).Riuscita(out var atto, out rifiuto)) return rifiuto.Su("atto");

        return Esito.Di(new AvvisoProrogato(chiude.Data + chiude.Ora, atto));
    }

    /// <summary>The new end: later than the one that holds, and still to come.</summary>
    public static Lettura<OraDiRoma> Chiude(Piano piano, string testo, Instant ora)
    {
        if (piano.Definizione is not { Avviso: var avviso }) return Rifiuto.Per("ADE-05", "nessunAvviso");
        if (!DataScritta.Fine(testo, Roma.Data(ora)).Riuscita(out var chiude, out var rifiuto)) return rifiuto;

        var attuale = new OraDiRoma(avviso.Chiude);
        if (chiude.InstantComeFine <= attuale.InstantComeFine) return Rifiuto.Per("ADE-05", "prorogaNonDopo", ("chiude", $"{attuale}"));

        return chiude.InstantComeFine > ora ? chiude : Rifiuto.Per("ADE-05", "prorogaPassata");
    }

    /// <summary>The act, with its number.</summary>
    public static Lettura<string> Atto(string testo)
    {
        if (string.IsNullOrWhiteSpace(testo)) return Rifiuto.Per("ADE-02", "obbligatorio");
        if (!TestoBreve.Leggi(testo, MassimoAtto).Riuscita(out var atto, out var rifiuto)) return rifiuto;

        return atto.Valore.Any(char.IsAsciiDigit) ? atto.Valore : Rifiuto.Per("ADE-05", "attoSenzaNumero");
    }
}
