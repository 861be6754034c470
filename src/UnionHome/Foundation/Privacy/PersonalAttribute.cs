using System.Reflection;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// The property holds personal data that is sensitive (个人信息保护法, article 28) or can be abused: ID number, phone, bank account,
/// illness, income. It must be a <see cref="Sealed"/>.
/// </summary>
/// <param name="name">Stable for ever, <c>record.property</c>: it is bound into every value. Renaming the class or the table does not touch it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(string name, PersonalKind kind = PersonalKind.Text) : Attribute
{
    public string Name { get; } = name;

    public PersonalKind Kind { get; } = kind;

    internal static PersonalAttribute Of(PropertyInfo property) =>
        property.GetCustomAttribute<PersonalAttribute>()
            ?? throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name} is sealed but not marked [Personal].");
}

/// <summary>Decides how a value is masked.</summary>
public enum PersonalKind
{
    Text, IdNumber, Mobile, BankCard, Name, Email,
}
