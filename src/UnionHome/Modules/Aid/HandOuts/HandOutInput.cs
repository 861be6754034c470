using System.ComponentModel.DataAnnotations;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>A list as it is begun.</summary>
public sealed record NewHandOutInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "帮扶项目")]
    public Guid? Programme { get; set; }

    [Display(Name = "仓库"), Required(ErrorMessage = "请选择仓库")]
    public Guid? Store { get; set; }

    [Display(Name = "发放单名称"), Required(ErrorMessage = "请填写发放单名称"), StringLength(HandOut.LongestTitle)]
    public string Title { get; set; } = "";
}

/// <summary>What somebody is put on a list with; who it is, each form of the page demands by itself.</summary>
public sealed record HandOutLineInput
{
    [Display(Name = "在档家庭")]
    public Guid? File { get; set; }

    [Display(Name = "姓名"), StringLength(Person.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "身份证号码"), StringLength(30)]
    public string? Number { get; set; }

    [Display(Name = "物品")]
    public Guid? Article { get; set; }

    [Display(Name = "数量"), Range(1, HandOutLine.MostPieces, ErrorMessage = "数量应为 1 至 1000 的整数")]
    public int? Quantity { get; set; }
}

/// <summary>One line of the signed sheet as typed.</summary>
public sealed record SignatureInput
{
    public Guid Line { get; set; }

    public bool HasSigned { get; set; }

    [Display(Name = "代领人"), StringLength(Person.LongestName)]
    public string? Proxy { get; set; }

    public Signature Read() => new(Line, HasSigned, Proxy);
}
