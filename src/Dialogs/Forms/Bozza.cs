using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>An open form: what a person has answered so far. It is never a filing (ADE-12).</summary>
/// <remarks>The next question is the first missing answer, so a form survives restarts, new versions and a change of face.</remarks>
/// <param name="Id">Random; the key of the filing that may come of it.</param>
/// <param name="N">Counts its changes: a button that carries an older one is stale (DIA-06).</param>
/// <param name="Answers">Canonical text by field; "" for an optional field left empty.</param>
/// <param name="Typed">What was typed and refused, by field, kept so that nobody types it twice (DIA-04).</param>
/// <param name="Reopened">The field gone back to; null when the next question is the first missing one.</param>
/// <param name="Discarding">The person asked to throw it away and has not confirmed yet.</param>
/// <param name="InDoubt">The field for which something was typed that may be its answer or a request for something else, as long as the person has not said which: <see cref="Doubts"/>.</param>
/// <param name="DaParte">0 while it is the one that is worked on; else it was put aside for another form, the later the higher (DIA-03).</param>
/// <param name="LastTurn">The activity that last changed it: delivered again, it changes nothing.</param>
public sealed record Bozza(
    string Id,
    string Form,
    PersonaId Persona,
    PianoId Piano,
    Face Face,
    int N,
    ImmutableSortedDictionary<string, string> Answers,
    ImmutableSortedDictionary<string, string> Typed,
    string? Reopened = null,
    bool Discarding = false,
    string? LastTurn = null,
    string? InDoubt = null,
    int DaParte = 0)
{
    public static Bozza Aperta(string id, string form, PersonaId persona, PianoId piano, Face face) =>
        new(id, form, persona, piano, face, 0, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>An answer taken: the field is no longer reopened, and what was refused before is forgotten.</summary>
    public Bozza Con(string campo, string risposta) => this with
    {
        Answers = Answers.SetItem(campo, risposta),
        Typed = Typed.Remove(campo),
        Reopened = Reopened == campo ? null : Reopened,
        InDoubt = InDoubt == campo ? null : InDoubt,
    };

    /// <summary>What was typed for a field and is no answer, or not yet; whether it is one may be in doubt.</summary>
    public Bozza NonPresa(string campo, string testo, bool inDoubt = false) => this with { Typed = Typed.SetItem(campo, testo), InDoubt = inDoubt ? campo : InDoubt == campo ? null : InDoubt };

    /// <summary>What was typed for a field is forgotten: it was none of its answers.</summary>
    public Bozza SenzaTesto(string campo) => this with { Typed = Typed.Remove(campo), InDoubt = InDoubt == campo ? null : InDoubt };

    /// <summary>The same to whoever sees it, whatever turn led there.</summary>
    public bool SameAs(Bozza other) =>
        (Id, Form, Face, Reopened, Discarding, InDoubt, DaParte) == (other.Id, other.Form, other.Face, other.Reopened, other.Discarding, other.InDoubt, other.DaParte)
        && Answers.SequenceEqual(other.Answers)
        && Typed.SequenceEqual(other.Typed);
}

/// <summary>How a form shows itself: step by step in words, or as a card.</summary>
public enum Face
{
    Words,
    Card,
}
