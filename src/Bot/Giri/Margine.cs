using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The edge of work that nobody waits for: the store, the register or a fault of ours stops one piece of it, never the round.</summary>
public static class Margine
{
    /// <param name="otherwise">What stands for the result of work that failed.</param>
    /// <param name="failed">Notes the fault down; not called when the bot stops, nor for a register that can't be read, which is told where it is served.</param>
    public static async Task<T> GuardedAsync<T>(Func<Task<T>> work, T otherwise, Action<Exception> failed, CancellationToken stop)
    {
        try
        {
            return await work();
        }
#pragma warning disable CA1031 // Whatever was in the way, the next look finds the work where it was.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (!stop.IsCancellationRequested && fault is not RegistroIllegibileException) failed(fault);
            return otherwise;
        }
    }
}
