using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Modules.Portal.Notices;

/// <summary>One notice, and the form by which anybody objects to it.</summary>
[AllowAnonymous, PublicForm("notice-objection", Times = 5, Minutes = 30)]
public sealed class ReadModel(Db db, Vault vault, NoticeBook book, TimeProvider clock, Texts texts) : FormPage
{
    public sealed record Form
    {
        [Display(Name = "您的异议"), Required(ErrorMessage = "请写明您对公示内容有什么异议"), StringLength(PublicObjection.LongestText)]
        public string Text { get; set; } = "";

        [Display(Name = "姓名"), StringLength(PublicObjection.LongestName)]
        public string? Name { get; set; }

        [Display(Name = "联系方式"), StringLength(PublicObjection.LongestContact)]
        public string? Contact { get; set; }
    }

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PublicNotice Notice { get; private set; } = null!;

    public Organisation Publisher { get; private set; } = null!;

    /// <summary>When each was raised and what became of it; never what it says.</summary>
    public IReadOnlyList<(DateOnly On, ObjectionState State, DateOnly? Settled)> Objections { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public override async Task Load(CancellationToken cancellationToken)
    {
        Notice = await Find(cancellationToken);
        Publisher = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Notice.OrganisationId, cancellationToken);
        Objections = [.. (await db.Set<PublicObjection>().AsNoTracking().Where(o => o.NoticeId == Id).OrderBy(o => o.RaisedAt).Take(100)
            .Select(o => new { o.RaisedAt, o.State, o.SettledAt }).ToListAsync(cancellationToken)).Select(o => (o.RaisedAt.ToChinaDate(), o.State, o.SettledAt?.ToChinaDate()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var notice = await Find(cancellationToken);
        var act = new Act(Guid.Empty, "公众", clock.GetUtcNow());
        notice.Receive(Input.Text, objection => (Sealed(objection, nameof(objection.Name), Input.Name), Sealed(objection, nameof(objection.Contact), Input.Contact)),
            await book.InquiryDue(notice.Path, act.On, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已收到您的异议，将由未经办此事的人员核查。核查结果会显示在这一页。"];
        return Redirect($"/portal/notices/{Id}");
    }

    private Sealed? Sealed(PublicObjection objection, string property, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : vault.Seal(objection, property, text.Trim());

    private async Task<PublicNotice> Find(CancellationToken cancellationToken)
    {
        var notice = await db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == Id, cancellationToken);
        return notice?.IsReadable(Today) == true ? notice : throw new NotFound("notice");
    }
}
