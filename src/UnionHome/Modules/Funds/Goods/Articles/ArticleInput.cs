using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Articles;

/// <summary>An article as typed.</summary>
public sealed record ArticleInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "物品名称"), Required(ErrorMessage = "请填写物品名称"), StringLength(Article.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "计量单位"), Required(ErrorMessage = "请填写计量单位"), StringLength(Article.LongestUnit)]
    public string Unit { get; set; } = "";

    [Display(Name = "单价"), Required(ErrorMessage = "请填写单价"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Value { get; set; }
}
