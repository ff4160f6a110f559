namespace PdzBot.Tests;

public class SmokeTest
{
    [Fact]
    public void One() => Assert.Equal(2, 1 + 1);
}
