using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What goes out by itself because of a fact: outcomes to who joined, consents asked of another person, announcements in the channels. Pure.</summary>
/// <remarks>
/// Who does something themselves is answered in the same turn, and nothing goes out to them: so an adesione that is presented has no entry here, and one that is
/// changed or withdrawn has one for the others who speak for the body (ADE-11).
/// </remarks>
public static class Consegne
{
    /// <summary>All of them, one entry a kind: <c>VoceConsegna.Di&lt;TFatto&gt;("adesione.ammessa", …)</c>.</summary>
    public static ElencoConsegne Elenco { get; } = new(
        [
            .. NominaConsegne.Voci, .. ReferenteTesti.Voci, .. AttiReferenti.Voci, .. EsitiAdesione.Voci, .. CabinaConsegne.Voci, .. VotazioneConsegne.Voci, .. InformativaConsegne.Voci,
            .. TavoloConsegne.Voci, .. AvvisoConsegne.Voci, .. DomandeChiuse.Voci,
        ]);

    /// <inheritdoc cref="ElencoConsegne.Di"/>
    public static IEnumerable<Consegna> Di(FattoRegistrato fatto, Piano dopo, params IReadOnlyCollection<CanaleDelPiano> canali) => Elenco.Di(fatto, dopo, canali);

    /// <inheritdoc cref="ElencoConsegne.Dice"/>
    public static Reply? Dice(Consegna consegna, FattoRegistrato fatto, Piano adesso, Lingua lingua, Instant ora) =>
        Elenco.Dice(consegna, fatto, adesso, lingua, ora);
}
