using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PdzBot.Dialogs;

/// <summary>Brings a text to the plain form in which texts are compared: small ASCII letters and digits, single spaces.</summary>
/// <remarks>
/// The bot runs without ICU, so accents are taken off by a table of ours. Punctuation, apostrophes of any shape and emoji become
/// spaces; marks and invisible characters inside a word vanish. Letters of other scripts stay. Folding twice changes nothing.
/// </remarks>
public static class Folding
{
    /// <summary>Characters of a text that are looked at; what a command or a choice needs stands in far fewer.</summary>
    public const int MaxLength = 1000;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, MaxLength) + 4);
        var read = Math.Min(text.Length, MaxLength);
        for (var at = 0; at < read && folded.Length < MaxLength; at++) Append(folded, text[at]);
        if (folded.Length > MaxLength) folded.Length = MaxLength;
        while (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>The words of a folded text.</summary>
    public static string[] Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, char character)
    {
        if (character is >= '\uFF01' and <= '\uFF5E') character = (char)(character - 0xFEE0);
        var lower = char.ToLowerInvariant(character);
        if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9')) folded.Append(lower);
        else if (Plain.TryGetValue(lower, out var plain)) folded.Append(plain);
        else if (lower > '\u007F' && char.IsLetterOrDigit(lower)) folded.Append(lower);
        else if (!IsInvisible(lower) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    private static bool IsInvisible(char character) => character > '\u007F' &&
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static IEnumerable<KeyValuePair<char, string>> Rows() =>
        from row in Table
        let colon = row.IndexOf(':', StringComparison.Ordinal)
        from letter in row[(colon + 1)..]
        select KeyValuePair.Create(letter, row[..colon]);

    // Latin letters with marks, ligatures and ordinal signs, small ones only: capitals are made small first.
    private static readonly string[] Table =
    [
        "a:ªàáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ",
        "b:ƀḃḅḇɓ",
        "c:çćĉċčȼḉ",
        "d:ðďđḋḍḏḑḓẟɗ",
        "e:èéêëēĕėęěǝȅȇȩɇəḕḗḙḛḝẹẻẽếềểễệ",
        "f:ƒḟ",
        "g:ĝğġģǥǧǵḡ",
        "h:ĥħȟḣḥḧḩḫẖ",
        "i:ìíîïĩīĭįİıǐȉȋɨḭḯỉị",
        "j:ĵǰɉ",
        "k:ķĸƙǩḱḳḵ",
        "l:ĺļľŀłƚḷḹḻḽ",
        "m:ḿṁṃ",
        "n:ñńņňŉŋǹṅṇṉṋ",
        "o:ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "p:ƥṕṗ",
        "r:ŕŗřȑȓɍṙṛṝṟ",
        "s:śŝşšſșṡṣṥṧṩẛ",
        "t:ţťŧƭțṫṭṯṱẗ",
        "u:ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "v:ṽṿỽ",
        "w:ŵẁẃẅẇẉẘ",
        "x:ẋẍ",
        "y:ýÿŷƴȳɏẏẙỳỵỷỹỿ",
        "z:źżžƶẑẓẕ",
        "ae:æǣǽ",
        "dz:ǆǳ",
        "ff:ﬀ",
        "fi:ﬁ",
        "fl:ﬂ",
        "ij:ĳ",
        "lj:ǉ",
        "ll:ỻ",
        "nj:ǌ",
        "oe:œ",
        "ss:ß",
        "st:ﬅﬆ",
        "th:þ",
        "ffi:ﬃ",
        "ffl:ﬄ",
    ];

    // Stands after the table, which must be there first.
    private static readonly FrozenDictionary<char, string> Plain = Rows().ToFrozenDictionary();
}
