using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

[Permit(LightsModule.Fill)]
public sealed class ProfileModel(Db db, Reach reach, LightsDesk desk, Texts texts) : LightsPage(desk, LightsModule.Fill)
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input = ProfileInput.Of(Profile?.Text ?? ProfileText.Of(Union));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var profile = await Desk.ProfileToFill(Id, Version, cancellationToken);
        profile.Write(Input.Read(), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["公开信息已保存"]);
    }
}

/// <summary>The public text as it is typed, on the page and in the API.</summary>
public sealed record ProfileInput
{
    [Display(Name = "牌匾文字"), Required(ErrorMessage = "请填写牌匾文字"), StringLength(ProfileText.LongestLine)]
    public string Plaque { get; init; } = "";

    [Display(Name = "办公地址"), StringLength(ProfileText.LongestLine)]
    public string? Address { get; init; }

    [Display(Name = "经度")]
    public decimal? Longitude { get; init; }

    [Display(Name = "纬度")]
    public decimal? Latitude { get; init; }

    [Display(Name = "办公电话"), StringLength(80)]
    public string? Telephone { get; init; }

    [Display(Name = "工作职责"), StringLength(ProfileText.LongestText)]
    public string? Duties { get; init; }

    [Display(Name = "服务承诺"), StringLength(ProfileText.LongestText)]
    public string? Promises { get; init; }

    [Display(Name = "服务时间"), StringLength(ProfileText.LongestLine)]
    public string? Hours { get; init; }

    [Display(Name = "怎样投诉"), StringLength(ProfileText.LongestText)]
    public string? Complaints { get; init; }

    public static ProfileInput Of(ProfileText text) => new()
    {
        Plaque = text.Plaque,
        Address = text.Address,
        Longitude = text.Longitude,
        Latitude = text.Latitude,
        Telephone = text.Telephone,
        Duties = text.Duties,
        Promises = text.Promises,
        Hours = text.Hours,
        Complaints = text.Complaints,
    };

    public ProfileText Read() => ProfileText.Checked(new()
    {
        Plaque = Plaque,
        Address = Address ?? "",
        Longitude = Longitude,
        Latitude = Latitude,
        Telephone = Telephone ?? "",
        Duties = Duties ?? "",
        Promises = Promises ?? "",
        Hours = Hours ?? "",
        Complaints = Complaints ?? "",
    });
}
