using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A plan and the facts that came after it was given, as "i miei dati" tells of them.</summary>
internal sealed class RegistroVisto(Piano piano)
{
    private const string Il = "2022-05-20T10:00";

    private readonly List<FattoRegistrato> fatti = [];

    public Piano Piano => piano;

    public IReadOnlyList<FattoRegistrato> Fatti => fatti;

    public static PresentaAdesione Aderisce(ImmutableSortedDictionary<string, string> risposte, string chi) => new(DomandaAdesione.Leggi(risposte, Lecce.Con(), new(chi)).Domanda!);

    /// <summary>Who joins does so while the notice is open.</summary>
    public RegistroVisto Con(Comando comando, string chi, params Ruolo[] ruoli) => Con(comando, chi, comando is PresentaAdesione ? CabinaDati.Maggio : Il, ruoli);

    public RegistroVisto Con(Comando comando, string chi, string il, params Ruolo[] ruoli)
    {
        var esito = Decisioni.Decide(piano, comando, new(new(chi), Dato.Ora(il), new("msteams"), ChiaveComando.Di("prova")) { Incarichi = [.. ruoli] });
        foreach (var fatto in Assert.IsType<Esito.Accolto>(esito).Fatti)
        {
            fatti.Add(new(piano.Seq + 1, fatto, new(chi), Dato.Ora(il), new("msteams"), new($"{piano.Seq + 1:x64}")));
            piano = piano.Applica(fatti[^1]);
        }

        return this;
    }

    public string Domanda(string chi, Lingua lingua = Lingua.Italiano, string il = Il) => DatiVisti.Domanda(piano, fatti, new(chi), lingua, il);

    public string Carta(string chi) => DatiVisti.Carta(piano, fatti, new(chi));

    /// <summary>The plan after all of theirs is erased, as they themselves would have it.</summary>
    public Piano Cancellata(string chi) => new Dato(piano).Dopo(new CancellaDati([.. piano.Personali.Di(new(chi))]), Il, chi).Piano;
}
