using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A page of one step, which says before the form what stands in its way.</summary>
public abstract class StepPage(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts, string permission, string step) : FilePage(db, reach, desk, vault, permission)
{
    public string? Hindrance { get; private set; }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        var user = Reach.UserId!.Value;
        Hindrance = !Filed.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[HardshipFile.StepNames[step]]]
            : Permission == HardshipModule.Keep ? null
            : !await Desk.May(Filed, Permission, cancellationToken) ? texts["核实和决定由{0}办理", Centre.Name(texts.IsEnglish)]
            : Permission == HardshipModule.Verify && !Filed.MayBeVerifiedBy(user) ? texts["本人走访或登记的档案须由他人核实"]
            : Permission == HardshipModule.Decide && !Filed.MayBeDecidedBy(user) ? texts["本人经办或核实的档案须由他人决定"]
            : null;
    }
}
