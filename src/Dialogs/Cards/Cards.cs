using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PdzBot.Dialogs;

/// <summary>Every card the bot sends: which template shows which view.</summary>
public static class Cards
{
    private static readonly CardTemplate Modulo = CardTemplate.Load("modulo");
    private static readonly CardTemplate Riepilogo = CardTemplate.Load("riepilogo");
    private static readonly CardTemplate AdesioneRicevuta = CardTemplate.Load("adesione-ricevuta");
    private static readonly CardTemplate AdesioneMia = CardTemplate.Load("adesione-mia");
    private static readonly CardTemplate ReteMembri = CardTemplate.Load("rete-membri");
    private static readonly CardTemplate Adesioni = CardTemplate.Load("adesioni");
    private static readonly CardTemplate Aiuto = CardTemplate.Load("aiuto");
    private static readonly CardTemplate Benvenuto = CardTemplate.Load("benvenuto");
    private static readonly CardTemplate Avviso = CardTemplate.Load("avviso-carta");
    private static readonly CardTemplate Ruoli = CardTemplate.Load("ruoli");
    private static readonly CardTemplate Organi = CardTemplate.Load("organi");
    private static readonly CardTemplate Obiettivi = CardTemplate.Load("obiettivi");
    private static readonly CardTemplate Tavoli = CardTemplate.Load("tavoli");

    public static JsonObject Bind(ModuloCard view) => Bind(Modulo, view, CardJson.Default.ModuloCard);

    public static JsonObject Bind(RiepilogoCard view) => Bind(Riepilogo, view, CardJson.Default.RiepilogoCard);

    public static JsonObject Bind(AdesioneRicevutaCard view) => Bind(AdesioneRicevuta, view, CardJson.Default.AdesioneRicevutaCard);

    public static JsonObject Bind(AdesioneMiaCard view) => Bind(AdesioneMia, view, CardJson.Default.AdesioneMiaCard);

    public static JsonObject Bind(ReteCard view) => Bind(ReteMembri, view, CardJson.Default.ReteCard);

    public static JsonObject Bind(AdesioniCard view) => Bind(Adesioni, view, CardJson.Default.AdesioniCard);

    public static JsonObject Bind(AiutoCard view) => Bind(Aiuto, view, CardJson.Default.AiutoCard);

    public static JsonObject Bind(BenvenutoCard view) => Bind(Benvenuto, view, CardJson.Default.BenvenutoCard);

    public static JsonObject Bind(AvvisoCard view) => Bind(Avviso, view, CardJson.Default.AvvisoCard);

    public static JsonObject Bind(RuoliCard view) => Bind(Ruoli, view, CardJson.Default.RuoliCard);

    public static JsonObject Bind(OrganiCard view) => Bind(Organi, view, CardJson.Default.OrganiCard);

    public static JsonObject Bind(ObiettiviCard view) => Bind(Obiettivi, view, CardJson.Default.ObiettiviCard);

    public static JsonObject Bind(TavoliCard view) => Bind(Tavoli, view, CardJson.Default.TavoliCard);

    private static JsonObject Bind<T>(CardTemplate template, T view, JsonTypeInfo<T> json)
    {
        using var data = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(view, json));
        return template.Bind(data.RootElement);
    }
}

/// <summary>How views are written for their templates: members in camel case, absent ones as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModuloCard))]
[JsonSerializable(typeof(RiepilogoCard))]
[JsonSerializable(typeof(AdesioneRicevutaCard))]
[JsonSerializable(typeof(AdesioneMiaCard))]
[JsonSerializable(typeof(ReteCard))]
[JsonSerializable(typeof(AdesioniCard))]
[JsonSerializable(typeof(AiutoCard))]
[JsonSerializable(typeof(BenvenutoCard))]
[JsonSerializable(typeof(RuoliCard))]
[JsonSerializable(typeof(OrganiCard))]
[JsonSerializable(typeof(ObiettiviCard))]
[JsonSerializable(typeof(TavoliCard))]
[JsonSerializable(typeof(AvvisoCard))]
public sealed partial class CardJson : JsonSerializerContext;
