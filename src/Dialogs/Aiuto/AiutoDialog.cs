using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Welcome, help, language, and the way on when something was not understood (DIA-02, DIA-08).</summary>
public static class AiutoDialog
{
    private const int MostButtons = 4, MostListed = 6;

    /// <summary>The first words to somebody new.</summary>
    [Regola("DIA-08")]
    public static Step Welcome(Turn turn)
    {
        var wording = turn.Wording;
        var definizione = turn.Piano.Definizione!;
        var (title, who) = (wording.Di("benvenuto.titolo"), PerChi.Di(turn));
        var view = new BenvenutoCard(
            wording.Lingua.Codice(),
            title,
            [wording.Di("benvenuto.chi", ("ambito", definizione.Ambito.Nome)), Window(turn), who.Testo],
            [
                .. who.Comandi.Take(MostButtons - 1).Select((name, place) => new Pulsante(ButtonText(name, wording), name, Stile: place == 0 ? Stile.Positive : Stile.Default)),
                new(wording.Di("pulsante.aiuto"), "aiuto"),
            ]);
        return new Step.Answer(Reply.Show(new(Cards.Bind(view), title)), turn.Bozza);
    }

    private static string ButtonText(string name, Wording wording) =>
        wording.Di(name == "adesione.mia" ? "pulsante.mia" : wording.Ha($"pulsante.{name}") ? $"pulsante.{name}" : $"comando.{name}.titolo");

    public static Step Help(Turn turn)
    {
        // Within a form, help is about the question that is asked.
        if (turn is { Bozza: { Face: Face.Words } draft, Input: Input.Said }) return new Step.Answer(WithCommand(Dialog.FormOf(draft).Help(turn.Scope(draft)), "aiuto"), draft);

        return new Step.Answer(Reply.Show(HelpCard(turn, PianoWords.About(turn.Piano.Definizione!, turn.Wording)), new() { Command = "aiuto" }), turn.Bozza);
    }

    /// <summary>What a channel is for can only be said in the channel.</summary>
    public static Step AboutChannels(Turn turn) =>
        new Step.Answer(Reply.Say(turn.Wording.Di("canale.soloLi"), new() { Command = CanaleDialog.Command }), turn.Bozza);

    public static Step SwitchLanguage(Turn turn)
    {
        // A button says which language it leads to, words may; "change language" leads to the other one.
        var lingua = turn.Input switch
        {
            { Words: var text } when LanguageAsked.Of(text) is { } asks => Lingue.DaLocale(asks),
            Input.Pressed { Id: { Length: > 0 } asks } => Lingue.DaLocale(asks),
            _ => turn.Lingua.Altra(),
        };
        var wording = Wording.In(lingua);
        var spoken = Reply.Say(wording.Di("lingua.cambiata"), new() { Command = "lingua" });
        if (turn.Bozza is not { Face: Face.Words } draft) return new Step.Answer(spoken, turn.Bozza, lingua);

        var asked = Dialog.FormOf(draft).Ask((turn with { Lingua = lingua }).Scope(draft)).After(wording.Di("lingua.cambiata"));
        return new Step.Answer(WithCommand(asked, "lingua"), draft, lingua);
    }

    /// <summary>Several commands may be meant: the nearest are offered, as buttons.</summary>
    [Regola("DIA-02")]
    public static Step Offer(Turn turn, ImmutableArray<string> names) => new Step.Answer(Offered(turn, names), turn.Bozza);

    /// <summary>The same, as something to say beside an answer.</summary>
    internal static Reply Offered(Turn turn, ImmutableArray<string> names)
    {
        var wording = turn.Wording;
        var title = wording.Di("offerta.titolo");
        var view = new AvvisoCard(
            wording.Lingua.Codice(), title, wording.Di("offerta.testo"), [.. names.Select(name => new Pulsante(wording.Di($"comando.{name}.titolo"), name))]);
        return Reply.Show(new(Cards.Bind(view), title), new() { Offers = names });
    }

    /// <summary>Nothing was understood: what can be done, and that the words were not.</summary>
    [Regola("DIA-02")]
    public static Step Lost(Turn turn) =>
        new Step.Answer(Reply.Show(HelpCard(turn), new() { Offers = [.. Listed(turn)] }).After(turn.Wording.Di("nonCapito")), turn.Bozza);

    /// <summary>Something of a form was asked and none is open.</summary>
    public static Step NoDraft(Turn turn, string command) =>
        new Step.Answer(Reply.Show(HelpCard(turn), new() { Command = command, Offers = [.. Listed(turn)] }).After(turn.Wording.Di("bozza.nessuna")), null);

    private static Piece.Card HelpCard(Turn turn, params IEnumerable<string> about)
    {
        var wording = turn.Wording;
        var title = wording.Di("aiuto.titolo");
        var view = new AiutoCard(
            wording.Lingua.Codice(),
            title,
            $"{Window(turn)}\n\n{wording.Di("aiuto.testo")}",
            [.. Listed(turn).Select(name => new VoceComando(wording.Di($"comando.{name}.titolo"), wording.Di($"comando.{name}.descrizione"), name, name == "lingua" ? turn.Lingua.Altra().Codice() : ""))],
            string.Join("\n\n", about) is { Length: > 0 } note ? note : null);
        return new(Cards.Bind(view), title);
    }

    /// <summary>What is listed: to go on with what is open, then what is this person's to do, then what is everybody's.</summary>
    private static IEnumerable<string> Listed(Turn turn)
    {
        string[] open = turn.Bozza is not null ? ["riprendi", "annulla"] : turn.DaParte.IsEmpty ? [] : ["riprendi"];
        string[] elsewhere = turn.OtherAmbiti ? [AmbitoDialog.Command] : [];
        IEnumerable<string> all =
            [.. open, .. PerChi.Di(turn).Comandi.Where(name => turn.Bozza is null || name != AdesioneForm.Name), "adesione.mia", "adesione.ricevuta", DatiDialog.Command, RuoliDialog.Command, CabinaDialog.Command];
        return all.Distinct().Take(MostListed - 1 - elsewhere.Length).Concat(elsewhere).Append("lingua");
    }

    /// <summary>How the notice's window stands at a moment.</summary>
    internal static string Window(Piano piano, Wording wording, Instant ora)
    {
        var definizione = piano.Definizione!;
        var avviso = definizione.Avviso;
        var key = RegoleAdesione.FuoriFinestra(piano, ora) switch
        {
            { Motivo: "nonAncoraAperto" } => "finestra.prima",
            { } => "finestra.chiusa",
            null => RegoleAdesione.VoceAl(piano, ora) switch { Voce.Piena => "finestra.aperta", Voce.Consultiva => avviso.Tardivi == Tardivi.Ufficio ? "finestra.ufficio" : "finestra.consultiva" },
        };
        var window = wording.Di(key, ("apre", $"{new OraDiRoma(avviso.Apre)}"), ("chiude", $"{new OraDiRoma(avviso.Chiude)}"));
        var session = avviso.Adesione switch
        {
            ModoAdesione.Domanda => null,
            ModoAdesione.Entrambi => wording.Di("finestra.intervento"),
            ModoAdesione.Intervento => wording.Di("finestra.preadesione"),
        };
        return string.Join(' ', new[] { window, session, PianoWords.Example(definizione, wording, withDates: true) }.OfType<string>());
    }

    private static string Window(Turn turn) => Window(turn.Piano, turn.Wording, turn.Ora);

    private static Reply WithCommand(Reply reply, string command) => reply with { Pdz = reply.Pdz with { Command = command } };
}
