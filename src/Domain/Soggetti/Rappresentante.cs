namespace PdzBot.Domain;

/// <summary>The legal representative of a body, and whether who writes is somebody else and needs a delegation.</summary>
/// <remarks>Written in one line, name first: "Anna Rossi", "Anna Rossi, non sono io".</remarks>
[Regola("ADE-02")]
public sealed record Rappresentante
{
    private const string Altri = ", non sono io";
    private const int MassimoScritto = NomePersona.Massimo + 60;

    /// <summary>What people add to the name, longest first; <c>SoloDopoSegno</c>: only with a comma, a dash or a bracket between.</summary>
    private static readonly (string Testo, bool PerDelega, bool SoloDopoSegno)[] Aggiunte =
    [
        .. new[]
        {
            ("non sono io", true, false), ("non io", true, false), ("per delega", true, false), ("su delega", true, false),
            ("con delega", true, false), ("ho la delega", true, false), ("delega", true, true), ("sono io", false, false),
            ("sono io stesso", false, false), ("sono io stessa", false, false), ("io", false, true),
            ("it's not me", true, false), ("it is not me", true, false), ("that's not me", true, false), ("i'm not", true, true),
            ("not me", true, false), ("not myself", true, false), ("by delegation", true, false), ("by proxy", true, false),
            ("on their behalf", true, false), ("it's me", false, false), ("it is me", false, false), ("that's me", false, false),
            ("me", false, true), ("myself", false, true),
        }.OrderByDescending(aggiunta => aggiunta.Item1.Length),
    ];

    private static readonly string[] PrimaDelNome = ["è ", "e' ", "it's ", "it is "];

    private Rappresentante(NomePersona nome, bool perDelega) => (Nome, PerDelega) = (nome, perDelega);

    public NomePersona Nome { get; }

    /// <summary>True when who writes is not the representative.</summary>
    public bool PerDelega { get; }

    public static Lettura<Rappresentante> Leggi(string? testo)
    {
        if (!TestoBreve.Leggi(testo, MassimoScritto).Riuscita(out var pulito, out var rifiuto)) return NomePersona.DiNome(rifiuto);

        var nome = Spoglio(pulito.Valore);
        var perDelega = false;
        while (Senza(nome) is var (resto, delega)) (nome, perDelega) = (Spoglio(resto), perDelega || delega);
        if (ContieneAggiunte(nome)) return Rifiuto.Per("ADE-02", "rappresentante");

        return NomePersona.Leggi(nome).Riuscita(out var letto, out rifiuto) ? new Rappresentante(letto, perDelega) : rifiuto;
    }

    /// <summary>Reads back to the same value.</summary>
    public override string ToString() => PerDelega ? Nome + Altri : Nome.Valore;

    /// <summary>The text without one addition at its end or at its start, or null if it has none.</summary>
    private static (string Resto, bool PerDelega)? Senza(string testo)
    {
        var piano = Piano(testo);
        var fine = piano.AsSpan().TrimEnd(" ).!").Length;
        foreach (var (aggiunta, perDelega, soloDopoSegno) in Aggiunte)
        {
            if (piano.AsSpan(0, fine).EndsWith(aggiunta, StringComparison.OrdinalIgnoreCase)
                && Staccato(piano.AsSpan(0, fine - aggiunta.Length), soloDopoSegno, davanti: true))
                return (testo[..(fine - aggiunta.Length)], perDelega);

            if (piano.StartsWith(aggiunta, StringComparison.OrdinalIgnoreCase)
                && Staccato(piano.AsSpan(aggiunta.Length), soloDopoSegno, davanti: false))
                return (SenzaVerbo(Spoglio(testo[(aggiunta.Length)..])), perDelega);
        }

        return null;
    }

    private static bool ContieneAggiunte(string nome)
    {
        var parole = $" {Piano(nome)} ";
        return Aggiunte.Any(aggiunta =>
            !aggiunta.SoloDopoSegno && parole.Contains($" {aggiunta.Testo} ", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Staccato(ReadOnlySpan<char> resto, bool soloSegno, bool davanti)
    {
        if (resto.IsEmpty) return true;
        var vicino = davanti ? resto[^1] : resto[0];
        if (!soloSegno && vicino == ' ') return true;
        var senzaSpazi = resto.Trim(' ');
        return senzaSpazi.IsEmpty || (davanti ? senzaSpazi[^1] : senzaSpazi[0]) is ',' or ';' or ':' or '(' or ')' or '-';
    }

    /// <summary>Without the signs that stood between a name and its addition.</summary>
    private static string Spoglio(string testo)
    {
        const string Segni = " ,;:()-";
        var piano = Piano(testo);
        var inizio = piano.Length - piano.AsSpan().TrimStart(Segni).Length;
        return testo[inizio..Math.Max(inizio, piano.AsSpan().TrimEnd(Segni).Length)];
    }

    private static string SenzaVerbo(string nome)
    {
        var verbo = PrimaDelNome.FirstOrDefault(verbo => Piano(nome).StartsWith(verbo, StringComparison.OrdinalIgnoreCase)) ?? "";
        return nome[verbo.Length..];
    }

    /// <summary>One kind of apostrophe and of dash; every index stays where it was.</summary>
    private static string Piano(string testo) =>
        string.Create(testo.Length, testo, (piano, scritto) =>
        {
            for (var i = 0; i < scritto.Length; i++)
                piano[i] = scritto[i] is '’' or '‘' or '´' or '`' ? '\'' : Caratteri.Trattino(scritto[i]) ? '-' : scritto[i];
        });
}
