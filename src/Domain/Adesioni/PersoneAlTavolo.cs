namespace PdzBot.Domain;

/// <summary>Who goes to one tavolo for a body, where they are others than at its other tavoli.</summary>
/// <param name="Tavolo">Its id.</param>
/// <param name="Titolare">Null: the representative goes.</param>
/// <param name="Supplente">Null: the adesione's deputy stands in, if it has one.</param>
[Regola("ADE-02")]
public sealed record PersoneAlTavolo(string Tavolo, string? Titolare = null, string? Supplente = null)
{
    /// <summary>By the field's name, as in <see cref="CampiTavolo"/>.</summary>
    public string? Dato(string campo) => campo switch
    {
        CampiTavolo.Titolare => Titolare,
        CampiTavolo.Supplente => Supplente,
        _ => throw new ArgumentOutOfRangeException(nameof(campo), campo, "Nobody at a tavolo"),
    };

    public PersoneAlTavolo Con(string campo, string? nome) => campo switch
    {
        CampiTavolo.Titolare => this with { Titolare = nome },
        CampiTavolo.Supplente => this with { Supplente = nome },
        _ => throw new ArgumentOutOfRangeException(nameof(campo), campo, "Nobody at a tavolo"),
    };
}
