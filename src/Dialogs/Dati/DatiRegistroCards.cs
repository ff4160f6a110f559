using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the register holds about somebody, as lines of a card or a file; and what of it goes, as lines of the question.</summary>
[Regola("SEC-02", "artt. 12, 15 e 17 Reg. (UE) 2016/679")]
internal static class DatiRegistroCards
{
    /// <summary>Lines of a group that a card shows, the last ones; all of them are in the file.</summary>
    public const int MostLines = 4;

    /// <summary>Lines of a group that the question names.</summary>
    private const int MostGoing = 6;

    /// <summary>Lines about adesioni that the question names: what goes of each, and what follows.</summary>
    private const int MostAdesioni = 20;

    /// <summary>Characters of a line on a card, without what follows from it.</summary>
    private const int LongestLine = 200;

    /// <summary>How much there is of each group, then the groups, one after another.</summary>
    /// <param name="whole">Every line, and all of it: for a file.</param>
    public static IEnumerable<Riga> Rows(ImmutableArray<DatoTenuto> held, Piano piano, Wording wording, bool whole)
    {
        var groups = held.GroupBy(dato => dato.Gruppo).OrderBy(group => group.Key).ToList();
        if (groups.Count == 0)
        {
            yield return new(wording.Di("dati.registro.etichetta"), wording.Di("dati.niente"));
            yield break;
        }

        yield return new(wording.Di("dati.registro.etichetta"), string.Join('\n', groups.Select(group => wording.Di("dati.registro.gruppo", ("gruppo", Name(group.Key, wording)), ("quanti", $"{group.Count()}")))));
        foreach (var group in groups) yield return new(Name(group.Key, wording), Lines(group.Select(dato => Line(dato, piano, wording, whole)), wording, whole ? int.MaxValue : MostLines));
    }

    /// <summary>What somebody is, by the register, whether their name is there or not: roles, bodies they speak for, changes they filed for these.</summary>
    public static IEnumerable<Riga> Stands(PersonaId chi, Piano piano, Wording wording, bool whole)
    {
        var most = whole ? int.MaxValue : MostLines;
        var roles = piano.Nomine.Tutte.Where(nomina => nomina.A == chi).Select(nomina => wording.Di($"dati.incarico.{nomina.Stato.Codice()}", ("ruolo", NominaWords.Ruolo(nomina, piano, wording)))).ToList();
        var bodies = piano.Referenze.Di(chi).Select(una => wording.Di($"dati.ente.{una.Stato.Codice()}", ("ente", AdesioneCards.Name(piano.Adesioni.Numero(una.Adesione)!, wording)))).ToList();
        var changes = Changes(chi, piano).Select(each => Trimmed(wording.Di(
            "dati.modifiche.una", ("numero", each.Adesione.Nome), ("ente", AdesioneCards.Name(each.Adesione, wording)), ("quando", CivilText.Quando(each.Modifica.Ora, wording.Lingua)),
            ("campi", Fields(each.Modifica.Campi, wording))), whole)).ToList();
        foreach (var (name, lines) in ((string, List<string>)[])[("incarichi", roles), ("enti", bodies), ("modifiche", changes)])
        {
            if (lines.Count > 0) yield return new(wording.Di($"dati.{name}.etichetta"), Lines(lines, wording, most));
        }
    }

    /// <summary>The changes that somebody filed, of the adesioni they speak or spoke for.</summary>
    [Regola("ADE-11")]
    public static IEnumerable<(Adesione Adesione, Modifica Modifica)> Changes(PersonaId chi, Piano piano) =>
        from adesione in piano.Adesioni.TutteDi(chi).Concat(piano.Referenze.Di(chi).Select(una => piano.Adesioni.Numero(una.Adesione)!)).DistinctBy(adesione => adesione.Numero)
        from modifica in adesione.Modifiche
        where modifica.Chi == chi
        select (adesione, modifica);

    /// <summary>Of what somebody was told by itself.</summary>
    public static IEnumerable<string> Told(ImmutableArray<AvvisoConservato> told, Wording wording, bool whole) => Most(
        [.. told.Select(one => one.Quando is { } when
            ? wording.Di("dati.avvisi.uno", ("cosa", one.Cosa), ("numero", $"{one.Fatto}"), ("quando", CivilText.Quando(when, wording.Lingua)))
            : wording.Di("dati.avvisi.attesa", ("cosa", one.Cosa), ("numero", $"{one.Fatto}")))],
        wording,
        whole ? int.MaxValue : MostLines);

    /// <summary>What goes of the register, and what follows from that: a line for each adesione, text, name and vote.</summary>
    public static IEnumerable<string> Going(ImmutableArray<FattoRegistrato> facts, Piano piano, Wording wording, NodaTime.Instant now)
    {
        var held = DatiNelRegistro.Di(facts, piano, wording);
        foreach (var line in Most([.. GoingOfAdesioni(held, piano, wording, now)], wording, MostAdesioni)) yield return line;

        var follow = facts.ToDictionary(fact => fact.Seq, fact => SeguitoCancellazione.Di(fact, piano, wording, now));
        foreach (var group in held.Where(dato => !dato.Dichiarato).GroupBy(dato => dato.Gruppo).OrderBy(group => group.Key))
        {
            foreach (var line in Most([.. group.Select(dato => Going(dato, follow[dato.Seq], wording))], wording, MostGoing)) yield return line;
        }
    }

    private static IEnumerable<string> GoingOfAdesioni(ImmutableArray<DatoTenuto> held, Piano piano, Wording wording, NodaTime.Instant now)
    {
        foreach (var declared in held.Where(dato => dato.Dichiarato).GroupBy(dato => dato.Adesione!.Value))
        {
            var adesione = piano.Adesioni.Numero(declared.Key)!;
            var fields = ("campi", Fields(declared.SelectMany(dato => dato.Valori).Select(valore => valore.Campo).Distinct(), wording));
            if (adesione.Dati.Tipo != TipoSoggetto.Cittadino)
            {
                yield return wording.Di(adesione.FaParteDellaRete ? "dati.via.membro" : "dati.via.ente", ("numero", adesione.Nome), fields);
                continue;
            }

            yield return wording.Di(adesione.FaParteDellaRete ? "dati.via.cittadino.membro" : "dati.via.cittadino", ("numero", adesione.Nome), fields);
            foreach (var follows in SeguitoCancellazione.DelCittadino(adesione, piano, wording, now)) yield return follows;
        }
    }

    private static string Going(DatoTenuto dato, string? follows, Wording wording)
    {
        var what = wording.Di("dati.via.una", ("cosa", dato.Cosa), ("quando", CivilText.Quando(dato.Ora, wording.Lingua)));
        return follows is null ? Trimmed(what, whole: false) : $"{Trimmed(what, whole: false)}. {follows}";
    }

    private static string Line(DatoTenuto dato, Piano piano, Wording wording, bool whole)
    {
        var line = wording.Di("dati.registro.una", ("cosa", dato.Cosa), ("quando", CivilText.Quando(dato.Ora, wording.Lingua)), ("numero", $"{dato.Seq}"));
        var values = string.Join("; ", dato.Valori.Select(valore => DatiNelRegistro.Valore(valore, piano, wording)));
        return values.Length == 0 ? Trimmed(line, whole) : $"{Trimmed(line, whole)}. {Trimmed(values, whole)}";
    }

    private static string Fields(IEnumerable<string> fields, Wording wording) => string.Join(", ", fields.Select(field => DatiNelRegistro.Campo(field, wording)));

    private static string Name(GruppoDati group, Wording wording) => wording.Di($"dati.gruppo.{group.Codice()}");

    private static string Lines(IEnumerable<string> lines, Wording wording, int most) => string.Join('\n', Most([.. lines], wording, most));

    private static IEnumerable<string> Most(IReadOnlyList<string> lines, Wording wording, int most)
    {
        foreach (var line in lines.Skip(Math.Max(0, lines.Count - most))) yield return line;
        if (lines.Count > most) yield return wording.Di("dati.registro.altri", ("quanti", $"{lines.Count - most}"));
    }

    private static string Trimmed(string line, bool whole)
    {
        if (whole) return line;

        var one = line.ReplaceLineEndings(" ");
        return one.Length <= LongestLine ? one : $"{one[..(char.IsHighSurrogate(one[LongestLine - 2]) ? LongestLine - 2 : LongestLine - 1)]}…";
    }
}
