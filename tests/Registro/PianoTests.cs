using PdzBot.Domain;

namespace PdzBot.Tests;

public class PianoTests
{
    [Fact]
    public async Task Folding_a_prefix_and_then_the_rest_is_folding_all()
    {
        for (var seme = 0; seme < 40; seme++)
        {
            var fatti = await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(seme, 60));
            var tutti = Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(fatti));
            for (var prefisso = 0; prefisso <= fatti.Count; prefisso += 7)
                Assert.Equal(tutti, Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(fatti.Take(prefisso)).Applica(fatti.Skip(prefisso))));
        }
    }

    [Fact]
    public async Task Facts_one_by_one_give_what_they_give_at_once()
    {
        for (var seme = 0; seme < 40; seme++)
        {
            var fatti = await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(seme, 60));
            var tutti = Dump.Di(Piano.Vuoto(Esempi.Lecce).Applica(fatti));
            Assert.Equal(tutti, Dump.Di(fatti.Aggregate(Piano.Vuoto(Esempi.Lecce), (piano, fatto) => piano.Applica(fatto))));
        }
    }

    [Fact]
    public async Task A_plan_stays_what_it_was_whatever_is_applied_to_it()
    {
        var fatti = await RegistroCasuale.FattiAsync(await RegistroCasuale.ScriviAsync(1, 60));
        var piani = new List<(Piano Piano, string Dump)>();
        var piano = Piano.Vuoto(Esempi.Lecce);
        foreach (var fatto in fatti)
        {
            piani.Add((piano, Dump.Di(piano)));
            piano = piano.Applica(fatto);
        }

        Assert.All(piani, prima => Assert.Equal(prima.Dump, Dump.Di(prima.Piano)));
    }
}
