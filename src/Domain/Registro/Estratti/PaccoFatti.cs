using NodaTime;

namespace PdzBot.Domain;

/// <summary>Facts one after another as bytes: what folding them asks for, of whatever kind they are.</summary>
/// <remarks>
/// Of each: its form (type, version, channel; told in full where it first comes), whether a personal part and a salt are there, author, key, time
/// in seconds and nanoseconds, fingerprint, corpo, personal part. The same rows give the same bytes, on every machine.
/// </remarks>
internal static class PaccoFatti
{
    /// <summary>Bytes of one pack; facts that say more are read from their rows.</summary>
    public const int Massimo = 32 * 1024 * 1024;

    [Flags]
    private enum Dati
    {
        Personale = 1,
        Sale = 2,
    }

    /// <summary>Null when a row doesn't go in a pack: it has payload rows, or isn't a fact's; or they say too much together.</summary>
    public static ReadOnlyMemory<byte>? Scrivi(IReadOnlyList<RigaFatto> righe)
    {
        var (pacco, forme) = (new ScritturaCompatta(), new Dictionary<(string, int, string), int>());
        foreach (var riga in righe)
        {
            var nota = NotaFatto.Di(riga);
            if (nota.HaPayload || pacco.Lunghezza > Massimo || OraIso.Leggi(riga.Ora) is not { } ora) return null;

            if (forme.TryGetValue((riga.Tipo, riga.Versione, riga.Canale), out var forma))
            {
                pacco.Numero(forma);
            }
            else
            {
                pacco.Numero(forme.Count);
                pacco.Testo(riga.Tipo);
                pacco.Numero(riga.Versione);
                pacco.Testo(riga.Canale);
                forme.Add((riga.Tipo, riga.Versione, riga.Canale), forme.Count);
            }

            pacco.Numero((long)((riga.Personale is null ? 0 : Dati.Personale) | (riga.Sale is null ? 0 : Dati.Sale)));
            pacco.Testo(riga.Autore);
            pacco.Testo(riga.Chiave);
            pacco.Numero(ora.ToUnixTimeSeconds());
            pacco.Numero((ora - Instant.FromUnixTimeSeconds(ora.ToUnixTimeSeconds())).SubsecondNanoseconds);
            pacco.Bytes(Convert.FromHexString(Catena.Impronta(riga.HCorpo, riga.HPersonale).Esadecimale));
            pacco.Parte(riga.Corpo);
            if (riga.Personale is not null) pacco.Parte(riga.Personale);
        }

        return pacco.Scritti;
    }

    /// <summary>The facts, and what is noted of each. Throws anything when they can't be read, be it that this release doesn't know one.</summary>
    public static (FattoRegistrato[] Fatti, NotaFatto[] Note) Leggi(ReadOnlySpan<byte> pacco, Tratto tratto)
    {
        var lettura = new LetturaCompatta(pacco);
        var forme = new List<(FormatoFatto Formato, Canale Canale)>();
        var (fatti, note) = (new FattoRegistrato[tratto.Quanti], new NotaFatto[tratto.Quanti]);
        for (var i = 0; i < tratto.Quanti; i++)
        {
            var forma = (int)lettura.Numero();
            if (forma == forme.Count) forme.Add((FormatoFatto.PerLeggere(lettura.Testo(), (int)lettura.Numero()) ?? throw Guasto("A fact of a later release"), new(lettura.Testo())));

            var (formato, canale) = forme[forma];
            var dati = (Dati)lettura.Numero();
            var (autore, chiave) = (lettura.Testo(), lettura.Testo());
            var ora = Instant.FromUnixTimeSeconds(lettura.Numero()).PlusNanoseconds(lettura.Numero());
            var impronta = Impronta.Di(lettura.Bytes(Catena.Lunghezza));
            var corpo = lettura.Parte().ToArray();
            var personale = dati.HasFlag(Dati.Personale) ? lettura.Parte().ToArray() : null;
            var fatto = formato.Leggi(corpo, personale) ?? throw Guasto("No fact");
            fatti[i] = new(tratto.Primo + i, fatto, new(autore), ora, canale, impronta);
            note[i] = new(tratto.Primo + i, chiave, dati != 0, null, null);
        }

        return lettura.Resto.IsEmpty ? (fatti, note) : throw Guasto("More than its facts");

        static InvalidDataException Guasto(string cosa) => new(cosa);
    }
}
