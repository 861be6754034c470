using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Modules;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace UnionHome.Tests.Architecture;

/// <summary>The arrows of the house: Foundation knows no module; a module uses Foundation, Organisations and People, and of another only its door.</summary>
public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(typeof(Db).Assembly).Build();

    /// <summary>Rooms that all others may use.</summary>
    private static readonly string[] Common = ["Organisations", "People", "Shared"];

    public static TheoryData<string> Rooms => [.. typeof(Db).Assembly.GetTypes()
        .Select(t => t.Namespace ?? "").Where(n => n.StartsWith("UnionHome.Modules.", StringComparison.Ordinal))
        .Select(n => n.Split('.')[2]).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Foundation_knows_no_module() =>
        Types().That().ResideInNamespaceMatching(@"^UnionHome\.Foundation(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^UnionHome\.Modules(\.|$)")).Check(House);

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_opens_no_other_rooms_cupboards(string room)
    {
        var others = string.Join('|', Rooms.Select(r => r.Data).Where(r => r != room && !Common.Contains(r)));
        Types().That().ResideInNamespaceMatching($@"^UnionHome\.Modules\.{room}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^UnionHome\.Modules\.({others})(\.|$)")
                .And().DoNotHaveNameEndingWith("Module")).Check(House);
    }

    [Fact]
    public void A_class_is_sealed_unless_another_inherits_from_it()
    {
        var types = typeof(Db).Assembly.GetTypes();
        var inherited = types.Select(t => t.BaseType).OfType<System.Type>().Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        var open = types.Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false, Namespace: not null }
            && t.Namespace.StartsWith("UnionHome", StringComparison.Ordinal) && !t.Namespace.Contains("Migrations", StringComparison.Ordinal)
            && !t.Name.Contains('<', StringComparison.Ordinal) && !inherited.Contains(t));
        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void Every_door_is_called_a_module() =>
        Assert.All(ModuleList.All, door => Assert.EndsWith("Module", door.GetType().Name, StringComparison.Ordinal));
}
