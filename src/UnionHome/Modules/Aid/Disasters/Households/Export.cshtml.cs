using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>The households as filtered, taken out after a fresh proof and for a reason; numbers are whole only where they are asked for and the reader keeps the surveys.</summary>
[Permit(AidModule.View), StepUp]
public sealed class ExportModel(Db db, Reach reach, Vault vault, IPayments payments, OnePass pass, Texts texts) : FormPage
{
    private const int Most = 20_000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public SurveyFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    [BindProperty, Display(Name = "导出理由"), Required(ErrorMessage = "请填写导出理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "包含完整的身份证号码和手机号码")]
    public bool Whole { get; set; }

    public Disaster Disaster { get; private set; } = null!;

    public int Count { get; private set; }

    public bool MayReveal { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Disaster = await reach.Find<Disaster>(Id, AidModule.View, cancellationToken);
        Count = await (await SurveyRow.Surveys(db, reach, Id, Filter, cancellationToken)).CountAsync(cancellationToken);
        MayReveal = await reach.May(AidModule.Keep, Disaster.Path, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Whole && !MayReveal) throw new RuleViolation("members.may_not_reveal", "您的岗位不能导出完整号码", nameof(Whole));
        db.Add(AuditLine.Of(Whole ? "disasters.export_whole" : "disasters.export", reach.Act(Reason), Id, Disaster.Path));
        await db.SaveChangesAsync(cancellationToken);
        pass.Give(this, Key(Whole));
        return Redirect(PageAddress.With(Request, ("handler", "File"), ("whole", Whole ? "true" : null)));
    }

    public async Task<IActionResult> OnGetFileAsync(bool whole, CancellationToken cancellationToken)
    {
        if (!pass.Take(this, Key(whole))) return Redirect(PageAddress.With(Request, ("handler", null), ("whole", null)));
        var surveys = await SurveyRow.Surveys(db, reach, Id, Filter, cancellationToken);
        IReadOnlyList<string> reveals = whole ? await reach.Paths(AidModule.Keep, cancellationToken) : [];
        var relief = await DisasterRelief.Of(db, payments, surveys, cancellationToken);
        var rows = await SurveyRow.Sorts.Apply(SurveyRow.OfSurveys(db, surveys), Listing.Sort).Take(Most).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["受灾户"],
            [
                texts["姓名"], texts["身份证号码"], texts["手机号码"], texts["工作单位"], texts["工会代码"], texts["工会"], texts["家庭人口"], texts["死亡人数"], texts["受伤人数"], texts["房屋损坏"], texts["估计损失"],
                texts["急需"], texts["批准(元)"], texts["已到手(元)"], texts["帮扶队"], texts["下次回访期限"], texts["办妥日期"], texts["核查日期"], texts["核查人"],
            ],
            rows.Select(r => (IReadOnlyList<object?>)Row(r, [.. relief[r.Id]], reveals.Any(p => OrganisationPath.Covers(p, r.Survey.Path))))));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{texts["受灾户"]}.xlsx");
    }

    private object?[] Row(SurveyRow row, IReadOnlyList<DisasterRelief> relief, bool whole)
    {
        var s = row.Survey;
        return
        [
            s.Name, whole ? vault.Open(s, nameof(s.IdNumber), s.IdNumber) : row.Number(vault), s.Phone is { } phone && whole ? vault.Open(s, nameof(s.Phone), phone) : row.Phone(vault), s.Unit,
            row.UnionCode, row.Union(texts.IsEnglish), (long)s.People, (long)s.Dead, (long)s.Injured, texts[DisasterWords.Of(s.Housing)], s.Loss.Yuan,
            string.Join('、', s.Needs.Select(n => texts[DisasterWords.Of(n)])), relief.Aggregate(Money.Zero, (sum, r) => sum + r.Approved).Yuan, relief.Aggregate(Money.Zero, (sum, r) => sum + r.Given).Yuan,
            row.Team, s.VisitDueOn, s.RebuiltOn, s.SurveyedOn, s.Surveyors,
        ];
    }

    private string Key(bool whole) => $"disaster:{Id}:{(whole ? "whole" : "masked")}";
}
