namespace PdzBot.Bot;

/// <summary>A refusal in the Connector's own shape: <c>{ error: { code, message } }</c>.</summary>
internal static class ChatRefusal
{
    public static IResult ConversationNotFound { get; } =
        Of(StatusCodes.Status404NotFound, "ConversationNotFound", "No such conversation in the local chat.");

    public static IResult ActivityNotFound { get; } =
        Of(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "No such message in this conversation.");

    public static IResult NotYours { get; } =
        Of(StatusCodes.Status403Forbidden, "ForbiddenOperationException", "A bot changes only what it sent itself.");

    public static IResult NotInRoster { get; } =
        Of(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static IResult MemberNotFound { get; } =
        Of(StatusCodes.Status404NotFound, "MemberNotFoundInConversation", "No such member in this conversation.");

    public static IResult BadParameters { get; } =
        Of(StatusCodes.Status400BadRequest, "BadSyntax", "Incorrect conversation creation parameters");

    public static IResult BadSyntax { get; } =
        Of(StatusCodes.Status400BadRequest, "BadSyntax", "Expected an activity: a JSON object with a type.");

    public static IResult TooBig { get; } =
        Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"A message takes at most {ChatHistory.MessageBytes} bytes.");

    public static IResult FileTooBig { get; } =
        Of(StatusCodes.Status413PayloadTooLarge, "FileTooBig", $"A file takes at most {ChatFiles.LargestFile} bytes.");

    public static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, ChatJson.Options, statusCode: status);
}
