using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>What every page of one store, article, receipt or count shows.</summary>
public abstract class GoodsPage<T>(Db db, Reach reach, string permission) : RecordPage<T>(db, reach, permission) where T : Record
{
    public bool MayKeep { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayKeep = await Reach.May(GoodsModule.Keep, Record.Path, cancellationToken);
    }
}

/// <summary>A step that needs nothing but its reason.</summary>
public abstract class GoodsReasonPage<T>(Db db, Reach reach, string permission) : GoodsPage<T>(db, reach, permission) where T : Record
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";
}
