using PdzBot.Domain;

namespace PdzBot.Tests;

public class IndiceTests
{
    [Theory]
    [InlineData(int.MaxValue, "hashes that differ")]
    [InlineData(0x7, "many keys with the very same hash")]
    [InlineData(0x70000000, "hashes that differ in their last bits only")]
    public void It_holds_what_a_dictionary_holds_and_earlier_ones_never_change(int maschera, string because)
    {
        var random = new Random(1);
        var (indice, dizionario) = (Indice<Chiave, int>.Vuoto, new Dictionary<Chiave, int>());
        var prima = new List<(Indice<Chiave, int>, Dictionary<Chiave, int>)>();
        for (var volta = 0; volta < 300; volta++)
        {
            var scrittura = indice.InScrittura();
            for (var n = random.Next(20); n > 0; n--)
            {
                var chiave = new Chiave(random.Next(400), maschera);
                if (random.Next(3) == 0)
                {
                    scrittura.Togli(chiave);
                    dizionario.Remove(chiave);
                }
                else
                {
                    scrittura[chiave] = dizionario[chiave] = random.Next(1, int.MaxValue);
                }

                Assert.Equal(dizionario.GetValueOrDefault(chiave), scrittura[chiave]);
            }

            indice = scrittura.Fine();
            prima.Add((indice, new(dizionario)));
            scrittura[new(random.Next(400), maschera)] = -1;
        }

        foreach (var (allora, atteso) in prima)
        {
            for (var n = 0; n < 400; n++)
            {
                var chiave = new Chiave(n, maschera);
                Assert.True(allora.Trova(chiave, out var valore) == atteso.ContainsKey(chiave) && valore == atteso.GetValueOrDefault(chiave), because);
            }
        }
    }

    private readonly record struct Chiave(int Numero, int Maschera)
    {
        public bool Equals(Chiave altra) => Numero == altra.Numero;

        public override int GetHashCode() => (Numero * -1640531527) & Maschera;
    }
}
