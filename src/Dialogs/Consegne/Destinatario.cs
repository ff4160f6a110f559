using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>To whom something is told by itself: a person in their own chat, or a channel where many read along.</summary>
public abstract record Destinatario
{
    private const string Canale = "canale.";

    private Destinatario()
    {
    }

    /// <summary>As keys name it: a persona, or <c>canale.</c> and the channel.</summary>
    public abstract string Nome { get; }

    public static Destinatario Di(PersonaId chi) => new InPrivato(chi);

    public static Destinatario Di(LuogoId dove) => new InCanale(dove);

    /// <summary>Of a name that keys hold.</summary>
    public static Destinatario Di(string nome) =>
        nome.StartsWith(Canale, StringComparison.Ordinal) ? new InCanale(LuogoId.Leggi(nome[Canale.Length..])) : new InPrivato(new(nome));

    public sealed override string ToString() => Nome;

    /// <summary>One person, alone with the bot.</summary>
    public sealed record InPrivato(PersonaId Chi) : Destinatario
    {
        public override string Nome => Chi.Valore;
    }

    /// <summary>Whoever reads a channel: nothing about anybody is told there (DIA-07).</summary>
    public sealed record InCanale(LuogoId Dove) : Destinatario
    {
        public override string Nome => $"{Canale}{Dove}";
    }
}
