using System.Globalization;

namespace PdzBot.Domain;

/// <summary>Who has read which version of the privacy notice, and who is to be told of a new one.</summary>
/// <remarks>The basis of what the office does is a public task (art. 6, par. 1, lett. e): the notice is read, nobody consents to it, and who has not read it is kept from nothing.</remarks>
[Regola("SEC-02", "artt. 13 e 14 Reg. (UE) 2016/679")]
public static class RegoleInformativa
{
    /// <summary>Noted once, of the version that holds, and only of those about whom the register holds something: of others there is nothing to note.</summary>
    public static Esito Letta(Piano piano, SegnaInformativaLetta comando, Contesto contesto)
    {
        if (comando.Versione != piano.Informative.Versione) return Rifiuto.Per("SEC-02", "informativaSuperata", ("versione", $"{piano.Informative.Versione}"));
        if (!Riguarda(piano, contesto.Chi)) return Rifiuto.Per("SEC-02", "informativaSenzaDati");

        return Aggiornato(piano, contesto.Chi) ? Esito.Di() : Esito.Di(new InformativaLetta(comando.Versione));
    }

    /// <summary>Whether the register of this plan holds something personal about a persona.</summary>
    public static bool Riguarda(Piano piano, PersonaId chi) => piano.Personali.Di(chi).Any();

    /// <summary>The versions that a persona has read, in a form or since, oldest first.</summary>
    public static IEnumerable<LetturaInformativa> LetteDa(Piano piano, PersonaId chi) => piano.Adesioni.TutteDi(chi).Where(adesione => adesione.Dati.Informativa.Length > 0).Select(Con).Concat(piano.Informative.Di(chi)).OrderBy(letta => letta.Versione).ThenBy(letta => letta.Ora);

    /// <summary>Whether the last version that a persona has read is the one that holds.</summary>
    public static bool Aggiornato(Piano piano, PersonaId chi) => LetteDa(piano, chi).Any(letta => letta.Versione >= piano.Informative.Versione);

    /// <summary>Who is told of a new version: each who made an adesione that is open and holds something of theirs, and read an earlier one.</summary>
    [Regola("ADE-02")]
    public static IEnumerable<PersonaId> DaAvvisare(Piano piano) =>
        piano.Adesioni.Tutte.Where(Resta).Select(adesione => adesione.Autore).Distinct().Where(chi => DaAvvisare(piano, chi));

    /// <summary>Whether this persona is, still.</summary>
    public static bool DaAvvisare(Piano piano, PersonaId chi) => piano.Adesioni.Di(chi).Any(Resta) && !Aggiornato(piano, chi);

    private static bool Resta(Adesione adesione) => adesione is { Chiusa: false, Personali: not null, Stato: not (StatoAdesione.Recessa or StatoAdesione.Esclusa) };

    /// <summary>The version that was read with an adesione; by who joined by attending, when it was completed.</summary>
    private static LetturaInformativa Con(Adesione adesione) => new(
        int.Parse(adesione.Dati.Informativa, CultureInfo.InvariantCulture),
        adesione.Modifiche.LastOrDefault(modifica => modifica.Campi.Contains("privacy"))?.Ora ?? adesione.Ora);
}
