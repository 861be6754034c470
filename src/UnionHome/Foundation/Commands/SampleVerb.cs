using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Commands;

internal sealed class SampleVerb : IVerb
{
    public string Name => "sample";

    public string Help => "在空数据库中装入示例数据，然后退出";

    public IReadOnlyList<VerbOption> Options => [Samples.Small];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await DatabaseStart.Migrate(db, cancellationToken);
            if (!await DatabaseStart.IsEmpty(db, cancellationToken))
                throw new RuleViolation("commands.not_empty", "数据库里已有工会，示例数据只装入空数据库");
        }

        await Samples.Load(app.Services, line, cancellationToken);
        line.Say("示例数据已装入。");
        await Samples.Greet(app.Services, line, cancellationToken);
        return 0;
    }
}
