using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which a soggetto joins (ADE-01, ADE-02): the domain's fields, with the way each is asked.</summary>
[Regola("ADE-01")]
public static class AdesioneForm
{
    public const string Name = "adesione";

    public static readonly Form Form = new(
        Name,
        [
            Ask("tipo", FieldKind.Choice, 1) with { Choices = scope => PlanChoices.Kinds(scope.Wording.Lingua), Forgets = OfAnotherKind },
            Ask("tipoEts", FieldKind.Choice, 2) with { Choices = scope => PlanChoices.Sections(scope.Wording.Lingua) },
            Ask("denominazione", FieldKind.Text, 2) with { Variant = Citizen },
            Ask("codiceFiscale", FieldKind.Text, 2) with { Variant = Citizen },
            Ask("runts", FieldKind.Text, 2),
            Ask("comune", FieldKind.Choice, 2) with { Choices = scope => PlanChoices.Of(scope).Comuni, Variant = Citizen },
            Ask("comuneAltro", FieldKind.Text, 3) with { Variant = Citizen },
            Ask("rappresentante", FieldKind.Text, 3) with { Shown = Representative },
            Ask("carica", FieldKind.Text, 3),
            Ask("delega", FieldKind.Text, 4),
            Ask("email", FieldKind.Email, 4) with { Variant = Citizen },
            Ask("pec", FieldKind.Email, 4),
            Ask("telefono", FieldKind.Phone, 4),
            Ask("tavoli", FieldKind.Choices, 5) with { Choices = scope => PlanChoices.Of(scope).Tavoli, Shown = Tavoli },
            Ask("supplente", FieldKind.Text, 5),
            Ask("risorse", FieldKind.LongText, 5),
            Ask("rapportiAmbito", FieldKind.LongText, 5) with
            {
                IsChoice = ExcludesContracts, Variant = scope => ExcludesContracts(scope) ? "contratti" : null, Choices = scope => PlanChoices.Contracts(scope.Wording),
            },
            InformativaField.Showing(Ask("privacy", FieldKind.Declaration, 6)),
            Ask("veridicita", FieldKind.Declaration, 6) with { Shown = (_, scope) => scope.Wording.Di("form.dichiarato") },
        ],
        File,
        Notes,
        AdesioneReceipts.OfJoining);

    private static Field Ask(string name, FieldKind kind, int page)
    {
        var campo = CampiAdesione.PerNome[name];
        return new(
            name,
            kind,
            page,
            campo.Massimo,
            scope => campo.SiChiede(Domanda(scope)),
            scope => campo.Facoltativo(Domanda(scope)),
            (text, scope) => campo.LeggiRisposta(text, Domanda(scope)));
    }

    private static DomandaInCorso Domanda(FormScope scope) => new(scope.Bozza.Answers, scope.Piano) { Chi = scope.Bozza.Persona };

    private static (Comando?, ImmutableArray<Rifiuto>) File(FormScope scope)
    {
        var (domanda, rifiuti) = DomandaAdesione.Leggi(scope.Bozza.Answers, scope.Piano, scope.Bozza.Persona);
        return (domanda is null ? null : new PresentaAdesione(domanda), rifiuti);
    }

    /// <summary>What somebody should know before confirming: what becomes of who is late and may still join, what it takes for it to count, and what is an example.</summary>
    private static ImmutableArray<string> Notes(FormScope scope)
    {
        var definizione = scope.Piano.Definizione!;
        var late = RegoleAdesione.VoceAl(scope.Piano, scope.Ora) == Voce.Consultiva;
        var voice = late && RegoleAdesione.FuoriFinestra(scope.Piano, scope.Ora) is null
            ? scope.Wording.Di(definizione.Avviso.Tardivi == Tardivi.Ufficio ? "adesione.tardiva" : "adesione.voceConsultiva", ("chiude", $"{new OraDiRoma(definizione.Avviso.Chiude)}"))
            : null;
        var counts = definizione.Avviso switch
        {
            { Adesione: ModoAdesione.Intervento } => scope.Wording.Di("adesione.preadesione"),
            { Firma: { Modo: not ModoFirma.Semplice } firma } => scope.Wording.Di("adesione.daFirmare", ("istruzioni", firma.Istruzioni)),
            _ => null,
        };
        return [.. new[] { voice, counts, PianoWords.Example(definizione, scope.Wording, withDates: late) }.OfType<string>()];
    }

    /// <summary>A citizen's name and codice are not a body's; and the section of the RUNTS goes with what was said of the kind.</summary>
    private static ImmutableArray<string> OfAnotherKind(string before, string after)
    {
        var cittadino = TipoSoggetto.Cittadino.Codice();
        return before.Length > 0 && (before == cittadino) != (after == cittadino) ? ["tipoEts", "denominazione", "codiceFiscale"] : ["tipoEts"];
    }

    /// <summary>A clear yes or no is needed where the notice leaves out who has contracts with the Ambito (ADE-13).</summary>
    private static bool ExcludesContracts(FormScope scope) => scope.Piano.Definizione!.Avviso.EscludeContratti is not null;

    private static string? Citizen(FormScope scope) => Domanda(scope).Cittadino ? "cittadino" : null;

    private static string Representative(string answer, FormScope scope) =>
        Rappresentante.Leggi(answer).Riuscita(out var chi, out _) && chi.PerDelega
            ? scope.Wording.Di("form.adesione.rappresentante.perDelega", ("nome", chi.Nome.Valore))
            : answer;

    /// <summary>By name, one that was closed since too.</summary>
    private static string Tavoli(string answer, FormScope scope)
    {
        var names = PlanChoices.Of(scope).TuttiITavoli;
        return string.Join("; ", answer.Split(',').Select(names.Name));
    }
}
