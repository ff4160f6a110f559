using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The public part of the Rete's register as sheets.</summary>
[Regola("ADE-09")]
public static class ReteSheets
{
    /// <summary>The bodies, by number.</summary>
    public static Sheet Register(Piano piano, Wording wording) => Sheet.Of(wording.Di("rete.foglio.registro"), Rete.Di(piano).Membri, PublicColumns(piano, wording));

    /// <summary>How many bodies of each category, tavolo and comune; citizens only where that tells nobody who they are.</summary>
    public static Sheet Counts(Piano piano, Wording wording)
    {
        var (rete, choices) = (Rete.Di(piano), ReteChoices.Of(piano, wording.Lingua));
        var total = wording.Di("rete.conteggio.rete");
        return Sheet.Of(
            wording.Di("rete.foglio.conteggi"),
            [
                new(total, total, rete.Membri.Length, rete.Cittadini),
                .. Categoria.Tutte.Where(rete.PerCategoria.ContainsKey)
                    .Select(categoria => new Count(wording.Di("rete.colonna.categoria"), choices.Category(categoria), rete.PerCategoria[categoria])),
                .. choices.Tavoli.Options.Select(tavolo => (tavolo.Name, Id: new TavoloId(tavolo.Code)))
                    .Select(tavolo => new Count(wording.Di("rete.colonna.tavolo"), tavolo.Name, rete.PerTavolo.GetValueOrDefault(tavolo.Id), rete.CittadiniPerTavolo.GetValueOrDefault(tavolo.Id))),
                .. piano.Definizione!.Comuni.Select(comune => new Count(wording.Di("rete.colonna.comune"), comune.Nome, rete.PerComune.GetValueOrDefault(comune.Istat))),
                new(wording.Di("rete.colonna.comune"), choices.Comune(null), rete.Altrove),
            ],
            [
                new(wording.Di("rete.colonna.per"), 20, (Count count) => count.By),
                new(wording.Di("rete.colonna.quale"), 60, count => count.Which),
                new(wording.Di("rete.colonna.enti"), 10, count => count.Bodies),
                new(wording.Di("rete.colonna.cittadini"), 18, count => count.Citizens is { } citizens ? citizens : ""),
            ]);
    }

    /// <summary>What the file is of, of when, and that nothing in it is personal.</summary>
    public static Sheet About(Piano piano, Wording wording, Instant ora)
    {
        (string Label, SheetCell Value)[] lines =
        [
            (wording.Di("rete.informazioni.piano"), piano.Definizione!.Nome),
            (wording.Di("rete.informazioni.preparato"), ora.InZone(Roma.Zona).Date),
            (wording.Di("rete.informazioni.personali.etichetta"), wording.Di("rete.informazioni.personali")),
            (wording.Di("rete.informazioni.cittadini.etichetta"), wording.Di("rete.informazioni.cittadini")),
            .. PianoWords.Example(piano.Definizione, wording, withDates: false) is { } example ? [(wording.Di("rete.informazioni.esempio"), example)] : Array.Empty<(string, SheetCell)>(),
        ];
        return Sheet.Of(
            wording.Di("rete.foglio.informazioni"),
            lines,
            [new(wording.Di("rete.colonna.voceInformazione"), 24, line => line.Label), new(wording.Di("rete.colonna.valore"), 110, line => line.Value)]);
    }

    /// <summary>What anybody may know of a body.</summary>
    public static ImmutableArray<SheetColumn<Membro>> PublicColumns(Piano piano, Wording wording)
    {
        var choices = ReteChoices.Of(piano, wording.Lingua);
        return
        [
            new(wording.Di("rete.colonna.numero"), 9, membro => membro.Numero),
            new(wording.Di("rete.colonna.anno"), 7, membro => membro.Anno),
            new(wording.Di("rete.colonna.presentata"), 13, membro => membro.Ora.InZone(Roma.Zona).Date),
            new(wording.Di("rete.colonna.ente"), 48, membro => membro.Nome),
            new(wording.Di("rete.colonna.categoria"), 34, membro => choices.Category(new(membro.Categoria.Tipo))),
            new(wording.Di("rete.colonna.sezione"), 34, membro => membro.Categoria.Sezione is null ? "" : choices.Category(membro.Categoria)),
            new(wording.Di("rete.colonna.comune"), 24, membro => choices.Comune(membro.Comune)),
            new(wording.Di("rete.colonna.tavoli"), 80, membro => string.Join("; ", membro.Tavoli.Select(choices.Tavolo))),
            new(wording.Di("rete.colonna.voce"), 14, membro => wording.Di($"rete.voce.{membro.Voce.Codice()}")),
        ];
    }

    /// <param name="Citizens">Null where they are not counted.</param>
    private sealed record Count(string By, string Which, int Bodies, int? Citizens = null);
}
