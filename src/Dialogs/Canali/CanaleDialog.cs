using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is looked at to answer where many read along.</summary>
/// <param name="Piano">The state of the plan that is talked about here; null when nobody has said which, and it can't be told.</param>
/// <param name="Incarichi">The person's roles in that plan that no fact gives.</param>
public sealed record CanaleTurn(Input Input, Lingua Lingua, Ambiti Ambiti, Luogo Luogo, Piano? Piano, PersonaId Persona, ImmutableArray<Ruolo> Incarichi, Instant Ora)
{
    public Wording Wording => Wording.In(Lingua);
}

/// <summary>What follows.</summary>
public abstract record CanaleStep
{
    private CanaleStep()
    {
    }

    /// <summary>An answer for all to read, with the place as it is from now on.</summary>
    public sealed record Answer(Reply Reply, Luogo Luogo) : CanaleStep
    {
        /// <summary>What the plan's clerk must take before it holds: the team becomes the office's, or is no more.</summary>
        public Comando? Files { get; init; }
    }

    /// <summary>The channel is to be of another plan: that one is looked at, and <see cref="CanaleDialog.There"/> goes on.</summary>
    public sealed record Altrove(Luogo Luogo) : CanaleStep;

    /// <summary>A command about the person: it is answered in their personal chat.</summary>
    /// <param name="Text">The words it was asked in, if it was in words.</param>
    public sealed record InPrivato(string Command, string Text = "") : CanaleStep;

    /// <summary>The head appoints whom the message mentions: who that is is looked up, and it goes on in the head's own chat.</summary>
    /// <param name="Text">The words it was asked in, without the mentions.</param>
    public sealed record Nomina(string Text) : CanaleStep;
}

/// <summary>What the bot says where many read along: who it is, what the channel is for, what anybody may know. Pure.</summary>
/// <remarks>No member of a plan that is about somebody is looked at here, so none can be shown (DIA-07).</remarks>
[Regola("DIA-07")]
public static class CanaleDialog
{
    public const string Command = "canale";

    /// <summary>What anybody may know, answered on the spot where it is known which plan is meant. Nothing in it is about somebody.</summary>
    private static readonly FrozenDictionary<string, Func<Piano, CanaleTurn, Reply>> Pubblici = new Dictionary<string, Func<Piano, CanaleTurn, Reply>>
    {
        { AvvisoDialog.Command, (piano, turn) => Reply.Show(AvvisoDialog.Card(piano, turn.Wording, turn.Ora), new() { Command = AvvisoDialog.Command }) },
        { TavoliDialog.Command, (piano, turn) => TavoliDialog.Public(piano, turn.Lingua, turn.Ora, turn.Input) },
        { OrganiDialog.Command, (piano, turn) => OrganiDialog.Answer(piano, turn.Wording, turn.Input) },
        { ObiettiviDialog.Command, (piano, turn) => ObiettiviDialog.Answer(piano, turn.Wording, turn.Input) },
    }.ToFrozenDictionary();

    private const string Ambito = "ambito";
    private const string Scrivania = "scrivania";

    public static CanaleStep Next(CanaleTurn turn) => turn.Input switch
    {
        Input.Arrived => Present(turn),
        Input.Said { WithoutMentions: { } words } when Appoints(words) => Appoint(turn, words),
        Input.Said { Text: "" } => Help(turn),
        Input.Said said => Say(turn, said.Text),
        Input.Pressed { Verb: Command or AmbitoDialog.Command } pressed => Press(turn, pressed),
        Input.Pressed { Verb: "aiuto" } => Help(turn),
        Input.Pressed pressed => Run(turn, pressed.Verb),
        Input.Asked asked => Run(turn, asked.Command),
        _ => Help(turn),
    };

    /// <summary>Asks what the channel is for.</summary>
    public static CanaleStep.Answer Ask(CanaleTurn turn) => new(Question(turn), turn.Luogo);

    /// <summary>The channel goes over to the plan that is looked at now, where the person may say so.</summary>
    /// <param name="before">The place as it was.</param>
    public static CanaleStep.Answer There(CanaleTurn turn, Luogo before) => May(turn, Ruolo.Ufficio) is { } refusal ? Refused(turn with { Luogo = before }, refusal) : Ask(turn);

    /// <summary>The first words in a team: who it is, what it does here, and the question what the channel is for.</summary>
    private static CanaleStep.Answer Present(CanaleTurn turn)
    {
        var shown = turn.Luogo with { Presentato = true };
        var again = turn.Luogo is { Piano: not null, Scrivania.Length: > 0 };
        return again
            ? new(Reply.Say(turn.Wording.Di("canale.rieccomi", ("cosa", What(turn)!))), shown)
            : new(Question(turn, turn.Wording.Di("canale.presentazione")), shown);
    }

    private static CanaleStep Say(CanaleTurn turn, string text)
    {
        var understood = Dialog.Understood(text);
        if (understood is UnderstoodCommand { Name: "aiuto" }) return Help(turn);
        if (understood is UnderstoodCommand { Name: not (Command or AmbitoDialog.Command) } other) return Run(turn, other.Name, text);

        // A tavolo may be named in passing. What says that it is about the channel is taken, "questo canale è per il tavolo Minori", and the bare answer to what is still open.
        var isAboutChannel = understood is UnderstoodCommand || (understood is UnderstoodOffers offers && offers.Names.Contains(Command));
        if (isAboutChannel && Decided(turn, turn.Ambiti.Leggi(text), desks => desks.One(text)) is { } said) return said;
        if (turn.Luogo.Scrivania.Length == 0 && Decided(turn, turn.Ambiti.LeggiSolo(text), desks => desks.Bare(text)) is { } answered) return answered;
        if (isAboutChannel) return Ask(turn);

        return new CanaleStep.Answer(HelpReply(turn).After(turn.Wording.Di("nonCapito")), turn.Luogo);
    }

    /// <summary>Words with a mention in them that may mean an appointment do.</summary>
    private static bool Appoints(string words) => Dialog.Understood(words) switch
    {
        UnderstoodCommand { Name: var name } => name == NominaForm.Name,
        UnderstoodOffers { Names: var names } => names.Contains(NominaForm.Name),
        NotUnderstood => false,
        _ => throw new UnreachableException(),
    };

    /// <summary>People are looked up for the head alone; who else asks hears in private who could.</summary>
    private static CanaleStep Appoint(CanaleTurn turn, string words) =>
        turn.Piano is not null && May(turn, Ruolo.Responsabile) is null ? new CanaleStep.Nomina(words) : new CanaleStep.InPrivato(NominaForm.Name, words);

    /// <summary>What anybody may know is answered here, the rest in private.</summary>
    private static CanaleStep Run(CanaleTurn turn, string command, string text = "") =>
        turn.Piano is { Definizione: not null } piano && Pubblici.TryGetValue(command, out var answer)
            ? new CanaleStep.Answer(answer(piano, turn), turn.Luogo)
            : new CanaleStep.InPrivato(command, text);

    /// <summary>The Ambito that is not known yet, or the desk, as words name it; null when they name neither.</summary>
    private static CanaleStep? Decided(CanaleTurn turn, Lettura<Ambito> named, Func<Choices, Lettura<ChoiceRead>> read)
    {
        if (turn.Luogo.Piano is null && named.Riuscita(out var ambito, out _)) return Decide(turn, ambito.Piano.Valore, null);

        return turn.Piano?.Definizione is { } definizione && read(Scrivanie.Di(definizione, turn.Lingua)).Riuscita(out var desk, out _)
            ? Decide(turn, null, desk.Code)
            : null;
    }

    private static CanaleStep Press(CanaleTurn turn, Input.Pressed pressed)
    {
        // A card from before somebody else decided shows how things stand (DIA-06).
        if (pressed.Id != turn.Luogo.Id || pressed.N != turn.Luogo.N) return Ask(turn);

        var (ambito, scrivania) = (pressed.Inputs.GetValueOrDefault(Ambito), pressed.Inputs.GetValueOrDefault(Scrivania));
        return ambito is null && scrivania is null ? Ask(turn) : Decide(turn, ambito, scrivania);
    }

    /// <summary>Takes what was said of the channel, as far as it can be read and the person may say it.</summary>
    private static CanaleStep Decide(CanaleTurn turn, string? ambito, string? scrivania)
    {
        var piano = ambito is { Length: > 0 } ? turn.Ambiti.Di(ambito)?.Piano : turn.Luogo.Piano ?? turn.Piano?.Id;
        if (piano is not { } id) return Ask(turn);
        if (turn.Luogo is { Scrivania: Scrivanie.Ufficio, Piano: { } office } && office != id)
            return Refused(turn, Rifiuto.Per("PIA-04", "canaleDellUfficio", ("ambito", turn.Ambiti.Di(office.Valore)?.Nome ?? office.Valore)));
        if (turn.Piano?.Id != id) return new CanaleStep.Altrove(turn.Luogo with { Piano = id, Scrivania = "", N = turn.Luogo.N + 1 });

        // Who sits at the office's own desk is staff: that is the head's to say.
        var ofOffice = scrivania == Scrivanie.Ufficio || (scrivania is { Length: > 0 } && turn.Luogo.Scrivania == Scrivanie.Ufficio);
        if (May(turn, ofOffice ? Ruolo.Responsabile : Ruolo.Ufficio) is { } refusal) return Refused(turn, refusal);

        var luogo = turn.Luogo with { Piano = id, Scrivania = id == turn.Luogo.Piano ? turn.Luogo.Scrivania : "", N = turn.Luogo.N + 1 };
        var isDesk = turn.Piano.Definizione is { } definizione && Scrivanie.Di(definizione, turn.Lingua).Options.Any(option => option.Code == scrivania);
        if (!isDesk) return Ask(id == turn.Luogo.Piano ? turn : turn with { Luogo = luogo });

        luogo = luogo with { Scrivania = scrivania! };
        var decided = turn with { Luogo = luogo };
        var title = turn.Wording.Di("canale.titolo");
        var said = new Piece.Card(
            Cards.Bind(new AvvisoCard(
                turn.Lingua.Codice(), title, turn.Wording.Di("canale.deciso", ("cosa", What(decided)!)), [new(turn.Wording.Di("pulsante.cambia"), Command, luogo.Id, luogo.N)])),
            title);
        return new CanaleStep.Answer(Reply.Answering(turn.Input, said, new() { Command = Command }), luogo)
        {
            Files = scrivania == Scrivanie.Ufficio ? new RegistraSquadra(turn.Luogo.Squadra) : ofOffice && !turn.Luogo.AltroUfficio ? new TogliSquadra(turn.Luogo.Squadra) : null,
        };
    }

    [Regola("PIA-04")]
    private static Rifiuto? May(CanaleTurn turn, Ruolo serve) => RegoleRuoli.Riservato(turn.Piano!, turn.Persona, turn.Incarichi, serve);

    private static CanaleStep.Answer Refused(CanaleTurn turn, Rifiuto refusal) =>
        new(Reply.Say(turn.Wording.Di(refusal), new() { Command = Command, Refusals = Pdz.Of([refusal]) }), turn.Luogo);

    /// <summary>The question what the channel is for: first the Ambito where there are several, then the tavolo or desk.</summary>
    private static Reply Question(CanaleTurn turn, string? guide = null)
    {
        var (wording, luogo) = (turn.Wording, turn.Luogo);
        var title = wording.Di("canale.titolo");
        var definizione = turn.Piano?.Definizione is { } known && known.Id == (luogo.Piano ?? turn.Piano.Id) ? known : null;
        var desks = definizione is not null && (luogo.Piano is not null || turn.Ambiti.Solo is not null);
        var field = desks
            ? Field(Scrivania, wording.Di("canale.scrivania"), Scrivanie.Di(definizione!, turn.Lingua).Options.Select(option => new Scelta(option.Name, option.Code)), luogo.Scrivania)
            : Field(Ambito, wording.Di("canale.ambito"), turn.Ambiti.Tutti.Select(ambito => new Scelta(ambito.Nome, ambito.Piano.Valore)), luogo.Piano?.Valore ?? "");
        var view = new ModuloCard(
            wording.Lingua.Codice(), title, null, null, guide, null, [field], [new(wording.Di("pulsante.salva"), Command, luogo.Id, luogo.N, Stile.Positive)]);
        var pdz = new Pdz { Command = Command, Fields = [field.Id] };
        return Reply.Answering(turn.Input, new(Cards.Bind(view), title), pdz);

        CampoModulo Field(string id, string label, IEnumerable<Scelta> choices, string value) =>
            new(id, TipoCampo.Scelta, label, Valore: value, Segnaposto: wording.Di("form.scegli"), Scelte: [.. choices]);
    }

    private static CanaleStep.Answer Help(CanaleTurn turn) => new(HelpReply(turn), turn.Luogo);

    private static Reply HelpReply(CanaleTurn turn)
    {
        var wording = turn.Wording;
        var title = wording.Di("canale.aiuto.titolo");
        string?[] text =
        [
            What(turn) is { } what ? wording.Di("canale.eDi", ("cosa", what)) : null,
            turn.Piano is { } piano ? AiutoDialog.Window(piano, wording, turn.Ora) : null,
            wording.Di("canale.aiuto.testo"),
        ];
        string[] listed = ["adesione", AvvisoDialog.Command, "adesione.mia", TavoliDialog.Command, ReteDialog.Command, OrganiDialog.Command, Command];
        var view = new AiutoCard(
            wording.Lingua.Codice(),
            title,
            string.Join("\n\n", text.OfType<string>()),
            [.. listed.Select(name => new VoceComando(
                wording.Di($"comando.{name}.titolo"), wording.Di($"comando.{name}.descrizione"), name, name == Command ? turn.Luogo.Id : "", name == Command ? turn.Luogo.N : 0))]);
        return Reply.Show(new(Cards.Bind(view), title), new() { Command = "aiuto" });
    }

    /// <summary>What the channel is for, in words; null as long as nobody has said.</summary>
    private static string? What(CanaleTurn turn)
    {
        if (turn.Luogo.Piano is not { } piano || turn.Ambiti.Di(piano.Valore) is not { } ambito) return null;

        var desk = turn.Piano?.Definizione is { } definizione && definizione.Id == piano
            ? Scrivanie.Nome(turn.Luogo.Scrivania, definizione, turn.Lingua)
            : null;
        return desk is null ? ambito.Nome : $"{desk} ({ambito.Nome})";
    }
}
