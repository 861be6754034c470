using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

[Permit(MembersModule.Expel)]
public sealed class ExpelModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : MemberStepPage(db, reach, transfers, texts, MembersModule.Expel)
{
    public override string Step => "expel";

    public override string Consequence => "除名须经会员大会或会员代表大会决定。会籍从生效日起终止，会员证随即失效。";
}
