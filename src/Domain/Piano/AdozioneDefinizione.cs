using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>When a definition found in the folder becomes the plan's (PIA-01).</summary>
[Regola("PIA-01")]
public static class AdozioneDefinizione
{
    /// <summary>The register has a later version: nothing to do.</summary>
    public const string VersionePrecedente = "versionePrecedente";

    /// <summary>The register has other content under this version: a mistake that must be mended.</summary>
    public const string VersioneRiusata = "versioneRiusata";

    public static Esito Decide(Piano piano, AdottaDefinizione comando)
    {
        var nuova = comando.Definizione;
        if (piano.Adottata is not { } attuale) return Esito.Di(new DefinizioneAdottata(nuova));
        if (nuova.Versione < attuale.Versione) return Versione(VersionePrecedente);
        if (nuova.Versione == attuale.Versione) return nuova.Impronta == attuale.Impronta ? Esito.Di() : Versione(VersioneRiusata);

        if (InformativaFerma(attuale.Informativa, nuova.Informativa))
            return Rifiuto.Per("SEC-02", "informativaFerma", ("piano", piano.Id.Valore), ("percorso", "informativa.versione"), ("versione", $"{attuale.Informativa.Versione}"));

        ImmutableArray<Rifiuto> guasti = [.. ToltoInUso(piano, attuale, nuova).Concat(NomeInChat(piano, nuova)).Concat(Chiude(piano, nuova)).Select(guasto => InUso(piano, guasto))];
        return guasti.IsEmpty ? Esito.Di(new DefinizioneAdottata(nuova)) : new Esito.Rifiutato(guasti);

        Rifiuto Versione(string motivo) => Rifiuto.Per(
            "PIA-01", motivo,
            ("piano", piano.Id.Valore), ("versione", $"{nuova.Versione}"), ("attuale", $"{attuale.Versione}"),
            ("impronta", nuova.Impronta.Esadecimale), ("improntaAttuale", attuale.Impronta.Esadecimale));
    }

    /// <summary>Another text of the privacy notice under no higher version: then nobody could say which one was read.</summary>
    [Regola("SEC-02", "art. 5, par. 2 Reg. (UE) 2016/679")]
    private static bool InformativaFerma(DefinizioneInformativa attuale, DefinizioneInformativa nuova) =>
        nuova.Versione < attuale.Versione || (nuova.Versione == attuale.Versione && nuova.Testo != attuale.Testo);

    /// <summary>Tavoli and comuni that adesioni name and the new definition leaves out, each with its path. What was opened in chat stays without the file.</summary>
    private static IEnumerable<Guasto> ToltoInUso(Piano piano, DefinizionePiano attuale, DefinizionePiano nuova)
    {
        var tavoli = piano.Adesioni.Tutte.SelectMany(adesione => adesione.Dati.Tavoli).Select(id => new TavoloId(id)).Where(id => !piano.Variazioni.Tavoli.Aggiunto(id)).ToHashSet();
        var comuni = piano.Adesioni.Tutte.Select(adesione => adesione.Dati.Comune).OfType<string>().Select(istat => new ComuneId(istat)).ToHashSet();
        return attuale.Toglie(nuova, tavoli, comuni);
    }

    /// <summary>Names of the file that another tavolo has by what was said in chat: people could not tell the two apart.</summary>
    [Regola("PIA-07")]
    private static IEnumerable<Guasto> NomeInChat(Piano piano, DefinizionePiano nuova)
    {
        var dopo = piano.Variazioni.Su(nuova).Tavoli;
        for (var i = 0; i < nuova.Tavoli.Length; i++)
        {
            var suo = dopo[i];
            if (piano.Variazioni.Tavoli.Di(suo.Id)?.Nome is null && dopo.FirstOrDefault(altro => altro.Id != suo.Id && RegoleTavolo.UgualeNome(altro.Nome, suo.Nome)) is { } altro)
                yield return new($"tavoli[{i}].nome", $"\"{suo.Nome}\" is by what was said in chat the name of the tavolo \"{altro.Id}\": give this one another name, or that id.");
        }
    }

    /// <summary>What the office may not close in chat a file may not either: the last open tavolo, and one where a vote is going on.</summary>
    [Regola("PIA-07")]
    private static IEnumerable<Guasto> Chiude(Piano piano, DefinizionePiano nuova)
    {
        var dopo = piano.Variazioni.Dopo(nuova).Su(nuova);
        if (!dopo.TavoliAperti.Any()) yield return new("tavoli", "With what was closed in chat none would be open any more: leave one open, or open one again in chat.");
        foreach (var votazione in piano.Cabina.Votazioni)
        {
            if (dopo.Tavoli.FirstOrDefault(tavolo => tavolo.Id == votazione.Tavolo) is { Aperto: false })
                yield return new("tavoli", $"At the tavolo \"{votazione.Tavolo}\" a vote for the cabina is going on: close it once that is over.");
        }
    }

    private static Rifiuto InUso(Piano piano, Guasto guasto) =>
        Rifiuto.Per("PIA-01", "toltoInUso", ("piano", piano.Id.Valore), ("percorso", guasto.Percorso), ("guasto", guasto.Messaggio));
}
