using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>The sheet that people sign (签领表), to be printed on A4; ID numbers are shown in part.</summary>
[Permit(AidModule.View)]
public sealed class SheetModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Vault vault, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.View)
{
    public string NumberOf(Person person) => vault.Masked(person, nameof(Person.IdNumber), person.IdNumber);
}
