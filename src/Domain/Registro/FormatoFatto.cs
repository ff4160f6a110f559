using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>The stored bytes of a fact: what anybody may keep for ever, and what is personal and may be erased.</summary>
public readonly record struct ParteFatto(byte[] Corpo, byte[]? Personale);

/// <summary>How facts of one type and version lie in the store.</summary>
/// <remarks>
/// Stored bytes are never rewritten to a new shape: an old version keeps its reader for ever, and a golden sample that proves it. The
/// highest version of a type is the one written.
/// </remarks>
/// <param name="Tipo">The type's name in the store; never changes.</param>
/// <param name="Scrivi">The fact as bytes, or null for a version that is only read.</param>
/// <param name="Leggi">Today's fact from stored bytes; the personal part is null after an erasure.</param>
public sealed record FormatoFatto(
    string Tipo, int Versione, Type Fatto, Func<Fatto, ParteFatto>? Scrivi, Func<byte[], byte[]?, Fatto> Leggi)
{
    public static readonly ImmutableArray<FormatoFatto> Tutti =
    [
        FormatiPiano.DefinizioneV1, FormatiPiano.ProrogatoV1, FormatiInformativa.LettaV1, FormatiAdesioni.PresentataV1, FormatiAdesioni.ModificataV1, FormatiAdesioni.ModificataV2, FormatiAdesioni.RecessaV1,
        FormatiRegistro.CancellatiV1, FormatiRegistro.CancellatiV2,
        FormatiReferenti.ChiestoV1, FormatiReferenti.AmmessoV1, FormatiReferenti.RespintoV1, FormatiReferenti.CessatoV1,
        FormatiIstruttoria.AmmessaV1, FormatiIstruttoria.AmmessaV2, FormatiIstruttoria.ChiestaV1, FormatiIstruttoria.IntegrataV1, FormatiIstruttoria.PreavvisoV1, FormatiIstruttoria.RicevutoV1, FormatiIstruttoria.OsservazioniV1, FormatiIstruttoria.EsclusaV1, FormatiIstruttoria.AnnullataV1, FormatiIstruttoria.RiesameV1,
        FormatiIstruttoria.ProtocolloV1, FormatiIstruttoria.SottoscrittaV1, FormatiAdesioni.IntervenutaV1, FormatiAdesioni.InterventoV1,
        FormatiCabina.ElezioneV1, FormatiCabina.CandidaturaV1, FormatiCabina.RitirataV1, FormatiCabina.VotoV1, FormatiCabina.ChiusaV1, FormatiCabina.ChiusaV2, FormatiCabina.ParitaV1,
        FormatiCabina.CondivisaV1, FormatiCabina.NominatoV1, FormatiCabina.AccettataV1, FormatiCabina.RifiutataV1, FormatiCabina.CessatoV1,
        FormatiObiettivi.RilevatoV1, FormatiTavoli.AggiuntoV1, FormatiTavoli.RinominatoV1, FormatiTavoli.ChiusoV1, FormatiTavoli.RiapertoV1,
        FormatiRuoli.PropostaV1, FormatiRuoli.AccettataV1, FormatiRuoli.RifiutataV1, FormatiRuoli.RevocataV1, FormatiRuoli.SquadraRegistrataV1, FormatiRuoli.SquadraToltaV1,
    ];

    /// <summary>The newest format of a fact's type.</summary>
    public static FormatoFatto PerScrivere(Fatto fatto) => Indici.PerTipo[fatto.GetType()];

    /// <summary>The format that reads what was stored so, or null when no release up to this one wrote it.</summary>
    public static FormatoFatto? PerLeggere(string tipo, int versione) => Indici.PerNome.GetValueOrDefault((tipo, versione));

    private static class Indici
    {
        public static readonly FrozenDictionary<Type, FormatoFatto> PerTipo = Tutti
            .GroupBy(formato => formato.Fatto)
            .ToFrozenDictionary(tipo => tipo.Key, tipo => tipo.MaxBy(formato => formato.Versione)!);

        public static readonly FrozenDictionary<(string, int), FormatoFatto> PerNome =
            Tutti.ToFrozenDictionary(formato => (formato.Tipo, formato.Versione));
    }
}
