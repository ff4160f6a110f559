using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the facts of the register say about somebody, each in words: the facts that <see cref="FattiPersonali.Di"/> names, and so those that an erasure takes away.</summary>
[Regola("SEC-02", "artt. 15 e 20 Reg. (UE) 2016/679")]
internal static class DatiNelRegistro
{
    public static ImmutableArray<DatoTenuto> Di(IEnumerable<FattoRegistrato> fatti, Piano piano, Wording wording) =>
        [.. fatti.Select(fatto => Di(fatto, piano, wording)).OfType<DatoTenuto>()];

    /// <summary>Null where there is nothing personal in it, or no more.</summary>
    private static DatoTenuto? Di(FattoRegistrato registrato, Piano piano, Wording wording)
    {
        return registrato.Fatto switch
        {
            AdesionePresentata { Personali: { } dati } fatto => Adesione(fatto.Numero, Dichiarati(dati)),
            AdesioneIntervenuta { Personali: { } dati } fatto => Adesione(fatto.Numero, Dichiarati(dati)),
            AdesioneModificata { Personali: { } dati } fatto => Adesione(fatto.Numero, Dichiarati(dati)),
            AdesioneIntegrata { Personali: { } dati } fatto => Adesione(fatto.Numero, Dichiarati(dati)),
            AdesioneRecessa { Motivo: { } motivo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Motivo, motivo)]),
            IntegrazioneChiesta { Motivo: { } motivo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Motivo, motivo)]),
            PreavvisoEsclusione { Motivo: { } motivo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Motivo, motivo)]),
            OsservazioniPresentate { Testo: { } testo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Testo, testo)]),
            AdesioneEsclusa { Motivo: { } motivo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Motivo, motivo)]),
            EsclusioneAnnullata { Motivo: { } motivo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Motivo, motivo)]),
            RiesameAperto { Motivo: { } motivo } fatto => Adesione(fatto.Numero, [new(ValoreTenuto.Motivo, motivo)]),
            NominaAccettata { Nome: { } nome } fatto => Dato(GruppoDati.Incarichi, null, null, [new(ValoreTenuto.Nome, nome)], ("ruolo", NominaWords.Ruolo(piano.Nomine.Numero(fatto.Numero)!, piano, wording))),
            ReferenteChiesto { Nome: { } nome } fatto => Dato(GruppoDati.Enti, fatto.Adesione, null, [new(ValoreTenuto.Nome, nome)], Ente(fatto.Adesione)),
            CandidaturaPresentata { Nome: { } nome } fatto => Cabina(GruppoDati.Cabina, fatto.Elezione, fatto.Adesione, [new(ValoreTenuto.Nome, nome)]),
            ReferenteNominato { Nome: { } nome } fatto => Cabina(GruppoDati.Cabina, fatto.Numero, fatto.Adesione, [new(ValoreTenuto.Nome, nome)]),
            DesignazioneAccettata { Nome: { } nome } fatto => Cabina(GruppoDati.Cabina, fatto.Designazione, fatto.Adesione, [new(ValoreTenuto.Nome, nome)]),
            IncaricoCessato { Motivo: { } motivo } fatto => Cabina(GruppoDati.Cabina, fatto.Designazione, fatto.Adesione, [new(ValoreTenuto.Motivo, motivo)]),
            VotoEspresso { Voto: not null } fatto => Cabina(GruppoDati.Voti, fatto.Elezione, fatto.Adesione, []),
            DesignazioneCondivisa { Verbale: { } verbale } fatto => Cabina(GruppoDati.Testi, fatto.Numero, null, [new(ValoreTenuto.Verbale, verbale)]),
            ElezioneChiusa { Motivo: { } motivo } fatto => Cabina(GruppoDati.Testi, fatto.Elezione, null, [new(ValoreTenuto.Motivo, motivo)]),
            ParitaRisolta { Motivo: { } motivo } fatto => Cabina(GruppoDati.Testi, fatto.Designazione, null, [new(ValoreTenuto.Motivo, motivo)]),
            _ => null,
        };

        DatoTenuto Adesione(int numero, ImmutableArray<ValoreTenuto> valori) => Dato(GruppoDati.Adesioni, numero, null, valori, ("numero", piano.Adesioni.Numero(numero)!.Nome), Ente(numero));

        DatoTenuto Cabina(GruppoDati gruppo, int designazione, int? adesione, ImmutableArray<ValoreTenuto> valori)
        {
            var quale = piano.Cabina.Numero(designazione)!;
            return Dato(gruppo, adesione, quale.Tavolo, valori, ("posto", Posto(quale, piano, wording)), adesione is { } numero ? Ente(numero) : ("ente", ""));
        }

        DatoTenuto Dato(GruppoDati gruppo, int? adesione, TavoloId? tavolo, ImmutableArray<ValoreTenuto> valori, params ReadOnlySpan<(string, string)> parole)
        {
            var tipo = FormatoFatto.PerScrivere(registrato.Fatto).Tipo;
            return new(registrato.Seq, tipo, gruppo, registrato.Ora, adesione, tavolo, wording.Di($"dati.cosa.{tipo}", parole), valori);
        }

        (string, string) Ente(int numero) => ("ente", AdesioneCards.Name(piano.Adesioni.Numero(numero)!, wording));
    }

    public static string Posto(Designazione designazione, Piano piano, Wording wording) => new CabinaScope(piano, PersonaId.Nessuna, [], wording, designazione.Ora).Posto(designazione);

    /// <summary>A value with the name of its field, as people read them.</summary>
    public static string Valore(ValoreTenuto valore, Piano piano, Wording wording)
    {
        var parola = Campo(valore.Campo, wording);
        return valore.Tavolo is { } tavolo ? $"{parola} «{AlTavolo.Nome(tavolo, piano)}»: {valore.Valore}" : $"{parola}: {valore.Valore}";
    }

    public static string Campo(string campo, Wording wording) => campo switch
    {
        ValoreTenuto.Nome or ValoreTenuto.Motivo or ValoreTenuto.Testo or ValoreTenuto.Verbale => wording.Di($"dati.valore.{campo}"),
        // A name that was declared as personal is a citizen's.
        "denominazione" => wording.Di("form.adesione.denominazione.etichetta.cittadino"),
        _ => wording.Di($"form.adesione.{campo}.etichetta"),
    };

    private static ImmutableArray<ValoreTenuto> Dichiarati(DatiPersonali dati) =>
    [
        .. DatiPersonali.Campi.Where(campo => dati.Dato(campo) is not null).Select(campo => new ValoreTenuto(campo, dati.Dato(campo)!)),
        .. from loro in dati.AiTavoli ?? []
           from campo in CampiTavolo.Persone
           where loro.Dato(campo) is not null
           select new ValoreTenuto(campo, loro.Dato(campo)!, loro.Tavolo),
    ];
}
