using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>A tavolo agreed in its session who is to sit, as the minutes say.</summary>
/// <param name="Numero">In the plan's one series of designations, from 1.</param>
/// <param name="Adesioni">In order: as many as there are seats are asked, the others follow when one says no.</param>
/// <param name="Seduta">The session's day.</param>
/// <param name="Verbale">How the minutes are found, and what they say; null once erased.</param>
public sealed record DesignazioneCondivisa(
    int Numero, TavoloId Tavolo, CategoriaCabina Categoria, int Posti, ImmutableArray<int> Adesioni, LocalDate Seduta, string? Verbale) : Fatto
{
    internal override bool HaDatiPersonali => Verbale is not null;

    public bool Equals(DesignazioneCondivisa? altra) =>
        altra is not null
        && (Numero, Tavolo, Categoria, Posti, Seduta, Verbale) == (altra.Numero, altra.Tavolo, altra.Categoria, altra.Posti, altra.Seduta, altra.Verbale)
        && Adesioni.SequenceEqual(altra.Adesioni);

    public override int GetHashCode() => HashCode.Combine(Numero, Tavolo, Categoria, Posti, Seduta);
}

/// <summary>A body named who is to sit for it.</summary>
/// <param name="Nome">Null once erased.</param>
public sealed record ReferenteNominato(int Numero, TavoloId Tavolo, CategoriaCabina Categoria, int Adesione, string? Nome) : Fatto
{
    internal override bool HaDatiPersonali => Nome is not null;
}

/// <summary>The designated accepted: from here on it is in office.</summary>
/// <param name="Fine">The last day of the office.</param>
/// <param name="Nome">Who sits for the soggetto; null once erased.</param>
public sealed record DesignazioneAccettata(int Designazione, int Adesione, LocalDate Fine, string? Nome) : Fatto
{
    internal override bool HaDatiPersonali => Nome is not null;
}

/// <summary>The designated said no: the next is asked.</summary>
public sealed record DesignazioneRifiutata(int Designazione, int Adesione) : Fatto;

/// <summary>An office ended before its term: the next is asked.</summary>
/// <param name="Motivo">Null once erased.</param>
public sealed record IncaricoCessato(int Designazione, int Adesione, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;
}

/// <summary>Writes down what a tavolo agreed in its session.</summary>
public sealed record DesignaCondivisa(TavoloId Tavolo, CategoriaCabina Categoria, ImmutableArray<int> Adesioni, LocalDate Seduta, string Verbale) : Comando;

/// <summary>Names who is to sit for one's own body.</summary>
public sealed record NominaReferente(TavoloId Tavolo, int Adesione, string Nome) : Comando;

public sealed record AccettaDesignazione(int Designazione, int Adesione, string Nome) : Comando;

public sealed record RifiutaDesignazione(int Designazione, int Adesione) : Comando;

public sealed record CessaIncarico(int Designazione, int Adesione, string Motivo) : Comando;
