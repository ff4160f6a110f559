using System.Globalization;
using PdzBot.Bench;

// Figures are ratios within this one run; absolute numbers belong to the machine they were taken on.
var instances = args is ["instances", ..];
var scale = args[(instances ? 1 : 0)..] is [var text, ..] && double.TryParse(text, CultureInfo.InvariantCulture, out var given) ? given : 1.0;
var folder = Directory.CreateTempSubdirectory("pdz-bench-").FullName;
try
{
    if (instances)
    {
        await InstancesBench.RunAsync(folder, (int)(640 * scale));
        return;
    }

    var store = await StoreBench.RunAsync(folder, (int)(30_000 * scale));
    var turns = await TurnBench.RunAsync(folder, (int)(12_000 * scale));

    Console.WriteLine("| what | per second | CPU µs each | ratio | aim |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
    Report("store: raw insert, 64 callers", store.Raw, "1", "");
    Report("register: append, 64 callers", store.Append, $"{store.Append.PerSecond / store.Raw.PerSecond * 100:F0} % of the raw insert", "≥ 70 %");
    Report("register: fold of 100,000 facts", store.Fold, $"{store.Fold.Seconds * 100_000 / store.Fold.Count:F2} s", "< 0.5 s");
    Report("register: read and fold 100,000 rows", store.ColdStart, $"{store.ColdStart.Seconds * 100_000 / store.ColdStart.Count:F2} s", "");
    Report("turn: empty request (the driver itself)", turns.Driver, "", "");
    Report("turn: bare (parse, answer by the connector)", turns.Bare, "1", "");
    Report("turn: form, draft durable", turns.Form, Against(turns.Form), "≤ 3× CPU");
    Report("adesione: whole, 64 conversations", turns.Adesione, $"{turns.Adesione.CpuMicros / turns.Bare.CpuMicros:F1}× the bare turn's CPU, {TurnBench.TurnsPerAdesione} turns each", "");

    string Against(Figure form) =>
        $"{form.CpuMicros / turns.Bare.CpuMicros:F2}× CPU; {(form.CpuMicros - turns.Driver.CpuMicros) / (turns.Bare.CpuMicros - turns.Driver.CpuMicros):F2}× without the driver";
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static void Report(string what, Figure figure, string ratio, string aim) =>
    Console.WriteLine($"| {what} | {figure.PerSecond:N0} | {figure.CpuMicros:N1} | {ratio} | {aim} |");
