using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A form's face as a card: page after page, then the summary; each in place of the one before.</summary>
public static class FormCard
{
    /// <summary>The page of the next question, or the summary when all is answered.</summary>
    /// <param name="offers">Commands that a refusal offers beside those of the form: see <see cref="RefusalOffers"/>.</param>
    public static Piece.Card Card(this Form form, FormScope scope, string? note = null, ImmutableArray<string>? offers = null) =>
        form.Next(scope) is { } field ? Page(form, field.Page, scope, note) : Summary(form, scope, note, offers);

    /// <summary>What the card asks, for machines.</summary>
    public static Pdz Asked(this Form form, FormScope scope)
    {
        var refusals = Refusals(form, scope);
        return new()
        {
            Form = form.Name,
            Fields = form.Next(scope) is { } field ? [.. form.OnPage(field.Page, scope).Select(each => each.Name)] : [Form.Confirmation],
            Refusals = refusals.IsEmpty ? null : Pdz.Of(refusals),
            Offers = RefusalOffers.Of(refusals),
        };
    }

    /// <summary>What was typed and refused on the page that is shown, read again, so that the reason is today's.</summary>
    private static ImmutableArray<Rifiuto> Refusals(Form form, FormScope scope) =>
        form.Next(scope) is { } next ? [.. form.OnPage(next.Page, scope).Select(field => Refusal(field, scope)).OfType<Rifiuto>()] : [];

    private static Rifiuto? Refusal(Field field, FormScope scope) =>
        scope.Bozza.Typed.TryGetValue(field.Name, out var typed) && !field.Answer(typed, scope).Riuscita(out _, out var refusal) ? refusal : null;

    private static Piece.Card Page(Form form, int page, FormScope scope, string? note)
    {
        var wording = scope.Wording;
        var fields = form.OnPage(page, scope);
        var pages = form.Applying(scope).Select(field => field.Page).Distinct().ToList();
        var inputs = fields.Select(field => Input(form, field, scope)).ToList();
        var title = wording.Di($"form.{form.Name}.titolo");
        var view = new ModuloCard(
            wording.Lingua.Codice(),
            title,
            Form.DraftNotice(wording),
            Step(pages.IndexOf(page) + 1, pages.Count, wording),
            string.Join("\n\n", new[] { note, form.Guide(scope) }.OfType<string>()) is { Length: > 0 } guide ? guide : null,
            inputs.Any(input => input.Errore is not null) ? wording.Di("form.correggi") : null,
            inputs,
            [.. RefusalOffers.Buttons(RefusalOffers.Of(Refusals(form, scope)), wording), .. Buttons(form, scope, back: pages.IndexOf(page) > 0)]);
        return new(Cards.Bind(view), wording.Di("form.notifica", ("titolo", title)));
    }

    /// <summary>How far one is. On the first page nobody knows yet how many there will be.</summary>
    private static string Step(int step, int steps, Wording wording) =>
        step == 1 ? wording.Di("form.passo", ("passo", "1")) : wording.Di("form.passoDi", ("passo", $"{step}"), ("passi", $"{steps}"));

    private static CampoModulo Input(Form form, Field field, FormScope scope)
    {
        var wording = scope.Wording;
        var options = field.Options(scope);
        var answer = scope.Bozza.Typed.GetValueOrDefault(field.Name) ?? scope[field.Name];
        var refusal = Refusal(field, scope);
        return new(
            field.Name,
            field.KindIn(scope) switch
            {
                FieldKind.Text => TipoCampo.Testo,
                FieldKind.LongText => TipoCampo.TestoLungo,
                FieldKind.Email => TipoCampo.Email,
                FieldKind.Phone => TipoCampo.Telefono,
                FieldKind.Choice => options.Length <= 5 ? TipoCampo.SceltaEstesa : TipoCampo.Scelta,
                FieldKind.Choices => TipoCampo.Multipla,
                FieldKind.Declaration => TipoCampo.Spunta,
            },
            field.Kind == FieldKind.Declaration ? form.Text(field, "etichetta", scope) : wording.Di(
                field.Optional(scope) ? "form.etichettaFacoltativa" : "form.etichettaObbligatoria",
                ("etichetta", form.Text(field, "domanda", scope))),
            form.TextIfAny(field, "aiutoScheda", scope) ?? form.TextIfAny(field, "aiuto", scope),
            field.Kind == FieldKind.Declaration ? (refusal is null && answer.Length > 0 ? "true" : "false") : answer,
            refusal is null ? null : wording.Plain(refusal),
            form.TextIfAny(field, "esempio", scope) ?? (field.KindIn(scope) == FieldKind.Choice ? wording.Di("form.scegli") : ""),
            field.MaxLength,
            field.Kind == FieldKind.Declaration ? form.Text(field, "domanda", scope) : "",
            [.. options.Select(option => new Scelta(option.Name, option.Code))],
            field.Notice(scope));
    }

    private static Piece.Card Summary(Form form, FormScope scope, string? note, ImmutableArray<string>? offers)
    {
        var wording = scope.Wording;
        var title = wording.Di($"form.{form.Name}.titolo");
        ImmutableArray<string> notes = note is null ? form.Notes(scope) : [note, .. form.Notes(scope)];
        var view = new RiepilogoCard(
            wording.Lingua.Codice(),
            title,
            Form.DraftNotice(wording),
            string.Join("\n\n", notes.Add(form.Say(wording, "form.controlla", ("pulsante", form.Say(wording, "pulsante.conferma"))))),
            [.. form.Rows(scope).Select(row => new Riga(row.Label, row.Answer))],
            [
                .. RefusalOffers.Buttons(offers, wording),
                Button(form, scope, "conferma", form.Name, form.YesConfirms ? Stile.Destructive : Stile.Positive),
                .. form.Applying(scope).Any(field => field.Name != form.About) ? (Pulsante[])[Button(form, scope, "modifica", "indietro")] : [],
                Button(form, scope, "chat", "chat"),
                Button(form, scope, "annulla", "annulla", form.YesConfirms ? Stile.Default : Stile.Destructive),
            ]);
        return new(Cards.Bind(view), wording.Di("form.notificaRiepilogo", ("titolo", title)));
    }

    private static List<Pulsante> Buttons(Form form, FormScope scope, bool back)
    {
        List<Pulsante> buttons = [Button(form, scope, "avanti", form.Name, Stile.Positive)];
        if (back) buttons.Add(Button(form, scope, "indietro", "indietro"));
        buttons.Add(Button(form, scope, "chat", "chat"));
        buttons.Add(Button(form, scope, "annulla", "annulla", Stile.Destructive));
        return buttons;
    }

    private static Pulsante Button(Form form, FormScope scope, string text, string verb, Stile style = Stile.Default) =>
        new(form.Say(scope.Wording, $"pulsante.{text}"), verb, scope.Bozza.Id, scope.Bozza.N, style);
}
