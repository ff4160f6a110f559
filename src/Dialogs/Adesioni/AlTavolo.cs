using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Who goes to one tavolo: the questions of a change, and how it is shown.</summary>
[Regola("ADE-02")]
internal static class AlTavolo
{
    /// <summary>Which tavolo, on the page of all that may be changed; who goes there, on the next one, asked once it is chosen.</summary>
    /// <param name="di">The adesione that is changed, with the answers so far; null as long as it isn't known.</param>
    public static IEnumerable<Field> Fields(Func<FormScope, (Adesione Adesione, DomandaInCorso Domanda)?> di) => CampiTavolo.Tutti.Select(campo => campo.Nome == CampiTavolo.Quale
        ? Ask(campo, FieldKind.Choice, 2, di) with { OnlyChooses = true, Choices = scope => Chosen(scope, di), Forgets = (_, _) => CampiTavolo.Persone }
        : Ask(campo, FieldKind.Text, 3, di) with { Notice = scope => Now(campo.Nome, scope, di), Shown = (answer, scope) => Change(campo.Nome, answer, scope, di) });

    /// <summary>A tavolo a line, of those that have people of their own.</summary>
    public static string? All(DatiPersonali? personali, Piano piano, Wording wording) => personali?.AiTavoli is { } loro
        ? string.Join('\n', loro.Select(uno => wording.Di(
            uno.Supplente is null ? "alTavolo.titolare" : uno.Titolare is null ? "alTavolo.supplente" : "alTavolo.entrambi",
            ("tavolo", Nome(uno.Tavolo, piano)), ("titolare", uno.Titolare ?? ""), ("supplente", uno.Supplente ?? ""))))
        : null;

    /// <summary>Whom a change named for a tavolo, or that those of all tavoli go there again.</summary>
    public static IEnumerable<Riga> Rows(AdesioneModificata change, Piano piano, Wording wording) =>
        from field in change.Campi
        where CampiTavolo.Persone.Contains(field)
        let who = change.Personali is { } personali ? personali.AlTavolo(change.Tavolo!).Dato(field) ?? wording.Di("alTavolo.comePerTutti") : wording.Di("ricevuta.cancellato")
        select new Riga(wording.Di($"form.adesione.{field}.etichetta"), wording.Di("alTavolo.uno", ("tavolo", Nome(change.Tavolo!, piano)), ("nome", who)));

    public static string Nome(string tavolo, Piano piano) => piano.Definizione!.Tavoli.FirstOrDefault(uno => uno.Id.Valore == tavolo)?.Nome ?? tavolo;

    private static Field Ask(CampoAdesione campo, FieldKind kind, int page, Func<FormScope, (Adesione Adesione, DomandaInCorso Domanda)?> di) => new(
        campo.Nome,
        kind,
        page,
        campo.Massimo,
        scope => di(scope) is var (_, domanda) && campo.SiChiede(domanda),
        _ => true,
        (text, scope) => di(scope) is var (_, domanda) ? campo.LeggiRisposta(text, domanda) : RegoleModifica.Fisso(campo.Nome));

    /// <summary>The tavoli at which one sits, with this change.</summary>
    private static Choices Chosen(FormScope scope, Func<FormScope, (Adesione Adesione, DomandaInCorso Domanda)?> di)
    {
        ImmutableArray<string> tavoli = di(scope) is var (_, domanda) ? [.. domanda[AdesioneModificata.CampoTavoli].Split(',')] : [];
        return new(PlanChoices.Of(scope).TuttiITavoli.Options.Where(option => tavoli.Contains(option.Code)));
    }

    /// <summary>Of which tavolo one speaks, and who goes there now.</summary>
    private static string? Now(string field, FormScope scope, Func<FormScope, (Adesione Adesione, DomandaInCorso Domanda)?> di) => di(scope) is var (adesione, domanda)
        ? scope.Wording.Di("alTavolo.ora", ("tavolo", Nome(domanda[CampiTavolo.Quale], scope.Piano)), ("nome", Before(field, adesione, domanda, scope.Wording)))
        : null;

    private static string Change(string field, string answer, FormScope scope, Func<FormScope, (Adesione Adesione, DomandaInCorso Domanda)?> di)
    {
        var after = CampiTavolo.Nome(answer) ?? scope.Wording.Di("alTavolo.comePerTutti");
        return di(scope) is var (adesione, domanda) && Before(field, adesione, domanda, scope.Wording) is var before && before != after
            ? scope.Wording.Di("form.cambiata", ("prima", before), ("dopo", after))
            : after;
    }

    private static string Before(string field, Adesione adesione, DomandaInCorso domanda, Wording wording) =>
        adesione.Personali?.AlTavolo(domanda[CampiTavolo.Quale]).Dato(field) ?? wording.Di("alTavolo.comePerTutti");
}
