using System.Text;

namespace PdzBot.Dialogs;

/// <summary>The receipt of an adesione (ADE-07).</summary>
/// <param name="Numero">"n. 1/2022".</param>
/// <param name="Data">Date and time of the act, in words.</param>
/// <param name="Soggetto">Who joined.</param>
/// <param name="Nota">What the person must know about its effect, as an advisory role, or null.</param>
/// <param name="Impronta">The SHA-256 as people read it; see <see cref="Gruppi"/>.</param>
/// <param name="Avvertenza">"Non sostituisce il protocollo del Comune capofila".</param>
public sealed record AdesioneRicevutaCard(
    string Lingua,
    string Titolo,
    string Numero,
    string Data,
    string Soggetto,
    string? Nota,
    IReadOnlyList<Riga> Righe,
    string ImprontaEtichetta,
    string Impronta,
    string Avvertenza,
    IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaNota => Nota is not null;

    /// <summary>A fingerprint in groups of four, so that it can be compared by eye and breaks on a narrow screen.</summary>
    public static string Gruppi(string esadecimale)
    {
        var groups = new StringBuilder(esadecimale.Length * 5 / 4);
        for (var i = 0; i < esadecimale.Length; i++)
        {
            if (i > 0 && i % 4 == 0) groups.Append(' ');
            groups.Append(esadecimale[i]);
        }

        return groups.ToString();
    }
}

/// <summary>The adesioni of who asks, each with its state.</summary>
/// <param name="Vuoto">What to say when there is none, else null.</param>
public sealed record AdesioneMiaCard(
    string Lingua,
    string Titolo,
    string? Vuoto,
    IReadOnlyList<VoceAdesione> Adesioni,
    IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaVuoto => Vuoto is not null;
}

/// <param name="Titolo">Who joined.</param>
/// <param name="Stato">What became of it, in words.</param>
/// <param name="Pulsanti">What one may do with this adesione.</param>
public sealed record VoceAdesione(
    string Titolo,
    string Numero,
    string Data,
    string Stato,
    IReadOnlyList<Riga> Righe,
    IReadOnlyList<Pulsante> Pulsanti);
