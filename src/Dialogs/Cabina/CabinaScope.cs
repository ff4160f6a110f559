using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the cabina looks like to one person at a moment, and the words for what is in it.</summary>
public sealed record CabinaScope(Piano Piano, PersonaId Chi, ImmutableArray<Ruolo> Incarichi, Wording Wording, Instant Ora)
{
    public static CabinaScope Di(Turn turn) => new(turn.Piano, turn.Persona, turn.Incarichi, turn.Wording, turn.Ora);

    public static CabinaScope Di(FormScope scope) => new(scope.Piano, scope.Bozza.Persona, scope.Incarichi, scope.Wording, scope.Ora);

    /// <summary>Speaks for the Ufficio di Piano.</summary>
    public bool Ufficio => Ha(Ruolo.Ufficio);

    public bool Ha(Ruolo ruolo) => RegoleRuoli.Riservato(Piano, Chi, Incarichi, ruolo) is null;

    /// <summary>The adesioni that this person speaks for.</summary>
    public IEnumerable<Adesione> Proprie => RegoleAdesione.Proprie(Piano, Chi);

    public string Tavolo(TavoloId tavolo) => RegoleCabina.Tavolo(Piano, tavolo)?.Nome ?? tavolo.Valore;

    public string Categoria(CategoriaCabina categoria) => Wording.Di($"cabina.categoria.{categoria.Codice()}");

    /// <summary>The seats of a category at a tavolo.</summary>
    public string Posto(TavoloId tavolo, CategoriaCabina categoria) => $"{Tavolo(tavolo)} – {Categoria(categoria)}";

    public string Posto(Designazione designazione) => Posto(designazione.Tavolo, designazione.Categoria);

    /// <summary>A soggetto's name; a citizen's only to the office and to themselves.</summary>
    public string Soggetto(int adesione) => Piano.Adesioni.Numero(adesione) switch
    {
        { Dati.Denominazione: { } nome } => nome,
        { Personali.Nome: { } nome } chi when Ufficio || chi.Autore == Chi => nome,
        { } chi => Wording.Di("cabina.cittadino", ("numero", $"{chi.Numero}/{chi.Anno}")),
        null => $"{adesione}",
    };

    /// <summary>With who sits for it, where this person may know: the office, and who speaks for it.</summary>
    public string Designato(Designato designato) =>
        designato.Nome is { } nome && (Ufficio || RegoleAdesione.Parla(Piano, designato.Adesione, Chi)) ? $"{Soggetto(designato.Adesione)} ({nome})" : Soggetto(designato.Adesione);

    /// <summary>As those who vote read it: who stands has said who would sit.</summary>
    public string Candidatura(Candidatura candidatura) => candidatura.Nome is { } nome ? $"{Soggetto(candidatura.Adesione)} ({nome})" : Soggetto(candidatura.Adesione);

    public string Giorno(LocalDate giorno) => CivilText.Giorno(giorno, Wording.Lingua);

    public string Fine(OraDiRoma fine) => CivilText.Fine(fine, Wording.Lingua);
}

/// <summary>How buttons and drafts name what they are about: a number, or two parts, as a designation and an adesione, or a tavolo and a category.</summary>
internal static class CabinaCode
{
    public static string Di(object primo, object secondo) => $"{primo}/{secondo}";

    /// <summary>Never digits alone: they are places in the list that is shown.</summary>
    public static string Di(int numero) => $"n{numero}";

    public static int Uno(string code) => code.StartsWith('n') ? Numero(code[1..]) : 0;

    public static (int Primo, int Secondo) Numeri(string code) => Parti(code) is var (primo, secondo) ? (Numero(primo), Numero(secondo)) : default;

    public static (TavoloId Tavolo, CategoriaCabina Categoria)? Posto(string code) =>
        Parti(code) is var (tavolo, categoria) && Codici.Membro<CategoriaCabina>(categoria) is { } quale ? (new(tavolo), quale) : null;

    public static (TavoloId Tavolo, int Adesione) Tavolo(string code) => Parti(code) is var (tavolo, adesione) ? (new(tavolo), Numero(adesione)) : default;

    private static int Numero(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : 0;

    private static (string, string) Parti(string code) => code.LastIndexOf('/') is var at and >= 0 ? (code[..at], code[(at + 1)..]) : (code, "");
}
