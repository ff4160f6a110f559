using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Files that people send, and the receipt that they may keep as one.</summary>
public class FileChatTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[150_000], .. "\n%%EOF"u8];

    [Theory]
    [InlineData("statuto.pdf", "pdf", true, "Ho ricevuto", "a PDF that is one")]
    [InlineData("statuto.docx", "docx", true, "non è di un tipo che posso ricevere", "a PDF that says to be something else")]
    [InlineData("statuto.exe", "exe", true, "non è di un tipo che posso ricevere", "a kind that is not taken")]
    [InlineData("statuto.pdf", "pdf", false, "non c'è più dove l'avevi messo", "it was taken away meanwhile")]
    public async Task A_file_in_the_personal_chat_is_taken_in_or_told_how_to_mend_it(string name, string type, bool there, string says, string because)
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        if (there) chat.Connector.Files[name] = Pdf;

        var answered = await chat.PostAsync(WithFile(chat, anna, "", name, type));

        Assert.True(answered.Text.Contains(says, StringComparison.Ordinal), $"{because}: {answered.Text}");
        Assert.Equal(says == "Ho ricevuto" ? 4 : 0, await Rows(chat));
    }

    [Fact]
    public async Task Words_that_come_with_a_file_are_answered_too_and_an_open_form_stays()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        chat.Connector.Files["statuto.pdf"] = Pdf;
        (await anna.Says("voglio aderire")).Asks("tipo");

        var both = await chat.PostAsync(WithFile(chat, anna, "sindacato", "statuto.pdf", "pdf"));
        both.Expects("Ho ricevuto").Asks("denominazione");

        // Delivered again, it is not answered again and not kept twice.
        await chat.PostAsync(WithFile(chat, anna, "", "statuto.pdf", "pdf"));
        Assert.Equal(4, await Rows(chat));
        (await anna.Says("CGIL Lecce")).Asks("codiceFiscale");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_a_channel_files_are_left_alone()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        chat.Connector.Files["statuto.pdf"] = Pdf;
        var message = WithFile(chat, anna, "<at>PdzBot</at> aiuto", "statuto.pdf", "pdf");
        message["conversation"] = new JsonObject { ["id"] = "19:x@thread.tacv2;messageid=1", ["conversationType"] = "channel" };

        Assert.DoesNotContain("statuto", (await chat.PostAsync(message)).Text);
        Assert.Equal(0, await Rows(chat));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Files_go_after_thirty_days_and_not_before()
    {
        var time = new MovedTime();
        await using var store = SqliteTableStore.Open(":memory:");
        var allegati = new Allegati(store, time);
        var file = new ActivityProtocol.FileReceipt.Received("a.txt", ActivityProtocol.FileKind.Text, "ciao"u8.ToArray());
        await allegati.KeepAsync(new("p"), file, default);

        time.Now += TimeSpan.FromDays(Allegati.Days);
        await allegati.SweepAsync(default);
        Assert.Equal(2, await Rows(store, time.Now.AddDays(-Allegati.Days)));

        time.Now += TimeSpan.FromDays(1);
        await allegati.SweepAsync(default);
        Assert.Equal(0, await Rows(store, time.Now.AddDays(-Allegati.Days - 1)));
    }

    [Fact]
    [Trait("Regola", "ADE-07")]
    public async Task The_receipt_can_be_kept_as_a_file()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        (await anna.Says("la mia ricevuta")).Receipt();

        var offer = await anna.Presses("adesione.ricevuta.file");
        var consent = Assert.Single(offer.Sent.SelectMany(sent => (JsonArray)sent["attachments"]!))!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", (string?)consent["contentType"]);

        var yes = await chat.PostAsync(Consent(chat, anna, "accept", consent["content"]!["acceptContext"]!));
        yes.Expects("il file è nel tuo OneDrive");
        var text = Encoding.UTF8.GetString(chat.Connector.Files["ricevuta.txt"]);
        Assert.Equal((long)consent["content"]!["sizeInBytes"]!, chat.Connector.Files["ricevuta.txt"].Length);
        Assert.Contains("n. 1/2022", text);
        Assert.Contains("Il Ponte", text);
        Assert.Contains("consent-card", chat.Connector.Deleted);
    }

    [Theory]
    [InlineData("decline", "lecce-2022-2024:1", "non lo salvo", "a no")]
    [InlineData("accept", "lecce-2022-2024:7", "Non sono riuscito", "an adesione there isn't")]
    [InlineData("accept", "", "Non sono riuscito", "none named")]
    public async Task A_no_or_a_forged_yes_saves_nothing(string action, string id, string says, string because)
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);

        var answered = await chat.PostAsync(Consent(chat, anna, action, new JsonObject { ["verb"] = "adesione.ricevuta.file", ["id"] = id }));

        Assert.True(answered.Text.Contains(says, StringComparison.Ordinal), $"{because}: {answered.Text}");
        Assert.Empty(chat.Connector.Files);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Somebody_else_s_receipt_is_not_given_out()
    {
        await using var chat = await Chat.With();
        var (anna, bruno) = (chat.Someone(), chat.Someone("Bruno Verdi"));
        await AdesioneChatTests.Joined(chat, anna);

        var answered = await chat.PostAsync(bruno.Invoke("adesione.ricevuta.file", new() { ["id"] = "lecce-2022-2024:1", ["n"] = 0 }));
        Assert.DoesNotContain("Ponte", answered.Text);
        Assert.DoesNotContain(answered.Sent, sent => sent.ToJsonString().Contains("file.consent", StringComparison.Ordinal));
    }

    internal static JsonObject WithFile(Chat chat, Talker who, string text, string name, string type)
    {
        var message = who.Message(text);
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>x</p>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["contentUrl"] = $"{chat.Connector.ServiceUrl}files/{name}",
                ["content"] = new JsonObject { ["downloadUrl"] = $"{chat.Connector.ServiceUrl}files/{name}", ["uniqueId"] = "1", ["fileType"] = type },
            });
        return message;
    }

    internal static JsonObject Consent(Chat chat, Talker who, string action, JsonNode context)
    {
        var invoke = who.Invoke("x", []);
        invoke["name"] = "fileConsent/invoke";
        invoke["replyToId"] = "consent-card";
        invoke["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["name"] = "ricevuta.txt",
                ["uploadUrl"] = $"{chat.Connector.ServiceUrl}files/ricevuta.txt",
                ["contentUrl"] = "https://example.sharepoint.com/ricevuta.txt",
                ["uniqueId"] = "2",
                ["fileType"] = "txt",
            },
        };
        return invoke;
    }

    private static Task<int> Rows(Chat chat) => Rows(chat.Services.GetRequiredService<ITableStore>(), TimeProvider.System.GetUtcNow());

    private static async Task<int> Rows(ITableStore store, DateTimeOffset day)
    {
        var count = 0;
        await foreach (var row in store.Table("allegati").ReadAllAsync(new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))) count++;
        return count;
    }

    private sealed class MovedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 10, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
