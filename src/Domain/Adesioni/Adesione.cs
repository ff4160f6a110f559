using NodaTime;

namespace PdzBot.Domain;

/// <summary>A soggetto's place in the Rete, as the register has it now.</summary>
/// <param name="Seq">The fact it began with.</param>
/// <param name="Soggetto">Who joined; null once a citizen's data are erased.</param>
public sealed record Adesione(
    int Numero,
    int Anno,
    long Seq,
    Instant Ora,
    PersonaId Autore,
    Soggetto? Soggetto,
    Voce Voce,
    DatiAdesione Dati,
    DatiPersonali? Personali,
    Impronta Impronta)
{
    /// <summary>A citizen's adesione whose data were erased: closed, its number kept (ADE-04).</summary>
    public bool Chiusa => Soggetto is null;
}

/// <summary>Who joins: a body or citizen by codice fiscale, or a citizen who gave none by the persona that talks.</summary>
public readonly record struct Soggetto(string Chiave)
{
    public static Soggetto Di(DatiAdesione dati, DatiPersonali? personali, PersonaId autore) =>
        (dati.CodiceFiscale ?? personali?.CodiceFiscale) is { } codice ? ConCodiceFiscale(codice) : new("persona:" + autore);

    public static Soggetto ConCodiceFiscale(string codice) => new(Codice + codice);

    /// <summary>Known by codice fiscale, and not only by the persona that talks.</summary>
    public bool PerCodiceFiscale => Chiave.StartsWith(Codice, StringComparison.Ordinal);

    private const string Codice = "cf:";
}
