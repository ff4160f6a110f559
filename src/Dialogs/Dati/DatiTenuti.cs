using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told about somebody, on cards and in files: of who writes to the bot all that is kept, of who does not their adesione, which is all there is.</summary>
/// <param name="Parole">Where the sentences about it begin, in the wording.</param>
/// <param name="Titolo">What stands on top.</param>
/// <param name="NomeFile">The file's, without its extension: nothing personal.</param>
/// <param name="Righe">What is kept, a label and its lines each; the same words in the card and in the file.</param>
/// <param name="Persona">The random name of their account; null of who has none.</param>
/// <param name="Tempi">How long each kind of it is kept.</param>
/// <param name="Lette">The versions of the privacy notice that they have read.</param>
/// <param name="Registro">What each fact of the register holds about them, as far as an erasure would take it away.</param>
[Regola("SEC-02", "art. 15 Reg. (UE) 2016/679")]
internal sealed record DatiTenuti(
    string Parole,
    string Titolo,
    string NomeFile,
    ImmutableArray<Riga> Righe,
    ImmutableArray<Adesione> Adesioni,
    PersonaId? Persona,
    Lingua? Lingua,
    ImmutableArray<Bozza> Bozze,
    Conservati Conservati,
    ImmutableArray<Conservazione> Tempi,
    ImmutableArray<LetturaInformativa> Lette,
    ImmutableArray<DatoTenuto> Registro)
{
    /// <summary>One's own.</summary>
    public static DatiTenuti Propri(Turn turn, Conservati kept) => new(
        "dati",
        turn.Wording.Di("dati.titolo"),
        turn.Wording.Di("dati.file.nome", ("piano", turn.Piano.Id.Valore)),
        [.. DatiCards.Rows(turn, kept, whole: true)],
        [.. turn.Piano.Adesioni.TutteDi(turn.Persona)],
        turn.Persona,
        turn.Lingua,
        [.. turn.Bozze],
        kept,
        Conservazione.Di(turn.Piano.Definizione!, kept.RecapitiGiorni),
        [.. RegoleInformativa.LetteDa(turn.Piano, turn.Persona)],
        DatiNelRegistro.Di(kept.Fatti, turn.Piano, turn.Wording));

    /// <summary>Of who does not write: <see cref="CancellazioneSuRichiesta.DiChiNonScrive"/>.</summary>
    public static DatiTenuti DiChiNonScrive(Adesione adesione, Conservati kept, Piano piano, Wording wording) => new(
        "datiAltri",
        wording.Di("datiAltri.titolo", ("numero", adesione.Nome)),
        wording.Di("datiAltri.file.nome", ("numero", $"{adesione.Numero}-{adesione.Anno}"), ("piano", piano.Id.Valore)),
        [.. DatiAltriCards.Rows(adesione, kept, piano, wording, whole: true)],
        [adesione],
        null,
        null,
        [],
        new([], [], null, 0),
        Conservazione.DegliAtti(piano.Definizione!),
        [],
        DatiNelRegistro.Di(kept.Fatti, piano, wording));
}
