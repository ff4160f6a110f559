using NodaTime;

namespace PdzBot.Domain;

/// <summary>What waits in the clerk's queue.</summary>
internal abstract class InAttesa
{
    private InAttesa()
    {
    }

    public abstract void Fallisci(Exception guasto);

    /// <summary>A command that waits for its outcome.</summary>
    public sealed class Richiesta(Comando comando, Contesto contesto) : InAttesa
    {
        private readonly TaskCompletionSource<(Verdetto, Piano)> esito = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Comando Comando { get; } = comando;

        public Contesto Contesto { get; } = contesto;

        /// <summary>The verdict, and the plan as the commit left it.</summary>
        public Task<(Verdetto Verdetto, Piano Piano)> Esito => esito.Task;

        public void Compi(Verdetto verdetto, Piano piano)
        {
            if (verdetto is Verdetto.Guasto(var guasto)) Fallisci(guasto);
            else esito.TrySetResult((verdetto, piano));
        }

        public override void Fallisci(Exception guasto) => esito.TrySetException(guasto);
    }

    /// <summary>Somebody who wants to see what others have written.</summary>
    public sealed class Lettore : InAttesa
    {
        private readonly TaskCompletionSource letto = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Letto => letto.Task;

        public void Compi() => letto.TrySetResult();

        public override void Fallisci(Exception guasto) => letto.TrySetException(guasto);
    }

    /// <summary>The sweeping of payload rows written before an instant: no commit may be under way meanwhile.</summary>
    public sealed class Pulizia(Instant primaDi) : InAttesa
    {
        private readonly TaskCompletionSource<int> spazzate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Instant PrimaDi { get; } = primaDi;

        public Task<int> Spazzate => spazzate.Task;

        public void Compi(int quante) => spazzate.TrySetResult(quante);

        public override void Fallisci(Exception guasto) => spazzate.TrySetException(guasto);
    }
}
