using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>That a vote is open, what came out of it, how its tie was settled: told to all who may vote in their own chats, and in the tavolo's channels about bodies alone. Pure.</summary>
[Regola("ADE-10", "Avviso dell'Ambito")]
public static class VotazioneConsegne
{
    /// <summary>By their names they go out before the question to who is called (<see cref="CabinaConsegne"/>): what one is to answer comes last.</summary>
    public static IEnumerable<VoceConsegna> Voci =>
    [
        AChiVota<ElezioneAperta>("cabina.annuncio.aperta", fatto => fatto.Numero, (_, voto) => Aperta(voto)),
        AChiVota<ElezioneChiusa>("cabina.annuncio.chiusa", fatto => fatto.Elezione, (_, voto) => Chiusa(voto)),
        AChiVota<ParitaRisolta>("cabina.annuncio.parita", fatto => fatto.Designazione, Risolta),
        AlTavolo<ElezioneAperta>("cabina.canale.aperta", fatto => fatto.Numero, VotazioneInCanale.Aperta),
        AlTavolo<ElezioneChiusa>("cabina.canale.chiusa", fatto => fatto.Elezione, VotazioneInCanale.Chiusa),
        AlTavolo<ParitaRisolta>("cabina.canale.parita", fatto => fatto.Designazione, VotazioneInCanale.Risolta),
    ];

    /// <summary>All who speak for a soggetto that has a vote, but for who did it.</summary>
    [Regola("ADE-11")]
    private static VoceConsegna AChiVota<TFatto>(string cosa, Func<TFatto, int> numero, Func<TFatto, DaVotare, Reply?> dice)
        where TFatto : Fatto => VoceConsegna.Di<TFatto>(
            cosa,
            (fatto, registrato, dopo) => RegoleElezione.HannoVoto(dopo, dopo.Cabina.Numero(numero(fatto))!)
                .SelectMany(adesione => RegoleAdesione.ChiParla(dopo, adesione)).Where(chi => chi != registrato.Autore).Distinct(),
            (fatto, dire) =>
            {
                var voto = DaVotare.Di(dire, numero(fatto));
                return voto.Proprie.Count == 0 ? null : dice(fatto, voto);
            });

    private static VoceConsegna AlTavolo<TFatto>(string cosa, Func<TFatto, int> numero, Func<CabinaScope, Designazione, long, Reply?> dice)
        where TFatto : Fatto => VoceConsegna.NeiCanaliDelTavolo<TFatto>(
            cosa,
            (fatto, dopo) => dopo.Cabina.Numero(numero(fatto))!.Tavolo,
            (fatto, dire) => dice(new(dire.Piano, PersonaId.Nessuna, [], dire.Wording, dire.Ora), dire.Piano.Cabina.Numero(numero(fatto))!, dire.Fatto.Seq));

    /// <summary>Nothing once its term has come: what came out is told by itself.</summary>
    private static Reply? Aperta(DaVotare voto)
    {
        var (scope, designazione, elezione) = (voto.Scope, voto.Designazione, voto.Designazione.Elezione!);
        if (!elezione.Aperta(scope.Ora)) return null;

        var stands = voto.Proprie.Any(adesione => RegoleElezione.NonSiCandida(scope.Piano, designazione.Numero, adesione, scope.Ora) is null);
        return voto.Card(
            "aperta",
            scope.Wording.Di(stands ? "consegna.votazione.aperta.testo" : "consegna.votazione.aperta.soloVoto"),
            [
                new(scope.Wording.Di("cabina.posti"), $"{designazione.Posti}"),
                new(scope.Wording.Di("consegna.votazione.perChi"), string.Join('\n', voto.Proprie.Select(scope.Soggetto))),
                new(scope.Wording.Di("form.cabina.apri.chiude.etichetta"), scope.Fine(elezione.Chiude)),
            ],
            [.. stands ? [VotoForms.Candida.Name] : Array.Empty<string>(), VotoForms.Vota.Name]);
    }

    private static Reply Chiusa(DaVotare voto)
    {
        var (scope, designazione) = (voto.Scope, voto.Designazione);
        return voto.Card(
            "chiusa",
            scope.Wording.Di("consegna.votazione.chiusa.testo"),
            [
                new(scope.Wording.Di("cabina.voti"), string.Join('\n', CabinaLines.Voti(designazione, scope))),
                .. CabinaReceipts.Anticipo(designazione, scope),
                .. CabinaReceipts.Esito(designazione, voto.Seq, scope),
            ],
            []);
    }

    private static Reply Risolta(ParitaRisolta risolta, DaVotare voto)
    {
        var (scope, designazione) = (voto.Scope, voto.Designazione);
        var decisa = designazione.Parita.First(parita => parita.Seq == voto.Seq);
        return voto.Card(
            "parita",
            scope.Wording.Di("consegna.votazione.parita.testo", ("da", scope.Responsabile(decisa.Da))),
            [
                new(scope.Wording.Di("form.cabina.parita.ordine.etichetta"), string.Join('\n', risolta.Ordine.Select(scope.Soggetto))),
                new(scope.Wording.Di("form.cabina.parita.motivo.etichetta"), scope.Motivo(decisa.Motivo)),
                .. CabinaReceipts.Esito(designazione, voto.Seq, scope),
            ],
            []);
    }

    /// <summary>A vote as it is told to somebody.</summary>
    /// <param name="Proprie">The adesioni with a vote that they speak for.</param>
    private sealed record DaVotare(CabinaScope Scope, Designazione Designazione, long Seq, IReadOnlyList<int> Proprie)
    {
        public static DaVotare Di(DaDire dire, int numero)
        {
            var scope = new CabinaScope(dire.Piano, dire.Chi, [], dire.Wording, dire.Ora);
            var designazione = dire.Piano.Cabina.Numero(numero)!;
            var proprie = scope.Proprie.Select(adesione => adesione.Numero)
                .Where(adesione => RegoleCabina.Membro(dire.Piano, adesione, designazione.Tavolo, designazione.Categoria)).ToList();
            return new(scope, designazione, dire.Fatto.Seq, proprie);
        }

        public Reply Card(string what, string guide, IEnumerable<Riga> rows, IEnumerable<string> verbs)
        {
            var (wording, piano) = (Scope.Wording, Scope.Piano);
            var title = wording.Di($"consegna.votazione.{what}.titolo");
            var id = Proprie is [var one] ? CabinaCards.Id(CabinaCode.Di(Designazione.Numero, one), piano) : "";
            return Reply.Show(new(
                Cards.Bind(new RiepilogoCard(
                    wording.Lingua.Codice(),
                    title,
                    null,
                    guide,
                    [new(wording.Di("form.ambito"), piano.Definizione!.Nome), new(wording.Di("cabina.posto"), Scope.Posto(Designazione)), .. rows],
                    [.. verbs.Select(verb => new Pulsante(wording.Di($"pulsante.{verb}"), verb, id)), new(wording.Di("pulsante.cabina"), CabinaDialog.Command)])),
                title));
        }
    }
}
