using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Standing, stepping back, voting.</summary>
[Regola("ADE-10", "Avviso dell'Ambito")]
public static class VotoForms
{
    private const string Votazione = "votazione", Candidato = "candidato";

    private static readonly string[] ForWhom =
        ["voto per ", "io voto per ", "votiamo per ", "voglio votare per ", "vorrei votare per ", "votare per ", "vota per ", "vote for ", "i vote for ", "we vote for ", "i want to vote for "];

    private static readonly CabinaAbout Candidabili = Su(RegoleElezione.NonSiCandida, Rifiuto.Per("ADE-10", "nessunaCandidatura"));

    private static readonly CabinaAbout Ritirabili = Su(RegoleElezione.NonSiRitira, Rifiuto.Per("ADE-10", "nonCandidato"));

    private static readonly CabinaAbout Votabili = Su(RegoleElezione.NonVota, Rifiuto.Per("ADE-10", "nessunVoto"));

    public static readonly Form Candida = new(
        "cabina.candida",
        [Candidabili.Question(CabinaFields.Nome.Name), CabinaFields.Nome],
        scope => (CabinaCode.Numeri(scope[Votazione]) is var (elezione, adesione) ? new PresentaCandidatura(elezione, adesione, scope[CabinaFields.Nome.Name]) : null, []),
        _ => [],
        CabinaReceipts.Candidatura)
    { About = Votazione };

    public static readonly Form Ritira = new(
        "cabina.ritira",
        [Ritirabili.Question()],
        scope => (CabinaCode.Numeri(scope[Votazione]) is var (elezione, adesione) ? new RitiraCandidatura(elezione, adesione) : null, []),
        scope => [scope.Wording.Di("cabina.ritira.effetto")],
        CabinaReceipts.Ritirata)
    { About = Votazione, YesConfirms = true };

    public static readonly Form Vota = new(
        "cabina.vota",
        [Votabili.Question(Candidato), Scelta()],
        scope => (CabinaCode.Numeri(scope[Votazione]) is var (elezione, adesione) ? new EsprimiVoto(elezione, adesione, VotoSegreto.Per(CabinaCode.Uno(scope[Candidato]))) : null, []),
        scope => [scope.Wording.Di(HaVotato(scope) ? "cabina.vota.diNuovo" : "cabina.vota.segreto")],
        CabinaReceipts.Voto)
    { About = Votazione };

    public static Step OpenCandida(Turn turn) => Candidabili.Open(Candida, turn);

    public static Step OpenRitira(Turn turn) => Ritirabili.Open(Ritira, turn);

    /// <summary>"Voto per Il Ponte" is half of the vote already.</summary>
    public static Step OpenVota(Turn turn)
    {
        var opened = Votabili.Open(Vota, turn);
        if (opened is not Step.Answer { Draft: { } draft } || draft.Form != Vota.Name || Voted(turn.Input.Words) is not { } name) return opened;

        var scope = turn.Scope(draft);
        return Vota.Next(scope) is { Name: Candidato } field && field.Answer(name, scope).Riuscita(out _, out _) ? FormDialog.Say(Vota, turn with { Bozza = draft }, draft, name) : opened;
    }

    internal static IEnumerable<(Form Form, CabinaAbout About)> Tutte => [(Vota, Votabili), (Candida, Candidabili), (Ritira, Ritirabili)];

    /// <summary>Whether the words say a vote for somebody.</summary>
    internal static bool SaysForWhom(string text) => Voted(text) is not null;

    /// <summary>What stands after "voto per", where nothing but that stands before it.</summary>
    private static string? Voted(string text)
    {
        var voting = ForWhom.FirstOrDefault(words => text.TrimStart().StartsWith(words, StringComparison.OrdinalIgnoreCase));
        return voting is null || text.Trim()[voting.Length..].Trim() is not { Length: > 0 } name ? null : name;
    }

    /// <summary>Every vote, for each adesione this person speaks for that is of its tavolo.</summary>
    private static CabinaAbout Su(Func<Piano, int, int, NodaTime.Instant, Rifiuto?> perche, Rifiuto nessuna) => new(
        Votazione,
        scope =>
            from designazione in scope.Piano.Cabina.Votazioni
            from adesione in scope.Proprie
            where RegoleCabina.Membro(scope.Piano, adesione.Numero, designazione.Tavolo, designazione.Categoria)
            select new Option(CabinaCode.Di(designazione.Numero, adesione.Numero), $"{scope.Posto(designazione)}: {scope.Soggetto(adesione.Numero)}"),
        (scope, code) => CabinaCode.Numeri(code) is var (elezione, adesione) && RegoleAdesione.Propria(scope.Piano, adesione, scope.Chi).Rifiuto is { } altrui
            ? altrui
            : perche(scope.Piano, elezione, adesione, scope.Ora),
        nessuna)
    {
        Vicina = scope => Vicine(scope).Select(una => perche(scope.Piano, una.Designazione.Numero, una.Adesione.Numero, scope.Ora)).OfType<Rifiuto>().FirstOrDefault(),
    };

    /// <summary>Every vote for each adesione of this person, whether of its tavolo or not: those first where it has a vote or sits, and of them those that run.</summary>
    private static IEnumerable<(Designazione Designazione, Adesione Adesione)> Vicine(CabinaScope scope) =>
        from designazione in scope.Piano.Cabina.Votazioni
        from adesione in scope.Proprie
        orderby RegoleCabina.Membro(scope.Piano, adesione.Numero, designazione.Tavolo, designazione.Categoria) descending,
            adesione.Dati.Tavoli.Contains(designazione.Tavolo.Valore) descending,
            designazione.Elezione!.Aperta(scope.Ora) descending
        select (designazione, adesione);

    private static Field Scelta() => new(Candidato, FieldKind.Choice, 2, 90, _ => true, _ => false, (code, scope) =>
        InCorsa(scope).Any(candidatura => CabinaCode.Di(candidatura.Numero) == code) ? code : Rifiuto.Per("ADE-10", "candidaturaIgnota"))
    {
        Choices = scope => new(InCorsa(scope).Select(candidatura => new Option(CabinaCode.Di(candidatura.Numero), CabinaScope.Di(scope).Candidatura(candidatura)))),
    };

    private static IEnumerable<Candidatura> InCorsa(FormScope scope) => Elezione(scope)?.InCorsa ?? [];

    private static bool HaVotato(FormScope scope) => Elezione(scope)?.HaVotato(CabinaCode.Numeri(scope[Votazione]).Secondo) == true;

    private static Elezione? Elezione(FormScope scope) => scope.Piano.Cabina.Numero(CabinaCode.Numeri(scope[Votazione]).Primo)?.Elezione;
}
