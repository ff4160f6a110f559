using NodaTime;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>What a dialog needs that lies outside the register: long work of the person's, and whether somebody is reached.</summary>
public sealed class FuoriRegistro(Lavori lavori, LibroConsegne consegne, Recapiti recapiti)
{
    /// <summary>The step that follows once that is there; one that needs nothing of it is given back as it is.</summary>
    public async Task<Step> ResolvedAsync(Step step, PianoId piano, PersonaId persona, Canale canale, CancellationToken cancellation) => step switch
    {
        Step.Stopping stopping => stopping.Then(await lavori.StopAsync(piano, persona, stopping.Id, cancellation)),
        Step.Beginning beginning => beginning.Then(await lavori.BeginAsync(beginning.Lavoro with { Canale = canale }, cancellation)),
        Step.Reaching reaching => reaching.Then(await UnreachedSinceAsync(piano, reaching.Chi, cancellation)),
        _ => step,
    };

    [Regola("SCA-06")]
    private async Task<Instant?> UnreachedSinceAsync(PianoId piano, PersonaId chi, CancellationToken cancellation) =>
        await consegne.UnreachedSinceAsync(piano, chi, cancellation) is { } since && await recapiti.ReachAsync(chi, cancellation) is null ? Instant.FromDateTimeOffset(since) : null;
}
