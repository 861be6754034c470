using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Schooling;

namespace UnionHome.Sample;

/// <summary>Students of Tongyu's aided households, one of them visited after the beginning of term. All is made, and the names say so.</summary>
internal sealed class SchoolingSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b071");

    private static readonly (string School, SchoolLevel Level, string? Major)[] Schools = [("示例大学", SchoolLevel.University, "机械工程（示例）"), ("通榆示例中学", SchoolLevel.SeniorMiddle, null)];

    /// <summary>After the households that are aided.</summary>
    public int Order => 81;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, vault, rules) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>(), services.GetRequiredService<RuleBook>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var act = new Act(Keeping, "经办人（示例）", now.AddDays(-3));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var children = await (from m in db.Set<HouseholdMember>()
                              where m.Kinship == Kinship.Child && m.IdIndex != null
                              join f in db.Set<HardshipFile>().Under(county.Path) on m.FileId equals f.Id
                              where f.State == FileState.Active
                              orderby f.Number
                              select new { Member = m, File = f }).Take(Schools.Length).ToListAsync(cancellationToken);
        var year = await SchoolYear.Of(act.On, rules, county.Path, cancellationToken);
        var days = (int)(await rules.Get(AidRules.SchoolVisitDays, county.Path, act.On, cancellationToken)).Number;
        var letter = await services.GetRequiredService<FileStore>().Keep(
            new MemoryStream(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")), 1_000_000, cancellationToken);
        foreach (var (child, (school, level, major)) in children.Zip(Schools))
        {
            var student = Student.Register(
                child.File, vault.Open(child.Member, nameof(child.Member.Name), child.Member.Name), IdNumber.Parse(vault.Open(child.Member, nameof(child.Member.IdNumber), child.Member.IdNumber!)),
                new(school, level, major, year.First, year.First.AddYears(3).AddDays(-62), level == SchoolLevel.University), act.On, year, days, vault, act);
            db.Add(student);
            var paper = Attachment.To(student, letter, "录取通知书（示例）.png", FileKind.Png, act);
            db.Add(paper);
            student.Attach(act with { At = act.At.AddMinutes(1), Reason = "录取通知书或在读证明", Evidence = [paper.Id] });
            await db.SaveChangesAsync(cancellationToken);
            if (child != children[0]) continue;
            student.Visit(now.AddDays(-1).ToChinaDate(), "回访人（示例）", "已到校就读，学费已交，生活费还有缺口（示例）", vault, act with { At = now.AddDays(-1) });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
