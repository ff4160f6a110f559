using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Invented activities, and samples with a few bytes changed.</summary>
internal static class RandomJson
{
    private static readonly string[] Words =
        ["", "ciao", "perché", "«piano»", "😀", "\"", "\\", "\n", "<at>PdzBot</at>", "&nbsp;", "19:a@thread.tacv2;messageid=1", "\u0001", "null"];

    private static readonly string[] TextMembers =
        ["id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "replyToId", "name", "action", "text", "textFormat", "locale", "summary"];

    public static JsonObject Activity(Random random)
    {
        var activity = new JsonObject { ["type"] = "t" + random.Next(9) };
        foreach (var member in TextMembers.Where(_ => random.Next(3) == 0)) activity[member] = Word(random);
        if (random.Next(2) == 0) activity["value"] = Value(random, 4, nulls: false);
        if (random.Next(2) == 0) activity["channelData"] = Members(random, 3);
        if (random.Next(2) == 0) activity["from"] = Account(random);
        if (random.Next(2) == 0) activity["conversation"] = Account(random);
        if (random.Next(2) == 0) activity["entities"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Members(random, 2))]);
        if (random.Next(2) == 0) activity["membersAdded"] = new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Account(random))]);
        if (random.Next(2) == 0)
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "x/y", ["content"] = Members(random, 3), ["_x"] = Word(random) });
        for (var i = random.Next(4); i > 0; i--) activity["_" + random.Next(1000)] = Value(random, 3, nulls: true);
        return activity;
    }

    public static byte[] Damaged(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(bytes.Count - 1);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.InsertRange(at, "\\ud83d"u8.ToArray()); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(bytes.Count / 2))); break;
                default: bytes[at] = (byte)"{}[]\":,\\0nt"[random.Next(11)]; break;
            }
        }

        return [.. bytes];
    }

    private static string Word(Random random) => Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)];

    private static JsonObject Account(Random random)
    {
        var account = new JsonObject { ["id"] = Word(random), ["name"] = Word(random) };
        if (random.Next(2) == 0) account["_" + random.Next(9)] = Value(random, 2, nulls: true);
        return account;
    }

    private static JsonObject Members(Random random, int depth)
    {
        var members = new JsonObject();
        for (var i = random.Next(4); i > 0; i--) members["m" + random.Next(50)] = Value(random, depth - 1, nulls: true);
        return members;
    }

    private static JsonNode? Value(Random random, int depth, bool nulls) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => nulls ? null : JsonValue.Create(false),
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => JsonValue.Create((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20))),
        4 => JsonValue.Create(Word(random)),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1, nulls: true))]),
        _ => Members(random, depth),
    };
}
