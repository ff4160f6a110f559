using NodaTime;

namespace PdzBot.Domain;

/// <summary>What the Ufficio di Piano decides of adesioni, but for what it asks and for exclusions.</summary>
[Regola("ADE-06", "Avviso dell'Ambito")]
public static class RegoleIstruttoria
{
    /// <summary>Adesioni admitted by one command: as many facts as one commit takes.</summary>
    public const int MassimoInsieme = 100;

    private const int MassimoProtocollo = 40;

    /// <summary>Number and day of the protocol, as forms ask for them.</summary>
    public static readonly CampoAdesione NumeroProtocollo = new("protocollo", 80, _ => true, _ => false, (testo, _) => LeggiProtocollo(testo));

    /// <summary>All of them, or none and why not for each that can't be.</summary>
    public static Esito Ammetti(Piano piano, AmmettiAdesioni comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;

        var numeri = comando.Numeri.Distinct().Order().ToList();
        if (TroppeInsieme(numeri) is { } troppe) return troppe;

        var ostacoli = numeri.Select(numero => Mosse.Legale(piano, numero, Mossa.Ammetti).Rifiuto ?? VoceSbagliata(piano.Adesioni.Numero(numero)!, numeri.Count, comando.Voce)).OfType<Rifiuto>().ToList();
        return ostacoli.Count > 0 ? new Esito.Rifiutato([.. ostacoli]) : Esito.Di([.. numeri.Select(numero => new AdesioneAmmessa(numero, comando.Voce))]);
    }

    /// <summary>Who is late and left to the office is decided one by one, with the voice that the office says; all others keep theirs.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    private static Rifiuto? VoceSbagliata(Adesione adesione, int insieme, Voce? voce) => (adesione.DaDecidere, voce) switch
    {
        (true, null) => Rifiuto.Per("ADE-05", "tardivaUnaPerUna", ("numero", adesione.Nome)),
        (true, _) when insieme > 1 => Rifiuto.Per("ADE-05", "tardivaUnaPerUna", ("numero", adesione.Nome)),
        (false, not null) => Rifiuto.Per("ADE-05", "nonTardiva", ("numero", adesione.Nome)),
        _ => null,
    };

    /// <summary>A part of a long work: what changed since it was ordered is nobody's fault, and is left alone.</summary>
    [Regola("DIA-09"), Regola("DIA-06")]
    public static Esito AmmettiInvariate(Piano piano, AmmettiInvariate comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;

        var numeri = comando.Numeri.Distinct().Order().ToList();
        if (TroppeInsieme(numeri) is { } troppe) return troppe;

        return Esito.Di([.. numeri.Where(numero => piano.Adesioni.Numero(numero) is { } adesione && Ammissibile(adesione, comando.FinoA)).Select(numero => new AdesioneAmmessa(numero))]);
    }

    /// <summary>It can be admitted with others, and nothing happened to it after a fact. Who is late and left to the office is decided one by one, and so is what the head has looked at anew.</summary>
    public static bool Ammissibile(Adesione adesione, long finoA) =>
        adesione is { Chiusa: false, Compiuta: true, DaDecidere: false, InRiesame: false } && Mossa.Ammetti.Porta(adesione.Stato) is not null && adesione.UltimoAtto <= finoA;

    /// <summary>Noted in any state, and again to mend it: the protocol is the Comune's, and comes when it comes.</summary>
    [Regola("ADE-07", "art. 53 D.P.R. 445/2000")]
    public static Esito Annota(Piano piano, AnnotaProtocollo comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!Mosse.Aperta(piano, comando.Numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!LeggiProtocollo(comando.Protocollo).Riuscita(out var protocollo, out rifiuto)) return rifiuto.Su("protocollo");
        if (!DelProtocollo(comando.Data, adesione, contesto.Ora).Riuscita(out var data, out rifiuto)) return rifiuto.Su("data");

        return Esito.Di(new ProtocolloAnnotato(adesione.Numero, protocollo, data));
    }

    /// <summary>The signature takes what waits for it: once.</summary>
    [Regola("ADE-16", "art. 38 D.P.R. 445/2000; art. 65 D.Lgs. 82/2005")]
    public static Esito Sottoscrivi(Piano piano, SottoscriviAdesione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!DaSottoscrivere(piano, comando.Numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!LeggiProtocollo(comando.Protocollo).Riuscita(out var protocollo, out rifiuto)) return rifiuto.Su("protocollo");
        if (!DelProtocollo(comando.Data, adesione, contesto.Ora).Riuscita(out var data, out rifiuto)) return rifiuto.Su("data");

        return Esito.Di(new AdesioneSottoscritta(adesione.Numero, protocollo, data));
    }

    /// <summary>An adesione that waits for its signature.</summary>
    [Regola("ADE-16")]
    public static Lettura<Adesione> DaSottoscrivere(Piano piano, int numero)
    {
        if (!Mosse.Aperta(piano, numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        return adesione is { Compiuta: false, Condizioni.Modo: not ModoAdesione.Intervento } && Mossa.Sottoscrivi.Porta(adesione.Stato) is not null
            ? adesione
            : Rifiuto.Per("ADE-16", "nienteDaSottoscrivere", ("numero", adesione.Nome));
    }

    /// <summary>The day of the protocol: from the adesione's own to today.</summary>
    [Regola("ADE-07")]
    public static Lettura<LocalDate> DelProtocollo(string testo, Adesione adesione, Instant ora)
    {
        if (!DataScritta.Giorno(testo, Roma.Data(ora)).Riuscita(out var data, out var rifiuto)) return rifiuto;
        if (data > Roma.Data(ora)) return Rifiuto.Per("ADE-07", "protocolloFuturo");

        return data < Roma.Data(adesione.Ora) ? Rifiuto.Per("ADE-07", "protocolloPrima", ("presentata", Roma.A(adesione.Ora).OraDiRoma.ToString())) : data;
    }

    private static Rifiuto? TroppeInsieme(List<int> numeri) =>
        numeri.Count is 0 or > MassimoInsieme ? Rifiuto.Per("ADE-06", "quanteInsieme", ("massimo", $"{MassimoInsieme}"), ("trovate", $"{numeri.Count}")) : null;

    /// <summary>As offices write theirs: "12345/2022", "0012345-P".</summary>
    internal static Lettura<string> LeggiProtocollo(string testo)
    {
        var protocollo = string.Join(' ', testo.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (protocollo.Length == 0) return Rifiuto.Per("ADE-02", "obbligatorio");
        if (protocollo.Length > MassimoProtocollo) return Rifiuto.Per("ADE-02", "troppoLungo", ("massimo", $"{MassimoProtocollo}"), ("trovati", $"{protocollo.Length}"));

        var buono = protocollo.Any(char.IsAsciiDigit) && protocollo.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '/' or '-' or '.' or '_');
        return buono ? protocollo : Rifiuto.Per("ADE-07", "protocolloForma");
    }
}
