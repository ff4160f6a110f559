using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Bot;

/// <summary>Where the page sets the domain's clock to.</summary>
/// <param name="At">An instant with its offset, or a civil time of Rome as a date and time field gives it: <c>2022-05-17T09:00</c>.</param>
/// <param name="Alone">True when another process of the same bot passes it on: it goes no further.</param>
public sealed record ClockMove(string? At, bool Alone = false);

internal static class ClockEndpoints
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly Interval Movable = new(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

    public static void MapClock(this IEndpointRouteBuilder api)
    {
        api.MapGet("/clock", (Orologio orologio) => ChatResults.Json(Show(orologio)));
        api.MapPut("/clock", Move);
    }

    public static JsonObject Show(Orologio orologio) =>
        new() { ["now"] = InstantPattern.ExtendedIso.Format(orologio.Ora), ["movable"] = orologio.Spostabile };

    private static async Task<IResult> Move(ClockMove move, Orologio orologio, BotDoor bot)
    {
        if (!orologio.Spostabile) return ChatRefusal.Of(StatusCodes.Status409Conflict, "RealTime", "The clock is the real time.");
        if (Read(move.At ?? "") is not { } at || !Movable.Contains(at))
            return ChatRefusal.Of(StatusCodes.Status400BadRequest, "BadTime", "Expected a time as 2022-05-17T09:00, between 2000 and 2099.");

        orologio.Sposta(at);
        if (!move.Alone) await bot.MoveClocksAsync(InstantPattern.ExtendedIso.Format(at));
        return ChatResults.Json(Show(orologio));
    }

    // An hour that Rome's clocks skip is read as the hour after it; one that comes twice, as its first.
    private static Instant? Read(string text)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } withOffset) return withOffset.Value.ToInstant();
        var civil = ToTheMinute.Parse(text) is { Success: true } minute ? minute : LocalDateTimePattern.ExtendedIso.Parse(text);
        return civil.Success
            ? civil.Value.InZoneLeniently(DateTimeZoneProviders.Tzdb[ChatActivities.TimeZone]).ToInstant()
            : null;
    }
}
