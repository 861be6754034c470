using System.Globalization;
using UnionHome.Foundation.Commands;

namespace UnionHome.Foundation.Backups;

internal sealed class BackupVerb : IVerb
{
    public string Name => "backup";

    public string Help => "在运行中备份数据库、密钥、审计链头和附件到一个文件";

    public string Operands => "<file.zip>";

    public IReadOnlyList<VerbOption> Options => [new("without-keys", "不含密钥；密钥须另行保存，否则个人信息无法恢复")];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var backup = ActivatorUtilities.CreateInstance<Backup>(scope.ServiceProvider);
        var file = Path.GetFullPath(line.Operand(0, "<file.zip>"));
        var manifest = await backup.Write(file, withKeys: !line.Switch("without-keys"), cancellationToken);
        line.Say("已备份到 {0}:{1} 张表 {2} 行，{3} 个文件。", file, manifest.Tables.Count, Rows(manifest), manifest.Files.Count);
        if (!line.Switch("without-keys")) line.Say("备份中含有密钥：请像保管密钥一样保管它。");
        return 0;
    }

    internal static string Rows(BackupManifest manifest) => manifest.Tables.Values.Sum(t => t.Rows).ToString("N0", CultureInfo.InvariantCulture);
}

internal sealed class RestoreVerb : IVerb
{
    public string Name => "restore";

    public string Help => "把备份恢复到空文件夹(和空数据库),并逐表逐文件核对";

    public string Operands => "<file.zip>";

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var restore = ActivatorUtilities.CreateInstance<Restore>(scope.ServiceProvider);
        var manifest = await restore.Read(Path.GetFullPath(line.Operand(0, "<file.zip>")), cancellationToken);
        line.Say("已恢复 {0} 的备份：{1} 张表 {2} 行，{3} 个文件，校验全部相符。", manifest.At.ToString("u", CultureInfo.InvariantCulture), manifest.Tables.Count, BackupVerb.Rows(manifest), manifest.Files.Count);
        line.Say("接着请运行 unionhome verify。");
        return 0;
    }
}
