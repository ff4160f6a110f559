using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A second person asks to speak for a body; who speaks for it, or the office, consents or not; it ends by either side.</summary>
[Regola("ADE-11")]
public static class ReferenteForms
{
    public const string AskName = "referente", ConsentName = "referente.acconsenti", RefuseName = "referente.respingi", EndName = "referente.cessa";

    private const string Which = "richiesta";

    public static readonly Form Ask = new(
        AskName,
        [
            new("codiceFiscale", FieldKind.Text, 1, 40, _ => true, _ => false, Ente) { Shown = Name },
            new("nome", FieldKind.Text, 1, 120, _ => true, _ => false, (text, _) => NomePersona.Leggi(text).Riuscita(out var nome, out var refusal) ? nome.Valore : refusal),
            InformativaField.WithName(page: 1),
        ],
        scope => (new ChiediReferente(scope["codiceFiscale"], scope["nome"], scope[RegoleInformativa.Campo]), []),
        scope => [scope.Wording.Di("referente.effetto")],
        ReferenteTesti.OfAsking);

    public static readonly Form Consent = Answer(ConsentName, scope => new AmmettiReferente(Numero(scope)), ReferenteTesti.OfConsent, Waiting, scope => [scope.Wording.Di("referente.vede")]);

    public static readonly Form Refuse = Answer(RefuseName, scope => new RespingiReferente(Numero(scope)), ReferenteTesti.OfRefusal, Waiting, _ => []);

    public static readonly Form End = Answer(EndName, scope => new CessaReferente(Numero(scope)), ReferenteTesti.OfEnd, Endable, _ => []);

    public static Step OpenAsk(Turn turn) => FormDialog.Open(Ask, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words);

    public static Step OpenConsent(Turn turn) => Open(Consent, turn, Waiting(turn.Piano, turn.Persona, turn));

    public static Step OpenRefuse(Turn turn) => Open(Refuse, turn, Waiting(turn.Piano, turn.Persona, turn));

    public static Step OpenEnd(Turn turn) => Open(End, turn, Endable(turn.Piano, turn.Persona, turn));

    private static Form Answer(
        string name, Func<FormScope, Comando> command, Func<FattoRegistrato, Piano, Wording, Receipt?> receipt, Func<Piano, PersonaId, Turn?, IEnumerable<Referenza>> among, Func<FormScope, System.Collections.Immutable.ImmutableArray<string>> notes) =>
        new(
            name,
            [
                new(Which, FieldKind.Choice, 1, 40, scope => among(scope.Piano, scope.Bozza.Persona, null).Skip(1).Any(), _ => false, (code, _) => code)
                {
                    Choices = scope => new(among(scope.Piano, scope.Bozza.Persona, null).Select(una => new Option($"{una.Numero}", Shown(una, scope.Piano, scope.Wording)))),
                    Shown = (code, scope) => scope.Piano.Referenze.Numero(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)) is { } una ? Shown(una, scope.Piano, scope.Wording) : code,
                },
            ],
            scope => (command(scope), []),
            notes,
            receipt)
        { About = Which, YesConfirms = true };

    private static Step Open(Form form, Turn turn, IEnumerable<Referenza> among)
    {
        var named = turn.Input is Input.Pressed { Id: { Length: > 0 } id } ? AdesioneCards.Numero(id, turn.Piano) ?? 0 : (int?)null;
        var these = among.ToList();
        if (named is null && these is [var only]) named = only.Numero;
        if (these.Count == 0 || (named is { } one && these.All(una => una.Numero != one)))
        {
            var over = named is { } which && turn.Piano.Referenze.Numero(which) is { Stato: not StatoReferenza.Chiesta } una && RegoleAdesione.Parla(turn.Piano, una.Adesione, turn.Persona);
            return AdesioneDialog.Refused(turn, [Rifiuto.Per("ADE-11", over ? "richiestaChiusa" : "nessunaRichiesta")], form.Name);
        }

        return FormDialog.Open(form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, named is { } chosen ? $"{chosen}" : null);
    }

    private static int Numero(FormScope scope) => int.TryParse(scope[Which], out var numero) ? numero : 0;

    private static string Shown(Referenza una, Piano piano, Wording wording) =>
        $"{una.Nome ?? wording.Di("ricevuta.cancellato")}, {AdesioneCards.Name(piano.Adesioni.Numero(una.Adesione)!, wording)}";

    /// <summary>Without a turn, as when a list is made again: what the office might answer is in it, and the domain says who may.</summary>
    private static IEnumerable<Referenza> Waiting(Piano piano, PersonaId chi, Turn? turn) =>
        turn is null && !RegoleAdesione.Proprie(piano, chi).Any() ? piano.Referenze.Aperte : RegoleReferenti.DaRispondere(piano, chi, turn?.Incarichi ?? []);

    private static IEnumerable<Referenza> Endable(Piano piano, PersonaId chi, Turn? turn) =>
        piano.Referenze.Di(chi).Where(una => una.Stato is StatoReferenza.Chiesta or StatoReferenza.Ammessa)
            .Concat(piano.Adesioni.Di(chi).SelectMany(adesione => piano.Referenze.PerAdesione(adesione.Numero)).Where(una => una.Stato == StatoReferenza.Ammessa));

    private static Lettura<string> Ente(string text, FormScope scope) =>
        RegoleReferenti.Ente(scope.Piano, text, scope.Bozza.Persona).Riuscita(out var adesione, out var refusal) ? adesione.Dati.CodiceFiscale! : refusal;

    private static string Name(string codice, FormScope scope) =>
        scope.Piano.Adesioni.Di(Soggetto.ConCodiceFiscale(codice), out var adesione) ? $"{adesione.Dati.Denominazione} ({codice})" : codice;
}
