using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PdzBot.Bot;

/// <summary>The zip that is uploaded to Teams: the manifest with its settings filled in, icons and languages, all at its root.</summary>
public static partial class ManifestPackage
{
    /// <summary>One date for every entry, so that the same settings give the same bytes.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [GeneratedRegex(@"\$\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();

    /// <param name="folder">Where <c>manifest.json</c> and the files it names lie.</param>
    public static byte[] Zip(string folder, ManifestSettings settings)
    {
        var manifest = Fill(File.ReadAllText(Path.Combine(folder, "manifest.json")), settings);
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest));
            foreach (var name in FilesNamedBy(manifest)) Add(zip, name, File.ReadAllBytes(Path.Combine(folder, name)));
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The manifest has a placeholder that no setting fills.</exception>
    private static string Fill(string manifest, ManifestSettings settings) =>
        Placeholder().Replace(manifest, match => settings.Values.TryGetValue(match.Groups[1].Value, out var value)
            ? JsonEncodedText.Encode(value).ToString()
            : throw new InvalidDataException($"No setting fills {match.Value} in manifest.json"));

    private static IEnumerable<string> FilesNamedBy(string manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        var icons = document.RootElement.GetProperty("icons").EnumerateObject().Select(icon => icon.Value.GetString()!);
        var languages = document.RootElement.GetProperty("localizationInfo").GetProperty("additionalLanguages").EnumerateArray();
        return [.. icons, .. languages.Select(language => language.GetProperty("file").GetString()!)];
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDate;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
