using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The plan definitions of the folder <c>Pdz:Piani</c>, read and adopted at start.</summary>
public static partial class Definizioni
{
    /// <summary>Every definition in the folder; any fault in any of them stops the start, all faults named.</summary>
    public static ImmutableArray<DefinizionePiano> Leggi(string folder)
    {
        if (!Directory.Exists(folder)) throw new InvalidOperationException($"Pdz:Piani: there is no folder {folder}");

        List<string> faults = [];
        var definitions = ImmutableArray.CreateBuilder<DefinizionePiano>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (DefinizionePiano.Leggi(File.ReadAllBytes(file)).Riuscita(out var definition, out var guasti)) definitions.Add(definition);
            else faults.AddRange(guasti.Select(guasto => $"{file}: {guasto.Percorso}: {guasto.Messaggio}"));
        }

        if (definitions.Count == 0 && faults.Count == 0) faults.Add($"Pdz:Piani: the folder {folder} holds no plan definition");
        foreach (var same in definitions.GroupBy(definition => definition.Id).Where(same => same.Count() > 1))
            faults.Add($"{folder}: {same.Count()} files define the plan {same.Key}");

        return faults.Count == 0 ? definitions.ToImmutable() : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>Writes each definition that is new into its plan's register, and sweeps what a command cut off a day ago left there.</summary>
    /// <remarks>A plan whose register this release can't read is not served, and the others are: one plan never keeps another's people out.</remarks>
    public static async Task AdottaAsync(IEnumerable<DefinizionePiano> definitions, IServiceProvider services)
    {
        var cancellerie = services.GetRequiredService<Cancellerie>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Definizioni));
        foreach (var definition in definitions)
        {
            try
            {
                await AdottaAsync(definition, cancellerie, services.GetRequiredService<Orologio>().Ora, log);
            }
            catch (RegistroIllegibileException illegibile)
            {
                Unreadable(log, illegibile.Message);
            }
        }
    }

    private static async Task AdottaAsync(DefinizionePiano definition, Cancellerie cancellerie, Instant now, ILogger log)
    {
        await (await cancellerie.DiAsync(definition.Id)).SpazzaAsync(now - Duration.FromDays(1));
        switch (await cancellerie.AdottaAsync(definition, now))
        {
            case Adozione.Avvenuta:
                Adopted(log, definition.Id.Valore, definition.Versione);
                break;
            case Adozione.Ignorata:
                Ignored(log, definition.Id.Valore, definition.Versione);
                break;
            case Adozione.GiaInVigore:
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plan {Plan}: definition version {Version} adopted")]
    private static partial void Adopted(ILogger log, string plan, int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Why}; the plan is not served until this release can read it")]
    private static partial void Unreadable(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Plan {Plan}: the file holds version {Version}, older than the register's; it is ignored")]
    private static partial void Ignored(ILogger log, string plan, int version);
}
