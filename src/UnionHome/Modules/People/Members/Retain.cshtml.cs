using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

[Permit(MembersModule.Manage)]
public sealed class RetainModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : MemberStepPage(db, reach, transfers, texts, MembersModule.Manage)
{
    public override string Step => "retain";

    public override string Consequence => "用于退休、失业、应征入伍等情形：会籍保留，不再计入在会会员，也不缴会费；恢复后重新计入。";
}
