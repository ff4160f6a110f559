using System.Collections.Frozen;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which body words ask for: by its name or part of it, or by what people call it.</summary>
[Regola("PIA-08"), Regola("DIA-05")]
public static class OrganiWords
{
    private static readonly PerDefinizione<Choices> OfPlans =
        new((definizione, _) => new(definizione.Organi.Select(organo => new Option(organo.Id.Valore, organo.Nome, [.. organo.AncheDetto.Select(Synonym.FromString)]))));

    /// <summary>Words that only ask, or that say what all bodies have.</summary>
    private static readonly FrozenSet<string> Asking = Set(
        """
        chi cosa cos quali quale quanti come dove who what which how whos organo organi organismo organismi governance governo bodies body organs assetto istituzionale istituzionali
        elenco lista list vedere vedi mostra mostrami show see spiegami spiega spiegazione explain parlami dimmi tell about componenti componente composto composta composizione membri members composition
        parte siede siedono sta stanno sit sits convoca convocato convocata riunisce convenes calls poteri potere competenze funzioni compiti ruolo ruoli powers tasks role functions
        decide decidono deciso decisione decisioni decides decision comanda comandano governa approva approvano approves adotta adotta adopts firma firmano signs charge responsibility
        """);

    /// <summary>Words that say where, unless a body has them in its name.</summary>
    private static readonly FrozenSet<string> Idle = Set("piano zona sociale sociali ambito territoriale plan social zone territorio comune distretto area");

    /// <summary>The body, or null; then also what to say where words named something that is none, or might be several.</summary>
    public static (DefinizioneOrgano? Organo, string? Unread) Read(string text, DefinizionePiano definizione, Wording wording)
    {
        var choices = OfPlans.Di(definizione, wording.Lingua);
        var words = Choices.Words(text).Where(word => !Asking.Contains(word) && !Lexicon.Shared.IsStop(word)).ToList();
        if (words.Count == 0 || choices.Options.IsEmpty) return (null, null);
        if (choices.One(words, string.Join(' ', words), wholly: false, out _).Riuscita(out var read, out var refusal)) return (definizione.Organi.First(organo => organo.Id.Valore == read.Code), null);
        if (words.Except(Choices.Words(string.Join(' ', definizione.AncheDetto))).All(Idle.Contains)) return (null, null);

        return (null, refusal.Motivo == "sceltaAmbigua"
            ? wording.Di(refusal)
            : wording.Di("organi.nonTrovato", ("testo", Choices.Shortened(string.Join(' ', words))), ("esempio", definizione.Organi[0].Nome)));
    }

    private static FrozenSet<string> Set(string words) => Folding.Words(words.ReplaceLineEndings(" ")).ToFrozenSet();
}
