using System.Collections.Immutable;

namespace PdzBot.Dialogs;

/// <summary>A column of a sheet about some kind of thing: what stands above it, and what of each thing stands in it.</summary>
/// <param name="Width">In characters.</param>
public sealed record SheetColumn<T>(string Title, int Width, Func<T, SheetCell> Of);

/// <summary>What stands above a column, and how wide it is, in characters.</summary>
public readonly record struct SheetHead(string Title, int Width);

/// <summary>A table to be written as a file: one line of titles, then the rows.</summary>
/// <param name="Name">On its tab: at most 31 characters, none of <c>[]:*?/\</c>.</param>
public sealed record Sheet(string Name, ImmutableArray<SheetHead> Heads, ImmutableArray<ImmutableArray<SheetCell>> Rows)
{
    public static Sheet Of<T>(string name, IEnumerable<T> things, ImmutableArray<SheetColumn<T>> columns) => new(
        name,
        [.. columns.Select(column => new SheetHead(column.Title, column.Width))],
        [.. things.Select(thing => columns.Select(column => column.Of(thing)).ToImmutableArray())]);
}
