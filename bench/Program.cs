using System.Globalization;
using PdzBot.Bench;

// Figures are ratios within this one run; absolute numbers belong to the machine they were taken on.
// A number scales the counts; a word before it measures one thing and nothing else: "start" the opening of a plan (on the store named after the number, as Pdz:Store; else a file), "instances" processes side by side, "rete" the Rete's register as a file.
var only = args is ["start" or "instances" or "rete", ..] ? args[0] : null;
var scale = (only is null ? args : args[1..]) is [var text, ..] && double.TryParse(text, CultureInfo.InvariantCulture, out var given) ? given : 1.0;
if (args is ["open", var database, var which])
{
    Console.WriteLine(await ColdStartBench.OpenAsync(database, packed: which == "packed"));
    return;
}

var folder = Directory.CreateTempSubdirectory("pdz-bench-").FullName;
try
{
    if (only == "instances")
    {
        await InstancesBench.RunAsync(folder, (int)(640 * scale));
        return;
    }

    if (only == "rete")
    {
        foreach (var bodies in (int[])[100, (int)(10_000 * scale)])
        {
            var (workbook, csv) = await ReteBench.RunAsync(bodies);
            Console.WriteLine($"{bodies} bodies: workbook {1 / workbook.PerSecond:F2} s, CSV {1 / csv.PerSecond:F2} s");
        }

        return;
    }

    Console.WriteLine("| what | per second | CPU µs each | ratio | aim |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
    var start = await ColdStartBench.RunAsync(args is ["start", _, var named] ? named : $"sqlite:{Path.Combine(folder, "start.db")}", (int)(100_000 * scale));
    Report("register: open from rows", start.Rows, Opening(start.Rows), "");
    Report("register: write the extracts", start.Packing, $"{start.Packing.Seconds:F1} s, {start.Bytes / 1e6:F1} MB", "");
    Report("register: open from extracts", start.Packed, Opening(start.Packed), "< 0.5 s");
    Report("register: open from rows, process just started", start.ColdRows, Opening(start.ColdRows), "");
    Report("register: open from extracts, process just started", start.ColdPacked, Opening(start.ColdPacked), "");
    if (only == "start") return;

    var store = await StoreBench.RunAsync(folder, (int)(30_000 * scale));
    var turns = await TurnBench.RunAsync(folder, (int)(12_000 * scale));
    Report("store: raw insert, 64 callers", store.Raw, "1", "");
    Report("register: append, 64 callers", store.Append, $"{store.Append.PerSecond / store.Raw.PerSecond * 100:F0} % of the raw insert", "≥ 70 %");
    Report("register: fold of 100,000 facts", store.Fold, $"{store.Fold.Seconds * 100_000 / store.Fold.Count:F2} s", "< 0.5 s");
    Report("turn: empty request (the driver itself)", turns.Driver, "", "");
    Report("turn: bare (parse, answer by the connector)", turns.Bare, "1", "");
    Report("turn: form, draft durable", turns.Form, Against(turns.Form), "≤ 3× CPU");
    Report("adesione: whole, 64 conversations", turns.Adesione, $"{turns.Adesione.CpuMicros / turns.Bare.CpuMicros:F1}× the bare turn's CPU, {TurnBench.TurnsPerAdesione} turns each", "");

    string Opening(Figure figure) => $"{figure.Seconds * 100_000 / figure.Count:F2} s for 100,000, {figure.CpuSeconds * 100_000 / figure.Count:F2} s CPU";

    string Against(Figure form) =>
        $"{form.CpuMicros / turns.Bare.CpuMicros:F2}× CPU; {(form.CpuMicros - turns.Driver.CpuMicros) / (turns.Bare.CpuMicros - turns.Driver.CpuMicros):F2}× without the driver";
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static void Report(string what, Figure figure, string ratio, string aim) =>
    Console.WriteLine($"| {what} | {figure.PerSecond:N0} | {figure.CpuMicros:N1} | {ratio} | {aim} |");
