using Microsoft.Extensions.Configuration;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The heads that the settings name, as personas: only such as talk to the bot of this plan.</summary>
[Trait("Regola", "PIA-04"), Trait("Regola", "SCA-06")]
public sealed class ResponsabiliTests : IAsyncDisposable
{
    private const string Paola = "0f6b4c9e-2d1a-4e57-9c3b-7a85d0e1f264", Tenant = "6c1d7f0a-33be-4b0e-8f61-0d2a9be4c5a7";

    private static readonly PianoId Lecce = Tests.Lecce.Definizione.Id, Altro = new("altro-2022-2024");

    private readonly SqliteTableStore store = SqliteTableStore.Open(":memory:");
    private readonly Cancellerie cancellerie;

    public ResponsabiliTests() => cancellerie = new(store.Table("registro"));

    public async ValueTask DisposeAsync()
    {
        await cancellerie.DisposeAsync();
        await store.DisposeAsync();
    }

    [Theory]
    [InlineData("lecce-2022-2024", null, true, "the plan they chose")]
    [InlineData("altro-2022-2024", null, false, "they only talk of another")]
    [InlineData("", null, false, "they have chosen none, and none is the default")]
    [InlineData("", "lecce-2022-2024", true, "they have chosen none, and this is the default")]
    [InlineData("altro-2022-2024", "lecce-2022-2024", false, "they chose another than the default")]
    [InlineData("altro-2022-2024,lecce-2022-2024", null, true, "they talked of it before")]
    public async Task Known_is_who_talks_of_the_plan(string parla, string? predefinito, bool noto, string because)
    {
        var (persone, responsabili) = Bot(Paola, predefinito is null ? null : new(predefinito));
        var chi = await MetAsync(persone, Paola, Tenant, parla.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.True((await responsabili.KnownAsync(Lecce, default)).SequenceEqual(noto ? [chi] : []), because);
    }

    [Theory]
    [InlineData("0F6B4C9E-2D1A-4E57-9C3B-7A85D0E1F264", Tenant, true, "an id copied in capitals")]
    [InlineData(Paola, "un-altro", false, "an account of a tenant that the bot does not serve")]
    [InlineData("00000000-0000-0000-0000-000000000001", Tenant, false, "another account")]
    [InlineData("", Tenant, false, "an empty setting is nobody")]
    public async Task Known_is_whose_account_the_settings_name(string nominato, string tenant, bool noto, string because)
    {
        var (persone, responsabili) = Bot(nominato, null);
        var chi = await MetAsync(persone, Paola, tenant, Lecce.Valore);

        Assert.True((await responsabili.KnownAsync(Lecce, default)).SequenceEqual(noto ? [chi] : []), because);
        Assert.Empty(await responsabili.KnownAsync(Altro, default));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Looking_for_one_who_never_wrote_makes_nobody_known()
    {
        var (persone, responsabili) = Bot(Paola, null);

        Assert.Empty(await responsabili.KnownAsync(Lecce, default));
        Assert.Null(await persone.FindAsync(Tenant, Paola, default));
    }

    private (Persone, Responsabili) Bot(string nominato, PianoId? predefinito)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Pdz:Responsabili:{Lecce}:0", nominato)]).Build();
        var piani = new Piani(cancellerie, [Tests.Lecce.Definizione, Tests.Lecce.Definizione with { Id = Altro }], predefinito, shared: false);
        var persone = new Persone(store, shared: false);
        return (persone, new(settings, [Tenant], persone, piani));
    }

    /// <summary>Writes to the bot, and talks of these plans, the last one first.</summary>
    private static async Task<PersonaId> MetAsync(Persone persone, string objectId, string tenant, params string[] piani)
    {
        var said = new Activity { ChannelId = "msteams", From = new() { Id = "29:paola", AadObjectId = objectId }, Conversation = new() { Id = "a:paola", TenantId = tenant } };
        var persona = await persone.OfAsync(said, default);
        foreach (var piano in piani.Reverse()) await persone.TalkOfAsync(said, new(piano), before: null, default);
        return persona.Id;
    }
}
