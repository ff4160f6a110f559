using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the facts about tavoli lie in the store. Nothing in them is personal.</summary>
public static class FormatiTavoli
{
    public static readonly FormatoFatto AggiuntoV1 = Di<TavoloAggiunto>(
        "TavoloAggiunto", fatto => new(fatto.Tavolo.Valore) { Nome = fatto.Nome, Area = fatto.Area?.Valore },
        letto => new(Id(letto), Detto(letto.Nome), letto.Area is { } area ? new AreaId(area) : null));

    public static readonly FormatoFatto RinominatoV1 = Di<TavoloRinominato>(
        "TavoloRinominato", fatto => new(fatto.Tavolo.Valore) { Prima = fatto.Prima, Nome = fatto.Nome }, letto => new(Id(letto), Detto(letto.Prima), Detto(letto.Nome)));

    public static readonly FormatoFatto ChiusoV1 = Di<TavoloChiuso>(
        "TavoloChiuso", fatto => new(fatto.Tavolo.Valore) { Motivo = fatto.Motivo }, letto => new(Id(letto), Detto(letto.Motivo)));

    public static readonly FormatoFatto RiapertoV1 = Di<TavoloRiaperto>("TavoloRiaperto", fatto => new(fatto.Tavolo.Valore), letto => new(Id(letto)));

    private static FormatoFatto Di<TFatto>(string tipo, Func<TFatto, CorpoV1> scrivi, Func<CorpoV1, TFatto> leggi)
        where TFatto : Fatto => new(
            tipo,
            1,
            typeof(TFatto),
            fatto => new(JsonSerializer.SerializeToUtf8Bytes(scrivi((TFatto)fatto), FattiJson.Default.CorpoTavoloV1), null),
            (corpo, _) => leggi(JsonSerializer.Deserialize(corpo, FattiJson.Default.CorpoTavoloV1) ?? throw new JsonException("It names no tavolo")));

    private static TavoloId Id(CorpoV1 letto) => new(Detto(letto.Tavolo));

    private static string Detto(string? testo) => testo ?? throw new JsonException("It says too little of a tavolo");

    /// <param name="Tavolo">Its id.</param>
    internal sealed record CorpoV1(string? Tavolo)
    {
        public string? Prima { get; init; }

        public string? Nome { get; init; }

        public string? Area { get; init; }

        public string? Motivo { get; init; }
    }
}
