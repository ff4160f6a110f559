using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The data of who does not write to the bot, when they ask the office by letter: seen, and saved to be handed over. Their erasure is <see cref="CancellaDatiForm"/>.</summary>
[Regola("SEC-02", "artt. 12, 15 e 17 Reg. (UE) 2016/679")]
public static class DatiAltriDialog
{
    public const string Command = "adesione.dati";

    /// <summary>The button's verb; its id names the adesione and the form: <see cref="DatiFile.Text"/> or <see cref="DatiFile.Json"/>.</summary>
    public const string FileVerb = "adesione.dati.file";

    public static Step Open(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return Reserved(turn, reserved, Command);
        if (OfficeAdesione.Named(turn) is not { } numero) return AdesioniDialog.Which(turn, Command);

        return CancellazioneSuRichiesta.DiChiNonScrive(turn.Piano, numero).Riuscita(out var adesione, out var refusal)
            ? Looking(adesione, turn, kept => new Step.Answer(new([.. DatiAltriCards.Overview(adesione, kept, turn.Piano, turn.Wording)], new() { Command = Command }), turn.Bozza))
            : AdesioneDialog.Refused(turn, [refusal], Command);
    }

    /// <summary>Offers the file that the button names.</summary>
    public static Step Offer(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return Reserved(turn, reserved, Command);
        if (!CancellazioneSuRichiesta.DiChiNonScrive(turn.Piano, OfficeAdesione.Named(turn) ?? 0).Riuscita(out var adesione, out var refusal)) return AdesioneDialog.Refused(turn, [refusal], Command);

        var form = turn.Input is Input.Pressed { Id: var id } && id.EndsWith($";{DatiFile.Json}", StringComparison.Ordinal) ? DatiFile.Json : DatiFile.Text;
        return Looking(adesione, turn, kept =>
        {
            var file = DatiFile.Of(DatiTenuti.DiChiNonScrive(adesione, kept, turn.Piano, turn.Wording), turn, form, FileVerb, $"{AdesioneCards.Id(adesione, turn.Piano)};{form}");
            return new Step.Answer(new([file], new()), turn.Bozza);
        });
    }

    /// <summary>With the facts about the adesione that an erasure on request would take away; what else is kept is of who asks here, and not told.</summary>
    private static Step.Looking Looking(Adesione adesione, Turn turn, Func<Conservati, Step> then) => new(then) { Fatti = CancellazioneSuRichiesta.Vanno(turn.Piano, adesione) };

    /// <summary>Who could do it; and since whoever asks may mean their own data, how they get at these.</summary>
    internal static Step.Answer Reserved(Turn turn, Rifiuto reserved, string command) =>
        new(Reply.Say($"{turn.Wording.Di(reserved)}\n\n{turn.Wording.Di("datiAltri.iTuoi")}", new() { Command = command, Refusals = Pdz.Of([reserved]) }), turn.Bozza);
}
