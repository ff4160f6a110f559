using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the cabina looks like to one person at a moment, and the words for what is in it.</summary>
public sealed record CabinaScope(Piano Piano, PersonaId Chi, ImmutableArray<Ruolo> Incarichi, Wording Wording, Instant Ora)
{
    /// <summary>Names in a line: more would fill a card.</summary>
    private const int PiuNomi = 10;

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

    /// <summary>What the register's acts about a tavolo say in words of their own, as minutes and reasons: the office and who sits there may read it.</summary>
    [Regola("SEC-02")]
    public bool Legge(TavoloId tavolo) => Ufficio || Proprie.Any(adesione => adesione.FaParteDellaRete && adesione.Dati.Tavoli.Contains(tavolo.Valore));

    /// <summary>Why an office ended: the office may read it, and who speaks for the soggetto.</summary>
    [Regola("SEC-02")]
    public bool Legge(Designato designato) => Ufficio || RegoleAdesione.Parla(Piano, designato.Adesione, Chi);

    /// <summary>A reason, or that the register has none.</summary>
    public string Motivo(string? motivo) => motivo ?? Wording.Di("cabina.senzaMotivo");

    /// <summary>The head who did it: to the office by the name they gave when they were appointed.</summary>
    public string Responsabile(PersonaId chi) =>
        Ufficio && Piano.Nomine.Tutte.LastOrDefault(nomina => nomina.A == chi && nomina is { Ruolo: Ruolo.Responsabile, Nome: not null }) is { Nome: { } nome }
            ? Wording.Di("cabina.daNome", ("nome", nome))
            : Wording.Di("cabina.daResponsabile");

    /// <summary>Soggetti one after the other; of very many the first.</summary>
    public string Elenco(IEnumerable<int> adesioni)
    {
        var tutti = adesioni.ToList();
        var primi = string.Join(", ", tutti.Take(PiuNomi).Select(Soggetto));
        return tutti.Count <= PiuNomi ? primi : Wording.Di("cabina.eAltri", ("primi", primi), ("quanti", $"{tutti.Count - PiuNomi}"));
    }

    public string Giorno(Instant quando) => Giorno(Roma.Data(quando));

    public string Quando(Instant quando) => CivilText.Quando(quando, Wording.Lingua);

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
