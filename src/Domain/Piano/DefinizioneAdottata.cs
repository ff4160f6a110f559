namespace PdzBot.Domain;

/// <summary>From here on the plan follows this definition (PIA-01).</summary>
/// <remarks>The definition is in the fact whole: what is decided never depends on a file.</remarks>
public sealed record DefinizioneAdottata(DefinizionePiano Definizione) : Fatto;

/// <summary>Adopts a definition that the installation found in its folder.</summary>
public sealed record AdottaDefinizione(DefinizionePiano Definizione) : Comando;
