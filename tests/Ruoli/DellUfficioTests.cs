using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What only somebody of the Ufficio di Piano can have written: its author hears whom it could not be told to.</summary>
[Trait("Regola", "PIA-04")]
[Trait("Regola", "SCA-06")]
public class DellUfficioTests
{
    /// <summary>Facts that are told to people and that others than the office write, too: who answers for themselves, who leaves, the bot itself.</summary>
    private static readonly Type[] DiChiunque =
    [
        typeof(AdesioneIntegrata), typeof(AdesioneModificata), typeof(AdesioneRecessa), typeof(DatiCancellati), typeof(DefinizioneAdottata), typeof(DesignazioneAccettata),
        typeof(DesignazioneRifiutata), typeof(IncaricoCessato), typeof(NominaAccettata), typeof(NominaRevocata), typeof(NominaRifiutata), typeof(OsservazioniPresentate),
        typeof(ReferenteAmmesso), typeof(ReferenteCessato), typeof(ReferenteChiesto), typeof(ReferenteRespinto),
    ];

    [Fact]
    public void Every_fact_that_is_told_to_people_is_the_offices_or_known_to_be_anybodys() =>
        Assert.Equal(Names(DiChiunque), Names(Consegne.Elenco.Fatti.Where(tipo => !DellUfficio.Contains(tipo))));

    [Theory]
    [InlineData(typeof(AdesionePresentata), "who joins")]
    [InlineData(typeof(CandidaturaPresentata), "who stands")]
    [InlineData(typeof(VotoEspresso), "who votes")]
    [InlineData(typeof(ReferenteAmmesso), "who speaks for the body consents, too")]
    public void What_others_write_is_not_the_offices(Type fatto, string because) => Assert.False(DellUfficio.Contains(fatto), because);

    [Theory]
    [InlineData(typeof(AdesioneSottoscritta))]
    [InlineData(typeof(InterventoConfermato))]
    [InlineData(typeof(AdesioneIntervenuta))]
    [InlineData(typeof(TavoloAggiunto))]
    [InlineData(typeof(TavoloRinominato))]
    [InlineData(typeof(TavoloChiuso))]
    [InlineData(typeof(TavoloRiaperto))]
    [InlineData(typeof(AvvisoProrogato))]
    public void What_only_the_office_writes_is_the_offices(Type fatto) => Assert.Contains(fatto, DellUfficio);

    /// <summary>By the examples, one of every type there is.</summary>
    private static HashSet<Type> DellUfficio => [.. Esempi.Campioni.Where(RegoleRuoli.DellUfficio).Select(fatto => fatto.GetType())];

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
