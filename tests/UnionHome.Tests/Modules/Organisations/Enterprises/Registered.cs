using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Tests.Modules.Organisations.Enterprises;

/// <summary>Makes enterprises for tests, each with a credit code of its own.</summary>
public sealed class Registered : IDisposable
{
    public static readonly DueRule Rule = new(25, 6);
    private static int number;
    private readonly string folder = Directory.CreateTempSubdirectory("unionhome-keys-").FullName;

    public Registered() => Vault = new(new KeyRing(folder, new FakeTimeProvider(World.Act().At)));

    public Vault Vault { get; }

    public static CreditCode Code() =>
        CreditCode.Complete("91220822" + Interlocked.Increment(ref number).ToString("00000000", CultureInfo.InvariantCulture));

    public Enterprise At(Organisation at, DateOnly from, Ownership ownership = Ownership.Private, int workers = 100, bool aboveScale = false, DateOnly? opened = null, string? name = null)
    {
        var facts = new EnterpriseFacts(Code(), name ?? $"示例企业{number}有限公司", ownership, Industry.C, workers) { IsAboveScale = aboveScale, OpenedOn = opened, Address = "示例路1号" };
        return Enterprise.Register(at, facts, from, Rule, Vault, World.Act());
    }

    /// <summary>As the enterprise stands, with another number of workers.</summary>
    public static EnterpriseFacts Facts(Enterprise of, int workers) => new(CreditCode.Parse(of.CreditCode), of.Name, of.Ownership, of.Industry, workers)
    {
        IsAboveScale = of.IsAboveScale,
        OpenedOn = of.OpenedOn,
        Address = of.Address,
    };

    public static Organisation NewCounty() =>
        Organisation.Root("c1", "样板市总工会", "", World.Beginning, World.Act()).Found("c2", "样板县总工会", "", OrganisationKind.County, World.Beginning, World.Act());

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
