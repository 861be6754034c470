using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People;

namespace UnionHome.Tests.Modules.People;

public sealed class PersonTests
{
    private static readonly Organisation Union = Organisation.Root("R1", "样板市总工会", "", World.Beginning, World.Act());

    [Fact]
    public void A_person_is_found_by_their_number_and_shown_without_it()
    {
        var vault = Persons.Vault();
        var person = Persons.Make(Union, 7, vault, "示例丽");

        Assert.Equal(vault.Index(Person.IdNumberIndex, Persons.Number(7).Whole), person.IdIndex);
        Assert.Equal(Persons.Number(7).Whole, vault.Open(person, nameof(Person.IdNumber), person.IdNumber!));
        Assert.DoesNotContain(Persons.Number(7).Whole, person.IdNumber!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("sll", new DateOnly(1990, 1, 1)), (person.Initials, person.BirthDate));
    }

    [Fact]
    public void What_does_not_fit_the_number_is_refused_at_its_field()
    {
        var vault = Persons.Vault();
        var number = Persons.Number(2);
        var other = number.Sex == Sex.Female ? Sex.Male : Sex.Female;

        Assert.Equal("Sex", Assert.Throws<RuleViolation>(() => Person.Register(Union, "示例甲", other, number, null, vault, World.Act())).Field);
        Assert.Equal("Name", Assert.Throws<RuleViolation>(() => Person.Register(Union, " ", number.Sex, number, null, vault, World.Act())).Field);
        var person = Person.Register(Union, "示例甲", number.Sex, number, null, vault, World.Act());
        Assert.Equal("people.birth_differs", Assert.Throws<RuleViolation>(() => person.With(new() { BirthDate = new(1991, 1, 1) }, World.Act())).Code);
        Assert.Equal("people.unknown_ethnicity", Assert.Throws<RuleViolation>(() => person.With(new() { Ethnicity = "火星族" }, World.Act())).Code);
        Assert.Equal("people.born_ahead", Assert.Throws<RuleViolation>(() => Person.Register(Union, "示例乙", Sex.Male, null, null, vault, World.Act()).With(new() { BirthDate = new(2031, 1, 1) }, World.Act())).Code);
    }
}
