using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

[Permit(MembersModule.Manage)]
public sealed class SuspendModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : MemberStepPage(db, reach, transfers, texts, MembersModule.Manage)
{
    public override string Step => "suspend";

    public override string Consequence => "会籍暂停期间仍计入会员；情况查清后恢复、保留或终止。";
}
