namespace UnionHome.Foundation.Web;

/// <summary>What each status means to a reader, in Chinese as the key of its translation.</summary>
internal static class StatusTexts
{
    public static string Title(int status) => status switch
    {
        400 => "请求的内容有误",
        401 => "请先登录",
        403 => "您没有权限做这件事",
        404 => "没有找到这个页面或记录",
        405 => "不支持这样的操作",
        409 => "这条记录刚被别人修改过",
        413 => "提交的内容太大",
        415 => "不支持这种格式",
        422 => "不能这样做",
        429 => "操作太频繁，请稍后再试",
        503 => "系统正在启动或维护",
        < 500 => "请求的内容有误",
        _ => "系统出错了",
    };

    public static string Advice(int status) => status switch
    {
        401 => "登录后再打开这个页面。",
        403 => "如果工作需要，请联系本级工会的管理员为您开通。",
        404 => "地址可能有误，或者它不在您的工作范围内。",
        409 => "请刷新页面，查看最新内容后再操作。",
        413 => "请减少内容或拆分文件后再试。",
        429 => "请稍等几分钟。",
        422 => "请返回上一页修改后重试。",
        503 => "请稍后刷新页面。",
        < 500 => "请返回上一页，检查后重试。",
        _ => "问题已经记录。请稍后再试；如果仍不行，请把下面的编号告诉管理员。",
    };
}
