using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What became of a command that was handed to the plan's clerk. When it is told, it is durable.</summary>
public abstract record Deposito
{
    private Deposito(Piano piano) => Piano = piano;

    /// <summary>The plan as the commit of this outcome left it: what was decided together with it is in it too.</summary>
    public Piano Piano { get; }

    /// <summary>It is in the register: these facts; none when all was so already.</summary>
    /// <param name="Ripetuto">A command with this key was accepted before: the facts are the first one's, and nothing was written.</param>
    public sealed record Depositato(ImmutableArray<FattoRegistrato> Fatti, Piano Piano, bool Ripetuto) : Deposito(Piano);

    /// <summary>A rule refused. The facts on which it did are durable.</summary>
    public sealed record Respinto(ImmutableArray<Rifiuto> Rifiuti, Piano Piano) : Deposito(Piano);
}
