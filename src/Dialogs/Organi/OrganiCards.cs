using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The bodies as cards: all of them, a line each, and one whole. Their words are the documents' own, in Italian.</summary>
[Regola("PIA-08")]
internal static class OrganiCards
{
    /// <summary>More would not fit in one message.</summary>
    private const int PerCard = 8;

    /// <summary>The body that a button names; null where it is of another plan, or there no more (DIA-06).</summary>
    [Regola("DIA-06")]
    public static DefinizioneOrgano? Named(string id, DefinizionePiano definizione) => definizione.Organi.FirstOrDefault(organo => Id(organo, definizione) == id);

    public static IEnumerable<Piece.Card> All(DefinizionePiano definizione, Wording wording)
    {
        var title = wording.Di("organi.titolo");
        var guide = wording.Di(definizione.Organi.IsEmpty ? "organi.nessuno" : "organi.guida", ("ambito", definizione.Nome));
        var pages = definizione.Organi.IsEmpty ? [[]] : definizione.Organi.Chunk(PerCard).ToList();
        foreach (var (at, page) in pages.Index())
        {
            var entries = page.Select(organo => new VoceOrgano(
                organo.Nome, Invented(organo, definizione) ? $"{organo.Poteri[0]} ({wording.Di("organi.esempio")})" : organo.Poteri[0], [new(Button(organo, wording), OrganiDialog.Command, Id(organo, definizione))]));
            yield return new(Cards.Bind(new OrganiCard(wording.Lingua.Codice(), title, at == 0 ? guide : "", [.. entries])), title);
        }
    }

    public static Piece.Card One(DefinizioneOrgano organo, DefinizionePiano definizione, Wording wording)
    {
        var view = new RiepilogoCard(
            wording.Lingua.Codice(),
            CardText.Literal(organo.Nome),
            null,
            Invented(organo, definizione) ? wording.Di("organi.esempio") : null,
            [.. Rows(organo, wording), new(wording.Di("form.ambito"), definizione.Nome)],
            [new(wording.Di("pulsante.organi"), OrganiDialog.Command)]);
        return new(Cards.Bind(view), organo.Nome);
    }

    /// <summary>What the documents don't say is told as such: it is no mistake of the list.</summary>
    private static IEnumerable<Riga> Rows(DefinizioneOrgano organo, Wording wording)
    {
        var unsaid = wording.Di("organi.nonDetto");
        yield return new(wording.Di("organi.poteri"), string.Join('\n', organo.Poteri.Select(potere => $"• {potere}")));
        yield return new(wording.Di("organi.composizione"), organo.Composizione ?? unsaid);
        yield return new(wording.Di("organi.convocaDa"), organo.ConvocaDa ?? unsaid);
        if (organo.Allargato is { } allargato) yield return new(wording.Di("organi.allargato"), allargato);
        yield return new(wording.Di("organi.fonte"), organo.Fonte);
    }

    [Regola("PIA-02")]
    private static bool Invented(DefinizioneOrgano organo, DefinizionePiano definizione) => definizione.Inventato($"organi[{definizione.Organi.IndexOf(organo)}]");

    private static string Id(DefinizioneOrgano organo, DefinizionePiano definizione) => $"{definizione.Id}:{organo.Id}";

    /// <summary>Says which it opens: one button like another tells nothing to who hears the card read.</summary>
    private static string Button(DefinizioneOrgano organo, Wording wording) =>
        wording.Di("pulsante.organi.apri", ("nome", Choices.Shortened(organo.Nome)));
}

/// <summary>The bodies of the plan.</summary>
/// <param name="Guida">What the list is; "" on cards after the first.</param>
public sealed record OrganiCard(string Lingua, string Titolo, string Guida, IReadOnlyList<VoceOrgano> Voci)
{
    public bool HaGuida => Guida.Length > 0;
}

/// <param name="Fa">The first of the things it does.</param>
public sealed record VoceOrgano(string Nome, string Fa, IReadOnlyList<Pulsante> Pulsanti);
