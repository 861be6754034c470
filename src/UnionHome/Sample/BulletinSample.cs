using System.Reflection;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Sample;

/// <summary>One edition about the eight unions, taken through the same steps as any other: drafted, checked, approved, published.</summary>
internal sealed class BulletinSample : ISample
{
    private const string City = "220800";

    /// <summary>The unions in the order of their stories; their texts lie in Stories/{code}.zh.liquid and .en.liquid, the headline first.</summary>
    private static readonly string[] InOrder = ["220822", "220821", "220881", "220802", "220871", "220873", "220882", "220872"];

    private static readonly Guid Writer = new("00000000-0000-7000-8000-00000000b001");
    private static readonly Guid Approver = new("00000000-0000-7000-8000-00000000b002");

    /// <summary>After the unions and their returns.</summary>
    public int Order => 50;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var press = services.GetRequiredService<StoryPress>();
        var clock = services.GetRequiredService<TimeProvider>();
        var unions = await db.Organisations.Where(o => o.Code == City || InOrder.Contains(o.Code)).ToDictionaryAsync(o => o.Code, cancellationToken);
        var writer = new Act(Writer, "简报编辑（示例）", clock.GetUtcNow());
        var approver = new Act(Approver, "审批领导（示例）", clock.GetUtcNow());

        var edition = Edition.Draft(unions[City], 1, "白城工会简报", "The Baicheng Union Bulletin", Period.Year(2014), writer);
        foreach (var code in InOrder) edition.Add(Text(code), unions[code], writer);
        db.Add(edition);
        await db.SaveChangesAsync(cancellationToken);

        edition.Check(await EditionReading.Of(edition, db, press, cancellationToken), writer);
        await db.SaveChangesAsync(cancellationToken);
        edition.Approve(await EditionReading.Of(edition, db, press, cancellationToken), approver);
        await db.SaveChangesAsync(cancellationToken);
        edition.Publish(await EditionReading.Of(edition, db, press, cancellationToken), writer);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<IReadOnlyList<string>> Greeting(IServiceProvider services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(["最新简报：/bulletins/latest"]);

    internal static StoryText Text(string union)
    {
        var (headlineZh, zh) = Read($"{union}.zh.liquid");
        var (headlineEn, en) = Read($"{union}.en.liquid");
        return new(headlineZh, headlineEn, zh, en, Period.Year(2014));
    }

    private static (string Headline, string Template) Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"UnionHome.Sample.Stories.{name}")
            ?? throw new InvalidOperationException($"The sample has no story {name}.");
        using var reader = new StreamReader(stream);
        var headline = reader.ReadLine()!.TrimStart('#', ' ');
        return (headline, reader.ReadToEnd().Trim());
    }
}
