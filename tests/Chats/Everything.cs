using System.Text;
using Microsoft.Data.Sqlite;

namespace PdzBot.Tests;

/// <summary>Every row of every table in a SQLite store, as text: whatever is kept of somebody is found in it.</summary>
internal static class Everything
{
    public static IReadOnlyList<string> In(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Rows(connection, "select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'").ToList();
        return [.. tables.SelectMany(table => Rows(connection, $"select pk, rk, body from \"{table}\"").Select(row => $"{table}|{row}"))];
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{reader.GetValue(at)}"));
    }
}
