using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>How long each kind of data about people is kept: the one place that says so, for the code and for people.</summary>
/// <param name="Genere">Names the kind, in the wording and in the file of one's own data.</param>
/// <param name="Giorni">Days after which it is deleted unasked; null where it does not go by days.</param>
/// <param name="Fino">The last day on which it is kept, in Rome; null where no day is fixed. With neither, it stays with the act it belongs to, or until erasure is asked for.</param>
[Regola("SEC-02", "art. 5, par. 1, lett. e Reg. (UE) 2016/679")]
public sealed record Conservazione(string Genere, int? Giorni, LocalDate? Fino = null)
{
    /// <summary>The act without anything personal: number, body, tavoli, fingerprint. Public interest: art. 17, par. 3, lett. b and d.</summary>
    public static readonly Conservazione Atti = new("atti", null);

    /// <summary>A file that nothing refers to, from the day it came.</summary>
    public static readonly Conservazione Allegati = new("file", 30);

    /// <summary>That something was told, to whom by their random name and because of which fact, from the day it was; not what was said.</summary>
    public static readonly Conservazione Consegne = new("consegne", 30);

    /// <summary>What became of a long work that somebody ordered: counts, by their random name, from the day it was over.</summary>
    public static readonly Conservazione Lavori = new("lavori", 30);

    /// <summary>The random name of an account, its language and the Ambiti it talks of.</summary>
    public static readonly Conservazione Persona = new("persona", null);

    /// <summary>All kinds, as a plan keeps them.</summary>
    /// <param name="recapitiGiorni">Days, from the last use: how somebody is reached serves all plans of an installation, so the longest of theirs.</param>
    public static ImmutableArray<Conservazione> Di(DefinizionePiano piano, int recapitiGiorni) =>
        [Personali(piano), Bozze(piano), Allegati, Recapiti(recapitiGiorni), Consegne, Lavori, Persona, Atti];

    /// <summary>What there is of somebody who does not write to the bot: acts, and what is personal in them.</summary>
    public static ImmutableArray<Conservazione> DegliAtti(DefinizionePiano piano) => [Personali(piano), Atti];

    /// <summary>What is personal in an act: it goes unasked once the plan is long over, by the domain's clock.</summary>
    private static Conservazione Personali(DefinizionePiano piano) => new("personali", null, piano.PersonaliFino);

    /// <summary>An open form, from the day it was last changed.</summary>
    private static Conservazione Bozze(DefinizionePiano piano) => new("bozze", piano.Conservazione.BozzeGiorni);

    private static Conservazione Recapiti(int giorni) => new("recapiti", giorni);
}
