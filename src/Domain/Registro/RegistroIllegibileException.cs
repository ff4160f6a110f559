namespace PdzBot.Domain;

/// <summary>The rows of a register are not what this release can read. The plan is not served until they are.</summary>
/// <remarks>The message never holds what a fact says.</remarks>
public class RegistroIllegibileException(PianoId piano, long seq, string cosa, Exception? causa = null)
    : Exception($"Register of {piano}, fact {seq}: {cosa}", causa)
{
    public PianoId Piano { get; } = piano;

    public long Seq { get; } = seq;

    /// <summary>What is wrong with it.</summary>
    public string Cosa { get; } = cosa;
}

/// <summary>A fact of a type or version that this release does not know: a newer one wrote it.</summary>
public sealed class FattoSconosciutoException(PianoId piano, long seq, string tipo, int versione)
    : RegistroIllegibileException(piano, seq, $"type {tipo} version {versione} is unknown to this release")
{
    public string Tipo { get; } = tipo;

    public int Versione { get; } = versione;
}

/// <summary>A command whose facts don't fit in one commit. Nothing of it was written.</summary>
/// <remarks>Forms limit their fields and no rule gives more than a handful of facts: who meets this has found a mistake of ours.</remarks>
public sealed class ComandoTroppoGrandeException(string perche) : Exception(perche);
