namespace PdzBot.Bot;

/// <summary>The maintenance command <c>manifest</c>: writes the zip to upload to Teams.</summary>
public static class ManifestCommand
{
    private const string Out = "--out";

    /// <summary>The manifest's files as they are built beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <param name="args">What stands after the word <c>manifest</c>.</param>
    /// <param name="environment">A variable of the environment, or null.</param>
    /// <returns>The exit code: 0 only when the file is written.</returns>
    public static int Run(IReadOnlyList<string> args, Func<string, string?> environment, TextWriter output, TextWriter error)
    {
        var faults = new List<string>();
        var options = Options(args, faults);
        if (!options.Remove(Out, out var file) || file.Length == 0) faults.Add($"{Out}, the file to write: it is missing.");
        if (ManifestSettings.Read(options, environment, faults) is not { } settings)
        {
            foreach (var fault in faults) error.WriteLine(fault);
            error.WriteLine($"\nUsage: manifest --bot-id GUID {Out} FILE\n{ManifestSettings.Usage}");
            return 2;
        }

        try
        {
            File.WriteAllBytes(file!, ManifestPackage.Zip(Folder, settings));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file} cannot be written: {fault.Message}");
            return 1;
        }

        output.WriteLine($"{file}: upload it in Teams, Apps > Manage your apps > Upload an app.");
        if (settings.Invented.Count > 0)
            error.WriteLine($"Good for a trial only: {string.Join(", ", settings.Invented)} not given, so people would see invented values.");
        return 0;
    }

    /// <summary>Options come as <c>--name value</c> or <c>--name=value</c>.</summary>
    private static Dictionary<string, string> Options(IReadOnlyList<string> args, List<string> faults)
    {
        var options = new Dictionary<string, string>();
        for (var i = 0; i < args.Count; i++)
        {
            var parts = args[i].Split('=', 2);
            if (!parts[0].StartsWith("--", StringComparison.Ordinal)) faults.Add($"\"{args[i]}\": expected an option, as --bot-id.");
            else if (parts.Length == 1 && (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))) faults.Add($"{parts[0]}: its value is missing.");
            else if (!options.TryAdd(parts[0], parts.Length == 2 ? parts[1] : args[++i])) faults.Add($"{parts[0]}: given more than once.");
        }

        return options;
    }
}
