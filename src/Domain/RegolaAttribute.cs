namespace PdzBot.Domain;

/// <summary>Marks the code that enforces a rule of the catalogue, with the act it comes from.</summary>
/// <param name="id">The rule's id, as <c>ADE-04</c>.</param>
/// <param name="fonte">Where it comes from: an article, or the document of the Ambito.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class RegolaAttribute(string id, string fonte = "") : Attribute
{
    public string Id { get; } = id;

    public string Fonte { get; } = fonte;
}
