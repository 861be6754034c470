using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A step on a programme, for those who run it.</summary>
public abstract class ProgrammePage(Reach reach) : FormPage
{
    [FromRoute(Name = "programme")]
    public Guid Id { get; set; }

    public TitleProgramme Programme { get; private set; } = null!;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Programme = await reach.Find<TitleProgramme>(Id, TitlesModule.Manage, cancellationToken);
        Version = Programme.Version;
    }

    protected async Task<TitleProgramme> Expected(CancellationToken cancellationToken)
    {
        var programme = await reach.Find<TitleProgramme>(Id, TitlesModule.Manage, cancellationToken);
        programme.Expect(Version);
        return programme;
    }
}
