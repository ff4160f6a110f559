using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>One object of the file while it is read. Members are asked for by name; those nobody asked for are unknown.</summary>
/// <remarks>A member at fault is recorded with its path and reads as empty, so that one reading finds everything.</remarks>
internal sealed class DefinizioneOggetto
{
    private const string UnId = "an id of at most 64 small letters, digits and single hyphens, as \"welfare-accesso\"";

    private readonly Dictionary<string, JsonElement> membri = new(StringComparer.Ordinal);
    private readonly List<string> chiesti = [];
    private readonly string percorso;
    private readonly DefinizioneEsame esame;

    private DefinizioneOggetto(JsonElement oggetto, string percorso, DefinizioneEsame esame)
    {
        (this.percorso, this.esame) = (percorso, esame);
        foreach (var membro in oggetto.EnumerateObject())
        {
            if (!membri.TryAdd(membro.Name, membro.Value)) esame.Guasto(Percorso(membro.Name), "Given more than once.");
        }
    }

    /// <summary>Reads an object whole; null when there is no object at that place.</summary>
    public static T? Leggi<T>(JsonElement elemento, string percorso, DefinizioneEsame esame, Func<DefinizioneOggetto, T> contenuto)
        where T : class
    {
        if (elemento.ValueKind != JsonValueKind.Object)
        {
            esame.Atteso(percorso, "an object", elemento);
            return null;
        }

        var oggetto = new DefinizioneOggetto(elemento, percorso, esame);
        var letto = contenuto(oggetto);
        oggetto.SegnalaIgnoti();
        return letto;
    }

    /// <summary>A text for other programs, as the schema's name for an editor.</summary>
    public void Ignora(string nome) => Membro(nome, "a text", e => e.ValueKind == JsonValueKind.String, obbligatorio: false);

    public string Testo(string nome, int massimo) => Stringa(nome, UnaRiga(massimo), s => DefinizioneForme.Riga(s, massimo));

    /// <returns>Null when it is not there.</returns>
    public string? TestoSeDato(string nome, int massimo) => SeData(nome, UnaRiga(massimo), s => DefinizioneForme.Riga(s, massimo));

    /// <summary>A text that may have line breaks.</summary>
    public string Pagina(string nome, int massimo) =>
        Stringa(nome, $"a text of 1 to {massimo} characters, without spaces around it", s => DefinizioneForme.Pagina(s, massimo));

    public string Id(string nome) => Stringa(nome, UnId, DefinizioneForme.Id);

    /// <returns>Null when it is not there.</returns>
    public string? IdSeDato(string nome) => SeData(nome, UnId, DefinizioneForme.Id);

    public ComuneId Istat(string nome) => new(Stringa(nome, "an ISTAT code of six digits, as \"075035\"", DefinizioneForme.Istat));

    public Uri? Indirizzo(string nome)
    {
        Uri? letto = null;
        Membro(nome, "an address of at most 500 characters that begins with \"https://\"", e => Testuale(e) && DefinizioneForme.Indirizzo(e.GetString()!, out letto), obbligatorio: false);
        return letto;
    }

    public LocalDateTime Momento(string nome)
    {
        LocalDateTime letto = default;
        Membro(nome, "a civil time of this century to the minute, as \"2022-05-02T09:00\"", e => Testuale(e) && DefinizioneForme.Momento(e.GetString()!, out letto));
        return letto;
    }

    /// <returns>0 when at fault.</returns>
    public int Intero(string nome, int minimo, int massimo)
    {
        var letto = 0;
        return Membro(nome, $"a whole number from {minimo} to {massimo}", e => DefinizioneForme.Intero(e, minimo, massimo, out letto)) ? letto : 0;
    }

    /// <returns>What holds when it is not there or at fault.</returns>
    public int InteroSeDato(string nome, int minimo, int massimo, int seManca)
    {
        var letto = seManca;
        Membro(nome, $"a whole number from {minimo} to {massimo}", e => DefinizioneForme.Intero(e, minimo, massimo, out letto), obbligatorio: false);
        return letto;
    }

    /// <returns>Null when it is not there.</returns>
    public int? InteroSeDato(string nome, int minimo, int massimo)
    {
        var letto = 0;
        return Membro(nome, $"a whole number from {minimo} to {massimo}", e => DefinizioneForme.Intero(e, minimo, massimo, out letto), obbligatorio: false) ? letto : null;
    }

    public bool Booleano(string nome, bool? seManca = null)
    {
        var letto = seManca ?? false;
        Membro(nome, "true or false", Accetta, obbligatorio: seManca is null);
        return letto;

        bool Accetta(JsonElement elemento)
        {
            letto = elemento.ValueKind == JsonValueKind.True;
            return letto || elemento.ValueKind == JsonValueKind.False;
        }
    }

    /// <returns>The first choice when at fault.</returns>
    public T Scelta<T>(string nome)
        where T : struct, Enum => Scelta<T>(nome, obbligatoria: true);

    /// <returns>The first choice when it is not there, or at fault.</returns>
    public T SceltaSeData<T>(string nome)
        where T : struct, Enum => Scelta<T>(nome, obbligatoria: false);

    /// <summary>A list of choices; none when it is not there.</summary>
    public ImmutableArray<T> Scelte<T>(string nome)
        where T : struct, Enum
    {
        var scelte = Enum.GetValues<T>().ToDictionary(DefinizioneForme.Parola);
        var lette = ImmutableArray.CreateBuilder<T>();
        foreach (var (elemento, dove) in Elementi(nome, 0, scelte.Count, "choices"))
        {
            if (Testuale(elemento) && scelte.TryGetValue(elemento.GetString()!, out var scelta)) lette.Add(scelta);
            else esame.Atteso(dove, $"one of \"{string.Join("\", \"", scelte.Keys)}\"", elemento);
        }

        return lette.ToImmutable();
    }

    /// <returns>Null when it is not there.</returns>
    public T? OggettoSeDato<T>(string nome, Func<DefinizioneOggetto, T> contenuto)
        where T : class => Cerca(nome, out var elemento) ? Leggi(elemento, Percorso(nome), esame, contenuto) : null;

    public T? Oggetto<T>(string nome, Func<DefinizioneOggetto, T> contenuto)
        where T : class
    {
        T? letto = null;
        if (Cerca(nome, out var elemento)) letto = Leggi(elemento, Percorso(nome), esame, contenuto);
        else esame.Guasto(Percorso(nome), "Missing: expected an object.");
        return letto;
    }

    /// <summary>A list of objects; where none will do, it need not be there. Elements that are no objects come out null.</summary>
    public ImmutableArray<T> Elenco<T>(string nome, int massimo, Func<DefinizioneOggetto, T> elemento, int minimo = 1)
        where T : class =>
        [.. Elementi(nome, minimo, massimo, "objects").Select(e => Leggi(e.Elemento, e.Percorso, esame, elemento)!)];

    /// <summary>A list of short texts; where none will do, it need not be there.</summary>
    public ImmutableArray<string> Testi(string nome, int massimo, int lunghezza, int minimo = 0)
    {
        var testi = ImmutableArray.CreateBuilder<string>();
        foreach (var (elemento, dove) in Elementi(nome, minimo, massimo, "texts"))
        {
            if (Testuale(elemento) && DefinizioneForme.Riga(elemento.GetString()!, lunghezza)) testi.Add(elemento.GetString()!);
            else
            {
                esame.Atteso(dove, UnaRiga(lunghezza), elemento);
                testi.Add("");
            }
        }

        return testi.ToImmutable();
    }

    private List<(JsonElement Elemento, string Percorso)> Elementi(string nome, int minimo, int massimo, string cosa)
    {
        List<(JsonElement, string)> elementi = [];
        Membro(nome, $"a list of {minimo} to {massimo} {cosa}", Accetta, obbligatorio: minimo > 0);
        return elementi;

        bool Accetta(JsonElement elenco)
        {
            if (elenco.ValueKind != JsonValueKind.Array) return false;
            elementi.AddRange(elenco.EnumerateArray().Take(massimo).Select((e, i) => (e, $"{Percorso(nome)}[{i}]")));
            foreach (var (_, dove) in elementi) esame.Percorsi.Add(dove);
            return elenco.GetArrayLength() >= minimo && elenco.GetArrayLength() <= massimo;
        }
    }

    private T Scelta<T>(string nome, bool obbligatoria)
        where T : struct, Enum
    {
        var scelte = Enum.GetValues<T>().ToDictionary(DefinizioneForme.Parola);
        var parola = SeData(nome, $"one of \"{string.Join("\", \"", scelte.Keys)}\"", scelte.ContainsKey, obbligatoria);
        return parola is null ? default : scelte[parola];
    }

    private string Stringa(string nome, string atteso, Func<string, bool> accetta) => SeData(nome, atteso, accetta, obbligatorio: true) ?? "";

    private string? SeData(string nome, string atteso, Func<string, bool> accetta, bool obbligatorio = false)
    {
        var letta = "";
        return Membro(nome, atteso, e => Testuale(e) && accetta(letta = e.GetString()!), obbligatorio) ? letta : null;
    }

    /// <summary>True when the member is there and right; a fault otherwise, unless it may be absent.</summary>
    private bool Membro(string nome, string atteso, Func<JsonElement, bool> accetta, bool obbligatorio = true)
    {
        if (!Cerca(nome, out var elemento))
        {
            if (obbligatorio) esame.Guasto(Percorso(nome), $"Missing: expected {atteso}.");
            return false;
        }

        if (accetta(elemento)) return true;
        esame.Atteso(Percorso(nome), atteso, elemento);
        return false;
    }

    private bool Cerca(string nome, out JsonElement elemento)
    {
        chiesti.Add(nome);
        if (!membri.TryGetValue(nome, out elemento)) return false;
        esame.Percorsi.Add(Percorso(nome));
        return true;
    }

    private void SegnalaIgnoti()
    {
        foreach (var ignoto in membri.Keys.Except(chiesti))
        {
            var rimedio = DefinizioneForme.PiuVicino(ignoto, chiesti) is { } vicino
                ? $"Did you mean \"{vicino}\"?"
                : $"Known here: {string.Join(", ", chiesti)}.";
            esame.Guasto(Percorso(ignoto), $"Unknown member. {rimedio}");
        }
    }

    private string Percorso(string nome)
    {
        if (!DefinizioneForme.Nome(nome)) return $"{(percorso.Length == 0 ? "$" : percorso)}[{DefinizioneEsame.Cita(nome)}]";
        return percorso.Length == 0 ? nome : $"{percorso}.{nome}";
    }

    private static string UnaRiga(int massimo) => $"a text of 1 to {massimo} characters on one line, without spaces around it";

    private static bool Testuale(JsonElement elemento) => elemento.ValueKind == JsonValueKind.String;
}
