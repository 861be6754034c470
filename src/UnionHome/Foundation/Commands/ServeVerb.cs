using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Commands;

/// <summary>The default: brings the database up to date, fills an empty one with the sample, and answers requests.</summary>
internal sealed class ServeVerb : IVerb
{
    public string Name => "serve";

    public string Help => "启动网站(默认命令);数据库为空时装入示例数据";

    public IReadOnlyList<VerbOption> Options =>
    [
        new("urls", "监听地址，如 http://0.0.0.0:5080", "<urls>"),
        new("empty", "数据库为空时不装入示例数据"),
        Samples.Small,
    ];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await DatabaseStart.Migrate(db, cancellationToken);
            await RefuseLostKeys(db, scope.ServiceProvider.GetRequiredService<KeyRing>(), cancellationToken);
            if (!line.Switch("empty") && await DatabaseStart.IsEmpty(db, cancellationToken))
                await Samples.Load(app.Services, line, cancellationToken);
        }

        app.Lifetime.ApplicationStarted.Register(() => line.Say("网站已启动：{0}", string.Join(' ', app.Urls)));
        await Samples.Greet(app.Services, line, cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }

    /// <summary>A folder that was not mounted must not be taken for a first start: new keys beside old data would hide the loss.</summary>
    private static async Task RefuseLostKeys(Db db, KeyRing keys, CancellationToken cancellationToken)
    {
        if (keys.List().Count == 0 && await db.DataProtectionKeys.AnyAsync(cancellationToken))
            throw new RuleViolation("commands.keys_missing", "密钥文件夹 {0} 是空的，数据库里却已有加密的数据：请放回与该数据库配套的密钥文件夹", null, keys.Folder);
    }
}
