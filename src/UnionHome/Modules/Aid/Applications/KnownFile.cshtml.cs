using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>Takes the application up into the hardship file that the worker has.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class KnownFileModel(Db db, Reach reach, ApplicationDesk desk, ApplicationTaking taking, Vault vault, Texts texts)
    : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.Handle, "take-up")
{
    public HardshipFile? Filed { get; private set; }

    protected override string? More => Filed is null ? Texts["您的工作范围内没有此人正在办理或在档的困难职工档案"] : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await taking.IntoFile(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["申请和材料已并入档案。"]);
    }

    protected override async Task Fill(CancellationToken cancellationToken) => Filed = await taking.FileOf(Application, cancellationToken);
}
