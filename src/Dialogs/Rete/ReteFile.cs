using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The Rete's register as a file: a workbook with its counts, or the bodies alone as comma-separated values. Always all of it, whatever the card shows.</summary>
[Regola("ADE-09")]
public static class ReteFile
{
    /// <summary>The button's verb; its id names the plan and the form: <see cref="XlsxFile.Extension"/> or <see cref="CsvFile.Extension"/>.</summary>
    public const string Verb = "rete.file";

    /// <summary>Offers the file that the button names.</summary>
    public static Step Offer(Turn turn)
    {
        var isCsv = turn.Input is Input.Pressed { Id: var id } && id.EndsWith($":{CsvFile.Extension}", StringComparison.Ordinal);
        var extension = isCsv ? CsvFile.Extension : XlsxFile.Extension;
        var file = new Piece.File(
            turn.Wording.Di("rete.file.nome", ("piano", turn.Piano.Id.Valore), ("estensione", extension)),
            turn.Wording.Di($"rete.file.descrizione.{extension}"),
            isCsv ? Csv(turn) : Xlsx(turn),
            Verb,
            $"{turn.Piano.Id}:{extension}",
            FileOtherwise.In(turn.Wording));
        return new Step.Answer(new([file], new()), turn.Bozza);
    }

    private static byte[] Csv(Turn turn) => CsvFile.Write(ReteSheets.Register(turn.Piano, turn.Wording));

    private static byte[] Xlsx(Turn turn) => XlsxFile.Write(
        [ReteSheets.Register(turn.Piano, turn.Wording), ReteSheets.Counts(turn.Piano, turn.Wording), ReteSheets.About(turn.Piano, turn.Wording, turn.Ora)],
        turn.Ora.InZone(Roma.Zona).LocalDateTime);
}
