using System.Text;

namespace PdzBot.Domain;

/// <summary>A telephone number: 5 to 15 digits, with + before those that begin with a country's code.</summary>
[Regola("ADE-02", "ITU-T E.164")]
public sealed record Telefono
{
    private const int Minimo = 5;
    private const int Massimo = 15;
    private const int OltreOgniNumero = 100;

    private Telefono(string valore) => Valore = valore;

    /// <summary>Digits only, after + if it was written.</summary>
    public string Valore { get; }

    /// <summary>Reads digits grouped in any usual way: spaces, dots, dashes, slashes, brackets.</summary>
    public static Lettura<Telefono> Leggi(string? testo)
    {
        if (testo?.Length > OltreOgniNumero) return Lunghezza(testo.Length);
        var scritto = testo ?? "";
        var numero = new StringBuilder();
        for (var i = 0; i < scritto.Length; i++)
        {
            if (char.IsAsciiDigit(scritto[i]) || (scritto[i] == '+' && numero.Length == 0)) numero.Append(scritto[i]);
            else if (!Separa(scritto[i])) return No("telefonoCarattere", ("trovato", Caratteri.Mostra(scritto, i)));
        }

        if (numero.Length == 0) return No("telefonoVuoto");
        var cifre = numero[0] == '+' ? numero.Length - 1 : numero.Length;
        return cifre is < Minimo or > Massimo ? Lunghezza(cifre) : new Telefono(numero.ToString());
    }

    public override string ToString() => Valore;

    private static bool Separa(char segno) =>
        char.IsWhiteSpace(segno) || Caratteri.Trattino(segno) || Caratteri.SenzaSenso(segno) || segno is '.' or '/' or '(' or ')';

    private static Rifiuto Lunghezza(int trovate) =>
        No("telefonoLunghezza", ("minimo", $"{Minimo}"), ("massimo", $"{Massimo}"), ("trovate", $"{trovate}"));

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-02", motivo, dati);
}
