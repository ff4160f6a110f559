using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The answer of the designated, and the end of an office.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class IncaricoForms
{
    private const string Incarico = "incarico", Motivo = "motivo";

    private static readonly CabinaAbout Chiamate = Propri(RegoleDesignazione.NonRisponde, StatoDesignato.Chiamato, Rifiuto.Per("ADE-10", "nessunaChiamata"));

    private static readonly CabinaAbout Cessabili = new(
        Incarico,
        scope => Tutti(scope, uno => uno.Designato.InCarica(scope.Ora) && (scope.Ufficio || RegoleAdesione.Parla(scope.Piano, uno.Designato.Adesione, scope.Chi))),
        (scope, code) => CabinaCode.Numeri(code) is var (designazione, adesione) && RegoleDesignazione.NonCessa(scope.Piano, designazione, adesione, scope.Ora) is { } no
            ? no
            : null,
        Rifiuto.Per("ADE-10", "nonInCarica"));

    public static readonly Form Accetta = new(
        "cabina.accetta",
        [Chiamate.Question(CabinaFields.Nome.Name), CabinaFields.Nome],
        scope => (CabinaCode.Numeri(scope[Incarico]) is var (designazione, adesione) ? new AccettaDesignazione(designazione, adesione, scope[CabinaFields.Nome.Name]) : null, []),
        scope => [scope.Wording.Di("cabina.accetta.effetto", ("fine", CabinaScope.Di(scope).Giorno(RegoleCabina.Fine(scope.Piano, scope.Ora))))],
        CabinaReceipts.Accettata)
    {
        About = Incarico,
        YesConfirms = true,
        Present = (draft, piano) => draft.Answers.TryGetValue(Incarico, out var code) && CabinaCode.Numeri(code) is var (designazione, adesione)
            && piano.Cabina.Numero(designazione)?.Di(adesione)?.Nome is { } nome
                ? ImmutableSortedDictionary<string, string>.Empty.Add(CabinaFields.Nome.Name, nome)
                : ImmutableSortedDictionary<string, string>.Empty,
    };

    public static readonly Form Rifiuta = new(
        "cabina.rifiuta",
        [Chiamate.Question()],
        scope => (CabinaCode.Numeri(scope[Incarico]) is var (designazione, adesione) ? new RifiutaDesignazione(designazione, adesione) : null, []),
        scope => [scope.Wording.Di("cabina.rifiuta.effetto")],
        CabinaReceipts.Rifiutata)
    { About = Incarico, YesConfirms = true };

    public static readonly Form Cessa = new(
        "cabina.cessa",
        [Cessabili.Question(Motivo), CabinaFields.Testo(Motivo)],
        scope => (CabinaCode.Numeri(scope[Incarico]) is var (designazione, adesione) ? new CessaIncarico(designazione, adesione, scope[Motivo]) : null, []),
        scope => [scope.Wording.Di("cabina.cessa.effetto")],
        CabinaReceipts.Cessato)
    { About = Incarico };

    public static Step OpenAccetta(Turn turn) => Chiamate.Open(Accetta, turn);

    public static Step OpenRifiuta(Turn turn) => Chiamate.Open(Rifiuta, turn);

    public static Step OpenCessa(Turn turn) => Cessabili.Open(Cessa, turn);

    internal static IEnumerable<(Form Form, CabinaAbout About)> Tutte => [(Accetta, Chiamate), (Rifiuta, Chiamate), (Cessa, Cessabili)];

    private static CabinaAbout Propri(Func<Piano, int, int, NodaTime.Instant, Rifiuto?> perche, StatoDesignato stato, Rifiuto nessuno) => new(
        Incarico,
        scope => Tutti(scope, uno => uno.Designato.Stato == stato && RegoleAdesione.Parla(scope.Piano, uno.Designato.Adesione, scope.Chi)),
        (scope, code) => CabinaCode.Numeri(code) is var (designazione, adesione) && RegoleAdesione.Propria(scope.Piano, adesione, scope.Chi).Rifiuto is { } altrui
            ? altrui
            : perche(scope.Piano, designazione, adesione, scope.Ora),
        nessuno);

    private static IEnumerable<Option> Tutti(CabinaScope scope, Func<(Designazione Designazione, Designato Designato), bool> quali) =>
        from uno in scope.Piano.Cabina.Tutti()
        where quali(uno)
        select new Option(CabinaCode.Di(uno.Designazione.Numero, uno.Designato.Adesione), $"{scope.Posto(uno.Designazione)}: {scope.Designato(uno.Designato)}");
}
