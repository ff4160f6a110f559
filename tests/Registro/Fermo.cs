namespace PdzBot.Tests;

/// <summary>Holds the first write until it is let go.</summary>
internal sealed class Fermo : IDisposable
{
    private readonly TaskCompletionSource raggiunto = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource libero = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TabellaInMemoria tabella;

    public Fermo(TabellaInMemoria tabella)
    {
        this.tabella = tabella;
        tabella.Prima = () =>
        {
            raggiunto.TrySetResult();
            return libero.Task;
        };
    }

    public Task Raggiunto => raggiunto.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Libera() => libero.TrySetResult();

    public void Dispose()
    {
        Libera();
        tabella.Prima = null;
    }
}
