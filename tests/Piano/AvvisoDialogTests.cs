using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The notice is shown whatever it says: every way to join with every effect, late policy and signature, in both languages.</summary>
[Trait("Regola", "ADE-05"), Trait("Regola", "ADE-15"), Trait("Regola", "ADE-16")]
public class AvvisoDialogTests
{
    public static TheoryData<ModoAdesione, ModoFirma> Modi
    {
        get
        {
            var modi = new TheoryData<ModoAdesione, ModoFirma>();
            foreach (var modo in Enum.GetValues<ModoAdesione>())
            {
                foreach (var firma in Enum.GetValues<ModoFirma>()) modi.Add(modo, firma);
            }

            return modi;
        }
    }

    [Theory, MemberData(nameof(Modi))]
    public void The_notice_is_shown_as_it_is(ModoAdesione modo, ModoFirma firma)
    {
        foreach (var effetto in Enum.GetValues<EffettoAdesione>())
        {
            foreach (var tardivi in Enum.GetValues<Tardivi>())
            {
                var piano = Lecce.Con(definizione => definizione with
                {
                    Avviso = definizione.Avviso with { Adesione = modo, Effetto = effetto, Tardivi = tardivi, Firma = new(firma, "Manda la PEC a protocollo@example.it", null) },
                });
                var testo = Testo(piano, Wording.Italiano);
                Assert.Equal(firma != ModoFirma.Semplice, testo.Contains("Manda la PEC", StringComparison.Ordinal));
                Assert.Equal(modo == ModoAdesione.Intervento, testo.Contains("è una preadesione", StringComparison.Ordinal));
                Assert.NotEmpty(Testo(piano, Wording.Inglese));
            }
        }
    }

    [Theory]
    [InlineData(EffettoAdesione.Immediato, ModoAdesione.Entrambi, ModoFirma.Semplice, "Da subito, con la domanda.")]
    [InlineData(EffettoAdesione.Immediato, ModoAdesione.Intervento, ModoFirma.Semplice, "Da quando l'Ufficio di Piano conferma la presenza.")]
    [InlineData(EffettoAdesione.Immediato, ModoAdesione.Domanda, ModoFirma.Pec, "Da quando arriva firmata.")]
    [InlineData(EffettoAdesione.Istruttoria, ModoAdesione.Intervento, ModoFirma.Semplice, "Da quando l'Ufficio di Piano ammette.")]
    [InlineData(EffettoAdesione.Istruttoria, ModoAdesione.Domanda, ModoFirma.Pec, "Da quando l'Ufficio di Piano ammette.")]
    public void It_says_from_when_on_joining_counts(EffettoAdesione effetto, ModoAdesione modo, ModoFirma firma, string detto) =>
        Assert.Contains(detto, Testo(Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { Adesione = modo, Effetto = effetto, Firma = new(firma, "PEC", null) } }), Wording.Italiano), StringComparison.Ordinal);

    private static string Testo(Piano piano, Wording wording) =>
        System.Text.RegularExpressions.Regex.Unescape(AvvisoDialog.Card(piano, wording, Dato.Ora("2022-05-10T10:00")).Content.ToJsonString());
}
