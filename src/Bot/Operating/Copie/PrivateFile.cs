using System.Security.Cryptography;

namespace PdzBot.Bot;

/// <summary>A file that only its owner can read, and that has its name only once it is whole.</summary>
internal sealed class PrivateFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string partial;
    private readonly bool replace;

    private PrivateFile(string path, string partial, bool replace)
    {
        (this.path, this.partial, this.replace) = (path, partial, replace);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Content = new FileStream(partial, options);
    }

    public FileStream Content { get; }

    /// <param name="replace">A file of that name that is there may be replaced; else it is refused, now and at the end.</param>
    /// <exception cref="InvalidOperationException">There is such a file.</exception>
    public static PrivateFile Begin(string path, bool replace)
    {
        if (!replace && File.Exists(path)) throw new InvalidOperationException($"There is a file '{path}' already, and it stays as it is: give another name.");

        return new(path, $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.parziale", replace);
    }

    /// <summary>All is written: makes it durable and gives it its name.</summary>
    public void Finish()
    {
        Content.Flush(flushToDisk: true);
        Content.Dispose();
        File.Move(partial, path, replace);
    }

    /// <summary>What was not finished goes.</summary>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        File.Delete(partial);
    }
}
