namespace PdzBot.ActivityProtocol;

/// <summary>The kinds of activity the field knows; a channel may send others, which are not an error.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string Command = "command";
    public const string CommandResult = "commandResult";
    public const string EndOfConversation = "endOfConversation";
    public const string Handoff = "handoff";
}

/// <summary>What an <c>installationUpdate</c> says was done.</summary>
public static class InstallationActions
{
    public const string Add = "add";
    public const string AddUpgrade = "add-upgrade";
    public const string Remove = "remove";
    public const string RemoveUpgrade = "remove-upgrade";
}

/// <summary>The names of the invokes that Teams sends for cards, dialogs, files, search, feedback and sign-in.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string ApplicationSearch = "application/search";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string FileConsent = "fileConsent/invoke";
    public const string MessageFetchTask = "message/fetchTask";
    public const string MessageSubmitAction = "message/submitAction";
    public const string SignInFailure = "signin/failure";
    public const string SignInTokenExchange = "signin/tokenExchange";
    public const string SignInVerifyState = "signin/verifyState";
}
