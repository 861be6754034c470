using System.Security.Cryptography;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Privacy;

/// <summary>Opens every sealed value where it stands: one that was changed, moved to another row, or whose key is missing does not open.</summary>
internal sealed class SealedVerification(Db db, Vault vault) : IVerification
{
    public int Order => 50;

    public string Name => "加密的个人信息";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        long count = 0;
        var findings = new List<Finding>();
        foreach (var column in SealedData.Columns(db.Model))
            await foreach (var (row, stored) in new SealedColumn(column).All(db, cancellationToken))
            {
                count++;
                try
                {
                    vault.OpenText(new(column.SealedName()!, row), stored);
                }
                catch (CryptographicException)
                {
                    if (findings.Count < Verdict.MostFindings) findings.Add(new("{0}(记录 {1})打不开：被改动、被调换，或缺少密钥", column.SealedName()!, row.Replace('\u001f', ' ')));
                }
            }

        return new(count, findings);
    }
}
