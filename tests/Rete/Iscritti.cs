using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Plans with members of one's choice, and what the card of the register shows of them.</summary>
internal static class Iscritti
{
    public static readonly string[] Tavoli = [.. Lecce.Definizione.Tavoli.Select(tavolo => tavolo.Id.Valore)];

    /// <summary>Lecce with these bodies and nobody else, in this order.</summary>
    public static Piano Con(params AdesionePresentata[] fatti) => Con(Lecce.Con(), fatti);

    public static Piano Con(Piano piano, params IEnumerable<Fatto> fatti) =>
        fatti.Aggregate(piano, (prima, fatto) => prima.Applica(new FattoRegistrato(prima.Seq + 1, fatto, new("chiunque"), Dato.Ora("2022-05-10T10:00"), new("msteams"), new("0"))));

    /// <summary>The n-th body.</summary>
    public static AdesionePresentata Ente(
        int numero, string nome, TipoSoggetto tipo = TipoSoggetto.Ets, TipoEts? sezione = TipoEts.ImpresaSociale, string? comune = "075035", string[]? tavoli = null, Voce voce = Voce.Piena) =>
        new(
            numero,
            2022,
            voce,
            new(tipo, tipo == TipoSoggetto.Ets ? sezione : null, nome, Esempi.CodiceEnte(numero), null, comune, [.. tavoli ?? [Tavoli[0]]], "1"),
            DatiPersonali.Nessuno with { Rappresentante = "Segreta Rossi", Email = "segreta@example.org", ComuneAltro = comune is null ? "Segretopoli" : null });

    public static AdesionePresentata Cittadino(int numero, params string[] tavoli) =>
        new(numero, 2022, Voce.Piena, new(TipoSoggetto.Cittadino, null, null, null, null, "075083", [.. tavoli], "1"), DatiPersonali.Nessuno with { Nome = $"Segreta Bianchi {numero}" });

    /// <summary>What the bot answers to words.</summary>
    public static Reply Dice(Piano piano, string parole, Lingua lingua = Lingua.Italiano) => Risposta(piano, new Input.Said(parole), lingua);

    /// <summary>What it answers to the card's button.</summary>
    public static Reply Preme(Piano piano, string id, int n, params (string Campo, string Valore)[] campi) =>
        Risposta(piano, new Input.Pressed(ReteDialog.Command, id, n, campi.ToImmutableSortedDictionary(campo => campo.Campo, campo => campo.Valore)), Lingua.Italiano);

    /// <summary>The file a button offers.</summary>
    public static Piece.File Scarica(Piano piano, string estensione, string il = "2022-05-12T09:30") =>
        Assert.IsType<Piece.File>(Assert.Single(Assert.IsType<Step.Answer>(ReteFile.Offer(Turno(
            piano, new Input.Pressed(ReteFile.Verb, $"{piano.Id}:{estensione}", 0, ImmutableSortedDictionary<string, string>.Empty), Lingua.Italiano, il))).Reply.Pieces));

    public static Turn Turno(Piano piano, Input input, Lingua lingua, string il = "2022-05-12T09:30") => new("turno", new("curiosa"), lingua, piano, null, "bozza", Dato.Ora(il), input);

    private static Reply Risposta(Piano piano, Input input, Lingua lingua) => Assert.IsType<Step.Answer>(ReteDialog.Open(Turno(piano, input, lingua))).Reply;
}
