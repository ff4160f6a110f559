using System.Collections.Frozen;
using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Refusals that offer something to do next by a button, because what one is after is there already.</summary>
[Regola("ADE-04", "Avviso di Lecce, fase 2")]
internal static class RefusalOffers
{
    private const string Mine = "adesione.mia";

    private static readonly FrozenDictionary<string, string> ByRefusal = new Dictionary<string, string>
    {
        ["rifiuto.ADE-04.enteGiaTuo"] = Mine,
        ["rifiuto.ADE-04.cittadinoGiaTu"] = Mine,
        ["rifiuto.ADE-04.personaGiaAderente"] = Mine,
    }.ToFrozenDictionary();

    /// <summary>The commands offered; null where there are none, as for machines.</summary>
    public static ImmutableArray<string>? Of(IEnumerable<Rifiuto> refusals) =>
        refusals.Select(refusal => ByRefusal.GetValueOrDefault(refusal.Chiave)).OfType<string>().Distinct().ToImmutableArray() is { IsEmpty: false } offers ? offers : null;

    public static IEnumerable<Pulsante> Buttons(ImmutableArray<string>? offers, Wording wording) =>
        (offers ?? []).Select(command => new Pulsante(wording.Di("pulsante.mia"), command));

    /// <summary>The reasons on a card with the buttons, before the question that waits.</summary>
    public static Piece.Card Card(IEnumerable<Rifiuto> refusals, ImmutableArray<string> offers, Wording wording)
    {
        var title = wording.Di("form.giaPresente");
        return new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, string.Join("\n\n", refusals.Select(wording.Plain)), [.. Buttons(offers, wording)])), title);
    }
}
