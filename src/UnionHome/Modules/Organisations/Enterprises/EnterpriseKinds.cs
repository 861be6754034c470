using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The class of a unit with its number in the register of unions (单位类别).</summary>
[JsonConverter(typeof(ByName<Ownership>))]
public enum Ownership
{
    StateOwned = 110,
    Collective = 120,
    ShareCooperative = 130,
    JointOperation = 140,
    LimitedCompany = 150,
    ShareCompany = 160,
    Private = 170,
    OtherDomestic = 190,
    HongKongMacaoTaiwan = 200,
    Foreign = 300,
    Institution = 400,
    Agency = 500,
    SelfEmployed = 600,
    PrivateNonEnterprise = 700,
}

/// <summary>The sections of GB/T 4754 (国民经济行业分类), by their letters.</summary>
[JsonConverter(typeof(ByName<Industry>))]
public enum Industry
{
    A = 1, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T,
}

/// <summary>What the kinds are called, in Chinese (the keys of their English).</summary>
public static class EnterpriseKinds
{
    private static readonly string[] Industries =
    [
        "农、林、牧、渔业", "采矿业", "制造业", "电力、热力、燃气及水生产和供应业", "建筑业", "批发和零售业", "交通运输、仓储和邮政业", "住宿和餐饮业",
        "信息传输、软件和信息技术服务业", "金融业", "房地产业", "租赁和商务服务业", "科学研究和技术服务业", "水利、环境和公共设施管理业",
        "居民服务、修理和其他服务业", "教育", "卫生和社会工作", "文化、体育和娱乐业", "公共管理、社会保障和社会组织", "国际组织",
    ];

    public static string Name(this Ownership ownership) => ownership switch
    {
        Ownership.StateOwned => "国有企业",
        Ownership.Collective => "集体企业",
        Ownership.ShareCooperative => "股份合作企业",
        Ownership.JointOperation => "联营企业",
        Ownership.LimitedCompany => "有限责任公司",
        Ownership.ShareCompany => "股份有限公司",
        Ownership.Private => "私营企业",
        Ownership.OtherDomestic => "其他内资企业",
        Ownership.HongKongMacaoTaiwan => "港、澳、台商投资企业",
        Ownership.Foreign => "外商投资企业",
        Ownership.Institution => "事业单位",
        Ownership.Agency => "机关",
        Ownership.SelfEmployed => "个体工商户",
        _ => "民办非企业单位",
    };

    public static string Name(this Industry industry) => Industries[(int)industry - 1];

    /// <summary>Not institutions, agencies and social organisations, which count as units only.</summary>
    public static bool IsEnterprise(this Ownership ownership) => ownership is not (Ownership.Institution or Ownership.Agency or Ownership.PrivateNonEnterprise);

    /// <summary>Of the non-public economy; null where the class leaves it open, as with companies that the state or private persons may hold.</summary>
    public static bool? IsPrivate(this Ownership ownership) => ownership switch
    {
        Ownership.Private or Ownership.HongKongMacaoTaiwan or Ownership.Foreign or Ownership.SelfEmployed => true,
        Ownership.StateOwned or Ownership.Collective or Ownership.Institution or Ownership.Agency or Ownership.PrivateNonEnterprise => false,
        _ => null,
    };
}
