using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Checks what facts say: against their hashes, against the erasures, as facts, and the numbers they give.</summary>
internal sealed class VerificaContenuto(PianoId piano, Action<long, string[], string> guasto)
{
    private readonly Dictionary<long, long> cancellateDa = [];
    private readonly List<long> vuote = [];
    private readonly HashSet<long> piene = [];
    private readonly SortedDictionary<int, long> numeri = [];
    private readonly List<(long Seq, int Numero)> seguiti = [];
    private readonly Dictionary<int, long> recesse = [];
    private bool tuttiLetti = true;

    /// <param name="guaste">The columns that can't be read.</param>
    /// <param name="corretta">What the chain says of the row: the column that must be put right, none (empty), or it can't tell (null).</param>
    public void Controlla(RigaFatto riga, TableEntity entita, IReadOnlySet<string> guaste, string? corretta)
    {
        var corpoSano = !guaste.Contains(ColonneFatto.Corpo) && Corpo(riga, guaste, corretta);
        if (!guaste.Contains(ColonneFatto.Personale) && !guaste.Contains(ColonneFatto.Sale)) Personale(riga, entita, guaste, corretta);
        if (corpoSano && guaste.Count == 0) Fatto(riga);
        else tuttiLetti = false;
    }

    /// <summary>After the last fact: what only the whole register tells.</summary>
    /// <param name="completo">Whether no fact was missing: otherwise numbers are missing with them.</param>
    public void Fine(bool completo)
    {
        foreach (var seq in vuote.Where(seq => !cancellateDa.ContainsKey(seq)))
            guasto(seq, [ColonneFatto.Personale], "absent, and no fact that can be read erased it");
        foreach (var (seq, da) in cancellateDa)
        {
            if (piene.Contains(seq)) guasto(seq, [ColonneFatto.Personale], $"still there, though fact {da} erased it: the next start clears it");
        }

        var atteso = 1;
        if (!completo || !tuttiLetti) return;

        foreach (var (numero, seq) in numeri)
        {
            if (numero != atteso) guasto(seq, [], $"adesione n. {numero} follows n. {atteso - 1}: numbers are missing");
            atteso = numero + 1;
        }

        Seguiti();
    }

    private bool Corpo(RigaFatto riga, IReadOnlySet<string> guaste, string? corretta)
    {
        if (corretta == ColonneFatto.HCorpo || guaste.Contains(ColonneFatto.HCorpo) || Catena.HCorpo(riga.Corpo).AsSpan().SequenceEqual(riga.HCorpo)) return true;

        if (corretta is null) guasto(riga.Seq, [ColonneFatto.Corpo, ColonneFatto.HCorpo], "altered: one is not the other's hash");
        else guasto(riga.Seq, [ColonneFatto.Corpo], "altered: the chain holds its hash");
        return false;
    }

    private void Personale(RigaFatto riga, TableEntity entita, IReadOnlySet<string> guaste, string? corretta)
    {
        if (riga.Sale is { Length: not RigaFatto.LunghezzaSale }) guasto(riga.Seq, [ColonneFatto.Sale], "not as long as a salt");
        if (riga.Personale is not null || riga.Sale is not null) piene.Add(riga.Seq);

        if (riga.Personale is null && riga.Sale is null)
        {
            vuote.Add(riga.Seq);
            return;
        }

        if (corretta == ColonneFatto.HPersonale || guaste.Contains(ColonneFatto.HPersonale)) return;
        if (riga.Sale is not null && Catena.HPersonale(riga.Sale, riga.Personale).AsSpan().SequenceEqual(riga.HPersonale)) return;

        string[] colonne = [ColonneFatto.Personale, ColonneFatto.Sale, .. corretta is null ? (string[])[ColonneFatto.HPersonale] : []];
        guasto(riga.Seq, colonne, entita[ColonneFatto.PartiPersonali] is null ? "altered or missing: they don't give their hash" : "altered or missing, in this row or in its payload rows");
    }

    private void Fatto(RigaFatto riga)
    {
        try
        {
            switch (riga.Leggi(piano).Fatto)
            {
                case AdesionePresentata presentata:
                    Numerata(presentata.Numero, riga.Seq);
                    break;
                case AdesioneIntervenuta intervenuta:
                    Numerata(intervenuta.Numero, riga.Seq);
                    break;
                case AdesioneModificata modificata:
                    seguiti.Add((riga.Seq, modificata.Numero));
                    break;
                case AdesioneRecessa recessa:
                    seguiti.Add((riga.Seq, recessa.Numero));
                    recesse.TryAdd(recessa.Numero, riga.Seq);
                    break;
                case DatiCancellati cancellati:
                    foreach (var seq in cancellati.Seqs)
                    {
                        if (seq < 1 || seq >= riga.Seq) guasto(riga.Seq, [ColonneFatto.Corpo], $"erases fact {seq}, which is not before it");
                        else cancellateDa[seq] = riga.Seq;
                    }

                    break;
            }
        }
        catch (RegistroIllegibileException illegibile)
        {
            tuttiLetti = false;
            guasto(riga.Seq, illegibile is FattoSconosciutoException ? [ColonneFatto.Tipo, ColonneFatto.Versione] : [ColonneFatto.Corpo], illegibile.Cosa);
        }
    }

    private void Numerata(int numero, long seq)
    {
        if (!numeri.TryAdd(numero, seq)) guasto(seq, [], $"adesione n. {numero} twice: it is fact {numeri[numero]}'s");
    }

    /// <summary>A fact about an adesione comes after it, and not after its end.</summary>
    private void Seguiti()
    {
        foreach (var (seq, numero) in seguiti)
        {
            if (!numeri.TryGetValue(numero, out var inizio) || inizio > seq) guasto(seq, [], $"about adesione n. {numero}, which nobody presented before");
            else if (recesse.TryGetValue(numero, out var fine) && fine < seq) guasto(seq, [], $"about adesione n. {numero}, which fact {fine} ended");
        }
    }
}
