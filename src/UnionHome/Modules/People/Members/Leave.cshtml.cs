using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

[Permit(MembersModule.Manage)]
public sealed class LeaveModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : MemberStepPage(db, reach, transfers, texts, MembersModule.Manage)
{
    public override string Step => "leave";

    public override string Consequence => "会籍从生效日起终止，会员证随即失效；以后可以重新入会，会员号不变。";
}
