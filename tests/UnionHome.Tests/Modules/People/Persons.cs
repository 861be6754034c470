using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People;
using UnionHome.Sample;

namespace UnionHome.Tests.Modules.People;

/// <summary>People who do not exist, with numbers whose check digits are right.</summary>
internal static class Persons
{
    public static IdNumber Number(int number) => ExampleNumbers.Id(number);

    /// <summary>A vault with keys of its own, for tests without a host.</summary>
    public static Vault Vault() => new(new KeyRing(Directory.CreateTempSubdirectory("unionhome-keys-").FullName, TimeProvider.System));

    public static Person Make(Organisation at, int number, Vault vault, string name = "示例人", PersonFacts? facts = null) =>
        Person.Register(at, name, Number(number).Sex, Number(number), ExampleNumbers.Phone(number), vault, World.Act()).With(facts ?? PersonFacts.None, World.Act());
}
