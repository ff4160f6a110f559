using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Given facts, when a command, then facts or a refusal.</summary>
public sealed class Dato(Piano piano)
{
    private Esito? esito;
    private ImmutableArray<Ruolo> incarichi = [];

    public static Dato Che(Piano piano) => new(piano);

    /// <summary>Also given: this command was taken, at that time of Rome, by that persona.</summary>
    public Dato Dopo(ImmutableSortedDictionary<string, string> risposte, string il, string chi = "altri")
    {
        var fatto = Assert.Single(Assert.IsType<Esito.Accolto>(Decidi(risposte, il, chi)).Fatti);
        return new Dato(piano.Applica(new FattoRegistrato(piano.Seq + 1, fatto, new(chi), Ora(il), new("msteams"), new($"{piano.Seq + 1:x64}")))).ConRuolo(incarichi);
    }

    public Dato DopoLaCancellazione(long seq) =>
        new(piano.Applica(new FattoRegistrato(piano.Seq + 1, new DatiCancellati([seq]), new("ufficio"), default, Canale.Ufficio, new("0"))));

    /// <summary>Also given: this fact, whatever the rules would say of it today.</summary>
    public Dato Dopo(Fatto fatto, string il, string chi) =>
        new Dato(piano.Applica(new FattoRegistrato(piano.Seq + 1, fatto, new(chi), Ora(il), new("msteams"), new($"{piano.Seq + 1:x64}")))).ConRuolo(incarichi);

    /// <summary>Also given: this command, of that persona, with all that follows from it.</summary>
    public Dato Dopo(Comando comando, string il, string chi = "io")
    {
        var fatti = Assert.IsType<Esito.Accolto>(Decidi(comando, il, chi)).Fatti;
        Assert.NotEmpty(fatti);
        return new Dato(piano.Applica(fatti.Select((fatto, n) => new FattoRegistrato(piano.Seq + 1 + n, fatto, new(chi), Ora(il), new("msteams"), new($"{piano.Seq + 1 + n:x64}"))))).ConRuolo(incarichi);
    }

    /// <summary>Also given: what the installation does by itself.</summary>
    public Dato DopoDaSola(Comando comando, string il)
    {
        var fatto = Assert.Single(Assert.IsType<Esito.Accolto>(Decisioni.Decide(piano, comando, Contesto.DellInstallazione(Ora(il), ChiaveComando.Di("prova")))).Fatti);
        return new Dato(piano.Applica(new FattoRegistrato(piano.Seq + 1, fatto, new("installazione"), Ora(il), Canale.Ufficio, new($"{piano.Seq + 1:x64}")))).ConRuolo(incarichi);
    }

    /// <summary>From here on whoever commands has this role, as by the settings or the office's team.</summary>
    public Dato ConRuolo(params ImmutableArray<Ruolo> ruoli)
    {
        incarichi = ruoli;
        return this;
    }

    /// <summary>What is given, as a plan.</summary>
    public Piano Piano => piano;

    public Dato Quando(Comando comando, string il, string chi = "io")
    {
        esito = Decidi(comando, il, chi);
        return this;
    }

    public Dato Quando(ImmutableSortedDictionary<string, string> risposte, string il, string chi = "io")
    {
        esito = Decidi(risposte, il, chi);
        return this;
    }

    public T Allora<T>(Func<T, bool>? vale = null)
        where T : Fatto
    {
        var fatto = Assert.IsType<T>(Assert.Single(Assert.IsType<Esito.Accolto>(esito).Fatti));
        if (vale is not null) Assert.True(vale(fatto), $"{fatto}");
        return fatto;
    }

    /// <summary>The one fact that followed, whatever its type.</summary>
    public Fatto Uno() => Assert.Single(Assert.IsType<Esito.Accolto>(esito).Fatti);

    /// <summary>What came of it, whatever it is.</summary>
    public Esito Esito => esito ?? throw new InvalidOperationException("Nothing was commanded");

    public void Riuscito() => Assert.IsType<Esito.Accolto>(esito);

    public void NonRiuscito() => Assert.IsType<Esito.Rifiutato>(esito);

    public Rifiuto Rifiutato(string regola, string motivo, string? campo = null)
    {
        var rifiuto = Assert.Single(Assert.IsType<Esito.Rifiutato>(esito).Rifiuti);
        Assert.Equal((regola, motivo, campo), (rifiuto.Regola, rifiuto.Motivo, rifiuto.Campo));
        return rifiuto;
    }

    public static Instant Ora(string il) => LocalDateTimePattern.GeneralIso.Parse(il.Length == 16 ? il + ":00" : il).Value.InZoneStrictly(Roma.Zona).ToInstant();

    private Esito Decidi(ImmutableSortedDictionary<string, string> risposte, string il, string chi)
    {
        var (domanda, rifiuti) = DomandaAdesione.Leggi(risposte, piano, new PersonaId(chi));
        return domanda is null
            ? new Esito.Rifiutato(rifiuti)
            : Decidi(new PresentaAdesione(domanda), il, chi);
    }

    private Esito Decidi(Comando comando, string il, string chi) =>
        Decisioni.Decide(piano, comando, new(new(chi), Ora(il), new("msteams"), ChiaveComando.Di("prova")) { Incarichi = incarichi });
}
