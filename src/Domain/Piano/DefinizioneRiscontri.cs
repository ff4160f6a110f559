namespace PdzBot.Domain;

/// <summary>What members of a definition say about one another: the part that no schema can check.</summary>
/// <remarks>
/// What depends on a member already at fault is not judged: it reads as empty here, and would only be told a second time.
/// </remarks>
internal static class DefinizioneRiscontri
{
    public static void Esamina(DefinizionePiano piano, DefinizioneEsame esame)
    {
        List<DefinizioneComune?> comuni = [.. piano.Comuni];
        List<DefinizioneArea?> aree = [.. piano.Aree];
        List<DefinizioneTavolo?> tavoli = [.. piano.Tavoli];
        List<DefinizioneRiferimento?> riferimenti = [.. piano.Riferimenti];

        Distinti("esempio", "", piano.Esempio, esame);
        Distinti("comuni", ".istat", comuni.Select(c => c?.Istat.Istat), esame);
        Distinti("comuni", ".nome", comuni.Select(c => c?.Nome), esame);
        Distinti("aree", ".id", aree.Select(a => a?.Id.Valore), esame);
        Distinti("aree", ".nome", aree.Select(a => a?.Nome), esame);
        Distinti("tavoli", ".id", tavoli.Select(t => t?.Id.Valore), esame);
        Distinti("tavoli", ".nome", tavoli.Select(t => t?.Nome), esame);

        foreach (var (i, organo) in piano.Organi.Index())
        {
            if (organo is null) continue;
            Distinti($"organi[{i}].ancheDetto", "", organo.AncheDetto, esame);
            Distinti($"organi[{i}].poteri", "", organo.Poteri, esame);
        }

        Distinti("organi", ".id", piano.Organi.Select(o => o?.Id.Valore), esame);
        Distinti("organi", ".nome", piano.Organi.Select(o => o?.Nome), esame);
        Distinti("riferimenti", ".oggetto", riferimenti.Select(r => r?.Oggetto), esame);

        if (piano.Ambito is { } ambito)
        {
            Distinti("ambito.ancheDetto", "", ambito.AncheDetto, esame);
            Rimanda("ambito.capofila", ambito.Capofila.Istat, "comuni", [.. comuni.Select(c => c?.Istat.Istat)], esame);
        }

        for (var i = 0; i < tavoli.Count; i++)
        {
            if (tavoli[i]?.Area is { } area) Rimanda($"tavoli[{i}].area", area.Valore, "aree", [.. aree.Select(a => a?.Id.Valore)], esame);
        }

        if (piano.Avviso is { Firma: { } firma, Adesione: var come })
        {
            if (firma is { Modo: ModoFirma.SpidCie, Url: null } && !esame.InGuasto("avviso.firma.url"))
                esame.Guasto("avviso.firma.url", "Expected the page where one signs with SPID or CIE; found nothing.");
            if (come == ModoAdesione.Intervento && firma.Modo != ModoFirma.Semplice)
                esame.Guasto("avviso.firma.modo", "Expected \"semplice\" where one joins by attending: who attends signs the roll in the room.");
        }

        if (piano.Cabina is { } cabina)
        {
            List<DefinizionePosti?> posti = [.. cabina.Posti];
            Distinti("cabina.posti", "", posti.Select(p => p is null || esame.InGuasto($"cabina.posti[{posti.IndexOf(p)}]") ? null : $"{p.Tavolo} {DefinizioneForme.Parola(p.Categoria)}"), esame);
            for (var i = 0; i < posti.Count; i++)
            {
                if (posti[i]?.Tavolo is { } tavolo) Rimanda($"cabina.posti[{i}].tavolo", tavolo.Valore, "tavoli", [.. tavoli.Select(t => t?.Id.Valore)], esame);
            }
        }

        for (var i = 0; i < piano.Esempio.Length; i++)
        {
            if (piano.Esempio[i] is { Length: > 0 } percorso && !esame.Percorsi.Contains(percorso) && !esame.InGuasto(percorso))
                esame.Guasto($"esempio[{i}]", $"Expected the path of a value in this file, as \"avviso.apre\"; found {DefinizioneEsame.Cita(percorso)}.");
        }

        if (piano.Triennio is { Da: > 0, A: > 0 } triennio && triennio.A != triennio.Da + 2)
            esame.Guasto("triennio.a", $"Expected the last of three years, {triennio.Da + 2}; found {triennio.A}.");
        if (piano.Avviso is { } avviso && avviso.Apre != default && avviso.Chiude != default && avviso.Chiude <= avviso.Apre)
            esame.Guasto("avviso.chiude", $"Expected a time after avviso.apre, {DefinizioneForme.InTesto(avviso.Apre)}; found {DefinizioneForme.InTesto(avviso.Chiude)}.");
    }

    /// <summary>Names that people choose by are told apart without regard to case.</summary>
    private static void Distinti(string elenco, string membro, IEnumerable<string?> valori, DefinizioneEsame esame)
    {
        var visti = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (posizione, valore) in valori.Index())
        {
            if (string.IsNullOrEmpty(valore) || visti.TryAdd(valore, posizione)) continue;
            esame.Guasto($"{elenco}[{posizione}]{membro}", $"{DefinizioneEsame.Cita(valore)} already stands at {elenco}[{visti[valore]}]{membro}.");
        }
    }

    private static void Rimanda(string percorso, string valore, string elenco, IReadOnlyCollection<string?> ammessi, DefinizioneEsame esame)
    {
        if (valore.Length == 0 || ammessi.Count == 0 || ammessi.Any(string.IsNullOrEmpty) || ammessi.Contains(valore)) return;
        esame.Guasto(percorso, $"Expected one that {elenco} lists; found {DefinizioneEsame.Cita(valore)}.");
    }
}
