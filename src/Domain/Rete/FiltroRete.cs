namespace PdzBot.Domain;

/// <summary>Which part of the Rete is looked at; what is null leaves all in.</summary>
/// <param name="Altrove">Only whose seat is outside the Ambito.</param>
[Regola("ADE-09")]
public sealed record FiltroRete(Categoria? Categoria = null, TavoloId? Tavolo = null, ComuneId? Comune = null, bool Altrove = false)
{
    public static readonly FiltroRete Nessuno = new();

    public bool Lascia(Membro membro) =>
        (Categoria is not { } categoria || categoria.Comprende(membro.Categoria))
        && (Tavolo is not { } tavolo || membro.Tavoli.Contains(tavolo))
        && (Comune is not { } comune || membro.Comune == comune)
        && (!Altrove || membro.Comune is null);
}
