using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>The first union of an empty database: the root below which everything else is founded or imported.</summary>
internal sealed class CityFoundVerb : IVerb
{
    public string Name => "city found";

    public string Help => "在空数据库中建立市总工会(组织树的根)";

    public string Operands => "<code> <name>";

    public IReadOnlyList<VerbOption> Options => [new("english", "英文名称", "<name>"), new("from", "成立日期，如 1950-05-01(默认今天)", "<date>")];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        await DatabaseStart.Migrate(db, cancellationToken);
        if (!await DatabaseStart.IsEmpty(db, cancellationToken)) throw new RuleViolation("organisations.has_root", "数据库里已有市总工会");
        var from = clock.Today();
        if (line.Option("from") is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out from))
            throw new Misuse("{0} 不是日期，应如 1950-05-01", day);
        var city = Organisation.Root(line.Operand(0, "<code>"), line.Operand(1, "<name>"), line.Option("english") ?? "", from, Act.BySystem(clock, "city found"));
        db.Add(city);
        await db.SaveChangesAsync(cancellationToken);
        line.Say("已建立 {0}。接着用 unionhome user add <用户名> 邀请管理员。", city.NameZh);
        return 0;
    }
}
