using System.Collections.Immutable;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Whom a message mentions: from the account, by the roster of the place, to the persona that it is known as.</summary>
/// <remarks>Looked up and never made: who has not talked to the bot is not written down because somebody else named them.</remarks>
[Regola("PIA-04")]
public sealed class Menzionati(Persone persone, ConnectorClient connector)
{
    /// <summary>More are looked up for nobody: they are too many anyway.</summary>
    private const int Most = 2;

    /// <summary>The people mentioned, each once; the bot is none.</summary>
    public static IEnumerable<Mention> In(Activity activity) =>
        Mention.In(activity).Where(mention => mention.Id != activity.Recipient?.Id).DistinctBy(mention => mention.Id);

    /// <summary>Their personas, in the message's order; null for one whom the bot has never met.</summary>
    public async Task<ImmutableArray<PersonaId?>> DiAsync(Activity activity, CancellationToken cancellation)
    {
        var those = ImmutableArray.CreateBuilder<PersonaId?>();
        foreach (var mention in In(activity).Take(Most))
        {
            var member = await connector.FindMemberAsync(activity.ServiceUrl!, activity.BaseConversationId!, mention.Id, cancellation);
            those.Add((await persone.FindAsync(activity, member?.EntraId, member?.Id ?? mention.Id, cancellation))?.Id);
        }

        return those.ToImmutable();
    }
}
