using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Founding;

namespace UnionHome.Modules.Portal.Founding;

/// <summary>What is asked of somebody who wants a union, the same on the page and in the API: as little as will do.</summary>
public sealed record AskInput
{
    [Display(Name = "单位在哪里"), Required(ErrorMessage = "请选择单位所在的县(市、区)或开发区"), StringLength(40)]
    public string County { get; init; } = "";

    [Display(Name = "单位名称"), Required(ErrorMessage = "请填写单位名称"), StringLength(120, MinimumLength = 2, ErrorMessage = "单位名称应为 2 至 120 个字")]
    public string UnitName { get; init; } = "";

    [Display(Name = "统一社会信用代码"), StringLength(30)]
    public string? UnitCode { get; init; }

    [Display(Name = "大约有多少职工"), Range(1, 1_000_000, ErrorMessage = "请填写 1 至 1000000 的整数")]
    public int? Workers { get; init; }

    [Display(Name = "您是"), Required(ErrorMessage = "请选择您是职工还是单位")]
    public FoundingOrigin? Who { get; init; }

    [Display(Name = "怎么称呼您"), StringLength(30)]
    public string? Name { get; init; }

    [Display(Name = "手机号码"), StringLength(20)]
    public string? Phone { get; init; }

    [Display(Name = "不要让单位知道是我提出的")]
    public bool HideFromEmployer { get; init; }

    [Display(Name = "还想说什么"), StringLength(FoundingRequest.LongestWords)]
    public string? Words { get; init; }

    [Display(Name = "我已看过上面的说明，同意工会为建会使用这些信息")]
    public bool Agreed { get; init; }

    /// <summary>The unions among which the unit is looked for: counties and zones.</summary>
    public static Task<List<Organisation>> Counties(Db db, CancellationToken cancellationToken) =>
        db.Organisations.AsNoTracking().Where(o => o.State == OrganisationState.Active && (o.Kind == OrganisationKind.County || o.Kind == OrganisationKind.Zone))
            .OrderBy(o => o.Path).ToListAsync(cancellationToken);

    /// <summary>Hands it in for a visitor.</summary>
    /// <returns>The union that will see to it, and the code by which to follow it.</returns>
    public async Task<(Organisation Union, string Code)> Ask(Db db, FoundingDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!Agreed) throw new RuleViolation("founding.not_agreed", "请看过说明后勾选同意；不同意请不要提交，可以直接联系当地工会", nameof(Agreed));
        if (Who is not (FoundingOrigin.Workers or FoundingOrigin.Enterprise)) throw new RuleViolation("founding.who", "请选择您是职工还是单位", nameof(Who));
        CreditCode? code = null;
        if (!string.IsNullOrWhiteSpace(UnitCode))
            code = CreditCode.TryParse(UnitCode, null, out var read) ? read : throw new RuleViolation("privacy.credit_code", "统一社会信用代码不对：应为 18 位，校验码须相符", nameof(UnitCode));
        if (!string.IsNullOrWhiteSpace(Phone) && !Mobile.TryParse(Phone, null, out _))
            throw new RuleViolation("privacy.mobile", "手机号码不对：应为 1 开头的 11 位数字", nameof(Phone));
        var county = (await Counties(db, cancellationToken)).Find(o => o.Code == County)
            ?? throw new RuleViolation("founding.county", "请选择单位所在的县(市、区)或开发区", nameof(County));
        var follow = FollowCode.Make();
        var wish = new FoundingWish(Who.Value, UnitName.Trim())
        {
            Workers = Workers,
            Applicant = Name?.Trim(),
            Phone = EnterpriseInput.Phone(Phone, nameof(Phone)),
            Words = Words?.Trim(),
            HideFromEmployer = HideFromEmployer && Who == FoundingOrigin.Workers,
            FollowCode = follow,
        };
        var visitor = new Act(Guid.Empty, "公众", clock.GetUtcNow());
        return (await desk.AskPublicly(county, wish, code, visitor, cancellationToken), follow);
    }
}
