using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of what is in the register, whichever form it came from.</summary>
public static class Receipts
{
    /// <summary>It is in the register: the receipt, and the draft is gone.</summary>
    [Regola("ADE-07", "art. 18-bis L. 241/1990")]
    public static Step.Answer Filed(Turn turn, Deposito.Depositato filed)
    {
        var (form, receipt) = Dialog.ReceiptOf(filed, turn.Wording);
        var pdz = new Pdz { Command = form.Name, Receipt = receipt.Pdz };
        var reply = Reply.Answering(turn.Input, receipt.Card, pdz);
        return new Step.Answer(turn.Input is Input.Pressed ? reply : reply.After(receipt.Said), null);
    }

    /// <summary>A button of a draft that is no longer open: the receipt if it was filed by this person, else that it is over (DIA-06).</summary>
    [Regola("DIA-06")]
    public static Step Over(Turn turn)
    {
        if (turn.Filed is { Fatti: [var fact, ..] } filed && fact.Autore == turn.Persona)
        {
            var (form, receipt) = Dialog.ReceiptOf(filed, turn.Wording);
            return new Step.Answer(Reply.Answering(turn.Input, receipt.Card, new() { Command = form.Name, Receipt = receipt.Pdz }), turn.Bozza);
        }

        var card = turn.Bozza is { } draft
            ? FormDialog.Notice(turn, "chiusa", ("riprendi", "riprendi", draft))
            : FormDialog.Notice(turn, "chiusa", (AdesioneForm.Name, AdesioneForm.Name, null), ("mia", "adesione.mia", null));
        return new Step.Answer(Reply.Answering(turn.Input, card), turn.Bozza);
    }
}
