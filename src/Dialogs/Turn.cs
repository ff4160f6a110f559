using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>All that a dialog may look at to answer one message. Dialogs are pure: the same turn gives the same step.</summary>
/// <param name="Id">The activity's, for an answer that must count once.</param>
/// <param name="Bozza">The form the person works on in this plan; or one put aside, where a button of it was pressed.</param>
/// <param name="NewDraftId">Random: the id of the draft this turn may open.</param>
/// <param name="Ora">The instant the endpoint accepted the message.</param>
/// <param name="OtherAmbiti">There are others than this plan's to turn to.</param>
/// <param name="Domanda">What was asked last and is answered by a yes or a no, if anything was: <see cref="Step.Answer.Domanda"/>.</param>
/// <param name="Filed">What came of the draft that a pressed button names, or else of the open one, if it was filed already.</param>
public sealed record Turn(
    string Id,
    PersonaId Persona,
    Lingua Lingua,
    Piano Piano,
    Bozza? Bozza,
    string NewDraftId,
    Instant Ora,
    Input Input,
    Deposito.Depositato? Filed = null,
    bool OtherAmbiti = false,
    string? Domanda = null)
{
    /// <summary>The other open forms of the person in this plan, the one put aside last first.</summary>
    public ImmutableArray<Bozza> DaParte { get; init; } = [];

    /// <summary>All of the person's open forms in this plan.</summary>
    public IEnumerable<Bozza> Bozze => Bozza is null ? DaParte : [Bozza, .. DaParte];

    /// <summary>Roles that no fact gives: see <see cref="RegoleRuoli.Di"/>.</summary>
    public ImmutableArray<Ruolo> Incarichi { get; init; } = [];

    public Wording Wording => Wording.In(Lingua);

    /// <summary>Why the person may not do what needs this role; null where they may.</summary>
    [Regola("PIA-04")]
    public Rifiuto? Riservato(Ruolo serve) => RegoleRuoli.Riservato(Piano, Persona, Incarichi, serve);

    public FormScope Scope(Bozza bozza) => new(bozza, Piano, Wording, Ora) { Present = Dialog.FormOf(bozza).Present(bozza, Piano), Incarichi = Incarichi };
}

/// <summary>What came in.</summary>
public abstract record Input
{
    private Input()
    {
    }

    /// <summary>Words.</summary>
    public sealed record Said(string Text) : Input
    {
        /// <summary>The same without the people that are mentioned in them; null where nobody is but the bot.</summary>
        public string? WithoutMentions { get; init; }
    }

    /// <summary>A card's button. Nothing in it is authority: the id is looked up, the number compared, the inputs read anew.</summary>
    public sealed record Pressed(string Verb, string Id, int N, ImmutableSortedDictionary<string, string> Inputs) : Input;

    /// <summary>A command that waited until the Ambito was known, or that was asked for in a channel.</summary>
    /// <param name="Text">The words it was asked in, where they are still known.</param>
    public sealed record Asked(string Command, string Text = "") : Input
    {
        /// <summary>The people whom the words mentioned, where they are what it is about; null for one whom the bot has never met.</summary>
        public ImmutableArray<PersonaId?> Mentioned { get; init; } = [];
    }

    /// <summary>The words in which something was asked for; "" where it was not in words.</summary>
    public string Words => this switch { Said said => said.Text, Asked asked => asked.Text, _ => "" };

    /// <summary>The person and the bot met for the first time, or turned to another Ambito.</summary>
    public sealed record Arrived : Input;
}

/// <summary>What follows from a turn.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>An answer, with the draft as it is from now on and the language if it changed.</summary>
    public sealed record Answer(Reply Reply, Bozza? Draft, Lingua? Lingua = null) : Step
    {
        /// <summary>The question that it asks and that a yes or a no answers in the next message; null when it asks none.</summary>
        public string? Domanda { get; init; }

        /// <summary>The form that was worked on, as it waits while another is opened; null: as it was.</summary>
        public Bozza? Waiting { get; init; }

        /// <summary>The person's data are erased: what the bot still needs to answer goes after the answer.</summary>
        public bool Erased { get; init; }
    }

    /// <summary>The answer needs what is kept of the person outside the register: it is looked up and handed in.</summary>
    /// <param name="Named">The erasure that was named: see <see cref="Conservati.Fatta"/>.</param>
    public sealed record Looking(Func<Conservati, Step> Then, ChiaveComando? Named = null) : Step
    {
        /// <summary>The facts of the register that it tells in full: a plan does not hold all that they said.</summary>
        public ImmutableArray<long> Fatti { get; init; } = [];
    }

    /// <summary>The person's data go: those in the register by this command, then the open form, the files, and how they are reached.</summary>
    public sealed record Erasing(CancellaDati Command, ChiaveComando Key, Func<Deposito, Answer> Then) : Step;

    /// <summary>Long work begins, and is told as it stands after the first moments; or as it stands where it was begun before (DIA-09).</summary>
    public sealed record Beginning(Lavoro Lavoro, Func<Lavoro, Answer> Then) : Step;

    /// <summary>Work of the person's own is to stop, and is told as it stands after the first moments.</summary>
    /// <param name="Id">Which; null: all that is under way in the plan.</param>
    public sealed record Stopping(string? Id, Func<ImmutableArray<Lavoro>, Step> Then) : Step;

    /// <summary>The answer needs to know since when somebody is not reached in chat; null where they are, or it isn't known.</summary>
    public sealed record Reaching(PersonaId Chi, Func<Instant?, Step> Then) : Step;

    /// <summary>The person wants to talk of another Ambito: <see cref="AmbitoDialog"/> asks which.</summary>
    public sealed record AltroAmbito : Step;

    /// <summary>A command for the plan's clerk; its outcome goes to <see cref="Dialog.Concluded"/>, unless it is of no form.</summary>
    /// <param name="Then">What follows where no form was filed.</param>
    public sealed record Filing(Comando Command, ChiaveComando Key, Func<Deposito, Answer>? Then = null) : Step;
}
