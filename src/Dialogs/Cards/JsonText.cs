using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PdzBot.Dialogs;

/// <summary>A JSON value inside a text, written as JavaScript does, since that is how the official binder writes it.</summary>
internal static class JsonText
{
    public static string Of(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return json.GetString()!;

        var text = new StringBuilder();
        Append(text, json);
        return text.ToString();
    }

    /// <remarks>Null adds nothing. The official binder fails on it.</remarks>
    public static void Append(StringBuilder text, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined: break;
            case JsonValueKind.String: text.Append(json.GetString()); break;
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            case JsonValueKind.Number: text.Append(Number(json.GetDouble())); break;
            case JsonValueKind.Object: text.Append("[object Object]"); break;
            case JsonValueKind.Array:
                var first = true;
                foreach (var item in json.EnumerateArray())
                {
                    if (!first) text.Append(',');
                    first = false;
                    Append(text, item);
                }

                break;
        }
    }

    /// <summary>ECMAScript's Number::toString: shortest digits that read back, plain from 1e-6 up to 1e21.</summary>
    private static string Number(double number)
    {
        if (number == 0) return "0";
        if (Math.Abs(number) < 1e15 && number == Math.Truncate(number)) return ((long)number).ToString(CultureInfo.InvariantCulture);

        var (sign, digits, point) = Shortest(number);
        if (point is > 0 and <= 21)
        {
            return digits.Length <= point
                ? sign + digits.PadRight(point, '0')
                : $"{sign}{digits.AsSpan(0, point)}.{digits.AsSpan(point)}";
        }

        if (point is > -6 and <= 0) return sign + "0." + new string('0', -point) + digits;

        var exponent = point - 1;
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    /// <summary>The significant digits, and where the decimal point stands, counted from their start.</summary>
    private static (string Sign, string Digits, int Point) Shortest(double number)
    {
        var text = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var plain = e < 0 ? text : text[..e];
        var dot = plain.IndexOf('.');
        var all = plain.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var point = (dot < 0 ? plain.Length : dot) - (all.Length - digits.Length) + exponent;
        return (number < 0 ? "-" : "", digits.TrimEnd('0'), point);
    }
}
