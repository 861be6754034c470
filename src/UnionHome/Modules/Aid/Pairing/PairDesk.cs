using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Pairs cadres with households, one by one or a thousand at a sitting, and writes visits down.</summary>
public sealed class PairDesk(Db db, Reach reach, Vault vault, RuleBook rules, TimeProvider clock)
{
    /// <summary>Files that stand within reach and have no cadre.</summary>
    public async Task<IQueryable<HardshipFile>> Unpaired(CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<HardshipFile>(), PairingModule.Keep, cancellationToken)).Where(f => f.State == FileState.Active && !db.Set<Pair>().Any(p => p.OpenFileId == f.Id));

    public async Task<Pair> Begin(Guid file, Cadre cadre, DateOnly from, string? plan, CancellationToken cancellationToken)
    {
        await Hold([file], cancellationToken);
        var found = await (await Unpaired(cancellationToken)).SingleOrDefaultAsync(f => f.Id == file, cancellationToken)
            ?? throw new RuleViolation("pairing.unknown_file", "请选择在档且还没有结对的家庭", "File");
        var pair = Pair.Begin(found, cadre, from, plan, await VisitsPerYear(found.Path, cancellationToken), vault, reach.Act());
        db.Add(pair);
        await db.SaveChangesAsync(cancellationToken);
        return pair;
    }

    /// <summary>Gives every household without a cadre one of these, each as many as they take: those of one union to the same cadre as far as it goes.</summary>
    /// <returns>How many pairs were made, and how many households still have nobody.</returns>
    public async Task<(int Made, int Left)> Assign(IReadOnlyList<CadreSheetRow> cadres, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        await Hold(await (await Unpaired(cancellationToken)).Select(f => f.Id).ToArrayAsync(cancellationToken), cancellationToken);
        var files = await (await Unpaired(cancellationToken)).OrderBy(f => f.Path).ThenBy(f => f.Number).ToListAsync(cancellationToken);
        if (files.Count == 0) throw new RuleViolation("pairing.nobody", "没有需要结对的家庭：在档家庭都已有结对干部", "Table");
        var places = cadres.SelectMany(c => Enumerable.Repeat(new Cadre(c.Name, c.Unit), c.Households)).ToList();
        var perYear = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (file, cadre) in files.Zip(places))
        {
            if (!perYear.TryGetValue(file.Path, out var visits)) perYear[file.Path] = visits = await VisitsPerYear(file.Path, cancellationToken);
            db.Add(Pair.Begin(file, cadre, act.On, null, visits, vault, act));
        }

        await db.SaveManyAsync(cancellationToken);
        var made = Math.Min(files.Count, places.Count);
        return (made, files.Count - made);
    }

    public async Task Visit(Pair pair, ToldVisit told, CancellationToken cancellationToken)
    {
        pair.Visit(told, await VisitsPerYear(pair.Path, cancellationToken), vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task HandOver(Pair pair, Cadre cadre, string? reason, CancellationToken cancellationToken)
    {
        pair.HandOver(cadre, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task End(Pair pair, string? reason, CancellationToken cancellationToken)
    {
        pair.End(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Two who pair the same household stand in line, so that the second finds what the first has done.</summary>
    private Task Hold(Guid[] files, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM hardship_files WHERE id = ANY({files}) ORDER BY id FOR NO KEY UPDATE", cancellationToken);

    private async Task<int> VisitsPerYear(string path, CancellationToken cancellationToken) =>
        (int)(await rules.Get(AidRules.VisitsPerYear, path, clock.Today(), cancellationToken)).Number;
}
