using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Something personal that one fact of the register holds about somebody, in words and in parts: what an erasure that names the fact takes away.</summary>
/// <param name="Seq">The fact's place, by which an erasure names it.</param>
/// <param name="Tipo">The fact's type, as the register stores it.</param>
/// <param name="Adesione">The number of the adesione it is about, if it is about one.</param>
/// <param name="Tavolo">The tavolo whose seats it is about, if it is about any.</param>
/// <param name="Cosa">What it is, without what it says.</param>
/// <param name="Valori">What it says; nothing of a vote, which is secret.</param>
internal sealed record DatoTenuto(
    long Seq, string Tipo, GruppoDati Gruppo, Instant Ora, int? Adesione, TavoloId? Tavolo, string Cosa, ImmutableArray<ValoreTenuto> Valori)
{
    /// <summary>Its values were declared in an adesione's form, field by field.</summary>
    public bool Dichiarato => Gruppo == GruppoDati.Adesioni && Valori.All(valore => valore.Campo is not (ValoreTenuto.Motivo or ValoreTenuto.Testo));
}

/// <param name="Campo">The form's field, or what kind of text or name it is.</param>
/// <param name="Tavolo">Of who goes to one tavolo: its id.</param>
internal sealed record ValoreTenuto(string Campo, string Valore, string? Tavolo = null)
{
    public const string Nome = "nome", Motivo = "motivo", Testo = "testo", Verbale = "verbale";
}

/// <summary>What is held about somebody by what it comes from. The codes in files are the names in lower camel case.</summary>
internal enum GruppoDati
{
    /// <summary>Declared in an adesione, changed since, or written about it.</summary>
    Adesioni,

    /// <summary>A name with a role.</summary>
    Incarichi,

    /// <summary>A name with which somebody asked to speak for a body.</summary>
    Enti,

    /// <summary>Who sits or stands, and why an office ended.</summary>
    Cabina,

    /// <summary>That a vote was cast; for whom is secret.</summary>
    Voti,

    /// <summary>Minutes and reasons written for the office.</summary>
    Testi,
}
