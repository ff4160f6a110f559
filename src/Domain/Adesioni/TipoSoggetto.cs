using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What kind of soggetto joins (ADE-02). The codes on the wire and in the store are the names in lower camel case.</summary>
[Regola("ADE-02", "Avviso di Lecce, fase 2")]
public enum TipoSoggetto
{
    /// <summary>Ente del Terzo settore, registered in the RUNTS (or ONLUS until the old register ends).</summary>
    Ets,

    /// <summary>An association that is in no register.</summary>
    NonIscritta,
    Religioso,
    Sindacato,
    Pa,
    Giustizia,
    Asl,

    /// <summary>Azienda pubblica di servizi alla persona.</summary>
    Asp,
    Scuola,
    Impresa,
    Ordine,
    Altro,

    /// <summary>A free citizen, who speaks for nobody else.</summary>
    Cittadino,
}

/// <summary>The section of the RUNTS (art. 46 D.Lgs. 117/2017), or ONLUS.</summary>
public enum TipoEts
{
    Odv,
    Aps,
    Filantropico,

    /// <summary>Imprese sociali, cooperative sociali among them.</summary>
    ImpresaSociale,
    Rete,
    Soms,
    AltroEts,
    Onlus,
}

/// <summary>The codes by which forms, cards and facts name the members of these enumerations.</summary>
public static class Codici
{
    public static string Codice<T>(this T membro)
        where T : struct, Enum => Di<T>.Codici[membro];

    public static T? Membro<T>(string codice)
        where T : struct, Enum => Di<T>.Membri.TryGetValue(codice, out var membro) ? membro : null;

    public static ImmutableArray<string> Tutti<T>()
        where T : struct, Enum => Di<T>.InOrdine;

    private static class Di<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Codici =
            Enum.GetValues<T>().ToDictionary(membro => membro, membro => Minuscola(membro.ToString()));

        public static readonly Dictionary<string, T> Membri = Codici.ToDictionary(coppia => coppia.Value, coppia => coppia.Key);

        public static readonly ImmutableArray<string> InOrdine = [.. Enum.GetValues<T>().Select(membro => Codici[membro])];

        private static string Minuscola(string nome) => char.ToLowerInvariant(nome[0]) + nome[1..];
    }
}
