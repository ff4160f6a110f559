using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>What goes to an OTLP collector, and that it is in nobody's way.</summary>
public class TelemetryTests
{
    [Theory]
    [InlineData("metrics", "pdzbot.turn.duration", "how long turns take")]
    [InlineData("metrics", "pdzbot.filings", "what was decided")]
    [InlineData("metrics", "http.server.request.duration", "what the server itself counts")]
    [InlineData("metrics", "dotnet.process.memory.working_set", "what the runtime itself counts")]
    [InlineData("traces", "pdzbot.turn", "a span for each turn")]
    [InlineData("traces", "message", "of which kind")]
    [InlineData("logs", "Plan {Plan}: definition version {Version} adopted", "lines of the log")]
    public async Task A_collector_is_told(string signal, string what, string because)
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using (var chat = await Chat.With(settings: [.. collector.Settings, "--Logging:LogLevel:Default", "Information"]))
        {
            await AdesioneChatTests.Joined(chat, chat.Someone());
        }

        Assert.True(collector.Said(signal).Contains(what, StringComparison.Ordinal), $"{because}: {what}");
        Assert.Contains("application/x-protobuf", collector.Said(signal), StringComparison.Ordinal);
        Assert.Contains("pdzbot", collector.Said(signal), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task A_collector_is_told_nothing_personal()
    {
        await using var collector = await OtlpCollector.StartAsync();
        string conversation;
        await using (var chat = await Chat.With(settings: [.. collector.Settings, "--Logging:LogLevel:Default", "Information"]))
        {
            var anna = chat.Someone();
            await AdesioneChatTests.Joined(chat, anna);
            conversation = (string)anna.Message("la mia adesione")["conversation"]!["id"]!;
            chat.Connector.Status = 500;
            await chat.PostAsync(anna.Message("la mia adesione"));
            using var _ = await chat.Http.GetAsync(new Uri("/canale/v3/conversations/" + Uri.EscapeDataString(conversation), UriKind.Relative));
        }

        Assert.Contains("Turn failed", collector.Said("logs"), StringComparison.Ordinal);
        Assert.Contains("pdzbot.turn.faults", collector.Said("metrics"), StringComparison.Ordinal);
        foreach (var personal in (string[])["Rossi", "Il Ponte", "93012345679", "example.it", "29:person", conversation, Uri.EscapeDataString(conversation), "host.name", AsValue(Environment.MachineName), Environment.UserName + "@"])
            Assert.DoesNotContain(personal, collector.Said(), StringComparison.OrdinalIgnoreCase);

        // A machine's name may be two letters, and two letters are in any trace id: its tag and length come before it.
        static string AsValue(string text) => $"\n{(char)text.Length}{text}";
    }

    [Fact]
    public async Task Whoever_calls_neither_names_the_trace_nor_keeps_it_from_being_kept()
    {
        const string theirs = "4bf92f3577b34da6a3ce929d0e0e4736";
        await using var collector = await OtlpCollector.StartAsync();
        await using (var chat = await Chat.With(settings: collector.Settings))
        {
            chat.Http.DefaultRequestHeaders.Add("traceparent", $"00-{theirs}-00f067aa0ba902b7-00");
            (await chat.Someone().Says("aiuto")).Expects("Che cosa puoi fare");
        }

        Assert.Contains("pdzbot.turn", collector.Said("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain(Encoding.Latin1.GetString(Convert.FromHexString(theirs)), collector.Said("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_never_answers_keeps_neither_a_turn_nor_the_stop_waiting()
    {
        await using var collector = await OtlpCollector.StartAsync(answers: false);
        var chat = await Chat.With(settings: [.. collector.Settings, "--OTEL_METRIC_EXPORT_INTERVAL", "10", "--OTEL_BSP_SCHEDULE_DELAY", "10"]);
        await AdesioneChatTests.Joined(chat, chat.Someone());
        await chat.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_is_nobodys_trouble()
    {
        await using var chat = await Chat.With(settings: ["--Pdz:Otlp", "http://127.0.0.1:1", "--OTEL_METRIC_EXPORT_INTERVAL", "10"]);
        await AdesioneChatTests.Joined(chat, chat.Someone());
        Assert.Equal(HttpStatusCode.OK, (await chat.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_it_is_there()
    {
        await using var without = await Chat.With();
        Assert.DoesNotContain(without.Services.GetServices<IHostedService>(), service => service.GetType().Name == "Telemetry");
        await using var with = await Chat.With(settings: ["--Pdz:Otlp", "http://127.0.0.1:1"]);
        Assert.Contains(with.Services.GetServices<IHostedService>(), service => service.GetType().Name == "Telemetry");
    }

    [Theory]
    [InlineData("Pdz:Otlp", "collettore:4317", "no scheme that is spoken")]
    [InlineData("Pdz:Otlp", "/v1/metrics", "a path only")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://collettore", "another scheme")]
    public async Task What_is_no_address_is_said_before_the_start(string setting, string value, string because)
    {
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => BotHost.BuildAsync(["--environment", "Development", $"--{setting}", value]));
        Assert.True(wrong.Message.StartsWith(setting, StringComparison.Ordinal), because);
        Assert.DoesNotContain('\n', wrong.Message);
    }
}
