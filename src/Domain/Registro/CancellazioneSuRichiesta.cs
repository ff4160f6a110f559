using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What the register holds about somebody who does not write to the bot, and its erasure by the office when they ask by letter.</summary>
/// <remarks>
/// Only what nobody who writes could erase: of an adesione that the office took down from paper, with what who speaks for its body has added since. Who made an adesione here does it
/// by themselves (<see cref="FattiPersonali"/> says whose data a fact holds).
/// </remarks>
[Regola("SEC-02", "artt. 12, 15 e 17 Reg. (UE) 2016/679")]
public static class CancellazioneSuRichiesta
{
    public static Esito Decide(Piano piano, CancellaSuRichiesta comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!Possibile(piano, comando.Numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!RegoleIstruttoria.LeggiProtocollo(comando.Protocollo).Riuscita(out var protocollo, out rifiuto)) return rifiuto.Su("protocollo");
        if (!RegoleIstruttoria.DelProtocollo(comando.Data, adesione, contesto.Ora).Riuscita(out var data, out rifiuto)) return rifiuto.Su("data");

        var vanno = Vanno(piano, adesione);
        return vanno[^1] == comando.FinoA
            ? Esito.Di(new DatiCancellati(vanno, new(protocollo, data)))
            : Rifiuto.Per("SEC-02", "daVedere", ("numero", adesione.Nome)).Su("cancella");
    }

    /// <summary>The adesione of somebody who does not write to the bot; closed ones too.</summary>
    public static Lettura<Adesione> DiChiNonScrive(Piano piano, int numero) => piano.Adesioni.Numero(numero) switch
    {
        null => Rifiuto.Per("ADE-06", "nessuna", ("numero", $"{numero}")),
        var adesione when adesione.Autore != PersonaId.Nessuna => Rifiuto.Per("SEC-02", "scriveDaSe", ("numero", adesione.Nome)),
        var adesione => adesione,
    };

    /// <summary>The same, where there is still something to erase.</summary>
    public static Lettura<Adesione> Possibile(Piano piano, int numero)
    {
        if (!DiChiNonScrive(piano, numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        return Vanno(piano, adesione).IsEmpty ? Rifiuto.Per("SEC-02", "giaCancellati", ("numero", adesione.Nome)) : adesione;
    }

    /// <summary>The facts of the adesione that hold something about who does not write, oldest first.</summary>
    public static ImmutableArray<long> Vanno(Piano piano, Adesione adesione) =>
        [.. piano.Personali.Di(PersonaId.Nessuna).Where(seq => piano.Adesioni.NumeroDelFatto(seq) == adesione.Numero)];
}
