using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Designating without a vote: the office writes down what the session agreed, a body names its referente.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class DesignaForms
{
    private const string Posto = "posto", Designati = "designati", Seduta = "seduta", Verbale = "verbale", Ente = "ente";

    private static readonly CabinaAbout Condivisibili = Posti(MetodoCabina.Condivisa, Rifiuto.Per("ADE-10", "nessunaCondivisa"));

    private static readonly CabinaAbout Nominabili = new(
        Ente,
        scope =>
            from adesione in scope.Proprie
            from tavolo in adesione.Dati.Tavoli
            let categoria = CategorieCabina.Di(adesione.Dati.Tipo)
            where RegoleCabina.Definizione(scope.Piano).Di(new(tavolo), categoria)?.Metodo == MetodoCabina.Nomina
            select new Option(CabinaCode.Di(tavolo, adesione.Numero), $"{scope.Posto(new(tavolo), categoria)}: {scope.Soggetto(adesione.Numero)}"),
        (scope, code) => CabinaCode.Tavolo(code) is var (tavolo, adesione) && RegoleAdesione.Propria(scope.Piano, adesione, scope.Chi).Rifiuto is { } altrui
            ? altrui
            : RegoleDesignazione.NonNomina(scope.Piano, tavolo, adesione, scope.Ora),
        Rifiuto.Per("ADE-10", "nessunaNomina"))
    {
        Vicina = scope => scope.Proprie.SelectMany(adesione => adesione.Dati.Tavoli.Select(tavolo => RegoleDesignazione.NonNomina(scope.Piano, new(tavolo), adesione.Numero, scope.Ora)))
            .OfType<Rifiuto>().FirstOrDefault(),
    };

    public static readonly Form Condivisa = new(
        "cabina.designa",
        [Condivisibili.Question(Designati), CabinaFields.Ordine(Designati, Possibili, tutti: false), Giorno(), CabinaFields.Testo(Verbale)],
        scope => (
            CabinaCode.Posto(scope[Posto]) is var (tavolo, categoria)
                ? new DesignaCondivisa(tavolo, categoria, CabinaFields.Adesioni(scope[Designati]), LocalDatePattern.Iso.Parse(scope[Seduta]).Value, scope[Verbale])
                : null,
            []),
        scope => [scope.Wording.Di("cabina.designa.effetto", ("posti", $"{Liberi(scope)}"))],
        CabinaReceipts.Condivisa)
    { About = Posto };

    public static readonly Form Nomina = new(
        "cabina.nomina",
        [Nominabili.Question(CabinaFields.Nome.Name), CabinaFields.Nome],
        scope => (CabinaCode.Tavolo(scope[Ente]) is var (tavolo, adesione) ? new NominaReferente(tavolo, adesione, scope[CabinaFields.Nome.Name]) : null, []),
        scope => [scope.Wording.Di("cabina.nomina.effetto")],
        CabinaReceipts.Nominato)
    { About = Ente };

    /// <summary>The office designates for a tavolo; whoever speaks for a body names its referente.</summary>
    public static Step Open(Turn turn)
    {
        var scope = CabinaScope.Di(turn);
        return scope.Ufficio || CabinaCards.Named(turn) is not null || !scope.Proprie.Any() || !SiNomina(scope.Piano) ? Condivisibili.Open(Condivisa, turn) : OpenNomina(turn);
    }

    public static Step OpenNomina(Turn turn) => Nominabili.Open(Nomina, turn);

    internal static IEnumerable<(Form Form, CabinaAbout About)> Tutte => [(Nomina, Nominabili), (Condivisa, Condivisibili)];

    /// <summary>The seats that a method fills, of every tavolo.</summary>
    internal static CabinaAbout Posti(MetodoCabina metodo, Rifiuto nessuno) => new(
        Posto,
        scope =>
            from tavolo in scope.Piano.Definizione!.Tavoli
            from categoria in Enum.GetValues<CategoriaCabina>()
            where RegoleCabina.Definizione(scope.Piano).Di(tavolo.Id, categoria)?.Metodo == metodo
            select new Option(CabinaCode.Di(tavolo.Id, categoria.Codice()), scope.Posto(tavolo.Id, categoria)),
        (scope, code) => CabinaCode.Posto(code) is var (tavolo, categoria)
            ? RegoleCabina.NonSiDesigna(scope.Piano, tavolo, categoria, metodo, scope.Ora)
            : Rifiuto.Per("ADE-10", "senzaPosti"),
        nessuno,
        Ruolo.Ufficio);

    /// <summary>Somewhere bodies name their referenti.</summary>
    private static bool SiNomina(Piano piano) => RegoleCabina.Definizione(piano).Posti.Any(posti => posti is { Metodo: MetodoCabina.Nomina, Quanti: > 0 });

    private static int Liberi(FormScope scope) =>
        CabinaCode.Posto(scope[Posto]) is var (tavolo, categoria) ? RegoleCabina.Liberi(scope.Piano, tavolo, categoria, scope.Ora) : 0;

    private static IEnumerable<int> Possibili(FormScope scope) =>
        CabinaCode.Posto(scope[Posto]) is var (tavolo, categoria)
            ? scope.Piano.Adesioni.Tutte.Where(adesione => RegoleCabina.NonDesignabile(scope.Piano, adesione.Numero, tavolo, categoria, scope.Ora) is null).Select(adesione => adesione.Numero)
            : [];

    private static Field Giorno() => new(Seduta, FieldKind.Text, 2, 60, _ => true, _ => false, (text, scope) =>
    {
        var oggi = Roma.Data(scope.Ora);
        if (!DataScritta.Giorno(text, oggi).Riuscita(out var giorno, out var rifiuto)) return rifiuto;

        return giorno > oggi ? Rifiuto.Per("ADE-10", "sedutaFutura") : DataScritta.Scrivi(giorno);
    })
    {
        Shown = (answer, scope) => CabinaScope.Di(scope).Giorno(LocalDatePattern.Iso.Parse(answer).Value),
    };
}
