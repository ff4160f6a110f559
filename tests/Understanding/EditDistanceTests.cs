using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-02")]
public class EditDistanceTests
{
    [Theory]
    [InlineData("aderire", "aderire", 0, "the same")]
    [InlineData("aderire", "aderrire", 1, "one letter too many")]
    [InlineData("aderire", "aderie", 1, "one letter missing")]
    [InlineData("aderire", "adeirre", 1, "two letters swapped")]
    [InlineData("aderire", "aderise", 1, "one letter wrong")]
    [InlineData("", "ab", 2, "all missing")]
    [InlineData("ca", "abc", 3, "a swapped pair is not edited again")]
    public void Slips_are_counted(string one, string other, int distance, string because) =>
        Assert.True(EditDistance.Bounded(one, other, 3) == distance, $"{because}: {EditDistance.Bounded(one, other, 3)}");

    [Fact]
    public void Beyond_the_bound_it_is_the_bound_and_one()
    {
        Assert.Equal(2, EditDistance.Bounded("aderire", "cancella", 1));
        Assert.Equal(3, EditDistance.Bounded("a", "abcdef", 2));
        Assert.Equal(3, EditDistance.Bounded(new string('a', 100), new string('a', 99), 2));
    }

    [Fact]
    public void It_agrees_with_the_plain_table_and_is_the_same_both_ways()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var (one, other) = (Word(random), Word(random));
            var most = random.Next(4);
            Assert.Equal(Math.Min(Plain(one, other), most + 1), EditDistance.Bounded(one, other, most));
            Assert.Equal(EditDistance.Bounded(one, other, most), EditDistance.Bounded(other, one, most));
        }
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(8)).Select(_ => "abc"[random.Next(3)])]);

    private static int Plain(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                table[i, j] = Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[one.Length, other.Length];
    }
}
