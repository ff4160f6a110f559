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
        private readonly TaskCompletionSource<Verdetto> esito = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Comando Comando { get; } = comando;

        public Contesto Contesto { get; } = contesto;

        public Task<Verdetto> Esito => esito.Task;

        public void Compi(Verdetto verdetto)
        {
            if (verdetto is Verdetto.Guasto(var guasto)) Fallisci(guasto);
            else esito.TrySetResult(verdetto);
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

/// <summary>What the clerk says of a command, once what it rests on is durable.</summary>
internal abstract record Verdetto
{
    private Verdetto()
    {
    }

    public sealed record Detto(Deposito Deposito) : Verdetto;

    /// <summary>The first command with its key was accepted: its facts lie here.</summary>
    public sealed record GiaAccolto(Tratto Dove) : Verdetto;

    /// <summary>Deciding or writing it down failed: a mistake of ours.</summary>
    public sealed record Guasto(Exception Causa) : Verdetto;
}
