namespace PdzBot.Domain;

/// <summary>Decides appointments: the head of the Ufficio di Piano offers a role, whoever is to have it answers.</summary>
[Regola("PIA-04")]
public static class RegoleNomina
{
    public static Esito Proponi(Piano piano, ProponiNomina comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;
        if (ComuneDelRuolo(piano, comando.Ruolo, comando.Comune) is { } sbagliato) return sbagliato;
        if (Doppia(piano, comando.Ruolo, comando.Comune, comando.A) is { } doppia) return doppia;

        return Esito.Di(new NominaProposta(piano.Nomine.ProssimoNumero, comando.Ruolo, comando.Comune, comando.A));
    }

    public static Esito Accetta(Piano piano, AccettaNomina comando, Contesto contesto)
    {
        if (!DaRispondere(piano, comando.Numero, contesto.Chi).Riuscita(out var nomina, out var rifiuto)) return rifiuto;
        if (!NomePersona.Leggi(comando.Nome).Riuscita(out var nome, out rifiuto)) return rifiuto.Su("nome");
        if (!RegoleInformativa.ConIlNome(piano, contesto.Chi, comando.Informativa).Riuscita(out var letta, out rifiuto)) return rifiuto;

        return Esito.Di([new NominaAccettata(nomina.Numero, nome.Valore), .. letta]);
    }

    public static Esito Rifiuta(Piano piano, RifiutaNomina comando, Contesto contesto) =>
        DaRispondere(piano, comando.Numero, contesto.Chi).Riuscita(out var nomina, out var rifiuto) ? Esito.Di(new NominaRifiutata(nomina.Numero)) : rifiuto;

    /// <summary>The head takes back what was given or offered; whoever has a role may give it up.</summary>
    public static Esito Revoca(Piano piano, RevocaNomina comando, Contesto contesto) =>
        Revocabile(piano, comando.Numero, contesto).Riuscita(out var nomina, out var rifiuto) ? Esito.Di(new NominaRevocata(nomina.Numero)) : rifiuto;

    /// <summary>A municipality's contact is of one of the plan's comuni; nobody else is of any.</summary>
    public static Rifiuto? ComuneDelRuolo(Piano piano, Ruolo ruolo, ComuneId? comune) =>
        (ruolo == Ruolo.Comune) == (comune is { } quale && piano.Definizione!.Comuni.Any(uno => uno.Istat == quale))
            ? null
            : Rifiuto.Per("PIA-04", "comuneDelRuolo").Su("comune");

    /// <summary>Nobody is asked twice, or given what they have.</summary>
    public static Rifiuto? Doppia(Piano piano, Ruolo ruolo, ComuneId? comune, PersonaId a) =>
        piano.Nomine.Di(a).Concat(piano.Nomine.Proposte(a)).FirstOrDefault(nomina => (nomina.Ruolo, nomina.Comune) == (ruolo, comune)) is { } prima
            ? Rifiuto.Per("PIA-04", prima.Stato == StatoNomina.Accettata ? "haGiaRuolo" : "giaProposto").Su("persona")
            : null;

    /// <summary>The offer that this persona may answer. Others' are as if they weren't there.</summary>
    public static Lettura<Nomina> DaRispondere(Piano piano, int numero, PersonaId chi)
    {
        if (piano.Nomine.Numero(numero) is not { } nomina || nomina.A != chi) return Rifiuto.Per("PIA-04", "nessunaProposta");

        return nomina.Stato == StatoNomina.Proposta ? nomina : Rifiuto.Per("PIA-04", "propostaChiusa");
    }

    /// <summary>The appointment that this persona may end.</summary>
    public static Lettura<Nomina> Revocabile(Piano piano, int numero, Contesto contesto)
    {
        var nomina = piano.Nomine.Numero(numero);
        if (nomina?.A != contesto.Chi && RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;

        return nomina is { Stato: StatoNomina.Accettata or StatoNomina.Proposta } ? nomina : Rifiuto.Per("PIA-04", "nominaFinita");
    }
}
