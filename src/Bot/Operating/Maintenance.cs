using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>What an operator runs beside the bot: <c>verify</c>, <c>manifest</c>. Exit code 0 only when all is well.</summary>
public static class Maintenance
{
    /// <summary>The task the command line asks for; null when it asks for the bot.</summary>
    public static Func<Task<int>>? Of(string[] args) => args switch
    {
        ["verify", ..] => () => VerifyAsync(args),
        ["manifest", .. var rest] => () => Task.FromResult(ManifestCommand.Run(rest, Environment.GetEnvironmentVariable, Console.Out, Console.Error)),
        [var word, ..] when !word.StartsWith('-') && !word.Contains('=') => () => Task.FromResult(Unknown(word)),
        _ => null,
    };

    /// <summary>Checks a plan's register row by row, read-only, beside a running bot or without it (SEC-01).</summary>
    [Regola("SEC-01")]
    private static async Task<int> VerifyAsync(string[] args)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args[1..])
            .Build();
        if (settings["piano"] is not { Length: > 0 } piano) return Wrong("verify --piano ID [--testa SEQ:HASH] [--Pdz:Store STORE]");
        Testa? expected = settings["testa"] is { } head ? Testa.Leggi(head) : null;
        if (settings["testa"] is not null && expected is null) return Wrong("--testa is SEQ:HASH, as an earlier verify printed it");

        try
        {
            await using var store = StoreSetting.Open(settings["Pdz:Store"], readOnly: true);
            var result = await Verifica.DiAsync(store.Table(StoreSetting.Registro), new(piano), expected, new(store.Table(StoreSetting.Estratti)));
            foreach (var fault in result.Guasti) Console.Error.WriteLine(fault);
            Console.WriteLine(result.Guasti.IsEmpty
                ? $"{piano}: {result.Fatti} facts, all well; head {result.Testa}"
                : $"{piano}: {result.Fatti} facts, {result.Guasti.Length} faults");
            if (result.Fatti == 0) return Wrong($"{piano}: the register is empty or not there");
            return result.Guasti.IsEmpty ? 0 : 1;
        }
        catch (Exception cannot) when (cannot is InvalidOperationException or IOException or InvalidDataException or UnauthorizedAccessException or Azure.RequestFailedException)
        {
            return Wrong(cannot.Message);
        }
    }

    private static int Unknown(string word) => Wrong($"There is no command {word}. There are: verify, manifest; without a command the bot starts.");

    private static int Wrong(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
