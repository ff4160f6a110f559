using System.Collections.Immutable;
using System.Globalization;
using Azure;
using NodaTime;
using NodaTime.Text;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What is kept of a person outside the register, and the erasure of all of it, the register's part too.</summary>
/// <remarks>
/// What is to go is written down first (table <c>cancellazioni</c>), and that row goes last. So an erasure that was cut off anywhere is
/// finished at the next start, or when the person next asks about their data: every step may be done again.
/// </remarks>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public sealed class DatiDiPersona(ITableStore store, Piani piani, Bozze bozze, Allegati allegati, Recapiti recapiti, LibroConsegne consegne, LibroLavori lavori)
{
    internal const string TableName = "cancellazioni";

    private const string Begun = "aperte", Requested = "richieste", Stray = "compattare";

    private readonly ITable table = store.Table(TableName);

    /// <summary>Looks up what there is.</summary>
    public async Task<Conservati> LookAsync(Persona persona, PianoId piano, Cancelleria clerk, Step.Looking looking, CancellationToken cancellation) => new(
        await allegati.OfAsync(persona.Id, cancellation),
        [.. persona.Piani.Select(known => piani.Ambiti.Di(known.Valore)?.Nome ?? known.Valore)],
        await recapiti.KeptAsync(persona.Id, cancellation),
        piani.RecapitiGiorni,
        looking.Named is { } key ? await clerk.EsitoDiAsync(key) : null)
    {
        Fatti = await FactsAsync(clerk, looking.Fatti),
        Avvisi =
        [
            .. from told in await consegne.KeptAsync(piano, Destinatario.Di(persona.Id), cancellation)
               select new AvvisoConservato(told.Seq, told.Consegna.Cosa, told.Stato.Codice(), told.Prima is { } first ? Instant.FromDateTimeOffset(first) : null),
        ],
        Lavori = [.. (await lavori.KeptAsync(piano, persona.Id, cancellation)).Select(noted => noted.Lavoro)],
    };

    private static async Task<ImmutableArray<FattoRegistrato>> FactsAsync(Cancelleria clerk, ImmutableArray<long> seqs)
    {
        var facts = ImmutableArray.CreateBuilder<FattoRegistrato>(seqs.Length);
        foreach (var seq in seqs) facts.AddRange(await clerk.FattiDopoAsync(seq - 1, 1));
        return facts.ToImmutable();
    }

    /// <summary>Finishes an erasure of this person's that was cut off; false when there was none.</summary>
    public async Task<bool> ResumedAsync(PersonaId persona, PianoId piano, CancellationToken cancellation)
    {
        if (await table.GetEntityIfExistsAsync(Begun, RowKey(persona, piano), cancellation) is not { } cutOff) return false;

        await ResumeAsync(cutOff, cancellation);
        return true;
    }

    /// <summary>Erases all but how the person is reached, which the answer still needs: that goes with <see cref="FinishAsync"/>.</summary>
    public async Task<Deposito> EraseAsync(Cancelleria clerk, PianoId piano, CancellaDati command, Contesto contesto, IEnumerable<Bozza> drafts, CancellationToken cancellation)
    {
        var begun = new TableEntity(Begun, RowKey(contesto.Chi, piano))
        {
            ["persona"] = contesto.Chi.Valore,
            ["piano"] = piano.Valore,
            ["seqs"] = string.Join(',', command.Seqs),
            ["ora"] = InstantPattern.ExtendedIso.Format(contesto.Ora),
            ["canale"] = contesto.Canale.Nome,
            ["chiave"] = contesto.Chiave.Valore,
            ["bozza"] = string.Join(' ', drafts.Select(draft => draft.Id)),
        };
        await table.UpsertEntityAsync(begun, cancellation);
        return await CarryOutAsync(clerk, begun, cancellation);
    }

    /// <summary>Erases what is about somebody who does not write, at the office's hand: the register's part is all there is of them.</summary>
    /// <remarks>Under which key is written down first and removed last: where clearing the rows was cut off, the same key handed in again clears them.</remarks>
    public async Task<Deposito> EraseAsync(Cancelleria clerk, PianoId piano, CancellaSuRichiesta command, Contesto contesto, CancellationToken cancellation)
    {
        var key = contesto.Chiave.Valore;
        await table.UpsertEntityAsync(new(Requested, key) { ["piano"] = piano.Valore, ["ora"] = InstantPattern.ExtendedIso.Format(contesto.Ora) }, cancellation);
        var outcome = await clerk.DepositaAsync(command, contesto);
        await DoneAsync(key, cancellation);
        return outcome;
    }

    /// <summary>Clears what a request's erasure that was cut off has left; one that never came into the register is asked for again by the office, whose form is still open.</summary>
    public async Task ResumeRequestedAsync(CancellationToken cancellation)
    {
        var cutOff = new List<TableEntity>();
        await foreach (var begun in table.ReadAllAsync(new(Requested), cancellation)) cutOff.Add(begun);
        foreach (var begun in cutOff.Where(begun => piani.Conosce(new(begun.GetString("piano")!))))
        {
            try
            {
                var contesto = Contesto.DellInstallazione(InstantPattern.ExtendedIso.Parse(begun.GetString("ora")!).Value, new(begun.RowKey));
                await (await piani.DiAsync(new(begun.GetString("piano")!))).DepositaAsync(new CancellaDati([]), contesto);
                await DoneAsync(begun.RowKey, cancellation);
            }
            catch (RegistroIllegibileException)
            {
                // That a register can't be read is told where it is served; the erasure waits until it can.
            }
        }
    }

    /// <summary>The answer is out: how the person is reached goes too, until they write again.</summary>
    public async Task FinishAsync(PersonaId persona, PianoId piano, string? conversation, CancellationToken cancellation)
    {
        await recapiti.ForgetAsync(persona, conversation, cancellation);
        await CompactLaterAsync(cancellation);
        await RemoveAsync(Begun, RowKey(persona, piano), cancellation);
    }

    /// <summary>Finishes every erasure that was cut off; tells how many.</summary>
    public async Task<int> ResumeAsync(CancellationToken cancellation)
    {
        var cutOff = new List<TableEntity>();
        await foreach (var begun in table.ReadAllAsync(new(Begun), cancellation)) cutOff.Add(begun);

        // A plan whose definition was taken away has no clerk; its erasure waits for it.
        var ours = cutOff.FindAll(begun => piani.Conosce(new(begun.GetString("piano")!)));
        foreach (var begun in ours) await ResumeAsync(begun, cancellation);
        return ours.Count;
    }

    /// <summary>Something was erased: the next <see cref="CompactAsync"/> has work.</summary>
    internal Task CompactLaterAsync(CancellationToken cancellation) => table.UpsertEntityAsync(new(Stray, Stray), cancellation);

    /// <summary>Once something was erased, the store is written anew where that leaves less behind.</summary>
    public async Task CompactAsync(CancellationToken cancellation)
    {
        if (await table.GetEntityIfExistsAsync(Stray, Stray, cancellation) is null) return;

        await store.CompactAsync(cancellation);
        await RemoveAsync(Stray, Stray, cancellation);
    }

    private async Task DoneAsync(string key, CancellationToken cancellation)
    {
        await CompactLaterAsync(cancellation);
        await RemoveAsync(Requested, key, cancellation);
    }

    private async Task ResumeAsync(TableEntity begun, CancellationToken cancellation)
    {
        var (persona, piano) = (new PersonaId(begun.GetString("persona")!), new PianoId(begun.GetString("piano")!));
        await CarryOutAsync(await piani.DiAsync(piano), begun, cancellation);
        await FinishAsync(persona, piano, conversation: null, cancellation);
    }

    private async Task<Deposito> CarryOutAsync(Cancelleria clerk, TableEntity begun, CancellationToken cancellation)
    {
        var (persona, piano) = (new PersonaId(begun.GetString("persona")!), new PianoId(begun.GetString("piano")!));
        var ora = InstantPattern.ExtendedIso.Parse(begun.GetString("ora")!).Value;
        var outcome = await clerk.DepositaAsync(
            new CancellaDati(Seqs(begun.GetString("seqs"))), new(persona, ora, new(begun.GetString("canale")!), new(begun.GetString("chiave")!)));
        if (outcome is Deposito.Respinto)
        {
            await RemoveAsync(Begun, begun.RowKey, cancellation);
            return outcome;
        }

        foreach (var draft in (begun.GetString("bozza") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) await bozze.EraseAsync(persona, piano, draft, cancellation);
        await allegati.EraseAsync(persona, cancellation);
        await consegne.EraseAsync(piano, persona, cancellation);
        await lavori.EraseAsync(piano, persona, cancellation);
        return outcome;
    }

    internal async Task RemoveAsync(string partition, string row, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, ETag.All, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Another instance has just finished the same.
        }
    }

    private static ImmutableArray<long> Seqs(string? text) =>
        text is { Length: > 0 } ? [.. text.Split(',').Select(seq => long.Parse(seq, CultureInfo.InvariantCulture))] : [];

    private static string RowKey(PersonaId persona, PianoId piano) => $"{persona}:{piano}";
}
