using System.Globalization;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Keys;

internal sealed class KeysListVerb : IVerb
{
    public string Name => "keys list";

    public string Help => "列出密钥(不显示内容)";

    public Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        var ring = app.Services.GetRequiredService<KeyRing>();
        line.Print(ring.Folder);
        foreach (var (id, purpose, suite, created) in ring.List())
            line.Print(string.Create(CultureInfo.InvariantCulture, $"{id}  {purpose,-6}{suite,-12}{created.ToChinaTime():yyyy-MM-dd HH:mm}"));
        return Task.FromResult(0);
    }
}

/// <summary>A new sealing key, and everything sealed again with it while the program goes on running; or a new signing key.</summary>
internal sealed class KeysRotateVerb : IVerb
{
    public string Name => "keys rotate";

    public string Help => "更换密钥:seal(加密个人信息，并在运行中重新加密)或 sign(签署审计链头)";

    public string Operands => "[seal|sign]";

    public IReadOnlyList<VerbOption> Options => [new("suite", "加密算法:aes(默认)或 sm4(国密)", "<aes|sm4>")];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        var ring = app.Services.GetRequiredService<KeyRing>();
        var suite = line.Option("suite") ?? "aes";
        if (!CipherSuites.Ids.Contains(suite)) throw new Misuse("没有 {0} 这种加密算法", suite);
        switch (line.Operands.Count == 0 ? "seal" : line.Operands[0])
        {
            case "sign":
                line.Say("新的签名密钥：{0}", ring.Rotate(KeyPurpose.Sign));
                return 0;
            case "seal":
                line.Say("新的加密密钥：{0}", ring.Rotate(KeyPurpose.Seal, suite));
                return await KeysResealVerb.Reseal(app, line, cancellationToken);
            default:
                throw new Misuse("只能更换 seal 或 sign 密钥；盲索引密钥不可更换");
        }
    }
}

internal sealed class KeysResealVerb : IVerb
{
    public string Name => "keys reseal";

    public string Help => "用当前密钥重新加密旧值(更换密钥时中断后继续)";

    public Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken) => Reseal(app, line, cancellationToken);

    internal static async Task<int> Reseal(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        line.Say("已重新加密 {0} 个值和文件。", await scope.ServiceProvider.GetRequiredService<Resealing>().Run(cancellationToken));
        return 0;
    }
}
