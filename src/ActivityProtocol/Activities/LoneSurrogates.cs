using System.Globalization;

namespace PdzBot.ActivityProtocol;

/// <summary>Halves of a character, such as an emoji that a form cut at its maximum length.</summary>
/// <remarks>
/// JSON may spell them as escapes; reading such a string throws, and for values read late it would throw in the middle of a
/// turn. Each is overwritten by U+FFFD, which takes the same six bytes.
/// </remarks>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static void Replace(Span<byte> json)
    {
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            json = json[at..];
            if (Unit(json) is not { } unit)
            {
                json = json[Math.Min(2, json.Length)..];
                continue;
            }

            var pair = char.IsHighSurrogate(unit) && Unit(json[EscapeLength..]) is { } next && char.IsLowSurrogate(next);
            if (!pair && char.IsSurrogate(unit)) "FFFD"u8.CopyTo(json[2..]);
            json = json[(pair ? 2 * EscapeLength : EscapeLength)..];
        }
    }

    private static char? Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength && escape[0] == '\\' && escape[1] == 'u'
        && ushort.TryParse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
