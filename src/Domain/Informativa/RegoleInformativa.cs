using System.Collections.Immutable;
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
        // Without a definition there is no notice yet.
        if (piano.Definizione is null) return Esito.Di();
        if (comando.Versione != piano.Informative.Versione) return Rifiuto.Per("SEC-02", "informativaSuperata", ("versione", $"{piano.Informative.Versione}"));
        if (!Riguarda(piano, contesto.Chi)) return Rifiuto.Per("SEC-02", "informativaSenzaDati");

        return Aggiornato(piano, contesto.Chi) ? Esito.Di() : Esito.Di(new InformativaLetta(comando.Versione));
    }

    /// <summary>The answer of who gives their name; see <see cref="ConIlNome"/>.</summary>
    public const string Campo = "privacy";

    /// <summary>The version that was read, by who says that they have: when the notice changes, it is to be read again.</summary>
    public static Lettura<int> Leggi(string testo, int attuale)
    {
        if (testo == CampiAdesione.Si || testo == $"{attuale}") return attuale;

        return Rifiuto.Per("SEC-02", testo is "no" or "" ? "informativaDaLeggere" : "informativaCambiata", ("versione", $"{attuale}"));
    }

    /// <summary>What follows when somebody gives their name without joining: they have read the notice. Nothing where they had read this version before.</summary>
    /// <param name="letta">What they say of it, as typed; it does not matter where nothing is to be read.</param>
    [Regola("ADE-11")]
    [Regola("PIA-04")]
    [Regola("SEC-02", "art. 13, par. 1 e 4, Reg. (UE) 2016/679")]
    public static Lettura<ImmutableArray<Fatto>> ConIlNome(Piano piano, PersonaId chi, string letta)
    {
        // Without a definition there is no notice yet.
        if (piano.Definizione is null || Aggiornato(piano, chi)) return ImmutableArray<Fatto>.Empty;

        return Leggi(letta, piano.Informative.Versione).Riuscita(out var versione, out var rifiuto) ? ImmutableArray.Create<Fatto>(new InformativaLetta(versione)) : rifiuto.Su(Campo);
    }

    /// <summary>Whether the register of this plan holds something personal about a persona.</summary>
    public static bool Riguarda(Piano piano, PersonaId chi) => piano.Personali.Di(chi).Any();

    /// <summary>The versions that a persona has read, in a form or since, oldest first.</summary>
    public static IEnumerable<LetturaInformativa> LetteDa(Piano piano, PersonaId chi) =>
        piano.Adesioni.TutteDi(chi)
            .Concat(piano.Referenze.Di(chi).Select(una => piano.Adesioni.Numero(una.Adesione)!))
            .DistinctBy(adesione => adesione.Numero)
            .Where(adesione => adesione.Dati.Informativa.Length > 0)
            .Select(Con)
            .Where(letta => letta.Chi == chi)
            .Select(letta => letta.Letta)
            .Concat(piano.Informative.Di(chi))
            .OrderBy(letta => letta.Versione)
            .ThenBy(letta => letta.Ora);

    /// <summary>Whether the last version that a persona has read is the one that holds.</summary>
    public static bool Aggiornato(Piano piano, PersonaId chi) => LetteDa(piano, chi).Any(letta => letta.Versione >= piano.Informative.Versione);

    /// <summary>
    /// Who is told of a new version: each who read none or an earlier one, and of whom something is held because they made an adesione that is open, speak or ask to
    /// speak for a body, or have a role.
    /// </summary>
    [Regola("ADE-02")]
    [Regola("ADE-11")]
    public static IEnumerable<PersonaId> DaAvvisare(Piano piano) =>
        piano.Adesioni.Tutte.Where(Resta).Select(adesione => adesione.Autore)
            .Concat(piano.Referenze.Tutte.Where(una => Resta(piano, una)).Select(una => una.Chi))
            .Concat(piano.Nomine.Tutte.Where(Resta).Select(nomina => nomina.A))
            .Distinct().Where(chi => !Aggiornato(piano, chi));

    /// <summary>Whether this persona is, still.</summary>
    public static bool DaAvvisare(Piano piano, PersonaId chi) =>
        (piano.Adesioni.Di(chi).Any(Resta) || piano.Referenze.Di(chi).Any(una => Resta(piano, una)) || piano.Nomine.Di(chi).Any(Resta)) && !Aggiornato(piano, chi);

    private static bool Resta(Adesione adesione) => adesione is { Chiusa: false, Personali: not null, Stato: not (StatoAdesione.Recessa or StatoAdesione.Esclusa) };

    private static bool Resta(Piano piano, Referenza una) =>
        una is { Nome: not null, Stato: StatoReferenza.Chiesta or StatoReferenza.Ammessa } && piano.Adesioni.Numero(una.Adesione) is { Recesso: null, Esclusione: null };

    private static bool Resta(Nomina nomina) => nomina is { Nome: not null, Stato: StatoNomina.Accettata };

    /// <summary>The version that was read with an adesione, and by whom: by who presented it, or where one joined by attending by who completed it, when they did.</summary>
    [Regola("ADE-11")]
    private static (PersonaId Chi, LetturaInformativa Letta) Con(Adesione adesione)
    {
        var completata = adesione.Modifiche.LastOrDefault(modifica => modifica.Campi.Contains(Campo));
        return (completata?.Chi ?? adesione.Autore, new(int.Parse(adesione.Dati.Informativa, CultureInfo.InvariantCulture), completata?.Ora ?? adesione.Ora));
    }
}
