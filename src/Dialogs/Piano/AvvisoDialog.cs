using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>"Quando scade l'avviso?": what the notice is, its window, what becomes of who is late, how one joins, whom to ask. Nothing about anybody.</summary>
[Regola("ADE-05", "Avviso dell'Ambito")]
public static class AvvisoDialog
{
    public const string Command = "avviso";

    /// <summary>Extensions shown; the last ones are those that count.</summary>
    private const int MostExtensions = 5;

    public static Step Show(Turn turn)
    {
        var head = turn.Riservato(Ruolo.Responsabile) is null;
        Pulsante[] buttons = head ? [new(turn.Wording.Di($"pulsante.{ProrogaForm.Name}"), ProrogaForm.Name)] : [];
        var reply = Reply.Show(Card(turn.Piano, turn.Wording, turn.Ora, buttons), new() { Command = Command });
        return new Step.Answer(turn.Bozza is null ? reply : reply.After(turn.Wording.Di("bozza.resta")), turn.Bozza);
    }

    /// <summary>The notice as it is now, for anybody to read.</summary>
    public static Piece.Card Card(Piano piano, Wording wording, Instant ora, params IEnumerable<Pulsante> buttons)
    {
        var title = wording.Di("avviso.titolo");
        var open = RegoleAdesione.FuoriFinestra(piano, ora) is null;
        Pulsante[] join = open ? [new(wording.Di("pulsante.adesione"), AdesioneForm.Name, Stile: Stile.Positive)] : [];
        return new(
            Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, null, AiutoDialog.Window(piano, wording, ora), [.. Rows(piano, wording)], [.. join, .. buttons])), title);
    }

    private static IEnumerable<Riga> Rows(Piano piano, Wording wording)
    {
        var definizione = piano.Definizione!;
        var avviso = definizione.Avviso;
        yield return new(wording.Di("form.ambito"), definizione.Nome);
        yield return new(wording.Di("avviso.oggetto"), avviso.Titolo);
        yield return new(wording.Di("avviso.apre"), CivilText.Quando(avviso.Apre, wording.Lingua));
        yield return new(wording.Di("avviso.chiude"), CivilText.Fine(new(avviso.Chiude), wording.Lingua));
        if (piano.Variazioni.Proroghe is { IsEmpty: false } proroghe)
            yield return new(wording.Di("avviso.proroghe"), string.Join('\n', proroghe.TakeLast(MostExtensions).Select(proroga => Extension(proroga, wording))));
        yield return new(wording.Di("avviso.dopo"), wording.Di($"avviso.dopo.{avviso.Tardivi.Codice()}"));
        yield return new(wording.Di("avviso.come"), wording.Di($"avviso.come.{avviso.Adesione.Codice()}"));
        if (avviso.Firma is { Modo: not ModoFirma.Semplice } firma) yield return new(wording.Di("pratica.firma"), StatoInParole.Firma(firma));
        yield return new(wording.Di("avviso.effetto"), wording.Di($"avviso.effetto.{Effect(avviso)}"));
        yield return new(wording.Di("avviso.chi"), string.Join('\n', Who(avviso, wording)));
        yield return new(wording.Di("avviso.fonte"), avviso.Fonte);
        yield return new(wording.Di("avviso.contatti"), avviso.Contatti);
    }

    /// <summary>From when on joining counts: where nobody checks it, with what one joins by.</summary>
    [Regola("ADE-15"), Regola("ADE-16")]
    private static string Effect(DefinizioneAvviso avviso) => avviso switch
    {
        { Effetto: EffettoAdesione.Istruttoria } => "istruttoria",
        { Adesione: ModoAdesione.Intervento } => "intervento",
        { Firma: { Modo: not ModoFirma.Semplice } } => "firma",
        _ => "immediato",
    };

    /// <summary>Who may join, in the notice's words where it leaves somebody out.</summary>
    [Regola("ADE-13", "Avviso dell'Ambito")]
    private static IEnumerable<string> Who(DefinizioneAvviso avviso, Wording wording)
    {
        if (avviso.Ammessi is not { } ammessi) yield return wording.Di("avviso.chi.tutti");
        else
        {
            if (!ammessi.Tipi.IsEmpty) yield return string.Join(", ", ammessi.Tipi.Select(tipo => PlanChoices.Kinds(wording.Lingua).Name(tipo.Codice())));
            if (!ammessi.TipiEts.IsEmpty)
                yield return wording.Di("avviso.chi.sezioni", ("sezioni", string.Join(", ", ammessi.TipiEts.Select(sezione => PlanChoices.Sections(wording.Lingua).Name(sezione.Codice())))));
            yield return wording.Di("avviso.chi.citazione", ("citazione", ammessi.Citazione));
        }

        if (avviso.EscludeContratti is { } esclusi) yield return wording.Di("avviso.chi.senzaContratti", ("citazione", esclusi.Citazione));
    }

    private static string Extension(Proroga proroga, Wording wording) =>
        wording.Di("avviso.proroga.una", ("chiude", $"{new OraDiRoma(proroga.Chiude)}"), ("atto", proroga.Atto));
}
