using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>How codes are said; Chinese, the keys of their translations.</summary>
public static class HardshipWords
{
    public static string Name(this HardshipCategory category) => category switch
    {
        HardshipCategory.Deep => "深度困难",
        HardshipCategory.Relative => "相对困难",
        HardshipCategory.Sudden => "意外致困",
        HardshipCategory.SubsistenceHousehold => "低保户",
        HardshipCategory.MarginHousehold => "低保边缘户",
        _ => "意外致困户",
    };

    public static string Of(FileState state) => state switch
    {
        FileState.Visited => "已走访",
        FileState.Registered => "已登记",
        FileState.SentBack => "待补正",
        FileState.Enrolled => "已入册",
        FileState.Verified => "已核实",
        FileState.Noticed => "公示中",
        FileState.Stopped => "异议成立",
        FileState.Unopposed => "公示期满",
        FileState.Active => "在档",
        FileState.Refused => "未认定",
        FileState.Withdrawn => "已撤回",
        _ => "已退档",
    };

    public static Tone ToneOf(FileState state) => state switch
    {
        FileState.Active => Tone.Good,
        FileState.Noticed => Tone.Notice,
        FileState.Stopped or FileState.Refused => Tone.Bad,
        FileState.Withdrawn or FileState.Left => Tone.Quiet,
        _ => Tone.Waiting,
    };

    public static string Of(FilePaper paper) => paper switch
    {
        FilePaper.RegistrationForm => "登记表",
        FilePaper.Application => "书面申请",
        FilePaper.Authorisation => "核对授权书",
        FilePaper.Identity => "身份证件",
        FilePaper.HouseholdBooklet => "户口簿",
        FilePaper.UnitCertificate => "单位证明",
        FilePaper.IncomeProof => "收入证明",
        FilePaper.MedicalProof => "诊断证明和医疗票据",
        FilePaper.SchoolProof => "就学证明",
        FilePaper.VisitPhoto => "走访照片",
        FilePaper.NoticePhoto => "公示照片",
        _ => "其他材料",
    };

    public static string Of(HardshipCause cause) => cause switch
    {
        HardshipCause.UnableToWork => "无劳动能力",
        HardshipCause.OutOfWork => "有劳动能力而未就业",
        HardshipCause.LaidOff => "下岗失业",
        HardshipCause.Uninsured => "未参加社会保险",
        HardshipCause.InsuranceNotPaid => "社保待遇落实不到位",
        HardshipCause.SeriousIllness => "患重特大疾病",
        HardshipCause.NaturalDisaster => "遭受自然灾害",
        HardshipCause.Accident => "遭受意外事故",
        HardshipCause.ChildrenSchooling => "子女上学",
        _ => "其他原因",
    };

    public static string Of(Kinship kinship) => kinship switch
    {
        Kinship.Holder => "本人",
        Kinship.Spouse => "配偶",
        Kinship.Child => "子女",
        Kinship.Parent => "父母",
        Kinship.Sibling => "兄弟姐妹",
        Kinship.Grandparent => "祖父母、外祖父母",
        Kinship.Grandchild => "孙子女、外孙子女",
        _ => "其他亲属",
    };

    public static string Of(WorkSituation situation) => situation switch
    {
        WorkSituation.Employed => "在岗",
        WorkSituation.LaidOff => "下岗待岗",
        WorkSituation.OutOfWork => "失业无业",
        WorkSituation.Retired => "退休",
        WorkSituation.OnSickLeave => "病休",
        WorkSituation.UnableToWork => "丧失劳动能力",
        WorkSituation.Student => "在校学生",
        _ => "学龄前儿童",
    };

    public static string Of(Health health) => health switch
    {
        Health.Good => "良好",
        Health.Ill => "一般疾病",
        Health.SeriouslyIll => "重大疾病",
        _ => "残疾",
    };

    public static string Of(HardshipExclusion exclusion) => exclusion switch
    {
        HardshipExclusion.SeveralHomes => "拥有两套以上住房",
        HardshipExclusion.OwnsBusiness => "开办企业、店铺或雇工经营",
        HardshipExclusion.CostlySchool => "子女就读高收费民办学校或自费留学",
        _ => "有劳动能力而无正当理由不就业",
    };

    public static string Of(LeavingCause cause) => cause switch
    {
        LeavingCause.Recovered => "脱困",
        LeavingCause.Relieved => "解困",
        LeavingCause.Died => "死亡",
        LeavingCause.Retired => "退休",
        LeavingCause.MovedAway => "迁出或调离",
        _ => "认定有误",
    };
}
