namespace PdzBot.Domain;

/// <summary>How many of the Rete sit at a tavolo: bodies, and citizens, who are only ever a number.</summary>
[Regola("PIA-07")]
[Regola("ADE-09")]
public readonly record struct Presenze(int Enti, int Cittadini)
{
    internal Presenze Con(TipoSoggetto tipo, int uno) => tipo == TipoSoggetto.Cittadino ? this with { Cittadini = Cittadini + uno } : this with { Enti = Enti + uno };
}
