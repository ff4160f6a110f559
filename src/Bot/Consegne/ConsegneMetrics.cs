using System.Diagnostics.Metrics;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>What is counted of deliveries, and the log's one line for each that died. Kinds and numbers of facts: nothing about anybody.</summary>
public sealed partial class ConsegneMetrics(IMeterFactory meters, ILogger<ConsegneMetrics> log)
{
    private readonly Counter<long> deliveries =
        meters.Create(TurnMetrics.MeterName).CreateCounter<long>("pdzbot.deliveries", "{delivery}", "Deliveries that came into a state, and what they died of");

    public void WrittenDown(int count) => Add(StatoConsegna.Aperta, "", count);

    /// <param name="code">The channel's own word for a refusal.</param>
    public void Now(Annotata delivery, string? code = null)
    {
        Add(delivery.Stato, delivery.Perche ?? "", 1);
        if (delivery is { Stato: StatoConsegna.Morta, Perche: { } why } && why != Morte.Superata)
            Died(log, delivery.Consegna.Cosa, delivery.Piano, delivery.Seq, why, code ?? "");
    }

    private void Add(StatoConsegna state, string why, int count)
    {
        if (count > 0) deliveries.Add(count, new("state", Codici.Codice(state)), new("why", why));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {What} because of fact {Plan} {Seq} is dead: {Why} {Code}")]
    private static partial void Died(ILogger log, string what, PianoId plan, long seq, string why, string code);
}
