using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What an operator runs beside the bot: <c>verify</c>, <c>export</c>, <c>import</c>, <c>cancellazioni</c>, <c>manifest</c>. Exit code 0 only when all is well.</summary>
public static class Maintenance
{
    /// <summary>The task the command line asks for; null when it asks for the bot.</summary>
    public static Func<Task<int>>? Of(string[] args) => args switch
    {
        ["verify", ..] => () => OnStoreAsync(VerifyAsync, args),
        ["export", ..] => () => OnStoreAsync(CopieCommands.ExportAsync, args),
        ["import", ..] => () => OnStoreAsync(CopieCommands.ImportAsync, args),
        ["cancellazioni", ..] => () => OnStoreAsync(CopieCommands.ErasuresAsync, args),
        ["manifest", .. var rest] => () => Task.FromResult(ManifestCommand.Run(rest, Environment.GetEnvironmentVariable, Console.Out, Console.Error)),
        [var word, ..] when !word.StartsWith('-') && !word.Contains('=') => () => Task.FromResult(Unknown(word)),
        _ => null,
    };

    /// <summary>Checks a plan's register row by row, read-only, beside a running bot or without it (SEC-01).</summary>
    [Regola("SEC-01")]
    private static async Task<int> VerifyAsync(string[] args)
    {
        var settings = Settings(args);
        if (settings["piano"] is not { Length: > 0 } piano) return Wrong("verify --piano ID [--testa SEQ:HASH] [--Pdz:Store STORE]");
        Testa? expected = settings["testa"] is { } head ? Testa.Leggi(head) : null;
        if (settings["testa"] is not null && expected is null) return Wrong("--testa is SEQ:HASH, as an earlier verify printed it");

        await using var store = StoreSetting.Open(settings["Pdz:Store"], readOnly: true);
        var result = await Verifica.DiAsync(store.Table(StoreSetting.Registro), new(piano), expected, new(store.Table(StoreSetting.Estratti)));
        foreach (var fault in result.Guasti) Console.Error.WriteLine(fault);
        Console.WriteLine(result.Guasti.IsEmpty
            ? $"{piano}: {result.Fatti} facts, all well; head {result.Testa}"
            : $"{piano}: {result.Fatti} facts, {result.Guasti.Length} faults");
        if (result.Fatti == 0) return Wrong($"{piano}: the register is empty or not there");
        return result.Guasti.IsEmpty ? 0 : 1;
    }

    /// <summary>The settings as the bot has them, those of the command line last.</summary>
    internal static IConfiguration Settings(string[] args) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args[1..])
        .Build();

    /// <summary>The same, where a misspelt option must not pass unseen: null when there is one that is none of these, nor a setting.</summary>
    internal static IConfiguration? Settings(string[] args, params ReadOnlySpan<string> options)
    {
        foreach (var arg in args[1..])
        {
            if (arg.StartsWith("--", StringComparison.Ordinal) && !arg.StartsWith("--Pdz:", StringComparison.Ordinal) && !options.Contains(arg.Split('=')[0])) return null;
        }

        return Settings(args);
    }

    internal static int Wrong(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }

    /// <summary>What stands in the way of a command is told in one line.</summary>
    private static async Task<int> OnStoreAsync(Func<string[], Task<int>> command, string[] args)
    {
        try
        {
            return await command(args);
        }
        catch (PianoNonVuotoException full)
        {
            return Wrong(
                $"{full.Piano} has a register in this store, and a copy is restored only into an empty plan. Name another store with --Pdz:Store, or move this one away; "
                + "import before the bot starts, for at its start it adopts the plan's definition. Where an import was cut off at its very end, verify tells that all is well.");
        }
        catch (Exception cannot) when (cannot is InvalidOperationException or IOException or InvalidDataException or UnauthorizedAccessException
            or StoreLockedException or Azure.RequestFailedException or RegistroIllegibileException or CopiaIllegibileException)
        {
            return Wrong(cannot.Message);
        }
    }

    private static int Unknown(string word) => Wrong($"There is no command {word}. There are: verify, export, import, cancellazioni, manifest; without a command the bot starts.");
}
