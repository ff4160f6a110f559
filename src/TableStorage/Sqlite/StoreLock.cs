using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PdzBot.TableStorage;

/// <summary>The lock file beside a database, held by its one writer; the system lets go of it however the process ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <exception cref="StoreLockedException">Another store, of this process or another, writes to the database.</exception>
    public static StoreLock Take(string databasePath)
    {
        var path = databasePath + ".lock";
        FileStream file;
        try
        {
            // On Unix only None locks others out, and then anyone may still read; on Windows Read is what lets a human look.
            var share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);
        }
        catch (IOException fault) when (fault.GetType() == typeof(IOException))
        {
            throw new StoreLockedException(databasePath, path, HolderOf(path));
        }

        file.SetLength(0);
        file.Write(Encoding.ASCII.GetBytes($"process {Environment.ProcessId}"));
        return new StoreLock(file);
    }

    public void Dispose()
    {
        if (file.CanWrite) file.SetLength(0);
        file.Dispose();
    }

    private static string HolderOf(string path)
    {
        try
        {
            using var handle = OperatingSystem.IsWindows()
                ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
                : new SafeFileHandle(OpenUnlocked(path, 0), ownsHandle: true);
            using var reader = new StreamReader(new FileStream(handle, FileAccess.Read));
            return reader.ReadToEnd() is { Length: > 0 } holder ? holder : "another process";
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }

    /// <summary>open(2); a FileStream of its own would ask for the very lock whose holder we want to know.</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int OpenUnlocked([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int readOnly);
}
