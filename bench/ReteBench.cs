using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bench;

/// <summary>The Rete's register as a file, made within a turn: what somebody waits for who asks for it.</summary>
public static class ReteBench
{
    private const int Rounds = 3;

    /// <summary>A workbook and a CSV of so many bodies; the count is files.</summary>
    public static async Task<(Figure Workbook, Figure Csv)> RunAsync(int bodies)
    {
        var piano = Samples.Plan();
        piano = piano.Applica(Enumerable.Range(1, bodies).Select(Joined));
        return (await MadeAsync(piano, XlsxFile.Extension), await MadeAsync(piano, CsvFile.Extension));

        FattoRegistrato Joined(int number)
        {
            var (domanda, _) = DomandaAdesione.Leggi(Samples.Answers(number), piano);
            return new(number + 1, new AdesionePresentata(number, 2022, Voce.Piena, domanda!.Dati, domanda.Personali), new($"persona-{number}"), Samples.Ora, new("msteams"), new("0"));
        }
    }

    private static async Task<Figure> MadeAsync(Piano piano, string extension)
    {
        var pressed = new Input.Pressed(ReteFile.Verb, $"{piano.Id}:{extension}", 0, ImmutableSortedDictionary<string, string>.Empty);
        var turn = new Turn("1", new("persona-1"), Lingua.Italiano, piano, null, "", Samples.Ora, pressed);
        ReteFile.Offer(turn);
        return await Figure.OfAsync(Rounds, 1, (_, _) =>
        {
            ReteFile.Offer(turn);
            return Task.CompletedTask;
        });
    }
}
