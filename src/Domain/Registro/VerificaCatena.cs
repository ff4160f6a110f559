namespace PdzBot.Domain;

/// <summary>Follows the chain from row to row, and finds which column broke it as exactly as can be known.</summary>
/// <remarks>
/// A row's hash covers its columns and the hash before. Where it doesn't fit, the next row tells whether the hash itself was altered
/// (it follows what the columns give) or one of the columns was (it follows the hash that is stored).
/// </remarks>
internal sealed class VerificaCatena(PianoId piano, Action<RigaFatto, string[], string> guasto)
{
    private static readonly string[] Coperte =
        [ColonneFatto.Tipo, ColonneFatto.Versione, ColonneFatto.Autore, ColonneFatto.Ora, ColonneFatto.Canale, ColonneFatto.Chiave];

    // The hash before the next row, as it is stored; null when it can't be known.
    private byte[]? precedente = Catena.Inizio(piano);

    // The row before whose hash doesn't fit, with the hash its columns give.
    private (RigaFatto Riga, byte[] Calcolata)? sospesa;

    /// <summary>A row is missing or can't be read: what the next one follows is not known.</summary>
    public void Interrompi(byte[]? catena)
    {
        Fine();
        precedente = catena;
    }

    /// <summary>The column that had to be put right for the row to fit, empty when it fits as it is; null when it doesn't, or nobody can tell.</summary>
    public string? Segui(RigaFatto riga)
    {
        if (precedente is null)
        {
            precedente = riga.Catena;
            return null;
        }

        var corretta = Segue(precedente, riga);
        if (corretta is not null)
        {
            if (sospesa is var (prima, _)) guasto(prima, Indiziate(prima), "altered: the next fact follows what this one was");
            sospesa = null;
        }
        else if (sospesa is var (altra, calcolata) && (corretta = Segue(calcolata, riga)) is not null)
        {
            guasto(altra, [ColonneFatto.Catena], "altered: the next fact follows what the other columns give");
            sospesa = null;
        }
        else
        {
            Fine();
            sospesa = (riga, Catena.Di(precedente, riga));
        }

        precedente = riga.Catena;
        return corretta;
    }

    /// <summary>After the last row.</summary>
    public void Fine()
    {
        if (sospesa is var (riga, _)) guasto(riga, [.. Indiziate(riga), ColonneFatto.Catena], "altered, or the row comes from elsewhere: it doesn't follow the fact before");
        sospesa = null;
    }

    /// <summary>The columns that may be the altered one: a hash that fits what it is the hash of is not.</summary>
    private static string[] Indiziate(RigaFatto riga)
    {
        var corpo = Catena.HCorpo(riga.Corpo).AsSpan().SequenceEqual(riga.HCorpo);
        var personale = Catena.HPersonale(riga.Sale, riga.Personale).AsSpan().SequenceEqual(riga.HPersonale);
        return [.. Coperte, .. corpo ? [] : (string[])[ColonneFatto.HCorpo], .. personale ? [] : (string[])[ColonneFatto.HPersonale]];
    }

    /// <summary>Whether a row follows a hash, as it is or with the one column put right that can be: then that column is told.</summary>
    private string? Segue(byte[] prima, RigaFatto riga)
    {
        if (Uguale(prima, riga)) return "";

        var calcolato = Catena.HCorpo(riga.Corpo);
        if (Uguale(prima, riga with { HCorpo = calcolato })) return Detto(ColonneFatto.HCorpo);

        var personale = Catena.HPersonale(riga.Sale, riga.Personale);
        if (Uguale(prima, riga with { HPersonale = personale })) return Detto(ColonneFatto.HPersonale);

        foreach (var formato in FormatoFatto.Tutti)
        {
            if (Uguale(prima, riga with { Tipo = formato.Tipo })) return Detto(ColonneFatto.Tipo);
            if (Uguale(prima, riga with { Versione = formato.Versione })) return Detto(ColonneFatto.Versione);
        }

        return null;

        bool Uguale(byte[] segue, RigaFatto com) => Catena.Di(segue, com).AsSpan().SequenceEqual(riga.Catena);

        string Detto(string colonna)
        {
            guasto(riga, [colonna], "altered: the chain holds with what it was");
            return colonna;
        }
    }
}
