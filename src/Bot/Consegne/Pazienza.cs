namespace PdzBot.Bot;

/// <summary>How patient deliveries are. All of it is real time, never the domain's clock.</summary>
public static class Pazienza
{
    /// <summary>How long an instance may be at one delivery before others think that it died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How often each plan is looked at when nothing calls.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>From the first try on; a weekend without the channel is survived.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromDays(3);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromHours(1), LongestAsked = TimeSpan.FromDays(1);

    /// <summary>The pause after so many tries: it doubles up to an hour, and is what the channel asks for where that is longer.</summary>
    public static TimeSpan Pause(int tries, TimeSpan? asked)
    {
        var growing = First * Math.Pow(2, Math.Clamp(tries - 1, 0, 10));
        var ours = growing < Longest ? growing : Longest;
        return asked > LongestAsked ? LongestAsked : asked > ours ? asked.Value : ours;
    }
}
