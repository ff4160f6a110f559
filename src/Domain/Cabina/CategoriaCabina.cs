using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Whom the seats of the cabina di regia are for, at each tavolo.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public enum CategoriaCabina
{
    /// <summary>"Rappresentanti del terzo settore".</summary>
    TerzoSettore,

    /// <summary>"Referenti territoriali organizzazioni sindacali".</summary>
    Sindacati,

    /// <summary>"Referenti amministrazioni pubbliche".</summary>
    Amministrazioni,

    /// <summary>Whoever else the plan admits.</summary>
    Altri,
}

/// <summary>How the seats of a category are filled.</summary>
public enum MetodoCabina
{
    /// <summary>Agreed in the session and minuted; written down by the Ufficio di Piano.</summary>
    Condivisa,

    /// <summary>The union or body names its referente.</summary>
    Nomina,

    /// <summary>One secret vote per soggetto and tavolo.</summary>
    Votazione,
}

/// <summary>Which kinds of soggetto belong to which category.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class CategorieCabina
{
    /// <summary>The kinds that may be designated where the plan says nothing: those of the notice's three groups.</summary>
    public static readonly ImmutableArray<TipoSoggetto> Usuali = [.. Enum.GetValues<TipoSoggetto>().Where(tipo => Di(tipo) != CategoriaCabina.Altri)];

    public static CategoriaCabina Di(TipoSoggetto tipo) => tipo switch
    {
        TipoSoggetto.Ets or TipoSoggetto.NonIscritta or TipoSoggetto.Religioso => CategoriaCabina.TerzoSettore,
        TipoSoggetto.Sindacato => CategoriaCabina.Sindacati,
        TipoSoggetto.Pa or TipoSoggetto.Giustizia or TipoSoggetto.Asl or TipoSoggetto.Asp or TipoSoggetto.Scuola => CategoriaCabina.Amministrazioni,
        TipoSoggetto.Impresa or TipoSoggetto.Ordine or TipoSoggetto.Altro or TipoSoggetto.Cittadino => CategoriaCabina.Altri,
    };
}
