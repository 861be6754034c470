using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

[Permit(MembersModule.Manage)]
public sealed class RestoreModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : MemberStepPage(db, reach, transfers, texts, MembersModule.Manage)
{
    public override string Step => "restore";

    public override string Consequence => "从生效日起恢复为在会会员。";
}
