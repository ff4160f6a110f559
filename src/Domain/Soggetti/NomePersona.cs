using System.Globalization;
using System.Text;

namespace PdzBot.Domain;

/// <summary>Name and surname of a person: two words or more, of letters.</summary>
[Regola("ADE-02")]
public sealed record NomePersona
{
    /// <summary>Most characters of a name.</summary>
    public const int Massimo = 120;

    private NomePersona(string valore) => Valore = valore;

    public string Valore { get; }

    public static Lettura<NomePersona> Leggi(string? testo)
    {
        if (!TestoBreve.Leggi(testo, Massimo).Riuscita(out var pulito, out var rifiuto)) return DiNome(rifiuto);

        var nome = pulito.Valore;
        for (var i = 0; i < nome.Length; i++)
            if (!char.IsLowSurrogate(nome[i]) && !Ammesso(nome, i))
                return No("nomeCarattere", ("trovato", Caratteri.Mostra(nome, i)));

        var parole = nome.Split(' ').Count(parola => parola.EnumerateRunes().Any(Rune.IsLetter));
        return parole < 2 ? No("nomeECognome") : new NomePersona(nome);
    }

    public override string ToString() => Valore;

    /// <summary>Of a text that is missing, what a name asks for.</summary>
    internal static Rifiuto DiNome(Rifiuto rifiuto) => rifiuto.Motivo is "testoVuoto" or "testoSenzaLettere" ? No("nomeECognome") : rifiuto;

    private static bool Ammesso(string nome, int indice)
    {
        if (nome[indice] is ' ' or '.' or '\'' or '’' or '‘' or 'ʼ' or '`' or '´' || Caratteri.Trattino(nome[indice])) return true;
        var segno = Rune.GetRuneAt(nome, indice);
        return Rune.IsLetter(segno)
            || Rune.GetUnicodeCategory(segno) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-02", motivo, dati);
}
