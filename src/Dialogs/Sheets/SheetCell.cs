using NodaTime;

namespace PdzBot.Dialogs;

/// <summary>A cell of a sheet, of the type that spreadsheets calculate and sort by.</summary>
public abstract record SheetCell
{
    private SheetCell()
    {
    }

    /// <summary>Text, shown as it is and never calculated.</summary>
    public sealed record Text(string Value) : SheetCell;

    public sealed record Number(long Value) : SheetCell;

    public sealed record Day(LocalDate Value) : SheetCell;

    public static implicit operator SheetCell(string text) => FromString(text);

    public static implicit operator SheetCell(int number) => FromInt32(number);

    public static implicit operator SheetCell(LocalDate day) => FromLocalDate(day);

    public static SheetCell FromString(string text) => new Text(text);

    public static SheetCell FromInt32(int number) => new Number(number);

    public static SheetCell FromLocalDate(LocalDate day) => new Day(day);
}
