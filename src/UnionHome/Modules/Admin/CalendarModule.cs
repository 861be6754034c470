using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Admin;

/// <summary>The working calendar: which days are off and which weekend days are worked, year by year.</summary>
internal sealed class CalendarModule : IModule
{
    public const string View = "calendar.view";
    public const string Announce = "calendar.announce";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看工作日历", [.. Enum.GetValues<Role>().Where(r => r != Role.Worker)]),
        new(Announce, "导入节假日", Role.Administrator),
    ];

    public IEnumerable<MenuItem> Menu => [new("工作日历", "/Admin/Calendar/Index", "calendar", View, "系统", 90)];
}
