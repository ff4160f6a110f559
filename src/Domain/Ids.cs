namespace PdzBot.Domain;

/// <summary>A plan: one Ambito and one triennium, as <c>lecce-2022-2024</c>. It is the register's partition.</summary>
public readonly record struct PianoId(string Valore)
{
    public override string ToString() => Valore;
}

/// <summary>Who talks: a random name for one account of one channel. Facts hold this and never the account itself.</summary>
public readonly record struct PersonaId(string Valore)
{
    /// <summary>Of what nobody who talks has done: whoever came to a session and never wrote to the bot.</summary>
    public static readonly PersonaId Nessuna = new("");

    public override string ToString() => Valore;
}

/// <summary>A tavolo tematico, by the id its plan definition gives it.</summary>
public readonly record struct TavoloId(string Valore)
{
    public override string ToString() => Valore;
}

/// <summary>A comune, by its ISTAT code (six digits).</summary>
public readonly record struct ComuneId(string Istat)
{
    public override string ToString() => Istat;
}
