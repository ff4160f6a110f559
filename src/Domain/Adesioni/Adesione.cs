using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>A soggetto's place in the Rete, as the register has it now.</summary>
/// <param name="Seq">The fact it began with.</param>
/// <param name="Soggetto">Who joined; null once a citizen's data are erased.</param>
/// <param name="Personali">As they are now, after all changes; null when none are left.</param>
/// <param name="Impronta">Of what was declared at the beginning.</param>
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
    /// <summary>Whether the fact it began with still holds what is personal in it.</summary>
    public bool ConPersonale { get; init; }

    /// <summary>What was changed since, in its order.</summary>
    public ImmutableArray<Modifica> Modifiche { get; init; } = [];

    public Recesso? Recesso { get; init; }

    public StatoAdesione Stato { get; init; }

    /// <summary>What the office asked for, in its order; the last one is the one that waits while it is <see cref="StatoAdesione.DaIntegrare"/>.</summary>
    public ImmutableArray<Integrazione> Integrazioni { get; init; } = [];

    /// <summary>The last one there was.</summary>
    public Preavviso? Preavviso { get; init; }

    public Ammissione? Ammissione { get; init; }

    public Esclusione? Esclusione { get; init; }

    /// <summary>How often, and why, the head had it looked at anew.</summary>
    public ImmutableArray<Riapertura> Riaperture { get; init; } = [];

    /// <summary>The head has it looked at anew, and the office has not admitted it since.</summary>
    [Regola("PIA-04", "art. 21-nonies L. 241/1990")]
    public bool InRiesame => Stato == StatoAdesione.Presentata && !Riaperture.IsEmpty;

    public Protocollo? Protocollo { get; init; }

    /// <summary>The last time that the office erased what is personal in it, at the request of who does not write to the bot.</summary>
    [Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
    public CancellataSuRichiesta? Cancellata { get; init; }

    /// <summary>What the notice in force when it was presented asks of it.</summary>
    internal CondizioniAdesione Condizioni { get; init; }

    /// <summary>How it is to be signed; null where the act in chat is enough.</summary>
    [Regola("ADE-16")]
    public DefinizioneFirma? ComeSiFirma => Condizioni.SiFirma ? Condizioni.Firma : null;

    /// <summary>It takes effect by attending, and by nothing else.</summary>
    [Regola("ADE-15")]
    public bool ValeConLaPresenza => Condizioni.Modo == ModoAdesione.Intervento;

    /// <summary>That it was signed as the notice wants; null as long as it isn't, and where the act in chat is enough.</summary>
    public Sottoscrizione? Sottoscrizione { get; init; }

    /// <summary>That its soggetto attended the session that counts as joining.</summary>
    public Intervento? Intervento { get; init; }

    /// <summary>Nothing is missing to it but what the office says: signed where the notice wants a signature, or confirmed by attending.</summary>
    [Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
    [Regola("ADE-16")]
    public bool Compiuta => Intervento is not null || (Condizioni.Modo != ModoAdesione.Intervento && (!Condizioni.SiFirma || Sottoscrizione is not null));

    /// <summary>Presented after the term, where the notice leaves it to the office whether it joins and with which voice.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public bool Tardiva { get; init; }

    /// <summary>Late, and the office has not decided yet.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public bool DaDecidere => this is { Tardiva: true, Ammissione: null, Esclusione: null, Recesso: null, Chiusa: false };

    /// <summary>The last fact about it: what was drawn before it is out of date (DIA-06).</summary>
    public long UltimoAtto { get; init; }

    /// <summary>A citizen's adesione whose data were erased: closed, its number kept (ADE-04).</summary>
    public bool Chiusa => Soggetto is null;

    /// <summary>Whether it makes its soggetto a member of the Rete now: the one place that says so.</summary>
    /// <remarks>
    /// Where the notice takes effect at once, as soon as it is complete; where the office checks first, or decides about who is late, once it admits. What the office asks
    /// or announces changes nothing of that, nor does checking an admission again; an exclusion, a withdrawal and the erasure of who a citizen is end it. An exclusion that is
    /// taken back has ended nothing.
    /// </remarks>
    [Regola("ADE-06", "Avviso dell'Ambito")]
    [Regola("ADE-09")]
    public bool FaParteDellaRete => !Chiusa && Stato switch
    {
        StatoAdesione.Ammessa => true,
        StatoAdesione.Presentata or StatoAdesione.DaIntegrare or StatoAdesione.Preavvisata => Compiuta && (Ammissione is not null || (Condizioni.Effetto == EffettoAdesione.Immediato && !Tardiva)),
        StatoAdesione.DaSottoscrivere or StatoAdesione.Preadesione or StatoAdesione.Esclusa or StatoAdesione.Recessa => false,
    };

    /// <summary>Number and year, as it is named: <c>12/2022</c>.</summary>
    public string Nome => $"{Numero}/{Anno}";

    /// <summary>The fact that gave a field the value it has.</summary>
    public long Fonte(string campo)
    {
        for (var i = Modifiche.Length - 1; i >= 0; i--)
        {
            if (Modifiche[i].Campi.Contains(campo)) return Modifiche[i].Seq;
        }

        return Seq;
    }

    /// <summary>The fact that named who goes to a tavolo, by the field; that somebody goes there has no other source than a change.</summary>
    public long? Fonte(string campo, string tavolo) => Modifiche.LastOrDefault(modifica => modifica.Tavolo == tavolo && modifica.Campi.Contains(campo))?.Seq;
}

/// <summary>What a notice asks of an adesione besides what is declared in it.</summary>
internal readonly record struct CondizioniAdesione(EffettoAdesione Effetto, ModoAdesione Modo, DefinizioneFirma? Firma, Tardivi Tardivi)
{
    /// <summary>The act in chat is not enough.</summary>
    public bool SiFirma => Firma is { Modo: not ModoFirma.Semplice };

    /// <summary>As it stands once it is presented by the form.</summary>
    public StatoAdesione AllInizio =>
        Modo == ModoAdesione.Intervento ? StatoAdesione.Preadesione : !SiFirma ? StatoAdesione.Presentata : StatoAdesione.DaSottoscrivere;
}

/// <summary>A signature as the office has it.</summary>
/// <param name="Protocollo">Under which number what was signed came in.</param>
public sealed record Sottoscrizione(long Seq, Instant Ora, string Protocollo, LocalDate Data);

/// <summary>Attending the session that counts as joining.</summary>
/// <param name="Seduta">When the session began.</param>
public sealed record Intervento(long Seq, Instant Ora, OraDiRoma Seduta);

/// <summary>An erasure by the office, and under which number and day the request for it came in.</summary>
public sealed record CancellataSuRichiesta(long Seq, Instant Ora, Protocollo Richiesta);

/// <summary>A change of an adesione: when, of what, and its receipt's fingerprint.</summary>
/// <param name="ConPersonale">Whether its fact still holds what is personal in it.</param>
public sealed record Modifica(long Seq, Instant Ora, Impronta Impronta, ImmutableArray<string> Campi, bool ConPersonale)
{
    /// <summary>Who filed it: who made the adesione, or who speaks for its body.</summary>
    [Regola("ADE-11")]
    public required PersonaId Chi { get; init; }

    /// <summary>The tavolo whose people changed, where some did.</summary>
    public string? Tavolo { get; init; }
}

/// <summary>The end of an adesione by the wish of who made it.</summary>
/// <param name="Motivo">Null when none was given, and once erased.</param>
public sealed record Recesso(long Seq, Instant Ora, Impronta Impronta, string? Motivo);

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
