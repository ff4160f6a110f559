using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>How the register's own facts lie in the store.</summary>
public static class FormatiRegistro
{
    /// <summary>Before the office could erase at the request of who does not write to the bot.</summary>
    public static readonly FormatoFatto CancellatiV1 = new("DatiCancellati", 1, typeof(DatiCancellati), null, (corpo, _) => new DatiCancellati(Letto(corpo).Seqs));

    public static readonly FormatoFatto CancellatiV2 = new(
        "DatiCancellati",
        2,
        typeof(DatiCancellati),
        fatto =>
        {
            var (seqs, richiesta) = (DatiCancellati)fatto;
            var corpo = new CancellatiCorpo(seqs, richiesta is null ? null : new(richiesta.Numero, LocalDatePattern.Iso.Format(richiesta.Data)));
            return new(JsonSerializer.SerializeToUtf8Bytes(corpo, FattiJson.Default.CancellatiCorpo), null);
        },
        (corpo, _) =>
        {
            var (seqs, richiesta) = Letto(corpo);
            return new DatiCancellati(seqs, richiesta is null ? null : new(richiesta.Protocollo, LocalDatePattern.Iso.Parse(richiesta.Data).Value));
        });

    private static CancellatiCorpo Letto(byte[] corpo) => JsonSerializer.Deserialize(corpo, FattiJson.Default.CancellatiCorpo) is { Seqs.IsDefault: false } letto
        ? letto
        : throw new JsonException("It doesn't say which facts are erased");

    internal sealed record CancellatiCorpo(ImmutableArray<long> Seqs, RichiestaCorpo? Richiesta = null);

    internal sealed record RichiestaCorpo(string Protocollo, string Data);
}
