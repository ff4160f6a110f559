using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Tells a plain answer from what may be a request for something else: by what it is about, how it is put, and what was asked.</summary>
/// <remarks>Asking too often is a nuisance, a request filed as an answer is worse: the limits are those at which the tests' table has none of the second and hardly any of the first.</remarks>
[Regola("DIA-02")]
[Regola("DIA-03")]
internal static class Doubtful
{
    /// <summary>Where more may be written it is prose: reasons and accounts, in which people wish and ask.</summary>
    private const int LongestLine = 200;

    // How well a text must say a command: nothing besides it, or almost nothing; plainly, though without a verb; near enough to be offered, as an order or not; a wish in prose.
    private const double All = 0.99, Whole = 0.95, Plainly = 0.9, Near = 0.4, NearTold = 0.3, NearWish = 0.62;

    // Words: longer prose is an account, and so is what ends in a longer question; a choice with a question mark is still a choice when it is short.
    private const int LongestRequest = 30, LongestQuestion = 15, ShortestQuestion = 5;

    /// <summary>The phrase of a command is an answer to this question, too: one of its list, or what many answer in their own words.</summary>
    public static bool AlsoAnswers(Field? asked, string text, FormScope scope) => asked?.KindIn(scope) switch
    {
        FieldKind.Text or FieldKind.LongText => Requests.AlsoAnswers(text),
        FieldKind.Choice or FieldKind.Choices => asked.Options(scope).Any(option => Folding.Fold(option.Name) == Folding.Fold(text)),
        FieldKind.Email or FieldKind.Phone or FieldKind.Declaration or null => false,
    };

    /// <summary>It is no answer, but put as a request, and near enough to what can be done.</summary>
    public static bool IsWorthOffering(Form form, string text, UnderstoodOffers offers)
    {
        var manner = Requests.MannerOf(text);
        return manner is Manner.Told or Manner.Asked || Requests.IsQuestion(text)
            ? offers.Score >= NearTold
            : manner != Manner.Plain && offers.Score >= Near && !IsOwn(form, offers.Names[0]);
    }

    /// <summary>A day or an amount that could not be read, rather than a request: "entro 20 giorni".</summary>
    public static bool IsMisread(string text, UnderstoodCommand meant) => meant.Score < Whole && text.Any(char.IsAsciiDigit) && Requests.MannerOf(text) == Manner.Plain && !Requests.IsQuestion(text) && !Dialog.IsNearlyExactly(text);

    /// <summary>Whether a text that can be the answer may be something else as well.</summary>
    public static bool Is(Form form, Field field, string text, FormScope scope)
    {
        var kind = field.KindIn(scope);
        if (kind == FieldKind.Declaration) return false;

        var isLine = kind is not (FieldKind.LongText or FieldKind.Choice or FieldKind.Choices) && field.MaxLength <= LongestLine;
        return kind is FieldKind.Choice or FieldKind.Choices ? OfChoice(form, text) : isLine ? OfLine(form, text) : OfProse(form, text);
    }

    /// <summary>A name, a day, a number: what is put as a request is hardly one.</summary>
    private static bool OfLine(Form form, string text)
    {
        var (manner, isQuestion, meant) = (Requests.MannerOf(text), Requests.IsQuestion(text), Meant(text));
        if (!isQuestion && Requests.IsWrittenAsName(text) && (manner == Manner.Plain || Requests.NamesBody(text) || meant is not UnderstoodCommand { Score: >= Whole })) return false;
        if (Dialog.IsNearlyExactly(text)) return true;

        var isPut = manner != Manner.Plain || isQuestion;
        return meant switch
        {
            UnderstoodCommand { Name: var name } => isPut || Requests.IsSentence(text) || Requests.Wishes(text) || Steers(name) || (!IsOwn(form, name) && Requests.IsOfOnesOwn(text)),
            UnderstoodOffers { Score: var score } => isPut && score >= (manner == Manner.Told ? NearTold : Near),
            _ => false,
        };
    }

    /// <summary>A reason or an account: people wish and ask in it, of what it is about first.</summary>
    private static bool OfProse(Form form, string text)
    {
        if (Requests.WordsIn(text) is var words && words > LongestRequest) return false;
        if (Dialog.IsNearlyExactly(text)) return !Requests.SaysNone(text);

        var (manner, isQuestion) = (Requests.MannerOf(text), Requests.IsQuestion(text) && words <= LongestQuestion);
        return Meant(text) switch
        {
            UnderstoodCommand { Name: var name, Score: var score } when IsOwn(form, name) =>
                !Requests.GivesReason(text) && (isQuestion || manner == Manner.Told || TavoloWords.Read(text) is not null || (manner != Manner.Plain && score >= Whole)),
            UnderstoodCommand { Name: var name, Score: var score } =>
                manner != Manner.Plain || isQuestion || Requests.Wishes(text) || Steers(name) || (score >= Plainly && Requests.IsOfOnesOwn(text)) || (score >= All && Requests.IsSentence(text)),
            UnderstoodOffers { Score: var score } when manner == Manner.Told || isQuestion => score >= (isQuestion ? Near : NearTold),
            UnderstoodOffers { Names: [var first, ..], Score: var score } => !IsOwn(form, first) && first != "aiuto" && manner is Manner.Wished or Manner.Asked && score >= NearWish,
            _ => false,
        };
    }

    /// <summary>What names one of a list is that one, unless the bot is told or asked something of it.</summary>
    private static bool OfChoice(Form form, string text)
    {
        var manner = Requests.MannerOf(text);
        var isAsked = manner is Manner.Told or Manner.Asked || (Requests.IsQuestion(text) && Requests.WordsIn(text) >= ShortestQuestion);
        return Meant(text) switch
        {
            UnderstoodCommand { Name: var name, Score: var score } =>
                !IsOwn(form, name) && (manner != Manner.Plain || isAsked || Requests.Wishes(text) || (score >= All && Requests.IsSentence(text))),
            UnderstoodOffers { Score: >= Near } => isAsked,
            _ => false,
        };
    }

    /// <summary>A sentence about a tavolo is as good as its command.</summary>
    public static Understood Meant(string text)
    {
        var meant = Dialog.Meant(text);
        return meant is not UnderstoodCommand && TavoloWords.Read(text) is { Command: var command } ? new UnderstoodCommand(command, Plainly) : meant;
    }

    /// <summary>It steers the form, and is said of nothing else: "riprendiamo da dove eravamo".</summary>
    private static bool Steers(string command) => command is "indietro" or "annulla" or "riprendi" or "modulo" or "chat" or "salta" or "conferma";

    /// <summary>The command that the form itself is: who says it says what the form is about.</summary>
    private static bool IsOwn(Form form, string command) => command == form.Name || command == form.WordsOf;
}
