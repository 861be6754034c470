namespace UnionHome.Modules.Aid.Board;

/// <summary>How kinds of late work are said; Chinese, the keys of their translations.</summary>
public static class BoardWords
{
    public static string Of(LateKind kind) => kind switch
    {
        LateKind.Filing => "建档环节",
        LateKind.Review => "年度复核",
        LateKind.List => "发放名单",
        LateKind.Visit => "结对走访",
        LateKind.Application => "帮扶申请",
        _ => "比对核查",
    };
}
