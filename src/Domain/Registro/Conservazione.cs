using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>How long each kind of data about people is kept: the one place that says so, for the code and for people.</summary>
/// <param name="Genere">Names the kind, in the wording and in the file of one's own data.</param>
/// <param name="Giorni">Days after which it is deleted unasked; null: as long as the act it belongs to, or until erasure is asked for.</param>
[Regola("SEC-02", "art. 5, par. 1, lett. e Reg. (UE) 2016/679")]
public sealed record Conservazione(string Genere, int? Giorni)
{
    /// <summary>The act without anything personal: number, body, tavoli, fingerprint. Public interest: art. 17, par. 3, lett. b and d.</summary>
    public static readonly Conservazione Atti = new("atti", null);

    /// <summary>What is personal in an act.</summary>
    public static readonly Conservazione Personali = new("personali", null);

    /// <summary>An open form, from the day it was last changed.</summary>
    public static readonly Conservazione Bozze = new("bozze", 90);

    /// <summary>A file that nothing refers to, from the day it came.</summary>
    public static readonly Conservazione Allegati = new("file", 30);

    /// <summary>How somebody is reached, from the day it was last used.</summary>
    public static readonly Conservazione Recapiti = new("recapiti", 365);

    /// <summary>That something was told, to whom by their random name and because of which fact, from the day it was; not what was said.</summary>
    public static readonly Conservazione Consegne = new("consegne", 30);

    /// <summary>What became of a long work that somebody ordered: counts, by their random name, from the day it was over.</summary>
    public static readonly Conservazione Lavori = new("lavori", 30);

    /// <summary>The random name of an account, its language and the Ambiti it talks of.</summary>
    public static readonly Conservazione Persona = new("persona", null);

    public static readonly ImmutableArray<Conservazione> Tutte = [Personali, Bozze, Allegati, Recapiti, Consegne, Lavori, Persona, Atti];
}
