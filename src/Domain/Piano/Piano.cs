namespace PdzBot.Domain;

/// <summary>What the register of a plan adds up to. Immutable: applying a fact gives the next one.</summary>
public sealed record Piano(PianoId Id, long Seq, DefinizionePiano? Definizione, Adesioni Adesioni)
{
    public static Piano Vuoto(PianoId id) => new(id, 0, null, Adesioni.Nessuna);

    /// <summary>The plan after one more fact.</summary>
    public Piano Applica(FattoRegistrato fatto) => Applica([fatto]);

    /// <summary>The plan after these facts, in their order. Reads facts only: the same facts give the same plan, for ever.</summary>
    public Piano Applica(IEnumerable<FattoRegistrato> fatti)
    {
        var (seq, definizione, adesioni) = (Seq, Definizione, Adesioni.InScrittura());
        foreach (var registrato in fatti)
        {
            seq = registrato.Seq;
            switch (registrato.Fatto)
            {
                case DefinizioneAdottata adottata:
                    definizione = adottata.Definizione;
                    break;
                case AdesionePresentata presentata:
                    adesioni.Applica(registrato, presentata);
                    break;
                case DatiCancellati cancellati:
                    adesioni.Applica(cancellati);
                    break;
                default:
                    throw new InvalidOperationException($"No place for a fact of type {registrato.Fatto.GetType().Name}");
            }
        }

        return new(Id, seq, definizione, adesioni.Fine());
    }
}
