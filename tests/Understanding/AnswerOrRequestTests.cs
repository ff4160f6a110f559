using PdzBot.Dialogs;
using PdzBot.Domain;
using Xunit.Abstractions;

namespace PdzBot.Tests;

/// <summary>What is typed while a form waits: its answer, a request for something else, or what only the person can tell.</summary>
[Trait("Regola", "DIA-03")]
public class AnswerOrRequestTests(ITestOutputHelper output)
{
    private const string Il = "2022-05-10T10:00", Io = "00112233445566778899aabb";

    private static readonly Piano Piano = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile, Ruolo.Ufficio).Dopo(Lecce.Cooperativa, Il, Io).Piano;

    /// <summary>A question of each kind: the form, the field, what is answered before it, and what people answer.</summary>
    private static readonly (string Form, string Field, (string, string)[] Before, string Answers)[] Questions =
    [
        ("adesione", "denominazione", Ente, AnswersToQuestions.Denominazione),
        ("adesione", "rappresentante", Ente, AnswersToQuestions.Rappresentante),
        ("tavolo.aggiungi", "nome", [], AnswersToQuestions.NomeTavolo),
        ("adesione", "risorse", Ente, AnswersToQuestions.Risorse),
        ("adesione.recedi", "motivo", [("adesione", "1/2022")], AnswersToQuestions.MotivoRecesso),
        ("adesione.preavviso", "motivo", [("adesione", "1/2022")], AnswersToQuestions.MotivoPreavviso),
        ("tavolo.chiudi", "motivo", [("tavolo", "poverta")], AnswersToQuestions.MotivoChiusura),
        ("adesione", "tipo", [], AnswersToQuestions.Tipo),
        ("adesione", "comune", Ente, AnswersToQuestions.Comune),
        ("avviso.proroga", "chiude", [], AnswersToQuestions.Chiude),
        ("adesione", "privacy", Ente, AnswersToQuestions.Privacy),
        ("adesione.integra", "giorni", [("adesione", "1/2022")], AnswersToQuestions.Giorni),
        ("adesione", "tavoli", Ente, AnswersToQuestions.Tavoli),
    ];

    private static (string, string)[] Ente => [("tipo", "ets"), ("tipoEts", "impresaSociale")];

    private enum Came
    {
        Taken,

        /// <summary>The person is asked which it is, and what is meant is among what is offered.</summary>
        Asked,

        /// <summary>No answer; what is meant is offered below the question.</summary>
        Offered,
        Done,

        /// <summary>No answer, and nothing else: the question again.</summary>
        Refused,

        /// <summary>Something else was done, or only something else was offered.</summary>
        Wrong,
    }

    [Fact]
    public void Answers_are_taken_as_answers_and_hardly_ever_asked_about()
    {
        var all = (from question in Questions from text in question.Answers.Split('\n') select (question.Form, question.Field, Text: text, Came: What(question, text, ""))).ToList();
        Tell(all.Where(one => one.Came != Came.Taken).Select(one => $"{one.Came}: {one.Form}.{one.Field} «{one.Text}»"));

        Assert.Equal(Questions.Length, all.GroupBy(one => (one.Form, one.Field)).Count(group => group.Count(one => one.Came == Came.Taken) >= 0.95 * group.Count()));
        Assert.DoesNotContain(all, one => one.Came is Came.Done or Came.Wrong);
        Assert.True(all.Count(one => one.Came == Came.Taken) >= 0.99 * all.Count, $"{all.Count(one => one.Came == Came.Taken)} of {all.Count} taken");
    }

    [Theory]
    [InlineData("adesione.integra", "giorni", "entro 20 giorni")]
    [InlineData("adesione.integra", "giorni", "trenta giorni")]
    [InlineData("avviso.proroga", "chiude", "fino al 31 maggio 2022")]
    [InlineData("avviso.proroga", "chiude", "scadenza 31 maggio 2022")]
    [InlineData("avviso.proroga", "chiude", "nuovo termine: 31 maggio 2022")]
    [InlineData("adesione", "comune", "comune di Galatina")]
    [InlineData("adesione", "tipo", "una scuola")]
    public void An_answer_that_cannot_be_read_is_asked_again_and_starts_nothing(string form, string field, string text) =>
        Assert.Equal(Came.Refused, What(Questions.Single(question => (question.Form, question.Field) == (form, field)), text, ""));

    [Fact]
    public void Requests_for_other_things_are_recognised_or_asked_about_and_never_filed()
    {
        // What a form is itself is no other thing: a reason for withdrawing says that one withdraws.
        var all = (
            from question in Questions
            from request in RequestsInForms.All.Concat(RequestsInForms.Slips)
            where request.Command != question.Form
            select (question.Form, question.Field, request.Text, Came: What(question, request.Text, request.Command))).ToList();
        Tell(all.Where(one => one.Came is Came.Taken or Came.Refused or Came.Wrong).Select(one => $"{one.Came}: {one.Form}.{one.Field} «{one.Text}»"));
        Tell(all.GroupBy(one => one.Came).Select(group => $"{group.Key} {group.Count()}"));

        Assert.DoesNotContain(all, one => one.Came is Came.Taken or Came.Wrong);
        Assert.True(all.Count(one => one.Came != Came.Refused) >= 0.99 * all.Count, "recognised or asked");
    }

    private void Tell(IEnumerable<string> lines) => output.WriteLine(string.Join('\n', lines));

    private static Came What((string Form, string Field, (string, string)[] Before, string) question, string text, string meant)
    {
        var (form, field, before, _) = question;
        var draft = before.Aggregate(Bozza.Aperta("bozza", form, new(Io), Piano.Id, Face.Words), (draft, answer) => draft.Con(answer.Item1, answer.Item2)) with { Reopened = field };
        var turn = new Turn("1", new(Io), Lingua.Italiano, Piano, draft, "nuova", Dato.Ora(Il), new Input.Said(text)) { Incarichi = [Ruolo.Responsabile, Ruolo.Ufficio] };
        return Dialog.Next(turn) switch
        {
            Step.Looking => meant == "dati" ? Came.Done : Came.Wrong,
            Step.AltroAmbito => meant == "ambito" ? Came.Done : Came.Wrong,
            Step.Answer answer => What(answer, field, meant),
            _ => Came.Wrong,
        };
    }

    private static Came What(Step.Answer answer, string field, string meant)
    {
        var pdz = answer.Reply.Pdz;
        var isOffered = pdz.Offers is { } offers && (meant.Length == 0 || offers.Contains(meant));
        if (answer.Draft is null) return meant == "annulla" ? Came.Done : Came.Wrong;
        if (answer.Draft.Answers.ContainsKey(field)) return Came.Taken;
        if (answer.Draft.InDoubt is not null) return isOffered ? Came.Asked : Came.Wrong;
        if (answer.Draft.Typed.ContainsKey(field)) return isOffered ? Came.Offered : pdz.Offers is null || meant.Length == 0 ? Came.Refused : Came.Wrong;

        // What steers the form names no command; going on names the form's.
        var isSteering = meant is "indietro" or "annulla" or "modulo" or "chat" or "riprendi";
        return pdz.Command == meant || answer.Draft.Form == meant || (isSteering && (pdz.Command is null || pdz.Command == answer.Draft.Form)) ? Came.Done : Came.Wrong;
    }
}
